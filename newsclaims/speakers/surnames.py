"""Whom a bare surname means that several people have: 'Ms Roe' after 'Jane Roe' and 'her sister, Ann Roe'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclaims.speakers.details.genders import title_gender
from newsclaims.speakers.records import Gender, Mention

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader
    from newsclaims.speakers.variants.name_cluster import NameCluster

#: How far back it is looked whom the surname meant last, in mentions; sources back to whoever has spoken.
_WINDOW, _CLOSE, _SOURCES = 80, 6, 4
# What counts for somebody who has the surname, and what against them:
#: a title of the same gender; that they spoke last; each time beyond the first that they are named in full.
_TITLE, _SPOKE, _IN_FULL = 6, 4, 6
#: Against it: that the source itself says their first name ('“Jane rang me,” Ms Roe said').
_NAMED = 20
#: How often somebody is named in full, beyond the first time, before the surname alone is hardly theirs.
_OFTEN = 2
#: Mentions of somebody that are looked at for the surname alone.
_FIRST = 40
#: Blocks that do not count: headlines name everybody anew.
_ABOVE = frozenset({"headline", "standfirst", "crosshead", "caption", "byline"})


def likeliest(
    reader: Reader, mention: Mention, people: Sequence[NameCluster], gender: Gender, barred: Sequence[int]
) -> NameCluster:
    """The person of a bare surname among those who have it; the first where none of them has been met."""
    known = {id(r): c for c in people if (r := reader.by_cluster.get(id(c)))}
    if not known:
        return people[0]
    meant: Counter[int] = Counter()  # of two alike whoever was named last
    surname = mention.key.split()[0]
    for back, seen in enumerate(reversed(reader.history[-_WINDOW:])):
        if id(seen.referent) in known and seen.mention.kind == "name":
            alone = seen.mention.key == surname and not mention.titles
            meant[id(seen.referent)] += (3 if back < _CLOSE else 1) * (2 if alone else 1)
            meant[id(seen.referent)] -= 3 * (alone and bool(seen.mention.titles))  # 'Ms Roe' is not 'Roe'
            if gender != "any" and title_gender(reader.parse, seen.mention, reader.lexicon) == gender:
                meant[id(seen.referent)] += _TITLE
    for one in sorted(known, key=lambda one: -_last(reader, known[one], surname)):
        votes = reader.genders.get(id(known[one]))
        meant[one] += int(votes is not None and votes[gender] > 0)  # 'Mrs Roe' is rather whom 'she' may have meant
    for one in barred:
        if one in known:
            meant[one] -= _NAMED
    if mention.head in reader.source_heads:
        spoke = next((id(r) for r in reversed(reader.last_sources[-_SOURCES:]) if id(r) in known), None)
        meant.update({spoke: _SPOKE} if spoke is not None else {})
    _in_full(reader, known, meant, surname)
    return known[meant.most_common(1)[0][0]]


def _last(reader: Reader, cluster: NameCluster, surname: str) -> int:
    """Where the surname alone meant somebody last, -1 where it never did."""
    mentions = reader.by_cluster[id(cluster)].mentions
    return max((m.start for m in mentions if m.kind == "name" and m.key == surname), default=-1)


def _in_full(reader: Reader, known: Mapping[int, NameCluster], meant: Counter[int], surname: str) -> None:
    """Count against those who are named in full again and again where whoever came first is not: the surname is theirs.

    Nothing is counted once the surname alone has meant somebody.
    """
    people = (reader.by_cluster[id(c)] for c in known.values())
    if any(m.kind == "name" and m.key == surname for r in people for m in r.mentions[:_FIRST]):
        return
    again = {one: max(0, _full_names(reader, cluster) - 1) for one, cluster in known.items()}
    first = min(known, key=lambda one: min((m.start for m in reader.by_cluster[id(known[one])].mentions), default=0))
    if again[first] or max(again.values()) < _OFTEN:
        return  # not whom the article is about
    for one, times in again.items():
        meant[one] -= _IN_FULL * min(times, _OFTEN)


def _full_names(reader: Reader, cluster: NameCluster) -> int:
    """How often the article's own text names somebody in full."""
    tokens, blocks = reader.parse.tokens, reader.article.blocks
    full = (n for n in cluster.names if len(n.words) > 1)
    return sum(blocks[tokens[n.first].block].kind not in _ABOVE for n in full)
