"""What stands by the way in a stretch of a sentence, and what opens it: `Stretch`."""

from __future__ import annotations

from newsclaims.claims.grammar import WH
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

_ASIDE_NOUNS = frozenset({"appos", "npadvmod", "dep", "attr", "dobj", "oprd"})
_COMMAS = frozenset({",", "-", "--", "–", "—", "("})


class Stretch:
    """Tokens `start` to `end` (exclusive) of one sentence."""

    def __init__(self, parse: Parse, start: int, end: int, words: Words) -> None:
        self.parse, self.start, self.end, self.words = parse, start, end, words

    def relative_word(self, t: Token) -> Token | None:
        """The relative word among the clause's first three tokens: 'which', 'many of whom', 'in which'."""
        for i in range(t.left, min(t.left + 3, t.i)):
            if self.parse.tokens[i].tag in WH:
                return self.parse.tokens[i]
        return None

    def aside(self, t: Token) -> bool:
        """', including ...', ', a move that ...': what a comma sets off after the verb."""
        if not self.set_off(t) or t.head > t.i:
            return False
        first = self.parse.tokens[t.left]
        if t.dep == "prep":
            return first.lower in self.words.supplements
        if t.pos == "NOUN" and t.dep in _ASIDE_NOUNS:
            return t.dep == "appos" or first.dep in ("det", "poss")
        if t.dep in ("advmod", "prt", "acomp", "advcl"):  # ', down from 12 percent'
            opens = first is t and t.lower in self.words.supplements
            return opens and any(True for _ in self.parse.children(t, "prep"))
        return False

    def set_off(self, t: Token) -> bool:
        """Whether a comma or dash stands before all that hangs on the token."""
        return t.left > self.start and self.parse.tokens[t.left - 1].text in _COMMAS

    def leading(self, t: Token) -> bool:
        """Whether the token's subtree opens the stretch and a comma ends it."""
        return t.left == self.start and t.right < self.end and self.parse.tokens[t.right].text == ","
