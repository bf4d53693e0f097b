"""Stretches of the prose that may be one name, before titles are split off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from newsclaims.speakers.names.parts import CLOSING, OPENING, capital, proper
from newsclaims.speakers.names.words import PARTY_SEAT, NameWords
from newsclaims.syntax import Parse, Token

#: Entity types (OntoNotes) that may be the name of a source.
_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
_PARTY_SEAT = regex.compile(PARTY_SEAT)

#: Words of what a body is, with those before it ('the Norland High Court').
_KIND = 4


def name_runs(parse: Parse, words: NameWords) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may be one name: an entity, or capitalised words that touch one."""
    start: int | None = None
    previous: Token | None = None
    bridged = _bridges(parse, words)
    outside = _no_name_words(parse, words)
    for t in parse.tokens:
        naming = t.ent_type in _NAMING or (t.pos == "PROPN" and t.text[:1].isupper() and not t.ent_type)
        naming = naming or (t.ent_type == "NORP" and t.pos == "PROPN" and t.lower in words.given)
        naming = naming or _behind_date(parse, t) or _misdated(parse, t, words) or _behind_kind(parse, t, words)
        naming = (naming and t.text[:1] != "@" and t.tag != "CD" and t.i not in outside) or t.i in bridged
        if start is not None and (
            not naming
            or previous is None
            or not (t.i in bridged or previous.i in bridged or _joined(parse, previous, t, words))
        ):
            yield start, previous.i + 1 if previous else t.i
            start = None
        if naming and start is None:
            start = t.i
        previous = t
    if start is not None:
        yield start, len(parse.tokens)


def _behind_date(parse: Parse, t: Token) -> bool:
    """Whether the tagger draws a subject into the date before it: 'Acme' of 'in May, Acme reported'."""
    dated = t.ent_type == "DATE" and t.dep == "nsubj" and t.pos == "PROPN" and capital(t)
    return dated and t.i > 0 and parse.tokens[t.i - 1].text == ","


