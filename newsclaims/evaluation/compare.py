"""Compare two versions of the library attribution by attribution: gains and losses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsclaims.errors import AnnotationError
from newsclaims.evaluation.matching import OUTCOMES, Outcome


class Change(NamedTuple):
    """A gold attribution that came out otherwise."""

    document: str
    """The name of its article."""
    number: int
    """Its place among the article's gold attributions, from 0."""
    before: Outcome
    """What became of it in the earlier version."""
    after: Outcome
    """What becomes of it now."""

    @property
    def gain(self) -> bool:
        """Whether it came out better."""
        return OUTCOMES.index(self.after) > OUTCOMES.index(self.before)

    def __str__(self) -> str:
        return f"{'gain' if self.gain else 'loss'}: {self.document} #{self.number + 1}: {self.before} -> {self.after}"


def compare(before: Mapping[str, Sequence[Outcome]], after: Mapping[str, Sequence[Outcome]]) -> tuple[Change, ...]:
    """What changed, in the order of the documents; those that only one version read are left out.

    Args:
        before: outcomes (of `outcomes` or `Report.outcomes`) by document.
        after: the same for the other version.

    Raises:
        AnnotationError: a document has another number of gold attributions: its annotation has changed.
    """
    changes = []
    for document in sorted(before.keys() & after.keys()):
        old, new = before[document], after[document]
        if len(old) != len(new):
            raise AnnotationError(f"{document} had {len(old)} gold attributions and has {len(new)}: score both anew")
        changes += [Change(document, i, a, b) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    return tuple(changes)
