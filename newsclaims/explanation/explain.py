"""`explain`: why an object of an extraction is what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newsclaims.arguments import of_type
from newsclaims.assessment import Profile, Response, Weight, ledger, weigh_claim
from newsclaims.assessment.sources import check_member
from newsclaims.comparison import Comparison, Dispute, NamedElsewhere, SharedClaim, SharedQuote
from newsclaims.errors import ArgumentError, ArgumentTypeError
from newsclaims.explanation import assessed, compared
from newsclaims.explanation.models import Explanation, Kind, Statement
from newsclaims.explanation.words import in_words, reason_in_words, rule_in_words
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.linting import Finding
from newsclaims.linting.rules import RULES
from newsclaims.models import Attribution, Claim, Confidence, Extraction, Quote, Sourcing, Span, Speaker, StanceMarker
from newsclaims.verification import QuoteCheck, Verification
from newsclaims.wording import counted

OfArticle = Attribution | Quote | Speaker | Claim | Sourcing | Confidence | Finding | Response | Weight | StanceMarker
OfSeveral = Comparison | SharedClaim | Dispute | SharedQuote | NamedElsewhere | Verification | QuoteCheck
#: What can be explained: whatever an extraction, an assessment, a comparison or a quote check consists of.
Explained = OfArticle | Profile | OfSeveral


def explain(item: Explained, extraction: Extraction | None = None, *, lexicon: Lexicon | None = None) -> Explanation:
    """Say why an object is what it is: the rule or weights that made it, its evidence, the parts of its confidence.

    Args:
        item: an attribution, a quotation, a speaker, a claim, a hedge or booster of one, a sourcing, a confidence, a
            finding of the lint, an entry of the response ledger, the weight of a claim, a source profile; a comparison
            of articles or one of its parts; a verification of quotations or one of its checks.
        extraction: the extraction that it belongs to. With it the explanation also follows links to other objects:
            what a speaker says, which claims agree, how much sourcing stands behind a claim.
        lexicon: the words for codes (`explain_reasons`); those that ship with newsclaims if None.

    Returns:
        An `Explanation`; `str()` of it is for readers, its JSON for programs.

    Raises:
        ArgumentTypeError: `item` is none of these, or `extraction` is none.
        ArgumentError: it is another extraction's.
    """
    if extraction is not None:
        of_type("extraction", extraction, Extraction, hint="what is to be explained comes first")
        _check_owner(item, extraction)
    teller = _Teller(extraction, lexicon_or_default(lexicon))
    tellers: dict[type[Any], tuple[Kind, Callable[[Any], Iterator[Statement]]]] = {
        Attribution: ("attribution", teller.attribution),
        Quote: ("quote", teller.quote),
        Speaker: ("speaker", teller.speaker),
        Claim: ("claim", teller.claim),
        Sourcing: ("sourcing", teller.sourcing),
        Confidence: ("confidence", teller.confidence),
        Finding: ("finding", teller.finding),
        Response: ("response", teller.response),
        Weight: ("weight", teller.weight),
        StanceMarker: ("marker", assessed.marker),
        Profile: ("profile", teller.profile),
        Comparison: ("comparison", compared.comparison),
        SharedClaim: ("shared_claim", compared.shared_claim),
        Dispute: ("dispute", compared.dispute),
        SharedQuote: ("shared_quote", compared.shared_quote),
        NamedElsewhere: ("named_elsewhere", compared.named_elsewhere),
        Verification: ("verification", compared.verification),
        QuoteCheck: ("check", compared.check),
    }
    for model, (kind, tell) in tellers.items():
        if isinstance(item, model):
            return Explanation(kind=kind, id=getattr(item, "id", None), statements=tuple(tell(item)))
    known = ", ".join(model.__name__ for model in tellers)
    raise ArgumentTypeError(f"cannot explain a {type(item).__name__}; give one of {known}")


def _check_owner(item: Any, extraction: Extraction) -> None:
    """Make sure that what has an id or a place is the extraction's own; what has neither is taken as it is."""
    if isinstance(item, Attribution | Quote | Speaker | Claim):
        check_member(extraction, item)
    span = getattr(item, "span", None)
    if isinstance(span, Span) and extraction.article.text[span.start : span.end] != span.text:
        raise ArgumentError(f"{span.text!r} does not stand at {span.start} of {extraction}; is it of another article?")
    if isinstance(item, Weight) and all(c.id != item.claim_id for c in extraction.claims):
        raise ArgumentError(f"it weighs the claim {item.claim_id}, and {extraction} has none of this id")


