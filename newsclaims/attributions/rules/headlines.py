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
    if head is None or len(rest) < _LEAST_WORDS or not any(t.pos in {"VERB", "AUX"} for t in rest):
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


def _speaker(context: Context, label: Sequence[Token]) -> Token | None:
    """The last noun of the label, if the label is a person, a body or people."""
    if not 1 <= len(label) <= _LONGEST_LABEL or any(t.pos not in _LABELLED or context.outer[t.i] >= 0 for t in label):
        return None
    head = next((t for t in reversed(label) if t.pos in {"NOUN", "PROPN"}), None)
    if head is None:
        return None
    lexicon, word = context.lexicon, head.lemma.lower()
    known = word in lexicon.keys("speakers_people") or word in lexicon.keys("speakers_bodies")
    return head if known or head.lower in lexicon.keys("speakers_bodies") or head.ent_type == "PERSON" else None
