"""Quotation marks paired within each block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import regex

from newsclaims.models import Block

Style = Literal["double", "single", "low_high", "guillemet", "doubled_single"]
Reading = Literal["speech", "heading", "title", "word"]


class MarkedRun(NamedTuple):
    """A stretch between quotation marks; offsets are characters of the article."""

    number: int  # its own place in the result
    block: int  # index into Article.blocks
    start: int  # first character inside the marks
    end: int  # one past the last character inside the marks
    open: tuple[int, int] | None  # the opening mark; None where the mark was left out
    close: tuple[int, int] | None  # the closing mark; None where it runs open to the block's end
    style: Style
    depth: int  # 0 for the outermost
    parent: int | None  # number of the run that this one lies in
    continues: int | None  # number of the run (an earlier paragraph's, unclosed) that this one goes on with
    reading: Reading  # what the characters alone say it is; "speech" unless something speaks against it
    insertions: tuple[tuple[int, int], ...]  # bracketed insertions, brackets included
    omissions: tuple[tuple[int, int], ...]  # ellipses


def pair_marks(text: str, blocks: Sequence[Block]) -> tuple[MarkedRun, ...]:
    """The quoted runs of the article, in the order of the text. (First version: double marks only.)"""
    runs: list[MarkedRun] = []
    for n, block in enumerate(blocks):
        opened: tuple[int, int] | None = None
        for m in regex.finditer("[“”\"]|''", text, pos=block.span.start, endpos=block.span.end):
            if opened is None and m.group() != "”":
                opened = m.span()
            elif opened is not None and m.group() != "“":
                runs.append(_run(len(runs), n, opened, m.start(), m.span()))
                opened = None
        if opened is not None:
            runs.append(_run(len(runs), n, opened, block.span.end, None))
    return tuple(runs)


def _run(index: int, block: int, opened: tuple[int, int], end: int, close: tuple[int, int] | None) -> MarkedRun:
    return MarkedRun(index, block, opened[1], end, opened, close, "double", 0, None, None, "speech", (), ())
