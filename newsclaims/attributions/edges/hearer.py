"""Who is told something, or to do something: the addressee, which is no part of the content."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.hearers import may_hear
from newsclaims.syntax import SUBJECTS, Token

#: Longest way from the cue to the infinitive, in tokens.
_LONGEST = 24
_BESIDE = frozenset({"advmod", "npadvmod", "prep", "punct"})
#: What may stand between who is told something and the clause: 'again and again', 'on Monday'.
_BY_THE_WAY = frozenset({"ADV", "ADP", "CCONJ"})
_ASKING = frozenset({"WP", "WDT"})


def with_hearer(context: Context, candidate: Candidate) -> Candidate:
    """'urged Roe / to wait', 'called on the union / to wait': Roe and the union hear it, as those who are told do.

    PolNeAR's annotators mostly leave them out behind 'tell' and keep them behind 'urge' and the like; those of
    `tests/golden` leave nine in ten out, and the contract has a field for them, so they are left out everywhere.
    """
    if candidate.cue is None or candidate.cue_head is None or candidate.addressee is not None:
        return candidate
    parse, cue = context.parse, context.parse.tokens[candidate.cue_head]
    if candidate.cue[1] > candidate.content[0][0] or not _asks(context, cue):
        return candidate
    i, j = parse.within(*candidate.content[0])
    to = next((t for t in parse.tokens[i + 1 : min(j, i + _LONGEST)] if t.tag == "TO" and t.dep == "aux"), None)
    if to is None or context.outer[i] >= 0 or context.outer[to.i] >= 0:
        return candidate
    start = to.i - 1 if to.i - 1 > i and parse.tokens[to.i - 1].dep == "neg" else to.i
    hearer = _hearer(context, cue, parse.head(to), (i, start))
    if hearer is None:
        return candidate
    end = min(hearer.right, start)
    while parse.tokens[end - 1].pos == "PUNCT" and end - 1 > hearer.i:
        end -= 1
    content = (parse.tokens[start].start, candidate.content[0][1]), *candidate.content[1:]
    return replace(candidate, addressee=parse.offsets(i, end), content=content, quote_type=quote_type(context, content))


def _asks(context: Context, cue: Token) -> bool:
    """Whether the verb takes an infinitive behind whom it asks ('tell', 'urge'), or has asked 'on' somebody."""
    frames = context.frames(cue)
    called = context.lexicon.keys("prepositions", uses="called")
    return "oi" in frames or any(p.lower in called and p.i > cue.i for p in context.parse.children(cue, "prep", "prt"))


def _hearer(context: Context, cue: Token, act: Token, words: tuple[int, int]) -> Token | None:
    """The noun of who is asked, if the words before the infinitive are that noun with what hangs on it."""
    parse, (i, start) = context.parse, words
    loose = [t for t in parse.tokens[i:start] if not i <= t.head < start]
    if not loose or any(t.dep not in _BESIDE for t in loose[1:]):
        return None
    hearer, above = loose[0], parse.head(loose[0])
    asked = above.i in {cue.i, act.i} or (above.dep in {"prep", "prt"} and above.head == cue.i)
    hangs = act.head in {cue.i, hearer.i, above.i} or act.i == above.i
    done = parse.has_child(act, "auxpass")  # 'ordered the gate to be shut' tells nobody
    calling = hearer.lemma in context.lexicon.keys("speakers_occupations")  # 'growers'; not 'ordered tests to find it'
    somebody = may_hear(context, hearer) or calling
    return hearer if asked and hangs and somebody and not done else None


def behind_hearer(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The first token of what somebody is told or asked, behind whoever hears it at token `i`.

    'warned anyone who came by | that', 'told an unseen caller | that', 'asked me | what'.
    """
    parse, frames = context.parse, context.frames(cue)
    hearer = next((c for c in parse.children(cue, "dobj", "dative") if cue.i < c.left and i in {c.left, c.i + 1}), None)
    if hearer is None or hearer.dep == "prep" or hearer.i >= j or context.outer[i] != context.outer[cue.i]:
        return None
    behind = parse.tokens[hearer.i + 1] if hearer.i + 1 < j else None
    if hearer.tag == "PRP" and behind is not None and behind.tag in _ASKING and "w" in frames:
        clause = next((a for a in parse.ancestors(behind) if a.i > behind.i and a.head == cue.i), None)
        return behind.i if clause is not None and clause.dep == "ccomp" and clause.left == behind.i else None
    if not ("ot" in frames or frames >= {"oi", "t"}) or hearer.lemma in context.lexicon.union(
        "reporting_nouns", "disputed_nouns"
    ):
        return None
    that = next((t for t in parse.tokens[hearer.i + 1 : min(j, hearer.i + _LONGEST)] if _is_that(context, t)), None)
    if that is None or context.outer[that.i] != context.outer[cue.i]:
        return None
    between = parse.tokens[hearer.i + 1 : that.i]
    described = bool(between) and between[0].tag == "WP"
    plain = all(t.pos in _BY_THE_WAY or t.dep in _BESIDE or context.is_mark(t) for t in between)
    return that.i if described or plain else None


def _is_that(context: Context, word: Token) -> bool:
    """Whether the word opens a clause that has a subject of its own."""
    clause = context.parse.head(word)
    subject = any(word.i < c.i < clause.i for c in context.parse.children(clause, *SUBJECTS))
    return word.lower == "that" and word.dep == "mark" and subject
