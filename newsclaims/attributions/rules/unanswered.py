"""Silences told of what was sent or asked: 'calls to the firm went unanswered', 'there was no comment from Roe'."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.attributions.rules.silence import (
    Silence,
    is_negated,
    is_private,
    is_reported,
    may_be_asked,
    nothing_behind,
)
from newsclaims.syntax import Token

#: Tags of nouns that may be the party of a silence; no number is ('calls to 911').
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})


def left_unanswered(context: Context, token: Token) -> Silence | None:
    """'Calls to the firm were not returned', 'messages left for Roe went unanswered': the firm's, Roe's silence."""
    parse = context.parse
    row = context.lexicon.table("unanswered_words").get(token.lemma) or context.lexicon.table("unanswered_words").get(
        token.lower
    )
    if row is None:
        return None
    if row["form"] == "adjective":
        verb = parse.head(token)
        if token.dep not in {"acomp", "oprd", "attr"} or verb.lemma not in context.lexicon.keys("unanswered_verbs"):
            return None
    else:
        verb = token
        if not is_negated(context, verb) or not parse.has_child(verb, "auxpass"):
            return None
    if parse.has_child(verb, "advcl"):
        return None  # 'went unanswered as the house burned'
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.lemma not in context.lexicon.keys("inquiry_nouns") or is_reported(context, verb):
        return None
    party = _party(context, subject)
    if party is None:
        return None
    whose, end = party
    start, stop = context.verb_group(verb)
    return Silence(verb, (start, max(stop, token.i + 1)), (subject.left, end), whose)


def _party(context: Context, asked: Token) -> tuple[Token, int] | None:
    """Whom calls, emails or questions went to, and where the words that say so begin."""
    parse, lexicon = context.parse, context.lexicon
    if parse.has_child(asked, "poss"):
        return None  # 'her calls to the police'
    words, left = lexicon.keys("assessment_requests", use="request"), lexicon.keys("prepositions", uses="left")
    nouns = {asked.i, *(c.i for c in parse.children(asked, "conj"))}
    for prep in parse.tokens[asked.left : asked.right]:
        holder = parse.head(prep)
        sought = holder.lower in words and holder.i not in nouns  # 'requests for comment from the ministry'
        sent = holder.dep == "acl" and holder.tag in {"VBN", "VBD"} and prep.lower in left
        to = prep.lower == "to" and (holder.i in nouns or sought)
        if prep.dep not in {"prep", "dative"} or not (to or sent or (sought and prep.lower == "from")):
            continue
        whose = parse.child(prep, "pobj")
        if whose is None or whose.tag not in _NOUNS or whose.lower in words:
            continue
        put = asked.lemma in lexicon.keys("inquiry_nouns", put="asked")  # 'questions to the pupils'
        if to and not sought and is_private(context, whose, "epithet", *(["open"] if put else [])):
            continue  # 'messages to her son'
        # 'left at her home', 'calls to his phone': those of whom it is
        owner = next(parse.children(whose, "poss"), whose) if not may_be_asked(context, whose) else whose
        return owner, holder.left if sent else prep.i
    return None


def no_word(context: Context, token: Token) -> Silence | None:
    """'There was no immediate comment from Roe', 'No comment was available from the ministry'."""
    parse = context.parse
    verb = parse.head(token)
    if (
        not (token.lemma in context.lexicon.keys("reply_nouns") or token.lemma in context.lexicon.keys("word_nouns"))
        or token.tag not in {"NN", "NNS"}
        or verb.lemma != "be"
        or not any(c.lower == "no" for c in parse.children(token, "det"))
        or is_reported(context, verb)
    ):
        return None
    available = [
        c
        for c in parse.children(verb, "acomp")
        if c.lemma in context.lexicon.keys("unreached_words") and token.dep == "nsubj"
    ]
    there = parse.has_child(verb, "expl")
    if not (there or available):
        return None
    words = context.lexicon.keys("assessment_requests", use="request")
    sought = (
        t for t in parse.tokens[token.i + 1 : token.right] if t.lower in words
    )  # 'response to a request for comment'
    for prep in (p for n in (token, verb, *available, *sought) for p in parse.children(n, "prep") if p.lower == "from"):
        whose = parse.child(prep, "pobj")
        if whose is None or not (may_be_asked(context, whose) or whose.pos == "PROPN"):
            continue
        replies = context.lexicon.table("reply_nouns").get(token.lemma)
        if replies is not None and not replies["held"] and whose.pos != "PROPN":
            continue  # 'There was no answer from the house'
        start, stop = context.verb_group(verb)
        stop = max([stop, *(a.i + 1 for a in available)])
        end = min(token.right, prep.i) if prep.i > token.i else token.right
        return Silence(verb, (start, stop), (token.left, end), whose)
    return None


def not_reached(context: Context, token: Token) -> Silence | None:
    """'Efforts to reach Roe were unsuccessful', 'Acme News was unable to reach Roe for comment'."""
    parse, lexicon = context.parse, context.lexicon
    sought = (lexicon.table("unreached_words").get(token.lemma) or {}).get("seek", "")
    if not sought or token.pos != "VERB":
        return None
    whose = parse.child(token, "dobj")
    if whose is None or whose.i < token.i or not may_be_asked(context, whose):
        return None
    head = parse.head(token)
    asked = lexicon.keys("assessment_requests", use="request")
    comment = next(
        (
            o
            for n in (token, whose)
            for p in parse.children(n, "prep")
            if p.lower == "for"
            for o in parse.children(p, "pobj")
        ),
        None,
    )
    comment = comment if comment is not None and comment.lower in asked else None
    if token.dep == "acl" and head.lemma in lexicon.keys("attempt_nouns"):
        verb = parse.head(head)
        failed = next((c for c in parse.children(verb, "acomp")), verb)
        how = (lexicon.table("failing_words").get(failed.lemma) or {}).get("negated")
        if head.dep != "nsubj" or how is None or (how == "yes") != is_negated(context, verb):
            return None
        start, stop = context.verb_group(verb)
        stop = max(stop, failed.i + 1)
        if is_reported(context, verb) or (comment is None and (sought == "asked" or not nothing_behind(context, stop))):
            return None  # 'Efforts to reach the miners were unsuccessful, the fire chief said'
        return Silence(verb, (start, stop), (head.left, whose.left), whose)
    if comment is None or token.dep != "xcomp" or head.pos != "ADJ":
        return None
    unable = (lexicon.table("unwilling_words").get(head.lemma) or {}).get("how")
    verb = parse.head(head)
    if unable is None or (unable == "negated") != is_negated(context, verb):
        return None
    start, _ = context.verb_group(verb)
    return Silence(verb, (start, token.i + 1), (comment.left, comment.right), whose)
