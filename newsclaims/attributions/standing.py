"""Where a source stands, whatever the parser makes of it: before the verb, behind it, between a mark and it."""

from __future__ import annotations

from typing import Literal

from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.voices import SOURCES_AND_CALLINGS, is_among
from newsclaims.record import record
from newsclaims.syntax import TENSED, TIMES, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
#: Longest appositive between a name and its verb, in tokens.
_LONGEST_APPOSITIVE = 20
#: Longest relative clause between a name and its verb, in tokens.
_LONGEST_RELATIVE = 30
#: Longest quotation between a passive and who it comes from, in tokens.
_LONGEST_QUOTED = 60
#: Longest way from a closing mark to the verb of its frame, in tokens.
_LONGEST_BEHIND_MARK = 24


How = Literal[
    "subject", "inverted", "agent", "antecedent", "understood", "clause-object", "before", "adjacent", "participle"
]


@record
class Source:
    """A source: its head token, its token range, and how it was found."""

    head: int
    start: int
    end: int
    how: How


def is_time(token: Token) -> bool:
    """'said Thursday morning': when, not who."""
    return token.ent_type in TIMES


def before(context: Context, verb: Token) -> Source | None:
    """The noun phrase right before a finite verb, or before the appositive between commas: 'Roe, a farmer, said'."""
    tokens = context.parse.tokens
    if verb.tag not in TENSED and verb.tag != "VBN":
        return None
    i = context.verb_group(verb)[0] - 1
    first = context.parse.sentences[verb.sentence].start
    if i > first and tokens[i].lower == ",":
        j = i - 1
        while j > first and tokens[j].lower != "," and i - j <= _LONGEST_APPOSITIVE:
            j -= 1
        i = j - 1 if tokens[j].lower == "," else -1
    if i < first or tokens[i].pos not in {"NOUN", "PROPN", "PRON"} or context.inner[i] != context.inner[verb.i]:
        return None
    if (head := _whole_phrase(context, tokens[i], first)) is not None:
        return Source(head.i, max(head.left, first), i + 1, "before")
    start = i
    while (
        start > first and tokens[start - 1].pos in {*NOMINAL, "PART"} and context.inner[start - 1] == context.inner[i]
    ):
        start -= 1
    return Source(i, start, i + 1, "before")


def before_relative(context: Context, verb: Token, subject: Token | None) -> Source | None:
    """'Roe, who has backed the port since her first campaign, called it': Roe, not the campaign nor nobody.

    The parser takes the end of the relative clause for the subject, though a comma parts it from the verb.
    """
    tokens, parse = context.parse.tokens, context.parse
    comma = context.verb_group(verb)[0] - 1
    first = parse.sentences[verb.sentence].start
    if comma <= first or verb.tag not in TENSED or tokens[comma].lower != ",":
        return None
    opened = next(
        (
            i
            for i in range(comma - 1, max(first + 1, comma - _LONGEST_RELATIVE), -1)
            if tokens[i].tag in {"WP", "WDT", "WP$"} and tokens[i - 1].lower == ","
        ),
        None,
    )
    if opened is None or context.inner[opened] != context.inner[verb.i]:
        return None
    if subject is not None and not (opened < subject.i < comma <= subject.right):
        return None
    clause = next((t for t in parse.ancestors(tokens[opened]) if t.dep == "relcl"), None)
    noun = parse.head(clause) if clause is not None and opened <= clause.i < comma else None
    if noun is None or noun.i >= opened - 1 or noun.pos not in {"NOUN", "PROPN", "PRON"} or is_time(noun):
        return None
    start, _ = noun_phrase(context, noun)
    return Source(noun.i, start, opened - 1, "adjacent")


def _whole_phrase(context: Context, last: Token, first: int) -> Token | None:
    """The noun of which a prepositional phrase is a part that `last` ends: 'an officer in Dunmore'."""
    noun, parse = last, context.parse
    while noun.dep == "pobj" and parse.head(noun).dep == "prep" and parse.head(noun).pos == "ADP":
        above = parse.head(parse.head(noun))
        if above.pos not in {"NOUN", "PROPN"} or above.right != last.i + 1 or above.left < first:
            break
        noun = above
    plain = all(t.pos not in {"PUNCT", "VERB", "AUX"} for t in parse.tokens[noun.left : last.i])
    return noun if noun is not last and plain else None


