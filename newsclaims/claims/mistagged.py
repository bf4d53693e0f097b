"""Verbs that tagger and parser do not agree on, made verbs: 'My phone works', 'the method he uses matches ours'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from newsclaims.syntax import FINITE, SUBJECTS, Parse, Token

_CLAUSAL = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
_NOMINAL = frozenset({"det", "amod", "poss", "nummod", "compound"})


def verbs_set_right(parse: Parse, t: Token) -> Mapping[int, Token]:
    """The tokens that change where `t` is such a verb; none otherwise."""
    if t.dep not in _CLAUSAL:
        return {}
    if t.tag == "NNS" and t.dep == "advcl" and (noun := _comments(parse, t)):
        own = (c for c in parse.children(t, *_NOMINAL) if c.i < noun.i)
        verb = replace(t, pos="VERB", tag="VBZ")
        return {t.i: verb, noun.i: replace(noun, dep="nsubj"), **{c.i: replace(c, head=noun.i) for c in own}}
    if t.tag in ("NN", "NNS") and t.pos == "NOUN":
        return {t.i: replace(t, pos="VERB", tag="VBZ" if t.tag == "NNS" else "VBP")} if _has_object(parse, t) else {}
    if t.tag not in FINITE or t.pos != "VERB" or any(True for _ in parse.children(t, *SUBJECTS)):
        return {}
    noun = next((c for c in parse.children(t, "compound") if c.right == t.i and c.pos in ("NOUN", "PROPN")), None)
    if noun is None:
        return {}
    own = (c for c in parse.children(t, *_NOMINAL) if c.i < noun.i)
    return {noun.i: replace(noun, dep="nsubj"), **{c.i: replace(c, head=noun.i) for c in own}}


def _comments(parse: Parse, t: Token) -> Token | None:
    """'motion' of ', as the motion claims', the verb taken for the noun of a clause that then has none."""
    marked = any(c.lower == "as" for c in parse.children(t, "mark"))
    bare = t.right == t.i + 1 and not any(True for _ in parse.children(t, *SUBJECTS))
    nouns = (c for c in parse.children(t, "compound") if c.right == t.i and c.tag in ("NN", "NNP"))
    return next(nouns, None) if marked and bare else None


def _has_object(parse: Parse, t: Token) -> bool:
    """Whether a subject stands before it and an object behind it, and nothing that only nouns have."""
    deps = {c.dep for c in parse.children(t)}
    before = any(c.i < t.i for c in parse.children(t, "nsubj"))
    return before and any(c.i > t.i for c in parse.children(t, "dobj")) and not deps & _NOMINAL
