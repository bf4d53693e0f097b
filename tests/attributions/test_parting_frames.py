"""Frames that part a clause, who is told, and what the writer hangs on; rows as in `attributed.py`."""

from __future__ import annotations

import pytest

from newsclaims.extractor import Extractor
from tests.attributed import rows

CASES = [
    # words that cannot end a clause go on behind the frame
    (
        "The choir had lost its hall. It was, she told members, “a modest mishap”.",
        "she | told | It was / a modest mishap | mixed | statement",
    ),
    (
        "It is not certain, said the guild's treasurer, Olaf Brandt, whether the ovens can be saved.",
        "the guild's treasurer, Olaf Brandt | said | It is not certain / whether the ovens can be saved | indirect | statement",
    ),
    (
        "It was the potters, she reminded the chamber, who had dug the clay.",
        "she | reminded | It was the potters / who had dug the clay | indirect | statement",
    ),
    (
        "There was nothing, the diver testified, that could have held the rope.",
        "the diver | testified | There was nothing / that could have held the rope | indirect | statement",
    ),
    (
        "Millers are, the broker said on Tuesday, tired of waiting.",
        "the broker | said | Millers are / tired of waiting | indirect | statement",
    ),
    (
        "Nobody could, she said, have heard the bell.",
        "she | said | Nobody could / have heard the bell | indirect | statement",
    ),
    (
        "He doubted, he said, that the kiln would ever be lit.",
        "he | said | He doubted / that the kiln would ever be lit | indirect | statement",
    ),
    # ... but not where the clause is whole
    (
        "The kiln was cold, she said, and they went home.",
        "she | said | The kiln was cold / and they went home | indirect | statement",
    ),
    (
        "As it is, Venn said, the choir is broke.",
        "Venn | said | As it is / the choir is broke | indirect | statement",
    ),
    (
        "It was Brandt, said Venn, who laughed.",
        "Venn | said | It was Brandt / who laughed | indirect | statement",
    ),
    # the same source reports on behind a pronoun
    (
        "The cook said the soup was cold, and she urged the guests to leave.",
        "The cook | said | the soup was cold | indirect | statement",
        "she | urged | to leave | indirect | directive",
    ),
    (
        "The soup was, he said, “thin and late”, and he asked the hotel to apologise.",
        "he | said | The soup was / thin and late | mixed | statement",
    ),
    # who is told is no content, whatever the parser hangs the clause on
    (
        "The keeper told the hearing he had “begged” for the lock to be shut.",
        "The keeper | told | he had “begged” for the lock to be shut | mixed | statement",
    ),
    (
        "Ines Okafor promised her brother she would finish the boat.",
        "Ines Okafor | promised | she would finish the boat | indirect | commitment",
    ),
    (
        "Counsel for the divers, Ruth Sandoval KC, asked the pier's former owner, Ivo Trask, why the gate had been locked.",
        "Counsel for the divers, Ruth Sandoval KC | asked | why the gate had been locked | indirect | question",
    ),
    (
        "We asked the bakers' guild where the figure came from.",
        "We | asked | where the figure came from | indirect | question",
    ),
    (
        "The panel asked the surgeon, who has since retired, when he first saw the scan.",
        "The panel | asked | when he first saw the scan | indirect | question",
    ),
    # ... but a clause that tells which one is meant is
    (
        "The mill told the workers it had hired to go home.",
        "The mill | told | the workers it had hired to go home | indirect | statement",
    ),
    (
        "She asked the shop where she works for help.",
        "She | asked | the shop where she works for help | indirect | question",
    ),
    (
        "She told the crowd gathered outside to leave.",
        "She | told | the crowd gathered outside to leave | indirect | statement",
    ),
    # a relative clause between source and verb
    (
        "Organist Lena Moen, who has praised the hall since her first recital, called the repair “a botch”.",
        "Organist Lena Moen, who | has praised | the hall | indirect | attitude",
        "Organist Lena Moen | called | the repair “a botch” | mixed | statement",
    ),
    (
        "Captain Dan Okoro, who has sailed the brig since his rescue, called the delay “a mistake”.",
        "Captain Dan Okoro | called | the delay “a mistake” | mixed | statement",
    ),
    (
        "Treasurer Amit Bello, who kept the books after the flood, said the money was gone.",
        "Treasurer Amit Bello | said | the money was gone | indirect | statement",
    ),
    (
        "The cellist, who lives with her sister, said the bow was lost.",
        "The cellist | said | the bow was lost | indirect | statement",
    ),
    # what the writer hangs on behind
    (
        "The guild, which owns the hall, said it would sue over the report, which it said “badly misreads” the lease.",
        "The guild | said | it would sue over the report | indirect | statement",
        "it | said | “badly misreads” the lease | mixed | statement",
    ),
    (
        "The survey found that both mills had hidden losses, in what it called “a pattern of deceit”.",
        "The survey | found | that both mills had hidden losses | indirect | statement",
    ),
    (
        "The abbot said the pool would close, a step he called “painful”.",
        "The abbot | said | the pool would close | indirect | statement",
    ),
    (
        "He denied that Moen had left before June, as the tenant's filing claims.",
        "He | denied | that Moen had left before June | indirect | denial",
    ),
    (
        "The piper quit the band, accusing its managers of “treating drummers like cattle” in a string of angry posts.",
        "The piper | accusing | its managers of “treating drummers like cattle” | mixed | attitude",
    ),
    (
        "An advert promises “no fees, ever” in letters a metre high.",
        "An advert | promises | no fees, ever | direct | commitment",
    ),
    (
        "According to rangers, nearly 400 goats have been moved; the shepherds put the number at more than 900.",
        "rangers | According to | nearly 400 goats have been moved | indirect | statement",
        "the shepherds | put | the number at more than 900 | indirect | statement",
    ),
    (
        "Trask said it would buy the rival mill, gambling that more flour would cut its costs.",
        "Trask | said | it would buy the rival mill | indirect | statement",
        "Trask | gambling | that more flour would cut its costs | indirect | belief",
    ),
    (
        "Perhaps, says Ines Brandt, who teaches tenancy law at the college.",
        "Ines Brandt | says | Perhaps | indirect | statement",
    ),
    # ... and what belongs to it
    (
        "The survey found that the mill, which it visited in May, was safe.",
        "The survey | found | that the mill, which it visited in May, was safe | indirect | statement",
    ),
    (
        "Venn said the hall was “a ruin” by the end of May.",
        "Venn | said | the hall was “a ruin” by the end of May | mixed | statement",
    ),
    (
        "The mayor said the pool, a place she loved, would close.",
        "a place she | loved | The mayor said the pool / would close | indirect | attitude",
    ),
    # an agent behind a quotation
    (
        "The plan was described as “a farce” by growers who fought it for two years.",
        "growers | was described | The plan / as “a farce” | mixed | statement",
    ),
    (
        "The verdict has been condemned as “reckless” by doctors.",
        "doctors | has been condemned | The verdict / as “reckless” | mixed | attitude",
    ),
    ("The fair was billed as “a family night” by the lake.",),
    # what somebody does meanwhile is no part of who says it
    (
        "Reacting, the guild's spokesman, Mr Idris Bello, blamed the frost for the delay.",
        "the guild's spokesman, Mr Idris Bello | blamed | the frost for the delay | indirect | attitude",
    ),
    # outcries
    (
        "“Not yet,” came the reply from the abbey.",
        "the reply from the abbey | came | Not yet, | direct | statement",
    ),
    (
        "There were shouts of “Shame” and “Resign” from the gallery.",
        "- | shouts | Shame / Resign | direct | statement",
    ),
    ("He left to cries of “Shame”.", "- | cries | Shame | direct | statement"),
    (
        "The warden was met with a chorus of “Resign, resign!”",
        "- | chorus | Resign, resign! | direct | statement",
    ),
    ("The crowd sang a chorus of “Merry Harvest”.",),
    ("The band opened with the roar of “Tin Moon”.",),
    ("The play is the scream of “a drowning village”.",),
    ("She has a whisper of “luck”.",),
    ("She heard the cry of “Fox”.",),
    ("He had the voice of “a sparrow”.",),
    ("She is the voice of “Sergeant Green” in the series.",),
    ("A chorus of boos met the singer.",),
    ("The reply came in June.",),
    ("She gave a murmur of approval.",),
    # a label that names nobody
    (
        "CLAIM: “No ferry has sailed on time this year, and nobody at the port denies it.” — Tess Bello, head of the Islanders' League, in an interview",
        "Tess Bello | - | No ferry has sailed on time this year, and nobody at the port denies it. | direct | statement",
    ),
    # answers that are none
    (
        "The agency would neither confirm nor deny that the guild had paid.",
        "The agency | would neither confirm nor deny | that the guild had paid | indirect | nonresponse",
    ),
    (
        "The bishop neither confirmed the report nor denied it.",
        "The bishop | confirmed | the report | indirect | statement",
        "The bishop | denied | it | indirect | denial",
    ),
    (
        "The deacon said the abbey would neither confirm nor deny the sale.",
        "The deacon | said | the abbey would neither confirm nor deny the sale | indirect | statement",
    ),
    (
        "He would not predict how long the search would take.",
        "He | would not predict | how long the search would take | indirect | nonresponse",
    ),
    (
        "Venn confirmed the request but would not comment further.",
        "Venn | confirmed | the request | indirect | statement",
        "Venn | would not comment | further | indirect | nonresponse",
    ),
    (
        "A spokesman referred questions to the harbour board, which said it had no records.",
        "A spokesman | referred | questions to the harbour board | indirect | nonresponse",
        "the harbour board, which | said | it had no records | indirect | statement",
    ),
    (
        "She liked to say that a garden was “a slow argument”.",
        "She | liked to say | that a garden was “a slow argument” | mixed | statement",
    ),
    (
        "The warden had yet to respond to an email as of the time of printing.",
        "The warden | had yet to respond | an email | indirect | nonresponse",
    ),
    ("The lawyer failed to show that the seal was broken.",),
    ("The brewer failed to tell drinkers that the ale was sour.",),
    ("The mill failed to disclose that it had lost $3 million.",),
    ("The abbot failed to mention that he owned the mill.",),
    ("The army failed to inform the widow that he had died.",),
    ("Tests failed to confirm the link.",),
    ("Ida Moen failed to confirm the sale.", "Ida Moen | failed to confirm | the sale | indirect | nonresponse"),
    ("She kept quiet about her debts.",),
    ("Ida Moen stayed silent about the beatings for years.",),
    (
        "Attempts to reach the divers were unsuccessful, the harbour master said.",
        "the harbour master | said | Attempts to reach the divers were unsuccessful | indirect | statement",
    ),
    (
        "According to the clerk, the mill declined to comment on the lease.",
        "the clerk | According to | the mill declined to comment on the lease | indirect | statement",
    ),
    (
        "Two growers spoke. One said the plan was presented “as an afterthought to an afterthought”.",
        "One | said | the plan was presented “as an afterthought to an afterthought” | mixed | statement",
    ),
    (
        "It was gathered that the two men had quarrelled over a debt.",
        "- | was gathered | that the two men had quarrelled over a debt | indirect | belief",
    ),
    (
        "The dean rejected evidence from a porter that the doors were locked.",
        "The dean | rejected | evidence from a porter that the doors were locked | indirect | denial",
    ),
    (
        "She wished to know whether the abbot would visit.",
        "She | wished to know | whether the abbot would visit | indirect | question",
    ),
    (
        "He likes to win that way.",
        "He | likes | to win that way | indirect | attitude",
    ),
    ("The aide would neither comment nor resign.",),
]


@pytest.mark.parametrize("case", CASES)
def test_rows(extractor: Extractor, case: tuple[str, ...]) -> None:
    text, *expected = case
    assert rows(extractor.extract(text)) == expected


def test_who_is_told_is_no_part_of_the_clause_that_the_parser_hangs_on_it(extractor: Extractor) -> None:
    told = extractor.extract("The keeper told the hearing he had “begged” for the lock to be shut.").attributions[0]
    assert told.addressee is not None
    assert told.addressee.text == "the hearing"


def test_a_refusal_lies_in_what_is_told_of_it(extractor: Extractor) -> None:
    outer, inner = extractor.extract("According to the clerk, the mill declined to comment on the lease.").attributions
    assert inner.parent_id == outer.id
    assert inner.kind == "nonresponse"


def test_a_headline_may_quote_a_request(extractor: Extractor) -> None:
    text = (
        "“Ask the baker”: Karen Trask on flour, frost and a broken oven\n\nIt rained on Monday. The street was closed."
    )
    assert rows(extractor.extract(text)) == ["Karen Trask | - | Ask the baker | direct | statement"]
