"""Headlines that name their source without a verb: 'Police: Gunman waited an hour', 'Bank to cut jobs: union'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.syntax import Token

#: Longest name of a source in a headline, and shortest statement, in tokens.
_LONGEST_LABEL, _LEAST_WORDS = 5, 3
_DIVIDERS = frozenset({":", "—", "–", "--", "-"})
_LABELLED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "PART"})


def headlines(context: Context) -> Iterator[Candidate]:
    """A candidate for each headline with a label of somebody who can speak at its head, or behind it."""
    for block, (first, last) in context.block_tokens.items():
        if context.article.blocks[block].kind != "headline":
            continue
        tokens = context.parse.tokens[first:last]
        dividers = [n for n, t in enumerate(tokens) if t.lower in _DIVIDERS and _is_loose(context, t)]
        if dividers and tokens[dividers[0]].lower == ":":
            yield from _candidate(context, tokens[: dividers[0]], tokens[dividers[0] + 1 :])
        if dividers:
            yield from _candidate(context, tokens[dividers[-1] + 1 :], tokens[: dividers[-1]])


def _is_loose(context: Context, divider: Token) -> bool:
    """Whether white space follows, and stands before a dash: 'ten-man' is one word."""
    around = (
        context.article.text[divider.start - 1 : divider.start],
        context.article.text[divider.end : divider.end + 1],
    )
    return context.outer[divider.i] < 0 and around[1].isspace() and (divider.lower == ":" or around[0].isspace())


def _candidate(context: Context, label: Sequence[Token], rest: Sequence[Token]) -> Iterator[Candidate]:
    head = _speaker(context, label)
    if head is None or len(rest) < _LEAST_WORDS or not any(_tells(t) for t in rest):
        return
    if rest[0].lower in context.lexicon.keys("wh_words") or any(t.lower in {"?", ":"} for t in rest):
        return
    span = piece(context, rest[0].i, rest[-1].i + 1)
    if span is not None:
        yield Candidate(
            rule="headline-label",
            content=(span,),
            cue=None,
            source=(label[0].start, label[-1].end),
            cue_head=None,
            source_head=head.i,
            quote_type=quote_type(context, (span,)),
            kind="statement",
            score=0.7,
            reasons=("rule:headline-label",),
        )


def _tells(t: Token) -> bool:
    """Whether a word makes a statement of a headline: a verb, but not that of 'The woman who maps rivers', or 'No'."""
    return t.lower == "no" or (t.pos in {"VERB", "AUX"} and (t.dep != "relcl" or t.tag == "VB"))


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
    lexicon, word = context.lexicon, head.lemma.lower()
    tables = ("speakers_people", "speakers_bodies", "speakers_documents")
    forms = {word, head.lower, head.lower.removesuffix("s")}
    kinds = lexicon.keys("layout_sections") | lexicon.keys(
        "layout_labels"
    )  # 'Analysis: ...'; 'Sources: ...' are people
    if forms.isdisjoint(lexicon.keys("speakers_people")) and " ".join(t.lower for t in label) in kinds:
        return None
    known = any(not forms.isdisjoint(lexicon.keys(table)) for table in tables)
    return head if known or head.ent_type == "PERSON" else None
