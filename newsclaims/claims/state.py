"""State the claims: minimal propositions out of contents and of the reporter's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsclaims.claims.details.subjects import SubjectReader
from newsclaims.claims.draft_to_claim import Finisher
from newsclaims.claims.drafts.contents import ContentReader
from newsclaims.claims.drafts.drafter import Drafter
from newsclaims.claims.drafts.fragments import is_before_frame
from newsclaims.claims.drafts.records import Draft
from newsclaims.claims.drafts.reporter import own_claims
from newsclaims.claims.grammar import has_subject, is_finite, is_predicate
from newsclaims.claims.misparsed.contracted import with_verbs
from newsclaims.claims.relations.related import related
from newsclaims.claims.words import Words, words_of
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Attribution, Claim
from newsclaims.syntax import Parse

#: Attributions of these kinds leave their clause to the reporter where their content states nothing by itself.
_REPORTED_ACTS = frozenset({"belief", "attitude", "decision", "commitment"})
_SILENT = frozenset({"nonresponse", "question"})


def state_claims(
    article: Article,
    parse: Parse,
    runs: Sequence[MarkedRun],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
    *,
    own_voice: bool = True,
) -> tuple[Claim, ...]:
    """The claims of an article, in the order of the text.

    Args:
        article: The article, its layout read.
        parse: The parse of its prose.
        runs: Its quoted runs.
        attributions: Who said what, complete with speaker and sourcing.
        lexicon: The words to go by.
        own_voice: Whether the reporter's own sentences are read too.
    """
    words = words_of(lexicon)
    parse = with_verbs(parse, words)
    drafter = Drafter(article, parse, runs, words)
    reader = ContentReader(drafter)
    drafts: list[Draft] = []
    frames: list[Attribution] = []
    for attribution in attributions:
        found = reader.claims(attribution)
        drafts += found
        none = attribution.quote_type == "indirect" and drafter.said_by_none(attribution)
        said = found or attribution.quote_type == "direct" or is_before_frame(parse, attribution)
        if said or not (none or _is_told(attribution, parse, drafter.words)):
            frames.append(attribution)
    drafts = _without_own_beliefs(parse, _of_reporters(drafts, attributions, drafter))
    if own_voice:
        drafts += _with_owners(own_claims(drafter, frames), attributions, drafter)
    place = {id(a): n for n, a in enumerate(attributions)}
    unique = {(d.start, d.end, place.get(id(d.owner), -1)): d for d in _innermost(drafts, attributions)}
    finisher = Finisher(drafter, lexicon, SubjectReader(parse, attributions, drafter.words))
    return related(
        parse, [finisher.claim(f"c{n}", unique[key]) for n, key in enumerate(sorted(unique), start=1)], drafter.words
    )


def _innermost(drafts: Sequence[Draft], attributions: Sequence[Attribution]) -> Iterator[Draft]:
    """The drafts, of the same words only those of the innermost attribution: 'He used to say it is safe, she said'."""
    outer = {a.id: a.parent_id for a in attributions}
    within: set[tuple[int, int, str]] = set()  # words and an attribution around theirs
    for d in drafts:
        if d.owner is not None and d.owner.parent_id is not None:
            within.add((d.start, d.end, d.owner.parent_id))
            above = outer.get(d.owner.parent_id)
            if above is not None:
                within.add((d.start, d.end, above))
    return (d for d in drafts if d.owner is None or (d.start, d.end, d.owner.id) not in within)


def _of_reporters(drafts: Sequence[Draft], attributions: Sequence[Attribution], drafter: Drafter) -> list[Draft]:
    """The drafts, what somebody 'was told' without a teller given to whoever reports it: 'Records show he was told'."""
    by_id = {a.id: a for a in attributions}
    out = []
    for d in drafts:
        outer = by_id.get(d.owner.parent_id or "") if d.owner is not None else None
        untold = d.owner is not None and d.owner.source is None and d.owner.kind == "statement"
        reports = outer is not None and outer.source is not None and outer.kind == "statement"
        if untold and reports and outer is not None and not (outer.negated or drafter.flips(outer)):
            out.append(replace(d, owner=outer))
        else:
            out.append(d)
    return out


def _with_owners(drafts: Sequence[Draft], attributions: Sequence[Attribution], drafter: Drafter) -> Iterator[Draft]:
    """The reporter's drafts, those within a content given to its source: 'worried about the seat, which Lee holds'.

    Of what is denied, asked or left unanswered they stay the reporter's: 'denied the report, which came in May'.
    """
    contents = sorted(
        (span.start, span.end, n)
        for n, a in enumerate(attributions)
        if a.kind not in _SILENT and not drafter.flips(a)
        for span in a.content
    )
    at, around = 0, list[tuple[int, int, int]]()
    for d in sorted(drafts, key=lambda d: (d.start, d.end)):
        while at < len(contents) and contents[at][0] <= d.start:
            around.append(contents[at])
            at += 1
        around = [found for found in around if found[1] > d.start]
        owner = min(
            (found for found in around if d.end <= found[1]), key=lambda found: found[1] - found[0], default=None
        )
        yield d if owner is None else replace(d, owner=attributions[owner[2]])


def _without_own_beliefs(parse: Parse, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without 'I think that it is safe' where 'it is safe' is a claim of the same speaker, so hedged."""
    beliefs: set[tuple[int, str]] = set()
    for owner in {id(d.owner): d.owner for d in drafts}.values():
        if owner is None or owner.kind != "belief" or owner.parent_id is None or owner.cue is None:
            continue
        if owner.speaker is not None:
            cue = range(*parse.within(owner.cue.start, owner.cue.end))
            beliefs.update((i, owner.speaker.id) for i in cue)
    return [
        d
        for d in drafts
        if d.clause is None
        or d.owner is None
        or d.owner.kind == "belief"
        or d.owner.speaker is None
        or (d.clause.head, d.owner.speaker.id) not in beliefs
    ]


