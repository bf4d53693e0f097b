"""A subject that a cue shares with a verb before it: 'The guild met on Monday but is expected to choose an abbot'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.claims.drafts.drafter import Drafter
from newsclaims.claims.drafts.records import Draft
from newsclaims.claims.grammar import has_subject, own_subject
from newsclaims.models import Attribution
from newsclaims.syntax import Parse

_MOST = 8  # verbs in a row


def shared_subject(parse: Parse, owner: Attribution) -> tuple[int, int] | None:
    """The first piece of such a content as a token range; None where the cue has its subject to itself."""
    if owner.source is not None or owner.cue is None or len(owner.content) < 2:
        return None
    cue = range(*parse.within(owner.cue.start, owner.cue.end))
    verb = next((parse.tokens[i] for i in reversed(cue) if parse.tokens[i].pos == "VERB"), None)
    if verb is None or verb.dep != "conj" or has_subject(parse, verb):
        return None
    host = verb
    for _ in range(_MOST):
        if host.dep != "conj":
            break
        host = parse.head(host)
    subject = own_subject(parse, host)
    first, last = parse.within(owner.content[0].start, owner.content[0].end)
    shared = subject is not None and first <= subject.i < last <= host.i < cue.start
    return (first, last) if shared else None


def without_host(drafter: Drafter, owner: Attribution, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of the content, none with the verb before in it: 'is expected to vote in June', of the board."""
    shared = shared_subject(drafter.parse, owner)
    if shared is None or owner.cue is None:
        return list(drafts)
    cue = owner.cue
    first = drafter.parse.within(cue.start, cue.end)[0]
    subject = drafter.worded(*drafter.parse.offsets(*shared))
    return [
        replace(
            d,
            start=cue.start,
            text=f"{subject} {drafter.worded(cue.start, d.end)}",
            clause=d.clause and replace(d.clause, start=first),
            carried=d.carried._replace(subject=shared),
        )
        if d.start <= owner.content[0].start < cue.start < d.end
        else d
        for d in drafts
    ]
