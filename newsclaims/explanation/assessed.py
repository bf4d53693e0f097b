"""What is told of what the assessment makes: an entry of the response ledger, a weight, a hedge."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsclaims.assessment import Profile, Response, Weight
from newsclaims.explanation.models import Statement
from newsclaims.models import Sourcing, Span, StanceMarker

#: The words of a code, and a sentence about another object by its id.
Words = Callable[[str], str]
Link = Callable[[str, str], Statement]


def response(r: Response, words: Words, link: Link) -> Iterator[Statement]:
    """Who gave what answer, where the article says so, and to which claims."""
    yield Statement(topic="what", text=f"{r.party}: {words(f'outcome:{r.outcome}')}", evidence=(r.span,))
    if r.attribution_id:
        yield link(f"told by the attribution {r.attribution_id}", r.attribution_id)
    else:
        yield Statement(topic="rule", text="told by a sentence in the reporter's own voice")
    for number in r.speaker_ids:
        yield link(f"the party is the speaker {number}", number)
    yield Statement(topic="rule", text=f"what it is about: {r.link}")
    for number in r.claims:
        yield link(f"it is about {number}", number)


def weight(w: Weight, link: Link) -> Iterator[Statement]:
    """The score and each part of it."""
    yield Statement(topic="weight", text=f"weight of its sourcing {w.score:.2f} (an order, no probability)")
    yield from (Statement(topic="weight", text=r, code=r, depth=1) for r in w.reasons)
    yield link(f"it is that of {w.claim_id}", w.claim_id)


def profile(p: Profile, link: Link) -> Iterator[Statement]:
    """What each figure of a source profile counts."""
    share = f"{p.attributed_words} of {p.text_words} words in {p.attributions} attributions"
    yield Statement(topic="what", text=f"attributed to somebody: {share}; {p.verbatim_share:.0%} of them word for word")
    for t in p.tags:
        if t.attributions:
            text = f"{t.tag}: {t.attributions} attributions, {t.word_share:.0%} of the words, {t.sources} sources"
            yield Statement(topic="sourcing", text=text, code=f"tag:{t.tag}", depth=1)
    for s in p.speakers:
        text = f"{s.label} ({s.tag}): {s.words} words, {s.quoted_words} of them quoted"
        yield Statement(topic="speaker", text=text, depth=1)
    unnamed = f"{p.anonymous_sources} anonymous, who are at least {p.anonymous_people} people"
    yield Statement(topic="sourcing", text=f"distinct sources: {p.named_sources} named, {unnamed}")
    told = f"how they know of {p.anonymous_with_basis}, why they are unnamed of {p.anonymous_with_reason}"
    yield Statement(topic="sourcing", text=f"of the anonymous ones the article tells {told}", depth=1)
    for number in p.single_anonymous_claims:
        yield link(f"behind {number} stands one unnamed person alone", number)
    if p.distance.farthest:
        text = f"{p.distance.max_words} words lie between {p.distance.farthest} and what attributes it, the most"
        yield link(f"{text}; {p.distance.mean_words:.1f} on average", p.distance.farthest)
    if p.first_named_voice:
        voice = p.first_named_voice
        yield link(f"the first named voice is that of {voice.attribution_id}", voice.attribution_id)


def marker(m: StanceMarker) -> Iterator[Statement]:
    """Which words weaken or strengthen a claim, and how far they reach."""
    word = Span(start=m.start, end=m.end, text=m.text)
    yield Statement(topic="content", text="words that weaken or strengthen a claim", evidence=(word,))
    if m.scope is None:
        yield Statement(topic="content", text="how far they reach is not known")
    else:
        yield Statement(topic="content", text="they reach over", evidence=(m.scope,))


def unnamed(s: Sourcing, words: Words) -> Iterator[Statement]:
    """What is told of an unnamed source beside its basis: how many, how closely described, why unnamed."""
    if s.count_range is not None and s.count_range != (s.source_count, s.source_count):
        least, most = s.count_range
        text = f"at least {least} people" if most is None else f"{least} to {most} people"
        yield Statement(topic="sourcing", text=text, depth=1)
    if s.specificity is not None:
        text = f"described {words(f'specificity:{s.specificity}')}"
        yield Statement(topic="sourcing", text=text, code=f"specificity:{s.specificity}", depth=1)
    if s.anonymity_reason is not None and s.reason_class is not None:
        text = f"the sort of reason: {words(f'reason_class:{s.reason_class}')}"
        yield Statement(topic="sourcing", text=text, code=f"reason_class:{s.reason_class}", depth=1)
    if s.merely_unnamed:
        text = "merely left without a name: neither a reason nor a promise of anonymity is told"
        yield Statement(topic="sourcing", text=text, depth=1)
