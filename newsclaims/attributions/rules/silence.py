"""What the rules for non-responses share: a silence as found, and what tells one."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import ASKED, is_among
from newsclaims.record import record
from newsclaims.syntax import TIMES, Token

#: Who may be asked: no place ('attempts to reach Dunmore'), no date.
_ASKED = frozenset({"PERSON", "ORG", "NORP"})


@record
class Silence:
    """A silence that a rule found, in tokens."""

    governor: Token
    cue: tuple[int, int]
    content: tuple[int, int]
    whose: Token | None = None  # who is silent, where it is not the governor's subject


def is_negated(context: Context, token: Token) -> bool:
    """'did not reply', 'nobody replied', 'no spokesman was available'."""
    negatives = context.lexicon.keys("negatives")
    for child in context.parse.children(token):
        if child.dep == "neg" or child.lower in negatives:
            return True
        if child.dep in {"nsubj", "nsubjpass"} and any(
            c.lower in negatives for c in context.parse.children(child, "det", "preconj")
        ):
            return True
    return False


def is_reported(context: Context, verb: Token) -> bool:
    """'said that it was unable to comment': a statement first."""
    return verb.dep == "ccomp" and context.verb(context.parse.head(verb)) is not None


def may_be_asked(context: Context, token: Token) -> bool:
    """Whether a noun phrase is somebody whom a reporter may ask: a person, people, or a body that speaks."""
    if token.tag == "PRP":
        row = context.lexicon.table("speakers_pronouns").get(token.lower)
        return row is not None and row["person"] == "3" and row["gender"] != "neuter"
    return is_among(context.lexicon, token, ASKED) or token.ent_type in _ASKED


def nothing_behind(context: Context, at: int) -> bool:
    """Whether the sentence ends at a token, or after a time: 'could not be reached on Sunday', not '... in time'."""
    parse = context.parse
    end = parse.sentences[parse.tokens[at - 1].sentence].end
    while at < end:
        token = parse.tokens[at]
        bare = token.lower == "in" and token.right == token.i + 2 and tells_when(context, token)  # 'in time'
        timed = (token.pos == "ADP" and tells_when(context, token) and not bare) or token.ent_type in TIMES
        if not timed and token.pos != "PUNCT":
            return False
        at = max(token.right, at + 1) if timed and token.pos == "ADP" else at + 1
    return True


def is_private(context: Context, token: Token, *classes: str) -> bool:
    """Whether a common noun is for people of these classes, of whom no newspaper asks much: 'her son', 'the pupils'."""
    row = context.lexicon.table("speakers_people").get(token.lemma)
    known = row is not None and token.lemma not in context.lexicon.table("speakers_bodies") and row["class"] in classes
    return known and token.tag in {"NN", "NNS"}


def before_when(context: Context, start: int, end: int) -> int:
    """Where 'on Sunday', 'late Friday' and 'by press time' at the end of what was asked begin."""
    parse, lexicon = context.parse, context.lexicon
    asked = lexicon.keys("reply_nouns") | lexicon.keys("inquiry_nouns")
    for t in parse.tokens[start + 1 : end]:
        if context.outer[t.i] >= 0:
            continue
        if t.pos == "ADP" and _is_waiting(context, t):
            return t.i
        head = parse.head(t)
        if t.right < end or (head.lemma not in asked and head.tag != "VBG"):
            continue  # 'to discuss it with cooks who knew her for years'
        if t.pos == "ADP" and tells_when(context, t):
            return t.i
        if t.dep == "npadvmod" and t.ent_type in TIMES and t.left > start:
            return t.left
    return end


def tells_when(context: Context, prep: Token) -> bool:
    """'on Sunday', 'by press time'; not 'on the evening', 'about Sunday', which may be what is spoken of."""
    parse = context.parse
    if _is_waiting(context, prep):
        return True
    if prep.lower in context.lexicon.keys("prepositions", uses="about"):
        return False
    when = parse.child(prep, "pobj")
    return when is not None and when.ent_type in TIMES and not parse.has_child(when, "det", "poss")


def _is_waiting(context: Context, prep: Token) -> bool:
    """'as of the time of writing', 'by press time'."""
    preps, nouns = (prep, *context.parse.children(prep, "prep")), context.lexicon.keys("waiting_nouns")
    return any(o.lemma in nouns for p in preps for o in context.parse.children(p, "pobj"))
