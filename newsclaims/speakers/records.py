"""What the stage passes on: mentions, the referents they belong to, and the resolution of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from newsclaims.models import Confidence, Speaker
from newsclaims.record import record

MentionKind = Literal["name", "nominal", "pronoun", "label", "handle"]
#: What a referent is; `body` is an organisation, government or place that speaks as one.
Animacy = Literal["person", "people", "body", "document", "unknown"]
Number = Literal["singular", "plural", "any"]
Gender = Literal["masculine", "feminine", "neuter", "any"]


@record
class Mention:
    """One noun phrase or pronoun. Token ranges are -1 where it stands outside the prose (a transcript label)."""

    start: int  # first character
    end: int  # one past the last character
    first: int  # first token
    last: int  # one past the last token
    head: int  # the token that heads it
    kind: MentionKind
    key: str  # a name's words, a nominal's head lemma, a pronoun's form; lower case
    animacy: Animacy
    number: Number
    gender: Gender = "any"
    word_class: str = ""  # class of a nominal's head in its lexicon table
    definite: bool = False
    titles: tuple[tuple[int, int], ...] = ()  # character offsets of titles before a name
    sentence: int = -1
    run: int = -1  # number of the quoted run that it stands in, -1 outside


@dataclass(slots=True)
class Referent:
    """Somebody or something the article speaks of, as it grows while the article is read."""

    number: Number
    animacy: Animacy
    mentions: list[Mention] = field(default_factory=list)
    name: str | None = None
    name_words: tuple[str, ...] = ()
    titles: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)  # lemmas that take it up: 'governor'
    word_class: str = ""
    gender: Gender = "any"
    gender_told: bool = True  # by a title, a noun or pronouns, not by the given name alone
    spoken_of: Counter[Gender] = field(default_factory=Counter)  # pronouns that surely took it up or spoke, by gender
    count: int | None = None
    group: Referent | None = None  # the group that it was picked out of
    parts: tuple[Referent, ...] = ()  # the members of a coordination
    is_author: bool = False

    def call(self, words: tuple[str, ...], name: str | None = None) -> None:
        """Give it a name of these words; `name` where it is written otherwise (a handle)."""
        self.name, self.name_words = name or " ".join(words) or None, words


@record
class Seen:
    """A mention read so far, with its referent."""

    mention: Mention
    referent: Referent


@record
class EntityRecord:
    """What sourcing needs to know of one speaker beyond the `Speaker` itself."""

    animacy: Animacy
    number: Number
    word_class: str  # class of its nouns: informant, office, open, spokes, epithet, a body's class; '' for names
    mentions: tuple[Mention, ...]  # in text order
    fullest: Mention | None  # the longest description
    confidence: float  # that the mentions mean the same, 0 to 1
    shared: tuple[int, ...] = ()  # sentences that speak of it as one of several: of its group, of all sources
    pseudonym: bool = False  # whether the article says that the name is not the real one

    def near(self, offset: int, most: int = 40) -> tuple[Mention, ...]:
        """The mentions nearest to a character offset, in text order, so that looking at them stays quick."""
        at = bisect_left(self.mentions, offset, key=lambda m: m.start)
        return self.mentions[max(0, at - most // 2) : at + most // 2]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who in one article."""

    speakers: tuple[Speaker, ...]
    speaker_of: tuple[str | None, ...]  # for each candidate, the id of its speaker
    records: Mapping[str, EntityRecord]  # by speaker id
    evidence: tuple[tuple[str, ...], ...] = ()  # for each candidate, why that speaker
    confidence: tuple[float, ...] = ()  # for each candidate, that the speaker is the right one

    def sureness(self, candidate: int) -> Confidence | None:
        """How sure it is that a candidate's speaker is whom its source means, and why; None without a speaker."""
        if self.speaker_of[candidate] is None:
            return None
        return Confidence.of(self.confidence[candidate], self.evidence[candidate])

    def speaker(self, candidate: int) -> Speaker | None:
        """The speaker of a candidate (its place in the list given), or None."""
        found = self.speaker_of[candidate]
        return None if found is None else self.by_id(found)

    def by_id(self, speaker_id: str) -> Speaker:
        """The speaker of an id: they are numbered in their order."""
        return self.speakers[int(speaker_id.removeprefix("s")) - 1]
