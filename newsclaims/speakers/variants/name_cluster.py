"""All places where one name, or forms of it, stands, and what they vote it to be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsclaims.speakers.names.find import Name

Words = tuple[str, ...]


@dataclass(slots=True)
class NameCluster:
    """All places where one name, or forms of it, stands."""

    words: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> str:
        """`person`, `body`, `document` or `place`, by the votes of its mentions."""
        votes = self.votes.get  # a counter's own way takes longer for what it has not got
        person, body, place = votes("person", 0), votes("body", 0), votes("place", 0)
        if votes("document", 0) > max(person, place):
            return "document"
        if votes("incorporated", 0) > votes("certain", 0):
            return "body"
        if max(self.votes.values(), default=0) <= 0:
            return "person" if len(self.words) > 1 else "body"  # people come with a first name, a title, a pronoun
        if person > max(body, place):
            return "person"
        return "place" if place > body else "body"
