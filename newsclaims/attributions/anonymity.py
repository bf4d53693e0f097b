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
    words = context.lexicon.keys("anonymity_words") - context.lexicon.keys("anonymity_words", role="hide")
    first = context.parse.tokens[start : min(end, start + _WITHIN)]
    return any(t.lower in words and _is_wished(context, t, negated=negated) for t in first)


def opens_a_wish(context: Context, start: int, end: int) -> bool:
    """Whether a content begins as a wish does: with an infinitive, or a clause whose verb has its base form."""
    first = context.parse.tokens[start : min(end, start + _WITHIN)]
    form = next((t.tag for t in first if t.tag in {*FINITE, "TO", "VB"}), None)
    opens = any(t.tag == "TO" or (t.tag == "RB" and t.dep == "neg") for t in first[:2])
    return opens or (first[0].dep == "mark" and form == "VB")


def _is_wished(context: Context, word: Token, *, negated: bool) -> bool:
    """'not be named', 'her name not be used', 'remain anonymous'; not 'name the town', 'his name be certified'."""
    parse = context.parse
    if word.pos == "VERB":
        negated = negated or _is_negated(parse, word) or parse.tokens[word.i - 1].dep == "neg"
        return negated and not parse.has_child(word, "dobj")
    verb = parse.head(word)
    if word.dep == "nsubjpass" and verb.pos == "VERB":
        hides = verb.lemma in context.lexicon.keys("anonymity_words", role="hide")
        return hides or negated or _is_negated(parse, verb)
    return word.dep not in {"amod", "compound"}


def _is_negated(parse: Parse, verb: Token) -> bool:
    return parse.has_child(verb, "neg")
