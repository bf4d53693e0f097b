"""Who an article talks about: where a party is mentioned, as a speaker or by name alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import regex

from newsclaims.assessment.sources import Sources, plain
from newsclaims.lexicon import Lexicon
from newsclaims.models import Claim, Speaker

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


def party_of(sources: Sources, speaker: Speaker, lexicon: Lexicon) -> Party:
    """The party that a speaker is or speaks for: an unnamed spokesman for a ministry stands for the ministry."""
    body = next((s for s in sources.speakers.values() if sources.speaks_for(speaker, s)), None)
    affiliation = sources.affiliation(speaker)
    label = speaker.name or (body.label if body else affiliation) or speaker.label
    members = [speaker, *([body] if body else [])]
    names = [n for s in members for n in (s.name, *s.aliases, affiliation) if n]
    pronouns = lexicon.keys("speakers_pronouns")
    mentions = sorted((m.start, m.text.casefold() in pronouns) for s in members for m in s.mentions)
    return Party(
        label,
        frozenset(s.id for s in members),
        tuple(start for start, is_pronoun in mentions if not is_pronoun),
        tuple(start for start, is_pronoun in mentions if is_pronoun),
        _names(names, surname=speaker.kind == "person" and speaker.name is not None),
    )


def party_named(label: str, *, person: bool) -> Party:
    """The party that is only named and never speaks."""
    return Party(" ".join(label.split()), frozenset(), (), (), _names([label], surname=person))


def _names(names: list[str], *, surname: bool) -> regex.Pattern[str]:
    """A pattern of the names among the wordings; common nouns ('the company') name nobody by themselves."""
    forms: set[str] = set()
    for name in names:
        bare = " ".join(name.split()).removesuffix("'s").removesuffix("’s")
        bare = regex.sub(r"^(?:the|an?)\s+", "", bare, flags=regex.IGNORECASE)
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


def named_in(sources: Sources, start: int, end: int, claims: Iterable[Claim], lexicon: Lexicon) -> list[Party]:
    """The people and bodies that the text between two offsets names, in its order.

    Args:
        sources: the extraction's links.
        start: first character.
        end: one past the last.
        claims: the claims whose entities count.
        lexicon: the words to go by.
    """
    found: dict[int, Party] = {}
    for speaker in sources.speakers.values():
        if speaker.name is None or speaker.kind not in ("person", "organization"):
            continue
        at = next((m.start for m in speaker.mentions if start <= m.start and m.end <= end), None)
        if at is not None:
            found.setdefault(at, party_of(sources, speaker, lexicon))
    for entity in (e for c in claims for e in c.entities if e.label in ("PERSON", "ORG")):
        if start <= entity.start and entity.end <= end:
            if any(p.pattern.search(entity.text) or plain(p.label) == plain(entity.text) for p in found.values()):
                continue
            found.setdefault(
                entity.start, _known(sources, entity.text, person=entity.label == "PERSON", lexicon=lexicon)
            )
    return [found[at] for at in sorted(found)]


def _known(sources: Sources, name: str, *, person: bool, lexicon: Lexicon) -> Party:
    """The party of this name: a speaker's if one has it, else by the name alone."""
    for speaker in sources.speakers.values():
        if speaker.name and any(plain(name) == plain(n) for n in (speaker.name, *speaker.aliases)):
            return party_of(sources, speaker, lexicon)
    return party_named(name, person=person)