def find(extraction: Extraction, number: str, *, lexicon: Lexicon | None = None) -> Explained | None:
    """What has this id: attribution ('a7'), quotation ('q1'), speaker ('s2'), claim ('c3') or response ('r1').

    Args:
        extraction: the article's.
        number: the id.
        lexicon: the words that responses are found by; those that ship with newsclaims if None.
    """
    if number.startswith("r"):
        return next((r for r in ledger(extraction, lexicon=lexicon) if r.id == number), None)
    every: tuple[Attribution | Quote | Speaker | Claim, ...] = (
        *extraction.attributions,
        *extraction.quotes,
        *extraction.speakers,
        *extraction.claims,
    )
    return next((item for item in every if item.id == number), None)


class _Teller:
    """Tells what there is to tell of each sort of object."""

    def __init__(self, extraction: Extraction | None, lexicon: Lexicon) -> None:
        self._extraction = extraction
        self._lexicon = lexicon

    def _words(self, code: str) -> str:
        return in_words(code, self._lexicon) or code.partition(":")[2] or code

    def attribution(self, a: Attribution) -> Iterator[Statement]:
        """Who says what, by which rule, how sourced, how sure."""
        who = a.speaker.label if a.speaker else "somebody whom the article does not tell"
        said = f"{self._words(f'kind:{a.kind}')} by {who}, {self._words(f'type:{a.quote_type}')}"
        yield Statement(topic="what", text=said, evidence=a.content)
        if a.rule:
            text = f"found because {rule_in_words(a.rule, self._lexicon)}"
            yield Statement(topic="rule", text=text, code=f"rule:{a.rule}")
        if a.cue:
            negated = ", which is negated" if a.negated else ""
            yield Statement(topic="cue", text=f"the words that attribute it{negated}", evidence=(a.cue,))
        else:
            yield Statement(topic="cue", text="no words attribute it: the layout does")
        if a.source:
            yield Statement(topic="source", text="the source", evidence=(a.source,))
        yield from self._named(a.speaker, a.source)
        if a.addressee:
            yield Statement(topic="relation", text="told to", evidence=(a.addressee,))
        if a.setting:
            yield Statement(topic="relation", text="said at", evidence=(a.setting,))
        if a.parent_id:
            yield self._link(f"lies in the content of {a.parent_id}", a.parent_id)
        yield from self.sourcing(a.sourcing)
        yield from self.confidence(a.confidence, "that the attribution is right")

    def _named(self, speaker: Speaker | None, source: Span | None) -> Iterator[Statement]:
        """How a source that is not named where it stands came to be somebody."""
        if speaker is None or source is None or speaker.label in source.text:
            return
        fullest = next((m for m in speaker.mentions if m.text == speaker.label), None)
        elsewhere = [m for m in (fullest, *speaker.mentions[:2]) if m is not None and not m.overlaps(source)]
        if elsewhere:
            text = f"“{' '.join(source.text.split())}” is taken for {speaker.label}, as in"
            yield Statement(topic="speaker", text=text, evidence=tuple(elsewhere[:1]))

    def quote(self, q: Quote) -> Iterator[Statement]:
        """Whose words they are, what the writer edited in them, and the attribution behind it."""
        whose = f"the words of {q.speaker.label}" if q.speaker else "words that the article gives to nobody"
        yield Statement(topic="what", text=whose, evidence=q.spans)
        if q.continues:
            yield self._link(f"goes on with {q.continues}", q.continues)
        if q.insertions:
            yield Statement(topic="content", text="put in by the writer, in square brackets", evidence=q.insertions)
        if q.omissions:
            yield Statement(topic="content", text="words are left out here", evidence=q.omissions)
        for number in q.nested:
            yield self._link(f"has the quotation {number} inside", number)
        if q.attribution is None:
            yield Statement(topic="rule", text="it has the shape of speech, but no attribution covers it")
        else:
            yield Statement(topic="relation", text=f"it belongs to the attribution {q.attribution.id}")
            yield from (s for s in self.attribution(q.attribution) if s.topic != "what")

    def speaker(self, s: Speaker) -> Iterator[Statement]:
        """Who it is, by what it is known, and what it says."""
        identified = "known by name" if s.name else "not named"
        number = f", {s.count} in number" if s.count and s.count > 1 else ""
        yield Statement(topic="what", text=f"{s.label}: {self._words(f'speaker:{s.kind}')}, {identified}{number}")
        if s.description and s.description != s.label:
            yield Statement(topic="speaker", text=f"described as “{s.description}”")
        if s.titles:
            yield Statement(topic="speaker", text=f"titles and roles: {', '.join(s.titles)}")
        if s.affiliation:
            yield Statement(topic="speaker", text=f"belongs to or speaks for {s.affiliation}")
        if s.aliases:
            yield Statement(topic="speaker", text=f"also called {', '.join(s.aliases)}")
        if s.member_of:
            yield self._link(f"was picked out of the group {s.member_of}, and adds no source to it", s.member_of)
        if s.mentions:
            yield Statement(topic="speaker", text=f"mentioned {_times(len(s.mentions))}", evidence=s.mentions)
        if self._extraction is not None:
            own = [a for a in self._extraction.attributions if a.speaker is not None and a.speaker.id == s.id]
            tags = ", ".join(dict.fromkeys(a.sourcing.tag for a in own))
            given = f"{counted(len(own), 'attribution')} (sourcing: {tags})" if own else "no attributions"
            yield Statement(topic="relation", text=f"given {given}", evidence=tuple(a.content[0] for a in own))

    def claim(self, c: Claim) -> Iterator[Statement]:
        """What is claimed by whom, what weakens it, who agrees, and how well it is sourced."""
        who = c.speaker.label if c.speaker else "the article itself"
        negative = ", that it is not so" if c.polarity == "negative" else ""
        yield Statement(topic="what", text=f"{self._words(f'claim:{c.kind}')}{negative}, by {who}", evidence=(c.span,))
        if c.text != c.span.text:
            yield Statement(topic="what", text=f"in full: “{' '.join(c.text.split())}”")
        yield from _how(c)
        parts = tuple(p for p in (c.subject, c.predicate, c.object) if p is not None)
        if parts:
            yield Statement(
                topic="content", text="subject, predicate and object as far as they are known", evidence=parts
            )
        for verb, numbers in (("says the same", c.supports), ("says the opposite", c.disputes)):
            for number in numbers:
                yield self._link(f"{number} {verb}", number)
        if self._extraction is not None:
            weight = assessed.weight(weigh_claim(self._extraction, c), self._link)
            yield from (s for s in weight if s.topic == "weight")
        if c.attribution is None:
            yield from self.sourcing(c.sourcing)
        else:
            yield Statement(topic="relation", text=f"it belongs to the attribution {c.attribution.id}")
            yield from (s for s in self.attribution(c.attribution) if s.topic != "what")

    def sourcing(self, s: Sourcing) -> Iterator[Statement]:
        """The tag, what it rests on, and what the article says of an unnamed source."""
        yield Statement(
            topic="sourcing", text=f"sourced as {s.tag}: {self._words(f'tag:{s.tag}')}", code=f"tag:{s.tag}"
        )
        for reason in s.confidence.reasons:
            text = reason_in_words(reason, self._lexicon)
            yield Statement(topic="sourcing", text=text, code=reason, depth=1)
        yield Statement(topic="sourcing", text=f"the tag is {_sure(s.confidence)}", depth=1)
        if s.source_count is not None:
            yield Statement(topic="sourcing", text=f"number of people: {s.source_count}", depth=1)
        yield from assessed.unnamed(s, self._words)
        if s.affiliation:
            yield Statement(topic="sourcing", text=f"of {s.affiliation}", depth=1)
        if s.basis:
            yield Statement(topic="sourcing", text="how the source knows", evidence=(s.basis,), depth=1)
        if s.on_condition_of_anonymity:
            yield Statement(topic="sourcing", text="the article says that anonymity was asked for or granted", depth=1)
        if s.anonymity_reason:
            yield Statement(topic="sourcing", text="why it is not named", evidence=(s.anonymity_reason,), depth=1)

    def confidence(self, c: Confidence, of: str = "that it is right") -> Iterator[Statement]:
        """The probability and what moved it, the weightiest first."""
        yield Statement(topic="confidence", text=f"{of[:1].upper()}{of[1:]} is {_sure(c)}")
        for reason in c.reasons:
            text = reason_in_words(reason, self._lexicon)
            yield Statement(topic="confidence", text=text, code=reason, depth=1)

    def response(self, r: Response) -> Iterator[Statement]:
        """An entry of the response ledger."""
        return assessed.response(r, self._words, self._link)

    def profile(self, p: Profile) -> Iterator[Statement]:
        """The source profile of an article."""
        return assessed.profile(p, self._link)

    def weight(self, w: Weight) -> Iterator[Statement]:
        """The weight of a claim."""
        return assessed.weight(w, self._link)

    def finding(self, f: Finding) -> Iterator[Statement]:
        """What the lint finds, by which rule, whose rule that is, and the object concerned."""
        yield Statement(topic="what", text=f"{f.code} {f.name}: {f.message}", code=f.code, evidence=(f.span,))
        for rule in RULES:
            if rule.code == f.code:
                yield Statement(topic="rule", text=rule.summary, code=f.code)
                yield Statement(topic="rule", text=rule.rationale, depth=1)
                yield Statement(topic="rule", text=f"asked for by {rule.source}", depth=1)
                yield Statement(topic="rule", text=f"it could read: {' '.join(rule.instead.split())}", depth=1)
        yield self._link(f"it is about {f.object_id}", f.object_id)

    def _link(self, text: str, number: str) -> Statement:
        """A sentence about another object, with its words as evidence where the extraction is at hand."""
        item = find(self._extraction, number, lexicon=self._lexicon) if self._extraction is not None else None
        spans: tuple[Span, ...] = ()
        if isinstance(item, Attribution):
            spans = item.content
        elif isinstance(item, Quote):
            spans = item.spans
        elif isinstance(item, Claim):
            spans = (item.span,)
        elif isinstance(item, Speaker):
            spans = item.mentions[:1]
        return Statement(topic="relation", text=text, evidence=spans)


