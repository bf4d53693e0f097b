"""The words that the claims stage goes by, looked up once for each lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.lexicon.tables import Row
from newsclaims.record import record
from newsclaims.syntax import Parse


class Phrases:
    """Phrases of one word or more that are looked for token by token."""

    def __init__(self, phrases: Collection[str]) -> None:
        self._by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for phrase in sorted(phrases, key=lambda p: (-p.count(" "), p)):
            first, *others = phrase.split()
            self._by_first[first].append(tuple(others))

    def match(self, parse: Parse, i: int, end: int) -> int:
        """How many tokens the longest phrase has that begins at token `i` and ends before `end`; 0 if none does."""
        for others in self._by_first.get(parse.tokens[i].lower, ()):
            size = 1 + len(others)
            if i + size <= end and all(parse.tokens[i + n].lower == w for n, w in enumerate(others, start=1)):
                return size
        return 0


#: Tables of nouns that 'that' may pick one out of: persons, bodies, documents, days, words.
_COUNTED = (
    *("speakers_people", "speakers_occupations", "speakers_titles", "speakers_kin", "speakers_bodies"),
    *("speakers_documents", "settings", "reporting_nouns", "disputed_nouns", "remark_nouns", "claims_times"),
)
#: From which share of a verb's occurrences on, all its kinds of content taken together, it is a cue and little else.
_SAYING = 0.6


@record
class Words:
    """Sets and tables of lexicon words, lower case."""

    supplements: frozenset[str]
    comparing: frozenset[str]
    parting: frozenset[str]
    contrasts: frozenset[str]
    contrast_phrases: Phrases
    concessions: frozenset[str]
    comments: frozenset[str]
    commenting: frozenset[str]
    results: frozenset[str]
    reasons: frozenset[str]
    sequels: frozenset[str]
    attendants: frozenset[str]
    occasions: frozenset[str]
    circumstances: frozenset[str]
    adversatives: frozenset[str]
    additives: frozenset[str]
    placing: frozenset[str]
    conditions: frozenset[str]
    complementisers: frozenset[str]
    disjunctions: frozenset[str]
    propositions: frozenset[str]
    shells: frozenset[str]
    clefts: frozenset[str]
    narrating: frozenset[str]
    formulas: Phrases
    first_person: frozenset[str]
    approximators: frozenset[str]
    statives: frozenset[str]
    people: frozenset[str]
    stating: frozenset[str]
    telling: frozenset[str]
    speech: frozenset[str]
    saying: frozenset[str]
    negators: Mapping[str, Row]
    hedges: Mapping[str, Row]
    beliefs: Mapping[str, Row]
    kinds: Mapping[str, Row]
    boosters: Mapping[str, Row]
    tenses: Mapping[str, Row]
    plans: Mapping[str, Row]
    pronouns: Mapping[str, Row]
    articles: frozenset[str]
    condition_words: Mapping[str, str]
    verdicts: Mapping[str, str]
    replies: frozenset[str]
    naming: frozenset[str]
    depicting: frozenset[str]
    foretelling: frozenset[str]
    denying: frozenset[str]
    counted: frozenset[str]
    fixtures: frozenset[str]
    anonymity: regex.Pattern[str]
    hedge_phrases: Phrases
    booster_phrases: Phrases
    negative_phrases: Phrases
    condition_phrases: Phrases
    condition_prepositions: Phrases
    promising: frozenset[str]
    wishing: frozenset[str]
    abilities: frozenset[str]
    bare: frozenset[str]


def _saying(lexicon: Lexicon) -> frozenset[str]:
    """'said', 'added': verbs that are hardly ever anything but cues, and tell nothing without what is said."""
    rows = lexicon.table("reporting_verbs").rows
    said = lexicon.keys("reporting_verbs", kind="statement", frames="q") & lexicon.keys("reporting_verbs", frames="t")
    return frozenset(k for k in said if float(rows[k]["rate"] or 0) >= _SAYING)


@lru_cache(maxsize=16)
def words_of(lexicon: Lexicon) -> Words:
    """The claims stage's words out of a lexicon."""
    conditions = lexicon.table("claims_conditions").rows
    return Words(
        supplements=lexicon.keys("claims_openers", role="supplement"),
        comparing=lexicon.keys("claims_openers", role="comparison"),
        parting=lexicon.keys("claims_openers", role="part"),
        contrasts=lexicon.keys("claims_openers", role="contrast"),
        contrast_phrases=Phrases([k for k in lexicon.keys("claims_openers", role="contrast") if " " in k]),
        concessions=lexicon.keys("claims_openers", role="concession"),
        comments=lexicon.keys("claims_openers", role="comment"),
        commenting=lexicon.keys("claims_comments"),
        adversatives=lexicon.keys("claims_openers", role="adversative"),
        additives=lexicon.keys("claims_openers", role="additive"),
        placing=lexicon.keys("claims_openers", role="placing"),
        circumstances=lexicon.keys("claims_openers", role="circumstance"),
        results=lexicon.keys("claims_openers", role="result"),
        reasons=lexicon.keys("claims_openers", role="reason"),
        sequels=lexicon.keys("claims_openers", role="sequel"),
        attendants=lexicon.keys("claims_openers", role="attendant"),
        occasions=lexicon.keys("claims_openers", role="occasion"),
        conditions=lexicon.keys("claims_openers", role="condition"),
        complementisers=lexicon.keys("claims_openers", role="complementiser"),
        disjunctions=lexicon.keys("claims_openers", role="disjunction"),
        propositions=lexicon.keys("claims_propositions"),
        clefts=lexicon.keys("claims_clefts"),
        narrating=lexicon.keys("claims_narration"),
        formulas=Phrases(lexicon.keys("claims_formulas")),
        shells=lexicon.keys("claims_shells"),
        first_person=lexicon.keys("first_person"),
        approximators=lexicon.keys("claims_boosters", roles="weakener"),
        statives=lexicon.keys("claims_statives"),
        people=lexicon.keys("speakers_people") | lexicon.keys("speakers_occupations"),
        stating=lexicon.keys("reporting_verbs", kind="statement", frames="t"),
        telling=lexicon.keys("reporting_verbs", frames="ot"),
        speech=lexicon.keys("reporting_verbs") | lexicon.keys("claims_beliefs"),
        saying=_saying(lexicon),
        negators=lexicon.table("claims_negators").rows,
        hedges=lexicon.table("claims_hedges").rows,
        beliefs=lexicon.table("claims_beliefs").rows,
        kinds=lexicon.table("claims_kinds").rows,
        boosters=lexicon.table("claims_boosters").rows,
        tenses=lexicon.table("claims_tenses").rows,
        plans=lexicon.table("claims_plans").rows,
        articles=lexicon.keys("claims_openers", role="article"),
        pronouns=lexicon.table("speakers_pronouns").rows,
        condition_words={k: r["role"] for k, r in conditions.items()},
        verdicts={k: r["verdict"] for k, r in lexicon.table("claims_verdicts").rows.items()},
        replies=lexicon.keys("reply_verbs"),
        naming=lexicon.keys("reporting_verbs", frames="x"),
        depicting=lexicon.keys("reporting_verbs", frames="x") | lexicon.keys("reporting_verbs", frames="a"),
        fixtures=lexicon.keys("claims_fixtures"),
        foretelling=lexicon.keys("claims_forecasts"),
        denying=lexicon.keys("reporting_verbs", kind="denial"),
        counted=lexicon.union(*_COUNTED),
        anonymity=lexicon.pattern("sourcing_condition"),
        hedge_phrases=Phrases(lexicon.keys("claims_hedges", roles="phrase")),
        booster_phrases=Phrases(lexicon.keys("claims_boosters", roles="phrase")),
        negative_phrases=Phrases(lexicon.keys("claims_negators", role="phrase")),
        condition_phrases=Phrases(lexicon.keys("claims_conditions", role="phrase_marker")),
        condition_prepositions=Phrases(lexicon.keys("claims_conditions", role="preposition")),
        promising=lexicon.keys("claims_auxiliaries", use="promise"),
        wishing=lexicon.keys("claims_auxiliaries", use="wish"),
        abilities=lexicon.keys("claims_auxiliaries", use="ability"),
        bare=lexicon.keys("claims_auxiliaries", use="bare"),
    )
