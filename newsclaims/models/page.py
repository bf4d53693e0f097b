"""`Page`: where in a web page the text of an article was found."""

from __future__ import annotations

from bisect import bisect_right

from newsclaims.models.span import Model


class Stretch(Model):
    """A stretch of the article's text and where it stands in the page's source."""

    start: int
    """Offset of the first character in the article's text."""
    end: int
    """Offset one past the last."""
    page_start: int
    """Offset of the first character in the page's source, as `read_html` decoded it."""
    page_end: int
    """Offset one past the last: both stretches have the same characters, or the page has a reference (`&amp;`)."""


class Page(Model):
    """The web page that an article's text was extracted from."""

    encoding: str | None = None
    """How the page's bytes were read ('utf-8'); None where it was given as a string."""
    characters: int
    """Length of the page's source, in characters."""
    sha256: str
    """SHA-256 of the source as UTF-8, to recognise the page again."""
    stretches: tuple[Stretch, ...] = ()
    """The parts of the text that stand in the page word for word, in the order of the text. The rest has no place in
    the page that could be told for certain, or was added (the `#` of headings)."""

    def where(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the words from `start` to `end` of the article's text stand in the page's source.

        Args:
            start: offset of the first character in the article's text.
            end: offset one past the last.

        Returns:
            Two offsets into the source; markup that stands between the words is included. None where the first or the
            last word has no place that could be told for certain.
        """
        at = bisect_right(self.stretches, start, key=lambda s: s.end)
        upto = bisect_right(self.stretches, end - 1, key=lambda s: s.start) - 1
        if not 0 <= at <= upto < len(self.stretches):
            return None
        first, last = self.stretches[at], self.stretches[upto]
        if start < first.start or last.end < end:
            return None
        found = _at(first, start)[0], _at(last, end - 1)[1]
        return found if found[0] < found[1] else None


def _at(stretch: Stretch, offset: int) -> tuple[int, int]:
    """Where one character of a stretch stands: a reference stands for its characters as a whole."""
    if stretch.end - stretch.start != stretch.page_end - stretch.page_start:
        return stretch.page_start, stretch.page_end
    start = stretch.page_start + offset - stretch.start
    return start, start + 1
