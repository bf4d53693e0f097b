"""All candidates of an article, weighed and chosen: what grammar, marks and layout propose, and what was learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from newsclaims.attributions.anonymity import asks_for_anonymity, opens_a_wish
from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.choice import Places, choose, inside, within_depth
from newsclaims.attributions.content import quote_type_within
from newsclaims.attributions.context import Context
from newsclaims.attributions.continuation import continued
from newsclaims.attributions.edges import with_edges
from newsclaims.attributions.kinds import kind_of
from newsclaims.attributions.learned import Weights, load_weights
from newsclaims.attributions.learned import propose as weigh
from newsclaims.attributions.left_over import with_left_over
from newsclaims.attributions.noun_phrase import is_known_as
from newsclaims.attributions.rules import propose
from newsclaims.attributions.rules.hearings import without_audience
from newsclaims.attributions.rules.within import quotations_within
from newsclaims.attributions.source import relayed, with_antecedent
from newsclaims.attributions.standing import is_time
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import TENSED, Parse, Token

#: A rule's own score from which its candidate within another's content is taken.
SURE = 0.6


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
    weighed = [c for c in weighed if not any(is_idle(context, c) for is_idle in _IDLE)]
    by_cue = {c.cue_head: c for c in reversed(ruled) if c.cue_head is not None}
    weighed = [with_antecedent(context, _finished(context, c, by_cue)) for c in weighed]
    read = [relayed(context, with_edges(context, c)) for c in weighed]
    inner = [with_edges(context, c) for c in _nested(read, _with_inner_quotations(context, ruled))]
    found = continued(context, within_depth(choose([*read, *inner])))
    found = [without_audience(context, c) for c in found]
    rivals = tuple if threshold is None else lambda: weigh(article, parse, runs, weights, others=ruled, lexicon=lexicon)
    return [_typed(context, c) for c in with_left_over(context, found, rivals)]


def _typed(context: Context, candidate: Candidate) -> Candidate:
    """A candidate within another's quotation with the type that its own marks give it, not those around all of it."""
    if candidate.parent is None or candidate.cue_head is None or context.outer[candidate.cue_head] < 0:
        return candidate
    return replace(candidate, quote_type=quote_type_within(context, candidate.content, candidate.cue_head))


def _stays_unnamed(context: Context, candidate: Candidate) -> bool:
    """'asked not to be named', 'asked that her name not be printed': how the source is sourced."""
    content = context.parse.within(*candidate.content[0])
    if candidate.quote_type != "indirect" or content[0] >= content[1]:
        return False
    return opens_a_wish(context, *content) and asks_for_anonymity(context, *content, negated=candidate.negated)


def _holds_its_source(context: Context, candidate: Candidate) -> bool:
    """'citing people familiar with the plan', 'was quoted as saying': who said it, or a cue's frame, is no content."""
    if candidate.quote_type != "indirect":
        return False
    tokens = context.parse.tokens
    start, end = context.parse.within(*candidate.content[-1])
    if candidate.cue_head is not None and tokens[candidate.cue_head].lemma in context.lexicon.keys("naming_verbs"):
        inside = [t for t in tokens[start:end] if not start <= t.head < end]
        people = context.lexicon.keys("speakers_people")
        return len(inside) == 1 and (inside[0].ent_type == "PERSON" or inside[0].lemma in people)
    saying = tokens[start + 1] if start + 1 < end and tokens[start].lower == "as" else None
    return saying is not None and saying.tag == "VBG" and context.verb(saying) is not None


def _tells_why_unnamed(context: Context, candidate: Candidate) -> bool:
    """'on condition of anonymity to discuss private talks': why the source is not named, not what it says."""
    if candidate.cue is None or candidate.cue_head is None or candidate.quote_type != "indirect":
        return False
    parse, cue = context.parse, context.parse.tokens[candidate.cue_head]
    if cue.tag != "VB":
        return False
    start = parse.tokens[parse.sentences[cue.sentence].start].start
    asked = context.lexicon.pattern("sourcing_condition").finditer(parse.text, start, candidate.cue[0])
    ends = [m.end() for m in asked]
    return bool(ends) and parse.text[ends[-1] : candidate.cue[0]].split() in (["to"], ["in", "order", "to"], [])


def _only_names(context: Context, candidate: Candidate) -> bool:
    """'a man calling himself Paul', 'whom the paper calls Ruth', 'is called so': a name, not words about anything."""
    cue = context.parse.tokens[candidate.cue_head] if candidate.cue_head is not None else None
    if cue is None:
        return False
    if (context.verb(cue) or {}).get("frames") != "x":
        return candidate.source is None and is_known_as(context, cue)
    i, j = context.parse.within(*candidate.content[0])
    words = context.parse.tokens[i:j]
    reflexive = cue.i + 1 == i and words[0].lower.endswith(("self", "selves"))
    told = any(a.pos == "DET" and b.text.islower() for a, b in pairwise(words[1:]))  # 'herself “a mender of clocks”'
    reflexive = reflexive and not told
    bare = len(candidate.content) == 1 and all(t.pos in {"PROPN", "ADV"} and context.outer[t.i] < 0 for t in words)
    return reflexive or bare


def _is_a_section(context: Context, candidate: Candidate) -> bool:
    """'Opinion: ...': a section's name before a colon is no source."""
    source = context.article.text[slice(*candidate.source)].lower() if candidate.source else ""
    return source in context.lexicon.keys("layout_sections")


def _asks_somebody(context: Context, candidate: Candidate) -> bool:
    """'Police questioned a man', 'Roe was questioned under oath': whom somebody asks is not what is asked."""
    cue = context.parse.tokens[candidate.cue_head] if candidate.cue_head is not None else None
    row = context.verb(cue) if cue is not None else None
    if row is None or row["kind"] != "question" or candidate.quote_type != "indirect":
        return False
    i, j = context.parse.within(*candidate.content[0])
    heads = [t for t in context.parse.tokens[i:j] if not i <= t.head < j]
    if not heads or heads[0].dep not in {"dobj", "nsubjpass"}:
        return False
    asked = heads[0].ent_type == "PERSON" or heads[0].lemma in context.lexicon.keys("speakers_people")
    return asked and all(_tells_when(context, t) for t in heads[1:])  # 'questioned Roe about the wall' tells what


def _tells_when(context: Context, token: Token) -> bool:
    objects = list(context.parse.children(token, "pobj")) if token.dep == "prep" else [token]
    return token.pos == "PUNCT" or (bool(objects) and all(map(is_time, objects)))


_IDLE = (_asks_somebody, _stays_unnamed, _tells_why_unnamed, _holds_its_source, _only_names, _is_a_section)


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


def _finished(context: Context, candidate: Candidate, ruled: Mapping[int, Candidate]) -> Candidate:
    """A learned candidate with what grammar knows better: kind, edges of a content both found, the longer source."""
    if candidate.cue_head is None:
        return candidate
    rule = ruled.get(candidate.cue_head)
    if rule is None:
        return replace(candidate, kind=kind_of(context, context.parse.tokens[candidate.cue_head]))
    if candidate.rule == f"learned+{rule.rule}":
        of_rule = "source:clause-object" in rule.reasons or _says_more(rule, candidate)
        cue = context.parse.tokens[candidate.cue_head]
        of_rule = of_rule or (candidate.source is None and cue.tag in TENSED and cue.dep == "conj")
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
