"""The rows of the wide flat tables that data frames, CSV, Arrow and Parquet have.

One row an attribution, quote, speaker or claim, in the order of the text; every cell a string, a number, a truth value
or None, so that the table can be written to any format. Several values in one cell are joined by ' | '.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsclaims.arguments import listed, of_type
from newsclaims.errors import ArgumentError

if TYPE_CHECKING:
    from newsclaims.models import Attribution, Claim, Confidence, Extraction, Quote, Sourcing, Span, Speaker

Table = Literal["claims", "attributions", "quotes", "speakers"]
Row = dict[str, str | int | float | bool | None]

_JOIN = " | "


def rows_of(extraction: Extraction, table: Table) -> list[Row]:
    """The rows of one table as dictionaries, all with the same keys, in the order of the text."""
    layout = layout_of(table)
    empty: Row = dict.fromkeys(layout.types)
    return [empty | row for row in layout.rows(extraction)]


def by_name(extraction: Extraction | Mapping[str, Extraction]) -> list[tuple[str, Extraction]]:
    """Extractions with the names of their articles; one by itself has none.

    Raises:
        ArgumentTypeError: it is neither one extraction nor several by name.
    """
    from newsclaims.models import Extraction

    hint = "several are given by the name of their article, {'monday': extraction, ...}"
    if not isinstance(extraction, Mapping):
        of_type("extraction", extraction, Extraction, hint=hint)
        return [("", extraction)]
    listed("extraction", extraction.values(), Extraction)
    return list(extraction.items())


def types_of(table: Table) -> dict[str, type]:
    """The columns of one table with their types, in their order."""
    return dict(layout_of(table).types)


class Layout(NamedTuple):
    """The columns of a table with their types, and how its rows are made."""

    types: dict[str, type]
    rows: Callable[[Extraction], Iterator[Row]]


def _span(name: str, span: Span | None) -> Row:
    if span is None:
        return {}
    return {name: span.text, f"{name}_start": span.start, f"{name}_end": span.end}


def _spans(name: str, spans: tuple[Span, ...]) -> Row:
    """Texts joined; the offsets are those of the stretch from the first to the last span."""
    if not spans:
        return {}
    return {
        name: _joined(s.text for s in spans),
        f"{name}_start": min(s.start for s in spans),
        f"{name}_end": max(s.end for s in spans),
    }


def _joined(texts: Iterable[str]) -> str | None:
    return _JOIN.join(texts) or None


def _of_speaker(speaker: Speaker | None) -> Row:
    if speaker is None:
        return {}
    return {
        "speaker_id": speaker.id,
        "speaker": speaker.label,
        "speaker_key": speaker_key(speaker),
        "speaker_kind": speaker.kind,
    }


def speaker_key(speaker: Speaker) -> str | None:
    """What a speaker is called in every article: the name in lower case, single spaces, no article before it.

    None where two articles cannot tell of the same: of speakers without a name, and of people known by one word.
    """
    from newsclaims.assessment.sources import name_key

    key = name_key(speaker.name or "")
    return None if speaker.kind in {"person", "author"} and len(key.split()) < 2 else key or None


def _score(confidence: Confidence | None) -> float | None:
    return confidence.score if confidence else None


def _of_sourcing(sourcing: Sourcing) -> Row:
    least, most = sourcing.count_range or (None, None)
    return {
        "sourcing": sourcing.tag,
        "sourcing_confidence": sourcing.confidence.score,
        "source_count": sourcing.source_count,
        "count_least": least,
        "count_most": most,
        **_span("basis", sourcing.basis),
        "specificity": sourcing.specificity,
        "merely_unnamed": sourcing.merely_unnamed,
        **_span("anonymity_reason", sourcing.anonymity_reason),
        "reason_class": sourcing.reason_class,
        "on_condition_of_anonymity": sourcing.on_condition_of_anonymity,
        "affiliation": sourcing.affiliation,
    }


def _attribution(a: Attribution) -> Row:
    return {
        "id": a.id,
        **_of_speaker(a.speaker),
        "speaker_confidence": _score(a.speaker_confidence),
        **_span("source", a.source),
        **_span("cue", a.cue),
        **_spans("content", a.content),
        "quote_type": a.quote_type,
        "kind": a.kind,
        "negated": a.negated,
        **_span("addressee", a.addressee),
        **_span("setting", a.setting),
        "parent_id": a.parent_id,
        **_of_sourcing(a.sourcing),
        "confidence": a.confidence.score,
        "confidence_level": a.confidence.level,
        "rule": a.rule,
    }


def _quote(q: Quote) -> Row:
    return {
        "id": q.id,
        "text": q.text,
        "start": min(s.start for s in q.spans),
        "end": max(s.end for s in q.spans),
        **_of_speaker(q.speaker),
        "speaker_confidence": _score(q.attribution.speaker_confidence) if q.attribution else None,
        "attribution_id": q.attribution_id,
        "sourcing": q.attribution.sourcing.tag if q.attribution else None,
        "confidence": q.attribution.confidence.score if q.attribution else None,
        "continues": q.continues,
        "insertions": _joined(s.text for s in q.insertions),
        "omissions": len(q.omissions),
        "nested": _joined(q.nested),
    }


def _claim(c: Claim) -> Row:
    return {
        "id": c.id,
        "text": c.text,
        **_span("span", c.span),
        **_span("frame", c.frame),
        **_of_speaker(c.speaker),
        "attribution_id": c.attribution_id,
        "quote_type": c.attribution.quote_type if c.attribution else None,
        "kind": c.kind,
        "polarity": c.polarity,
        "tense": c.tense,
        "planned": c.planned,
        "hedges": _joined(h.text for h in c.hedges),
        "boosters": _joined(b.text for b in c.boosters),
        "conditions": _joined(s.text for s in c.conditions),
        **_span("subject", c.subject),
        "subject_id": c.subject_id,
        "resolved": c.resolved,
        **_span("predicate", c.predicate),
        **_span("object", c.object),
        "entities": _joined(f"{e.text} ({e.label})" for e in c.entities),
        "quantities": _joined(q.text for q in c.quantities),
        "times": _joined(t.text for t in c.times),
        **_of_sourcing(c.sourcing),
        "supports": _joined(c.supports),
        "disputes": _joined(c.disputes),
    }


def _speaker_rows(extraction: Extraction) -> Iterator[Row]:
    said = {s.id: found for s, found in extraction.by_speaker().items() if s is not None}
    for s in extraction.speakers:
        found = said.get(s.id, ())
        yield {
            "id": s.id,
            "label": s.label,
            "speaker_key": speaker_key(s),
            "name": s.name,
            "description": s.description,
            "kind": s.kind,
            "titles": _joined(s.titles),
            "affiliation": s.affiliation,
            "count": s.count,
            "aliases": _joined(s.aliases),
            "mentions": len(s.mentions),
            "member_of": s.member_of,
            "attributions": len(found),
            "direct": sum(a.quote_type == "direct" for a in found),
            "indirect": sum(a.quote_type == "indirect" for a in found),
            "mixed": sum(a.quote_type == "mixed" for a in found),
            "sourcing": _joined(dict.fromkeys(a.sourcing.tag for a in found)),
        }


def _types(**columns: type) -> dict[str, type]:
    return columns


def _span_types(name: str) -> dict[str, type]:
    return {name: str, f"{name}_start": int, f"{name}_end": int}


_SPEAKER = _types(speaker_id=str, speaker=str, speaker_key=str, speaker_kind=str)
_SOURCING = {
    **_types(sourcing=str, sourcing_confidence=float, source_count=int, count_least=int, count_most=int),
    **_span_types("basis"),
    **_types(specificity=int, merely_unnamed=bool),
    **_span_types("anonymity_reason"),
    **_types(reason_class=str, on_condition_of_anonymity=bool, affiliation=str),
}
_LAYOUTS: dict[str, Layout] = {
    "attributions": Layout(
        {
            "id": str,
            **_SPEAKER,
            "speaker_confidence": float,
            **_span_types("source"),
            **_span_types("cue"),
            **_span_types("content"),
            **_types(quote_type=str, kind=str, negated=bool),
            **_span_types("addressee"),
            **_span_types("setting"),
            **_types(parent_id=str),
            **_SOURCING,
            **_types(confidence=float, confidence_level=str, rule=str),
        },
        lambda extraction: map(_attribution, extraction.attributions),
    ),
    "quotes": Layout(
        {
            **_types(id=str, text=str, start=int, end=int),
            **_SPEAKER,
            **_types(speaker_confidence=float, attribution_id=str, sourcing=str, confidence=float, continues=str),
            **_types(insertions=str, omissions=int, nested=str),
        },
        lambda extraction: map(_quote, extraction.quotes),
    ),
    "claims": Layout(
        {
            **_types(id=str, text=str),
            **_span_types("span"),
            **_span_types("frame"),
            **_SPEAKER,
            **_types(attribution_id=str, quote_type=str, kind=str, polarity=str),
            **_types(tense=str, planned=bool, hedges=str, boosters=str, conditions=str),
            **_span_types("subject"),
            **_types(subject_id=str, resolved=str),
            **_span_types("predicate"),
            **_span_types("object"),
            **_types(entities=str, quantities=str, times=str),
            **_SOURCING,
            **_types(supports=str, disputes=str),
        },
        lambda extraction: map(_claim, extraction.claims),
    ),
    "speakers": Layout(
        {
            **_types(id=str, label=str, speaker_key=str, name=str, description=str, kind=str),
            **_types(titles=str, affiliation=str, count=int),
            **_types(aliases=str, mentions=int, member_of=str, attributions=int, direct=int, indirect=int, mixed=int),
            **_types(sourcing=str),
        },
        _speaker_rows,
    ),
}


def layout_of(table: str) -> Layout:
    """The columns of a table and how its rows are made.

    Raises:
        ArgumentError: there is no such table.
    """
    if not isinstance(table, str) or table not in _LAYOUTS:
        raise ArgumentError(f"no table {table!r}; there are {', '.join(_LAYOUTS)}")
    return _LAYOUTS[table]
