"""What the writer remarks on a content behind its last comma: who denies it, what it amounts to.

'say she dropped the plan, which she denies', 'The firm is in talks, two people said, in what would be its first deal'.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.edges.verdicts import is_done_to, punishes
from newsclaims.attributions.sought import is_refused
from newsclaims.syntax import SUBJECTS, Token

_PRESENT = frozenset({"VBP", "VBZ"})
#: Longest way from 'which' to the verb of its clause, in steps up the tree ('which the firm refuses to discuss').
_HIGHEST = 3
_DEGREES = frozenset({"JJS", "RBS"})
_CLAUSES = frozenset({"pcomp", "ccomp", "relcl"})
_BELOW = frozenset({"relcl", "ccomp", "advcl"})


def turned_down(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', which she denies', ', something he denies' and ', which the ministry has refused to do'.

    What has a verb stands before it, and no verb of the same subject behind it: not 'said the plan to close it, which
    members reject, was a cut'.
    """
    tokens, first = context.parse.tokens, max(start, cue.i + 1)
    for word in tokens[max(start, cue.i) + 3 : end - 1]:
        if tokens[word.i - 1].lower != "," or context.outer[word.i] >= 0:
            continue
        verb = _verb_of(context, word)
        if verb is None or not _turns_down(context, verb, word, (first, end)):
            continue
        told = any(t.pos in {"VERB", "AUX"} for t in tokens[first : word.i - 1])
        if told and not any(_goes_on(context, t, word.i) for t in tokens[verb.right : end]):
            return word.i - 1
    return end


def told_on(context: Context, cue: Token, start: int, stop: int, end: int) -> tuple[int, int] | None:
    """The tokens with which what is told goes on behind ', which he denies,' at token `stop`; None if it does not.

    'Police say Roe stole the car, which he denies, and sold it' and '..., and that nobody saw it': no deed of the
    source's, unless the verb has the form of the cue and reports something or a body denies, or is done to who is told
    of.
    """
    parse, tokens, last = context.parse, context.parse.tokens, context.parse.sentences[cue.sentence].end
    clause = _verb_of(context, tokens[stop + 1]) if stop + 1 < last else None
    if clause is None or tokens[stop].lower != "," or (stop >= end and context.kind(clause) != "denial"):
        return None
    at = _end_of(context, clause)
    link, joins = at + 1, context.lexicon.keys("link_words", role="clause")
    first = next((t for t in tokens[link + 1 : last] if t.pos != "ADV"), None)
    if first is None or at >= last or tokens[at].lower != "," or tokens[link].lower not in joins:
        return None
    verb = parse.head(first) if first.dep in {"aux", "auxpass", "mark"} else first
    inside = first.i < end  # else only what the parser joins to what is told, too
    if verb.dep != "conj" or not (inside or start <= verb.head < stop):
        return None
    if not (first.lower == "that" and first.dep == "mark") and not _is_theirs(
        context, cue, first, tokens[start:stop], person=_is_somebody(context, parse.child(clause, "nsubj"))
    ):
        return None
    return link, end if inside else verb.right


def _end_of(context: Context, clause: Token) -> int:
    """One past the last token of a clause, less what the parser joins to it that has another tense or a 'that'."""
    parse = context.parse
    for c in parse.children(clause, "conj"):
        that = any(m.lower == "that" for m in parse.children(c, "mark"))
        if (that or (c.tag != clause.tag and not parse.has_child(c, *SUBJECTS))) and c.left - 2 > clause.i:
            return c.left - 2
    return clause.right


def _is_somebody(context: Context, denier: Token | None) -> bool:
    """'he', 'she'; not 'it'."""
    row = context.lexicon.table("speakers_pronouns").get(denier.lower) if denier is not None else None
    return row is not None and row["gender"] in {"masculine", "feminine"}


def _is_theirs(context: Context, cue: Token, first: Token, told: Sequence[Token], *, person: bool) -> bool:
    """Whether a verb without a subject, whose group opens with `first`, goes on with what is told, not with the cue."""
    parse = context.parse
    verb = parse.head(first) if first.dep in {"aux", "auxpass"} else first
    finite = next((t for t in reversed(told) if is_finite(t)), None)
    if finite is None or first.tag not in {finite.tag, "VBN"} or parse.has_child(verb, *SUBJECTS):
        return False
    if first.tag == cue.tag and first.dep != "auxpass" and (not person or context.verb(verb) is not None):
        return False  # 'The watchdog said the bank lied, which it denies, and opened an inquiry'
    source = parse.child(cue, "nsubj")
    subject = parse.child(parse.head(finite) if finite.dep in {"aux", "auxpass"} else finite, *SUBJECTS)
    punished = punishes(context, verb, source, subject, denied=True)
    return not punished and (subject is None or not is_done_to(context, verb, subject, told))


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


def _verb_of(context: Context, word: Token) -> Token | None:
    """The verb of the relative clause that 'which' opens, or that hangs on 'something'."""
    if word.lower == "something":
        return next((c for c in context.parse.children(word, "relcl") if c.i > word.i), None)
    verb = word
    for _ in range(_HIGHEST if word.tag == "WDT" else 0):
        verb = context.parse.head(verb)
        if verb.dep in _BELOW and verb.i > word.i:
            return verb
    return None


def _goes_on(context: Context, verb: Token, at: int) -> bool:
    """Whether a finite verb behind a clause has its subject before token `at`, where that clause begins."""
    head = context.parse.head(verb) if verb.dep in {"aux", "auxpass"} else verb
    subject = context.parse.child(head, *SUBJECTS)
    return is_finite(verb) and subject is not None and subject.i < at


def _turns_down(context: Context, verb: Token, word: Token, words: tuple[int, int]) -> bool:
    """Whether the clause denies or refuses what was told: 'which she denies', 'which disputes this'.

    What follows the verb is the writer's in the present of the article, and behind a denial if it only says when and
    how: 'which his lawyer denied on Monday'. What was sought is denied in another sense, and may be told, too: 'said
    they had sought access, which'; not 'filed a motion to dismiss the case, which'.
    """
    start, end = words
    refuses = verb.lemma in context.lexicon.keys("refusal_verbs")
    denies = context.kind(verb) == "denial"
    if not refuses and not denies and verb.lemma not in context.lexicon.keys("rejection_verbs"):
        return False
    if word.lower == "something" and not _somebody_s(context, verb):
        return False
    if denies and is_refused(context, verb, context.parse.tokens[word.i - 2]):
        return not any(is_finite(t) for t in context.parse.tokens[start : word.i])
    behind = [t for t in context.parse.tokens[verb.i + 1 : min(end, _end_of(context, verb))] if t.pos != "PUNCT"]
    now = any(t.tag in _PRESENT for t in (verb, *context.parse.children(verb, "aux")))
    if word.dep not in SUBJECTS or word.lower == "something":
        more = any(c.i > verb.i for c in context.parse.children(verb, "dobj", "dative", "xcomp"))
        plain = denies and not more and not any(is_finite(t) for t in behind)
        return now or not behind or plain
    objects = context.parse.children(verb, "dobj", "ccomp")
    this = any(o.dep == "ccomp" or _takes_up(context, o) for o in objects)
    return not refuses and ((now and this) or [t.pos for t in behind] == ["PRON"])


def _somebody_s(context: Context, verb: Token) -> bool:
    """Not 'something that refuses to go away', nor 'something they have failed to mend'."""
    subject = context.parse.child(verb, *SUBJECTS)
    fails = verb.lemma in context.lexicon.keys("refusal_verbs", of="answering")
    return subject is not None and subject.tag not in {"WDT", "WP"} and not fails


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
