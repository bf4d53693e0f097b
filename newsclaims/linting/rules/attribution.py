"""Rules about attributing: where it stands, whether it is there, with which verb."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclaims.assessment.measure import reach
from newsclaims.linting.case import Case, excerpt, place
from newsclaims.linting.records import Hit, Rule
from newsclaims.models import Attribution, Claim, Span

_SENTENCES_BEFORE = 2  # whole sentences of a quotation that may be read before its source is known
_WORDS_BEFORE = 15  # words that these sentences have to have: three short cries are no long quotation
_WORDS_BETWEEN = 25  # words that may stand between a quotation and the words that attribute it
_LEAST_WORDS = 6  # words from which on an unattributed quotation counts
_SENTENCE_END = regex.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"“‘'(\[]?\p{Lu})")
_SPEAKING = frozenset({"person", "group", "organization"})


def far_attribution(case: Case) -> Iterator[Hit]:
    """NC105: the source of a quotation comes late, or stands far away."""
    before: Attribution | None = None
    for a in case.told:
        known = before is not None and before.speaker is not None and before.speaker == a.speaker
        before = a
        if a.quote_type == "indirect" or (measured := reach(a, case.words)) is None:
            continue
        between = case.words.count(*measured.gap)
        frame = min(s.start for s in (a.source, a.cue) if s is not None)
        if between > _WORDS_BETWEEN and not known:
            yield Hit(a.content[0], f"{between} words between the quotation and {excerpt(place(a).text)!r}", a.id)
        elif (
            measured.before >= _WORDS_BEFORE and not known and (read := _sentences(case, a, frame)) > _SENTENCES_BEFORE
        ):
            message = f"{read} sentences are quoted before it is said that {excerpt(place(a).text)!r} speaks"
            yield Hit(a.content[0], message, a.id)


def _sentences(case: Case, attribution: Attribution, frame: int) -> int:
    """How many sentences of the content end before the frame begins."""
    count = 0
    for span in attribution.content:
        if span.start < frame:
            count += sum(1 for _ in _SENTENCE_END.finditer(case.text, span.start, min(span.end, frame))) + 1
    return count


def unattributed_lead(case: Case) -> Iterator[Hit]:
    """NC107: the first paragraph says something contentious in the reporter's own voice."""
    if case.lead is None:
        return
    spans = (s for a in case.told for s in (a.source, a.cue, *a.content) if s is not None)
    contents = [s for s in spans if case.lead.overlaps(s)]
    for claim in case.extraction.claims:
        if claim.attribution is not None or not case.in_lead(claim.span.start):
            continue
        why = _contentious(case, claim)
        if why and not any(case.sentence(claim.span).overlaps(s) for s in contents):
            yield Hit(claim.span, f"{why} in the first paragraph without a source", claim.id)


def _contentious(case: Case, claim: Claim) -> str | None:
    """What makes a claim one that needs a source; None for plain facts, plans, dates and what nobody would contest."""
    if claim.disputes:
        return "a claim disputed elsewhere in the article"
    if claim.kind == "opinion":
        return "an opinion"
    if claim.kind == "forecast" and not _is_date(case, claim):
        return "a forecast"
    if claim.polarity == "positive" and case.lexicon.pattern("lint_accusations", use="content").search(claim.span.text):
        return "an accusation"
    return None


def _is_date(case: Case, claim: Claim) -> bool:
    """'The council will meet on Tuesday': fixed in a calendar, with its time, and not hedged."""
    if not claim.times or claim.hedges or claim.predicate is None:
        return False
    return claim.predicate.text.split()[-1].casefold() in case.lexicon.keys("lint_scheduled")


def unattributed_quote(case: Case) -> Iterator[Hit]:
    """NC109: a quotation that is nobody's."""
    nested = {i for q in case.extraction.quotes for i in q.nested}
    for quote in case.extraction.quotes:
        a, span = quote.attribution, quote.spans[0]
        if quote.id in nested or case.in_head(span.start) or len(quote.text.split()) < _LEAST_WORDS:
            continue
        if a is None or (a.speaker is None and a.source is None):
            yield Hit(span, f"nobody is given as the speaker of {excerpt(quote.text)!r}", quote.id)


