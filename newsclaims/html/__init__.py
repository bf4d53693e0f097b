"""What notebook, report and plots share: the palette, safe text, and marks laid over an article."""

from newsclaims.html.marks import Mark, marks_of
from newsclaims.html.palette import PALETTE, Palette
from newsclaims.html.pieces import Paragraph, Piece, paragraphs_of
from newsclaims.html.safe import element, embedded_json, escaped, visible

__all__ = [
    "PALETTE",
    "Mark",
    "Palette",
    "Paragraph",
    "Piece",
    "element",
    "embedded_json",
    "escaped",
    "marks_of",
    "paragraphs_of",
    "visible",
]
