"""Who is named after having been described: 'her husband', 'the county engineer', 'the council'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.earlier_referents import beyond, latest, narrowed_by
from newsclaims.speakers.details.pseudonyms import introduced
from newsclaims.speakers.records import Mention, Referent
from newsclaims.speakers.variants.name_cluster import NameCluster

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Sentences within which somebody described as a relative is named, and relatives looked at.
_KIN = 3
#: Tokens before a name in which the words that introduce it, and the pronoun among them, may stand.
_CUE = 6
#: Sentences within which somebody who spoke by a role is named.
_ROLE = 2
#: How many earlier referents of a noun are looked at.
_SAME = 30


def described_before(reader: Reader, cluster: NameCluster, mention: Mention) -> Referent | None:
    """Whoever has been described without a name so far: 'her husband' before John Doe where she is Jane Doe."""
    if (introduced_as := _introduced_as(reader, mention)) is not None:
        return introduced_as
    if mention.animacy == "body":
        same = reader.by_head.get(cluster.words[-1], []) if len(cluster.words) > 1 else []
        bare = len(same) == 1 and not same[0].name and not reader.modifiers.get(id(same[0]), set())
        return same[0] if bare and same[0].animacy == "body" and same[0].number == "singular" else None
    if introduced(reader.parse, mention, reader.lexicon):
        around = (reader.at.get(i) for i in range(mention.first - 1, max(mention.first - _CUE, 0), -1))
        before = next((r for r in around if r is not None), None)
        if before is not None and not before.name and before.number == "singular":
            return before  # 'We are calling her Ruth', 'asked that only her first name, Ruth, be used'
    shared = len(reader.namesakes.get(cluster.words[-1], ())) > 1
    for kin, referent in reversed(reader.nameless_kin[-_KIN:]):
        near = 0 <= mention.sentence - kin.sentence <= _KIN and kin.head < mention.first
        if shared and near and not referent.name and referent.mentions:
            return referent
    return _spoke_by_role(reader, mention) if len(cluster.words) > 1 else None


def _introduced_as(reader: Reader, name: Mention) -> Referent | None:
    """'An internal auditor warned ...' once 'the auditor, Jane Doe,' names her."""
    beside = (reader.upcoming.get(head) for head in reader.described.get(name.first, ()))
    for noun in beside:
        if noun is None or noun.number != "singular" or noun.last > noun.head + 1:
            continue  # 'The judge in the second case, Jane Doe,'
        if reader.parse.tokens[noun.first].lower != "the":
            continue
        same = [r for r in reader.by_head.get(noun.key, [])[-_SAME:] if not r.name and r.number == "singular"]
        alike = [r for r in same if r.animacy == name.animacy and not beyond(reader, r, narrowed_by(reader, noun))]
        if (found := latest(reader, alike)) is not None:
            return found
    return None


def _spoke_by_role(reader: Reader, mention: Mention) -> Referent | None:
    """The engineer of 'It may fall, the county engineer warned. “We have hours,” Jane Doe said.'"""
    last = reader.last_sources[-1] if reader.last_sources else None
    quoted = any(reader.candidates[c].quote_type == "direct" for c in reader.source_heads.get(mention.head, ()))
    if last is None or last.name or last.number != "singular" or not last.mentions or not quoted:
        return None
    role = last.mentions[-1]
    lexicon = reader.lexicon
    office = role.word_class == "office" or any(
        role.key in lexicon.table(t) for t in ("speakers_occupations", "speakers_role_groups")
    )
    vague = role.key in lexicon.keys("speakers_stand_ins") or role.word_class in {"peer", "spokes", "epithet"}
    once = role.kind == "nominal" and role.definite and len(last.mentions) == 1
    near = 0 < mention.sentence - role.sentence <= _ROLE
    if not (office and once and near) or vague or last.animacy != "person" or _introduced_here(reader, mention):
        return None
    title = reader.parse.text[role.start : role.end].removeprefix("The ").removeprefix("the ")
    if title not in last.titles:
        last.titles.append(title)
    return last


def _introduced_here(reader: Reader, mention: Mention) -> bool:
    """Whether the name comes with a title, an age or a description of its own."""
    after = reader.parse.tokens[mention.last : mention.last + 1]
    goes_on = [reader.lexicon.keys(name, uses="behind") for name in ("prepositions", "function_words")]
    added = any(t.lower in {",", "("} or any(t.lower in words for words in goes_on) for t in after)
    return bool(mention.titles) or added or mention.first in reader.described
