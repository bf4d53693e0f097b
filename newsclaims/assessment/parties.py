"""Who an article talks about: where a party is mentioned, as a speaker or by name alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import regex

from newsclaims.assessment.sources import Sources, name_key
from newsclaims.lexicon import Lexicon
from newsclaims.models import Claim, Entity, Span, Speaker
from newsclaims.wording import without_article

_CAPITAL = regex.compile(r"\p{Lu}")
_NEVER = regex.compile(r"(?!)")
_SHORTEST = 3  # characters of a name that is looked for by itself


class Party(NamedTuple):
    """Somebody whom an article talks about, with what finds the mentions."""

    label: str
    ids: frozenset[str]
    """The speakers that are this party: the one cited, and the body spoken for."""
    starts: tuple[int, ...]
    """Where the mentions found by coreference begin, pronouns left out."""
    pronouns: tuple[int, ...]
    """Where its pronouns begin."""
    pattern: regex.Pattern[str]
    """The party's names, as whole words."""

    def named(self, text: str, start: int, end: int) -> bool:
        """Whether the party is named or described between two offsets."""
        return _any_in(self.starts, start, end) or bool(self.pattern.search(text, start, end))

    def meant(self, start: int, end: int) -> bool:
        """Whether a pronoun between two offsets means the party."""
        return _any_in(self.pronouns, start, end)


def _any_in(starts: tuple[int, ...], start: int, end: int) -> bool:
    i = bisect_left(starts, start)
    return i < len(starts) and starts[i] < end


def party_named(label: str, *, person: bool) -> Party:
    """The party that is only named and never speaks."""
    return Party(" ".join(label.split()), frozenset(), (), (), _names([label], surname=person))


def _names(names: list[str], *, surname: bool) -> regex.Pattern[str]:
    """A pattern of the names among the wordings; common nouns ('the company') name nobody by themselves."""
    forms: set[str] = set()
    for name in names:
        bare = without_article(" ".join(name.split()).removesuffix("'s").removesuffix("’s"))
        if len(bare) < _SHORTEST or not _CAPITAL.match(bare):
            continue
        forms.add(bare)
        if surname and len(last := bare.split()[-1]) >= _SHORTEST and _CAPITAL.match(last):
            forms.add(last)
    if not forms:
        return _NEVER
    longest_first = sorted(forms, key=lambda f: (-len(f), f))
    words = "|".join(regex.escape(f, literal_spaces=True).replace(" ", r"\s+") for f in longest_first)
    return regex.compile(rf"(?<!\w)(?:{words})(?!\w)")


class Parties:
    """The parties of one article, each made once."""

    def __init__(self, sources: Sources, lexicon: Lexicon) -> None:
        self._sources = sources
        self._pronouns = lexicon.keys("speakers_pronouns")
        self._made: dict[str, Party] = {}
        speakers = sources.speakers.values()
        self._bodies = {name_key(s.name): s for s in reversed(speakers) if s.name}
        self._by_name = {name_key(n): s for s in reversed(speakers) if s.name for n in (s.name, *s.aliases)}
        named = (s for s in speakers if s.name is not None and s.kind in ("person", "organization"))
        self._mentions = sorted((m.start, m.end, s.id) for s in named for m in s.mentions)
        self._starts = [start for start, _, _ in self._mentions]

    def of(self, speaker: Speaker) -> Party:
        """The party that a speaker is or speaks for: an unnamed spokesman for a ministry stands for the ministry."""
        if speaker.id not in self._made:
            self._made[speaker.id] = self._party(speaker)
        return self._made[speaker.id]

    def _party(self, speaker: Speaker) -> Party:
        affiliation = self._sources.affiliation(speaker)
        body = self._bodies.get(name_key(affiliation)) if affiliation else None
        body = None if body is speaker else body
        label = speaker.name or (body.label if body else affiliation) or speaker.label
        members = [speaker, *([body] if body else [])]
        names = [n for s in members for n in (s.name, *s.aliases, affiliation) if n]
        mentions = sorted((m.start, m.text.casefold() in self._pronouns) for s in members for m in s.mentions)
        return Party(
            label,
            frozenset(s.id for s in members),
            tuple(start for start, is_pronoun in mentions if not is_pronoun),
            tuple(start for start, is_pronoun in mentions if is_pronoun),
            _names(names, surname=speaker.kind == "person" and speaker.name is not None),
        )

    def at(self, subject: Span, label: str, *, person: bool) -> Party:
        """The party of a noun phrase: that of the speaker mentioned in it, else by the name alone."""
        low, high = bisect_left(self._starts, subject.start), bisect_left(self._starts, subject.end)
        for start, end, speaker_id in self._mentions[low:high]:
            if end <= subject.end and self._sources.text[start:end] in label:
                return self.of(self._sources.speakers[speaker_id])
        return party_named(label, person=person)

    def named_in(self, start: int, end: int, claims: Iterable[Claim]) -> list[Party]:
        """The people and bodies that the text between two offsets names, in its order.

        Args:
            start: first character.
            end: one past the last.
            claims: the claims whose entities count.
        """
        found: dict[int, Party] = {}
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for at, stop, speaker_id in self._mentions[low:high]:
            party = self.of(self._sources.speakers[speaker_id])
            if stop <= end and party not in found.values():
                found.setdefault(at, party)
        for entity in (e for c in claims for e in c.entities if e.label in ("PERSON", "ORG")):
            inside = start <= entity.start and entity.end <= end
            if inside and not any(p.pattern.search(entity.text) for p in found.values()):
                found.setdefault(entity.start, self._known(entity))
        return [found[at] for at in sorted(found)]

    def _known(self, entity: Entity) -> Party:
        """The party of an entity: a speaker's if one has its name, else by the name alone."""
        speaker = self._by_name.get(name_key(entity.text))
        return self.of(speaker) if speaker else party_named(entity.text, person=entity.label == "PERSON")
