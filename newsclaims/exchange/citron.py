"""The JSON of Citron, BBC R&D's quote extractor: its annotation format out, that and its results in.

The format is described in Citron's docs/data_format.md: quotes with one cue, a list of sources, a list of contents and
a list of coreferences (what a pronoun stands for), each span with `start`, `end` and `text`. Citron's own results
differ in that they lack the text, and in that what a pronoun stands for is under `sources` and the pronoun itself under
`coreferences`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsclaims.arguments import of_type
from newsclaims.errors import AnnotationError
from newsclaims.evaluation import Document, Marked
from newsclaims.models import Attribution, Extraction, Span

Json = dict[str, Any]


def to_citron(extraction: Extraction) -> Json:
    """The attributions in Citron's annotation format, for its scripts that train, evaluate and show.

    Citron knows no quote without a cue: an attribution that has none (a transcript's turn) is left out.

    Raises:
        ArgumentTypeError: it is no extraction.
    """
    of_type("extraction", extraction, Extraction)
    return {
        "text": extraction.article.text,
        "quotes": [_quote(a) for a in extraction.attributions if a.cue is not None],
        "coreference_groups": [[_span(m) for m in s.mentions] for s in extraction.speakers if len(s.mentions) > 1],
    }


def from_citron(data: Mapping[str, Any], text: str | None = None, name: str = "") -> Document:
    """What is marked in Citron's annotation format, or in its results.

    Args:
        data: the parsed JSON.
        text: the article's text, where `data` does not have it.
        name: what to call the article.

    Raises:
        AnnotationError: the text is missing, or a quote is not in the format, or a span does not have the text it says.
    """
    of_type("data", data, Mapping, hint="parse the JSON first")
    result = "text" not in data
    text = data.get("text", text)
    if not isinstance(text, str):
        raise AnnotationError("this JSON of Citron's has no text; give it as the argument text")
    quotes = data.get("quotes")
    if not isinstance(quotes, list):
        raise AnnotationError("this JSON is not Citron's: it has no list of quotes")
    found = []
    for number, quote in enumerate(quotes, start=1):
        try:
            sources = (quote.get("coreferences") if result else None) or quote["sources"]
            found.append(
                Marked(
                    str(quote.get("id", number)),
                    source=tuple(_offsets(text, s) for s in sources),
                    cue=(_offsets(text, quote["cue"]),),
                    content=tuple(_offsets(text, c) for c in quote["contents"]),
                )
            )
        except (KeyError, TypeError, AttributeError) as e:
            raise AnnotationError(f"quote {number} is not in Citron's format: {e!r}") from None
    return Document(name, text, tuple(found))


def _quote(a: Attribution) -> Json:
    named = _antecedent(a)
    return {
        "id": a.id,
        "cue": _span(a.cue) if a.cue else None,
        "sources": [_span(a.source)] if a.source else [],
        "contents": [_span(c) for c in a.content],
        "coreferences": [_span(named)] if named else [],
        "confidence": f"{a.confidence.score:.4f}",  # a string, as Citron writes it
    }


def _antecedent(a: Attribution) -> Span | None:
    """The first mention that has the speaker's name, where the source itself has not ('she')."""
    name = a.speaker.name if a.speaker else None
    if a.speaker is None or name is None or a.source is None or name in a.source.text:
        return None
    return next((m for m in a.speaker.mentions if name in m.text), None)


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _offsets(text: str, span: Mapping[str, Any]) -> tuple[int, int]:
    start, end = span["start"], span["end"]
    if not 0 <= start < end <= len(text) or text[start:end] != span["text"]:
        raise AnnotationError(f"the text from {start} to {end} is {text[start:end]!r}, not {span['text']!r}")
    return start, end
