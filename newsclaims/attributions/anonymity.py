"""Wishes to stay unnamed, which say how a source is sourced and not what it says."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.syntax import FINITE, Parse, Token

#: Tokens at the beginning of a content in which a word of anonymity is looked for.
_WITHIN = 6


def asks_for_anonymity(context: Context, start: int, end: int, *, negated: bool) -> bool:
    """Whether a content is a wish to stay unnamed: 'not to be named', 'that her name not be printed', 'anonymity'.

    Args:
        context: the article.
        start: first token of the content.
        end: one past its last token.
        negated: whether its cue is ('does not want to be named').
    """
    parse, words = context.parse, context.lexicon.keys("anonymity_words")
    first = parse.tokens[start : min(end, start + _WITHIN)]
    return any(t.lower in words and _is_wished(parse, t, negated=negated) for t in first)


def opens_a_wish(context: Context, start: int, end: int) -> bool:
    """Whether a content begins as a wish does: with an infinitive, or a clause whose verb has its base form."""
    first = context.parse.tokens[start : min(end, start + _WITHIN)]
    form = next((t.tag for t in first if t.tag in {*FINITE, "TO", "VB"}), None)
    return any(t.tag in {"TO", "RB"} for t in first[:2]) or (first[0].dep == "mark" and form == "VB")


def _is_wished(parse: Parse, word: Token, *, negated: bool) -> bool:
    """'not be named', 'her name not be used', 'remain anonymous'; not 'name the town', 'be named after him'."""
    if word.pos != "VERB":
        return word.dep not in {"amod", "compound"}
    negated = negated or any(c.dep == "neg" for c in parse.children(word)) or parse.tokens[word.i - 1].dep == "neg"
    return negated and not any(True for _ in parse.children(word, "dobj"))
