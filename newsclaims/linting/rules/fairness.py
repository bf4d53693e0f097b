"""Rules about people who come off badly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from newsclaims.assessment.parties import Party, party_named
from newsclaims.lexicon import Lexicon
from newsclaims.linting.case import Case, excerpt, place
from newsclaims.linting.records import Hit, Rule
from newsclaims.models import Attribution, Span

#: 'Mayor Tomas Ward': two capitalised words or more; no claim has them, so no entity tells what they are.
_WHOM = r"((?:\p{Lu}[\w.'’-]*)(?:\s\p{Lu}[\w'’-]*)+)"


def anonymous_attack(case: Case) -> Iterator[Hit]:
    """NC111: an unnamed source runs a named person down."""
    pattern = case.lexicon.pattern("lint_pejoratives")
    for a in case.anonymous:
        word = next((m for s in a.content if (m := pattern.search(case.text, s.start, s.end))), None)
        if word is None:
            continue
        target = next((p for p in _named_about(case, a) if _is_person(case, p)), None)
        if target is not None:
            span = Span.of(case.text, *word.span())
            message = f"unnamed {excerpt(place(a).text)!r} calls names ({span.text!r}): {target.label} is attacked"
            yield Hit(span, message, a.id)


@lru_cache(maxsize=4)
def _said_of(lexicon: Lexicon) -> regex.Pattern[str]:
    """'said of Mayor Tomas Ward'."""
    return regex.compile(rf"\s+{lexicon.any_of('prepositions', uses='about')}\s+{_WHOM}")


def _named_about(case: Case, attribution: Attribution) -> Iterator[Party]:
    """Whoever is named in the content, else in the sentences around it ('said of Mayor Ward')."""
    for content in attribution.content:
        yield from case.named_in(content)
    start, end = _extent(attribution)
    yield from case.named_in(case.sentence(Span.of(case.text, start, end)))
    if of := _said_of(case.lexicon).match(case.text, end, end + 80):
        yield party_named(of.group(1), person=True)


def _extent(attribution: Attribution) -> tuple[int, int]:
    spans = [s for s in (attribution.source, attribution.cue, *attribution.content) if s is not None]
    return min(s.start for s in spans), max(s.end for s in spans)


def _is_person(case: Case, party: Party) -> bool:
    speakers = [case.sources.speakers[i] for i in party.ids]
    if speakers:
        return any(s.kind == "person" for s in speakers)
    return party.label in case.people or party.label not in case.bodies


def accused_without_response(case: Case) -> Iterator[Hit]:
    """NC112: somebody is accused by name, and the article has neither an answer nor an attempt at one."""
    heard = {a.speaker.id for a in case.told if a.speaker is not None}
    told: set[str] = set()
    parties = [r.party for r in case.responses]
    answered = {i for r in case.responses for i in r.speaker_ids}
    for span, party, object_id in _accused(case):
        if party.label in told:
            continue
        told.add(party.label)
        if party.ids & heard or any(_spoken_for(case, party, i) for i in heard):
            continue
        if not (party.ids & answered or any(_names(party, name) for name in parties)):
            yield Hit(span, f"{excerpt(party.label)} is accused, and no response is reported or sought", object_id)


def _accused(case: Case) -> Iterator[tuple[Span, Party, str]]:
    """Where somebody is accused by name: by the cue ('accused'), or as the subject of a claim of wrong."""
    cue = case.lexicon.pattern("lint_accusations", use="cue")
    wrong = case.lexicon.pattern("lint_accusations", use="content")
    for a in case.told:
        if a.negated or a.cue is None or not cue.search(a.cue.text):
            continue
        for party in case.named_in(a.content[0])[:1]:
            if a.speaker is None or a.speaker.id not in party.ids:
                yield a.content[0], party, a.id
    for claim in case.extraction.claims:
        owner = claim.attribution
        if owner is None or owner.kind != "statement" or claim.subject is None or claim.polarity == "negative":
            continue
        if wrong.search(claim.span.text) is None:
            continue
        for party in case.named_in(claim.subject)[:1]:
            if owner.speaker is None or owner.speaker.id not in party.ids:
                yield claim.span, party, claim.id


def _spoken_for(case: Case, party: Party, speaker_id: str) -> bool:
    speaker = case.sources.speakers.get(speaker_id)
    affiliation = case.sources.affiliation(speaker) if speaker else None
    lawyer = speaker is not None and any(_names(party, t) for t in (speaker.label, *speaker.titles, *speaker.aliases))
    return lawyer or bool(affiliation and _names(party, affiliation))


def _names(party: Party, text: str) -> bool:
    return party.pattern.search(text) is not None


FAIRNESS = (
    Rule(
        "NC111",
        "anonymous-attack",
        "An unnamed source runs down a named person.",
        "Counts words of the table `lint_pejoratives` in what an unnamed source says, where the same sentence names a "
        "person.",
        "New York Times, Confidential News Sources Policy (no anonymity as a cover for a personal or partisan attack); "
        "Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing' (no vituperative attacks by unnamed "
        "sources); Guardian editorial code (anonymous pejorative quotations only in exceptional cases).",
        "Mayor Tomas Ward is an incompetent liar, a former aide said.",
        "Mayor Tomas Ward is an incompetent liar, said Jane Doe, a former aide.",
        anonymous_attack,
    ),
    Rule(
        "NC112",
        "accused-without-response",
        "Somebody is accused by name, and no response is reported or sought.",
        "Counts attributions whose cue accuses (`lint_accusations`), and claims of wrongdoing that have a named person "
        "or body as their subject, once for each accused, unless the accused (or somebody who speaks for them) "
        "is heard anywhere in the article or the response ledger has an entry for them.",
        "AP, News Values and Principles, 'Responses' (a significant effort to reach anyone portrayed negatively); BBC "
        "Editorial Guidelines, 'Accuracy', 'Reporting allegations' (whether a response has been sought), and section 6 "
        "(right of reply).",
        "Peter Hill took bribes from the builders, Jane Doe said.",
        "Peter Hill took bribes from the builders, Jane Doe said. Hill denied the accusation.",
        accused_without_response,
    ),
)
