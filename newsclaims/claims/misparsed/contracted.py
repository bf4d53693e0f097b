"""A contracted 'is' that the parser takes for a possessive, set right: 'The town's a mess', 'Ann's starting on Friday'.

The parser knows 'She's a liar', but behind a noun it sees what somebody owns, and speech in quotation marks loses its
verbs. What follows shows the verb: no possessive stands before an article. The verbs of `mistagged` are set right too.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from newsclaims.claims.grammar import STOPS
from newsclaims.claims.misparsed.mistagged import verbs_set_right
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Sentence, Token

_SHORT = frozenset({"'s", "’s"})
_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "pcomp", "advcl", "relcl", "acl", "parataxis", "dep"})
_OF_CLAUSE = frozenset({"advmod", "npadvmod", "advcl", "ccomp", "punct", "intj", "neg", "dep"})  # hung on the verb
_ADJUNCTS = frozenset({"advmod", "npadvmod", "prt", "neg", "prep", "advcl"})
_CARRIERS = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_ING = "ing"


def with_verbs(parse: Parse, words: Words) -> Parse:
    """The parse with such verbs in their place; itself where there is none."""
    changed: dict[int, Token] = {}
    for t in parse.tokens:
        short = t.lower in _SHORT and t.dep == "case"
        right = _set_right(parse, t, changed, words) if short else verbs_set_right(parse, t, words)
        if right and not changed.keys() & right.keys():
            changed.update(right)
    if not changed:
        return parse
    tokens = [changed.get(t.i, t) for t in parse.tokens]
    for n in sorted({t.sentence for t in changed.values()}):
        _hang(tokens, parse.sentences[n])
    return replace(parse, tokens=tuple(tokens))


def _set_right(parse: Parse, short: Token, known: Container[int], words: Words) -> Mapping[int, Token]:
    """The tokens that change with the verb, with their new heads; none where it is a possessive.

    `known` has the tokens that were set right before it.
    """
    who = parse.head(short)
    if quality := _quality(parse, short, who):
        return _copula(parse, short, who, quality)
    what = parse.head(who)
    if what.i < short.i or who.right != short.i + 1:
        return {}
    if what.i == short.i + 1 and _is_progressive(parse, who, what, known):
        return {
            short.i: replace(short, pos="AUX", tag="VBZ", lemma="be", dep="aux", head=what.i),
            who.i: replace(who, dep="nsubj"),
            what.i: replace(what, pos="VERB", tag="VBG"),
        }
    if who.dep == "poss" and (short.tag == "VBZ" or _opens_predicate(parse.tokens[short.i + 1], words)):
        return _copula(parse, short, who, what)
    return {}


def _quality(parse: Parse, short: Token, who: Token) -> Token | None:
    """'happy' of '“The coach's happy,” she said', which the parser hung on the coach: no adjective stands there.

    'Her race will be Ann's first' has an ordinal, and its verb before it.
    """
    first = next((c for c in parse.children(who) if c.i > short.i), None)
    if first is None or first.dep != "amod" or first.tag != "JJ" or first.left != short.i + 1:
        return None
    return None if first.ent_type == "ORDINAL" or who.head < who.i else first


def _opens_predicate(t: Token, words: Words) -> bool:
    """'a mess', 'no use', 'our best player', but not 'Orwell's The Road': titles are written large."""
    if t.text != t.lower:
        return False
    row = words.negators.get(t.lower)
    article = t.tag == "DT" and (t.lower in words.articles or (row is not None and row["role"] == "determiner"))
    return article or t.tag == "PRP$" or t.dep == "neg"


def _is_progressive(parse: Parse, who: Token, what: Token, known: Container[int]) -> bool:
    """'Ann's starting tomorrow' as the whole of what is said; not 'the town's housing', 'Ann's handling of it'."""
    if not what.lower.endswith(_ING) or what.tag not in ("VBG", "NN"):
        return False
    after = parse.tokens[min(what.i + 1, len(parse.tokens) - 1)]
    if after.pos in _NOMINAL and after.dep != "npadvmod":
        return False  # 'the town's sprawling park'
    if who.dep == "nsubj" or (what.dep == "conj" and what.head in known):
        return True
    full = parse.tokens[parse.sentences[what.sentence].end - 1].text in STOPS  # no headline
    if who.dep != "poss" or not (what.dep == "ccomp" or (what.dep == "ROOT" and full)):
        return False
    behind = [c for c in parse.children(what) if c.i > what.i]
    if any(c.dep == "prep" and c.lower == "of" for c in behind):
        return False
    return what.tag == "VBG" or (bool(behind) and behind[0].dep in _ADJUNCTS)


def _copula(parse: Parse, short: Token, who: Token, what: Token) -> Mapping[int, Token]:
    """The noun phrase around the possessive as a clause: its subject, 'is', and what somebody or something is."""
    top = who if what.head == who.i else what
    dep = top.dep if top.dep in _CLAUSAL else "pcomp" if top.dep == "pobj" else "ccomp"
    head = short.i if top.head == top.i else top.head
    changed = {
        short.i: replace(short, pos="AUX", tag="VBZ", lemma="be", dep=dep, head=head),
        who.i: replace(who, dep="nsubj", head=short.i),
        what.i: replace(what, dep="attr" if top is what else "acomp", head=short.i),
    }
    verb = next((c.i for c in parse.children(top, "conj") if c.pos in _CARRIERS and c.i > what.i), None)
    link = verb and max((c.i for c in parse.children(top, "cc") if c.i < verb), default=verb)
    for c in parse.children(top):
        outside = c.i < who.left or (c.i > what.i and (c.dep in _OF_CLAUSE or top is who))
        if c.i not in changed and (outside or (link and c.i >= link)):
            changed[c.i] = replace(c, head=short.i)
    return changed


def _hang(tokens: list[Token], sentence: Sentence) -> None:
    """Tell anew what hangs on the tokens of a sentence, and how far their subtrees reach."""
    below: dict[int, list[int]] = {i: [] for i in range(sentence.start, sentence.end)}
    order = [i for i in below if tokens[i].head not in below or tokens[i].head == i]
    for i in below:
        if tokens[i].head != i and tokens[i].head in below:
            below[tokens[i].head].append(i)
    for i in order:  # grows while it is read: the tokens from the top down
        order += below[i]
    for i in reversed(order):
        reach = [tokens[c] for c in below[i]]
        left, right = min([i, *(c.left for c in reach)]), max([i + 1, *(c.right for c in reach)])
        if (tuple(below[i]), left, right) != (tokens[i].children, tokens[i].left, tokens[i].right):
            tokens[i] = replace(tokens[i], children=tuple(below[i]), left=left, right=right)
