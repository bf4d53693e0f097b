"""`Quote`: a run of somebody's own words between quotation marks."""

from __future__ import annotations

from pydantic import Field, computed_field

from newsclaims.models.attribution import Attribution
from newsclaims.models.span import Model, Span, brief
from newsclaims.models.speaker import Speaker


class Quote(Model):
    """Words that the article gives as spoken or written by somebody."""

    id: str
    """`q1`, `q2`, ... in the order of the text."""
    spans: tuple[Span, ...]
    """The quoted runs with their marks; several where the cue interrupts the quotation or it runs over paragraphs."""
    text: str
    """The words without the marks, parts joined by one space."""
    attribution: Attribution | None = Field(default=None, exclude=True)
    """The attribution that the quotation belongs to; in JSON `attribution_id`."""
    speaker: Speaker | None = Field(default=None, exclude=True)
    """Who speaks; in JSON `speaker_id`."""
    continues: str | None = None
    """Id of the quotation that this one goes on with."""
    insertions: tuple[Span, ...] = ()
    """Words in square brackets that the writer put in, brackets included."""
    omissions: tuple[Span, ...] = ()
    """Ellipses that mark words left out."""
    nested: tuple[str, ...] = ()
    """Ids of the quotations inside this one."""

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
        return f"<Quote {self.id} of {brief(self.speaker.label) if self.speaker else 'nobody'}: {brief(self.text)}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """The card that a notebook shows."""
        from newsclaims.notebook import quote_html

        return quote_html(self)
