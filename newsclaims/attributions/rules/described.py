"""Whom words behind 'according to' and a name describe: the source, or whom the sentence tells of."""

from __future__ import annotations

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import PERSONS, SOURCES, is_among
from newsclaims.syntax import Token

_WHO = frozenset({"WP", "WDT", "WP$"})
#: What stands before the clause of 'a former soldier who'.
_BEFORE_WHO = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADV"})


def describes_another(context: Context, source: Token, i: int) -> bool:
    """Whether words from token `i` on are of somebody else: 'It is Dan Roe, according to police, a soldier who left'.

    One person is neither several nor a body.
    """
    tokens, sentence = context.parse.tokens, context.parse.sentences[source.sentence]
    stop = next((t.i for t in tokens[i : sentence.end] if t.pos not in _BEFORE_WHO), sentence.end)
    noun = tokens[stop - 1]
    one = tokens[i].lower in {"a", "an"} and noun.tag == "NN" and is_among(context.lexicon, noun, PERSONS)
    bodies = context.lexicon.keys("speakers_bodies")
    several = source.tag in {"NNS", "NNPS"} or (source.pos == "NOUN" and source.lemma in bodies)
    alone = not context.parse.has_child(noun, "conj")  # not one of several who say so
    return one and several and alone and stop < sentence.end and tokens[stop].tag in _WHO


def only_describes(context: Context, before: tuple[int, int], behind: tuple[int, int]) -> bool:
    """Whether words behind a phrase say who its source is: 'It is safe, according to Ann Doe, a nurse who saw it'.

    Not ', the lowest level since May', which is of the content.
    """
    tokens = context.parse.tokens
    complete = any(is_finite(t) for t in tokens[slice(*before)])
    verbs = (t for t in tokens[slice(*behind)] if is_finite(t))
    clauses = (next((a for a in (t, *context.parse.ancestors(t)) if a.dep == "relcl"), None) for t in verbs)
    own = all(c is not None and c.i >= behind[0] for c in clauses)
    described = tokens[behind[0]].pos == "DET" and any(_is_who(context, t) for t in tokens[slice(*behind)])
    last = next((t for t in reversed(tokens[slice(*before)]) if t.lower != ","), tokens[before[0]])
    # 'He was, according to his lawyer, the man whose car ...'
    lacks = last.lemma in {"be", *context.lexicon.keys("staying_verbs")}
    return complete and own and described and not lacks and not any(context.outer[i] >= 0 for i in range(*behind))


def _is_who(context: Context, t: Token) -> bool:
    """'who', 'whose', and the 'that' of 'a group that monitors drugs'."""
    if t.tag != "WDT":
        return t.tag in {"WP", "WP$"}
    clause = next((a for a in (t, *context.parse.ancestors(t)) if a.dep == "relcl"), None)
    return clause is not None and is_among(context.lexicon, context.parse.head(clause), SOURCES)
