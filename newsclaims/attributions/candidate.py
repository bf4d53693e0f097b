"""`Candidate`: a possible attribution, as the stages hand it on. Offsets are characters, heads are token indices."""

from __future__ import annotations

from typing import Literal

from newsclaims.models import AttributionKind, QuoteType
from newsclaims.record import record

Offsets = tuple[int, int]


def stripped(text: str, start: int, end: int) -> Offsets:
    """Offsets without the white space at both ends; of white space alone, nothing at its end."""
    inside = text[start:end]
    first = end - len(inside.lstrip())
    return first, max(first, start + len(inside.rstrip()))


#: The rules that propose candidates. `explain_reasons.tsv` in the lexicon puts each in words.
RuleName = Literal[
    "verb-clause",
    "verb-quotation",
    "verb-object",
    "verb-preposition",
    "verb-infinitive",
    "verb-told-infinitive",
    "verb-gerund",
    "verb-predicative",
    "verb-passive",
    "verb-refusal",
    "verb-relative",
    "verb-appeal",
    "verb-aside",
    "verb-block",
    "verb-estimate",
    "verb-list",
    "noun-cue",
    "noun-clause",
    "noun-colon",
    "noun-from",
    "noun-given",
    "according-to",
    "view",
    "hearing",
    "outcry",
    "nonresponse",
    "headline-label",
    "headline-passive",
    "headline-verb",
    "colon-label",
    "colon-lead",
    "dash-credit",
    "block-credit",
    "post-label",
    "interview-answer",
    "topic-label",
    "transcript-turn",
    "free-quotation",
]
#: What stands for the learned model among the names of rules.
LEARNED = "learned"


@record
class Candidate:
    """A source, a cue and a content that may belong together, and why."""

    rule: RuleName | None  # which rule proposed it, or agrees with the learned model; None where none does
    content: tuple[Offsets, ...]
    cue: Offsets | None
    source: Offsets | None
    cue_head: int | None  # the token that carries the cue; None where the layout attributes
    source_head: (
        int | None
    )  # the token that heads the source; None where there is none or it lies outside the prose (a label)
    quote_type: QuoteType
    kind: AttributionKind
    negated: bool = False
    addressee: Offsets | None = None
    setting: Offsets | None = None
    score: float = 0.5  # probability that it is right
    reasons: tuple[str, ...] = ()
    parent: int | None = None  # place in the chosen list of the candidate in whose content it lies
    learned: bool = False  # whether the learned model proposed it

    @property
    def proposed_by(self) -> str:
        """The rule, `learned`, or both where they agree ('learned+verb-clause'): what `Attribution.rule` says."""
        if self.rule is None:
            return LEARNED
        return f"{LEARNED}+{self.rule}" if self.learned else self.rule
