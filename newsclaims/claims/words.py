"""The words that the claims stage goes by, looked up once for each lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newsclaims.lexicon import Lexicon
from newsclaims.lexicon.tables import Row


class Words(NamedTuple):
    """Sets and tables of lexicon words, lower case."""

    supplements: frozenset[str]
    contrasts: frozenset[str]
    conditions: frozenset[str]
    complementisers: frozenset[str]
    disjunctions: frozenset[str]
    propositions: frozenset[str]
    negators: Mapping[str, Row]
    hedges: Mapping[str, Row]
    beliefs: Mapping[str, Row]
    kinds: Mapping[str, Row]


def words_of(lexicon: Lexicon) -> Words:
    """The claims stage's words out of a lexicon."""
    return Words(
        supplements=lexicon.keys("claims_openers", role="supplement"),
        contrasts=lexicon.keys("claims_openers", role="contrast"),
        conditions=lexicon.keys("claims_openers", role="condition"),
        complementisers=lexicon.keys("claims_openers", role="complementiser"),
        disjunctions=lexicon.keys("claims_openers", role="disjunction"),
        propositions=lexicon.keys("claims_propositions"),
        negators=lexicon.table("claims_negators").rows,
        hedges=lexicon.table("claims_hedges").rows,
        beliefs=lexicon.table("claims_beliefs").rows,
        kinds=lexicon.table("claims_kinds").rows,
    )
