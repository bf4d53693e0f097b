"""Compile the hand-made expectations of this folder: `NAME.expect.py` (texts and anchors) to `NAME.expected.json` (offsets).

Usage: python tests/golden/build.py            (or `make golden`)

`NAME.expect.py` is run with `span(text, after="")` at hand, which finds the first whole-word occurrence of `text` in
`NAME.txt` at or after the first occurrence of `after`; it defines SPEAKERS and ATTRIBUTIONS, and may define NOT_QUOTES
and CLAIMS. docs/reference/golden-files.md explains the format.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import regex

FOLDER = Path(__file__).parent


def compiled(expect: Path) -> dict[str, Any]:
    """The expectations of one article with their offsets.

    Raises:
        ValueError: a text or an anchor is not in the article, or an attribution names a speaker that is not there.
    """
    name = expect.name.removesuffix(".expect.py")
    text = expect.with_name(f"{name}.txt").read_bytes().decode("utf-8")  # line ends as they are

    def span(needle: str, after: str = "") -> dict[str, Any]:
        left = r"(?<!\w)" if needle[0].isalnum() else ""
        right = r"(?!\w)" if needle[-1].isalnum() else ""
        if after not in text:
            raise ValueError(f"{name}: no anchor {after!r}")
        found = regex.compile(left + regex.escape(needle, special_only=False) + right).search(text, text.index(after))
        if found is None:
            raise ValueError(f"{name}: no {needle!r} after {after!r}")
        return {"start": found.start(), "end": found.end(), "text": needle}

    scope: dict[str, Any] = {"span": span}
    exec(compile(expect.read_text(encoding="utf-8"), str(expect), "exec"), scope)  # noqa: S102 # our own files
    ids = {speaker["id"] for speaker in scope["SPEAKERS"]}
    for attribution in scope["ATTRIBUTIONS"]:
        if attribution["speaker"] is not None and attribution["speaker"] not in ids:
            raise ValueError(f"{name}: {attribution['id']} names no speaker of the list: {attribution['speaker']}")
    return {
        "article": f"{name}.txt",
        "speakers": scope["SPEAKERS"],
        "attributions": scope["ATTRIBUTIONS"],
        "not_quotes": scope.get("NOT_QUOTES", []),
        "claims": scope.get("CLAIMS", []),
    }


def as_json(expectations: dict[str, Any]) -> str:
    """The expectations as they are written to `NAME.expected.json`."""
    return json.dumps(expectations, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Compile all expectations of the folder and of those in it."""
    for expect in sorted(FOLDER.rglob("*.expect.py")):
        expectations = compiled(expect)
        target = expect.with_name(expect.name.removesuffix(".expect.py") + ".expected.json")
        target.write_text(as_json(expectations), encoding="utf-8")
        counts = f"{len(expectations['speakers'])} speakers, {len(expectations['attributions'])} attributions"
        sys.stdout.write(f"{target.name}: {counts}\n")


if __name__ == "__main__":
    main()
