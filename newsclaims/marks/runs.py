"""`MarkedRun`: a stretch between quotation marks."""

from __future__ import annotations

from typing import Literal

from newsclaims.record import record

Style = Literal["double", "single", "low_high", "guillemet", "doubled_single"]
Reading = Literal["speech", "heading", "title", "word"]


@record
class MarkedRun:
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
    omissions: tuple[tuple[int, int], ...]  # ellipses, brackets around them included

    @property
    def outer(self) -> tuple[int, int]:
        """The run with its marks."""
        return self.open[0] if self.open else self.start, self.close[1] if self.close else self.end
