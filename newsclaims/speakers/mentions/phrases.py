"""How far a noun phrase reaches, as a mention: its tokens around its head."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.syntax import FINITE, Parse, Token

_OUTSIDE = frozenset({"relcl", "appos", "conj", "cc", "punct", "advcl", "parataxis", "ccomp"})
_BREAKS = frozenset({",", "—", "–", "--", "(", ")", ";", ":", '"', "“", "”"})
#: What ends a compound before a noun ('US - based').
_PARTICIPLES = frozenset({"VBN", "VBG"})
#: What no noun phrase begins with, unless it belongs to its number ('at least four', 'up to six').
_NO_OPENING, _OF_A_NUMBER = frozenset({"PUNCT", "SPACE", "CCONJ", "SCONJ", "ADP"}), frozenset({"advmod", "quantmod"})
#: Tokens of a noun phrase on either side of its head, so that phrases inside phrases stay quick to read.
_PHRASE = 100
#: Tokens of 'in-chief' and its hyphens behind a noun.
_COMPOUND = 5


def phrase_range(parse: Parse, head: Token, lexicon: Lexicon) -> tuple[int, int]:
    """Tokens of the noun phrase around its head: no relative clause, apposition, conjunct, nor what follows a comma."""
    start, end, said = head.i, _compound_end(parse, head), lexicon.keys("speakers_say_forms")
    while start > max(head.left, head.i - _PHRASE) and not _begins_behind(parse, head, start - 1):
        start -= 1
    outside = [parse.tokens[c] for c in head.children if c > head.i and parse.tokens[c].dep in _OUTSIDE]
    stop = min((c.left for c in outside if c.left > head.i), default=head.right)
    limit = min(stop, parse.unbroken_end(head), head.i + _PHRASE)
    while end < limit and parse.tokens[end].lower not in _BREAKS and not _clausal(parse, head, end, said):
        end += 1
    while end > head.i + 1 and parse.tokens[end - 1].pos in {"PUNCT", "SPACE", "CCONJ"}:
        end -= 1
    while start < head.i and (t := parse.tokens[start]).pos in _NO_OPENING and t.dep not in _OF_A_NUMBER:
        start += 1
    return start, end


def _begins_behind(parse: Parse, head: Token, at: int) -> bool:
    """Whether a noun phrase begins behind this mark, as behind a hyphen between spaces: 'Rates held at 3% - bank'.

    Not within a word: 'the 2 - 1 winners', 'a US - based analyst', 'the Dunmore - Leeds line'. The hyphens are those of
    a `Doc` that somebody else has parsed: where newsclaims has it parsed, they are dashes (`adapters.prose`).
    """
    tokens, t = parse.tokens, parse.tokens[at]
    if t.text != "-" or not 0 < at < len(tokens) - 1:
        return t.lower in _BREAKS
    before, behind = tokens[at - 1], tokens[at + 1]
    loose = before.end < t.start and t.end < behind.start
    compound = before.pos == "NUM" or behind.tag in _PARTICIPLES or tokens[max(at - 2, 0)].pos == "DET"
    names = before.pos == behind.pos == "PROPN" and head.pos == "NOUN"
    return loose and not (compound or names)


def _compound_end(parse: Parse, head: Token) -> int:
    """The token behind 'editor-in-chief', 'mother-of-two', which the parser takes apart."""
    tokens, end = parse.tokens, head.i + 1
    last = min(len(tokens) - 1, head.i + _COMPOUND)
    while end < last and tokens[end].text == "-" and tokens[end - 1].end == tokens[end].start:
        if tokens[end + 1].start != tokens[end].end or tokens[end + 1].pos in {"VERB", "PROPN"}:
            break
        end += 2
    return end


def _clausal(parse: Parse, head: Token, at: int, said: Collection[str]) -> bool:
    """Whether a clause begins here that the parser hangs on the noun by mistake ('two officials in Ayr said on')."""
    t = parse.tokens[at]
    if says(parse.tokens, t, said):
        return True
    following = parse.tokens[at + 1].lower if at + 1 < len(parse.tokens) else "."
    finite = t.tag in FINITE and t.pos in {"VERB", "AUX"}
    finite = finite and ((t.dep, t.tag) != ("acl", "VBD") or following == ".")
    if not finite or head.i not in {t.head, parse.head(t).head}:
        return t.lower == "of" and at + 1 < len(parse.tokens) and parse.tokens[at + 1].tag == "VBG" and t.head == head.i
    return not any(b.tag in {"WDT", "WP", "WRB", "IN"} and b.lower != "of" for b in parse.tokens[head.i + 1 : at])


def says(tokens: Sequence[Token], t: Token, said: Collection[str]) -> bool:
    """Whether it is the 'said' of a clause whose subject stands right before it: no noun phrase goes over it.

    `said` are the forms of the verb, those of the table `speakers_say_forms`.
    """
    before = tokens[t.i - 1] if t.i else None
    return t.lower in said and before is not None and before.pos in {"NOUN", "PROPN"}