def _how(c: Claim) -> Iterator[Statement]:
    """When it is to hold, what weakens and strengthens it, on what condition, with which figures and times."""
    if c.tense:
        planned = ", as something planned" if c.planned else ""
        yield Statement(topic="content", text=f"told of the {c.tense}{planned}")
    yield from _markers("weakened by", c.hedges)
    yield from _markers("strengthened by", c.boosters)
    if c.conditions:
        yield Statement(topic="content", text="holds on the condition", evidence=c.conditions)
    if c.quantities:
        yield Statement(topic="content", text="figures", evidence=tuple(map(_plain, c.quantities)))
    if c.times:
        yield Statement(topic="content", text="times", evidence=tuple(map(_plain, c.times)))


def _markers(verb: str, markers: Sequence[StanceMarker]) -> Iterator[Statement]:
    """Hedges or boosters, each with its scope where that is less than the claim."""
    if markers:
        yield Statement(topic="content", text=verb, evidence=tuple(map(_plain, markers)))
    for m in markers:
        if m.scope is not None:
            yield Statement(topic="content", text=f"“{m.text}” over", evidence=(m.scope,), depth=1)


def _plain(span: Span) -> Span:
    return Span(start=span.start, end=span.end, text=span.text)


def _sure(c: Confidence) -> str:
    return f"{c.score:.0%} probable ({c.level})"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"
