"""The speakers of the sources that `{...}` marks in a made-up text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsclaims.adapters.spacy_parse import parse as parse_article
from newsclaims.attributions.candidate import Candidate
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from newsclaims.speakers import resolve_speakers

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.models import Speaker
    from newsclaims.speakers import Resolution


def resolved(nlp: Language, marked: str) -> tuple[str, Resolution]:
    """The resolution of a text in which `{...}` marks each source; contents are what stands before the source in its sentence."""
    text, sources = "", []
    for piece in regex.split(r"(\{[^}]*\})", marked):
        if piece.startswith("{"):
            sources.append((len(text), len(text) + len(piece) - 2))
        text += piece.strip("{}")
    article = read_layout(Article(text=text))
    parse = parse_article(nlp, article)
    candidates = []
    for start, end in sources:
        first, last = parse.within(start, end)
        head = next((t.i for t in parse.tokens[first:last] if not first <= t.head < last or t.head == t.i), None)
        before = text[max(0, start - 3) : start]
        quoted = "direct" if "”" in before or '"' in before else "indirect"
        sentence = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
        content = (sentence, start) if sentence < start else (end + 1, min(end + 2, len(text)))
        candidates.append(Candidate("test", (content,), None, (start, end), None, head, quoted, "statement"))
    return text, resolve_speakers(article, parse, pair_marks(text, article.blocks), candidates, default_lexicon())


def speakers(nlp: Language, marked: str) -> list[Speaker | None]:
    _, resolution = resolved(nlp, marked)
    return [resolution.speaker(n) for n in range(len(resolution.speaker_of))]
