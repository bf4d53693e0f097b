"""Who 'I' and 'we' are inside a quotation, and who 'he' and 'it' are not: whoever is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from newsclaims.attributions.candidate import Candidate
from newsclaims.marks import MarkedRun
from newsclaims.speakers.pronouns.antecedents import WINDOW, best_antecedent
from newsclaims.speakers.pronouns.salience import Pronoun
from newsclaims.speakers.records import Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader


def first_person(
    reader: Reader,
    runs: Sequence[MarkedRun],
    candidates: Sequence[Candidate],
    owners: list[Referent | None],
    heads: Sequence[int | None],
) -> None:
    """'I' and 'we' inside a quotation are whoever is quoted."""
    outer = [r for r in runs if r.depth == 0]
    starts = [r.start for r in outer]
    said: dict[int, Referent] = {}
    for c, owner in zip(candidates, owners, strict=True):
        if owner is None:
            continue
        for start, end in c.content:
            for run in outer[max(0, bisect_right(starts, start) - 1) : bisect_left(starts, end)]:
                if run.end > start and not _inside(c, run):
                    said.setdefault(run.number, owner)
    moved = _others_in_own_words(reader, said)
    for mention in reader.upcoming.values():
        if (
            mention.kind == "pronoun"
            and mention.word_class == "1"
            and mention.run in said
            and mention.head not in reader.at
        ):
            referent = said[mention.run]
            referent.mentions.append(mention)
            reader.at[mention.head] = referent
    for n, head in enumerate(heads):
        if head is not None and head in reader.at and (owners[n] is None or head in moved):
            owners[n] = reader.at[head]


def _others_in_own_words(reader: Reader, said: Mapping[int, Referent]) -> set[int]:
    """'It' of '“It is safe,” the maker said' is not the maker, who says 'we': the next likeliest, if any.

    Returns:
        The pronouns (by head) that mean somebody else now.
    """
    moved: set[int] = set()
    for mention in reader.upcoming.values():
        speaker = said.get(mention.run) if mention.kind == "pronoun" and mention.word_class == "3" else None
        if speaker is None or mention.number != "singular" or reader.at.get(mention.head) is not speaker:
            continue
        speaker.mentions.remove(mention)
        reader.at.pop(mention.head)
        if mention.gender == "neuter":
            continue  # a thing, as often as not
        seen = bisect_left(reader.history, mention.start, key=lambda s: s.mention.start)
        before = [s for s in reader.history[max(0, seen - WINDOW) : seen] if s.referent is not speaker]
        link = best_antecedent(Pronoun(reader.parse, mention), before)
        if link is not None and link.referent.mentions:
            link.referent.mentions.append(mention)
            reader.at[mention.head] = link.referent
            moved.add(mention.head)
    return moved


def _inside(candidate: Candidate, run: MarkedRun) -> bool:
    """Whether the candidate's own source stands in the run, so that it is not whoever is quoted there."""
    return candidate.source is not None and run.start <= candidate.source[0] < run.end
