"""Contents without a clause: whether they state something all the same."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsclaims.claims.drafts.records import Unit
from newsclaims.claims.grammar import is_predicate
from newsclaims.claims.words import Words
from newsclaims.models import Attribution
from newsclaims.syntax import FINITE, Parse, Token

_MODIFIERS = frozenset({"relcl", "acl", "amod", "compound"})
_NAMES = frozenset({"PERSON", "NORP"})
_TOLD_OF = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FULL = 5  # tokens of a clause that the parser found no verb in


def states_something(parse: Parse, start: int, end: int) -> bool:
    """Whether the tokens say something of something: 'the deal as vital', 'the firm of lying'."""
    if end - start < 2:
        return False
    return any(_predicates(parse, parse.tokens[i], start, end) for i in range(start, end))


def depicts(parse: Parse, unit: Unit, cue: Sequence[Token], words: Words) -> bool:
    """'The plan ... as "a betrayal"' of 'was described as', 'the plan "a stunt"' of 'called': what a thing is like."""
    if not any(t.lemma in words.depicting for t in cue) or unit.owner is None or unit.start in unit.holes:
        return False
    if cue[0].dep == "acl" or (not unit.holes and cue[-1].pos == "ADP"):
        return False  # 'The law, criticised as “harsh”, ...', 'called for an end to “harsh” laws'
    if unit.owner.source is None and unit.owner.kind != "statement":
        return False  # 'is considered a threat', 'was treated as a crime'
    tokens = parse.tokens
    if not unit.holes:
        if not any(t.lemma in words.naming for t in cue):
            return False  # 'cited criticism of “the deal”'
        quoted = (i for i in range(unit.start + 1, unit.end - 1) if tokens[i].tag == "``")
        first = next(quoted, None)
        return first is not None and any(t.pos in ("NOUN", "PROPN") for t in tokens[unit.start : first])
    behind = max(unit.holes) + 1
    while behind < unit.end - 1 and tokens[behind].pos == "PUNCT":
        behind += 1
    return tokens[behind].lower == "as" or _is_predicate_noun(parse, tokens[behind], unit.end)


def _is_predicate_noun(parse: Parse, first: Token, end: int) -> bool:
    """Whether 'a liar' of 'was called a liar' begins with the token."""
    return any(t.dep in ("oprd", "attr", "acomp") and t.left <= first.i for t in parse.tokens[first.i : end])


def is_foretold(parse: Parse, unit: Unit, cue: Sequence[Token], words: Words) -> bool:
    """'three cuts by the summer' of 'She expects': what is to come, in a noun phrase; not 'Lee', not 'a baby'."""
    if not any(t.lemma in words.foretelling and t.tag not in ("VBG", "NN", "NNS") for t in cue):
        return False
    tokens = parse.tokens[unit.start : unit.end]
    noun = next((t for t in tokens if t.dep in ("dobj", "conj", "ccomp") and not unit.start <= t.head < unit.end), None)
    if noun is None or noun.pos not in ("NOUN", "NUM", "SYM") or noun.ent_type in _NAMES or noun.left != unit.start:
        return False
    counted = parse.has_child(noun, "nummod", "quantmod")
    if not counted and (noun.lemma in words.people or noun.lemma in words.replies):
        return False  # 'expect a child in May', 'expects answers'; but '4,000 guests'
    # A figure, or bare; neither 'the attack' nor 'her first child'.
    kept = any(c.dep == "poss" or c.lower == "the" for c in parse.children(noun, "poss", "det"))
    return len(tokens) > 1 and not kept


def lacks_verb(tokens: Sequence[Token], cue: Sequence[Token], holes: Collection[int], words: Words) -> bool:
    """'The plan ... would all but halve it': a clause with a modal whose verb is misread."""
    said = len(tokens) >= _FULL and any(t.lemma in words.speech for t in cue)
    return said and any(t.tag == "MD" and t.i not in holes for t in tokens)


def is_sentence(parse: Parse, unit: Unit) -> bool:
    """'Two vans rammed the gate' before its frame, a sentence although the parser has 'rammed' for a participle."""
    owner, first = unit.owner, parse.tokens[unit.start]
    if owner is None or owner.kind != "statement" or owner.cue is None or first.start != owner.content[0].start:
        return False
    if owner.content[-1].end > owner.cue.start or parse.sentences[first.sentence].start != unit.start:
        return False
    tokens = parse.tokens[unit.start : unit.end]
    return len(tokens) >= _FULL and any(is_participle_of(parse, t) for t in tokens)


def is_before_frame(parse: Parse, owner: Attribution) -> bool:
    """'The wall held' of '..., Ann Lee said': in front of such a frame stands what is said, not what is told of."""
    if owner.cue is None or owner.quote_type == "direct" or len(owner.content) > 1:
        return False
    if not any(t.pos == "VERB" for t in parse.tokens[slice(*parse.within(owner.cue.start, owner.cue.end))]):
        return False  # 'A bridge built by monks, according to the guide'
    end, frame = owner.content[0].end, owner.cue.start
    if owner.source is not None and end <= owner.source.start < frame:
        frame = owner.source.start
    return end < frame and parse.text[end:frame].strip() == ","


def has_predicate(parse: Parse, start: int, end: int) -> bool:
    """'The wall held', 'The fire spread': a verb behind what it is told of, though taken for a participle or a noun."""
    named = next((i for i in range(start, end) if parse.tokens[i].pos in _TOLD_OF), end)
    behind = parse.tokens[named + 1 : end]
    return any(
        (t.tag in FINITE and t.dep != "relcl")
        or (t.tag == "VBN" and not parse.has_child(t, "agent"))
        or (t.i == end - 1 and t.tag == "NN" and parse.tokens[t.i - 1].dep == "compound")
        for t in behind
    )


def is_participle_of(parse: Parse, t: Token) -> bool:
    """'rammed' of 'Two vans rammed the gate' and 'told' of 'At least four told the board that it was shut'."""
    if t.tag not in ("VBN", "VBD") or t.dep not in ("acl", "amod"):
        return False
    noun = parse.head(t)
    before = noun if t.dep == "acl" else next(parse.children(noun, "nummod"), noun)
    return noun.dep == "ROOT" and before.i < t.i and not parse.has_child(t, "agent")


def has_verb(parse: Parse, start: int, end: int) -> bool:
    """Whether any of the tokens is a verb."""
    return end - start > 1 and any(t.pos in ("VERB", "AUX") for t in parse.tokens[start:end])


def _predicates(parse: Parse, t: Token, start: int, end: int) -> bool:
    if t.dep == "oprd":
        return True
    if t.dep in _MODIFIERS:
        return False
    outside = not start <= t.head < end or t.head == t.i
    if is_predicate(t):
        if t.dep == "pcomp":
            return not parse.has_child(t, "mark")  # 'a decision on whether to sell'
        return t.dep == "ROOT" or any(c.dep.startswith("nsubj") for c in parse.children(t))
    if t.lower == "as" and t.i > start:
        return outside or parse.head(t).dep in ("dobj", "pobj", "conj", "appos")
    if t.lower == "at" and t.i > start and outside:
        return puts_figure(parse, t)
    if t.pos == "ADJ" and t.i > start:
        return any(parse.tokens[i].pos in ("NOUN", "PROPN", "PRON") for i in range(start, t.i))
    return any(start <= c.i < t.i for c in parse.children(t, "nsubj", "nsubjpass"))


def puts_figure(parse: Parse, at: Token) -> bool:
    """'at 40', 'at $3 million' of 'put the toll at 40'; no place, no time of day."""
    return at.lower == "at" and any(
        (t.pos in ("NUM", "SYM") or parse.has_child(t, "nummod", "quantmod", "nmod"))
        and t.ent_type not in ("DATE", "TIME")
        for t in parse.children(at, "pobj")
    )
