"""Nouns of reporting that go before whose words they are or what these are.

'a warning from the coastguard that', 'a vow by Roe to', 'The ministry's answer: ...'.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate, Offsets, RuleName
from newsclaims.attributions.content import is_finite, piece, quote_type
from newsclaims.attributions.context import Context, kind_in
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.rules.relative import judged
from newsclaims.attributions.rules.silence import is_negated
from newsclaims.attributions.source import is_passive, source_of
from newsclaims.attributions.standing import is_somebody, is_time
from newsclaims.lexicon import Row
from newsclaims.syntax import SUBJECTS, TENSED, Token

#: Longest source between the preposition and the clause, in tokens.
_LONGEST_SOURCE = 12
#: Blocks whose colons stand behind labels.
_LABELS = frozenset({"headline", "transcript_turn", "list_item", "section", "byline"})
_HANGS = frozenset({"acl", "relcl", "ccomp"})


def sourced_nouns(context: Context) -> Iterator[Candidate]:
    """A candidate for each noun of reporting whose source and clause follow it."""
    parse, table = context.parse, context.lexicon.table("reporting_nouns")
    whose = context.lexicon.keys("prepositions", uses="whose")
    for noun in parse.tokens[:-3]:
        row = table.get(noun.lemma) if noun.pos == "NOUN" else None
        if row is None or parse.tokens[noun.i + 1].lower not in whose or context.outer[noun.i] >= 0:
            continue
        if noun.dep in {"dobj", "nsubjpass"} and context.verb(parse.head(noun)) is not None:
            continue  # 'dismissed claims by the union that': the verb's content
        if is_lacking(context, noun):
            continue
        first = _opening(context, noun)
        source = parse.child(parse.tokens[noun.i + 1], "pobj")
        if first is None or source is None or source.i >= first.i or not is_somebody(context, source):
            continue
        span = piece(context, first.i, cut(context, noun, first.i, _end(context, noun, first)))
        if span is None:
            continue
        if _is_phoned(context, row, first):
            continue
        yield _candidate(
            context,
            row,
            noun,
            span,
            rule="noun-from",
            cue=(noun.i, noun.i + 1),
            source=(noun.i + 2, first.i),
            heads=(noun.i, source.i),
            how="agent",
        )


def given(context: Context) -> Iterator[Candidate]:
    """'gave an assurance that no school would close', 'made a promise to build 20 homes'."""
    parse, table, light = context.parse, context.lexicon.table("reporting_nouns"), context.lexicon.keys("light_verbs")
    for noun in parse.tokens[:-2]:
        row = table.get(noun.lemma) if noun.dep == "dobj" else None
        verb = parse.head(noun)
        if row is None or verb.lemma not in light or noun.i < verb.i or is_passive(context, verb):
            continue
        first = parse.tokens[noun.i + 1]
        opens = (first.lower == "that" and first.dep == "mark") or (first.tag == "TO" and first.dep == "aux")
        clause = parse.head(first)
        opens = opens and clause.i > first.i and not is_lacking(context, noun) and not _is_phoned(context, row, first)
        source = source_of(context, verb) if opens else None
        if source is None or source.end > verb.i or not is_somebody(context, parse.tokens[source.head]):
            continue
        # 'made a promise that the union rejected', 'would give a pledge', 'refused to make a promise'
        if judged(context, clause, noun) is not None or _may_be(context, verb) or not _is_done(context, verb):
            continue
        span = piece(context, first.i, cut(context, noun, first.i, clause.right), context.outer[noun.i])
        # whose the words in marks are, others tell
        if span is None or any(context.outer[i] >= 0 for i in range(source.start, clause.right)):
            continue
        yield _candidate(
            context,
            row,
            noun,
            span,
            rule="noun-given",
            cue=(context.verb_group(verb)[0], noun.i + 1),
            source=(source.start, source.end),
            heads=(verb.i, source.head),
            how=source.how,
        )


def led_in(context: Context) -> Iterator[Candidate]:
    """'The ministry's answer: there is no money', 'Her advice is simple: start small': words of somebody's own."""
    parse, tokens, table = context.parse, context.parse.tokens, context.lexicon.table("reporting_nouns")
    for colon in tokens[2:-1]:
        if colon.lower != ":" or context.outer[colon.i] >= 0 or context.article.blocks[colon.block].kind in _LABELS:
            continue
        noun = _led_by(context, colon)
        row = table.get(noun.lemma) if noun is not None else None
        owner = parse.child(noun, "poss") if noun is not None else None
        if (
            noun is None
            or row is None
            or owner is None
            or not _owns_words(context, owner)
            or context.is_mark(tokens[colon.i + 1])
        ):
            continue
        end = parse.sentences[tokens[colon.i + 1].sentence].end
        told = tokens[colon.i + 1 : end]
        span = piece(context, colon.i + 1, end) if any(t.pos in {"VERB", "AUX"} for t in told) else None
        if span is None or told[0].block != colon.block:
            continue
        yield _candidate(
            context,
            row,
            noun,
            span,
            rule="noun-colon",
            cue=(noun.i, noun.i + 1),
            source=noun_phrase(context, owner),
            heads=(noun.i, owner.i),
            how="possessive",
        )


def _candidate(
    context: Context,
    row: Row,
    noun: Token,
    content: Offsets,
    *,
    rule: RuleName,
    cue: tuple[int, int],
    source: tuple[int, int],
    heads: tuple[int, int],
    how: str,
) -> Candidate:
    """What a noun of reporting attributes; cue, source and their heads as tokens."""
    kind = kind_in(row)
    return Candidate(
        rule=rule,
        content=(content,),
        cue=context.parse.offsets(*cue),
        source=context.parse.offsets(*source),
        cue_head=heads[0],
        source_head=heads[1],
        quote_type=quote_type(context, (content,)),
        kind=kind,
        score=0.7,
        reasons=(f"cue:{noun.lemma}", f"rule:{rule}", f"source:{how}"),
    )


def is_lacking(context: Context, noun: Token) -> bool:
    """'no request from the council to', 'without a promise from the firm to': what nobody has said."""
    parse, without = context.parse, context.lexicon.keys("prepositions", uses="lacking")
    above = parse.head(noun)
    if noun.dep == "pobj" and above.lower in without:
        return True
    return any(c.lower in context.lexicon.keys("negatives") for c in parse.children(noun, "det"))


def _is_phoned(context: Context, row: Row, opening: Token) -> bool:
    """'a call from the bank to say the card was stolen', 'made a call to say she was safe'."""
    return row["kind"] == "directive" and context.kind(context.parse.head(opening)) == "statement"


def _may_be(context: Context, verb: Token) -> bool:
    """Whether a clause tells what could be said, not what has been."""
    ifs = context.lexicon.keys("link_words", role="condition")
    return any(c.tag == "MD" or c.lower in ifs for c in context.parse.children(verb, "aux", "mark"))


def _is_done(context: Context, verb: Token) -> bool:
    """'gave', 'has given', ', giving'; not 'never gave', 'asked her to give', 'without giving'."""
    parse = context.parse
    while verb.dep == "conj" and not parse.has_child(verb, "aux") and parse.head(verb).tag == verb.tag != "VB":
        verb = parse.head(verb)  # 'has met the union and given an assurance'
    finite = verb.tag in TENSED or any(c.tag in TENSED for c in parse.children(verb, "aux"))
    return (finite or (verb.tag == "VBG" and verb.dep == "advcl")) and not is_negated(context, verb)


def _owns_words(context: Context, owner: Token) -> bool:
    """'His', 'the ministry's', 'the report's'; not 'Monday's verdict' or 'its claim to fame'."""
    pronoun = context.lexicon.table("speakers_pronouns").get(owner.lower)
    if pronoun is not None:
        return pronoun["gender"] != "neuter"
    return is_somebody(context, owner) and not is_time(owner)


