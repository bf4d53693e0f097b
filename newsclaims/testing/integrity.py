"""What holds of every extraction of any text: `check_integrity` lists what does not, `assert_integrity` fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from newsclaims.errors import NewsclaimsError
from newsclaims.evaluation.tally import broken_spans
from newsclaims.models import Article, Attribution, Claim, Extraction, Quote, Span


class _Numbered(Protocol):
    @property
    def id(self) -> str: ...


def check_integrity(extraction: Extraction, text: str | None = None) -> list[str]:
    """What every extraction promises and this one breaks, a sentence each; none is the promise.

    Spans are the article's text at their offsets; ids are counted through and lead somewhere; objects are linked to
    objects of the same extraction; everything stands in the order of the text; JSON loses nothing.

    Args:
        extraction: of any text, however odd.
        text: the text that was read; None takes the extraction's own word for it.
    """
    return list(_violations(extraction, text))


def assert_integrity(extraction: Extraction, text: str | None = None) -> None:
    """Fail with a sentence for each promise that the extraction breaks; `check_integrity` lists the same.

    Args:
        extraction: of any text, however odd.
        text: the text that was read; None takes the extraction's own word for it.

    Raises:
        AssertionError: a promise is broken.
    """
    __tracebackhide__ = True
    if broken := check_integrity(extraction, text):
        raise AssertionError("\n".join(["the extraction breaks what every extraction promises", *broken]))


def _violations(extraction: Extraction, text: str | None) -> Iterator[str]:
    if text is not None and extraction.article.text != text:
        yield "article.text is not the text that was read"
    for place in broken_spans(extraction):
        yield f"{place} is not the text at its offsets"
    yield from _ids(extraction)
    yield from _blocks(extraction.article)
    yield from _speakers(extraction)
    yield from _attributions(extraction)
    yield from _quotes(extraction)
    yield from _claims(extraction)
    yield from _json(extraction)


def _ids(extraction: Extraction) -> Iterator[str]:
    kinds: dict[str, Sequence[_Numbered]] = {
        "s": extraction.speakers,
        "a": extraction.attributions,
        "q": extraction.quotes,
        "c": extraction.claims,
    }
    for letter, found in kinds.items():
        ids = [item.id for item in found]
        if ids != [f"{letter}{n}" for n in range(1, len(ids) + 1)]:
            yield f"the ids {', '.join(ids)} do not count {letter}1, {letter}2, ..."


def _blocks(article: Article) -> Iterator[str]:
    end = 0
    for n, block in enumerate(article.blocks):
        if block.span.start < end:
            yield f"block {n} begins before the one before it ends"
        if not block.span.text or block.span.text != block.span.text.strip():
            yield f"block {n} has white space around it, or is empty"
        # a piece of prose may be the space between two marks of emphasis
        yield from _one_after_another(f"prose of block {n}", block.prose)
        for name, parts in (("prose", block.prose), ("label", (block.label,) if block.label else ())):
            if not all(block.span.contains(part) for part in parts):
                yield f"{name} of block {n} lies outside it"
        end = block.span.end


def _speakers(extraction: Extraction) -> Iterator[str]:
    ids = {s.id for s in extraction.speakers}
    firsts = [s.mentions[0].start for s in extraction.speakers if s.mentions]
    if firsts != sorted(firsts):
        yield "the speakers are not in the order of their first mention"
    for speaker in extraction.speakers:
        starts = [(m.start, m.end) for m in speaker.mentions]
        if starts != sorted(set(starts)):
            yield f"the mentions of {speaker.id} are not in the order of the text, or one is there twice"
        if not speaker.label.strip():
            yield f"{speaker.id} has no label"
        if speaker.member_of is not None and (speaker.member_of not in ids or speaker.member_of == speaker.id):
            yield f"{speaker.id} is a member of {speaker.member_of}, which is no other speaker"


def _attributions(extraction: Extraction) -> Iterator[str]:
    by_id, known = {a.id: a for a in extraction.attributions}, _known(extraction)
    if missing := [a.id for a in extraction.attributions if not a.content]:
        yield f"{', '.join(missing)}: no content"
        return
    starts = [min(span.start for span in (*a.content, *_one(a.cue))) for a in extraction.attributions]
    if starts != sorted(starts):
        yield "the attributions are not in the order of the text"
    for a in extraction.attributions:
        yield from _linked(a, known)
        for name, spans in (("content", a.content), ("source", _one(a.source)), ("cue", _one(a.cue))):
            yield from _in_order(f"{name} of {a.id}", spans)
        yield from _apart(a)
        if a.parent_id is None:
            continue
        parent = by_id.get(a.parent_id)
        if parent is None or parent is a:
            yield f"{a.id} lies in {a.parent_id}, which is no other attribution"
        elif not all(any(outer.contains(inner) for outer in parent.content) for inner in a.content):
            yield f"{a.id} does not lie in the content of its parent {parent.id}"


def _apart(a: Attribution) -> Iterator[str]:
    """Frame and source are trimmed; the source is outside the cue, and outside a content that is not all around it."""
    for name, span in (("source", a.source), ("cue", a.cue), ("addressee", a.addressee), ("setting", a.setting)):
        if span is not None and span.text != span.text.strip():
            yield f"the {name} of {a.id} has white space around it"
    if a.source is None:
        return
    if a.cue is not None and _meet(a.source, a.cue):
        yield f"source and cue of {a.id} overlap"
    if any(_meet(a.source, span) and not span.contains(a.source) for span in a.content):
        yield f"the source of {a.id} runs into its content"


def _quotes(extraction: Extraction) -> Iterator[str]:
    places, known = {q.id: n for n, q in enumerate(extraction.quotes)}, _known(extraction)
    starts = [q.spans[0].start for q in extraction.quotes if q.spans]
    if starts != sorted(starts) or len(starts) != len(extraction.quotes):
        yield "the quotes are not in the order of the text, or one has no span"
    for n, quote in enumerate(extraction.quotes):
        yield from _linked(quote, known)
        yield from _in_order(f"spans of {quote.id}", quote.spans)
        if quote.continues is not None and places.get(quote.continues, n) >= n:
            yield f"{quote.id} continues {quote.continues}, which is no quote before it"
        for name, parts in (("an insertion", quote.insertions), ("an omission", quote.omissions)):
            if not all(any(span.contains(part) for span in quote.spans) for part in parts):
                yield f"{name} of {quote.id} lies outside it"
        if not all(inner in places and inner != quote.id for inner in quote.nested):
            yield f"{quote.id} has {', '.join(quote.nested)} inside it, which are not all other quotes"


def _claims(extraction: Extraction) -> Iterator[str]:
    by_id, known = {c.id: c for c in extraction.claims}, _known(extraction)
    starts = [c.span.start for c in extraction.claims]
    if starts != sorted(starts):
        yield "the claims are not in the order of the text"
    for claim in extraction.claims:
        yield from _linked(claim, known)
        if not claim.text.strip():
            yield f"{claim.id} has no words"
        for name, spans in (("an entity", claim.entities), ("a quantity", claim.quantities), ("a time", claim.times)):
            whole = [part for part in (claim.frame, claim.span) if part is not None]
            if not all(any(part.contains(span) for part in whole) for span in spans):
                yield f"{name} of {claim.id} lies outside it"
        for name in ("supports", "disputes"):
            for other in getattr(claim, name):
                if other == claim.id or other not in by_id:
                    yield f"{claim.id} {name} {other}, which is no other claim"
                elif claim.id not in getattr(by_id[other], name):
                    yield f"{claim.id} {name} {other}, but not the other way round"


def _linked(item: Attribution | Quote | Claim, known: frozenset[int]) -> Iterator[str]:
    """Links lead to the very objects of the extraction, and a quote's or claim's speaker is its attribution's."""
    if item.speaker is not None and id(item.speaker) not in known:
        yield f"the speaker of {item.id} is none of the extraction's"
    if not isinstance(item, Attribution) and item.attribution is not None:
        if id(item.attribution) not in known:
            yield f"the attribution of {item.id} is none of the extraction's"
        if item.speaker is not item.attribution.speaker:
            yield f"the speaker of {item.id} is not that of its attribution {item.attribution.id}"


def _known(extraction: Extraction) -> frozenset[int]:
    """The identities of what may be linked to."""
    return frozenset(map(id, (*extraction.speakers, *extraction.attributions)))


def _json(extraction: Extraction) -> Iterator[str]:
    written = extraction.model_dump_json()
    try:
        again = Extraction.model_validate_json(written)
    except (NewsclaimsError, ValueError) as e:
        yield f"what is written as JSON cannot be read back: {e}"
        return
    if again != extraction:
        yield "what is read back from JSON is not what was written"
    if again.model_dump_json() != written:
        yield "what is read back from JSON is written otherwise"


def _in_order(name: str, spans: Sequence[Span]) -> Iterator[str]:
    if any(not span.text.strip() for span in spans):
        yield f"{name}: a span has no words"
    yield from _one_after_another(name, spans)


def _one_after_another(name: str, spans: Sequence[Span]) -> Iterator[str]:
    if any(before.end > after.start for before, after in pairwise(spans)):
        yield f"{name}: the spans overlap or are not in the order of the text"


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _one(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)