def _takes_up(attribution: Attribution, parse: Parse) -> bool:
    """Whether the content is no more than 'it' or 'that', which takes up what was said before."""
    first, last = parse.within(attribution.content[0].start, attribution.content[-1].end)
    return last == first + 1 and parse.tokens[first].tag in ("PRP", "DT")


def _answers(attribution: Attribution, parse: Parse, words: Words) -> bool:
    """Whether what is not done is to answer: 'refused to comment', and not 'failed to agree', 'refused to pay'."""
    cue = parse.within(attribution.cue.start, attribution.cue.end) if attribution.cue else (0, 0)
    content = parse.within(attribution.content[0].start, attribution.content[-1].end)
    tokens = [*parse.tokens[slice(*cue)], *parse.tokens[slice(*content)]]
    acts = [t for t in tokens if t.tag == "VB" and t.dep in ("xcomp", "ROOT", "ccomp")]
    return not acts or any(t.lemma in words.replies for t in acts)


def _is_told(attribution: Attribution, parse: Parse, words: Words) -> bool:
    """Whether the clause of an attribution whose content states nothing is itself what is told: 'posted pictures'.

    Acts and attitudes are ('has not decided whether to sing'); of sayings those of a thing, not of a question.
    """
    if attribution.kind in _REPORTED_ACTS and not _takes_up(attribution, parse):
        return True
    if attribution.cue is None or attribution.quote_type != "indirect" or _takes_up(attribution, parse):
        return False
    if attribution.kind == "nonresponse":
        return not _answers(attribution, parse, words)
    if attribution.kind in _SILENT:
        return False
    first, last = parse.within(attribution.content[0].start, attribution.content[-1].end)
    if last == first + 1 and parse.tokens[first].pos == "INTJ":
        return False  # 'he said no'
    return not any(
        is_predicate(t) and is_finite(parse, t) and has_subject(parse, t) and t.dep != "relcl"
        for t in parse.tokens[first:last]
    )
