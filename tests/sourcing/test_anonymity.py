"""What is said of unnamed sources: where the words that say how they know, and why they are not named, begin and end.

Tables of (article with the source in braces and its cue in angle brackets, the words or None).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.weighed import weighed

if TYPE_CHECKING:
    from spacy.language import Language


BASIS = [
    # right behind the noun, or behind what belongs to the noun
    ("{An official} familiar with the plan <said> no.", "familiar with the plan"),
    ("{An official}, familiar with the plan, <said> no.", "familiar with the plan"),
    ("{An official} personally briefed on the plan <said> no.", "briefed on the plan"),
    ("{An official} at the ministry familiar with the plan <said> no.", "familiar with the plan"),
    ("{An official} in the port (the old one) familiar with the plan <said> no.", "familiar with the plan"),
    ("{An official}, who has been briefed on the plan, <said> no.", "briefed on the plan"),
    # not where something else stands in between
    ("{An official} hired by a man familiar with the plan <said> no.", None),
    ("{An official}, old, close to the plan, <said> no.", None),
    ("{An official} in the port: familiar with the plan, he <said> no.", None),
    ("{An official} from the north of Norland and its many green isles familiar with the plan <said> no.", None),
    ("{An official} <said> no. It was familiar with the plan.", None),
    # it ends at a mark, at a clause that hangs on it, at the end of the sentence or of the text
    ("Talks failed, <said> {an aide} familiar with the plan, and went on.", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan; it was over.", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan - it was over.", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan (of Finch).", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan that fell through.", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan who fled.", "familiar with the plan"),
    ("Talks failed, <said> {an aide} familiar with the plan of Ms. Finch. She left.", "familiar with the plan of Ms. Finch"),
    ("Talks failed, <said> {an aide} familiar with the plan and the talks. He left.", "familiar with the plan and the talks"),
    ("Talks failed, <said> {an aide} familiar with the plan", "familiar with the plan"),
    # at the cue, or at what leads up to it
    ("{Two people} familiar with the plan <say> it is over.", "familiar with the plan"),
    ("{An aide to the minister who saw the plan} <said> no.", "who saw the plan"),
    ("{Two people} familiar with the plan also <said> no.", "familiar with the plan"),
    ("{Two people} familiar with the plan and <said> no.", "familiar with the plan"),
    ("{Two people} familiar with the plan have also <said> no.", "familiar with the plan"),
    ("{Two people} familiar with the plan <confirming> it was over", "familiar with the plan"),
    ("{Two people} familiar with it <said> no.", "familiar with it"),
    ("{Two people familiar with the plan and} <said> no.", "familiar with the plan"),
    ("{Two people} familiar with the plan… <said> no.", "familiar with the plan"),
    # a verb within does not end it
    ("{Two people} familiar with what happened <said> no.", "familiar with what happened"),
    ("{Two people} familiar with how it works <said> no.", "familiar with how it works"),
    # at the source's own end
    ("Talks failed, <said> {an aide familiar with the plan} and the mayor.", "familiar with the plan"),
    # at the verb of the clause that another mention stands in
    ("He left after {two people} familiar with the plan quit the talks. {The people} <said> more.", "familiar with the plan"),
    ("He left after {two people} familiar with the plan were sacked. {The people} <said> more.", "familiar with the plan"),
    ("{One of the people} familiar with the plan thinks it odd. {The people} <said> more.", "familiar with the plan"),
    ("{One of the people} familiar with the plan thought it odd. {The people} <said> more.", "familiar with the plan"),
    ("{Two of the people} familiar with the plan think it odd. {The people} <said> more.", "familiar with the plan"),
    (
        "He heard that {one of the people} familiar with the plan thought it odd. {The people} <said> more.",
        "familiar with the plan",
    ),
    # those picked out of a group know what the group does
    ("He left after {three people} familiar with the plan quit the talks. {One of them} <said> more.", "familiar with the plan"),
    # with 'who were', and where they were
    ("{An aide who was in the room} <said> no.", "who was in the room"),
    ("{Three nurses who were on duty that night} <said> no.", "who were on duty that night"),
    ("{An aide}, who was familiar with the call, <said> no.", "who was familiar with the call"),
    ("{A cook on duty that night} <said> no.", "on duty that night"),
    ("{An aide who was on leave} <said> no.", None),
    ("{An aide who was in tears} <said> no.", None),
    # behind the last of two
    ("According to {three aides and a lobbyist involved in the talks}, no.", "involved in the talks"),
    ("{An aide and the mayor}, familiar with the plan since May, <said> no.", "familiar with the plan since May"),
    # one word
    ("{Two people} present <said> no.", "present"),
    ("{Two people}, present then, <said> no.", None),
    ("{Two people} were present. {The people} <said> no.", None),
    # a clause: what they know, saw, worked on; not what they asked for, are or do besides
    ("{An aide who knows} <said> no.", "who knows"),
    ("{An aide who was present} <said> no.", "who was present"),
    ("{An aide who was personally briefed on the plan} <said> no.", "who was personally briefed on the plan"),
    ("{An aide who works with the mayor} <said> no.", "who works with the mayor"),
    ("{An aide, who heard the call,} <said> no.", "who heard the call"),
    ("{An aide who saw the plan, which failed,} <said> no.", "who saw the plan"),
    ("{One banker who has advised the company} <said> it was late.", "who has advised the company"),
    ("{An aide who works late} <said> no.", None),
    ("{An aide who saw the plan and described it} <said> no.", "who saw the plan"),
    ("{An aide who saw the plan but declined to be named} <said> no.", "who saw the plan"),
    ("{An aide who worked on the plan and asked not to be named} <said> no.", "who worked on the plan"),
    ("{An aide who spoke on condition of anonymity} <said> no.", None),
    ("{An aide whose sister saw the plan} <said> no.", None),
    ("{An aide who swims} <said> no.", None),
    ("{An aide who is tall} <said> no.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "basis"), BASIS)
def test_where_a_basis_begins_and_ends(nlp: Language, marked: str, basis: str | None) -> None:
    found = weighed(nlp, marked).basis
    assert (found and found.text) == basis


def test_a_tag_rests_on_a_basis_where_one_is_found(nlp: Language) -> None:
    for place in ("at the ministry", "at the state water and forestry ministry"):
        sourcing = weighed(nlp, f"{{Officials {place} familiar with the plan}} said the road was shut.")
        assert (sourcing.basis and sourcing.basis.text) == "familiar with the plan"
        assert sourcing.confidence.reasons == ("basis_stated",)


REASONS = [
    # behind the condition, in the same clause and sentence
    ("{A clerk} asked not to be named because it is secret.", "because it is secret"),
    ("{A clerk}, who asked not to be named, once again, because it is secret, <said> no.", "because it is secret"),
    ("{A clerk}, who asked not to be named, <said> no because it is secret.", None),
    ("{A clerk}, who asked not to be named, <says> no because it is secret.", None),
    ("{Two clerks}, who asked not to be named, <say> no because it is secret.", None),
    ("{Two clerks}, who asked not to be named, <will> quit because it is secret.", None),
    ("{A clerk}, who asked not to be named “ever” because it is secret, <said> no.", None),
    ("{A clerk} asked not to be named. Because it is secret, she left.", None),
    (
        "{A clerk} asked not to be named, even after all these years and a war that few still remember well, given the risk.",
        None,
    ),
    ("{A clerk} asked that we not use her name because it is secret.", "because it is secret"),
    ("{A clerk} asked not to be named because she feared that it would hurt her.", "because she feared that it would hurt her"),
    # where the text breaks off
    ("{A clerk} asked not to be named for legal reasons", "for legal reasons"),
    # it ends at a mark, at a clause that hangs on it, at the verb of the sentence
    ("{A clerk} spoke on condition of anonymity to discuss the plan - it failed.", "to discuss the plan"),
    ("{A clerk} spoke on condition of anonymity to discuss the plan that failed.", "to discuss the plan"),
    ("{A clerk} spoke on condition of anonymity because it is secret, and left.", "because it is secret"),
    ("{A clerk} who spoke on condition of anonymity to discuss the plan <thinks> no.", "to discuss the plan"),
    ("{A clerk} who spoke on condition of anonymity to discuss the plan <is> sure.", "to discuss the plan"),
    # not at the commas around a name's apposition
    (
        "{A clerk} spoke on condition of anonymity because Nora Finch, the owner, was sued, and left.",
        "because Nora Finch, the owner, was sued",
    ),
    (
        "{A clerk} spoke on condition of anonymity because the owner, Nora Finch, is feared by staff, he said.",
        "because the owner, Nora Finch, is feared by staff",
    ),
    # what 'and' leads on to is part of it, unless it is what they did besides
    (
        "{A clerk} spoke on condition of anonymity because she feared the mayor and his aides.",
        "because she feared the mayor and his aides",
    ),
    (
        "{A clerk}, who was not authorised to speak to the press and to the mayor, <said> no.",
        "not authorised to speak to the press and to the mayor",
    ),
    ("{A clerk}, who was not authorised to speak and asked not to be named, <said> no.", "not authorised to speak"),
    ("{A clerk who is not authorised to speak and asks not to be named} <said> no.", "not authorised to speak"),
    # a reason alone, with the words that lead to it
    ("{Two clerks} not authorised to speak <said> no.", "not authorised to speak"),
    ("He heard that {two clerks} not authorised to speak <fear> it is over.", "not authorised to speak"),
    ("{A clerk}, because she was not authorised to speak, <said> no.", "because she was not authorised to speak"),
    ("{A clerk}, since she was not authorised to speak, <said> no.", "since she was not authorised to speak"),
    ("{A clerk}, as she was not authorised to speak, <said> no.", "as she was not authorised to speak"),
    ("Because they were not authorised to speak, {two clerks} <said> no.", "Because they were not authorised to speak"),
    ("It was because of the mayor, who left, that {clerks} not authorised to speak <said> no.", "not authorised to speak"),
    ("He left because. They were not authorised to speak, {two clerks} <said>.", "not authorised to speak"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "reason"), REASONS)
def test_where_a_reason_begins_and_ends(nlp: Language, marked: str, reason: str | None) -> None:
    found = weighed(nlp, marked).anonymity_reason
    assert (found and found.text) == reason


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # the longest bound counts ('well over' is no 'over'), and it must stand before the number
        ("Over 30 officials", (31, None)),
        ("Well over 30 officials", (31, None)),
        ("Just over 30 officials", (30, 36)),
        ("Almost 30 officials", (24, 30)),
        ("A group of more than 30 officials", (31, None)),
        ("A group of five officials", (5, 5)),
        ("No more than 30 officials", (1, 30)),
        ("No fewer than 30 officials", (30, None)),
        ("Fewer than two officials", (1, 1)),
        ("Nearly a dozen officials", (9, 12)),
        # a vague number, in the source or in what it is a part of
        ("A couple of officials", (2, 2)),
        ("Scores of officials", (40, None)),
        ("Some of his aides", (2, None)),
        ("Several of his aides", (3, None)),
        # a family is of no number
        ("His family", None),
    ],
)
def test_bounds_of_the_number(nlp: Language, source: str, expected: tuple[int, int | None] | None) -> None:
    assert weighed(nlp, f"{{{source}}} said it was over.").count_range == expected


@pytest.mark.parametrize(
    ("source", "count"),
    [("More than a dozen officials", 13), ("Fewer than ten officials", 9), ("Nearly 30 officials", 30)],
)
def test_the_number_lies_in_its_range(nlp: Language, source: str, count: int) -> None:
    found = weighed(nlp, f"{{{source}}} said it was over.")
    assert found.source_count == count
    assert found.count_range is not None
    assert found.count_range[0] <= count <= (found.count_range[1] or count)


def test_a_vague_number_late_in_the_text(nlp: Language) -> None:
    before = "It rained in the old port for weeks and weeks, and then it rained some more. "
    assert weighed(nlp, before + "{Several officials} said it was over.").count_range == (3, None)
