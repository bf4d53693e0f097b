"""What the writer sets beside a content behind its last comma: what came of it, who is against it, what is like it.

'said he would stay on, defying calls to resign', 'said profit rose 4 percent, beating forecasts', 'said the mine was
safe, even though two men have died in it'.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.standing import is_time
from newsclaims.syntax import TENSED, Token

_PRESENT = frozenset({"VBP", "VBZ"})
#: Farthest that a noun of speech stands behind its participle or preposition, in tokens ('ending weeks of rumour').
_FARTHEST = 8
#: Longest comparison at the end of a content, in tokens.
_LONGEST_TAIL = 40
#: Most words as far as a share ('just under a third').
_LONGEST_HEDGE = 4


def come_of_it(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', ending months of speculation' and ', beating forecasts'.

    What somebody will do has had no effects yet, so that its announcement had them.
    """
    tokens, table = context.parse.tokens, context.lexicon.table("effect_participles")
    for t in tokens[start + 3 : end - 1]:
        row = table.get(t.lemma) if t.tag == "VBG" and context.outer[t.i] < 0 else None
        if row is None or tokens[t.i - 1].lower != "," or not (row["measured"] or _is_ahead(context, cue, start, t.i)):
            continue
        if _concerns_words(context, t, end):
            return t.i - 1
    return end


