"""What titles and unambiguous pronouns reveal of a person's gender in this article. First names reveal nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims.speakers.records import Gender, Mention

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader


def gender_votes(reader: Reader, names: Sequence[Mention], pronouns: Sequence[Mention]) -> dict[int, Counter[Gender]]:
    """Votes for each name's cluster (by id): titles weigh three, a pronoun with one person in reach one, else a third."""
    votes: dict[int, Counter[Gender]] = defaultdict(Counter)
    people = sorted((m for m in names if m.animacy == "person"), key=lambda m: m.first)
    for m in people:
        if (gender := reader.title_gender(m)) != "any":
            votes[id(reader.cluster_of[m])][gender] += 3
    for head, name in reader.appositions.items():
        nominal = reader.upcoming.get(head)
        if nominal is not None and nominal.gender in {"masculine", "feminine"}:
            votes[id(reader.cluster_of[name])][nominal.gender] += 3
    apposed = set(reader.appositions)
    others = [
        m for m in reader.upcoming.values()
        if m.kind == "nominal" and m.animacy == "person" and m.number == "singular" and m.head not in apposed
    ]  # fmt: skip
    reachable = sorted([*people, *others], key=lambda m: m.first)
    firsts = [m.first for m in reachable]
    for p in pronouns:
        if p.gender not in {"masculine", "feminine"}:
            continue
        at = bisect_left(firsts, p.first)
        reach = [m for m in reachable[max(0, at - 6) : at] if p.sentence - m.sentence <= 1 and m.run == p.run]
        reach = [m for m in reach if reader.parse.tokens[m.head].block == reader.parse.tokens[p.head].block]
        clusters = {id(reader.cluster_of[m]): m for m in reach if m.kind == "name"}
        if not clusters:
            continue
        if len(clusters) == 1 and all(m.kind == "name" for m in reach):
            votes[next(iter(clusters))][p.gender] += 1
            continue
        subjects = [m for m in reach if reader.parse.tokens[m.head].dep in {"nsubj", "nsubjpass"}]
        if subjects and subjects[-1].kind == "name":
            votes[id(reader.cluster_of[subjects[-1]])][p.gender] += 0.34  # type: ignore[assignment]
    return votes
