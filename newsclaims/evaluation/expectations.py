"""`Expectations`: what a careful reader expects of an article, written by hand or compiled, with a schema.

A place in the text is written as offsets (`{"start": 0, "end": 9, "text": "It rained"}`), as words (`"It rained"`, for
their first occurrence as whole words) or as words behind an anchor (`{"text": "said", "after": "It rained"}`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

import regex
from pydantic import AliasChoices, ConfigDict, Field, ValidationError, model_validator

from newsclaims.errors import AnnotationError
from newsclaims.evaluation.brat import text_of
from newsclaims.models import AttributionKind, Model, QuoteType, Tag


class ExpectationsError(AnnotationError):
    """Expectations are malformed, or speak of words that the article does not have; the message says which."""


class Place(Model):
    """A stretch of the article: by offsets, or by its words at or after an anchor."""

    text: str = Field(min_length=1)
    """The characters themselves."""
    after: str = ""
    """Where to look for them: from the first occurrence of these words on."""
    start: int | None = Field(default=None, ge=0)
    """Offset of the first character, in Python characters; None where the words are to be looked for."""
    end: int | None = None
    """Offset one past the last character."""

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError(f"{self.text!r} needs both offsets, or none")
        if self.start is not None and self.end is not None and self.end - self.start != len(self.text):
            raise ValueError(f"{self.start}:{self.end} does not fit the {len(self.text)} characters of {self.text!r}")
        return self


Where = Place | str


class ExpectedSpeaker(Model):
    """Somebody whom the article gives words to."""

    id: str
    """What the attributions call the speaker."""
    name: str | None = None
    """Name without titles; null where nobody is identified."""
    description: str | None = None
    """The most informative noun phrase of one who is not named."""
    sourcing: Tag | Literal["other"]
    """The kind of source; `other` where it is none of them."""
    aliases: tuple[str, ...] = ()
    """Other wordings that count as right."""
    titles: tuple[str, ...] = ()
    """Titles and roles; not checked."""
    affiliation: str | None = None
    """The body that the speaker belongs to; not checked."""
    count: int | None = None
    """How many people an anonymous source is."""
    basis: str | None = None
    """How an anonymous source knows, in the article's words."""
    anonymity_reason: str | None = None
    """Why it is not named, in the article's words."""
    on_condition_of_anonymity: bool | None = None
    """Whether the article says that anonymity was asked for; not checked."""
    member_of: str | None = None
    """Id of the group that the speaker was picked out of; not checked."""
    group: str | None = None
    """As `member_of`, of a named member; not checked."""


class ExpectedAttribution(Model):
    """A source, a cue and a content that a reader finds."""

    id: str
    """What messages call it."""
    source: Where | None = None
    """The noun phrase of the source; null where the text has none."""
    cue: Where | None = None
    """The words that attribute; null where the layout alone does."""
    content: tuple[Where, ...] = Field(min_length=1)
    """What is attributed, without the attribution clause."""
    speaker: str | None = None
    """Id of one of the speakers; null where the text gives none."""
    type: QuoteType
    """Direct, indirect or mixed."""
    kind: AttributionKind = "statement"
    """What the source does with the content."""
    sourcing: Tag | Literal["other"]
    """The kind of source; `other` where the text names none."""
    required: bool = True
    """False for what a fair reader might skip: finding it is not penalised, and neither is missing it."""
    kind_alt: tuple[AttributionKind, ...] = ()
    """Further kinds that count as right."""
    type_alt: tuple[QuoteType, ...] = ()
    """Further types that count as right."""
    sourcing_alt: tuple[Tag | Literal["other"], ...] = ()
    """Further kinds of source that count as right."""
    cue_alt: Where | tuple[str, ...] | None = None
    """Another cue that counts as right, by its place; a list of wordings is a note for readers, and not checked."""
    count: int | None = None
    """How many people the source is here; not checked."""
    addressee: str | None = None
    """Who was told; not checked."""
    setting: str | None = None
    """Where or when it was said; not checked."""
    negated: bool | None = None
    """Whether the cue is negated; not checked."""
    continues: str | None = None
    """Id of the attribution that this one goes on with; not checked."""
    continued_by: str | None = None
    """Id of the attribution that goes on with this one; not checked."""
    insertions: tuple[str, ...] = ()
    """Words in square brackets; not checked."""
    omissions: tuple[str, ...] = ()
    """The marks that words are left out at; not checked."""


class NotQuote(Place):
    """A run in quotation marks that is no quotation."""

    why: str = ""
    """Why not: scare quotes, a title, a crosshead."""


class ExpectedClaim(Place):
    """A proposition that a reader finds; claims are a selection."""

    attribution: str | None = None
    """Id of the attribution that it belongs to; null in the reporter's own voice."""
    hedged: bool = False
    """Whether an epistemic word stands in it, or a cue of mere belief governs it."""


