"""The words that tell names apart, those of the lexicon and those that an article itself shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.parts import capital
from newsclaims.speakers.nouns import known_by_name
from newsclaims.syntax import Parse, Token

#: A party and a seat ('D-Ohio', 'SNP-Dunmore'), which are no name; the table `speakers_seats` knows the parties.
PARTY_SEAT = r"(?P<party>\p{Lu}{1,4})-\p{Lu}[\p{L}.]*"


class NameWords(NamedTuple):
    """Words that tell names apart."""

    titles: frozenset[str]
    bodies: frozenset[str]
    nouns: frozenset[str]  # common nouns for people, bodies, documents
    lower: frozenset[str]  # what this article also writes in lower case
    occupations: frozenset[str]  # that are no given names, and what kin and people of a nation are called
    also_names: frozenset[str]  # occupations that are rare first names, too: 'Baker'
    honours: frozenset[str]  # that follow a name: 'MP'
    trades: regex.Pattern[str]  # endings that nouns for occupations have and names hardly ever
    given: frozenset[str]  # first names
    of_body: frozenset[str]  # prepositions from a person to a body: 'of'
    of_office: frozenset[str]  # prepositions behind an office: 'for'
    firms: frozenset[str]  # common nouns for businesses: 'bank'
    forms: frozenset[str]  # legal forms: 'corp'
    either: frozenset[str]  # nouns for a person or a firm alike: 'manufacturer'
    peers: frozenset[str]  # titles whose place belongs to the name: 'Baroness Doe of Dunmore'
    particles: frozenset[str]  # small words inside names: 'del'
    in_body: frozenset[str]  # prepositions inside the name of a body: 'in', 'for'
    kind_of_body: frozenset[str]  # prepositions behind what a body is: 'Commission on'
    on_something: frozenset[str]  # bodies with their field behind 'on': 'Commission', but no 'Ministry'
    title_names: frozenset[str]  # titles that are names, too: 'Canon'
    title_words: frozenset[str]  # titles that are words of names: 'General'
    title_crowns: frozenset[str]  # titles that names of places begin with: 'King of Norland Mall'
    title_behind: Mapping[str, str]  # titles only behind others: 'Sri' behind 'Datuk'
    surnames: frozenset[str]  # what stands behind a first name in this article
    offices: frozenset[str]  # nouns for who holds an office: 'head'
    officers: frozenset[str]  # titles of who holds an office, which no body's name ends with: 'officer'
    portfolios: frozenset[str]  # what ministers are in charge of: 'Health'
    plurals: frozenset[str]  # plurals of nouns for people, bodies and documents: 'Britons'
    some: frozenset[str]  # words for how many: 'Several'
    calendar: frozenset[str]  # days and months
    shared: frozenset[str]  # bodies that two places may have together: 'police'
    states: frozenset[str]  # states and seats of government
    parties: frozenset[str]  # short for a party: 'd' of 'D-Ohio'
    currencies: frozenset[str]  # 'krona'
    eponyms: frozenset[str]  # firms that are called like somebody: 'morgan stanley'
    of_something: frozenset[str]  # bodies with their field behind 'of', 'for': 'Department'
    known: frozenset[str]  # regulators, unions and charities of one name: 'Ofcom'
    outlets: frozenset[str]  # common nouns that papers are called by: 'The Guardian'
    initials: frozenset[str]  # initials that begin the name of a body in this article: 'TD Bank'


def name_words(parse: Parse, lexicon: Lexicon) -> NameWords:
    """The words by which the names of one article are told apart."""
    return NameWords(
        lexicon.keys("speakers_titles"),
        lexicon.keys("speakers_organization_words"),
        _nouns(lexicon),
        frozenset(t.text for t in parse.tokens if t.text.islower()),
        _introducing(lexicon),
        lexicon.keys("speakers_occupations", given="rare"),
        lexicon.keys("speakers_suffixes", kind="honour"),
        _trades(lexicon),
        lexicon.keys("speakers_given_names"),
        lexicon.keys("prepositions", uses="named"),
        lexicon.keys("prepositions", uses="office"),
        lexicon.keys("speakers_bodies", **{"class": "business"}),
        lexicon.keys("speakers_organization_words", kind="form"),
        lexicon.keys("speakers_either"),
        lexicon.keys("speakers_titles", place="yes"),
        lexicon.keys("speakers_particles"),
        lexicon.keys("prepositions", uses="role"),
        lexicon.keys("prepositions", uses="kind"),
        lexicon.keys("speakers_bodies", field="on"),
        lexicon.keys("speakers_titles", also="name"),
        lexicon.keys("speakers_titles", also="word"),
        lexicon.keys("speakers_titles", also="crown"),
        _titles_behind(lexicon),
        _surnames_in_full(parse.tokens, lexicon.keys("speakers_given_names")),
        lexicon.keys("speakers_people", **{"class": "office"}),
        _officers(lexicon),
        lexicon.keys("speakers_portfolios"),
        _plurals(lexicon),
        lexicon.keys("speakers_quantifiers"),
        lexicon.keys("layout_calendar"),
        lexicon.keys("speakers_organization_words", places="two"),
        lexicon.keys("speakers_capitals"),
        lexicon.keys("speakers_seats", party="yes"),
        lexicon.keys("speakers_currencies"),
        lexicon.keys("speakers_eponyms"),
        lexicon.keys("speakers_bodies", field="of"),
        known_by_name(lexicon),
        lexicon.keys("speakers_outlet_names"),
        _initials(parse.tokens, lexicon.keys("speakers_organization_words")),
    )


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for people, bodies and documents."""
    return lexicon.keys("speakers_people") | lexicon.keys("speakers_bodies") | lexicon.keys("speakers_documents")


