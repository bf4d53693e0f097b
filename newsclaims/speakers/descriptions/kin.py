"""Whom 'her husband' means: where the article has said that she is his wife, or before it names him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.records import Gender, Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader
    from newsclaims.speakers.variants.name_cluster import NameCluster


def note_kin(reader: Reader, mention: Mention, named: Referent) -> None:
    """Note who is whose: 'his wife, Jane Doe' tells of both."""
    _note(reader, mention.key, _owner(reader, mention), named)


def note_kin_before(reader: Reader, named: Referent, first: int, last: int) -> None:
    """Note whose kin somebody is by the words before the name: 'her brother John'."""
    words = reader.parse.tokens[first:last]
    owner = next((reader.at[t.i] for t in words if t.tag == "PRP$" and t.i in reader.at), None)
    _note(reader, words[-1].lemma if words else "", owner, named)


def _note(reader: Reader, noun: str, owner: Referent | None, named: Referent) -> None:
    row = reader.lexicon.table("speakers_kin").get(noun)
    if row is None or owner is None or owner is named:
        return
    people = reader.lexicon.table("speakers_people").get(noun)
    gender = people["gender"] if people is not None else ""
    if named.gender == "any" and gender in {"masculine", "feminine"}:
        named.gender = "feminine" if gender == "feminine" else "masculine"
    for one, relation, other in ((owner, row["relation"], named), (named, row["inverse"], owner)):
        known = reader.kin.setdefault((id(one), relation), [])
        if other not in known:
            known.append(other)


def spouse_called(reader: Reader, cluster: NameCluster, gender: Gender) -> NameCluster | None:
    """Joan of 'Tom Roe ... His wife, Joan, ... Mrs Roe', who is known by her first name so far."""
    owner = reader.by_cluster.get(id(cluster))
    if owner is None or gender == "any" or owner.spoken_of[gender] or len(cluster.words) == 1:
        return None
    for spouse in reversed(reader.kin.get((id(owner), "spouse"), [])):
        if spouse.gender == gender and len(spouse.name_words) == 1:
            return next((c for c in reader.named_people.values() if reader.by_cluster.get(id(c)) is spouse), None)
    return None


def note_nameless(reader: Reader, mention: Mention, referent: Referent) -> None:
    """Note 'her husband' whom nobody has named so far."""
    owned = any(t.dep == "poss" for t in reader.parse.tokens[mention.first : mention.head])
    if owned and mention.word_class == "epithet" and mention.gender in {"masculine", "feminine"} and mention.run < 0:
        reader.nameless_kin.append((mention, referent))


def relative(reader: Reader, mention: Mention) -> Referent | None:
    """The one person who is known to be that to the owner ('her husband', "Doe's sister"), or None."""
    row = reader.lexicon.table("speakers_kin").get(mention.key)
    owner = _owner(reader, mention) if row is not None and mention.number == "singular" else None
    if row is None or owner is None:
        return None
    known = reader.kin.get((id(owner), row["relation"]), [])
    fitting = [r for r in known if mention.gender == "any" or r.gender in {"any", mention.gender}]
    if len(fitting) != 1:
        return None
    found = fitting[0]
    if found.gender == "any":
        found.gender = mention.gender
    return found


def _owner(reader: Reader, mention: Mention) -> Referent | None:
    """Who is meant by the possessive before the noun."""
    tokens = reader.parse.tokens[mention.first : mention.head]
    owner = next((t for t in tokens if t.dep == "poss" and t.head == mention.head), None)
    found = reader.at.get(owner.i) if owner is not None else None
    return found if found is not None and found.animacy == "person" and found.number == "singular" else None
