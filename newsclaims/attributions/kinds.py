"""What a source does with a content: statement, belief, decision, ..., by the cue word and by what it governs."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.context import Context, FrameCode, frames_of, kind_in, row_of
from newsclaims.models import AttributionKind
from newsclaims.syntax import FINITE, SUBJECTS, Token

_VERBAL = frozenset({"VERB", "AUX"})
#: Verbs of these kinds tell what somebody means to do where an infinitive of their own subject follows.
_INTENDED = frozenset({"statement", "belief", "attitude"})


def kind_of(context: Context, cue: Token) -> AttributionKind:
    """The kind for a cue that no rule has read: by the lexicon's row for the word, else by what it governs.

    A verb of no reporting that takes an infinitive of its own subject tells an intention ('is poised to run'),
    a predicate adjective with a clause or preposition a belief or an attitude ('is confident that', 'is critical of').
    """
    if (otherwise := kind_by_governed(context, cue)) is not None:
        return otherwise
    if cue.pos in _VERBAL and (rejects(context, cue) or asks_to_know(context, cue) is not None):
        return "denial" if rejects(context, cue) else "question"
    row = context.verb(cue) or context.lexicon.table("reporting_nouns").get(cue.lemma)
    if row is not None:
        kind = kind_in(row)
        if kind == "question" and any(c.dep == "xcomp" for c in context.parse.children(cue)):
            return "directive"  # 'asked to see it'
        return _kind_of_verb(context, cue, kind, frames_of(row))
    if cue.dep == "acomp" and context.parse.has_child(cue, "ccomp"):
        return "belief"  # 'are convinced that'
    for child in context.parse.children(cue, "acomp", "attr"):
        clause = any(c.dep in {"ccomp", "acl"} for c in context.parse.children(child))
        return "belief" if clause else "attitude"
    if any(c.dep == "xcomp" for c in context.parse.children(cue)):
        return "commitment"
    return "statement"


def _kind_of_verb(context: Context, cue: Token, kind: AttributionKind, frames: frozenset[FrameCode]) -> AttributionKind:
    """The kind of a reporting verb that the table gives as `kind`, by its infinitive."""
    if "oi" in frames and _tells_to(context, cue):
        return "directive"
    if kind == "attitude" and _likes_to_say(context, cue):
        return "statement"
    infinitive = any(_is_infinitive(context, c) for c in context.parse.children(cue, "xcomp"))
    return "commitment" if infinitive and kind in _INTENDED and "i" in frames else kind  # 'agreed to buy it'


def kind_by_governed(context: Context, cue: Token) -> AttributionKind | None:
    """The kind of a verb that does something else than usual with what it governs ('asked for', 'wants it shut')."""
    row = row_of(context.lexicon.table("reporting_kinds"), cue) if cue.pos in _VERBAL else None
    if row is None or row["governs"] not in set(_governed(context, cue)):
        return None
    return kind_in(row)


def _governed(context: Context, verb: Token) -> Iterator[str]:
    """What a verb governs behind it, as the table `reporting_kinds` names it."""
    for child in context.parse.children(verb):
        if child.i < verb.i:
            continue
        if any(m.lower == "for" for m in context.parse.children(child, "mark")):
            yield "for"  # 'called for the gate to be shut'
        if child.dep == "ccomp":
            yield "clause" if _has_finite_form(context, child) else "object"
        elif child.dep == "dobj" or (child.dep == "xcomp" and _has_subject(context, child)):
            yield "object"
        elif child.dep in {"acomp", "oprd"} and child.pos == "ADJ":
            yield "adjective"
        elif child.dep == "prep" and not (_names(context, verb) and child.i > verb.i + 1):
            yield child.lower  # not 'called it the best for decades'


def _names(context: Context, verb: Token) -> bool:
    """Whether a verb takes an object and what it is called, as 'call' does."""
    return "x" in context.frames(verb)


def _has_finite_form(context: Context, verb: Token) -> bool:
    helpers = context.parse.children(verb, "aux", "auxpass")
    return verb.tag in FINITE or any(c.tag in FINITE for c in helpers)


def _has_subject(context: Context, verb: Token) -> bool:
    return context.parse.has_child(verb, *SUBJECTS)


def _is_infinitive(context: Context, verb: Token) -> bool:
    return not _has_subject(context, verb) and any(c.tag == "TO" for c in context.parse.children(verb, "aux"))


def asks_to_know(context: Context, verb: Token) -> Token | None:
    """The 'know' of 'wanted to know why', 'demands to know who': together with its verb it asks a question."""
    row = context.verb(verb)
    if row is None or row["kind"] not in {"question", "directive", "commitment", "attitude"}:
        return None
    for known in context.parse.children(verb, "xcomp"):
        if known.lemma == "know" and known.i > verb.i and known.i + 1 < len(context.parse.tokens):
            return known if _opens_question(context, context.parse.tokens[known.i + 1]) else None
    return None


def _opens_question(context: Context, token: Token) -> bool:
    return token.lower in context.lexicon.keys("wh_words")


def _tells_to(context: Context, verb: Token) -> bool:
    """'told the owners to sell': an infinitive behind somebody who is told."""
    told = any(c.i > verb.i for c in context.parse.children(verb, "dobj", "dative"))
    behind = context.parse.children(verb, "xcomp", "ccomp", "advcl")
    return told and any(any(t.tag == "TO" for t in context.parse.children(c, "aux")) for c in behind if c.i > verb.i)


def _likes_to_say(context: Context, verb: Token) -> bool:
    """'liked to say that', 'loves to add that': what somebody often says is said."""
    for inner in context.parse.children(verb, "xcomp"):
        row = context.verb(inner) if inner.i == verb.i + 2 and _is_infinitive(context, inner) else None
        if row is not None and row["kind"] == "statement" and frames_of(row) & {"q", "t"}:
            return True
    return False


def rejects(context: Context, verb: Token) -> bool:
    """'rejected the claim': what is rejected was said by somebody, so that the verb denies it."""
    if verb.lemma not in context.lexicon.keys("rejection_verbs"):
        return False
    nouns = context.lexicon.table("reporting_nouns")
    behind = context.parse.tokens[verb.i + 1 : verb.right]
    return any(t.pos == "NOUN" and t.lemma in nouns and t.head in {verb.i, verb.i + 1} for t in behind) or any(
        c.lemma in nouns for c in context.parse.children(verb, "dobj", "pobj", "nsubjpass")
    )
