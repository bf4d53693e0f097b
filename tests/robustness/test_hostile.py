"""Hostile text and hostile file names on the terminal: every command that prints shows them, and obeys nothing of them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from newsclaims.cli import main
from newsclaims.exchange import to_jsonld, to_w3c
from tests import hostile

NAME = "a\x1b[31m\u202e\n[red]=cmd.txt"
TEXT = (
    "“I \x1b[2Jdid \u202eit\u202c [bold]now[/bold] \x9b31m,” said Ada\x07 Quill, the \x1b]0;mayor\x07.\r\n\r\n"
    "A source\x08\x08 who feared\x00 \u2066for\u2069 his job told reporters that the $5\x1b[8m million was gone."
)
#: What a terminal obeys instead of showing it.
OBEYED = {"\u061c", "\u200e", "\u200f", *map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x2070)))}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nlp: object) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda _=None: nlp)
    Path(NAME).write_text(TEXT, encoding="utf-8", newline="")


COMMANDS = [
    ["extract", NAME],
    ["extract", "nowhere" + NAME],
    ["lint", NAME],
    ["explain", NAME],
    ["explain", NAME, "--id", "a\x1b1"],
    ["verify", NAME, NAME],
    ["report", NAME, "-o", NAME + ".html"],
    ["run", NAME, "-o", "out.jsonl", "-j", "1"],
    ["run", "nowhere" + NAME, "-o", "out.jsonl"],
    ["evaluate", "nowhere" + NAME],
    ["evaluate", "."],
    ["evaluate", ".", "--misses"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=[" ".join(c).encode("unicode_escape").decode() for c in COMMANDS])
def test_nothing_is_obeyed_by_the_terminal(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    expected = {"speakers": [], "attributions": [], "not_quotes": [], "claims": []}
    Path(NAME).with_name(f"{Path(NAME).stem}.expected.json").write_text(json.dumps(expected), encoding="utf-8")
    main(command)
    out, err = capsys.readouterr()
    assert out + err
    for c in out + err:
        assert c == "\n" or (unicodedata.category(c) != "Cc" and c not in OBEYED), (out, err)


def test_no_format_links_to_a_script() -> None:
    """`javascript:` as the article's address is kept as data and never becomes the address of anything."""
    made = hostile.extraction()
    assert made.article.url == "javascript:alert(1)"
    for data in (to_jsonld(made), to_w3c(made)):
        assert not [v for v in _values(data) if isinstance(v, str) and v.lower().lstrip().startswith("javascript:")]


def _values(data: object) -> list[object]:
    if isinstance(data, dict):
        return [v for value in data.values() for v in _values(value)]
    if isinstance(data, list):
        return [v for value in data for v in _values(value)]
    return [data]
