"""`Tally`: how many of how many."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from newsclaims.models import Extraction


class Tally(Counter[str]):
    """Counts under `key` how many were right of those counted under `key` + '_of'."""

    def see(self, key: str, ok: object) -> None:
        """Count one more, right or not."""
        self[key] += bool(ok)
        self[f"{key}_of"] += 1

    def rate(self, key: str) -> float | None:
        """Share of right ones, None where there was none to see."""
        return self[key] / self[f"{key}_of"] if self[f"{key}_of"] else None


def broken_spans(extraction: Extraction) -> list[str]:
    """Where the result holds a span whose text is not the article's at its offsets; none is the promise."""
    text = extraction.article.text
    bad: list[str] = []

    def walk(node: Any, path: str) -> None:
        if isinstance(node, dict):
            if {"start", "end", "text"} <= node.keys() and text[node["start"] : node["end"]] != node["text"]:
                bad.append(path)
            for key, value in node.items():
                walk(value, f"{path}.{key}")
        elif isinstance(node, list):
            for i, value in enumerate(node):
                walk(value, f"{path}[{i}]")

    walk(json.loads(extraction.model_dump_json()), "extraction")
    return bad
