"""`Attribution`: a source, a cue and the content that is ascribed to the source."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, computed_field

from newsclaims.models.confidence import Confidence
from newsclaims.models.sourcing import Sourcing
from newsclaims.models.span import Model, Span, brief
from newsclaims.models.speaker import Speaker

QuoteType = Literal["direct", "indirect", "mixed"]
AttributionKind = Literal[
    "statement",
    "denial",
    "question",
    "directive",
    "commitment",
    "belief",
    "attitude",
    "decision",
    "nonresponse",
]


class Attribution(Model):
    """Somebody (source) says, thinks or does not say (cue) something (content)."""

    id: str
    """`a1`, `a2`, ... in the order of the text."""
    source: Span | None = None
    """The noun phrase that names the source, with titles and identifying appositives; None where the text has none."""
    cue: Span | None = None
    """The words that attribute ('have said', 'according to'); None where the layout alone does."""
    content: tuple[Span, ...]
    """What is attributed, in one or more spans, the attribution clause left out."""
    speaker: Speaker | None = Field(default=None, exclude=True)
    """Who the source is in this article; in JSON `speaker_id`."""
    speaker_confidence: Confidence | None = None
    """That the speaker is whom the source means, and what the link rests on; None where there is no speaker."""
    quote_type: QuoteType
    """Whether the content is quoted word for word, put in the reporter's words, or both."""
    kind: AttributionKind
    """What the source does with the content."""
    addressee: Span | None = None
    """Who was told ('reporters')."""
    setting: Span | None = None
    """Where or when it was said ('in an interview with a local station on Friday')."""
    negated: bool = False
    """Whether the cue itself is negated ('did not say that ...')."""
    parent_id: str | None = None
    """Id of the attribution in whose content this one lies."""
    sourcing: Sourcing
    """How the source is identified."""
    confidence: Confidence
    """That this attribution is right: its content found and its source the right one."""
    rule: str = ""
    """The rule that proposed it; CONTRIBUTING tells where rules live."""

    @computed_field  # type: ignore[prop-decorator] # mypy knows no decorated properties; pydantic asks for one
    @property
    def speaker_id(self) -> str | None:
        """Id of the speaker, as written in JSON."""
        return self.speaker.id if self.speaker else None

    def __repr__(self) -> str:
        who = self.speaker.label if self.speaker else self.source.text if self.source else None
        said = " … ".join(span.text for span in self.content)
        parts = [brief(who) if who else "no source", brief(self.cue.text) if self.cue else "no cue", brief(said)]
        how = f"{self.quote_type} {self.kind}, {self.sourcing.tag}, {self.confidence.score:.2f}"
        return f"<Attribution {self.id}: {' | '.join(parts)} ({how})>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """The card that a notebook shows."""
        from newsclaims.notebook import attribution_html

        return attribution_html(self)
