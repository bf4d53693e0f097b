"""Who is asked in passing: 'Doe, asked about the vote, said he would wait'.

The parser takes the participle between the commas for a verb, and all of it for what is said.
"""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.context import row_of
from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.lexicon import Lexicon
from newsclaims.syntax import TENSED, Parse, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
#: What the parser takes the participle for.
_TAKEN_FOR = frozenset({"ccomp", "advcl", "parataxis"})


def asked_in_passing(parse: Parse, lexicon: Lexicon) -> Changes:
    """The subjects of such participles as those of the verbs behind them."""
    table = lexicon.table("reporting_verbs")
    new: dict[int, Token] = {}
    heads: dict[int, int] = {}
    for asked in parse.tokens:
        verb = parse.head(asked)
        if asked.tag not in {"VBD", "VBN"} or asked.dep not in _TAKEN_FOR or verb.i < asked.i or verb.tag not in TENSED:
            continue
        row, said = row_of(table, asked), row_of(table, verb)
        if row is None or row["kind"] != "question" or said is None or parse.has_child(verb, "nsubj"):
            continue
        nouns = (c for c in parse.children(asked) if c.i < asked.i - 1 <= c.right and c.pos in _NOMINAL)
        subject = next(nouns, None)
        if subject is None or parse.tokens[asked.i - 1].lower != "," or parse.tokens[verb.i - 1].lower != ",":
            continue
        new[asked.i] = replace(asked, tag="VBN", dep="acl")
        new[subject.i] = replace(subject, dep="nsubj")
        heads |= {asked.i: subject.i, subject.i: verb.i}
    return Changes(new, heads)
