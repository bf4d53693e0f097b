"""The sourcing of the source that `{...}` marks in a made-up text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from newsclaims.adapters.spacy_parse import parse as parse_article
from newsclaims.attributions.candidate import Candidate
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article, AttributionKind
from newsclaims.sourcing import weigh_sourcing
from newsclaims.speakers import resolve_speakers

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.models import Sourcing


def weighed(nlp: Language, marked: str, kind: AttributionKind = "statement") -> Sourcing:
    """The sourcing of the last source that `{...}` marks in the text; its cue is `<...>`, else the word behind it."""
    text, sources, marked_cue = "", [], None
    for piece in regex.split(r"(\{[^}]*\}|<[^>]*>)", marked):
        if piece.startswith("{"):
            sources.append((len(text), len(text) + len(piece) - 2))
        if piece.startswith("<"):
            marked_cue = len(text), len(text) + len(piece) - 2
        text += piece.strip("{}<>")
    article = read_layout(Article(text=text))
    parse = parse_article(nlp, article)
    candidates = []
    for start, end in sources:
        first, last = parse.within(start, end)
        head = next((t.i for t in parse.tokens[first:last] if not first <= t.head < last or t.head == t.i), None)
        content = (max(end, len(text) - 1), len(text))
        cue = parse.at(marked_cue[0] if marked_cue else end + 1)
        candidates.append(
            Candidate(
                "test",
                (content,),
                marked_cue or ((cue.start, cue.end) if cue else None),
                (start, end),
                cue.i if cue else None,
                head,
                "indirect",
                kind,
            )
        )
    lexicon = default_lexicon()
    found = resolve_speakers(article, parse, pair_marks(text, article.blocks), candidates, lexicon)
    return weigh_sourcing(parse, candidates[-1], found.speaker(len(candidates) - 1), found, lexicon)
