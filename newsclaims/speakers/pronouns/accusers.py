"""Who has just accused somebody, where a denial follows: neither 'He' nor 'the firm' of it means whoever accused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims.attributions.candidate import Candidate
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: How many mentions are looked back over, so that the work stays linear.
_BACK = 60


def accuser(reader: Reader, mention: Mention) -> Referent | None:
    """Who has just accused somebody, or asked them for something, where a denial follows.

    Neither 'He' nor 'the firm' of 'He denied it', 'The firm dismissed the idea' is that.
    """
    accusing = reader.lexicon.keys("lint_accusations", use="cue")
    for c in reader.source_heads.get(mention.head, ()):
        before = reader.candidates[c - 1] if c else None
        if before is None or before.cue_head is None or not _turns_down(reader, reader.candidates[c], before):
            continue
        cue, head = reader.parse.tokens[before.cue_head], reader.heads[c - 1]
        charged = cue.lower in accusing or before.kind == "directive"
        if head is not None and charged and 0 <= mention.sentence - cue.sentence <= 1:
            name = reader.name_at.get(head)
            found = reader.at.get(name.head if name is not None else head)
            return found if found is None or not _sole_fit(reader, mention, found) else None
    return None


def _turns_down(reader: Reader, candidate: Candidate, before: Candidate) -> bool:
    """Whether it is a denial, or turns down what somebody was asked for just before."""
    if candidate.kind == "denial" or before.kind != "directive" or candidate.cue_head is None:
        return candidate.kind == "denial"
    turning = reader.lexicon.keys("rejection_verbs") | reader.lexicon.keys("refusal_verbs")
    return reader.parse.tokens[candidate.cue_head].lemma in turning


def _sole_fit(reader: Reader, mention: Mention, accuser: Referent) -> bool:
    """Whether nobody near is as surely of the pronoun's gender as the accuser: 'A woman accused the mayor. She ...'."""
    if mention.gender not in {"masculine", "feminine"} or accuser.gender != mention.gender:
        return False
    near = (s for s in reversed(reader.history[-_BACK:]) if s.mention.sentence >= mention.sentence - 1)
    return not any(s.referent is not accuser and s.referent.gender == mention.gender for s in near)
