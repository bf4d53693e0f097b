"""What a quote check returns: `Edit`, `QuoteCheck`, `Verification`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from pydantic import computed_field

from newsclaims.models.span import Model, Span

#: What became of the words of a quotation; docs/how-to/verify.md explains each.
Verdict = Literal[
    "verbatim",
    "marks",
    "cut",
    "inserted",
    "cut_unmarked",
    "changed",
    "joined",
    "wrong_speaker",
    "inside_other",
    "reporter",
    "paraphrase",
    "absent",
]
Difference = Literal["marks", "case", "end", "spaces", "hyphens", "frame"]
SpeakerMatch = Literal["same", "different", "unknown"]

#: The verdicts with which a quotation stands.
PASSING: frozenset[Verdict] = frozenset({"verbatim", "marks", "cut", "inserted"})


class Edit(Model):
    """A run of words that two wordings share, or that one of them lacks."""

    op: Literal["kept", "removed", "inserted"]
    """`kept` stands in both, `removed` in the article (the earlier wording) only, `inserted` in the other one only."""
    text: str
    """The words: of the article (the earlier wording), or of the other one for `inserted`."""
    marked: bool = False
    """Whether the writer shows the edit, by an ellipsis or by square brackets."""
    article: Span | None = None
    """Where the words stand in the article (the earlier wording)."""
    summary: Span | None = None
    """Where they stand in the summary (the other wording)."""

    def __str__(self) -> str:
        return {"kept": "{}", "removed": "[-{}-]", "inserted": "{{+{}+}}"}[self.op].format(self.text)


def in_one_line(edits: Sequence[Edit]) -> str:
    """Edits as one line: `kept [-removed-] {+inserted+}`, `‖` between two kept runs that do not follow each other."""
    parts: list[str] = []
    for n, edit in enumerate(edits):
        if n and edit.op == edits[n - 1].op == "kept":
            parts.append("‖")
        parts.append(str(edit))
    return " ".join(parts)


class QuoteCheck(Model):
    """One quotation of the summary held against the article."""

    id: str
    """`v1`, `v2`, ... in the order of the summary."""
    span: Span
    """The quotation in the summary, marks included."""
    text: str
    """The words between the marks."""
    verdict: Verdict
    """What became of the words; docs/how-to/verify.md explains each verdict."""
    passages: tuple[Span, ...] = ()
    """The nearest passage of the article; several spans where words between them are left out. Empty if absent."""
    edits: tuple[Edit, ...] = ()
    """The two wordings aligned by word; empty where all words are the same."""
    changed_words: int = 0
    """How many words differ without being marked as edited: a word replaced counts once."""
    negation_changed: bool = False
    """Whether the words that differ, marked or not, have more of negation on one side than on the other."""
    differences: tuple[Difference, ...] = ()
    """What differs besides words: `marks` (kinds of mark, commas), `case`, `end` (comma or stop at the end),
    `spaces`, `hyphens`, `frame` (the words 'she said' between two parts left out)."""
    similarity: float = 0.0
    """Share of the quotation's words that stand in the passage, words of grammar counting less; 0 to 1."""
    speaker: str | None = None
    """Who is given the words in the summary."""
    article_speaker: str | None = None
    """Who is given the passage in the article."""
    speaker_match: SpeakerMatch = "unknown"
    """Whether the two are the same."""
    summary_quote_id: str | None = None
    """Id of the quotation in the summary's extraction."""
    article_quote_id: str | None = None
    """Id of the quotation in the article's extraction that the passage lies in."""

    @computed_field  # type: ignore[prop-decorator] # mypy knows no decorated properties; pydantic asks for one
    @property
    def ok(self) -> bool:
        """Whether the quotation stands: verbatim, or edited in ways that show or do not matter."""
        return self.verdict in PASSING

    @property
    def diff(self) -> str:
        """The two wordings in one line: `kept [-removed-] {+inserted+}`, `‖` where passages were joined."""
        return in_one_line(self.edits)


class Verification(Model):
    """All quotations of a summary held against an article."""

    checks: tuple[QuoteCheck, ...] = ()
    """One for each quotation of the summary, in its order; titles and scare quotes are left out."""

    @computed_field  # type: ignore[prop-decorator] # see above
    @property
    def ok(self) -> bool:
        """Whether every quotation stands."""
        return all(check.ok for check in self.checks)

    @property
    def failures(self) -> tuple[QuoteCheck, ...]:
        """The checks whose quotation does not stand."""
        return tuple(check for check in self.checks if not check.ok)

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """How many quotations got each verdict."""
        return dict(Counter(check.verdict for check in self.checks))

    def __str__(self) -> str:
        from newsclaims.verification.report import in_words

        return in_words(self)
