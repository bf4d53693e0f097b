"""The response ledger: who was asked, who declined, who did not answer, who denied, and what it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from newsclaims.arguments import of_type
from newsclaims.assessment.parties import Parties, Party
from newsclaims.assessment.sources import Sources
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.models import Attribution, Claim, Extraction, Model, Span

Outcome = Literal["answered", "denied", "declined", "no_response", "not_reached", "approached"]

_LOOKED_BACK = 80  # claims before a response that may be what it is about: bounds the work
_SHARED_WORDS = 2  # words that a denial has to share with the claim it denies
_TAKEN_UP = 2  # words of 'that', 'the allegations'
_SENTENCE = 300  # characters before a source that are searched for the sentence's beginning
_END = regex.compile(r"[.!?…][\"'”’)\]]*\s")
_WORD = regex.compile(r"\w{4,}")
_KINDS: tuple[Outcome, ...] = ("declined", "not_reached", "no_response")


class Response(Model):
    """One party's answer, or its silence."""

    id: str
    """`r1`, `r2`, ... in the order of the text."""
    party: str
    """Who was asked: the body where somebody speaks for one."""
    speaker_ids: tuple[str, ...]
    """Ids of the speakers that are this party, the one cited among them; empty where the party never speaks."""
    outcome: Outcome
    """`answered` a question, `denied`, `declined`, gave `no_response`, was `not_reached`, or was `approached` for
    comment without a word of what came of it."""
    span: Span
    """Where the article says so."""
    attribution_id: str | None
    """Id of the attribution that says so; None where a sentence in the reporter's own voice does."""
    claims: tuple[str, ...]
    """Ids of the earlier claims it is about; empty where that is not evident."""
    attributions: tuple[str, ...]
    """Ids of the attributions that those claims belong to."""
    link: str
    """Why those claims, or why none."""


class _Draft(NamedTuple):
    party: Party
    outcome: Outcome
    start: int
    end: int
    attribution: Attribution | None


def ledger(extraction: Extraction, *, lexicon: Lexicon | None = None) -> tuple[Response, ...]:
    """The responses that an article reports, each linked to what it is about where that is evident.

    Args:
        extraction: the article's extraction.
        lexicon: the words to go by (`assessment_outcomes`, `assessment_requests`); those that ship if None.

    Returns:
        The responses in the order of the text.

    Raises:
        ArgumentTypeError: it is no extraction, or no lexicon.
    """
    of_type("extraction", extraction, Extraction)
    lexicon = lexicon_or_default(lexicon)
    sources = Sources(extraction)
    parties = Parties(sources, lexicon)
    drafts = [*_from_attributions(sources, parties, lexicon), *_from_own_voice(sources, parties, lexicon)]
    answers = {d.party.label for d in drafts}
    drafts += [d for d in _approached(sources, parties, lexicon) if d.party.label not in answers]
    drafts.sort(key=lambda d: (d.start, d.end))
    linker = _Linker(sources, lexicon)
    return tuple(linker.response(f"r{n}", d) for n, d in enumerate(drafts, start=1))


def _from_attributions(sources: Sources, parties: Parties, lexicon: Lexicon) -> Iterator[_Draft]:
    for a in sources.extraction.attributions:
        if a.speaker is None or (a.parent_id is not None and (a.kind != "denial" or a.quote_type == "direct")):
            continue
        spans = [s for s in (a.source, a.cue, *a.content) if s is not None]
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        if a.kind == "nonresponse":
            outcome: Outcome | None = _silence(sources.text[(a.cue or spans[0]).start : end], lexicon)
        elif (a.kind == "denial" and not a.negated) or _contradicts(sources, a, lexicon):
            outcome = "denied"
        elif a.parent_id is None and _was_asked(sources, a, start, lexicon):
            outcome = "answered"
        else:
            continue
        yield _Draft(parties.of(a.speaker), outcome or "declined", start, end, a)


