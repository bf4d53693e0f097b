"""`Draft`: a block in the making."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsclaims.layout.markup import running_text
from newsclaims.layout.pieces import EDGE, Offsets, Piece
from newsclaims.models import Block, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A piece of the text and what is known of it; `kind` is None while it may be a paragraph."""

    piece: Piece
    plain: str  # the characters of `prose`
    prose: tuple[Offsets, ...]
    kind: BlockKind | None = None
    label: Offsets | None = None

    @classmethod
    def of(cls, text: str, piece: Piece) -> Draft:
        """The draft of a piece of `text`."""
        prose = running_text(text, piece)
        return cls(piece, "".join(text[s:e] for s, e in prose), prose)

    @property
    def line(self) -> str:
        """The words without white space around them."""
        return self.plain.strip()

    def at(self, i: int) -> int:
        """The article's offset of character `i` of `plain`."""
        for start, end in self.prose:
            if i < end - start:
                return start + i
            i -= end - start
        return self.piece.end

    def cut(self, start: int) -> tuple[Offsets, ...]:
        """The prose from article offset `start` on."""
        return tuple((max(s, start), e) for s, e in self.prose if e > start)

    def bare(self, kind: BlockKind) -> Draft:
        """As a block of this kind that has no running text."""
        return replace(self, kind=kind, prose=())

    def block(self, text: str, start: int | None = None) -> Block:
        """The finished block, from article offset `start` if one is given."""
        return Block(
            span=trimmed(text, self.piece.start if start is None else start, self.piece.end),
            kind=self.kind or "paragraph",
            label=Span.of(text, *self.label) if self.label else None,
            prose=tuple(Span.of(text, s, e) for s, e in self.prose),
        )


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space and invisible characters around it."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(EDGE))
    return Span.of(text, start + left, start + max(left, len(piece.rstrip(EDGE))))
