"""Claims of one article that support or dispute each other, with the near misses that must not."""

from __future__ import annotations

import pytest

from newsclaims import Extractor
from newsclaims.models import Extraction


def links(extraction: Extraction) -> set[str]:
    """The links as 'c1=c2' (the same) and 'c1#c2' (the opposite), each once, by the order of the claims."""
    order = {c.id: n for n, c in enumerate(extraction.claims)}
    found = set()
    for c in extraction.claims:
        for ids, sign in ((c.supports, "="), (c.disputes, "#")):
            found |= {sign.join(sorted((c.id, other), key=order.__getitem__)) for other in ids}
            assert all(c.id in (o.supports if sign == "=" else o.disputes) for o in extraction.claims if o.id in ids)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same from two speakers; one of them in quotation marks
        ("Ann Lee said the mill polluted the river. Bob Roe said the mill had polluted the river.", {"c1=c2"}),
        ("Ann Lee said the tunnel was flooded. “The tunnel was flooded,” said Bob Roe.", {"c1=c2"}),
        # of three speakers
        ("Ann Lee said the mill had shut. Bob Roe said the mill had shut. The mill had shut, Cy Poe said.", {"c1=c2", "c1=c3", "c2=c3"}),
        # more told by one than by the other only of the time
        ("Ann Lee said the mill closed on Monday. Bob Roe said the mill closed.", {"c1=c2"}),
        # a figure that the other's bound allows
        ("Police said at least 12 people died. The hospital said 15 people died.", {"c1=c2"}),
        # a denial; the thing that is denied named by a pronoun, and a pronoun for a speaker
        ("Ann Lee said the mill polluted the river. Bob Roe denied that the mill had polluted the river.", {"c1#c2"}),
        ("Ann Lee said the mill polluted the river. Bob Roe denied that it had polluted the river.", {"c1#c2"}),
        ("Ann Lee said the club broke the rules. The club said it did not break the rules.", {"c1#c2"}),
        ("Bob Roe said Ann Lee had signed the letter. Lee said she had not signed the letter.", {"c1#c2"}),
        # the denial of a denial agrees
        ("Ann Lee said the firm was not paid. Bob Roe denied that the firm was paid.", {"c1=c2"}),
        # the contrary adjective
        ("Ann Lee said the bridge was safe. Bob Roe said the bridge was unsafe.", {"c1#c2"}),
        # a correction: another figure, also from the same speaker; another polarity from the same
        ("Police said 12 people died in the fire. Police later said 15 people died in the fire.", {"c1#c2"}),
        ("Ann Lee said the plan will cost $2 million. Bob Roe said it will cost $3 million.", {"c1#c2"}),
        ("Ann Lee said the road was open. Lee later said the road was not open.", {"c1#c2"}),
        # what is denied need not be as sure, as large or on the same condition
        ("The firm may cut 900 jobs in June if orders fall, Ann Lee said. Bob Roe denied that the firm would cut jobs in June.", {"c1#c2"}),
        # a verdict on what was said right before, whoever said it
        ("The firm will close its mine, Ann Lee said. “That is false,” said Bob Roe.", {"c1#c2"}),
        ("The firm will close its mine, Ann Lee said. “That is not true,” said Bob Roe. “The claim is correct,” said Cy Poe.", {"c1#c2", "c1=c3"}),
        # the reporter's own voice takes part
        ("The mill lost its licence in May. Ann Lee denied that the mill lost its licence.", {"c1#c2"}),
    ],
)  # fmt: skip
def test_related(extractor: Extractor, text: str, expected: set[str]) -> None:
    assert links(extractor.extract(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        # the same from the same speaker supports nothing
        "Ann Lee said the mill had shut. Lee said the mill had shut.",
        # another time: a day, a month, the past and the future
        "Ann Lee said the mill closed on Monday. Bob Roe said the mill closed on Friday.",
        "Ann Lee said the mill would close. Bob Roe said the mill had closed.",
        # another subject, object, place, direction
        "Ann Lee said the mill polluted the river. Bob Roe said the farm polluted the river.",
        "Ann Lee said the firm would sell the mill. Bob Roe said the firm would not sell the shop.",
        "Ann Lee said sales rose 5 percent in Britain. Bob Roe said sales rose 7 percent in France.",
        "Ann Lee said the trains moved to Leeds. Bob Roe said the trains moved from Leeds.",
        # what may be is neither confirmed nor denied by what is
        "Ann Lee said the mill may close. Bob Roe said the mill will close.",
        "Ann Lee said the mill may close. Bob Roe said the mill will not close.",
        # a demand is no fact
        "Ann Lee said the firm should sell the mill. Bob Roe said the firm sold the mill.",
        # on a condition, and without
        "Ann Lee said the mill will close if sales fall. Bob Roe said the mill will not close.",
        # figures of different things
        "Ann Lee said the mill lost 12 jobs. Bob Roe said the mill lost 15 percent.",
        # a refusal to say is no denial, and a question is none
        "Ann Lee said the mill polluted the river. Bob Roe declined to say whether the mill had polluted the river.",
        "Ann Lee said the mill polluted the river. Bob Roe asked whether the mill had polluted the river.",
        # another condition
        "Ann Lee said the mill will close if sales fall. Bob Roe said the mill will close if rents rise.",
        # no verdict on what another said: on oneself, on a thing, with a clause of its own
        "Ann Lee said the mill had shut. “That is true,” Lee said.",
        "Ann Lee said the mill had shut. “It is true that it rained,” said Bob Roe.",
        "Ann Lee said the mill had shut. “The tooth is false,” said Bob Roe.",
        # 'they' is not the mill
        "Ann Lee said the mill polluted the river. Bob Roe denied that they had polluted the river.",
    ],
)
def test_near_misses(extractor: Extractor, text: str) -> None:
    assert links(extractor.extract(text)) == set()


@pytest.mark.parametrize(
    ("said", "resolved"),
    [
        ("he'd been robbed", "Tom Hill had been robbed"),
        ("he’d never gone there", "Tom Hill had never gone there"),
        ("he'd better go", "Tom Hill had better go"),
        ("he'd have loved it", "Tom Hill would have loved it"),
        ("he'd like it", "Tom Hill would like it"),
        ("he's been robbed", "Tom Hill has been robbed"),
        ("he's got two dogs", "Tom Hill has got two dogs"),
        ("he's not tired", "Tom Hill is not tired"),
    ],
)
def test_contracted_verbs_are_written_out(extractor: Extractor, said: str, resolved: str) -> None:
    assert [c.resolved for c in extractor.extract(f"Tom Hill said {said}.").claims] == [resolved]


def test_pronouns_are_shown_resolved(extractor: Extractor) -> None:
    extraction = extractor.extract(
        "The council said on Friday that it would close the pool and that nobody had objected."
    )
    first, second = extraction.claims
    assert first.resolved == "The council would close the pool"
    assert first.subject_id == extraction.attributions[0].speaker.id  # type: ignore[union-attr]
    assert (second.subject_id, second.resolved) == (None, None)


def test_i_is_the_speaker(extractor: Extractor) -> None:
    extraction = extractor.extract("“I have closed the pool,” said Ann Lee.")
    (claim,) = extraction.claims
    assert claim.speaker is not None
    assert (claim.subject_id, claim.resolved) == (claim.speaker.id, None)