class Expectations(Model):
    """What a careful reader expects of one article."""

    model_config = ConfigDict(title="newsclaims expectations")

    json_schema: str | None = Field(
        default=None,
        validation_alias=AliasChoices("$schema", "json_schema"),
        serialization_alias="$schema",
        exclude=True,
    )
    """Where the schema lies, for editors that complete by it."""
    article: str | None = None
    """Name of the file that holds the text; for readers, not opened."""
    speakers: tuple[ExpectedSpeaker, ...] = ()
    """The sources."""
    attributions: tuple[ExpectedAttribution, ...] = ()
    """Who says what."""
    not_quotes: tuple[NotQuote, ...] = ()
    """What stands in quotation marks and is no quotation, and copies of the headline."""
    claims: tuple[ExpectedClaim, ...] = ()
    """Some of the claims."""

    @model_validator(mode="after")
    def _ids_resolve(self) -> Expectations:
        speakers = {s.id for s in self.speakers}
        attributions = {a.id for a in self.attributions}
        for a in self.attributions:
            if a.speaker is not None and a.speaker not in speakers:
                raise ValueError(f"attribution {a.id!r} names the speaker {a.speaker!r}, who is not in the list")
        for c in self.claims:
            if c.attribution is not None and c.attribution not in attributions:
                raise ValueError(f"claim {c.text!r} names the attribution {c.attribution!r}, which is not in the list")
        return self

    def resolved(self, text: str) -> dict[str, Any]:
        """The expectations as data, every place with its offsets in `text`.

        Raises:
            ExpectationsError: words or an anchor are not in the text, or not at their offsets.
        """
        data = self.model_dump(mode="json", exclude_none=True)
        for a, written in zip(data["attributions"], self.attributions, strict=True):
            a["content"] = [_found(where, text, a["id"]) for where in written.content]
            a["speaker"] = written.speaker
            for role, where in (("source", written.source), ("cue", written.cue)):
                a[role] = None if where is None else _found(where, text, a["id"])
            if isinstance(written.cue_alt, Place | str):
                a["cue_alt"] = _found(written.cue_alt, text, a["id"])
        for kind, places in (("not_quotes", self.not_quotes), ("claims", self.claims)):
            for item, place in zip(data[kind], places, strict=True):
                item.pop("after", None)
                item.update(_found(place, text, kind))
        for claim, expected in zip(data["claims"], self.claims, strict=True):
            claim["attribution"] = expected.attribution
        return data


#: A JSON file, its content as data, or expectations that have been read.
ExpectationsLike = str | os.PathLike[str] | Mapping[str, Any] | Expectations


def read_expectations(source: ExpectationsLike) -> Expectations:
    """Read expectations from a JSON file, or take them as data.

    Raises:
        ExpectationsError: they are no JSON, or not in the format; the message names the field.
        OSError: the file cannot be read.
    """
    if isinstance(source, Expectations):
        return source
    name = "expectations" if isinstance(source, Mapping) else os.fspath(source)
    data = source if isinstance(source, Mapping) else _parsed(Path(source))
    try:
        return Expectations.model_validate(data)
    except ValidationError as e:
        problems = [f"{'.'.join(map(str, p['loc'])) or 'the whole'}: {p['msg']}" for p in e.errors()]
        raise ExpectationsError(f"{name}: " + "; ".join(problems)) from None


def _parsed(path: Path) -> Any:
    try:
        return json.loads(text_of(path))
    except AnnotationError as e:
        raise ExpectationsError(str(e)) from None
    except (ValueError, RecursionError) as e:  # no JSON, or nested without end
        raise ExpectationsError(f"{path}: no JSON: {e}") from None


def _found(where: Where, text: str, owner: str) -> dict[str, Any]:
    """The offsets of a place: those given, else of the first whole-word occurrence behind the anchor."""
    place = Place(text=where) if isinstance(where, str) else where
    if place.start is not None:
        if text[place.start : place.start + len(place.text)] != place.text:
            raise ExpectationsError(f"{owner}: {place.text!r} does not stand at {place.start}; is it the same article?")
        return {"start": place.start, "end": place.start + len(place.text), "text": place.text}
    anchor = text.find(place.after)
    if anchor < 0:
        raise ExpectationsError(f"{owner}: the article does not have the anchor {place.after!r}")
    left = r"(?<!\w)" if place.text[0].isalnum() else ""
    right = r"(?!\w)" if place.text[-1].isalnum() else ""
    found = regex.compile(left + regex.escape(place.text, special_only=False) + right).search(text, anchor)
    if found is None:
        raise ExpectationsError(
            f"{owner}: the article does not have {place.text!r}" + (f" after {place.after!r}" if place.after else "")
        )
    return {"start": found.start(), "end": found.end(), "text": place.text}