@lru_cache(maxsize=4)
def _plurals(lexicon: Lexicon) -> frozenset[str]:
    """The plurals of these nouns, by their endings."""
    endings = [(plural, row["singular"]) for plural, row in lexicon.table("speakers_plural_endings").rows.items()]
    return frozenset(
        noun.removesuffix(single) + plural
        for noun in _nouns(lexicon)
        for plural, single in endings
        if noun.endswith(single)
    )


@lru_cache(maxsize=4)
def _introducing(lexicon: Lexicon) -> frozenset[str]:
    """Nouns right behind which somebody's name may stand, and that open no name themselves."""
    nations = lexicon.keys("speakers_people", nation="yes") - lexicon.keys("speakers_given_names")
    return lexicon.keys("speakers_occupations", given="") | nations | lexicon.keys("speakers_kin")


@lru_cache(maxsize=4)
def _officers(lexicon: Lexicon) -> frozenset[str]:
    """Titles of who holds an office, without what papers are called by: 'officer', but not 'defender'."""
    people = (lexicon.keys("speakers_people", **{"class": kind}) for kind in ("office", "informant"))
    held = lexicon.keys("speakers_titles") & frozenset().union(*people)
    return held - lexicon.keys("speakers_organization_words") - {w.split()[-1] for w in lexicon.keys("layout_outlets")}


@lru_cache(maxsize=4)
def _trades(lexicon: Lexicon) -> regex.Pattern[str]:
    """Endings of nouns for occupations: 'Virologist'."""
    return regex.compile(rf"\p{{Ll}}{{3}}{lexicon.any_of('speakers_endings', uses='trade')}$")


@lru_cache(maxsize=4)
def _titles_behind(lexicon: Lexicon) -> Mapping[str, str]:
    """The words behind which alone each of some words is a title: 'datuk' and 'tan' of 'sri'."""
    table = lexicon.table("speakers_titles")
    rows = ((word, table.get(word)) for word in lexicon.keys("speakers_titles"))
    return {word: row["behind"] for word, row in rows if row and row["behind"]}


def _surnames_in_full(tokens: Sequence[Token], given: frozenset[str]) -> frozenset[str]:
    """Words that stand behind a first name somewhere in the article."""
    return frozenset(b.lower for a, b in pairwise(tokens) if a.lower in given and capital(a) and capital(b))


def _initials(tokens: Sequence[Token], bodies: frozenset[str]) -> frozenset[str]:
    """Initials that the name of a body begins with somewhere in the article: 'TD' of 'TD Bank'."""
    pairs = ((a, b) for a, b in pairwise(tokens) if a.text.isupper() and capital(b) and a.sentence == b.sentence)
    return frozenset(a.lower for a, b in pairs if b.lower in bodies or b.tag == "NNPS")
