"""What the writer remarks on a content behind its last comma: who denies it, what it amounts to.

'say she dropped the plan, which she denies', 'The firm is in talks, two people said, in what would be its first deal'.
"""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.syntax import SUBJECTS, Token

_PRESENT = frozenset({"VBP", "VBZ"})
#: Longest way from 'which' to the verb of its clause, in steps up the tree ('which the firm refuses to discuss').
_HIGHEST = 3
_DEGREES = frozenset({"JJS", "RBS"})
_CLAUSES = frozenset({"pcomp", "ccomp", "relcl"})


def turned_down(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', which she denies' and ', which the ministry has so far refused to do'.

    Who denies it does so in the present of the article; what others denied before may be told.
    """
    tokens = context.parse.tokens
    for which in tokens[max(start, cue.i) + 3 : end - 1]:
        if which.tag == "WDT" and tokens[which.i - 1].lower == "," and context.outer[which.i] < 0:
            verb = _verb_of(context, which)
            if verb is not None and _is_present(context, verb) and _turns_down(context, verb, which):
                return which.i - 1
    return end


def worded(context: Context, cue: Token, start: int, end: int) -> int:
    """The preposition of ', in the words of one adviser' at the end: whose words they are, within the cue's own."""
    parse, nouns = context.parse, context.lexicon.table("view_nouns")
    for t in parse.tokens[max(start, cue.i) + 3 : max(end - 3, 0)]:
        row = nouns.get(parse.tokens[t.i + 2].lemma) if t.dep == "prep" and context.outer[t.i] < 0 else None
        if row is None or t.lower not in row["prepositions"].split() or t.right < end:
            continue
        before = parse.tokens[t.i - 1]
        if parse.tokens[t.i + 3].lower == "of" and (before.lower == "," or context.is_mark(before)):
            return t.i
    return end


def _verb_of(context: Context, which: Token) -> Token | None:
    """The verb of the relative clause."""
    verb = which
    for _ in range(_HIGHEST):
        verb = context.parse.head(verb)
        if verb.dep == "relcl" and verb.i > which.i:
            return verb
    return None


def _is_present(context: Context, verb: Token) -> bool:
    """'denies', 'has refused'."""
    forms = (verb, *context.parse.children(verb, "aux"))
    return any(t.tag in _PRESENT for t in forms)


def _turns_down(context: Context, verb: Token, which: Token) -> bool:
    """Whether the clause denies or refuses what was told: 'which she denies', 'which disputes this'."""
    refuses = verb.lemma in context.lexicon.keys("refusal_verbs")
    if not refuses and context.kind(verb) != "denial":
        return False
    if which.dep not in SUBJECTS:
        return which.dep == "dobj"
    objects = context.parse.children(verb, "dobj", "ccomp")
    return not refuses and any(o.dep == "ccomp" or _takes_up(context, o) for o in objects)


def _takes_up(context: Context, noun: Token) -> bool:
    """'this', 'the allegation'."""
    named = context.lexicon.union("reporting_nouns", "disputed_nouns")
    return noun.pos == "PRON" or noun.tag == "DT" or noun.lemma in named


def is_remark(context: Context, i: int, j: int) -> bool:
    """Whether a part behind the frame is ', in what would be its largest deal' or ', in a move that upset traders'."""
    tokens = context.parse.tokens
    if j - i < _HIGHEST or tokens[i].lower != "in" or context.outer[i] >= 0:
        return False
    if tokens[i + 1].lower == "what":
        clause = context.parse.head(tokens[i + 1])
        if context.frames(clause) & {"x", "a"}:
            return clause.dep in _CLAUSES  # ', in what it called a correction'
        supposed = any(c.tag == "MD" for c in context.parse.children(clause, "aux"))
        judged = supposed or any(t.tag in _DEGREES for t in tokens[i:j])
        return clause.lemma == "be" and clause.dep in _CLAUSES and judged
    noun = next((t for t in context.parse.children(tokens[i], "pobj") if t.i < j), None)
    if noun is None or noun.lemma not in context.lexicon.keys("remark_nouns"):
        return False
    new = any(c.lower in {"a", "an"} for c in context.parse.children(noun, "det"))
    return new and context.parse.has_child(noun, "relcl", "acl")