def loaded_cue(case: Case) -> Iterator[Hit]:
    """NC110: the cue judges the speaker."""
    pattern = case.lexicon.pattern("lint_loaded_cues")
    table = case.lexicon.table("lint_loaded_cues")
    for a in case.told:
        if a.cue is None or a.negated or a.kind == "nonresponse" or a.speaker is None:
            continue
        if a.speaker.kind not in _SPEAKING or (m := pattern.search(a.cue.text)) is None:
            continue
        row = table.get(m.group().casefold())
        if row is None or _fixed_phrase(row["not_before"], a.content[0]):
            continue
        yield Hit(a.cue, f"{a.cue.text!r} suggests {row['suggests']}; 'said' is neutral", a.id)


def _fixed_phrase(words: str, content: Span) -> bool:
    """Whether the content opens with a word that makes a fixed phrase of the verb ('claimed responsibility')."""
    return bool(set(words.split()) & {w.strip(",.;:").casefold() for w in content.text[:40].split()[:3]} - {""})


ATTRIBUTION = (
    Rule(
        "NC105",
        "attribution-far-from-quotation",
        "A quotation whose source comes late or stands far away.",
        f"Counts where more than {_SENTENCES_BEFORE} sentences of together {_WORDS_BEFORE} words or more are quoted "
        "before the source, or where more than "
        f"{_WORDS_BETWEEN} words stand between quotation and attribution; not where the same speaker's words "
        "came just before. The numbers are ours, after the first source.",
        "Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing' (no quotation of two or three sentences "
        "before the reader learns who speaks); AP, 'When is it OK to use anonymous sources?' (attribution just before "
        "or after, in the same sentence).",
        "“The wall was wet. We told them in June. They laughed at us. In August the pump failed,” said Jane Doe.",
        "“The wall was wet,” said Jane Doe. “We told them in June. They laughed at us. In August the pump failed.”",
        far_attribution,
    ),
    Rule(
        "NC107",
        "unattributed-claim-in-lead",
        "A contentious claim without a source in the first paragraph.",
        "Counts claims in the reporter's own voice that are opinions, forecasts, accusations, or disputed elsewhere in "
        "the article, in a sentence that attributes nothing. Plain facts, plans and dates in a calendar ('will meet on "
        "Tuesday') do not count.",
        "Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing' (a contentious first paragraph has to be "
        "sourced); AP, 'When is it OK to use anonymous sources?' (disputable facts are attributed); BBC Editorial "
        "Guidelines 3.2.3.",
        "The tunnel plan is a disaster for the city.",
        "The tunnel plan is a disaster for the city, Mayor Tomas Ward said.",
        unattributed_lead,
    ),
    Rule(
        "NC109",
        "unattributed-quotation",
        "A quotation of which nobody is given as the speaker.",
        f"Counts quotations of {_LEAST_WORDS} words or more outside headlines and other quotations.",
        "Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing' (the source of a quotation is to be "
        "identified as quickly as possible); BBC Editorial Guidelines 3.2.3.",
        "The hall was full.\n\n“We have waited for this day for eleven long years.”\n\nThen the lights went out.",
        "The hall was full.\n\n“We have waited for this day for eleven long years,” said Jane Doe.",
        unattributed_quote,
    ),
    Rule(
        "NC110",
        "loaded-cue",
        "A cue verb that judges what somebody says.",
        "Counts the verbs of the table `lint_loaded_cues` where a person, group or body is the source, fixed phrases "
        "such as 'claimed responsibility' left out.",
        "Bender, Davenport, Drager and Fedler, Writing & Reporting for the Media, 'Verbs to avoid for attribution'.",
        "Jane Doe claimed that the company had no plan.",
        "Jane Doe said that the company had no plan.",
        loaded_cue,
    ),
)
