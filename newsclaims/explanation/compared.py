"""What is told of what several texts have in common: a comparison and its parts, a quotation checked."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.comparison import Comparison, Dispute, NamedElsewhere, SharedClaim, SharedQuote
from newsclaims.comparison.models import ClaimRef, QuoteRef
from newsclaims.explanation.models import Statement
from newsclaims.verification import QuoteCheck, Verification


def comparison(c: Comparison) -> Iterator[Statement]:
    """Which articles, and each thing that they share or differ in, with what it rests on."""
    yield Statement(topic="what", text=f"{len(c.articles)} articles compared")
    for number, label in enumerate(c.articles):
        yield Statement(topic="what", text=f"[{number}] {label}", depth=1)
    for claim in c.claims:
        yield from _below(shared_claim(claim))
    for pair in c.disputes:
        yield from _below(dispute(pair))
    for quote in c.quotes:
        yield from _below(shared_quote(quote))
    for source in c.named_elsewhere:
        yield from _below(named_elsewhere(source))


def shared_claim(c: SharedClaim) -> Iterator[Statement]:
    """Who makes the claim where, why it counts as one, and why so many sources."""
    yield Statement(topic="what", text=f"{c.id}: the same claim in {len(c.claims)} places")
    for claim in c.claims:
        yield _reference(claim)
    yield Statement(topic="confidence", text=f"the two least alike wordings are alike to {c.score:.2f} of 1")
    yield from (Statement(topic="confidence", text=r, code=r, depth=1) for r in c.reasons)
    counted = f"{c.independent_sources} independent, {c.identified_sources} of them identified"
    yield Statement(topic="sourcing", text=f"sources that count apart: {counted}")
    for source in c.sources:
        known = "identified" if source.identified else "not identified"
        why = f"; counted once for {', '.join(source.collapsed)}" if source.collapsed else ""
        text = f"{source.label} ({', '.join(source.tags)}, {known}), in {', '.join(source.claims)}{why}"
        yield Statement(topic="sourcing", text=text, depth=1)


def dispute(d: Dispute) -> Iterator[Statement]:
    """The two claims, and what makes them contradict each other."""
    how = {"denial": "one denies the other", "opposite": "one says the opposite", "figure": "the figures differ"}
    yield Statement(topic="what", text=f"two claims that cannot both be right: {how[d.kind]}")
    yield _reference(d.one)
    yield _reference(d.other)
    yield Statement(topic="confidence", text=f"but for that they are alike to {d.score:.2f} of 1")
    yield from (Statement(topic="confidence", text=r, code=r, depth=1) for r in d.reasons)


def shared_quote(q: SharedQuote) -> Iterator[Statement]:
    """The two wordings, which words differ, and whether both are given to one speaker."""
    drifted = "with words changed that nobody marked as edited" if q.drifted else "the same words"
    yield Statement(topic="what", text=f"a quotation in two articles, {drifted}")
    yield _reference(q.one)
    yield _reference(q.other)
    if q.edits:
        yield Statement(topic="content", text=f"words that differ unmarked: {q.changed_words}; {q.diff}")
    yield Statement(topic="speaker", text=f"given to the same speaker: {q.speaker_match}")
    yield Statement(topic="confidence", text=f"the shorter one's words are in both to {q.score:.2f} of 1")


def named_elsewhere(n: NamedElsewhere) -> Iterator[Statement]:
    """Why an unnamed source may be one that another article names."""
    text = f"{n.unnamed}, unnamed in [{n.unnamed_article}], may be {n.named}, named in [{n.named_article}]"
    yield Statement(topic="what", text=text)
    weaker = ", which is weaker than a quotation" if n.via == "claim" else ""
    text = f"both are given the same {n.via}{weaker}: {' and '.join(n.evidence)}"
    yield Statement(topic="source", text=text)
    yield Statement(topic="confidence", text=f"these are alike to {n.score:.2f} of 1")


def verification(v: Verification) -> Iterator[Statement]:
    """Whether all quotations stand, and each check."""
    failed = len(v.failures)
    verdict = "all stand" if not failed else f"{failed} of them do not stand"
    yield Statement(topic="what", text=f"{len(v.checks)} quotations held against the article: {verdict}")
    for one in v.checks:
        yield from _below(check(one))


def check(c: QuoteCheck) -> Iterator[Statement]:
    """The verdict, the passage it was held against, and what differs."""
    stands = "it stands" if c.ok else "it does not stand"
    yield Statement(topic="what", text=f"{c.id}: {c.verdict}, so that {stands}", code=c.verdict, evidence=(c.span,))
    if c.passages:
        yield Statement(topic="source", text="the nearest words of the article", evidence=c.passages)
    else:
        yield Statement(topic="source", text="no passage of the article is like it")
    if c.edits:
        yield Statement(topic="content", text=f"words that differ unmarked: {c.changed_words}; {c.diff}")
    if c.negation_changed:
        yield Statement(topic="content", text="one side negates what the other does not")
    if c.differences:
        yield Statement(topic="content", text=f"besides words there differ: {', '.join(c.differences)}")
    if c.speaker or c.article_speaker:
        who = f"{c.speaker or 'nobody'} here, {c.article_speaker or 'nobody'} in the article"
        yield Statement(topic="speaker", text=f"given to {who}: {c.speaker_match}")
    yield Statement(topic="confidence", text=f"its words stand in the passage to {c.similarity:.2f} of 1")


def _reference(ref: ClaimRef | QuoteRef) -> Statement:
    """A claim or a quotation of one of the articles, by whom, and how sourced."""
    who = f"{ref.speaker or 'the article itself'}{f' ({ref.tag})' if ref.tag else ''}"
    spans = (ref.span,) if isinstance(ref, ClaimRef) else ref.spans
    return Statement(topic="relation", text=f"[{ref.article}] {ref.id}, {who}", evidence=spans, depth=1)


def _below(statements: Iterator[Statement]) -> Iterator[Statement]:
    """As parts of what stands above them, down to one step."""
    for n, s in enumerate(statements):
        yield s if n == 0 else s.model_copy(update={"depth": 1})
