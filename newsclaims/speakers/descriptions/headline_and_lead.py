"""Whom the descriptions of a headline and of the lead mean, once the article has named them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims.speakers.descriptions.earlier_referents import other_holder, role_groups
from newsclaims.speakers.labels import other_speaker
from newsclaims.speakers.names.find import plain_words
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import NOUN_SUBJECTS

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Sentences below the lead in which the person described there is named.
_BELOW = 6
#: Sentences below the lead in which somebody is identified by name and age.
_IDENTIFIED = 2
#: Mentions of whomever a portrait is about at least; two are compared.
_PORTRAIT, _PAIR = 5, 2
#: Words of an office with its field ('the fisheries minister').
_FIELD = 4


def headline_referents(reader: Reader) -> None:
    """Give the descriptions of a headline to whom the article introduces later ('..., sources say')."""
    early = {id(r) for _, r in reader.early}
    for mention, referent in reader.early:
        if referent.name:
            continue  # 'minister urges' of whom the article has 'The minister, Jane Doe,'
        target = _later(reader, mention, referent, early)
        if target is not None and target is not referent:
            merge(reader, referent, target)


def lead_referents(reader: Reader) -> None:
    """Give 'A judge' of the lead to the one judge whom the next paragraphs name, 'A trust' to the one trust."""
    for mention in reader.leads:
        referent = reader.at.get(mention.head)
        if referent is None or referent.name or referent.number != "singular":
            continue
        if mention.animacy == "body":
            _name_body(reader, mention, referent)
            continue
        if mention.definite and not (_of_a_place(reader, mention) or _is_office(reader, mention)):
            continue
        named = [r for r in reader.by_head.get(mention.key, ()) if r.name and r.animacy == "person"]
        named = [r for r in named if not other_holder(reader, mention, r)]
        if not named and (bearer := _identified(reader, mention)) is not None:
            merge(reader, referent, bearer)
            continue
        if len(named) != 1 or not named[0].mentions or (mention.definite and not _sole_office(reader, mention, named)):
            continue
        first = _named_at(named[0])
        if mention.sentence < first <= mention.sentence + _BELOW and not _called_another(reader, mention, named[0]):
            merge(reader, referent, named[0])


def _sole_office(reader: Reader, mention: Mention, named: Sequence[Referent]) -> bool:
    """Whether 'The governor' of the lead is 'Governor Jane Doe': no other is spoken of, and the title is hers.

    But 'Dunmore Mayor Jane Doe' may be the mayor of some other town.
    """
    titles = {word for title in named[0].titles for word in plain_words(title)}
    unnamed = (r for r in reader.by_head.get(mention.key, ()) if not r.name and r.number == "singular" and r.mentions)
    others = any(r is not reader.at.get(mention.head) for r in unnamed)
    seated = id(named[0]) in reader.title_seats or id(named[0]) in reader.seats  # 'President Jane Doe of Norland'
    former = not titles.isdisjoint(reader.lexicon.keys("sourcing_former"))
    office = {t.lower for t in reader.parse.tokens[mention.first + 1 : mention.last]}
    return _is_office(reader, mention) and office <= titles and not (others or former or seated)


def _name_body(reader: Reader, lead: Mention, referent: Referent) -> None:
    """Give 'A hospital trust' of the lead to the one trust that the next paragraphs name."""
    named = [r for r in reader.by_cluster.values() if r.name and r.animacy == "body" and lead.key in r.name_words]
    if len(named) != 1 or not named[0].mentions or referent.animacy != "body":
        return
    first = _named_at(named[0])
    if lead.sentence < first <= lead.sentence + _BELOW and not _called_another(reader, lead, named[0]):
        merge(reader, referent, named[0])


def _named_at(referent: Referent) -> int:
    """The sentence that first names somebody; that of their first mention where none does."""
    names = [m.sentence for m in referent.mentions if m.kind == "name"]
    return min(names or [m.sentence for m in referent.mentions])


def _called_another(reader: Reader, lead: Mention, named: Referent) -> bool:
    """Whether the article brings somebody in as 'Another judge, Jane Doe,'."""
    new = reader.lexicon.keys("speakers_quantifiers", picks="new")
    nouns = (m for m in named.mentions if m.kind == "nominal" and m.key == lead.key)
    return any(reader.parse.tokens[m.first].lower in new for m in nouns)


def _of_a_place(reader: Reader, mention: Mention) -> bool:
    """Whether it is 'Norland's interior minister', which says as little of who it is as 'A minister'."""
    first = reader.name_at.get(mention.first)
    return first is not None and first.animacy == "body" and mention.word_class == "office"