def _led_by(context: Context, colon: Token) -> Token | None:
    """The noun that opens the sentence whose phrase, or whose 'was blunt', the colon ends."""
    parse, tokens = context.parse, context.parse.tokens
    start = parse.sentences[colon.sentence].start
    before = tokens[start : colon.i]
    noun = next((t for t in before if t.pos == "NOUN" and parse.has_child(t, "poss")), None)
    if noun is None or noun.left != start:
        return None
    being = parse.head(noun)
    last = tokens[colon.i - 1]
    blunt = noun.dep == "nsubj" and being.lemma == "be" and last.lemma in context.lexicon.keys("blunt_words")
    plain = all(t.pos not in {"VERB", "AUX", "PUNCT"} for t in tokens[noun.i + 1 : colon.i])
    joined = last.dep == "conj" and parse.head(last).head == being.i  # 'was loud and clear'
    return noun if plain or (blunt and (joined or last.head == being.i)) else None


def _opening(context: Context, noun: Token) -> Token | None:
    """The 'that' or 'to' of the clause that hangs on the noun or on its source, with nothing but the source before."""
    tokens, parse = context.parse.tokens, context.parse
    sentence = parse.sentences[noun.sentence]
    for t in tokens[noun.i + 3 : min(sentence.end - 1, noun.i + 3 + _LONGEST_SOURCE)]:
        if t.pos in {"VERB", "AUX", "PUNCT"} or context.outer[t.i] >= 0:
            return None
        if t.lower == "that" or (t.tag == "TO" and t.dep == "aux"):
            verb = parse.head(t)
            on = parse.head(verb)
            hangs = verb.dep in _HANGS and noun.i <= on.i < t.i
            return t if hangs and _is_whole(context, verb, t) else None
    return None


def _is_whole(context: Context, verb: Token, opening: Token) -> bool:
    """'to plant trees' and 'that growth would slow': a clause that needs no noun before it, unlike 'that came late'."""
    if opening.tag == "TO":
        return verb.dep == "acl"
    if opening.dep in {"dobj", "pobj"} or (opening.dep != "mark" and verb.right == verb.i + 1):
        return False  # 'that the BBC has seen'
    return any(c.dep in {*SUBJECTS, "expl"} and opening.i < c.i < verb.i for c in context.parse.children(verb))


def _end(context: Context, noun: Token, opening: Token) -> int:
    """Where the clause stops: before the verb of which the noun is the subject, if that stands behind it."""
    parse, verb = context.parse, context.parse.head(opening)
    main = parse.head(noun)
    if noun.dep in SUBJECTS and main.i > verb.i and is_finite(main):
        before = context.verb_group(main)[0]
        torn = any(t.pos == "PUNCT" for t in parse.tokens[verb.right : before])
        return min(verb.right, before) if torn else before
    return verb.right
