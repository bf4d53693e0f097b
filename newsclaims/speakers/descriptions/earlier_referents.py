"""Earlier referents that a description is compared with: what is known of them, when they spoke, how far back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.details.title_seats import same_sort
from newsclaims.speakers.labels import turn_speaker
from newsclaims.speakers.names.find import plain_words
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many mentions and sources are looked back over, so that the work stays linear.
_BACK, _SPOKEN = 400, 60
#: Sentences back to the last unnamed person who spoke, whoever spoke since.
_UNNAMED = 15
#: Tokens before and behind its noun in which an office is told: 'former', 'of the opposition'.
_OFFICE = 5
#: Classes of nouns for people who pass something on.
INSIDERS = frozenset({"informant", "peer"})


def beyond(reader: Reader, referent: Referent, modifiers: set[str]) -> set[str]:
    """What the description says that is not known of the referent."""
    known = reader.modifiers.get(id(referent), set()) | set(referent.name_words)
    return modifiers - known.union(*(plain_words(title) for title in referent.titles))


def compatible(reader: Reader, referent: Referent, modifiers: set[str]) -> bool:
    """Whether nothing that narrows the description down speaks against the referent."""
    new = beyond(reader, referent, modifiers)
    owned = any(w in reader.namesakes or (w,) in reader.named_people for w in new)
    return not new or (referent.name is not None and len(new) == 1 and not owned)


def has_seat(reader: Reader, referent: Referent) -> bool:
    """Whether a title says of whom somebody is: 'Norland captain Jane Doe', not 'Prime Minister Jane Doe'."""
    return bool(reader.title_seats.get(id(referent)))


def sits_elsewhere(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether 'the Dunmore captain' cannot be 'Norland captain Jane Doe'.

    A plural may be a byname ('the Herons captain'), and a player has a club beside her country.
    """
    tokens = reader.parse.tokens[mention.first : mention.head]
    named = [t for t in tokens if t.tag == "NNP" and t.text[:1].isupper()]
    places, seats = {t.lower for t in named}, reader.title_seats.get(id(referent), ())
    if not named or not seats or beyond(reader, referent, places) != places:
        return False
    seats = [s for s in seats if same_sort(s, places, reader.lexicon)]
    if mention.key in reader.lexicon.keys("speakers_role_groups", sides="two"):
        place = any(t.ent_type == "GPE" for t in named)
        nation = not reader.lexicon.keys("speakers_capitals").isdisjoint(places)
        seats = [s for s in seats if s.place == place and s.nation == nation]
    return bool(seats) and not any(s.is_called(w) for s in seats for w in places)


