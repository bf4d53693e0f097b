"""Who is told to do something: the addressee of a directive."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context
from newsclaims.attributions.hearers import may_hear
from newsclaims.syntax import Token

#: Longest way from the cue to the infinitive, in tokens.
_LONGEST = 24
_BESIDE = frozenset({"advmod", "npadvmod", "prep", "punct"})


def with_hearer(context: Context, candidate: Candidate) -> Candidate:
    """'urged Roe to wait', 'called on the union to wait': Roe and the union are asked; the content keeps them.

    What is asked has no subject without them, and PolNeAR's annotators mostly have them there.
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
    return replace(candidate, addressee=parse.offsets(i, end))


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
