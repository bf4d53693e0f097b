"""Unnamed people again: 'the aide' right after one spoke, 'the officials', 'Both sources'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.earlier_referents import (
    INSIDERS,
    compatible,
    distance,
    latest,
    spoken,
    teller_of,
    unnamed_sources,
)
from newsclaims.speakers.details.counts import count_of
from newsclaims.speakers.groups import unnamed_group
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Earlier referents of a noun that are looked at; sentences back to the last source that a bare 'the aide' takes up.
_SAME, _NEAR = 30, 2
#: Sources back to people whom 'the women' takes up; sentences back to their last mention.
_SPOKE, _LATELY = 4, 4
#: How many 'both' are.
_BOTH = 2


def recent_informant(reader: Reader, mention: Mention) -> Referent | None:
    """'the source', 'the aide', 'the person' right after an unnamed person who spoke."""
    last = reader.last_sources[-1] if reader.last_sources else None
    if mention.word_class not in INSIDERS or last is None or last.name or last.is_author or last.animacy != "person":
        return None
    opening = reader.parse.tokens[mention.first]
    bare = mention.head - mention.first == 1 and mention.last == mention.head + 1 and opening.tag == "DT"
    if any(m.key in reader.lexicon.keys("sourcing_crowds") for m in last.mentions[-3:]):
        return None
    if mention.key in reader.lexicon.keys("speakers_scene_roles"):
        return None  # 'the prosecutor' after 'the judge'
    newest = latest(reader, [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number != "plural"])
    if newest is not None and newest is not last and distance(mention, newest) <= min(1, distance(mention, last)):
        return None  # another one of the same sort has come in since
    fits = last.number == "singular" and last.word_class not in {"spokes", "epithet", "label", ""}
    return last if bare and fits and distance(mention, last) <= _NEAR else None


def group(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'the sources', 'The two government sources', 'the officials': an unnamed group of the same noun or a stand-in."""
    count = count_of(reader, mention)
    same = [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number == "plural" and not r.name]
    fitting = [r for r in same if (count in {None, r.count} or r.count is None) and compatible(reader, r, modifiers)]
    found = latest(reader, spoken(reader, fitting))
    if found is None and mention.word_class == "informant":
        stand_ins = reader.lexicon.keys("speakers_stand_ins")
        if mention.key in stand_ins or count:
            groups = [r for noun in sorted(stand_ins) for r in reader.by_head.get(noun, [])[-_SAME:]]
            groups = [r for r in groups if r.number == "plural" and r.word_class == "informant" and not r.name]
            fitting = [r for r in groups if r.count is not None and count in {None, r.count}]
            found = latest(reader, spoken(reader, fitting))
    if found is None and (spoke := _men_or_women(reader, mention)) is not None:
        reader.because(mention, 0.75, "last_source", f"noun:{mention.key}")
        return spoke
    if (two := _one_by_one(reader, mention, count, found)) is not None:
        reader.because(mention, 0.8, "introduced_one_by_one", f"noun:{mention.key}")
        return two
    if found is not None:
        reader.because(mention, 0.85, "same_group", f"noun:{mention.key}")
    return found


def _men_or_women(reader: Reader, mention: Mention) -> Referent | None:
    """'The women' after 'Two former employees said ...': the unnamed people who spoke last, or one of whom did.

    They are neither prosecutors or the like, nor those who tell of the women: 'Detectives believe the men fled'.
    """
    bare = mention.head - mention.first == 1 and mention.last == mention.head + 1
    clause = any(reader.parse.children(reader.parse.tokens[mention.head], "relcl", "acl", "prep"))
    if not bare or clause or mention.word_class != "epithet" or mention.gender == "any":
        return None
    teller, officials = teller_of(reader, mention), reader.lexicon.keys("sourcing_official_plurals")
    kin = mention.key in reader.lexicon.keys("speakers_kin")  # 'the brothers' are no brothers of anybody else
    spoke = (r.group or r for r in reversed(reader.last_sources[-_SPOKE:]) if r is not teller and not kin)
    fits = (r for r in spoke if unnamed_group(r) and r.gender in {"any", mention.gender})
    fits = (r for r in fits if not any(m.key in officials for m in r.mentions[:_BOTH]))
    return next((r for r in fits if distance(mention, r) <= _LATELY), None)


def _one_by_one(reader: Reader, mention: Mention, count: int | None, known: Referent | None) -> Referent | None:
    """'Both sources' after 'A diplomat' and 'A second source': the last two, where no group of two spoke since."""
    if count != _BOTH or mention.word_class not in INSIDERS or mention.head not in reader.source_heads:
        return None
    keys = reader.lexicon.keys("speakers_stand_ins") | {mention.key}
    vague = mention.key in keys - {mention.key} or mention.key in reader.lexicon.keys("speakers_stand_ins")
    called = [r for r in unnamed_sources(reader, mention) if vague or any(m.key == mention.key for m in r.mentions)]
    two = called[:_BOTH]
    if len(two) < _BOTH or any(r.group is not None for r in two):
        return None
    if known is not None and distance(mention, known) <= max(distance(mention, r) for r in two):
        return None
    group = reader.new(mention)
    group.count = _BOTH
    for member in two:
        member.group = group
    reader.by_head[mention.key].append(group)
    return group
