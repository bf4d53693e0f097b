"""Findings as SARIF 2.1.0, the format that code-scanning services read (OASIS standard, 2020)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from newsclaims.linting.records import Finding, Rule
from newsclaims.models import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Lines:
    """Lines and columns of a text, both from 1; a column counts Python characters."""

    def __init__(self, text: str) -> None:
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def sarif(rules: Sequence[Rule], files: Iterable[tuple[str, str, Sequence[Finding]]], version: str) -> dict[str, Any]:
    """A SARIF log of one run.

    Args:
        rules: the rules that were run.
        files: for each file its name, its text and its findings.
        version: the version of newsclaims.
    """
    places = {rule.code: i for i, rule in enumerate(rules)}
    driver = {
        "name": "newsclaims",
        "semanticVersion": version,
        "rules": [_rule(rule) for rule in rules],
    }
    results = [_result(f, name, lines, places) for name, lines, found in _with_lines(files) for f in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _with_lines(
    files: Iterable[tuple[str, str, Sequence[Finding]]],
) -> Iterable[tuple[str, Lines, Sequence[Finding]]]:
    return ((name, Lines(text), found) for name, text, found in files)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.rationale},
        "help": {"text": f"Source: {rule.source}"},
        "defaultConfiguration": {"level": "warning"},
    }


def _result(finding: Finding, name: str, lines: Lines, places: dict[str, int]) -> dict[str, Any]:
    location = {
        "artifactLocation": {"uri": quote(name.replace("\\", "/"), errors="surrogateescape")},
        "region": _region(finding.span, lines),
    }
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": "warning",
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
        "properties": {"objectId": finding.object_id},
    }


def _region(span: Span, lines: Lines) -> dict[str, int]:
    (line, column), (end_line, end_column) = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }
