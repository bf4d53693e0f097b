"""Rules about unnamed sources."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclaims.assessment.sources import is_one_unnamed, name_key
from newsclaims.linting.case import Case, excerpt, place
from newsclaims.linting.records import Hit, Rule
from newsclaims.models import Attribution, Speaker

_WORD = regex.compile(r"[\w'’-]+")
_FACTUAL = frozenset({"fact", "forecast", "plan"})


def bare_source(case: Case) -> Iterator[Hit]:
    """NC101: every description of the source is made of bare words."""
    unnamed = [a for a in case.told if a.sourcing.tag == "anonymous" and a.speaker]
    described = {case.sources.root(a.speaker) for a in unnamed if a.speaker and not _is_bare(case, a)}
    for first in case.first_of_each(unnamed):
        if first.speaker and case.sources.root(first.speaker) not in described:
            at = place(first)
            yield Hit(at, f"bare source {excerpt(at.text)!r}: say what the source is and how it can know", first.id)


def _is_bare(case: Case, attribution: Attribution) -> bool:
    speaker = attribution.speaker
    if speaker is None or case.sources.basis(attribution) or case.sources.affiliation(speaker):
        return False
    bare = case.lexicon.keys("lint_bare_words")
    wordings = [w for w in (speaker.label, *speaker.aliases, attribution.source and attribution.source.text) if w]
    pronouns = case.lexicon.keys("speakers_pronouns")
    described = [_WORD.findall(w.casefold()) for w in wordings]
    described = [words for words in described if words and not (len(words) == 1 and words[0] in pronouns)]
    return bool(described) and all(w in bare or w.isdecimal() for words in described for w in words)


def no_reason(case: Case) -> Iterator[Hit]:
    """NC102: nothing says why the source is not named."""
    for first in case.first_of_each(case.anonymous):
        if case.sources.reason(first) is None:
            at = place(first)
            yield Hit(at, f"no reason is given for the anonymity of {excerpt(at.text)!r}", first.id)


def anonymous_opinion(case: Case) -> Iterator[Hit]:
    """NC103: an unnamed source gives an opinion."""
    opinions = (c for c in case.extraction.claims if c.kind == "opinion")
    for teller, claim in case.first_of_each_teller(opinions):
        if teller.id in case.anonymous_ids:
            yield Hit(claim.span, f"opinion of an unnamed source: {excerpt(claim.span.text)!r}", claim.id)


def single_anonymous(case: Case) -> Iterator[Hit]:
    """NC104: one unnamed person is all there is."""
    alone = (c for c in case.extraction.claims if c.kind in _FACTUAL and case.sources.is_single_anonymous(c))
    for teller, claim in case.first_of_each_teller(alone):
        if teller.id in case.anonymous_ids:
            message = f"only one unnamed source, {excerpt(place(teller).text)!r}, stands behind this claim"
            yield Hit(claim.span, message, claim.id)


def declined_and_anonymous(case: Case) -> Iterator[Hit]:
    """NC106: the party that gave no answer also speaks unnamed."""
    responses = (r for r in case.responses if r.outcome in ("declined", "no_response", "not_reached"))
    silent = list({(r.party, r.speaker_ids): r for r in responses}.values())  # each party once
    if not silent:
        return
    for first in case.first_of_each(case.anonymous):
        speaker = first.speaker
        response = next((r for r in silent if speaker and _may_be(case, speaker, r.party, r.speaker_ids)), None)
        if response is not None:
            at, said = place(first), excerpt(response.span.text)
            yield Hit(at, f"{excerpt(at.text)!r} may be the party of which the article says {said!r}", first.id)


def _may_be(case: Case, speaker: Speaker, party: str, ids: tuple[str, ...]) -> bool:
    """Whether an unnamed speaker is the party, or one of its people."""
    if speaker.id in ids:
        return True
    affiliation = case.sources.affiliation(speaker)
    if affiliation and name_key(affiliation) == name_key(party):
        return True
    name = name_key(party)
    if not party[:1].isupper() or name not in name_key(speaker.label):
        return False
    return bool(regex.search(rf"(?<!\w){regex.escape(name)}(?!\w)", name_key(speaker.label)))


def quoted_in_lead(case: Case) -> Iterator[Hit]:
    """NC108: the headline or the first paragraph quotes an unnamed source word for word."""
    for quote in case.extraction.quotes:
        span = quote.spans[0]
        links = case.sources.chain(quote.attribution)
        if links and links[-1].id in case.anonymous_ids and (case.in_lead(span.start) or case.in_head(span.start)):
            yield Hit(span, f"unnamed source quoted word for word at the top: {excerpt(quote.text)!r}", quote.id)


def plural_of_one(case: Case) -> Iterator[Hit]:
    """NC113: the headline says 'sources', the text has one."""
    below = [a for a in case.anonymous if not case.in_head(place(a).start)]
    if not below or not all(is_one_unnamed(a) for a in below):
        return
    if len({case.sources.root(a.speaker) for a in below if a.speaker}) != 1:
        return
    for a in case.anonymous:
        many = a.speaker is not None and a.speaker.kind == "group" and a.sourcing.source_count != 1
        if case.in_head(place(a).start) and many:
            message = f"several sources in the headline, but the text has only {excerpt(place(below[0]).text)!r}"
            yield Hit(place(a), message, a.id)


ANONYMITY = (
    Rule(
        "NC101",
        "bare-source",
        "An unnamed source of whom nothing is said.",
        "Readers cannot judge 'a source' or 'people'. Counts where every description of the source in the article is "
        "made of such words and neither a basis of knowledge nor a body it belongs to is given; a bare 'sources' in a "
        "headline does not count if the text says more.",
        "AP, News Values and Principles, 'Anonymous sources' (the source's credibility has to be established; quoting "
        "'a source' is not allowed); AP Stylebook, 'anonymous sources'; New York Times, Confidential News "
        "Sources Policy (2004).",
        "The deal will be signed on Friday, a source said.",
        "The deal will be signed on Friday, said a lawyer who is drafting it.",
        bare_source,
    ),
    Rule(
        "NC102",
        "no-reason-for-anonymity",
        "An unnamed source without a reason why it is not named.",
        "Counts once for each unnamed source that says or denies something, if no mention of it (or of the group that "
        "it belongs to) comes with a reason.",
        "AP, News Values and Principles, 'Anonymous sources' (the story must explain why the source requested "
        "anonymity); New York Times, Confidential News Sources Policy (2004).",
        "Two officials familiar with the audit said the fund was empty.",
        "Two officials familiar with the audit, who spoke on condition of anonymity because they were not authorized "
        "to discuss it, said the fund was empty.",
        no_reason,
    ),
    Rule(
        "NC103",
        "anonymous-opinion",
        "An opinion of an unnamed source.",
        "Anonymity is for information that cannot be had otherwise. Counts claims of the kind `opinion`, once for "
        "each attribution.",
        "AP, News Values and Principles, 'Anonymous sources' (information, not opinion or speculation); Reuters "
        "Handbook of Journalism, 'The Essentials of Reuters sourcing' (unnamed sources for facts, not opinions).",
        "“The plan is a disaster,” a person close to the board said.",
        "“The plan is a disaster,” said Jane Doe, a member of the board.",
        anonymous_opinion,
    ),
    Rule(
        "NC104",
        "single-anonymous-source",
        "A claim that rests on one unnamed person.",
        "Counts facts, forecasts and plans (not opinions, not demands) behind which stands one unnamed person, no "
        "source independent of that one saying the same in the article; once for each attribution. A member of a "
        "group is no source independent of the group.",
        "AP, News Values and Principles, 'Anonymous sources' (more than one source is sought and required); BBC "
        "Editorial Guidelines 3.3.4; Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing'.",
        "The minister took the money, a former aide said.",
        "The minister took the money, two former aides said.",
        single_anonymous,
    ),
    Rule(
        "NC106",
        "declined-but-anonymous",
        "The same party unnamed as a source and on record as giving no answer.",
        "A reader takes 'declined to comment' to mean that the party did not speak. Counts an unnamed source that is, "
        "or by its description belongs to, a party that declined, did not respond or was not reached; whether it is "
        "the same person only the reporter can tell.",
        "AP, News Values and Principles, 'Anonymous sources' (an unnamed source is not to be cited elsewhere in the "
        "story as having declined comment); Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing'.",
        "A White House official said the visit was off. The White House declined to comment.",
        "A White House official said the visit was off.",
        declined_and_anonymous,
    ),
    Rule(
        "NC108",
        "anonymous-quote-on-top",
        "An unnamed source quoted word for word in the headline or the first paragraph.",
        "Words that nobody answers for get the most prominent place.",
        "New York Times, memorandum on anonymous sources of 15 March 2016 (approval where a story hinges on unnamed "
        "sources); Guardian editorial code, 'Anonymous quotations'.",
        "“It was a cover-up,” a former engineer said on Monday.",
        "The firm kept the test results back, a former engineer said on Monday.",
        quoted_in_lead,
    ),
    Rule(
        "NC113",
        "plural-of-one",
        "'Sources' in the headline, one unnamed source in the text.",
        "Counts where all that unnamed sources say in the text is said by one person.",
        "Reuters Handbook of Journalism, 'The Essentials of Reuters sourcing' (never cite sources in the plural when "
        "there is only one).",
        "Bank to close branches, sources say\n\nThe bank will close 40 branches, a person briefed on the plan said.",
        "Bank to close branches, source says\n\nThe bank will close 40 branches, a person briefed on the plan said.",
        plural_of_one,
    ),
)