def against_it(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', despite pleas from traders' behind what somebody will do."""
    tokens, against = context.parse.tokens, context.lexicon.keys("prepositions", uses="against")
    for t in tokens[start + 3 : end - 1]:
        if t.lower in against and tokens[t.i - 1].lower == "," and context.outer[t.i] < 0:
            ahead = _is_ahead(context, cue, start, t.i)
            return t.i - 1 if ahead and _concerns_words(context, t, end) else end
    return end


def long_after(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', three months after it issued a warning' behind what somebody will do."""
    parse, times = context.parse, context.lexicon.keys("link_words", role="time")
    for mark in parse.tokens[start + 3 : end - 2]:
        clause = parse.head(mark)
        if mark.dep != "mark" or mark.lower not in times or clause.dep != "advcl" or context.outer[mark.i] >= 0:
            continue
        since = next((c for c in parse.children(clause, "npadvmod") if c.right == mark.i), None)
        comma = (since.left if since is not None else mark.i) - 1
        past = [t for t in _finite(context, clause) if t.tag == "VBD"]
        if since is not None and past and parse.tokens[comma].lower == "," and _is_ahead(context, cue, start, comma):
            return comma
    return end


def unshifted(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', even though two men have died': what 'said' has not put into the past is the writer's."""
    parse, contrasts = context.parse, context.lexicon.keys("link_words", role="contrast")
    told = _told(context, cue)
    if cue.tag != "VBD" or told is None or not any(t.tag == "VBD" for t in _finite(context, told)):
        return end
    for mark in parse.tokens[start + 3 : end - 2]:
        clause = parse.head(mark)
        first = mark.i - (parse.tokens[mark.i - 1].lower == "even")
        if mark.dep != "mark" or mark.lower not in contrasts or clause.i < mark.i or context.outer[mark.i] >= 0:
            continue
        finite = _finite(context, clause)
        if parse.tokens[first - 1].lower == "," and told.i < mark.i and finite and finite[0].tag in _PRESENT:
            return first - 1
    return end


def done_besides(context: Context, cue: Token, start: int, end: int) -> int:
    """The 'after' of 'hailed “a perfect night” after scoring twice' and 'blamed the weather before leaving'.

    What the source does besides is told by the writer; not what a clause tells ('said it fell after being hit'), nor
    when others do what is asked for ('called for a ban on phones while driving').
    """
    parse, tokens = context.parse, context.parse.tokens
    words = context.lexicon.keys("link_words", role="time") | context.lexicon.keys("link_words", role="contrast")
    if cue.tag not in TENSED:
        return end
    for t in tokens[start + 1 : end - 1]:
        if is_finite(t) and context.outer[t.i] < 0:
            return end
        done = tokens[t.i + 1]
        if t.lower not in words or context.outer[t.i] >= 0 or done.tag != "VBG" or done.dep not in {"pcomp", "advcl"}:
            continue
        above = parse.head(done) if done.dep == "advcl" else parse.head(t)
        quoted = context.is_mark(tokens[t.i - 1]) and context.outer[t.i - 2] >= 0
        return t.i if quoted or (above.i == cue.i and _judges(context, cue, t, start)) else end
    return end


def compared(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', more than it had predicted' and ', compared with 33 percent in 2022'.

    The writer sets what is expected beside what was expected before, and the shares of those who say so side by side.
    """
    parse, nouns = context.parse, context.lexicon.table("reporting_nouns")
    row = context.verb(cue)
    if row is None:
        return end
    stop = _with_a_share(context, start, end) if _is_share(context, cue) else end
    if stop < end or row["kind"] != "belief":
        return stop
    for comma in parse.tokens[max(start + 2, end - _LONGEST_TAIL) : max(end - 2, 0)]:
        if comma.lower != "," or context.outer[comma.i] >= 0:
            continue
        tail = parse.tokens[comma.i + 1 : end]
        beside = tail[0].dep in {"prep", "advmod"} and any(t.dep == "pobj" and t.lemma in nouns for t in tail)
        verbs = (t for t in tail if t.tag == "VBN" and context.verb(t) is not None)
        before = any(c.lemma == "have" and c.tag == "VBD" for t in verbs for c in parse.children(t, "aux"))
        than = any(t.lower == "than" for t in tail)
        if (beside or (before and than)) and not any(t.dep == "nsubj" and t.tag != "PRP" for t in tail):
            return comma.i
    return end


def _judges(context: Context, cue: Token, link: Token, start: int) -> bool:
    """'blamed the weather before leaving'; not 'backed a ban on phones before boarding', where others would board.

    Nor 'praised them for working while ill', which is of the work, and 'while' hardly ever of who judges.
    """
    lexicon = context.lexicon
    if context.kind(cue) != "attitude" or link.lower in lexicon.keys("link_words", role="contrast"):
        return False
    worked = any(t.tag == "VBG" for t in context.parse.tokens[start : link.i])
    return not worked and context.frames(cue).isdisjoint({"g", "t"})


def _told(context: Context, cue: Token) -> Token | None:
    """The verb of the clause that the cue governs."""
    return next((c for c in context.parse.children(cue, "ccomp") if c.i > cue.i), None)


def _finite(context: Context, verb: Token) -> list[Token]:
    """The finite forms of a clause: its auxiliaries', then its verb's own."""
    forms = [*context.parse.children(verb, "aux", "auxpass"), verb]
    return [t for t in forms if is_finite(t)]


def _is_ahead(context: Context, cue: Token, start: int, stop: int) -> bool:
    """Whether what is told before `stop` is still to come: 'will', 'would', 'to close'."""
    told = _told(context, cue)
    if cue.tag not in TENSED:
        return False
    if told is not None and start <= told.i < stop:
        return any(t.tag == "MD" for t in _finite(context, told))
    return context.parse.tokens[start].tag == "TO"


def _concerns_words(context: Context, word: Token, end: int) -> bool:
    """Whether a noun of speech or feeling follows in the same phrase, no finite verb before it."""
    nouns = context.lexicon.keys("reporting_nouns") | context.lexicon.keys("effect_nouns")
    for t in context.parse.tokens[word.i + 1 : min(end, word.i + _FARTHEST)]:
        if is_finite(t) or t.lower == ",":
            return False
        if t.pos == "NOUN" and t.lemma in nouns:
            return True
    return False


def _with_a_share(context: Context, start: int, end: int) -> int:
    """The comma before ', compared with 33 percent in 2022', where a share of people says what has no figure.

    It runs to the end; not 'said the town, compared with 2019, was safer'.
    """
    tokens = context.parse.tokens
    for comma in tokens[start + 2 : max(end - 3, 0)]:
        word, link = tokens[comma.i + 1 : comma.i + 3]
        if comma.lower != "," or word.lower != "compared" or link.pos != "ADP" or context.outer[comma.i] >= 0:
            continue
        before, behind = tokens[start : comma.i], tokens[link.i + 1 : end]
        goes_on = any(t.lower == "," or (is_finite(t) and t.dep != "relcl") for t in behind)
        if _opens_with_a_share(context, behind) and not goes_on and all(t.tag != "CD" for t in before):
            return comma.i
    return end


def _opens_with_a_share(context: Context, words: Sequence[Token]) -> bool:
    """'33 percent in 2022', 'just under a third', 'four in ten'; not 'the 4 percent seen', '$2', 'a 5 percent rise'."""
    for n in range(min(_LONGEST_HEDGE, len(words))):
        if (long := _share(context, words[n:])) > 0:
            behind = words[n + long] if n + long < len(words) else None
            return behind is None or behind.pos not in {"NOUN", "PROPN"} or is_time(behind)
        if words[n].pos not in {"ADV", "ADP", "ADJ", "SCONJ"}:
            return False
    return False


def _is_share(context: Context, cue: Token) -> bool:
    """Whether the source is a part of many that has a figure: 'Half of drivers say', '54% said'; not 'Many drivers'."""
    tokens = context.parse.tokens
    for subject in context.parse.children(cue, "nsubj"):
        for first in range(subject.left, subject.i + 1):
            long = _share(context, tokens[first : subject.right])
            behind = tokens[first + long]
            counted = tokens[first].tag == "CD" or behind.lower == "of" or behind.tag == "DT" or behind.i > subject.i
            if long > 0 and counted:  # not 'A third witness'
                return True
    return False


def _share(context: Context, words: Sequence[Token]) -> int:
    """How many words at the head of these are a share: '33 percent', 'two thirds', 'four in ten', 'a third', 'half'."""
    units, ratio = context.lexicon.keys("sourcing_shares"), context.lexicon.keys("function_words", uses="ratio")
    fractions = context.lexicon.keys("sourcing_shares", fraction="yes")
    first, second, third = ([t.lower for t in words[:3]] + [""] * 3)[:3]
    if not words or words[0].tag != "CD":
        return 1 if first == "half" else 2 if first == "a" and second in fractions else 0
    if second in units:
        return 2
    if f"{second} {third}" in units:
        return 3
    return next((n + 1 for n in (2, 3) if second in ratio and n < len(words) and words[n].tag == "CD"), 0)
