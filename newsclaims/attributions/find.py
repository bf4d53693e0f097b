"""All candidates of an article, weighed and chosen: what grammar, marks and layout propose, and what was learned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.choice import Places, choose, inside, within_depth
from newsclaims.attributions.content import quote_type_within
from newsclaims.attributions.context import Context
from newsclaims.attributions.edges import with_edges
from newsclaims.attributions.edges.whose import with_agent, with_antecedent
from newsclaims.attributions.edges.widened import widened
from newsclaims.attributions.free.continuation import continued
from newsclaims.attributions.free.left_over import with_left_over
from newsclaims.attributions.idle import is_idle
from newsclaims.attributions.kinds import kind_of
from newsclaims.attributions.learned import Weights, load_weights
from newsclaims.attributions.learned import propose as weigh
from newsclaims.attributions.relayed import relayed
from newsclaims.attributions.rules import propose
from newsclaims.attributions.rules.hearings import without_audience
from newsclaims.attributions.rules.within import quotations_within
from newsclaims.attributions.senses import has_another_sense
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import TENSED, Parse

#: A rule's own score from which its candidate within another's content is taken.
SURE = 0.6
#: The same for cues that are freed, what share of their score is kept, and the rules whose candidates are taken so.
LIKELY, KEPT = 0.4, 0.6
#: How a rule found a source that it knows better than the learned model.
SURE_SOURCES = frozenset({"source:clause-object", "source:participle", "source:adjacent"})
CLAUSAL = frozenset({"verb-clause", "verb-told-infinitive"})
FREED = CLAUSAL | {"verb-object"}


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

    Args:
        article: the article with its layout read.
        parse: the parse of its prose.
        runs: its quoted runs.
        lexicon: the words that the rules go by.
        threshold: smallest probability of an attribution that is returned, 0 to 1; if None, each sort of
            attribution has a bar of its own (`learned.bars`), chosen for the best balance.
        weights: the learned weights; those that ship with newsclaims if None.
    """
    context = Context(article, parse, runs, lexicon)
    ruled = propose(context)
    weights = weights or load_weights()
    weighed = weigh(article, parse, runs, weights, others=ruled, threshold=threshold, lexicon=lexicon)
    dropped = [c for c in weighed if has_another_sense(context, c)]  # 'published a report that said'
    weighed = [c for c in weighed if not is_idle(context, c)]
    by_cue = {c.cue_head: c for c in reversed(ruled) if c.cue_head is not None}
    weighed = [with_agent(context, with_antecedent(context, _finished(context, c, by_cue))) for c in weighed]
    weighed = widened(context, weighed, by_cue)
    read = [relayed(context, with_edges(context, c)) for c in weighed]
    inner = [with_edges(context, c) for c in _nested([*read, *dropped], _with_inner_quotations(context, ruled))]
    inner += [with_edges(context, c) for c in _freed(context, weighed, read, ruled) if c.score >= (threshold or 0.0)]
    inner = [c for c in inner if not is_idle(context, c)]
    found = continued(context, within_depth(choose([*read, *inner])))
    found = [without_audience(context, c) for c in found]

    @cache
    def rivals() -> Sequence[Candidate]:
        return () if threshold is None else weigh(article, parse, runs, weights, others=ruled, lexicon=lexicon)

    return [_typed(context, c) for c in with_left_over(context, found, rivals, least=threshold or 0.0)]


def _typed(context: Context, candidate: Candidate) -> Candidate:
    """A candidate within another's quotation with the type that its own marks give it, not those around all of it."""
    if candidate.parent is None or candidate.cue_head is None or context.outer[candidate.cue_head] < 0:
        return candidate
    return replace(candidate, quote_type=quote_type_within(context, candidate.content, candidate.cue_head))


def _with_inner_quotations(context: Context, ruled: Sequence[Candidate]) -> list[Candidate]:
    """The rules' candidates with those of quotations within quotations, which know better where these end."""
    inner = list(quotations_within(context))
    cues = {c.cue_head for c in inner}
    return [*inner, *(c for c in ruled if c.cue_head not in cues)]


def _nested(read: Sequence[Candidate], ruled: Sequence[Candidate]) -> list[Candidate]:
    """The rules' sure candidates within the content of another attribution.

    The corpus that the model learned from marks only the outermost; what lies inside is grammar's to find.
    """
    places, cues = Places(read), {c.cue_head for c in read}
    return [
        c
        for c in ruled
        if c.cue_head not in cues and c.score >= SURE and any(inside(c, other) for other in places.near(c))
    ]


def _freed(
    context: Context, weighed: Sequence[Candidate], read: Sequence[Candidate], ruled: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The rules' likely candidates for cues that the choice passed over for the sake of the one before them.

    Those in words that `weighed` contents had and `read` ones, their edges found, have no more, and verbs joined to a
    chosen cue of the same source ('wrote that ... and asked that').
    """
    tokens, by_cue = context.parse.tokens, {c.cue_head: c for c in read if c.cue_head is not None}
    had, have = Places(weighed), Places(read)
    cut_off = {r.source_head for w, r in zip(weighed, read, strict=True) if w.content != r.content}
    for c in ruled:
        if c.cue_head is None or c.cue_head in by_cue or c.rule not in FREED or c.score < LIKELY:
            continue
        verb = tokens[c.cue_head]
        if c.rule == "verb-object" and "ot" in (context.verb(verb) or {}).get("frames", "").split():
            continue  # 'and had told her mother'
        helped = any(h.tag in TENSED for h in context.parse.children(verb, "aux"))  # 'and has urged'
        other = by_cue.get(verb.head) if verb.dep == "conj" and (verb.tag in TENSED or helped) else None
        joined = other is not None and other.source_head is not None and c.source_head == other.source_head
        cut = any(inside(c, w) for w in had.near(c)) and not any(inside(c, r) for r in have.near(c))
        if (joined and c.rule in CLAUSAL) or (cut and ("source:subject" in c.reasons or c.source_head in cut_off)):
            yield replace(c, score=round(c.score * KEPT, 4))


def _finished(context: Context, candidate: Candidate, ruled: Mapping[int, Candidate]) -> Candidate:
    """A learned candidate with what grammar knows better: kind, edges of a content both found, the longer source."""
    if candidate.cue_head is None:
        return candidate
    rule = ruled.get(candidate.cue_head)
    if rule is None:
        return replace(candidate, kind=kind_of(context, context.parse.tokens[candidate.cue_head]))
    if candidate.rule == f"learned+{rule.rule}":
        of_rule = not SURE_SOURCES.isdisjoint(rule.reasons) or _says_more(rule, candidate)
        cue = context.parse.tokens[candidate.cue_head]
        of_rule = of_rule or (candidate.source is None and cue.tag in TENSED and cue.dep == "conj")
        head = context.parse.tokens[candidate.source_head] if candidate.source_head is not None else None
        clause = head is not None and head.dep == "ccomp" and head.pos in {"VERB", "AUX"}  # is no source
        of_rule = of_rule or (clause and rule.source is not None and cue.dep == "conj")
        whose = rule if of_rule else candidate
        return replace(
            candidate,
            content=rule.content,
            quote_type=rule.quote_type,
            cue=rule.cue,
            source=whose.source,
            source_head=whose.source_head,
        )
    return candidate


def _says_more(rule: Candidate, candidate: Candidate) -> bool:
    """Whether the rule's source is the same one with more of what identifies it: 'Jane Doe, known as the Professor'."""
    if rule.source is None or candidate.source is None or rule.source_head != candidate.source_head:
        return False
    return rule.source[0] <= candidate.source[0] and candidate.source[1] <= rule.source[1]
