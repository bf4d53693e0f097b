"""Silences, and what is none; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

CASES = [
    # what was sent or asked, and by whom it was left unanswered
    (
        "Calls to the guild's clerk, Tomas Rehn, were not immediately returned.",
        "the guild's clerk, Tomas Rehn | were not immediately returned | Calls | indirect | nonresponse",
    ),
    (
        "Repeated emails and text messages to the shipyard went unanswered.",
        "the shipyard | went unanswered | Repeated emails and text messages | indirect | nonresponse",
    ),
    ("E-mails to the council went unanswered.", "the council | went unanswered | E-mails | indirect | nonresponse"),
    (
        "Written questions sent to the bishop's office went unanswered.",
        "the bishop's office | went unanswered | Written questions | indirect | nonresponse",
    ),
    (
        "Messages left for Amadi's agent were not returned.",
        "Amadi's agent | were not returned | Messages | indirect | nonresponse",
    ),
    ("A voicemail left at her home was not returned.", "her | was not returned | A voicemail | indirect | nonresponse"),
    (
        "Multiple requests for comment to the ferry company were not answered.",
        "the ferry company | were not answered | Multiple requests for comment | indirect | nonresponse",
    ),
    (
        "Requests for comment from the ministry were not immediately answered.",
        "the ministry | were not immediately answered | Requests for comment | indirect | nonresponse",
    ),
    (
        "A message seeking comment left with his attorney was not returned.",
        "his attorney | was not returned | A message seeking comment | indirect | nonresponse",
    ),
    (
        "An interview request to the minister went unanswered.",
        "the minister | went unanswered | An interview request | indirect | nonresponse",
    ),
    ("There was no immediate comment from Belgrade.", "Belgrade | was | no immediate comment | indirect | nonresponse"),
    ("There was no reaction from the army to the charge.", "the army | was | no reaction | indirect | nonresponse"),
    (
        "No immediate comment was available from the junta.",
        "the junta | was available | No immediate comment | indirect | nonresponse",
    ),
    (
        "The Harbour Post received no reply from the embassy.",
        "the embassy | received | no reply | indirect | nonresponse",
    ),
    (
        "Efforts to reach Ms. Danforth were unsuccessful.",
        "Ms. Danforth | were unsuccessful | Efforts to reach | indirect | nonresponse",
    ),
    ("Attempts to contact the family failed.", "the family | failed | Attempts to contact | indirect | nonresponse"),
    (
        "We were unable to reach Ms. Danforth for comment.",
        "Ms. Danforth | were unable to reach | comment | indirect | nonresponse",
    ),
    (
        "The Courier could not reach Ms. Danforth for comment.",
        "Ms. Danforth | could not reach | comment | indirect | nonresponse",
    ),
    (
        "Ms. Danforth could not immediately be reached.",
        "Ms. Danforth | could not immediately | be reached | indirect | nonresponse",
    ),
    ("The owners could not be contacted.", "The owners | could not | be contacted | indirect | nonresponse"),
    ("Calls to the embassy were not returned.", "the embassy | were not returned | Calls | indirect | nonresponse"),
    ("Moreno could not be reached on Monday.", "Moreno | could not | be reached | indirect | nonresponse"),
    (
        "He has yet to respond to a request for comment.",
        "He | has yet to respond | a request for comment | indirect | nonresponse",
    ),
    # by will
    ("The family did not wish to comment.", "The family | did not wish | to comment | indirect | nonresponse"),
    ("The trust was unable to comment.", "The trust | was unable | to comment | indirect | nonresponse"),
    (
        "The minister's lawyers chose not to discuss the deal.",
        "The minister's lawyers | chose not to discuss | the deal | indirect | nonresponse",
    ),
    (
        "Ms. Iyer preferred not to say how much she had paid.",
        "Ms. Iyer | preferred not to say | how much she had paid | indirect | nonresponse",
    ),
    (
        "The general was not willing to say how many would stay.",
        "The general | was not willing to say | how many would stay | indirect | nonresponse",
    ),
    (
        "The ministry has remained silent on the raid.",
        "The ministry | has remained | silent on the raid | indirect | nonresponse",
    ),
    (
        "Moreno stayed tight-lipped about his next film.",
        "Moreno | stayed | tight-lipped about his next film | indirect | nonresponse",
    ),
    (
        "The premier brushed aside a question about her health.",
        "The premier | brushed aside | a question about her health | indirect | nonresponse",
    ),
    (
        "The owner ignored repeated requests for comment.",
        "The owner | ignored | repeated requests for comment | indirect | nonresponse",
    ),
    ("Okoro turned down an interview request.", "Okoro | turned down | an interview request | indirect | nonresponse"),
    ("Morales took no questions.", "Morales | took | no questions | indirect | nonresponse"),
    (
        "Nobody at the consulate was available to comment.",
        "Nobody at the consulate | was available | to comment | indirect | nonresponse",
    ),
    (
        "A spokeswoman was not available for an interview.",
        "A spokeswoman | was not available | an interview | indirect | nonresponse",
    ),
    ("The club is yet to comment.", "The club | is yet to | comment | indirect | nonresponse"),
    (
        "The hotel chain did not have an immediate comment.",
        "The hotel chain | did not have | an immediate comment | indirect | nonresponse",
    ),
    (
        "The superintendent gave no further details.",
        "The superintendent | gave | no further details | indirect | nonresponse",
    ),
    (
        "Israel has neither confirmed nor denied involvement.",
        "Israel | has neither confirmed nor denied | involvement | indirect | nonresponse",
    ),
    (
        "The navy did not confirm or deny the sinking.",
        "The navy | did not confirm or deny | the sinking | indirect | nonresponse",
    ),
    (
        "Neither the mayor nor his deputy replied to messages.",
        "Neither the mayor nor his deputy | replied | messages | indirect | nonresponse",
    ),
    ("He referred a reporter to his lawyer.", "He | referred | a reporter to his lawyer | indirect | nonresponse"),
    (
        "The department directed all questions to the county.",
        "The department | directed | all questions to the county | indirect | nonresponse",
    ),
    (
        "Moreno skirted a question from the host, who had lost his notes.",
        "Moreno | skirted | a question from the host | indirect | nonresponse",
    ),
    # when, and how long was waited, is no part of it
    ("The embassy did not respond on Monday.", "The embassy | did not | respond | indirect | nonresponse"),
    ("Rehn was unavailable for comment on Sunday.", "Rehn | was unavailable | comment | indirect | nonresponse"),
    (
        "Rehn did not return a phone call seeking comment Friday.",
        "Rehn | did not return | a phone call seeking comment | indirect | nonresponse",
    ),
    ("The council had not responded by press time.", "The council | had not | responded | indirect | nonresponse"),
    (
        "The carrier has not responded to requests for comment as of publication.",
        "The carrier | has not responded | requests for comment | indirect | nonresponse",
    ),
]

NONE = [
    "The plan needs no response.",
    "The family got no answer.",
    "The keeper had no answer to Diallo's second goal.",
    "The books were not returned to the library.",
    "Calls for an inquiry went unanswered.",
    "Her calls to the police went unanswered.",
    "Calls to 911 went unanswered for hours.",
    "Questions about the crash remain unanswered.",
    "Attempts to reach the summit failed.",
    "Efforts to reach Kharkiv by road were unsuccessful.",
    "Negotiators could not reach an agreement.",
    "The climbers could not be reached by rescuers.",
    "The guns have remained silent over the town.",
    "The law is silent on the matter.",
    "The streets were quiet on Sunday.",
    "The board ignored a request for more staff.",
    "He ignored calls to resign.",
    "He was unable to answer the door.",
    "Firefighters were unable to respond to the blaze in time.",
    "She did not want to say goodbye.",
    "She did not want to be named.",
    "He chose not to speak at the rally.",
    "The senator directed questions to the witness.",
    "He gave no reason to doubt him.",
    "The report gives no reason for the delay.",
    "The storm gave no warning.",
    "There was no response from the engine.",
    "He is available to comment on the final on Sunday.",
    "Sales have yet to respond to the cut in prices.",
    "They did not stop or ask why.",
    "The striker was not available for the match.",
    "The ministry said it was unable to comment.",
    "Efforts to reach Ida Moen failed when the shaft fell in.",
    "The skipper could not be contacted after the boat left the radar.",
    "Ida Moen, who is missing, could not be located.",
    "Ida Moen could not be reached in time.",
    "The skipper could not immediately be reached through the wreckage.",
    "Nobody was available to answer the door.",
    "No nurses were available to answer questions about pain.",
    "The arena was not available for an interview.",
    "The premier is yet to respond to the storms.",
    "The bishop is yet to respond to the treatment.",
    "The guild is yet to answer for its errors.",
    "The pupil was unable to answer questions in the exam.",
    "The girl was unable to say what had happened.",
    "The student chose not to answer the third question.",
    "Calls to the police went unanswered as the barn burned.",
    "Messages to her brother were not returned.",
    "Questions to the students were not answered.",
    "There was no answer from the house.",
    "She kept quiet about her debts.",
    "Ida Moen stayed silent about the beatings for years.",
    "The woman gave no explanation to her husband.",
    "The moderator directed all questions to the jury.",
]


@pytest.mark.parametrize("case", CASES)
def test_rows(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_silence(extractor: Extractor, text: str) -> None:
    assert "nonresponse" not in [a.kind for a in extractor.extract(text).attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked whether the vicar had read the poem, Finch would not say.",
            "Finch | would not say | whether the vicar had read the poem | indirect | nonresponse",
        ),
        (
            "When asked who had rung the bell, the verger would not say.",
            "the verger | would not say | who had rung the bell | indirect | nonresponse",
        ),
        ("Asked whether the tower was safe, the verger would not go up.", ""),
        ("Asked whether she would sing again, Finch said she might.", ""),
    ],
)
def test_questions_that_stand_before_a_silence(extractor: Extractor, text: str, expected: str) -> None:
    assert [r for r in rows(extractor.extract(text)) if "nonresponse" in r] == ([expected] if expected else [])
