"""All candidates of an article, weighed and chosen: what grammar, marks and layout propose, and what was learned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsclaims.attributions.apart import apart
from newsclaims.attributions.candidate import Candidate, Offsets, RuleName
from newsclaims.attributions.choice import CandidateIndex, choose_candidates, inside, within_depth
from newsclaims.attributions.content import quote_type, quote_type_within
from newsclaims.attributions.context import Context
from newsclaims.attributions.continuation import continued
from newsclaims.attributions.edges import with_edges
from newsclaims.attributions.edges.whose import with_agent, with_antecedent
from newsclaims.attributions.edges.widened import widened
from newsclaims.attributions.free.left_over import with_left_over
from newsclaims.attributions.idle import is_idle
from newsclaims.attributions.kinds import kind_of
from newsclaims.attributions.learned import Weights, learned_candidates, load_weights
from newsclaims.attributions.relayed import relayed
from newsclaims.attributions.rules import rule_candidates
from newsclaims.attributions.rules.denied import denied_beside
from newsclaims.attributions.rules.hearings import without_audience
from newsclaims.attributions.rules.nouns import is_lacking
from newsclaims.attributions.rules.within import quotations_within
from newsclaims.attributions.senses import has_another_sense
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import TENSED, Parse, Token

#: A rule's own score from which its candidate is taken where it lies within another's content.
NESTED_MINIMUM = 0.6
#: The same where the choice passed its cue over for the sake of another (`_freed`), and the share of the score that is
#: left to it.
FREED_MINIMUM = 0.4
FREED_FACTOR = 0.6
#: The rules whose candidates are freed so; those of clauses also where their verb is joined to a chosen cue.
FREED_CLAUSES: frozenset[RuleName] = frozenset({"verb-clause", "verb-told-infinitive"})
FREED_RULES: frozenset[RuleName] = frozenset({*FREED_CLAUSES, "verb-object", "verb-passive"})
#: How a rule found a source that it knows better than the learned model.
SURE_SOURCES = frozenset({"source:clause-object", "source:participle", "source:adjacent"})


def find_attributions(
    article: Article,
    parse: Parse,
    runs: tuple[MarkedRun, ...],
    lexicon: Lexicon,
    *,
    threshold: float | None = None,
    weights: Weights | None = None,
) -> list[Candidate]:
    """The attributions of an article as chosen candidates, in the order of the text.

    1. The rules propose candidates, the learned model adds its own, and it chooses among all of them.
    2. What it chose is corrected where grammar knows better, and gets its edges (`_outer`).
    3. The rules' candidates that lie within the contents of those (`_nested`) or that were passed over for the sake of
       those (`_freed`) are added: the corpus that the model learned from has only outermost ones.
    4. All of them are chosen among once more, now by what clashes and what lies in what (`choice`).
    5. Quotations that are left over go on from the attributions before them.
    6. Sources that run into their cue or content are cut (`apart`).

    Args:
        article: the article with its layout read.
        parse: the parse of its prose.
        runs: its quoted runs.
        lexicon: the words that the rules go by.
        threshold: each sort of attribution has a bar of its own (`learned.bars`), chosen for the best balance; where
            this is lower, 0 to 1, it takes the bar's place. What it is higher than is found all the same, since whose
            words they are decides whose the others are: leaving it out is for the end.
        weights: the learned weights; those that ship with newsclaims if None.
    """
    context = Context(article, parse, runs, lexicon)
    ruled = rule_candidates(context)
    weights = weights or load_weights()
    learned = learned_candidates(article, parse, runs, weights, others=ruled, threshold=threshold, lexicon=lexicon)
    outer = _outer(context, learned, ruled)
    inner = [
        *_nested(context, outer, ruled),
        *_freed(context, outer, ruled),
        *denied_beside(context, outer.edged, ruled),
    ]
    inner = [c for c in inner if not is_idle(context, c)]
    found = continued(context, within_depth(choose_candidates([*outer.edged, *inner])))
    found = [without_audience(context, c) for c in found]
    return [apart(context, _sound(_typed(context, c))) for c in with_left_over(context, found)]


def _with_feeling(context: Context, candidate: Candidate) -> Candidate:
    """'was furious' in 'was furious that the vote was late': the adjective is what tells that somebody feels."""
    cue = context.cue(candidate)
    if cue is None or cue.lemma != "be" or candidate.cue is None or candidate.cue[1] != cue.end:
        return candidate
    start, end = candidate.content[0]
    first = context.parse.at(start)
    clause = context.parse.child(first, "ccomp") if first is not None and first.dep == "acomp" else None
    if first is None or clause is None or first.head != cue.i or clause.left != first.i + 1 or first.i != cue.i + 1:
        return candidate
    content = ((context.parse.tokens[clause.left].start, end), *candidate.content[1:])
    return replace(candidate, cue=(candidate.cue[0], first.end), content=content)


def _sound(candidate: Candidate) -> Candidate:
    """The candidate with its contents in the order of the text and none over another, and no setting within them.

    Every candidate goes through here, whoever proposed it. What is told is no setting of the cue: 'recalled a fire in
    March that was never reported'.
    """
    content = list[Offsets]()
    for start, end in sorted(candidate.content):
        if content and start < content[-1][1]:
            content[-1] = content[-1][0], max(content[-1][1], end)
        else:
            content.append((start, end))
    setting = candidate.setting
    if setting is not None and any(start < setting[1] and setting[0] < end for start, end in content):
        setting = None
    return replace(candidate, content=tuple(content), setting=setting)


class _Outer(NamedTuple):
    """What the learned model chose; `whole` and `edged` are the same ones in the same order."""

    whole: list[Candidate]  # with the contents that they were chosen for
    edged: list[Candidate]  # with the edges that grammar gives them
    senseless: list[Candidate]  # left out, as their cues report nothing: 'published a report that said'


def _outer(context: Context, chosen: Sequence[Candidate], ruled: Sequence[Candidate]) -> _Outer:
    """The chosen candidates as grammar knows them, without those that attribute nothing."""
    by_cue = {c.cue_head: c for c in reversed(ruled) if c.cue_head is not None}
    telling = [_finished(context, c, by_cue) for c in chosen if not is_idle(context, c)]
    whole = widened(context, [with_agent(context, with_antecedent(context, c)) for c in telling], by_cue)
    edged = [_with_feeling(context, relayed(context, with_edges(context, c))) for c in whole]
    return _Outer(whole, edged, [c for c in chosen if has_another_sense(context, c)])


def _typed(context: Context, candidate: Candidate) -> Candidate:
    """A candidate within another's quotation with the type that its own marks give it, not those around all of it.

    A learned one has so far counted speech alone, and now gets the type of any other.
    """
    if candidate.parent is None or candidate.cue_head is None or context.outer[candidate.cue_head] < 0:
        how = quote_type(context, candidate.content) if candidate.learned else candidate.quote_type
        return replace(candidate, quote_type=how)
    return replace(candidate, quote_type=quote_type_within(context, candidate.content, candidate.cue_head))


def _nested(context: Context, outer: _Outer, ruled: Sequence[Candidate]) -> Iterator[Candidate]:
    """The rules' sure candidates within the content of another attribution; quotations within quotations go first.

    The corpus that the model learned from marks only the outermost; what lies inside is grammar's to find.
    """
    quoted = list(quotations_within(context))  # they know better than other rules where these end
    better = {c.cue_head for c in quoted}
    around = [*outer.edged, *outer.senseless]
    places, cues = CandidateIndex(around), {c.cue_head for c in around}
    for c in (*quoted, *(c for c in ruled if c.cue_head not in better)):
        sure = c.cue_head not in cues and c.score >= NESTED_MINIMUM
        if sure and any(inside(c, other) for other in places.near(c)):
            yield with_edges(context, c)


def _freed(context: Context, outer: _Outer, ruled: Sequence[Candidate]) -> Iterator[Candidate]:
    """The rules' likely candidates for cues that the choice passed over for the sake of another's content.

    They lie in words that a content lost with its edges, or their verb is joined to a chosen cue of the same source
    ('wrote that ... and asked that').
    """
    tokens, by_cue = context.parse.tokens, {c.cue_head: c for c in outer.edged if c.cue_head is not None}
    had, have = CandidateIndex(outer.whole), CandidateIndex(outer.edged)
    cut_off = {e.source_head for w, e in zip(outer.whole, outer.edged, strict=True) if w.content != e.content}
    for c in ruled:
        # ', and talks are understood to have begun', whatever the share of 'understood' that reports
        raised = c.rule == "verb-passive" and c.source is None and len(c.content) > 1
        if c.cue_head is None or c.cue_head in by_cue or c.rule not in FREED_RULES:
            continue
        if c.score < FREED_MINIMUM and not raised:
            continue
        verb, score = tokens[c.cue_head], round(c.score * FREED_FACTOR, 4)
        if c.rule == "verb-object" and "ot" in context.frames(verb):
            continue  # 'and had told her mother'
        helped = any(h.tag in TENSED for h in context.parse.children(verb, "aux"))  # 'and has urged'
        other = by_cue.get(verb.head) if verb.dep == "conj" and (verb.tag in TENSED or helped) else None
        joined = other is not None and other.source_head is not None and c.source_head == other.source_head
        cut = any(inside(c, w) for w in had.near(c)) and not any(inside(c, e) for e in have.near(c))
        own = "source:subject" in c.reasons or c.source_head in cut_off or raised
        if (joined and c.rule in FREED_CLAUSES) or (cut and own):
            yield with_edges(context, replace(c, score=score))


def _finished(context: Context, candidate: Candidate, ruled: Mapping[int, Candidate]) -> Candidate:
    """A learned candidate with what grammar knows better: kind, edges of a content both found, the longer source."""
    if candidate.cue_head is None:
        return candidate
    rule, cue = ruled.get(candidate.cue_head), context.parse.tokens[candidate.cue_head]
    if rule is None:
        missing = cue.pos == "NOUN" and is_lacking(context, cue)  # 'no suggestion from police that'
        return replace(candidate, kind=kind_of(context, cue), negated=candidate.negated or missing)
    if not candidate.learned or candidate.rule != rule.rule:
        return candidate
    whose = rule if _knows_the_source(context, rule, candidate, cue) else candidate
    return replace(
        candidate,
        content=rule.content,
        quote_type=rule.quote_type,
        cue=rule.cue,
        source=whose.source,
        source_head=whose.source_head,
    )


def _knows_the_source(context: Context, rule: Candidate, candidate: Candidate, cue: Token) -> bool:
    """Whether the rule's source is to be taken rather than the learned one, for a content that both found."""
    if not SURE_SOURCES.isdisjoint(rule.reasons) or _says_more(rule, candidate):
        return True
    if cue.dep != "conj":
        return False
    if candidate.source is None and cue.tag in TENSED:
        return True
    head = context.parse.tokens[candidate.source_head] if candidate.source_head is not None else None
    clause = head is not None and head.dep == "ccomp" and head.pos in {"VERB", "AUX"}  # is no source
    return clause and rule.source is not None


def _says_more(rule: Candidate, candidate: Candidate) -> bool:
    """Whether the rule's source is the same one with more of what identifies it: 'Jane Doe, known as the Professor'."""
    if rule.source is None or candidate.source is None or rule.source_head != candidate.source_head:
        return False
    return rule.source[0] <= candidate.source[0] and candidate.source[1] <= rule.source[1]
