"""What somebody would not say: 'declined to confirm the plan', 'would not rule out a strike'."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.context import Context
from newsclaims.attributions.frame import Frame
from newsclaims.attributions.rules.complement import Complement, cut
from newsclaims.attributions.rules.silence import before_when, may_be_asked, tells_when
from newsclaims.syntax import Token

#: What may be refused: the object of a verb of speech, or the question that was put.
_REFUSED = frozenset({"dobj", "ccomp", "xcomp", "advcl"})


def refusal_of(context: Context, frame: Frame) -> Complement | None:
    """'declined to confirm the plan': the object is the content; bare 'declined to comment' keeps 'to comment'."""
    verb, parse = frame.verb, context.parse
    if verb.lemma in context.lexicon.keys("refusal_verbs"):
        for inner in parse.children(verb, "xcomp"):
            if inner.i < verb.i or not any(c.tag == "TO" for c in parse.children(inner)):
                continue
            away = _keeps_away(context, inner)
            if not (away or _would_speak(context, verb, inner)):
                return Complement("verb-infinitive", ((inner.left, inner.right),), 0.5)
            return Complement("verb-refusal", (refused(context, verb, inner, whole=away),), 0.95)
    reported = verb.dep == "ccomp" and context.verb(parse.head(verb)) is not None  # 'said it does not comment on ...'
    asked = any(c.i < verb.i and c.lower in context.lexicon.keys("wh_words") for c in parse.children(verb, "advmod"))
    if frame.negated and not (reported or asked) and gives_no_reply(context, verb):  # not 'why nobody answered'
        silent = _left_unsaid(context, verb) or _put_before(context, verb)
        return Complement("verb-refusal", (silent,), 0.93) if silent is not None else None
    return None


def _left_unsaid(context: Context, verb: Token) -> tuple[int, int] | None:
    """'whether it was safe' of 'would not say whether it was safe': what stands behind the verb."""
    parse, wh = context.parse, context.lexicon.keys("wh_words")
    for child in parse.children(verb, "prep", "dobj", "ccomp", "advcl", "advmod"):
        clause = child.dep in {"advcl", "advmod"} and parse.tokens[child.left].lower not in wh
        if child.i < verb.i or clause:
            continue
        if child.dep == "prep" and tells_when(context, child):
            continue  # 'did not respond on Monday'
        what = parse.child(child, "pobj") if child.dep == "prep" else child
        what = what or next((child for _ in parse.children(child, "pcomp")), None)  # 'commit to paying'
        if what is not None:
            return what.left, before_when(context, what.i, cut(context, verb, what.left, what.right))
    return None


def _put_before(context: Context, verb: Token) -> tuple[int, int] | None:
    """'whether it was safe' of 'Asked whether it was safe, Roe would not say': the question that was put."""
    parse, wh = context.parse, context.lexicon.keys("wh_words")
    for clause in parse.children(verb, "advcl"):
        if clause.i > verb.i or clause.tag not in {"VBN", "VBD"} or context.kind(clause) != "question":
            continue
        for asked in parse.children(clause, "ccomp"):
            if asked.left > clause.i and parse.tokens[asked.left].lower in wh:
                return asked.left, cut(context, clause, asked.left, asked.right)
    return None


def refused(context: Context, verb: Token, inner: Token, *, whole: bool = False) -> tuple[int, int]:
    """What is refused: the object of the infinitive, or all of it where there is none (or it is a `whole`)."""
    parse, wh = context.parse, context.lexicon.keys("wh_words")
    behind = [c for c in parse.children(inner) if c.i > inner.i]
    # 'declined to comment as he left', '... when asked'
    asides = (
        c for c in behind if c.dep == "advcl" and (_when_asked(context, c) or parse.tokens[c.left].lower not in wh)
    )
    aside = next((c.left for c in asides), None)
    end = before_when(context, inner.i, cut(context, verb, inner.left, aside or inner.right))
    content = next((c for c in behind if c.left < end and c.dep in _REFUSED), None)
    if content is not None and inner.i + 1 < end and not whole:
        return content.left, end
    return inner.left, end


def _would_speak(context: Context, verb: Token, inner: Token) -> bool:
    """'declined to confirm', 'failed to respond', but not 'failed to address the needs of ...', which is no silence."""
    lexicon = context.lexicon
    if (lexicon.table("refusal_verbs").get(verb.lemma) or {}).get("of") == "answering":
        return fails_to_answer(context, verb, inner)
    evaded = inner.tag == "VBN" and inner.lemma in lexicon.keys("evasion_verbs")
    return evaded or inner.lemma in lexicon.keys("reply_verbs") or context.verb(inner) is not None


def fails_to_answer(context: Context, verb: Token, inner: Token) -> bool:
    """Whether who 'failed to' do it leaves a question without an answer."""
    row = context.lexicon.table("reply_verbs").get(inner.lemma)
    if row is None or not row["answers"] or not _has(list(context.parse.children(inner)), row["with"]):
        return False
    asked = any(may_be_asked(context, s) for s in context.parse.children(verb, "nsubj"))
    return row["answers"] == "yes" or asked  # not 'the test failed to confirm it'


def _keeps_away(context: Context, inner: Token) -> bool:
    """'refused to make its chef available for interviews', 'refused to be available for comment'."""
    words = context.lexicon.keys("unreached_words")
    asked = context.lexicon.keys("reply_nouns") | context.lexicon.keys("evasion_verbs")  # 'an interview'
    for token in context.parse.tokens[inner.i : inner.right]:
        if token.pos == "ADJ" and token.lemma in words:
            purposes = (p for p in context.parse.children(token, "prep") if p.lower == "for")
            return any(o.lemma in asked for p in purposes for o in context.parse.children(p, "pobj"))
    return False


def gives_no_reply(context: Context, verb: Token) -> bool:
    """Whether a negated verb of replying tells of a silence ('would not say'), not of what never was said."""
    row = context.lexicon.table("reply_verbs").get(verb.lemma)
    children = list(context.parse.children(verb))
    if row is None or not _has(children, row["with"]):
        return False
    if any(c.tag == "TO" for c in children):
        return False  # 'asks them not to discuss it'
    if any(c.dep == "auxpass" for c in children) and any(c.tag == "MD" and c.lemma == "can" for c in children):
        return False  # 'the papers cannot be discussed in public'
    if row["answers"] == "yes" and any(c.dep == "nsubjpass" for c in children):
        return False  # 'the calls were not returned': whose silence it is stands elsewhere
    modal = any(c.tag == "MD" for c in children)
    if modal or row["negated"] == "modal":
        return modal
    plain = context.lexicon.keys("negatives", place="verb")
    return any(c.dep == "neg" and c.lower in plain for c in children) or not any(
        c.dep == "ccomp" and context.parse.tokens[c.left].lower not in context.lexicon.keys("wh_words")
        for c in children
    )


def _when_asked(context: Context, clause: Token) -> bool:
    """'when asked', 'when pressed by the host'."""
    return clause.left + 1 == clause.i and context.parse.tokens[clause.left].lower == "when"


def _has(children: Sequence[Token], wanted: str) -> bool:
    """Whether a verb has what the table of reply verbs wants beside it: an object, or a certain small word."""
    if wanted == "alone":
        return not any(c.dep in {"dobj", "prt"} for c in children)
    if wanted == "object":
        return any(c.dep in {"dobj", "nsubjpass"} for c in children)
    return not wanted or any(c.dep in {"prt", "prep"} and c.lower == wanted for c in children)


def neither_nor(context: Context, second: Token) -> Token | None:
    """The 'confirm' of 'could neither confirm nor deny that firms paid', for its 'deny'; not 'neither saw nor heard'.

    So, too, of 'has neither confirmed nor denied it' and 'did not confirm or deny it'.
    """
    parse, first = context.parse, context.parse.head(second)
    if second.dep != "conj" or first.pos != "VERB" or second.pos != "VERB":
        return None
    joined = parse.tokens[second.i - 1].lower
    beside = {c.lower for c in parse.children(first)}
    negated = any(c.dep == "neg" for c in parse.children(first))
    if not (joined == "nor" and "neither" in beside) and not (joined == "or" and negated):
        return None
    if first.dep == "ccomp" and context.verb(parse.head(first)) is not None:
        return None  # 'said that nobody would': a statement first
    answer, denial = context.verb(first), context.verb(second)
    if answer is None or denial is None:
        return None
    if joined == "nor" and first.tag == second.tag == "VB":
        return first
    answers = first.lemma in context.lexicon.keys("reply_verbs")  # not 'neither wrote nor said'
    near = first.i + 2 == second.i  # 'neither confirmed the report nor denied it' has two contents
    return first if answers and near and denial["kind"] == "denial" else None
