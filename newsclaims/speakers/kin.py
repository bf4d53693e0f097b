"""Whom 'her husband' means: where the article has said that she is his wife, or before it names him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader


def note_kin(reader: Reader, mention: Mention, named: Referent) -> None:
    """Note who is whose: 'his wife, Jane Doe' tells of both."""
    row = reader.lexicon.table("speakers_kin").get(mention.key)
    owner = _owner(reader, mention)
    if row is None or owner is None or owner is named:
        return
    for one, relation, other in ((owner, row["relation"], named), (named, row["inverse"], owner)):
        known = reader.kin.setdefault((id(one), relation), [])
        if other not in known:
            known.append(other)


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
