"""What is not given: 'had no comment on the ruling', 'gave no further details', 'received no reply from the firm'."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.rules.silence import Silence, is_reported, may_be_asked
from newsclaims.syntax import Token


def none_given(context: Context, token: Token) -> Silence | None:
    """'had no comment on the ruling', 'gave no reply'; 'received no response from the firm' is the firm's."""
    parse = context.parse
    verb = parse.head(token)
    row = context.lexicon.table("silence_verbs").get(verb.lemma)
    if row is None or token.dep != "dobj" or token.i < verb.i or not _is_none(context, token):
        return None
    if row["role"] == "gives" or (
        row["role"] == "holds" and token.lemma in context.lexicon.keys("reply_nouns", held="yes")
    ):
        return Silence(verb, context.verb_group(verb), (token.left, token.right))
    givers = (
        (p, o)
        for n in (token, verb)
        for p in parse.children(n, "prep")
        if p.lower == "from" and p.i > token.i
        for o in parse.children(p, "pobj")
        if may_be_asked(context, o)
    )
    prep, giver = next(givers, (None, None))
    if row["role"] != "gets" or prep is None or is_reported(context, verb):
        return None
    return Silence(verb, context.verb_group(verb), (token.left, prep.i), giver)


def _is_none(context: Context, noun: Token) -> bool:
    """'no comment', 'did not have any comment'."""
    parse, verb = context.parse, context.parse.head(noun)
    denied = any(c.dep == "neg" for c in parse.children(verb)) and not any(c.tag == "TO" for c in parse.children(verb))
    return denied or any(c.lower == "no" for c in parse.children(noun, "det"))


def withheld(context: Context, token: Token) -> Silence | None:
    """'gave no further details', 'offered no explanation', of somebody and not of a document or an event."""
    parse, verb = context.parse, context.parse.head(token)
    if token.lemma not in context.lexicon.keys("withheld_nouns") or token.dep != "dobj" or token.i < verb.i:
        return None
    row = context.lexicon.table("silence_verbs").get(verb.lemma)
    subject = parse.child(verb, "nsubj")
    if (
        row is None
        or row["role"] != "gives"
        or not _is_none(context, token)
        or subject is None
        or is_reported(context, verb)
    ):
        return None
    end = cut(context, verb, token.left, max(token.right, verb.right))
    doubted = any(t.tag == "TO" for t in parse.tokens[token.i : end])  # 'no reason to doubt'
    to = (p for n in (verb, token) for p in parse.children(n, "prep", "dative") if p.lower == "to" and p.i > token.i)
    asking = context.lexicon.keys("asking_nouns")
    if any(o.pos != "PROPN" and o.lemma not in asking for p in to for o in parse.children(p, "pobj")):
        return None  # 'gave no explanation to his wife'
    known = may_be_asked(context, subject) or (subject.pos == "PROPN" and subject.ent_type)
    if not known or doubted or verb.tag not in {"VBD", "VBN", "VB"}:
        return None
    return Silence(verb, context.verb_group(verb), (token.left, token.right))
