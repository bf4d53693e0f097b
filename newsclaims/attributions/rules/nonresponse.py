"""Non-responses whose cue is no reporting verb: 'could not be reached for comment', 'had no comment'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import trimmed
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.refusals import neither_nor
from newsclaims.syntax import Token


def nonresponses(context: Context) -> Iterator[Candidate]:
    """A candidate for each 'comment' (or reply noun) that somebody does not give."""
    parse, nouns = context.parse, context.lexicon.keys("reply_nouns")
    evaded, asked = context.lexicon.keys("evasion_verbs"), context.lexicon.keys("inquiry_nouns")
    for token in parse.tokens:
        found = None
        if token.lemma in nouns and token.pos in {"NOUN", "VERB"}:
            found = (
                _unreached(context, token)
                or _none_given(context, token)
                or _will_not(context, token)
                or _yet_to(context, token)
            )
        elif token.lemma in evaded and token.tag == "VBN":
            found = _not_drawn(context, token)
        elif token.dep == "conj" and token.pos == "VERB":
            found = _neither(context, token)
        elif token.lemma in asked and token.dep == "dobj":
            found = _referred(context, token)
        if found is None:
            continue
        governor, (cue_start, cue_end), (start, end) = found
        subject = next(
            (s for v in (governor, parse.head(governor)) for s in parse.children(v, "nsubj", "nsubjpass")), None
        )
        content = trimmed(context, *parse.offsets(start, end))
        if subject is None or content is None:
            continue
        source = noun_phrase(context, subject)
        yield Candidate(
            rule="nonresponse",
            content=(content,),
            cue=parse.offsets(cue_start, cue_end),
            source=parse.offsets(*source),
            cue_head=governor.i,
            source_head=subject.i,
            quote_type="indirect",
            kind="nonresponse",
            score=0.9,
            reasons=(f"cue:{governor.lemma}", "rule:nonresponse", "source:subject"),
        )


Found = tuple[Token, tuple[int, int], tuple[int, int]]


def _negated(context: Context, token: Token) -> bool:
    negatives = context.lexicon.keys("negatives")
    return any(c.dep == "neg" or c.lower in negatives for c in context.parse.children(token))


def _unreached(context: Context, token: Token) -> Found | None:
    """'could not be reached for comment', 'was unavailable for comment'."""
    parse = context.parse
    preposition = parse.head(token)
    if token.dep != "pobj" or preposition.lower != "for":
        return None
    what = parse.head(preposition)
    verb = what if what.pos in {"VERB", "AUX"} else parse.head(what)
    words = context.lexicon.keys("unreached_words")
    if what.lemma not in words or not (
        _negated(context, verb) or context.lexicon.table("unreached_words").rows[what.lemma]["negative"]
    ):
        return None
    start, _ = context.verb_group(verb)
    return verb, (start, max(verb.i, what.i) + 1), (token.left, token.right)


def _none_given(context: Context, token: Token) -> Found | None:
    """'had no comment on the ruling', 'gave no reply'."""
    parse = context.parse
    verb = parse.head(token)
    if (
        token.dep != "dobj"
        or verb.pos not in {"VERB", "AUX"}
        or not any(c.lower == "no" for c in parse.children(token, "det"))
    ):
        return None
    return verb, context.verb_group(verb), (token.left, token.right)


def _will_not(context: Context, token: Token) -> Found | None:
    """'would not comment': with nothing behind it the refused act itself is the content."""
    if token.dep == "ccomp" and context.verb(context.parse.head(token)) is not None:
        return None  # 'said that nobody had replied': a statement first
    auxiliary = any(c.dep == "aux" for c in context.parse.children(token))
    if token.pos != "VERB" or not auxiliary or not _negated(context, token) or context.verb(token) is None:
        return None
    if any(c.i > token.i and c.dep in {"dobj", "ccomp", "prep"} for c in context.parse.children(token)):
        return None
    start, _ = context.verb_group(token)
    more = next((c for c in context.parse.children(token, "advmod") if c.i == token.i + 1), None)
    if more is not None and more.lower in context.lexicon.keys("function_words", uses="more"):
        return token, (start, token.i + 1), (more.i, more.i + 1)  # 'would not comment further'
    return (token, (start, token.i), (token.i, token.i + 1)) if start < token.i else None


def _not_drawn(context: Context, token: Token) -> Found | None:
    """'would not be drawn on the date'."""
    asked = next((p for p in context.parse.children(token, "prep") if p.i == token.i + 1), None)
    modal = any(c.tag == "MD" for c in context.parse.children(token, "aux"))  # not 'was not interviewed in May'
    if not _negated(context, token) or asked is None or not modal:
        return None
    return token, context.verb_group(token), (asked.left, asked.right)


def _referred(context: Context, token: Token) -> Found | None:
    """'referred questions to the county'."""
    verb = context.parse.head(token)
    if verb.lemma not in context.lexicon.keys("referral_verbs") or token.i < verb.i or verb.pos != "VERB":
        return None
    those = any(c.dep == "poss" or c.lower == "the" for c in context.parse.children(token, "det", "poss"))
    if token.tag != "NNS" or those:
        return None  # 'referred the request to the court'
    if any(_is_of_something(context, p) for p in context.parse.children(token, "prep")):
        return None
    to = (p for n in (verb, token) for p in context.parse.children(n, "prep", "dative") if p.lower == "to")
    elsewhere = next((p for p in to if p.i > token.i), None)
    if elsewhere is None or any(c.tag == "MD" for c in context.parse.children(verb, "aux")):
        return None
    behind = context.parse.tokens[elsewhere.i + 1 : elsewhere.right]
    which = next((t.i - 1 for t in behind if t.tag in {"WDT", "WP", "WP$"}), elsewhere.right)  # ', which said'
    return verb, context.verb_group(verb), (token.left, which)


def _is_of_something(context: Context, prep: Token) -> bool:
    """Whether it is 'questions of law', 'requests for money', and none that a reporter put ('requests for comment')."""
    asked = context.lexicon.keys("assessment_requests", use="request")
    objects = list(context.parse.children(prep, "pobj"))
    return prep.lower not in {"to", "about", "on"} and not any(o.lower in asked for o in objects)


def _yet_to(context: Context, token: Token) -> Found | None:
    """'has yet to respond to questions'."""
    parse = context.parse
    governor = parse.head(token)
    if (
        token.pos != "VERB"
        or token.dep != "xcomp"
        or governor.lemma != "have"
        or not any(c.lower == "yet" for c in (*parse.children(token), *parse.children(governor)))
    ):
        return None
    end = parse.sentences[token.sentence].end
    asked = next((c for p in parse.children(token, "prep") for c in parse.children(p, "pobj")), None)
    if asked is None:
        return governor, (governor.i, token.i), (token.i, token.i + 1)
    return governor, (governor.i, token.i + 1), (asked.left, _before_time(context, asked, min(asked.right, end)))


def _before_time(context: Context, asked: Token, end: int) -> int:
    """Where 'as of the time of filing this report' and 'by press time' begin, which tell how long was waited."""
    parse = context.parse
    for preposition in parse.tokens[asked.i + 1 : end]:
        if preposition.pos != "ADP" or context.outer[preposition.i] >= 0:
            continue
        nested = parse.children(preposition, "prep")  # 'as of'
        objects = (o for p in (preposition, *nested) for o in parse.children(p, "pobj"))
        if any(o.lemma == "time" for o in objects):
            return preposition.i
    return end


def _neither(context: Context, token: Token) -> Found | None:
    """'would neither confirm nor deny that it was looking into the firm': the second of the two verbs."""
    parse, first = context.parse, neither_nor(context, token)
    asked = next((c for c in parse.children(token, "ccomp", "dobj", "prep") if c.i > token.i), None)
    if first is None or asked is None:
        return None
    start = min([first.i, *(c.i for c in parse.children(first, "aux", "preconj") if c.i < first.i)])
    return token, (start, token.i + 1), (asked.left, asked.right)
