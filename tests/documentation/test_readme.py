"""What README and docs show is what happens: their code runs, their output is real, their commands and links exist."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest

from newsclaims.cli.main import parser
from tests import places

ROOT = places.ROOT
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    content: str


def blocks(page: Path) -> list[Block]:
    return [Block(*found) for found in FENCE.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_code_runs_and_prints_what_is_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The python blocks of a page run one after the other; a text block after one is what it prints.

    Sessions (>>>) are run by the tests of their stage, with `doc_examples.run_examples`.
    """
    monkeypatch.chdir(ROOT)
    scope: dict[str, object] = {"__name__": "page"}
    found = blocks(page)
    if any(block.language == "python" and block.content.startswith(">>> ") for block in found):
        pytest.skip("a page of sessions is run, all of it, by the tests of its stage")
    for block, after in zip_longest(found, found[1:]):
        if block.language != "python":
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(block.content, page.name, "exec"), scope)  # noqa: S102 # our own pages
        if after and after.language == "text":
            assert out.getvalue() == after.content


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for block in blocks(page):
        if block.language != "console":
            continue
        for line in re.findall(r"^\$ (.+)$", block.content, re.MULTILINE):
            program, *arguments = shlex.split(line, comments=True)
            if program == "make":
                assert {a for a in arguments if "=" not in a} <= targets, line
            elif program == "newsclaims":
                parser().parse_args(arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []


def test_figures_are_the_recorded_ones() -> None:
    record = json.loads((ROOT / "benchmarks" / "accuracy.json").read_text(encoding="utf-8"))
    rows = re.search(r"<!-- figures.*?-->\n(.*?)<!-- /figures -->", PAGES[0].read_text(encoding="utf-8"), re.DOTALL)
    shown = [[cell.strip() for cell in row.split("|")[2:4]] for row in rows[1].splitlines()[2:]]
    levels = ("det_F", "det_src_F", "exact_F")
    assert shown == [[f"{record['figures'][f]:.2f}", f"{record['textacy'][f]:.2f}"] for f in levels]
