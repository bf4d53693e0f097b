"""`Speaker`: somebody or something that an attribution is given to."""

from __future__ import annotations

from typing import Literal

from newsclaims.models.span import Model, Span, brief
from newsclaims.wording import counted

SpeakerKind = Literal["person", "group", "organization", "document", "author"]


class Speaker(Model):
    """One source of the article, with all its mentions."""

    id: str
    """`s1`, `s2`, ... in the order of the first mention."""
    name: str | None = None
    """Personal or organisation name without titles, the writer's by the byline; None where nothing identifies them."""
    description: str | None = None
    """The most informative noun phrase of one who is not named ('two people with knowledge of the matter')."""
    label: str
    """What to show: the name without a nickname in marks, else the description; 'AUTHOR' for the writer."""
    kind: SpeakerKind
    """What the speaker is."""
    titles: tuple[str, ...] = ()
    """Titles and roles that the article gives ('retired Lieutenant General'), in its order."""
    affiliation: str | None = None
    """The body that the speaker belongs to or speaks for, as the article words it."""
    count: int | None = None
    """How many people it is, where the article says so ('two people' is 2; one person is 1)."""
    aliases: tuple[str, ...] = ()
    """Other wordings of the same speaker in this article, without pronouns, in the article's order."""
    mentions: tuple[Span, ...] = ()
    """Every place where the speaker is mentioned, pronouns included, in the article's order."""
    member_of: str | None = None
    """Id of the group that the speaker was picked out of ('one of the people')."""

    def __repr__(self) -> str:
        return f"<Speaker {self.id} {brief(self.label)}: {self.kind}, {counted(len(self.mentions), 'mention')}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """The card that a notebook shows."""
        from newsclaims.notebook import speaker_html

        return speaker_html(self)
