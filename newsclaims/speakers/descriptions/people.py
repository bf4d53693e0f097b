"""What a definite description of one person takes up: 'the billionaire', 'the man', 'the 29-year-old striker'."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import regex

from newsclaims.speakers.descriptions.earlier_referents import (
    INSIDERS,
    below_or_against,
    beyond,
    distance,
    has_seat,
    last_unnamed,
    latest,
    role_groups,
    spoken,
)
from newsclaims.speakers.names.find import plain_words
from newsclaims.speakers.names.parts import CLOSING
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import NOUN_SUBJECTS, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many earlier referents of a noun and mentions are looked at, so that the work stays linear.
_SAME, _PEOPLE = 30, 30
#: Sentences back to somebody whose home a description gives; to a salient person.
_NEAR, _SALIENT = 2, 3
#: Sentences in which 'the nominee' may also take up somebody who is not yet a subject.
_OPENING = 12
#: Words of a description that takes up somebody named; more describe somebody else.
_WORDS, _BARE = 8, 2
#: The type of an entity that is a town or state.
_PLACE = "GPE"
#: Tokens of 'ex-premier'.
_PREFIXED = 3
_AGE, _AGE_WITHIN = regex.compile(r"\b(\d{1,3})\W?year\W?old\b", regex.IGNORECASE), 60


def age_of(reader: Reader, mention: Mention) -> str | None:
    """The age that a description gives ('the 31-year-old', 'the 31-year-old captain'), as it is written."""
    start = reader.parse.tokens[mention.first].start
    m = _AGE.search(
        reader.parse.text, pos=start, endpos=min(reader.parse.tokens[mention.head].end, start + _AGE_WITHIN)
    )
    return m[1] if m else None


def salient_person(reader: Reader, mention: Mention, modifiers: set[str]) -> Referent | None:
    """'the person' after 'One of the people'; 'the billionaire', 'the 29-year-old striker' after a name."""
    stand_ins = reader.lexicon.keys("speakers_stand_ins")
    if mention.word_class in INSIDERS and mention.key in stand_ins:
        single = (r for noun in sorted(stand_ins) for r in reader.by_head.get(noun, [])[-_SAME:] if not r.name)
        fitting = [r for r in single if r.number == "singular" and r.word_class == "informant"]
        fitting = [r for r in fitting if not beyond(reader, r, modifiers)]
        return latest(reader, spoken(reader, fitting)) or last_unnamed(reader, mention)
    if (told := _told_of(reader, mention)) is not None:
        return told
    tokens = reader.parse.tokens[mention.first : mention.last]
    possessed = any(t.dep == "poss" and t.head == mention.head for t in tokens)
    tells = mention.head in reader.source_heads or _only_one_named(reader, mention)
    if possessed or mention.run >= 0 or not tells or len(tokens) > _WORDS:  # 'the boss' of “The boss told us”
        return None
    if (known := _just_introduced(reader, mention) or _was_once(reader, mention)) is not None:
        return known
    aged = age_of(reader, mention) is not None
    qualities = _qualities(reader, mention)
    if not aged and len(tokens) > _PREFIXED and tokens[-2].text == "-" and tokens[-1].i == mention.head:
        if _is_another_office(reader, mention, tokens[-3].lower):
            return None
        tokens = (*tokens[:-3], tokens[-1])  # 'the ex-premier'
    compound = any(t.pos == "NOUN" and t.i < mention.head for t in tokens) and not qualities  # 'the band leader'
    of_a_body = any(t.pos == "PROPN" and t.i < mention.head for t in tokens)  # 'the Rovers manager'
    office = of_a_body and mention.key in reader.lexicon.table("speakers_role_groups")
    plain = len(tokens) <= _BARE or (
        len(tokens) == _BARE + 1 and (tokens[1].pos == "ADJ" or qualities)
    )  # 'the retired judge'
    after = reader.parse.tokens[mention.last] if mention.last < len(reader.parse.tokens) else None
    plain = plain and (after is None or after.lower != ",")  # not 'the ferryman, played by'
    if not plain and tokens[-1].i == mention.head and all(t.text[:1].isupper() for t in tokens[1:-1]):
        return _from_that_place(reader, mention) or (_holder(reader, mention) if office else None)
    plain = plain or (len(tokens) > 1 and tokens[-2].text in CLOSING)  # 'the “Blue Hour” singer'
    trade = (
        plain and tokens[-1].text.islower() and mention.key in reader.lexicon.table("speakers_occupations")
    )  # 'the novelist'
    if not aged and (compound or not (office or trade or mention.word_class in {"epithet", "office"})):
        return None
    if not aged and mention.key in reader.lexicon.keys("speakers_scene_roles"):
        return None
    return _salient(reader, mention)


def _told_of(reader: Reader, mention: Mention) -> Referent | None:
    """'The care worker from Dunmore' right after 'Jane Doe, 34, won it': somebody of whom no role is known.

    The sentence before tells of one person alone, and not of a death: the taxi driver after 'Jane Doe, 19, drowned' is
    somebody else. So is the lorry driver who is from nowhere, and the teller after 'Jane Doe, 34, robbed a bank'.
    """
    parse, lexicon = reader.parse, reader.lexicon
    tokens, start = parse.tokens, parse.sentences[mention.sentence].start
    subject = mention.first == start and tokens[start].lower == "the" and tokens[mention.head].dep in NOUN_SUBJECTS
    placed = any(t.lower == "from" or t.ent_type == _PLACE for t in tokens[mention.first : mention.last])
    if (
        not subject
        or not placed
        or not mention.sentence
        or tokens[start - 1].block != tokens[start].block
        or mention.run >= 0
    ):
        return None
    bare = mention.head - mention.first == 1
    others = lexicon.union("speakers_scene_roles", "speakers_role_groups", "speakers_helpers")
    trade = mention.key in lexicon.table("speakers_occupations") and not (bare and mention.key in others)
    found = _only_one_before(reader, mention.sentence) if trade else None
    if found is None or not found.name or id(found) not in reader.ages or found.roles:
        return None
    return None if _is_in_the_scene(reader, mention, found) else found


def _only_one_before(reader: Reader, sentence: int) -> Referent | None:
    """Of whom alone the sentence before tells, as its subject, or behind 'One of those hit is', or after 'For'."""
    before = [s for s in reader.history[-_PEOPLE:] if s.mention.sentence == sentence - 1]
    before = [s for s in before if s.referent.animacy in {"person", "people"} and s.mention.head >= 0]
    for name in (s for s in before if s.mention.kind == "name"):
        doer = reader.parse.tokens[name.mention.head]
        subject = next(reader.parse.children(reader.parse.head(doer), "nsubj"), None) if doer.dep == "attr" else None
        if doer.dep not in NOUN_SUBJECTS and subject is None and not _opens_with(reader, doer):
            return None
        span = range(subject.left, subject.right) if subject is not None else range(0)
        alone = all(s.referent is name.referent or s.mention.head in span for s in before)
        return name.referent if alone else None
    return None


def _is_in_the_scene(reader: Reader, mention: Mention, found: Referent) -> bool:
    """Whether a role is that of somebody else in what is told before: beside the dead, at a counter, of another gender.

    To whom something is done others do it: 'Jane Doe, 34, was hit. The driver from Dunmore said'.
    """
    parse, lexicon = reader.parse, reader.lexicon
    before, own = parse.sentences[mention.sentence - 1], parse.sentences[mention.sentence]
    told = parse.tokens[before.start : before.end]
    gone = lexicon.keys("speakers_gone")
    if any(t.lemma in gone or t.lower in gone for t in told) or mention.key in lexicon.keys("speakers_counterparts"):
        return True
    passive = any(t.dep == "nsubjpass" for t in told)
    if passive and mention.key in lexicon.keys("speakers_scene_roles"):
        return True
    other = {"masculine": "feminine", "feminine": "masculine"}.get(found.gender, "")
    spoken_of = lexicon.keys("speakers_pronouns", gender=other) if other else frozenset[str]()
    return any(t.lower in spoken_of for t in parse.tokens[mention.last : own.end])


def _opens_with(reader: Reader, name: Token) -> bool:
    """Whether a sentence begins 'For Jane Doe'; not 'Police searched for Jane Doe'."""
    link = reader.parse.head(name)
    return link.lower == "for" and link.i == reader.parse.sentences[name.sentence].start


def _is_another_office(reader: Reader, mention: Mention, prefix: str) -> bool:
    """Whether 'the vice-captain', 'the co-owner' is no captain or owner named, 'the ex-husband' not just anybody."""
    owned = reader.parse.tokens[mention.first].tag == "PRP$"  # 'His ex-wife' may have been named
    kin, roles = reader.lexicon.keys("speakers_kin"), reader.lexicon.table("speakers_role_groups")
    return (mention.key in kin and not owned) or (prefix != "ex" and "-" not in mention.key and mention.key in roles)


def _qualities(reader: Reader, mention: Mention) -> bool:
    """Whether no more than what somebody is stands before the noun: 'the veteran defender', 'the teenage star'."""
    before = reader.parse.tokens[mention.first + 1 : mention.head]
    people = reader.lexicon.table("speakers_people")
    return bool(before) and all(t.lower in people and t.tag == "NN" for t in before)


def _only_one_named(reader: Reader, mention: Mention) -> bool:
    """Whether the article opens with one person's name and no other's ('Roe Is Back', 'the actress returns')."""
    people = [c for c in reader.by_cluster.values() if c.animacy == "person" and c.name]
    clause = any(reader.parse.children(reader.parse.tokens[mention.head], "relcl"))
    return mention.sentence <= _SALIENT and len(people) == 1 and not clause


def _was_once(reader: Reader, mention: Mention) -> Referent | None:
    """The only person named so far, whom 'the former teacher' tells something new of; offices have other holders."""
    former, trades = reader.lexicon.keys("sourcing_former"), reader.lexicon.keys("speakers_occupations")
    if mention.word_class == "office" or mention.key not in trades or not _only_one_named(reader, mention):
        return None
    before = reader.parse.tokens[mention.first : mention.head]
    found = _salient_name(reader) if any(t.lower in former for t in before) else None
    return found if found is not None and not found.roles & reader.lexicon.keys("speakers_helpers") else None


def _salient_name(reader: Reader) -> Referent | None:
    people = (s.referent for s in reversed(reader.history[-_PEOPLE:]) if s.mention.run < 0)
    return next((r for r in people if r.name and r.animacy == "person"), None)


def _just_introduced(reader: Reader, mention: Mention) -> Referent | None:
    """'the man' right after 'a plumber': somebody new and unnamed rather than anybody named."""
    if mention.word_class != "epithet" or mention.gender == "any" or mention.head - mention.first != 1:
        return None
    for seen in reversed(reader.history[-_PEOPLE:]):
        m, r = seen.mention, seen.referent
        if mention.sentence - m.sentence > 1:
            return None
        new = m.kind == "nominal" and not m.definite and m.run < 0 and m.number == "singular" and not r.name
        if new and m.animacy == "person" and m.word_class != "spokes" and r.gender in {"any", mention.gender}:
            return r
    return None


def _from_that_place(reader: Reader, mention: Mention) -> Referent | None:
    """'the Dunmore pensioner' right after 'Jane Doe, 71,': a trade and a place of somebody of whom no role is known.

    Or a party and a place of somebody who holds an office: 'the Norland Democrat' right after 'Senator Jane Doe'.
    """
    people, trades = reader.lexicon.table("speakers_people"), reader.lexicon.table("speakers_occupations")
    if mention.word_class == "epithet" and reader.parse.tokens[mention.head].text[:1].isupper():
        held = _salient(reader, mention)
        near = held is not None and distance(mention, held) <= _NEAR
        offices = (people.get(role) for role in held.roles) if held is not None else ()
        return held if near and any(row is not None and row["class"] == "office" for row in offices) else None
    epithet = mention.word_class == "epithet"  # 'the Dunmore native'
    if not (epithet or mention.key in trades) or not reader.parse.tokens[mention.head].text.islower():
        return None
    found = _salient(reader, mention)
    fits = found is not None and (epithet or not found.roles) and distance(mention, found) <= _NEAR
    return found if fits else None


def _holder(reader: Reader, mention: Mention) -> Referent | None:
    """'the Norland boss' right after 'Manager Jane Doe': the person spoken of, if the article gives her such a role.

    But who heads one of many bodies ('President Jane Doe') is not 'the Norland chief'.
    """
    found, groups = _salient(reader, mention), role_groups(reader.lexicon, mention.key)
    between = {t.lower for t in reader.parse.tokens[mention.first + 1 : mention.head]}
    near = [s.referent for s in reversed(reader.history[-_PEOPLE:]) if mention.sentence - s.mention.sentence <= _NEAR]
    people = [r for r in (found, *near) if r is not None and r.name and r.animacy == "person"]
    for known in people if between else ():  # 'the Liberal MP' after "The Liberals' Jane Doe"
        if not beyond(reader, known, between) and not _other_holder(reader, mention, known):
            return known
    if found is None or distance(mention, found) > _NEAR or has_seat(reader, found):
        return None  # 'the Norland boss' is not 'Dunmore manager Jane Doe'
    roles = found.roles - reader.lexicon.keys("speakers_role_groups", heads="one")
    held = (group for role in roles for group in role_groups(reader.lexicon, role)[:1])
    return found if any(group in groups for group in held) else None


def _salient(reader: Reader, mention: Mention) -> Referent | None:
    """The person spoken of: the last source or named subject, else whoever is named most so far."""
    subject = None
    others: Counter[int] = Counter()
    by_id: dict[int, Referent] = {}
    for seen in reversed(reader.history[-_PEOPLE:]):
        referent = seen.referent
        if mention.sentence - seen.mention.sentence > _SALIENT and (subject or mention.sentence >= _OPENING):
            break
        other = mention.gender in {"masculine", "feminine"} and referent.gender not in {"any", mention.gender}
        other = other or _other_holder(reader, mention, referent)
        if other or not referent.name or referent.animacy != "person" or seen.mention.run >= 0:
            continue
        head = seen.mention.head
        if subject is None and reader.last_sources and reader.last_sources[-1] is referent:
            subject = referent
        if subject is None and head >= 0 and reader.parse.tokens[head].dep in NOUN_SUBJECTS:
            subject = referent
        others[id(referent)] += 1
        by_id[id(referent)] = referent
    return subject or (by_id[others.most_common(1)[0][0]] if others else None)


def _other_holder(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether the person holds another office, or is of another age, than the description says."""
    age = age_of(reader, mention)
    if age:
        return reader.ages.get(id(referent), age) != age
    if _of_another_nation(reader, mention, referent) or below_or_against(reader, mention, referent):
        return True
    helpers = reader.lexicon.keys("speakers_helpers")
    if mention.key not in helpers | referent.roles and referent.roles & helpers:
        return True  # 'the star' is not her agent
    people = reader.lexicon.table("speakers_people")
    mine = role_groups(reader.lexicon, mention.key)
    held = {r for r in referent.roles if (row := people.get(r)) is None or row["class"] != "epithet" or row["gender"]}
    alike = any(group in mine for r in held for group in role_groups(reader.lexicon, r)[:1])
    office = mention.word_class == "office" or bool(mine)
    return office and bool(held) and mention.key not in held and not alike


def _of_another_nation(reader: Reader, mention: Mention, referent: Referent) -> bool:
    """Whether the description is 'the German' and the article calls the person an Italian."""
    nations = reader.lexicon.keys("speakers_people", nation="yes")
    if mention.key not in nations:
        return False
    told = reader.modifiers.get(id(referent), set()).union(*(plain_words(title) for title in referent.titles))
    return mention.key not in told and not nations.isdisjoint(told)