def _behind_kind(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether the tagger takes a firm for a people right behind what it is: 'Vizza' of 'the company Vizza sent'."""
    kind = parse.tokens[t.i - 1] if t.i else t
    single = t.ent_type == "NORP" and t.tag == "NNP" and t.dep not in {"compound", "amod", "nmod"}
    return single and kind.tag == "NN" and kind.lemma in words.firms


def _misdated(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether the tagger takes a part of a name for a date: the surname of 'Iva Tarr', the day of 'Mr Sunday Okon'."""
    if t.ent_type != "DATE" or t.pos != "PROPN" or not capital(t) or not t.i:
        return False
    before, after = parse.tokens[t.i - 1], parse.tokens[min(t.i + 1, len(parse.tokens) - 1)]
    if t.lower.rstrip(".") in words.calendar:
        titled = before.lower.rstrip(".") in words.titles and before.sentence == t.sentence
        return titled and t.dep == "compound" and t.head > t.i and proper(after) and after.ent_type != "DATE"
    return (
        before.ent_type in {"PERSON", "ORG", ""} and before.dep == "compound" and before.head == t.i and proper(before)
    )


def _no_name_words(parse: Parse, words: NameWords) -> set[int]:
    """Tokens that end a name whatever the tagger says: a bracket, a comma, party and seat, a colon before a mark."""
    tokens = parse.tokens
    colons = {a.i for a, b in pairwise(tokens) if a.text == ":" and b.text in OPENING}
    brackets = {t.i for t in tokens if t.text == "(" and t.entity >= 0 and _closes_entity(parse, t)}
    commas = {t.i for t in tokens if t.text == "," and t.ent_type in {"ORG", "PERSON"} and _parts(parse, t, words)}
    party = {
        i
        for t in tokens
        if t.i and tokens[t.i - 1].text in {",", "("} and (m := _PARTY_SEAT.match(parse.text, t.start))
        if m["party"].lower() in words.parties
        for i in range(*parse.within(t.start, m.end()))
    }
    return brackets | commas | party | colons | _compounds(parse)


def _parts(parse: Parse, comma: Token, words: NameWords) -> bool:
    """Whether two names stand around a comma that the tagger takes for one ('emailed to The Post, Acme Works said').

    They do where neither hangs on the other, or somebody's first name follows ('the mayor of Dunmore, Jane Doe').
    """
    entity, tokens = parse.entities[comma.entity], parse.tokens
    before, after = tokens[entity.start : comma.i], tokens[comma.i + 1 : entity.end]
    form = len(after) == 1 and after[0].lower.replace(".", "") in words.bodies  # 'Acme, Inc.'
    if not before or not after or form or any(t.pos == "CCONJ" for t in after):
        return False
    hung = any(comma.i < t.head < entity.end for t in before) or any(entity.start <= t.head < comma.i for t in after)
    return not hung or (len(after) > 1 and after[0].lower in words.given)


def _compounds(parse: Parse) -> set[int]:
    """The first half of 'Cross-examined by Roe' at the head of a sentence."""
    tokens = parse.tokens
    firsts = (tokens[s.start : s.start + 3] for s in parse.sentences)
    return {
        three[0].i
        for three in firsts
        if len(three) == 3
        and three[1].text == "-"
        and three[0].end == three[1].start
        and three[1].end == three[2].start
        and three[2].tag in {"VBN", "VBD"}
    }


def _closes_entity(parse: Parse, bracket: Token) -> bool:
    """Whether the entity ends with what stands in the bracket ('World Rivers Office (WRO)')."""
    last = parse.entities[bracket.entity].end
    closing = next((i for i in range(bracket.i, last) if parse.tokens[i].text == ")"), last)
    return closing >= last - 1


def _bridges(parse: Parse, words: NameWords) -> set[int]:
    """Tokens inside a name that are no name words: the marks and the nickname in 'Jane "Jo" Doe', "Workers' Union"."""
    found: set[int] = set()
    tokens = parse.tokens
    for t in tokens[1:-1]:
        before, after = tokens[t.i - 1], tokens[t.i + 1]
        if not capital(before) or before.sentence != t.sentence:
            continue
        if t.tag == "POS" and t.text in {"'", "’"} and capital(after) and after.lower in words.bodies:
            found.update({t.i, after.i})
        elif t.tag == "HYPH":
            found.update(_hyphened(parse, t, words))
        elif linked := _linked(parse, t, words):
            found.update(linked)
        elif t.lower in words.bodies and capital(t) and t.pos in {"PROPN", "NOUN"}:
            if before.pos in {"ADJ", "NOUN", "VERB"} and before.dep == "compound":
                found.update({before.i, t.i})  # a name of common words: 'Sound Ferries'
        elif t.text in OPENING and before.pos == "PROPN" and capital(after) and t.i + 3 < len(tokens):
            close, last = tokens[t.i + 2], tokens[t.i + 3]
            if close.text in CLOSING and capital(last) and last.block == before.block:
                found.update({t.i, t.i + 1, t.i + 2, last.i})
    return found


def _linked(parse: Parse, t: Token, words: NameWords) -> range | None:
    """A small word and what follows it, between two parts of one name.

    An ampersand as a page's source writes it ('Harlow &amp; Finch'), a peer's place ('Baroness Doe of Dunmore'), a
    particle ('Aguas del Tarn'), 'and' and 'in' inside a body's name ('the Safety in Public Life Board').
    """
    tokens = parse.tokens
    if t.text == "&" and [n.text for n in tokens[t.i + 1 : t.i + 3]] == ["amp", ";"] and t.i + 3 < len(tokens):
        return range(t.i, t.i + 4) if capital(tokens[t.i + 3]) else None
    before, after = tokens[t.i - 1], tokens[t.i + 1]
    if t.lower in words.kind_of_body and before.lower in words.on_something and _is_kind_of(parse, t, words):
        return range(t.i - 1, t.i + 2)
    if t.lower in words.kind_of_body and before.lower in words.of_something and _is_field(parse, t, words):
        return range(t.i - 1, t.i + 2)
    if not proper(before) or not proper(after) or after.block != t.block:
        return None
    if t.lower == "and" and _second_field(parse, t, words):
        return range(t.i, t.i + 2)
    if _joined_by_and(parse, t, words):
        return range(t.i - 1, t.i + 1)
    peer = t.lower == "of" and t.i > 1 and tokens[t.i - 2].lower in words.peers
    particle = t.pos in {"PROPN", "X"} and t.text in words.particles and not before.ent_type
    particle |= t.text in words.particles and all(n.ent_type in {"", "ORG", "PERSON"} for n in (before, after))
    if peer or particle:
        return range(t.i, t.i + 2)
    end = t.i + 1
    while end < len(tokens) and proper(tokens[end]) and tokens[end].ent_type in {"", "ORG"}:
        end += 1
    named = before.tag == "NNPS" and not before.ent_type and t.i > 1 and tokens[t.i - 2].lower == "the"
    inner = named and t.lower in words.in_body and end > t.i + 2 and tokens[end - 1].lower in words.bodies
    return range(t.i, end) if inner else None


def _is_kind_of(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether 'on' goes on with the name of a body that the tagger misses: 'the Commission on Safe Roads'."""
    tokens = parse.tokens
    before, after = tokens[t.i - 1], tokens[t.i + 1]
    first = t.i - 1
    while first > 0 and t.i - first < _KIND and capital(tokens[first - 1]) and tokens[first - 1].pos != "DET":
        first -= 1
    the = first > 0 and tokens[first - 1].lower == "the"
    named = proper(after) and after.sentence == t.sentence and after.ent_type in {"", "ORG"}
    dated = after.lower.rstrip(".") in words.calendar or after.lower in words.given
    behind = tokens[min(t.i + 2, len(tokens) - 1)]
    said_there = after.lower in words.nouns and not capital(behind)  # 'on Twitter'
    return the and named and not (dated or said_there) and before.ent_type in {"", "ORG"} and capital(before)


def _is_field(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether the field of a ministry follows that the tagger misses: 'a Department for Road Safety spokesperson'."""
    before, after = parse.tokens[t.i - 1], parse.tokens[t.i + 1]
    named = proper(after) and after.sentence == t.sentence and after.ent_type in {"", "ORG"}
    return t.lower != "on" and named and capital(before) and after.lower not in words.given


def _second_field(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether 'and' joins fields of one body: 'the Ministry of Ports and Canals', not '... of Health and Acme'."""
    tokens = parse.tokens
    if t.i < _KIND or tokens[t.i - 2].lower not in words.kind_of_body or tokens[t.i - 3].lower not in words.bodies:
        return False
    after, behind = tokens[t.i + 1], tokens[min(t.i + 2, len(tokens) - 1)]
    field = after.tag == "NNPS" or after.lower in words.portfolios
    return field and not after.text.isupper() and (not capital(behind) or behind.sentence != t.sentence)


def _joined_by_and(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether 'and' stands inside a body's name: 'the Loom and Dye Makers Guild', not 'the FBI and Acme Union'."""
    tokens = parse.tokens
    left, right = tokens[t.i - 1], tokens[t.i + 1]
    if t.lower != "and" or not (proper(left) and proper(right)) or left.text.isupper():
        return False
    if left.lower in words.titles or (left.lower in words.nouns | words.bodies and left.lower not in words.portfolios):
        return False
    end = right.i + 1
    while end < len(tokens) and capital(tokens[end]) and tokens[end].sentence == t.sentence:
        end += 1
    if end == right.i + 1 or tokens[end - 1].lower not in words.bodies:
        return False
    return _two_places(parse, t, tokens[end - 1], words) or _two_fields(parse, t, words)


def _two_fields(parse: Parse, t: Token, words: NameWords) -> bool:
    """Whether 'and' joins what a body is for: 'the Loom and Dye Guild', 'the Natural Resources and Ports Ministry'."""
    left, before = parse.tokens[t.i - 1], parse.tokens[max(0, t.i - 2)]
    if left.lower in words.portfolios and proper(before) and t.i > 2 and parse.tokens[t.i - 3].lower == "the":
        return True
    return before.lower == "the" and (not left.ent_type or (left.ent_type == "ORG" and left.entity == t.entity))


def _two_places(parse: Parse, t: Token, kind: Token, words: NameWords) -> bool:
    """Whether 'and' joins places that have a body together: 'Tarn and Dunmore Police', not 'Paris and Dunmore Police'.

    An article before the first shows the body to be of both: 'the Tarn and Dunmore Foundation'.
    """
    left, before = parse.tokens[t.i - 1], parse.tokens[max(0, t.i - 2)]
    if left.lower in words.states or (left.entity >= 0 and not _is_whole(parse, left)):
        return False
    place = left.ent_type in {"GPE", "LOC"}
    if before.lower == "the" and before.sentence == t.sentence:
        both = kind.lower in words.shared and left.ent_type == "PERSON"  # nobody has an article
        return both or (place and (left.tag == "NNP" or kind.lower in words.shared))
    alone = t.i == 1 or before.sentence != t.sentence or before.pos in {"ADP", "SCONJ", "VERB", "AUX"}
    return alone and kind.lower in words.shared and (place or (not left.ent_type and left.dep == "nmod"))


def _hyphened(parse: Parse, hyphen: Token, words: NameWords) -> range:
    """What a hyphen inside a name bridges, itself at least, or nothing."""
    if _double_surname(parse, hyphen, words):
        return range(hyphen.i, hyphen.i + 1)
    return range(hyphen.i, hyphen.i + 3) if _double_given_name(parse, hyphen, words) else range(0)


def _double_surname(parse: Parse, hyphen: Token, words: NameWords) -> bool:
    """Whether a hyphen joins the halves of a surname behind a first name or a title ('Jane Doe-Roe')."""
    tokens = parse.tokens
    left, right = tokens[hyphen.i - 1], tokens[hyphen.i + 1]
    touching = left.end == hyphen.start and right.start == hyphen.end
    before = tokens[hyphen.i - 2] if hyphen.i > 1 else None
    if not touching or before is None or before.sentence != hyphen.sentence or not (proper(left) and proper(right)):
        return False
    if {left.ent_type, right.ent_type} & {"GPE", "NORP", "ORG"}:
        return False
    return before.lower.rstrip(".") in words.titles or (proper(before) and before.ent_type in {"", "PERSON"})


def _double_given_name(parse: Parse, hyphen: Token, words: NameWords) -> bool:
    """Whether a hyphen joins the syllables of a first name before the surname ('Min-jun Roe', not 'Roe-era Acme')."""
    tokens = parse.tokens
    if hyphen.i + 2 >= len(tokens):
        return False
    left, right, surname = tokens[hyphen.i - 1], tokens[hyphen.i + 1], tokens[hyphen.i + 2]
    touching = left.end == hyphen.start and right.start == hyphen.end
    alone = left.ent_type == "PERSON" and _is_whole(parse, left) and surname.ent_type == "PERSON" and proper(surname)
    return touching and alone and right.text.islower() and right.tag in {"NN", "NNP"} and right.lower not in words.nouns


def _side(parse: Parse, a: Token, b: Token) -> bool:
    """Whether the tagger takes the end of a side's name for somebody: 'Bay Herons' of 'the Norland Bay Herons'."""
    opens = a.ent_type == "" and a.dep == "compound" and a.i > 0 and parse.tokens[a.i - 1].lower == "the"
    return opens and b.ent_type == "PERSON" and parse.tokens[parse.entities[b.entity].end - 1].tag == "NNPS"


def _is_whole(parse: Parse, t: Token) -> bool:
    return parse.entities[t.entity].end - parse.entities[t.entity].start == 1


def _joined(parse: Parse, a: Token, b: Token, words: NameWords) -> bool:
    """Whether two neighbouring naming tokens belong to one name."""
    if a.block != b.block or b.start - a.end > 1 or (a.sentence != b.sentence and a.entity != b.entity):
        return False
    if a.entity == b.entity and a.entity >= 0:
        return True
    if capital(a) and b.lower.replace(".", "") in words.honours:
        return True  # 'Jane Doe KC'
    if a.ent_type == "NORP" and a.lower in words.given and proper(b):
        return True  # a first name that the tagger takes for a people
    if _misdated(parse, a, words) or _misdated(parse, b, words) or _side(parse, a, b):
        return True
    misread = a.lower in words.given and a.ent_type != "PERSON" and proper(b)  # a first name taken for a place
    if a.entity >= 0 and b.entity >= 0:
        return misread and a.sentence == b.sentence and all(_is_whole(parse, t) for t in (a, b))
    if misread:
        return True
    if a.entity < 0 and b.entity < 0:
        return True
    if b.ent_type == "PERSON":  # a first name that the tagger missed, but no body and no full name
        entity = parse.entities[b.entity]
        return entity.end - entity.start == 1 and a.lower not in words.bodies
    return (a.ent_type or b.ent_type) in {"PERSON", "ORG"}
