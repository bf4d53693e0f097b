"""How a source is identified: tables of (article with the source in braces, tag and what is said of the unnamed)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.sourcing import own_voice
from tests.weighed import weighed

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.models import AttributionKind


TAGS = [
    # whoever asked not to be named is an informant, and nobody else in the sentence
    ("{Several councillors}, speaking on condition of anonymity, said it was over.", "anonymous"),
    ("{Some MPs}, who asked not to be named, said it was over.", "anonymous"),
    ("{Many staff}, speaking anonymously, said it was over.", "anonymous"),
    ("{A group of five lawmakers who asked not to be named} said it was over.", "anonymous"),
    ("{Residents who declined to give their names} said it was over.", "anonymous"),
    ("{Residents} said an aide, who asked not to be named, had left.", "collective"),
    ("{Some councillors} said the witness who asked not to be named had lied.", "collective"),
    ("{Many voters} said it was over.", "collective"),
    # a trade at large, and somebody of it
    ("{Scientists} say it is over.", "collective"),
    ("{Doctors} say it is over.", "collective"),
    ("{Economists} say it is over.", "collective"),
    ("{Doctors at the clinic} said it was over.", "anonymous"),
    ("{The engineers} said it was over.", "anonymous"),
    ("{Two scientists} said it was over.", "anonymous"),
    # named: by name, by a pronoun, by a role, as the one named member of a group
    ("{Ruth Okafor} said it was over.", "named"),
    ("{Ruth Okafor} said no. {She} said it was over.", "named"),
    ("{Officials in Kyiv, including President Olena Brandt,} said it was over.", "named"),
    # institutional: bodies, places, outlets, who speaks for them
    ("{The Department for Coasts} said it was over.", "institutional"),
    ("{Moscow} said it was over.", "institutional"),
    ("{State media} said it was over.", "institutional"),
    ("{The state-owned broadcaster} said it was over.", "institutional"),
    ("{Norlandic state-run news media} said it was over.", "institutional"),
    ("{Local media} said it was over.", "collective"),
    ("{State universities} said it was over.", "collective"),
    ("{A spokeswoman for Norland Power} said it was over.", "institutional"),
    ("{A press officer at the ministry} said it was over.", "institutional"),
    ("{Police} said it was over.", "institutional"),
    ("{The prime minister’s office} said it was over.", "institutional"),
    # those who speak as the body that they act for
    ("{Prosecutors} said it was over.", "institutional"),
    ("{Authorities} said it was over.", "institutional"),
    ("{Two prosecutors} said it was over.", "anonymous"),
    ("{Former prosecutors} said it was over.", "anonymous"),
    # a family is several people
    ("{Her family} said it was over.", "anonymous"),
    ("{The crowd} said it was over.", "collective"),
    # anonymous: informants, and any one unnamed person
    ("{Sources} said it was over.", "anonymous"),
    ("{A senior aide} said it was over.", "anonymous"),
    ("{US officials} said it was over.", "anonymous"),
    ("{His advisers} said it was over.", "anonymous"),
    ("{One voter} said it was over.", "anonymous"),
    ("{People familiar with the talks} said it was over.", "anonymous"),
    ("{Lawmakers briefed on the plan} said it was over.", "anonymous"),
    ("{Several friends of the family} said it was over.", "anonymous"),
    # collective: open classes, whatever the verb
    ("{Voters} said it was over.", "collective"),
    ("{Critics} said it was over.", "collective"),
    ("{Many economists} said it was over.", "collective"),
    ("{Republicans} said it was over.", "collective"),
    ("{Unions} said it was over.", "collective"),
    ("{Nobody} said it was over.", "collective"),
    ("{All three officials} said it was over.", "anonymous"),
    ("{Many people} said it was over.", "collective"),
    ("{Lawmakers, who are close to the industry,} said it was over.", "collective"),
    ("{Few people} said it was over.", "collective"),
    # what is told in private makes informants of a class
    ("{Some lawmakers} privately said it was over.", "anonymous"),
    # a list of trades is a class, unless officials are among them
    ("{Teachers, parents and doctors} said it was over.", "collective"),
    ("{Experts and officials} said it was over.", "anonymous"),
    # documentary
    ("{A report} said it was over.", "documentary"),
    ("{The poll} found it was over.", "documentary"),
    ("{A raft of new rules} said it was over.", "documentary"),
    # author
    ("{I} think it is over.", "author"),
]


@pytest.mark.parametrize(("marked", "tag"), TAGS)
def test_tag(nlp: Language, marked: str, tag: str) -> None:
    found = weighed(nlp, marked)
    assert found.tag == tag
    assert found.confidence.reasons


@pytest.mark.parametrize(
    ("marked", "kind", "tag"),
    [
        # allies pass on inside knowledge, or merely have a view
        ("{Allies} said it was over.", "statement", "anonymous"),
        ("{Allies} believe it is over.", "belief", "collective"),
        # officials who only act are no informants, unless they belong to somebody
        ("{Officials} wanted it over.", "attitude", "collective"),
        ("{Brandt’s aides} wanted it over.", "attitude", "anonymous"),
        # most of them is a class
        ("{Most officials} wanted it over.", "attitude", "collective"),
    ],
)
def test_what_a_group_does_decides(nlp: Language, marked: str, kind: AttributionKind, tag: str) -> None:
    assert weighed(nlp, marked, kind).tag == tag


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("A source", 1),
        ("Two officials", 2),
        ("A dozen officials", 12),
        ("Two dozen officials", 24),
        ("More than 30 employees", 31),
        ("Officials", None),
        ("Several aides", None),
        ("Another aide", 1),
        ("A third person", 1),
        ("Her family", None),
        ("Half a dozen officers", 6),
        ("A half-dozen guards", 6),
        ("Half a dozen lawmakers", 6),
        ("Four current and three former officials", 7),
        ("Five or six aides", None),
        ("Twenty-five officials", 25),
        ("One hundred and twenty officials", 120),
        ("One hundred and twelve officials", 112),
        ("Sixty-one aides", 61),
        ("Up to 1,000 officials", 1000),
    ],
)
def test_count(nlp: Language, source: str, count: int | None) -> None:
    assert weighed(nlp, f"{{{source}}} said it was over.").source_count == count


@pytest.mark.parametrize(
    ("marked", "basis"),
    [
        ("{Two people with knowledge of the matter} said it was over.", "with knowledge of the matter"),
        ("{A person familiar with the talks} said it was over.", "familiar with the talks"),
        ("{A person close to the jury} said it was over.", "close to the jury"),
        ("{Two officials briefed on the plan} said it was over.", "briefed on the plan"),
        # a relative clause, in or behind the source
        ("{An aide who attended the meeting} said it was over.", "who attended the meeting"),
        # where the parser takes the verb for a part of it
        (
            "Work on the dome of Sarno had stopped, {two sources familiar with the discussions} said in March, a delay that might hurt.",
            "familiar with the discussions",
        ),
        ("{A former aide to the minister who worked on the plan} said it was over.", "who worked on the plan"),
        # at an earlier mention of the same people
        ("{Two people familiar with the talks} said no. {The people} said it was over.", "familiar with the talks"),
        # one word
        ("{A source familiar} said it was over.", "familiar"),
        # none
        ("{An aide who works there} said it was over.", None),
        ("{A source} said it was over.", None),
    ],
)
def test_basis(nlp: Language, marked: str, basis: str | None) -> None:
    found = weighed(nlp, marked).basis
    assert (found and found.text) == basis


@pytest.mark.parametrize(
    ("marked", "reason", "granted"),
    [
        (
            "{Two officials} said it was over, speaking on condition of anonymity because they were not authorised to speak publicly.",
            "because they were not authorised to speak publicly",
            True,
        ),
        # in the source's own clause
        (
            "{An aide, who asked not to be named in order to speak candidly,} said it was over.",
            "in order to speak candidly",
            True,
        ),
        (
            "{A clerk}, who spoke on the condition of anonymity to discuss private talks, said it was over.",
            "to discuss private talks",
            True,
        ),
        # in the next sentence about the source
        (
            "{A clerk} said it was over. She asked not to be identified for fear of being evicted.",
            "for fear of being evicted",
            True,
        ),
        # in a sentence about all sources, about the group, about those of one sort
        (
            "{Two sources} said no. {A third source} said it was over. All three sources spoke on condition of anonymity because it is secret.",
            "because it is secret",
            True,
        ),
        (
            "{Three employees} said no. None of the employees would be named because they feared for their jobs. {One of the employees} said it was over.",
            "because they feared for their jobs",
            True,
        ),
        (
            "All three sources spoke on condition of anonymity because it is secret. {Two officials in Norland} said it was over.",
            None,
            False,
        ),
        # what follows the reason is no part of it, nor is what is said
        (
            "{A clerk} was not authorised to discuss it and asked not to be named. The clerk said it was over.",
            "not authorised to discuss it",
            True,
        ),
        ("{A clerk, who asked not to be named,} said it was “so sad” and over.", None, True),
        (
            "{A clerk} said it was over. She asked that her name not be used because it is secret.",
            "because it is secret",
            True,
        ),
        # a reason without the formula
        (
            "{A clerk who was not authorised to speak publicly} said it was over.",
            "not authorised to speak publicly",
            False,
        ),
        # a name in apposition within the reason does not end it
        (
            "{Two people} said it was over, speaking on condition of anonymity because Nora Finch, the owner, had told staff to keep quiet.",
            "because Nora Finch, the owner, had told staff to keep quiet",
            True,
        ),
        # nor does the stop of a title
        (
            "{Two people}, who asked not to be named because Ms. Finch has sued others, said it was over.",
            "because Ms. Finch has sued others",
            True,
        ),
        # what they did besides is no reason
        (
            "{Two officials}, who were not authorised to speak to the press and did so only on condition that their names not be used, said it was over.",
            "not authorised to speak to the press",
            True,
        ),
        # the name withheld or not to be given
        (
            "{The nurse}, whose name is being withheld to protect her privacy, said it was over.",
            "to protect her privacy",
            True,
        ),
        ("{A teenager}, who cannot be named for legal reasons, said it was over.", "for legal reasons", True),
        (
            "{A dissident}, who asked that his name be withheld because he feared arrest, said it was over.",
            "because he feared arrest",
            True,
        ),
        (
            "{A clerk}, speaking on condition of anonymity for fear she would be fired, said it was over.",
            "for fear she would be fired",
            True,
        ),
        # of a group, all its members
        (
            "{Three clerks} said it was over. One was tired. All of them asked not to be named because they feared for their jobs.",
            "because they feared for their jobs",
            True,
        ),
        # more of the name than the name, and what a paper does with it
        ("{A clerk}, whose name is being withheld for her safety, said it was over.", "for her safety", True),
        (
            "{The clerk} said it was over. She asked that her real name not be used for fear of being sued.",
            "for fear of being sued",
            True,
        ),
        ("{A clerk}, whose identity is being protected, said it was over.", None, True),
        (
            "{Two clerks}, who did not have permission to speak on the record, said it was over.",
            "did not have permission to speak on the record",
            False,
        ),
        ("{A clerk}, who did not have time to speak on the record, said it was over.", None, False),
        ("{A clerk}, whose identity card was stolen, said it was over for her safety.", None, False),
        # anonymity without a reason
        ("{A clerk} said on condition of anonymity that it was over.", None, True),
        ("{A clerk}, who did not want to give her name, said it was over.", None, True),
        ("{A clerk} said it was over.", None, False),
    ],
)
def test_reason_and_condition(nlp: Language, marked: str, reason: str | None, granted: bool) -> None:  # noqa: FBT001
    found = weighed(nlp, marked)
    assert (found.anonymity_reason and found.anonymity_reason.text, found.on_condition_of_anonymity) == (
        reason,
        granted,
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # exact
        ("Two officials", (2, 2)),
        ("A source", (1, 1)),
        ("A dozen officials", (12, 12)),
        # with a bound
        ("More than a dozen officials", (13, None)),
        ("At least three officials", (3, None)),
        ("Up to ten officials", (1, 10)),
        ("Fewer than five officials", (1, 4)),
        ("About 20 officials", (16, 24)),
        ("Between five and ten officials", (5, 10)),
        ("Five or six aides", (5, 6)),
        ("Two current and three former officials", (5, 5)),
        # vague
        ("Several officials", (3, None)),
        ("A handful of officials", (3, 6)),
        ("Officials", (2, None)),
        # not anonymous
        ("Voters", None),
    ],
)
def test_the_number_as_a_range(nlp: Language, source: str, expected: tuple[int, int | None] | None) -> None:
    assert weighed(nlp, f"{{{source}}} said it was over.").count_range == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("because they were not authorised to speak publicly", "not_authorised"),
        ("because they did not have permission to talk to reporters", "not_authorised"),
        ("to discuss private negotiations", "sensitive_talks"),
        ("because the inquiry is continuing", "sensitive_talks"),
        ("for fear of losing their jobs", "fear_of_retaliation"),
        ("citing their safety", "fear_of_retaliation"),
        ("to protect their families", "privacy"),
        ("because the case is before a grand jury", "legal"),
        ("to speak frankly", "candour"),
        ("because she was barred from talking to journalists", "not_authorised"),
        ("did not have permission to speak", "not_authorised"),
        # nothing in the words tells
        ("because that is what they wanted", "other"),
    ],
)
def test_the_class_of_a_reason(nlp: Language, reason: str, expected: str) -> None:
    found = weighed(nlp, f"{{Two officials}} said it was over, speaking on condition of anonymity {reason}.")
    assert found.reason_class == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # bare
        ("A source", 0),
        ("Some people", 0),
        # a role, or how they know
        ("Officials", 1),
        ("Two people briefed on the plan", 1),
        ("Law enforcement sources", 1),
        # a role with its institution
        ("A State Department official", 2),
        ("An aide to Ruth Okafor", 2),
        ("Campaign officials", 2),
        ("A person close to the campaign", 2),
        # with rank or involvement, too
        ("A senior Treasury official", 3),
        ("One of his senior aides", 3),
        ("A Treasury official familiar with the talks", 3),
        # not anonymous
        ("Voters", None),
    ],
)
def test_specificity(nlp: Language, source: str, expected: int | None) -> None:
    assert weighed(nlp, f"{{{source}}} said it was over.").specificity == expected


@pytest.mark.parametrize(
    ("marked", "merely"),
    [
        ("{A clerk} said it was over.", True),
        ("{A clerk} said on condition of anonymity that it was over.", False),
        ("{A clerk who was not authorised to speak publicly} said it was over.", False),
        ("{Ruth Okafor} said it was over.", False),
    ],
)
def test_anonymity_granted_or_merely_no_name(nlp: Language, marked: str, merely: bool) -> None:  # noqa: FBT001
    found = weighed(nlp, marked)
    assert found.merely_unnamed is merely
    assert (found.reason_class is None) == (found.tag != "anonymous")


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("Two government sources", "government"),
        ("A spokesman for the Foreign Ministry", "the Foreign Ministry"),
        ("A neighbour’s friend", None),
    ],
)
def test_affiliation(nlp: Language, source: str, affiliation: str | None) -> None:
    assert weighed(nlp, f"{{{source}}} said it was over.").affiliation == affiliation


def test_the_reporters_own_voice_is_unattributed() -> None:
    found = own_voice()
    assert (found.tag, found.confidence.reasons) == ("unattributed", ("own_voice",))
    assert found.confidence.score < 1
