"""Headlines that name their source without a verb: 'Police: Gunman waited an hour', 'Bank to cut jobs: union'.

And those that leave out the 'are' of a passive: 'Drivers warned to stay away'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite, piece, quote_type, unmarked
from newsclaims.attributions.context import Context, frames_of, kind_in
from newsclaims.attributions.rules.points import is_credit, is_loose, is_titled, lists_of
from newsclaims.attributions.voices import PEOPLE, SOURCES, TURNED_TO
from newsclaims.lexicon import Row
from newsclaims.models import AttributionKind
from newsclaims.syntax import DASHES, Token

#: Longest name of a source in a headline, and shortest statement, in tokens.
_LONGEST_LABEL, _LEAST_WORDS = 5, 3
_DIVIDERS = frozenset({":", *DASHES})
_LABELLED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "PART"})


def headlines(context: Context) -> Iterator[Candidate]:
    """A candidate for each headline with a label of somebody who can speak at its head, or behind it.

    And for each point of a list with a dash and such a label behind it: '* Two members dissented - minutes'.
    """
    lists = lists_of(context)
    for block, (first, last) in context.block_tokens.items():
        kind = context.article.blocks[block].kind
        if kind not in {"headline", "list_item"}:
            continue
        tokens = context.parse.tokens[first:last]
        dividers = [n for n, t in enumerate(tokens) if t.lower in _DIVIDERS and is_loose(context, t)]
        if not dividers:
            continue
        if kind == "headline" and tokens[dividers[0]].lower == ":":
            yield from _candidate(context, tokens[: dividers[0]], tokens[dividers[0] + 1 :])
        label, rest = tokens[dividers[-1] + 1 :], tokens[: dividers[-1]]
        dashed = tokens[dividers[-1]].lower in DASHES
        if kind == "headline" or (dashed and not is_credit(context, lists, label, rest)):
            yield from _candidate(context, label, rest)


def _candidate(context: Context, label: Sequence[Token], rest: Sequence[Token]) -> Iterator[Candidate]:
    label, told = _parted(context, label)
    head = _speaker(context, label)
    if head is None or len(rest) < _LEAST_WORDS - bool(told) or not (any(map(_tells, rest)) or _is_so(rest)):
        return
    if rest[0].lower in context.lexicon.keys("wh_words") or any(t.lower in {"?", ":"} for t in rest):
        return
    if head.lemma in context.lexicon.keys("speakers_documents") and any(_reports(context, t) for t in rest):
        return  # 'Harbour poll: officials say they are tired' is about the poll
    span = piece(context, rest[0].i, rest[-1].i + 1)
    if span is not None:
        content = unmarked(context, (span,))
        how = quote_type(context, content)
        if how == "direct" and context.article.blocks[rest[0].block].kind == "list_item":
            return  # a credit below a quotation, see `labels`
        yield Candidate(
            rule="headline-label",
            content=content,
            cue=None,
            source=(label[0].start, label[-1].end),
            cue_head=None,
            source_head=head.i,
            quote_type=how,
            kind="statement",
            addressee=(told[0].start, told[-1].end) if told else None,
            score=0.7,
            reasons=("rule:headline-label",),
        )


def _parted(context: Context, label: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """'Mayor to commuters', 'Judge to jury' as who speaks and to whom; not 'Minister to resign'."""
    at = next((n for n, t in enumerate(label) if t.lower == "to"), 0)
    told = label[at + 1 :]
    if not at or not 1 <= len(told) <= _LONGEST_LABEL:
        return label, ()
    nominal = all(t.pos in {*_LABELLED, "DET", "PRON"} for t in told)
    hears = told[-1].lower in context.lexicon.union(*TURNED_TO)
    return (label[:at], told) if nominal or hears else (label, ())


def _tells(t: Token) -> bool:
    """Whether a word makes a statement of a headline: a verb, but not that of 'The woman who maps rivers', or 'No'."""
    return t.lower == "no" or (t.pos in {"VERB", "AUX"} and (t.dep != "relcl" or t.tag == "VB"))


def _is_so(words: Sequence[Token]) -> bool:
    """Whether an adjective behind a noun makes a statement of a headline: 'Ten dead in fire', 'Vaccine safe'."""
    for n, (noun, so) in enumerate(pairwise(words)):
        if noun.pos == "DET":
            return False  # 'Supreme Court: a bench full of doubts'
        last = n + 2 == len(words)
        if noun.pos in {"NOUN", "PROPN", "NUM"} and so.pos == "ADJ" and (last or words[n + 2].pos == "ADP"):
            return True
    return False


def _reports(context: Context, t: Token) -> bool:
    """Whether a word is a finite verb of saying."""
    return is_finite(t) and context.kind(t) == "statement" and "t" in context.frames(t)


def _speaker(context: Context, label: Sequence[Token]) -> Token | None:
    """The last noun of the label, if the label is a person, a body or people."""
    alone = len(label) == 1  # ': report' may be taken for a verb
    if not 1 <= len(label) <= _LONGEST_LABEL or any(context.outer[t.i] >= 0 for t in label):
        return None
    if not alone and any(t.pos not in _LABELLED for t in label):
        return None
    head = label[0] if alone else next((t for t in reversed(label) if t.pos in {"NOUN", "PROPN"}), None)
    if head is None:
        return None
    lexicon, forms = context.lexicon, {head.lemma, head.lower, head.lower.removesuffix("s")}
    forms.add(" ".join(t.lower for t in label[-2:]))  # 'coast guard'
    kinds = lexicon.keys("layout_sections") | lexicon.keys(
        "layout_labels"
    )  # 'Analysis: ...'; 'Sources: ...' are people
    if forms.isdisjoint(lexicon.union(*PEOPLE)) and " ".join(t.lower for t in label) in kinds:
        return None
    known = not forms.isdisjoint(lexicon.union(*SOURCES))
    return head if known or head.ent_type == "PERSON" or is_titled(context, label) else None


def passives(context: Context) -> Iterator[Candidate]:
    """A candidate for each passive of a headline that leaves out its 'are': 'Drivers warned to avoid coast road'.

    A headline tells in the present what somebody does, so that a past form is what is done to its subject.
    """
    for block, (first, last) in context.block_tokens.items():
        if context.article.blocks[block].kind != "headline":
            continue
        tokens = context.parse.tokens
        for verb in tokens[first + 1 : max(first + 1, last - 2)]:  # none in a headline of one word
            row = context.verb(verb) if verb.tag in {"VBD", "VBN"} and context.outer[verb.i] < 0 else None
            kind = _done_to(tokens[verb.i + 1], row) if row is not None else None
            start = _subject(context, tokens[first : verb.i])
            if kind is None or start is None:
                continue
            behind = tokens[verb.i + 1 : last]
            if _goes_on(context, behind):
                continue
            spans = tuple(s for i, j in ((start, verb.i), (verb.i + 1, last)) if (s := piece(context, i, j)))
            if len(spans) > 1:
                yield Candidate(
                    rule="headline-passive",
                    content=spans,
                    cue=(verb.start, verb.end),
                    source=None,
                    cue_head=verb.i,
                    source_head=None,
                    quote_type=quote_type(context, spans),
                    kind=kind,
                    score=0.8,
                    reasons=(f"cue:{verb.lemma}", "rule:headline-passive"),
                )


def _done_to(following: Token, row: Row) -> AttributionKind | None:
    """The kind of a passive that goes on with the token behind it: 'told to leave', 'accused of theft'."""
    frames, kind = frames_of(row), kind_in(row)
    if following.tag == "TO" and "oi" in frames:
        return "directive"
    believed = following.tag == "TO" and kind == "belief" and "i" in frames
    judged = kind == "attitude" and "n" in frames and following.lower in row["prepositions"].split()
    return kind if believed or judged else None


def _goes_on(context: Context, behind: Sequence[Token]) -> bool:
    """Whether a part of its own follows ('..., police say', '...: minister') or the headline's main verb does.

    'as storm nears' hangs on the passive; in 'Mayor blamed for flood resigns' the mayor resigns.
    """
    if any(t.lower == "," or (t.lower in _DIVIDERS and is_loose(context, t)) for t in behind):
        return True
    links = context.lexicon.keys("link_words") - context.lexicon.keys("link_words", role="clause")
    if behind[0].tag != "TO" and _ends_in_verb(behind):
        return True
    for before, t in pairwise(behind):
        if t.lower in links and t.dep in {"mark", "advmod", "prep"}:
            return False
        if is_finite(t) or (t.tag in {"VBD", "VBN"} and before.pos in {"NOUN", "PROPN"}):
            return True
    return False


def _ends_in_verb(behind: Sequence[Token]) -> bool:
    """Whether the last word, or the one before an adverb, may be a verb that the parser has for a plural: 'resigns'."""
    adverb = behind[-1].pos == "ADV"
    before, last = (behind[:-1] if adverb else behind)[-2:] if len(behind) > _LEAST_WORDS - 1 else behind
    bare = before.tag == "NN" and not before.lower.endswith("ing")  # 'of hiding letters'
    return last.tag == "NNS" and (adverb or bare)


def _subject(context: Context, words: Sequence[Token]) -> int | None:
    """Where the subject begins right before the verb, if nothing but a noun phrase stands there."""
    start = len(words)
    while start and words[start - 1].pos in {*_LABELLED, "DET"}:
        t = words[start - 1]
        if t.lower == "," or (t.lower in _DIVIDERS and is_loose(context, t)):
            break
        start -= 1
    alone = start == 0 or words[start - 1].lower in {":", ";"}
    nominal = any(t.pos in {"NOUN", "PROPN"} for t in words[start:])
    return words[start].i if alone and nominal else None
