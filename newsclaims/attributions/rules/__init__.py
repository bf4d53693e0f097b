"""The rules that propose candidates: grammar, quotation marks and layout."""

from collections.abc import Callable, Iterable

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.context import Context
from newsclaims.attributions.continuation import with_last_speakers
from newsclaims.attributions.rules import (
    appeals,
    asides,
    estimates,
    headlines,
    hearings,
    interviews,
    labels,
    lists,
    nonresponse,
    nouns,
    outcries,
    parted,
    phrases,
    posts,
    relative,
    setoff,
    terse,
    topics,
    turns,
    unsaid,
    verbs,
)

__all__ = ["RULES", "rule_candidates"]

#: Every rule takes the context and yields candidates; to add one, add it here.
RULES: tuple[Callable[[Context], Iterable[Candidate]], ...] = (
    turns.transcript_turns,
    posts.posts,
    interviews.answers,
    setoff.set_off,
    asides.asides,
    parted.parted,
    asides.trailing,
    unsaid.unsaid,
    hearings.hearings,
    outcries.outcries,
    verbs.verb_cues,
    appeals.appeals,
    nonresponse.nonresponses,
    phrases.according_to,
    phrases.views,
    phrases.possessed_nouns,
    phrases.ownerless_nouns,
    nouns.sourced_nouns,
    nouns.given,
    nouns.led_in,
    labels.labels_and_credits,
    topics.topics,
    headlines.headlines,
    headlines.passives,
    terse.second_verbs,
    terse.quotations_above,
    lists.lists,
    estimates.estimates,
    relative.relative_claims,
)


def rule_candidates(context: Context) -> list[Candidate]:
    """All candidates of all rules, in the order of the rules."""
    return with_last_speakers([candidate for rule in RULES for candidate in rule(context)])
