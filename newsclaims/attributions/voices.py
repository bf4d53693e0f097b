"""Which nouns are for whoever speaks, is asked or hears: groups of lexicon tables, each under one name.

Names and pronouns speak without a table; what else counts is said where a group is looked up.
"""

from __future__ import annotations

from newsclaims.lexicon import Lexicon
from newsclaims.syntax import Token

#: One or several of the lexicon's tables of nouns.
Nouns = tuple[str, ...]

PEOPLE: Nouns = ("speakers_people",)
#: Whom a reporter may ask, and who keeps silent: people and bodies, but no report.
ASKED: Nouns = (*PEOPLE, "speakers_bodies")
#: Whoever and whatever says something: a report does, too.
SOURCES: Nouns = (*ASKED, "speakers_documents")
#: Where words stand or fall: reports, interviews, speeches.
WRITTEN: Nouns = ("speakers_documents", "settings")

#: As the subject of another's clause also 'half' or 'dozens' of those who were named before.
SOURCES_AND_PARTS: Nouns = (*SOURCES, "speakers_partitives")
#: Before a participle also a speech or briefing: 'a speech last week, accusing ...' needs no other source.
SOURCES_AND_OCCASIONS: Nouns = (*SOURCES, "settings")
#: As the subject of a clause also ranks, which are in the table of titles alone ('the sergeant').
SOURCES_AND_RANKS: Nouns = (*SOURCES, "speakers_titles")
#: Behind 'by' or 'from', and as an owner, also callings ('growers', 'the weaver').
SOURCES_AND_CALLINGS: Nouns = (*SOURCES, "speakers_occupations")

#: Persons, of whom it may be told what they would do again and again; no bodies.
PERSONS: Nouns = (*PEOPLE, "speakers_occupations", "speakers_titles", "speakers_kin")

#: The subject of a verb that the tagger took for a noun. No bodies: 'the firms report' may be a report of theirs.
SUBJECTS_OF_UNREAD: Nouns = (*PEOPLE, "speakers_documents", "speakers_titles")
#: What 'per' may cite. Bodies are cited by name: 'per company' is a rate.
CITED: Nouns = (*PEOPLE, *WRITTEN)
#: Who stands behind a quotation in a headline: families, too, but no documents, which are about it ('‘Never’: report').
QUOTED_IN_HEADLINES: Nouns = (*ASKED, "speakers_kin")

#: Whom a headline's label turns to: 'Judge to jury'. No bodies but those that hear: 'Gift to charity' is told nobody.
TURNED_TO: Nouns = ("hearers", "addressees", *PEOPLE)
#: Whoever is told or asked something.
TOLD: Nouns = ("hearers", "addressees", *ASKED, "speakers_kin")


def is_among(lexicon: Lexicon, token: Token, nouns: Nouns) -> bool:
    """Whether the token is a form of one of these nouns."""
    return token.lemma in lexicon.union(*nouns)
