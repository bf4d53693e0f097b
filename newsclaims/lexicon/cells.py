"""What the cells of a column may hold, as the head of its table declares it.

    #! kind: one of statement denial question
    #! roles: some of adverb adjective or empty
    #! rate: share or empty

`one of` and `some of` list words; `integer`, `number` and `share` (0 to 1) are figures.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

#: Begins a line of a table's head that declares a column.
MARK = "#!"

# In words, and as a pattern: as many digits as `int` and `float` read without running out of bounds.
_FIGURES = {
    "integer": ("a whole number", regex.compile(r"-?[0-9]{1,9}")),
    "number": ("a number", regex.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")),
    "share": ("a number from 0 to 1", regex.compile(r"0|1|0?\.[0-9]{1,15}|1\.0{1,15}")),
}
_DECLARED = regex.compile(
    r"(?P<column>\w+): (?:(?P<figure>\w+)|(?P<how>one|some) of (?P<words>\w+(?: \w+)*?))(?P<empty> or empty)?"
)


@dataclass(frozen=True, slots=True)
class Cells:
    """What the cells of one column may hold."""

    said: str
    """The same in words."""
    words: frozenset[str]
    """Those of which a cell has one, or several; none where it has a figure."""
    several: bool
    """Whether a cell may have more than one of them."""
    figure: regex.Pattern[str] | None
    """What a figure looks like."""
    empty: bool
    """Whether a cell may be empty."""

    def have(self, cell: str) -> bool:
        """Whether a cell may hold this."""
        if not cell:
            return self.empty
        if self.figure:
            return self.figure.fullmatch(cell) is not None
        return cell in self.words or (self.several and bool(parts := cell.split()) and self.words.issuperset(parts))


def declared(line: str) -> tuple[str, Cells]:
    """The column that a line of the head declares, and what its cells may hold.

    Raises:
        ValueError: it declares nothing.
    """
    said = " ".join(line.removeprefix(MARK).split())
    m = _DECLARED.fullmatch(said)
    if m is None or (m["figure"] and m["figure"] not in _FIGURES):
        raise ValueError(
            f"{said!r} declares no column; expected 'COLUMN: one of WORDS', 'COLUMN: some of WORDS' "
            f"or 'COLUMN: {' | '.join(_FIGURES)}', and ' or empty' behind it"
        )
    what, figure = _FIGURES[m["figure"]] if m["figure"] else (f"{m['how']} of {m['words']}", None)
    words = frozenset((m["words"] or "").split())
    return m["column"], Cells(what + (m["empty"] or ""), words, m["how"] == "some", figure, m["empty"] is not None)