def other_holder(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether 'Former head' is not 'the current head, Jane Doe', 'Council leader' not 'opposition leader Jane Doe'.

    An article may call 'a deputy mayor' a mayor for short, but hardly a mayor a deputy.
    """
    if not referent.name:
        return False
    mine, theirs = _kinds_of_holder(reader, mention), _rows_of_holder(reader, referent)
    return not mine <= {row["kind"] for row in theirs} if mine else any(row["alone"] for row in theirs)


def below_or_against(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether 'the deputy mayor' cannot be 'Mayor Jane Doe'; 'the former mayor' may, who has just quit."""
    mine = _kinds_of_holder(reader, mention) & {"rank", "side"}
    return bool(mine and referent.titles) and not mine <= {row["kind"] for row in _rows_of_holder(reader, referent)}


def _kinds_of_holder(reader: Reader, mention: Mention) -> set[str]:
    """The words of a description that tell the holders of an office apart, by kind."""
    table, end = reader.lexicon.table("speakers_holders"), min(mention.last, mention.head + _OFFICE)
    words = (t.lower for t in reader.parse.tokens[max(mention.first, mention.head - _OFFICE) : end])
    return {row["kind"] for w in words if (row := table.get(w))}


def _rows_of_holder(reader: Reader, referent: Referent) -> list[Mapping[str, str]]:
    """The like words in somebody's titles, as the lexicon has them."""
    words = (part for title in referent.titles for word in plain_words(title) for part in word.split("-"))
    return [row for w in words if (row := reader.lexicon.table("speakers_holders").get(w))]


def role_groups(lexicon: Lexicon, noun: str) -> tuple[str, ...]:
    """The groups of roles whose people a noun may take up: its own, and those that it is the wider word for."""
    row = lexicon.table("speakers_role_groups").get(noun)
    return (row["group"], *row["also"].split()) if row is not None else ()


def spoken(reader: Reader, referents: list[Referent]) -> list[Referent]:
    """Those that have been the source of something; all where none has."""
    ids = {id(r) for r in reader.last_sources[-_SPOKEN:]}
    return [r for r in referents if id(r) in ids] or referents


def distance(mention: Mention, referent: Referent) -> int:
    """Sentences from a referent's last mention."""
    return mention.sentence - max((m.sentence for m in referent.mentions[-5:]), default=-99)


def latest(reader: Reader, wanted: Sequence[Referent]) -> Referent | None:
    """Which of these referents was mentioned last."""
    ids = {id(r) for r in wanted}
    if not ids:
        return None
    return next((s.referent for s in reversed(reader.history[-_BACK:]) if id(s.referent) in ids), None)


def unnamed_sources(reader: Reader, mention: Mention) -> list[Referent]:
    """The single unnamed people who spoke in the sentences before, the latest first."""
    found: dict[int, Referent] = {}
    for r in reversed(reader.last_sources[-_SPOKEN:]):
        single = r.number == "singular" and not r.name and not r.is_author and r.animacy == "person"
        if single and r.word_class in INSIDERS and distance(mention, r) <= _UNNAMED:
            found.setdefault(id(r), r)
    return list(found.values())


def last_unnamed(reader: Reader, mention: Mention) -> Referent | None:
    """Whom 'the insider', 'the source' takes up: the last unnamed person who spoke, by whatever noun."""
    bare = mention.head - mention.first == 1 and mention.last == mention.head + 1
    if not bare or mention.key == "official" or mention.head not in reader.source_heads:
        return None
    return next(iter(unnamed_sources(reader, mention)), None)


def teller_of(reader: Reader, mention: Mention) -> Referent | None:
    """Who tells the words that the description stands in: 'the mayor' of 'Roe said the mayor was wrong' is not Roe.

    In a transcript that is whose turn it is, whose own words the description stands in.
    """
    if mention.run < 0 and (turn := turn_speaker(reader, mention)) is not None:
        return turn
    told = reader.content_of.get(mention.head)
    head = reader.heads[told] if told is not None else None
    if head is None or head > mention.head:
        return None
    name = reader.name_at.get(head)
    return reader.at.get(name.head if name is not None else head)


def narrowed_by(reader: Reader, mention: Mention) -> set[str]:
    """The words that narrow a description down, numerals and articles left out; a possessive pronoun as its owner."""
    out: set[str] = set()
    empty = reader.lexicon.keys("speakers_quantifiers")
    for i in range(mention.first, mention.head):
        t = reader.parse.tokens[i]
        if (
            t.pos in {"ADJ", "NOUN", "PROPN"}
            and t.lower not in empty
            and t.text[0].isalnum()
            and not _of_age(reader, t)
        ):
            out.add(t.lower.rstrip("."))
        elif t.tag == "PRP$" and (owner := reader.at.get(i)):
            out.update(owner.name_words[-1:] or (t.lower,))
    return out


def _of_age(reader: Reader, t: Token) -> bool:
    """Whether the word belongs to an age ('29-year-old')."""
    around = reader.parse.tokens[max(0, t.i - 2) : t.i + 3]
    return t.lower in {"year", "old"} and {"year", "old"} <= {a.lower for a in around}