def behind_mark(context: Context, verb: Token) -> Source | None:
    """'“...,” Roe, a farmer with a dog, told a reporter': the noun phrase that a closing mark and the verb enclose."""
    tokens = context.parse.tokens
    stop = context.verb_group(verb)[0]
    start = stop
    while start > 0 and stop - start <= _LONGEST_BEHIND_MARK and not context.is_mark(tokens[start - 1]):
        start -= 1
    between = tokens[start:stop]
    if not between or start == 0 or context.outer[start] >= 0 or tokens[start - 1].block != verb.block:
        return None
    if not context.is_mark(tokens[start - 1]) or any(t.tag in TENSED or t.lower in {".", ":", ";"} for t in between):
        return None
    first = next((t.i for t in between if t.pos not in {"PUNCT", "SPACE", "CCONJ", "ADV"}), stop)
    comma = next((t.i for t in between if t.i > first and t.lower == ","), stop)
    nouns = [t for t in tokens[first:comma] if t.pos in {"NOUN", "PROPN", "PRON"}]
    if not nouns or any(is_time(t) or t.dep == "npadvmod" for t in nouns) or tokens[first].pos not in NOMINAL:
        return None
    head = next((t for t in nouns if not first <= t.head < comma), nouns[-1])
    _, reach = noun_phrase(context, head)
    return Source(head.i, first, min(max(reach, comma), stop) if reach > first else comma, "before")


def chunk_behind(context: Context, verb: Token) -> Source | None:
    """The nominal words right behind the verb, where the parser lost the noun phrase."""
    tokens, i = context.parse.tokens, verb.i + 1
    while (
        i < len(tokens)
        and tokens[i].sentence == verb.sentence
        and (tokens[i].pos in NOMINAL or tokens[i].dep in {"case", "poss"})
    ):
        i += 1
    heads = [t for t in tokens[verb.i + 1 : i] if t.pos in {"NOUN", "PROPN", "PRON"}]
    if not heads or is_time(heads[-1]):
        return None
    return Source(heads[-1].i, verb.i + 1, _through_modifier(context, heads[-1].i + 1), "inverted")


def _through_modifier(context: Context, i: int) -> int:
    """'two people briefed on the plan': a participle or adjective behind the noun reaches to the next comma or stop."""
    tokens = context.parse.tokens
    if i >= len(tokens) or (tokens[i].tag not in {"VBN", "VBG"} and tokens[i].pos != "ADJ"):
        return i
    end = context.parse.sentences[tokens[i].sentence].end
    j = i
    while j < end and tokens[j].pos not in {"PUNCT", "CCONJ", "SPACE"}:
        j += 1
    return j


def agent_behind_marks(context: Context, verb: Token) -> Source | None:
    """'was described as “a farce” by parents': the parser hangs the phrase on the quotation."""
    parse, sentence = context.parse, context.parse.sentences[verb.sentence]
    for by in parse.tokens[verb.i + 1 : min(sentence.end - 1, verb.i + _LONGEST_QUOTED)]:
        if context.outer[by.i] >= 0:
            continue
        if by.lower == "by" and context.is_mark(parse.tokens[by.i - 1]) and context.outer[by.i - 2] >= 0:
            noun = parse.child(by, "pobj")
            known = noun is not None and (is_somebody(context, noun) or noun.tag == "PRP")
            return Source(noun.i, *noun_phrase(context, noun), "agent") if noun is not None and known else None
        if by.pos in {"VERB", "AUX"} or by.lower in {",", ";"}:
            return None
    return None


def is_somebody(context: Context, noun: Token) -> bool:
    """Whether a noun can be who described something: 'parents', 'Roe', 'growers who fought it'."""
    known = is_among(context.lexicon, noun, SOURCES_AND_CALLINGS)
    known = known or (noun.pos == "NUM" and any(c.lower == "of" for c in context.parse.children(noun, "prep")))
    known = known or any(t.tag == "WP" for t in context.parse.tokens[noun.i : noun.right])
    return known or noun.ent_type in {"PERSON", "ORG", "NORP"} or (noun.pos == "PROPN" and not is_time(noun))
