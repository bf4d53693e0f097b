"""People out of a group: 'One of the people', 'A third', 'Another', 'The other'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.definites import definite
from newsclaims.speakers.descriptions.earlier_referents import narrowed_by
from newsclaims.speakers.details.counts import count_of
from newsclaims.speakers.groups import unnamed_group
from newsclaims.speakers.pronouns.referent import plural_antecedent
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Earlier referents of the same noun that are compared; mentions back to a group.
_SAME, _RECENT = 12, 40
#: Sources back to a group that 'several' is picked out of.
_SPOKE = 3
#: Sources back to the first of 'a third', 'the fourth'.
_SERIES = 8


def picked(reader: Reader, mention: Mention) -> Referent | None:
    """'One of the people', 'two of them', 'another of the aides': new people out of a group."""
    parse = reader.parse
    head = parse.tokens[mention.head]
    row = reader.lexicon.table("speakers_numbers").get(head.lower)
    picks = reader.lexicon.keys("speakers_quantifiers", picks="yes") | reader.lexicon.keys(
        "speakers_quantifiers", picks="new"
    )
    if row is None and head.lower not in picks:
        series = reader.lexicon.table("speakers_ordinals").get(head.lower)
        return _in_turn(reader, mention, int(series["place"])) if series and series["use"] == "series" else None
    of = next((c for c in parse.children(head, "prep") if c.lower == "of"), None)
    whole = next(parse.children(of, "pobj"), None) if of else None
    if whole is None:
        return _out_of_the_last(reader, mention) or (
            _one_more(reader, mention)
            if head.lower in reader.lexicon.keys("speakers_quantifiers", picks="new")
            else None
        )
    referent = reader.new(mention)
    referent.count = int(row["count"]) if row else None
    referent.number = "singular" if referent.count == 1 else "plural"
    among = reader.upcoming.get(whole.i)
    if among is not None and among.kind == "nominal":
        referent.group = definite(reader, among, narrowed_by(reader, among)) if among.definite else None
        referent.word_class = among.word_class
        if referent.count == 1:
            reader.by_head[among.key].append(referent)
    elif among is not None:
        referent.group = plural_antecedent(reader, among) if among.kind == "pronoun" else None
        referent.word_class = referent.group.word_class if referent.group else "informant"
    return referent


def _in_turn(reader: Reader, mention: Mention, place: int) -> Referent | None:
    """'A third said', 'The fourth said': the one called so before, else the next of those who speak one by one."""
    tokens = reader.parse.tokens[mention.first : mention.head]
    if mention.head not in reader.source_heads or any(t.pos in {"NOUN", "PROPN"} for t in tokens):
        return None
    if not mention.definite:
        return _one_more(reader, mention) or _out_of_the_last(reader, mention)
    known = [r for r in reader.by_head.get(mention.key, [])[-_SAME:] if r.number == "singular"]
    spoke = [
        r for r in reader.last_sources[-_SERIES:] if r.number == "singular" and not r.name and r.animacy == "person"
    ]
    series = list({id(r): r for r in spoke}.values())
    if known or place <= len(series):
        return known[-1] if known else series[place - 1]
    groups = (s.referent for s in reversed(reader.history[-_RECENT:]))
    group = next((g.group or g for g in groups if unnamed_group(g)), series[-1] if series else None)
    if group is None:
        return None
    referent = reader.new(mention)
    referent.count, referent.number, referent.animacy = 1, "singular", "person"
    referent.group, referent.word_class = (group if group.number == "plural" else None), group.word_class
    return referent


def group_in_order(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """The group that 'the first official' belongs to: 'two officials'."""
    if not modifiers & reader.lexicon.keys("speakers_ordinals", use="series"):
        return None
    groups = (r for r in reversed(reader.by_head.get(mention.key, [])[-_SAME:]) if r.number == "plural" and not r.name)
    return next((r for r in groups if (r.count or 0) > 1), None)


def _one_more(reader: Reader, mention: Mention) -> Referent | None:
    """'A third said', 'Another said' after unnamed people who spoke one by one: somebody new of their sort."""
    tokens = reader.parse.tokens[mention.first : mention.head]
    if mention.definite or any(t.pos in {"NOUN", "PROPN"} for t in tokens) or mention.head not in reader.source_heads:
        return None
    for last in reversed(reader.last_sources[-_SPOKE:]):
        if last.number == "singular" and not last.name and last.word_class in {"informant", "peer", "counsel", "open"}:
            referent = reader.new(mention)
            referent.count, referent.number = 1, "singular"
            referent.group, referent.word_class, referent.animacy = last.group, last.word_class, "person"
            return referent
    return None


def _out_of_the_last(reader: Reader, mention: Mention) -> Referent | None:
    """'Several said', 'The other said' after a group of informants spoke; 'One reads: ...' is a letter."""
    cue = reader.parse.head(reader.parse.tokens[mention.head])
    reads = cue.lemma in reader.lexicon.keys("speakers_written_verbs")
    for last in reversed(reader.last_sources[-_SPOKE:]):
        group = last if last.number == "plural" and (last.count is None or last.group is None) else last.group
        several = group is not None and group.animacy == "person" and (group.count or 0) > 1
        if group is None or group.name or group.parts:
            continue
        just = last is reader.last_sources[-1] and group.animacy == "person" and not reads
        if several or just or group.word_class in {"informant", "peer"}:
            referent = counted(reader, mention)
            referent.group, referent.word_class, referent.animacy = group, group.word_class, "person"
            return referent
    return None


def counted(reader: Reader, mention: Mention) -> Referent:
    """A referent of its own, with the number of people that its description gives."""
    referent = reader.new(mention)
    referent.count = count_of(reader, mention)
    return referent