def _contradicts(sources: Sources, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether the attribution denies in effect: a negative claim that an earlier one of somebody else says.

    So does 'That is false', said of the claim before.
    """
    false = lexicon.keys("claims_verdicts", verdict="false")
    for claim in sources.claims_of.get(attribution.id, ()):
        called = claim.object.text.casefold().split()[-1:] if claim.object else []
        if claim.polarity == "negative" or (called and called[0] in false):
            disputed = (sources.claims[i] for i in claim.disputes if i in sources.claims)
            if any(d.span.start < claim.span.start and d.speaker != claim.speaker for d in disputed):
                return True
    return False


def _silence(words: str, lexicon: Lexicon) -> Outcome | None:
    """Which silence the words of a non-response tell of, by the first word that tells."""
    found: list[tuple[int, Outcome]] = []
    for outcome in _KINDS:
        m = lexicon.pattern("assessment_outcomes", outcome=outcome).search(words[:200])
        if m:
            found.append((m.start(), outcome))
    return min(found)[1] if found else None


def _was_asked(sources: Sources, attribution: Attribution, start: int, lexicon: Lexicon) -> bool:
    """Whether the sentence opens with a question put to the source, or its setting names one."""
    asked = lexicon.pattern("assessment_requests", use="asked")
    if attribution.setting and asked.match(attribution.setting.text):
        return True
    before = sources.text[max(0, start - _SENTENCE) : start].rpartition("\n")[2]
    opening = max((m.end() for m in _END.finditer(before)), default=0)
    return bool(asked.match(before[opening:].lstrip(" \t\"'“‘")))


def _from_own_voice(sources: Sources, parties: Parties, lexicon: Lexicon) -> Iterator[_Draft]:
    silent = lexicon.pattern("assessment_outcomes", where="sentence")
    request = lexicon.pattern("assessment_requests", use="request")
    address, whom = lexicon.pattern("assessment_requests", use="address"), _whom(lexicon)
    for claim in sources.extraction.claims:
        if claim.attribution is not None or claim.subject is None:
            continue
        text = claim.span.text
        if (m := silent.search(text)) is None:
            continue
        subject, people = claim.subject, [e for e in claim.entities if e.label == "PERSON"]
        addressed = address.match(subject.text)
        to = whom.match(subject.text[addressed.end() :]) if addressed else None
        is_person = any(subject.overlaps(e) for e in people)
        if addressed and to is None:
            continue
        if not (to or is_person or request.search(text, m.end())):
            continue
        label = to.group(1) if to else subject.text
        party = parties.at(subject, label, person=is_person)
        outcome: Outcome = _silence(m.group(), lexicon) or "no_response"
        yield _Draft(party, outcome, claim.span.start, claim.span.end, None)


def _approached(sources: Sources, parties: Parties, lexicon: Lexicon) -> Iterator[_Draft]:
    """'The firm has been approached for comment', 'The BBC has contacted the firm for comment'."""
    approach = _approach(lexicon)
    for claim in sources.extraction.claims:
        if claim.attribution is not None or claim.subject is None or claim.polarity == "negative":
            continue
        if (m := approach.search(claim.span.text)) is None:
            continue
        whom = claim.subject
        if m["whom"]:
            start = claim.span.start + m.start("whom")
            whom = Span.of(sources.text, start, start + len(m["whom"]))
        people = [e for e in claim.entities if e.label == "PERSON"]
        party = parties.at(whom, whom.text, person=any(whom.overlaps(e) for e in people))
        yield _Draft(party, "approached", claim.span.start, claim.span.end, None)


@lru_cache(maxsize=4)
def _approach(lexicon: Lexicon) -> regex.Pattern[str]:
    """'been approached for comment', 'approached the firm for comment'."""
    verbs = lexicon.any_of("assessment_requests", use="approach")
    wanted = lexicon.any_of("assessment_requests", use="wanted")
    be = lexicon.any_of("sourcing_basis_links", uses="be")
    told = rf"for\s+(?:\w+\s+)?{wanted}\b"
    return regex.compile(
        rf"\b(?:been|{be})\s+(?:\w+\s+)?{verbs}\s+{told}|\b{verbs}\s+(?P<whom>[^,;:]{{2,60}}?)\s+{told}",
        regex.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _whom(lexicon: Lexicon) -> regex.Pattern[str]:
    """The party in 'Calls left late on Tuesday with the company'."""
    prepositions = lexicon.any_of("prepositions", uses="asked")
    return regex.compile(rf"\s+(?:\w+\s+){{0,3}}?{prepositions}\s+(.+)", regex.DOTALL)


class _Linker:
    """Finds what a response is about."""

    def __init__(self, sources: Sources, lexicon: Lexicon) -> None:
        self.sources = sources
        self.ignored = {
            w
            for table in ("assessment_outcomes", "assessment_requests")
            for k in lexicon.keys(table)
            for w in k.split()
        }
        self.pronouns = lexicon.keys("speakers_pronouns", person="3") | lexicon.keys("function_words", uses="alone")
        self.pointing = lexicon.keys("function_words", uses="pointing")
        self.nouns = lexicon.keys("claims_propositions")
        self.claims = sorted(sources.extraction.claims, key=lambda c: c.span.start)
        self.starts = [c.span.start for c in self.claims]

    def response(self, number: str, draft: _Draft) -> Response:
        """The response with its links."""
        claims, link = self._link(draft)
        owners = dict.fromkeys(c.attribution.id for c in claims if c.attribution)
        return Response(
            id=number,
            party=draft.party.label,
            speaker_ids=tuple(sorted(draft.party.ids)),
            outcome=draft.outcome,
            span=Span.of(self.sources.text, draft.start, draft.end),
            attribution_id=draft.attribution.id if draft.attribution else None,
            claims=tuple(c.id for c in claims),
            attributions=tuple(owners),
            link=link,
        )

    def _link(self, draft: _Draft) -> tuple[Sequence[Claim], str]:
        own = self.sources.claims_of.get(draft.attribution.id, []) if draft.attribution else []
        disputed = [self.sources.claims[i] for c in own for i in c.disputes if i in self.sources.claims]
        if disputed := [c for c in disputed if c.span.start < draft.start]:
            return disputed, "the claim that it contradicts"
        earlier = self._earlier(draft)
        if draft.attribution is not None and (alike := self._alike(draft.attribution, earlier)):
            return alike, "the nearest earlier claim that shares its words"
        if draft.attribution is not None and self._takes_up(draft.attribution):
            said = [c for c in earlier if c.attribution is not None]
            if said:
                return said[:1], "the claim right before it, which it takes up"
        for claim in earlier:
            if self._concerns(claim, draft.party):
                return self._all_of(claim, draft), "the nearest earlier claim that names the party"
        for claim in earlier:
            if draft.party.meant(claim.span.start, claim.span.end):
                return [claim], "the nearest earlier claim with a pronoun for the party"
        return (), "no earlier claim mentions the party"

    def _earlier(self, draft: _Draft) -> list[Claim]:
        """Claims of others that end before the response, the nearest first."""
        stop = bisect_left(self.starts, draft.start)
        near = reversed(self.claims[max(0, stop - _LOOKED_BACK) : stop])
        return [c for c in near if c.span.end <= draft.start and not (c.speaker and c.speaker.id in draft.party.ids)]

    def _alike(self, attribution: Attribution, earlier: list[Claim]) -> list[Claim]:
        words = self._words(" ".join(s.text for s in attribution.content))
        shared = [(len(words & self._words(c.text)), -i) for i, c in enumerate(earlier)]
        most, place = max(shared, default=(0, 0))
        return [earlier[-place]] if most >= min(_SHARED_WORDS, max(len(words), 1)) else []

    def _takes_up(self, attribution: Attribution) -> bool:
        """Whether what is denied or answered is no more than 'that', 'it', 'the allegation'."""
        words = " ".join(s.text for s in attribution.content).casefold().split()
        if attribution.kind != "denial" or not 0 < len(words) <= _TAKEN_UP:
            return False
        return words[0] in self.pronouns or (words[0] in self.pointing and words[-1].removesuffix("s") in self.nouns)

    def _words(self, text: str) -> set[str]:
        return {w for w in _WORD.findall(text.casefold()) if w not in self.ignored}

    def _concerns(self, claim: Claim, party: Party) -> bool:
        told = claim.attribution.addressee if claim.attribution else None
        text = self.sources.text
        return party.named(text, claim.span.start, claim.span.end) or bool(
            told and party.named(text, told.start, told.end)
        )

    def _all_of(self, claim: Claim, draft: _Draft) -> list[Claim]:
        """The claim and the others of its attribution that mention the party."""
        if claim.attribution is None:
            return [claim]
        fellows = self.sources.claims_of[claim.attribution.id]
        return [c for c in fellows if c is claim or self._concerns(c, draft.party)]
