"""`Span`: a stretch of the article's text, exact to the character; and what is measured on one."""

from __future__ import annotations

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

_set = object.__setattr__  # the models themselves are frozen


class Model(BaseModel):
    """Base of all newsclaims models: frozen, closed, documented field by field."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @classmethod
    def _trusted(cls, values: dict[str, Any], given: set[str]) -> Self:
        """A model of values that are known to fit: nothing is checked.

        Args:
            values: the value of every field, in the fields' order.
            given: the names of all of them. Models may share it, as none ever changes it: one object less for
                the garbage collector to go through.
        """
        made = cls.__new__(cls)
        _set(made, "__dict__", values)
        _set(made, "__pydantic_fields_set__", given)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


def brief(text: str, limit: int = 60) -> str:
    """Text of an article as it stands in a `repr`: one line, quoted and escaped, cut where it is long."""
    line = " ".join(text.split())
    return repr(line if len(line) <= limit else line[: limit - 2].rstrip() + " …")


class Span(Model):
    """A stretch of the text that the caller passed in: `text[start:end] == span.text`."""

    start: int
    """Offset of the first character, in Python characters of the text given."""
    end: int
    """Offset one past the last character."""
    text: str
    """The characters themselves, unchanged."""

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text` from `start` to `end` (character offsets)."""
        if 0 <= start <= end <= len(text) and cls is Span:
            return cls._trusted({"start": int(start), "end": int(end), "text": text[start:end]}, _OF_SPAN)
        return cls(start=start, end=end, text=text[start:end])

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(
                f"span {self.start}:{self.end} does not fit its text of {len(self.text)} characters; "
                "offsets count Python characters"
            )
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


_OF_SPAN = set(Span.model_fields)