def _is_office(reader: Reader, mention: Mention) -> bool:
    """Whether it is 'The premier' who is said to have spoken, whom the next paragraph may name."""
    tokens = reader.parse.tokens[mention.first : mention.last]
    portfolios, roles = reader.lexicon.keys("speakers_portfolios"), reader.lexicon.table("speakers_role_groups")
    known = any(t.lower in portfolios or f"{t.lower} {mention.key}" in roles for t in tokens[1:-1])
    field = all(t.text.islower() and (t.pos == "NOUN" or known) for t in tokens[1:-1])
    field = field and mention.last == mention.head + 1  # 'The foreign minister', 'The prime minister'
    bare = tokens[0].lower == "the" and field and len(tokens) <= _FIELD and mention.word_class == "office"
    scene = mention.key in reader.lexicon.keys("speakers_scene_roles")
    first = next(m for m in reader.leads if m.key == mention.key)
    return bare and not scene and first is mention and mention.head in reader.source_heads


def _identified(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the article names right after 'A pastor was found guilty': 'John Doe, 61, took the money'."""
    anyone = [
        m
        for m in reader.leads
        if m.run < 0 and m.animacy == "person" and (not m.definite or _of_a_place(reader, m) or _is_office(reader, m))
    ]
    subjects = [m for m in anyone if reader.parse.tokens[m.head].dep in NOUN_SUBJECTS]
    if (subjects or anyone) != [mention] or mention.key in reader.lexicon.keys("speakers_stand_ins"):
        return None
    for name in sorted(reader.first_mention.values(), key=lambda m: m.first):
        found = reader.at.get(name.head)
        near = 0 < name.sentence - mention.sentence <= _IDENTIFIED and name.animacy == "person"
        near = near and (name.head in reader.source_heads or not _is_office(reader, mention))
        if near and found is not None and _opens(reader, name, mention) and _may_be(found, mention):
            return None if mention.definite and _is_another(reader, name, found, mention) else found
    return None


def _is_another(reader: Reader, name: Mention, found: Referent, lead: Mention) -> bool:
    """Whether somebody named below has another role, or their paragraph speaks of the office as of somebody else's."""
    tokens = reader.parse.tokens
    block = tokens[name.head].block
    spoken = (m for m in reader.upcoming.values() if m.kind == "nominal" and m.key == lead.key)
    again = _is_office(reader, lead) and any(tokens[m.head].block == block for m in spoken)
    near = (m for m in found.mentions if m.kind == "nominal" and tokens[m.head].block == block)
    roles = found.roles - {lead.key} - reader.lexicon.keys("speakers_titles", address="yes")
    return again or bool(roles) or any(m.key != lead.key for m in near)


def _opens(reader: Reader, name: Mention, lead: Mention) -> bool:
    """Whether a full name that nothing but an age is said of opens its sentence; without the age, after an office."""
    parse = reader.parse
    if name.first != parse.sentences[name.sentence].start or " " not in name.key or name.titles:
        return False
    after = parse.tokens[name.last : name.last + 3]
    aged = len(after) > 2 and after[0].lower == after[2].lower == "," and after[1].lower.isdecimal()
    clause = len(after) > 1 and after[0].lower == "," and after[1].tag == "WP"  # 'Jane Doe, who took office in May,'
    bare = bool(after) and (after[0].pos in {"VERB", "AUX"} or clause) and lead.word_class == "office"
    return aged or bare


def answering_referents(reader: Reader) -> None:
    """Give 'you' of a transcript's first question to whoever answers it."""
    for mention, referent in reader.addressed:
        target = other_speaker(reader, mention)
        if target is not None and target is not referent:
            merge(reader, referent, target)


def _later(reader: Reader, mention: Mention, referent: Referent, early: set[int]) -> Referent | None:
    following = [r for r in reader.by_head.get(mention.key, ()) if id(r) not in early]
    following = [r for r in following if not other_holder(reader, mention, r)]
    known = reader.modifiers.get(id(referent), set())
    if mention.animacy == "person" and mention.number == "singular" and not _determined(reader, mention):
        named = next((r for r in following if r.number == "singular" and r.name), None)
        same = [r for group in role_groups(reader.lexicon, mention.key) for r in reader.by_role.get(group, ())]
        same = [r for r in same if r.name and r.animacy == "person" and r.mentions]
        named = named or next((r for r in same if not other_holder(reader, mention, r)), None)
        return named or next((r for r in following if r.number == "singular"), None) or _first_source(reader, mention)
    if mention.number == "singular" and mention.animacy == "person" and _determined(reader, mention):
        return _portrayed(reader, mention)
    if mention.number == "plural":
        vague = mention.key in reader.lexicon.keys("speakers_stand_ins")  # 'sources say', but not 'prosecutors say'
        if mention.word_class == "informant" and not known and vague:
            spoke = {id(r) for r in reader.last_sources}  # not 'At least 12 people died'
            groups = (r for r in reader.referents if id(r) in spoke - early and _informant_group(r))
            return next((r for r in groups if r.count is not None or r in following), None)
        return next(
            (r for r in following if r.number == "plural" and known <= reader.modifiers.get(id(r), set())), None
        )
    if mention.animacy == "body" and (body := _only_body(reader, mention)) is not None:
        return body
    if _determined(reader, mention):
        return None
    return next((r for r in following if r.number == "singular"), None)


def _only_body(reader: Reader, mention: Mention) -> Referent | None:
    """The trust of 'Hospital trust moved patients', 'The trust says': the one body named so, if nobody else is."""
    named = [r for r in reader.by_cluster.values() if r.name and r.mentions and r.animacy == "body"]
    named = [r for r in named if mention.key in r.name_words]
    others = [r for r in reader.by_head.get(mention.key, ()) if r not in named and r.name]
    return named[0] if len(named) == 1 and not others else None


def _may_be(referent: Referent, mention: Mention) -> bool:
    return "any" in {referent.gender, mention.gender} or referent.gender == mention.gender


def _portrayed(reader: Reader, mention: Mention) -> Referent | None:
    """Whom 'The woman who mends clocks' is about: the one person whom the article names more than all others."""
    parse = reader.parse
    if not any(parse.children(parse.tokens[mention.head], "relcl")):
        return None
    fits = [r for r in reader.referents if r.name and r.animacy == "person" and _may_be(r, mention)]
    counts = sorted(((len(r.mentions), -n) for n, r in enumerate(fits)), reverse=True)
    clear = bool(counts) and counts[0][0] > _PORTRAIT and (len(counts) < _PAIR or counts[0][0] > 2 * counts[1][0])
    return fits[-counts[0][1]] if clear else None


def _informant_group(referent: Referent) -> bool:
    plural = referent.number == "plural" and referent.word_class == "informant"
    return plural and not referent.name and referent.group is None


def _determined(reader: Reader, mention: Mention) -> bool:
    return any(reader.parse.tokens[i].tag in {"DT", "CD"} for i in range(mention.first, mention.head))


def _first_source(reader: Reader, mention: Mention) -> Referent | None:
    """The first person to speak below a headline that says no more than 'official says'."""
    if mention.head not in reader.source_heads or mention.word_class == "open":
        return None
    people = (r for r in reader.last_sources if r.animacy == "person" and r.mentions)
    found = next((r for r in people if min(m.start for m in r.mentions) > mention.end), None)
    return found if found is not None and found.number == "singular" else None


def merge(reader: Reader, referent: Referent, target: Referent) -> None:
    """Give all mentions of one referent to another."""
    for mention in referent.mentions:
        if mention.head >= 0:
            reader.at[mention.head] = target
        else:
            reader.labels[mention.start, mention.end] = target
        reader.why[mention.start, mention.end] = (("introduced_later",), 0.8)
    target.mentions.extend(referent.mentions)
    referent.mentions.clear()
    for member in reader.referents:
        if member.group is referent:
            member.group = target
    reader.last_sources[:] = [target if r is referent else r for r in reader.last_sources]
