"""Verbs that tagger and parser do not agree on, made verbs: 'My phone works', 'the method he uses matches ours'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsclaims.claims.grammar import STOPS
from newsclaims.claims.words import Words
from newsclaims.syntax import FINITE, SUBJECTS, Parse, Token

_CLAUSAL = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
_NOUN_TAGS = frozenset({"NN", "NNS"})
_NEAR = 4  # tokens of 'league leaders' before a name
_NOMINAL = frozenset({"det", "amod", "poss", "nummod", "compound"})


def verbs_set_right(parse: Parse, t: Token, words: Words) -> Mapping[int, Token]:
    """The tokens that change where `t` is such a verb; none otherwise."""
    if t.tag in _NOUN_TAGS and (found := _between_names(parse, t, words) or _before_own(parse, t)):
        return found
    if t.dep not in _CLAUSAL:
        return {}
    if t.tag == "NNS" and t.dep == "advcl" and (noun := _comments(parse, t)):
        own = (c for c in parse.children(t, *_NOMINAL) if c.i < noun.i)
        verb = replace(t, pos="VERB", tag="VBZ")
        return {t.i: verb, noun.i: replace(noun, dep="nsubj"), **{c.i: replace(c, head=noun.i) for c in own}}
    if t.tag in ("NN", "NNS") and t.pos == "NOUN":
        return {t.i: replace(t, pos="VERB", tag="VBZ" if t.tag == "NNS" else "VBP")} if _has_object(parse, t) else {}
    if t.tag not in FINITE or t.pos != "VERB" or parse.has_child(t, *SUBJECTS):
        return {}
    noun = next((c for c in parse.children(t, "compound") if c.right == t.i and c.pos in ("NOUN", "PROPN")), None)
    if noun is None:
        return {}
    own = (c for c in parse.children(t, *_NOMINAL) if c.i < noun.i)
    return {noun.i: replace(noun, dep="nsubj"), **{c.i: replace(c, head=noun.i) for c in own}}


def _comments(parse: Parse, t: Token) -> Token | None:
    """'motion' of ', as the motion claims', the verb taken for the noun of a clause that then has none."""
    marked = any(c.lower == "as" for c in parse.children(t, "mark"))
    bare = t.right == t.i + 1 and not parse.has_child(t, *SUBJECTS)
    nouns = (c for c in parse.children(t, "compound") if c.right == t.i and c.tag in ("NN", "NNP"))
    return next(nouns, None) if marked and bare else None


def _has_object(parse: Parse, t: Token) -> bool:
    """Whether a subject stands before it and an object behind it, and nothing that only nouns have."""
    deps = {c.dep for c in parse.children(t)}
    before = any(c.i < t.i for c in parse.children(t, "nsubj"))
    if not before or deps & _NOMINAL:
        return False
    if any(c.i > t.i for c in parse.children(t, "dobj")):
        return True
    # 'The alliance, which has two members, advocates for equal pay'
    full = t.dep == "ROOT" and parse.tokens[parse.sentences[t.sentence].end - 1].text in STOPS
    return full and t.tag == "NNS" and any(c.left == t.i + 1 for c in parse.children(t, "prep"))


def _between_names(parse: Parse, t: Token, words: Words) -> Mapping[int, Token]:
    """'Carrow hosts Tarn on Sunday', 'Carrow host leaders Tarn': a verb of fixtures between names, read as a noun."""
    if t.lemma not in words.fixtures or not 0 < t.i < len(parse.tokens) - 2:
        return {}
    who, top = parse.tokens[t.i - 1], t
    for _ in range(_NEAR):  # 'Carrow host leaders Tarn', each a part of the next
        top = parse.head(top) if top.dep not in _CLAUSAL else top
    if not top.left <= who.i < top.right or who.pos != "PROPN" or top.dep not in _CLAUSAL:
        return {}
    name = next((x for x in parse.tokens[t.i + 1 : t.i + _NEAR] if x.pos != "NOUN"), None)
    if name is None or name.pos != "PROPN" or any(c.tag in FINITE for c in parse.children(top)):
        return {}
    what = top if top is not t else next((c for c in parse.children(t, "appos", "dobj") if c.i > t.i), None)
    if what is None or what.i < t.i or what.pos != "PROPN":
        return {}
    if what.ent_type == "PERSON" and parse.tokens[what.i - 1].ent_type == "PERSON":
        return {}  # 'Radio host Ann Lee at the fair'
    return _as_verb(parse, t, who, what, top)


def _before_own(parse: Parse, t: Token) -> Mapping[int, Token]:
    """'The father-of-three lands his jet': no plural has what somebody owns right behind it."""
    if t.tag != "NNS" or t.dep != "ROOT" or t.left == t.i:
        return {}
    what = next((c for c in parse.children(t, "appos", "dobj") if c.left == t.i + 1), None)
    who = parse.tokens[t.i - 1]
    owned = what is not None and parse.tokens[what.left].tag == "PRP$"
    if not owned or what is None or who.pos not in ("NOUN", "PROPN", "NUM"):
        return {}
    subject = next((c for c in parse.children(t, "compound", "nmod", "nsubj") if c.i < t.i), None)
    return _as_verb(parse, t, subject, what, t) if subject is not None else {}


def _as_verb(parse: Parse, t: Token, who: Token, what: Token, top: Token) -> Mapping[int, Token]:
    """The tokens that change where `t` is a verb with `who` for its subject and `what` for its object.

    `top` is the one of `t` and `what` that hangs on what is above both.
    """
    head = t.i if top.head == top.i else top.head
    changed = {
        t.i: replace(t, pos="VERB", tag="VBZ" if t.tag == "NNS" else "VBP", dep=top.dep, head=head),
        who.i: replace(who, dep="nsubj", head=t.i),
        what.i: replace(what, dep="dobj", head=t.i),
    }
    for x in (t.i,) if t is top else sorted({t.i, t.head, top.i}):
        for c in parse.children(parse.tokens[x]):
            if c.i not in changed and (c.i < t.i or c.left > what.i):
                nominal = c.i < t.i and c.dep in _NOMINAL
                changed[c.i] = replace(c, head=who.i if nominal else t.i)
    return changed
