"""`Confidence`: how sure a result is, and the evidence that moved it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field

from newsclaims.models.span import Model

Level = Literal["high", "medium", "low"]

#: Scores from which a confidence counts as `high` and as `medium`.
HIGH, MEDIUM = 0.8, 0.5


class Confidence(Model):
    """A probability with its reasons."""

    score: float = Field(ge=0.0, le=1.0)
    """How probable it is that the result is right, 0 to 1."""
    level: Level
    """`high` from 0.8, `medium` from 0.5, else `low`."""
    reasons: tuple[str, ...] = ()
    """Short codes with the evidence that moved the score, the weightiest first: `cue:said`, `+quotation`."""

    @classmethod
    def of(cls, score: float, reasons: tuple[str, ...] = ()) -> Self:
        """A confidence of `score` (clipped to 0..1 and rounded to four places) with its level filled in."""
        score = round(float(min(max(score, 0.0), 1.0)), 4)
        level: Level = "high" if score >= HIGH else "medium" if score >= MEDIUM else "low"
        if cls is Confidence and score == score:  # noqa: PLR0124 # no nan
            return cls._trusted({"score": score, "level": level, "reasons": tuple(reasons)}, _OF_CONFIDENCE)
        return cls(score=score, level=level, reasons=reasons)


_OF_CONFIDENCE = set(Confidence.model_fields)
