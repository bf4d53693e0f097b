"""`Claim`: one minimal proposition, with who stands behind it."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field, computed_field, model_validator

from newsclaims.models.attribution import Attribution
from newsclaims.models.sourcing import Sourcing
from newsclaims.models.span import Model, Span, brief
from newsclaims.models.speaker import Speaker

ClaimKind = Literal["fact", "forecast", "plan", "opinion", "demand"]
Polarity = Literal["positive", "negative"]
Bound = Literal["exact", "approximate", "at_least", "more_than", "at_most", "less_than", "between"]
Tense = Literal["past", "present", "future"]


class Entity(Span):
    """A named entity of the claim."""

    label: str
    """The entity type, in the spaCy pipeline's own scheme (OntoNotes: PERSON, ORG, GPE, ...)."""


class Quantity(Span):
    """A number in the claim, with its unit."""

    value: float | None = None
    """The number ('$65 billion' is 65e9), of a range the lower one; None where it is not given in figures or number
    words ('dozens')."""
    upper: float | None = None
    """The upper number of a range ('between 3 and 5 percent'); None where it is no range."""
    unit: str | None = None
    """The unit as worded ('$', 'percent', 'jobs')."""
    bound: Bound = "exact"
    """How the number is bounded ('more than $65 billion' is `more_than`; of a range `between`)."""


class TimeExpression(Span):
    """A time in the claim."""

    date: dt.date | None = None
    """The day meant, where the words or the article's publication date fix one day; None where they do not."""
    first_day: dt.date | None = None
    """The first day of the stretch of time meant ('in March', 'last week', '2019'), where it is fixed."""
    last_day: dt.date | None = None
    """The last day of it; of a single day the same as `date`."""


class StanceMarker(Span):
    """Words by which a claim is weakened (a hedge) or strengthened (a booster)."""

    scope: Span | None = None
    """The words of the claim that it weakens or strengthens; None where the marker was given without."""

    @model_validator(mode="before")
    @classmethod
    def _from_span(cls, data: Any) -> Any:
        """A plain span is a marker whose scope is not known."""
        return data.model_dump() if type(data) is Span else data


class Claim(Model):
    """One proposition that can be true or false, supported or disputed."""

    id: str
    """`c1`, `c2`, ... in the order of the text."""
    span: Span
    """The proposition as it stands in the text."""
    frame: Span | None = None
    """What stands before it, closed by a comma, and says where, when or on what condition it holds ('In two vans,
    ...', 'If sales fall, ...'), or whom a directive asks ('urged Roe to wait'): part of `text`, not of `span`."""
    text: str
    """The proposition as words, a subject carried over from the clause before written out."""
    attribution: Attribution | None = Field(default=None, exclude=True)
    """The attribution that the claim belongs to; None in the reporter's own voice; in JSON `attribution_id`."""
    speaker: Speaker | None = Field(default=None, exclude=True)
    """Who makes the claim; in JSON `speaker_id`."""
    sourcing: Sourcing
    """How well the claim is sourced."""
    kind: ClaimKind
    """What sort of claim it is."""
    polarity: Polarity = "positive"
    """Whether the proposition is negated."""
    tense: Tense | None = None
    """When it is to hold, as worded: seen from the moment of speech or writing, so that 'would' after 'said' is
    `future`; None where no verb tells."""
    planned: bool = False
    """Whether it is told as planned, scheduled or intended by somebody ('plans to', 'is due to', 'vowed to')."""
    hedges: tuple[StanceMarker, ...] = ()
    """Epistemic words of the claim ('likely', 'may', 'if formalized'), or a cue of mere belief that governs it, each
    with its scope."""
    boosters: tuple[StanceMarker, ...] = ()
    """Words that strengthen the claim ('certainly', 'clearly', 'no doubt'), each with its scope."""
    conditions: tuple[Span, ...] = ()
    """Conditions on which it is to hold ('if sales fall', 'unless ...', 'provided that ...', 'should they win')."""
    subject: Span | None = None
    """What the claim is about."""
    subject_id: str | None = None
    """Id of the speaker whom the subject names or stands for ('he', 'the mayor', 'I' in a quotation), if it is one."""
    resolved: str | None = None
    """`text` with the pronoun at its head written out as the speaker meant; None where nobody is meant by one."""
    predicate: Span | None = None
    """The verb group."""
    object: Span | None = None
    """The object or complement."""
    entities: tuple[Entity, ...] = ()
    """Named entities in the claim."""
    quantities: tuple[Quantity, ...] = ()
    """Numbers in the claim."""
    times: tuple[TimeExpression, ...] = ()
    """Times in the claim."""
    supports: tuple[str, ...] = ()
    """Ids of other claims that say the same."""
    disputes: tuple[str, ...] = ()
    """Ids of other claims that this one contradicts."""

    @computed_field  # type: ignore[prop-decorator] # mypy knows no decorated properties; pydantic asks for one
    @property
    def attribution_id(self) -> str | None:
        """Id of the attribution, as written in JSON."""
        return self.attribution.id if self.attribution else None

    @computed_field  # type: ignore[prop-decorator] # mypy knows no decorated properties; pydantic asks for one
    @property
    def speaker_id(self) -> str | None:
        """Id of the speaker, as written in JSON."""
        return self.speaker.id if self.speaker else None

    def __repr__(self) -> str:
        who = self.speaker.label if self.speaker else None if self.attribution else "the reporter"
        return f"<Claim {self.id} of {brief(who) if who else 'nobody'}: {brief(self.text)} ({self.kind})>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """The card that a notebook shows."""
        from newsclaims.notebook import claim_html

        return claim_html(self)
