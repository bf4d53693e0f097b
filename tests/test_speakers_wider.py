"""Wider words for somebody or some body: kinds of office, nationalities, firms by what they are, short forms of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_speakers import speakers
from weighed import weighed

if TYPE_CHECKING:
    from spacy.language import Language

PEOPLE = [
    ("a bishop is a cleric", "Bishop Tomas Arden prayed. {The cleric} said no.", ["Tomas Arden"]),
    ("but a cleric of another office is nobody known", "Captain Tomas Arden prayed. {The cleric} said no.", ["The cleric"]),
    ("a home secretary is a minister", "Home Secretary Ada Vance left. {The minister} said no.", ["Ada Vance"]),
    ("but a press secretary is none", "Press secretary Ada Vance left. {The minister} said no.", ["The minister"]),
    ("a leader is a politician", "Opposition leader Ada Vance left. {The politician} said no.", ["Ada Vance"]),
    ("but a surgeon is none", "Surgeon Ada Vance left. {The politician} said no.", ["The politician"]),
    ("a tycoon may own it", "Tycoon Peter Orsic bought Rovers. {The owner} said no.", ["Peter Orsic"]),
    ("but not her agent", "Agent Peter Orsic praised Rovers. {The owner} said no.", ["The owner"]),
    ("by nation", "{Milan Orsic} scored. {The Scot} said no.", ["Milan Orsic"] * 2),
    ("but a surname is a surname", "Leo Roe met Rufus Dane in May. {Dane} said no.", ["Rufus Dane"]),
    ("by a noun with a hyphen", "{Milan Orsic} scored. {The full-back} said no.", ["Milan Orsic"] * 2),
    ("by a noun with a prefix", "{Milan Orsic, 61,} was digging. {The ex-miner} said no.", ["Milan Orsic"] * 2),
    ("a boss is a manager", "Manager Milan Orsic raged. {The Harriers boss} said no.", ["Milan Orsic"]),
    ("but not anybody", "Milan Orsic raged. {The Harriers boss} said no.", ["The Harriers boss"]),
    ("by party", "Labour's Ada Vance rose. {The Labour MP} said no.", ["Ada Vance"]),
    ("but no other party's", "Labour's Ada Vance rose. {The Green MP} said no.", ["The Green MP"]),
    ("by a title in marks", "{Ada Vance} cancelled her tour. {The “Red Rooms” hitmaker} said no.", ["Ada Vance"] * 2),
    ("an occupation that is a first name", "Baker {Joan Tilley} wept. {Tilley} said no.", ["Joan Tilley"] * 2),
    ("but not where no first name follows", "{Baker Tilley} wept. {Tilley} said no.", ["Baker Tilley"] * 2),
    ("another one, named", "One guest wept. {Another, Joan Tilley,} said no.", ["Joan Tilley"]),
    ("but not whom they met", "One guest wept. {Another} met Joan Tilley and said no.", ["Another"]),
    ("an office before its holder", "{The governor} said no. “We wait,” {Governor Ada Vance} said.", ["Ada Vance"] * 2),
    ("but not before who held it once", "{The governor} said no. “We wait,” {former Governor Ada Vance} said.", ["The governor", "Ada Vance"]),
    ("the father's surname before particles", "{Luis Abarca de la Vega} rose. {Abarca} said no.", ["Luis Abarca de la Vega"] * 2),
    ("the boss of another club", "Harriers manager Milan Orsic raged. {The Rovers boss} said no.", ["The Rovers boss"]),
    ("the captain of another team", "Scotland captain Milan Orsic raged. {The England captain} said no.", ["The England captain"]),
    ("the winner may be another", "Milan Orsic scored twice. {The winner} said no.", ["The winner"]),
    ("a teenager may be another", "Milan Orsic drove home. {The teenager} said no.", ["The teenager"]),
    ("a head teacher is no politician", "Headteacher Ada Vance left. {The politician} said no.", ["The politician"]),
    ("the mayor of another town", "{The mayor} said no. Tarn Mayor Ada Vance said her city would wait.", ["The mayor"]),
    ("a prince is no duke", "Prince Milan Orsic left. {The duke} said no.", ["The duke"]),
    ("a drummer is no guitarist", "Drummer Milan Orsic left. {The guitarist} said no.", ["The guitarist"]),
    ("initials of who somebody leads", "Tern Health Organisation chief Ada Vance left. {The THO chief} said no.", ["Ada Vance"]),
    ("or its beginning", "Federal Reserve chair Ada Vance left. {The Fed chair} said no.", ["Ada Vance"]),
    ("but no other initials", "Tern Health Organisation chief Ada Vance left. {The NWK chief} said no.", ["The NWK chief"]),
    ("a nation is no club", "Dutch striker Milan Orsic scored. {The Chelsea striker} said no.", ["Milan Orsic"]),
    ("nor is its team", "England striker Milan Orsic scored. {The Chelsea striker} said no.", ["Milan Orsic"]),
    ("but a captain has one team", "Scotland captain Milan Orsic scored. {The Chelsea captain} said no.", ["The Chelsea captain"]),
    ("interim is no club", "Interim manager Milan Orsic left. {The Chelsea manager} said no.", ["Milan Orsic"]),
    ("acting is no town", "Acting Mayor Ada Vance left. {The Dunmore mayor} said no.", ["Ada Vance"]),
    ("a field is no place", "Finance Minister Ada Vance left. {The Norland minister} said no.", ["Ada Vance"]),
    ("nor is a party", "Labour councillor Ada Vance left. {The Dunmore councillor} said no.", ["Ada Vance"]),
    ("but another state is another", "Texas Governor Ada Vance left. {The Ohio governor} said no.", ["The Ohio governor"]),
    ("a president is not the head of anything", "President Ada Vance objected. {The WHO chief} said no.", ["The WHO chief"]),
    ("nor the owner", "President Ada Vance objected. {The Tesla owner} said no.", ["The Tesla owner"]),
    ("a chief executive leads no union", "Chief executive Ada Vance cut jobs. {The Unite boss} said no.", ["The Unite boss"]),
    ("nor a party", "Ada Vance, the chief executive of Acme, shut it. {The Labour leader} said no.", ["The Labour leader"]),
    ("a senator is in no other house", "Senator Ada Vance left. {The Ohio congressman} said no.", ["The Ohio congressman"]),
    ("but may be a lawmaker", "Senator Ada Vance left. {The lawmaker} said no.", ["Ada Vance"]),
    ("whoever is of that party", "Councillor Ada Vance met Labour's Joan Tilley. {The Labour MP} said no.", ["Joan Tilley"]),
    ("a musician sings", "Musician Sten Varga left the band. {The singer} said no.", ["Sten Varga"]),
    ("a leader is a chief", "Labour leader Ada Vance left. {The Labour chief} said no.", ["Ada Vance"]),
    ("but no chairman", "Party leader Ada Vance left. {The party chairman} said no.", ["The party chairman"]),
    ("a captain is no vice-captain", "Captain Milan Orsic left. {The vice-captain} said no.", ["The vice-captain"]),
    ("nor a president a vice-president", "President Milan Orsic left. {The vice-president} said no.", ["The vice-president"]),
    ("nor anybody an ex-husband", "Milan Orsic fled. {The ex-husband} said no.", ["The ex-husband"]),
    ("but anybody may be left-handed", "{Milan Orsic} scored. {The left-hander} said no.", ["Milan Orsic"] * 2),
    ("a full-back defends", "Defender {Milan Orsic} left. {The full-back} said no.", ["Milan Orsic"] * 2),
    ("an office of two words", "{The prime minister} said no. “We wait,” {Prime Minister Ada Vance} said.", ["Ada Vance"] * 2),
    ("with its field", "{The finance minister} said no. “We wait,” {Finance Minister Ada Vance} said.", ["Ada Vance"] * 2),
    ("but not of another field", "{The finance minister} said no. “We wait,” {Justice Minister Ada Vance} said.", ["The finance minister", "Ada Vance"]),
    ("nor of a state", "{The president} said no. “We wait,” {President Milan Orsic of France} said.", ["The president", "Milan Orsic"]),
    ("a bishop is no archbishop", "Bishop Tomas Arden prayed. {The archbishop} said no.", ["The archbishop"]),
]  # fmt: skip

BODIES = [
    ("a lender is a firm", "Hartwell Group fell on Monday. {The lender} said no.", ["Hartwell Group"]),
    ("but it may be somebody", "Ada Vance fell on Monday. {The lender} said no.", ["The lender"]),
    ("an airport is no airline", "Kestrel Airways cut flights. {The airport} said no.", ["The airport"]),
    ("but a museum may have any name", "{The Brannock} opened on Monday. {The museum} said no.", ["The Brannock"] * 2),
    ("what it is about", "The Commission on Safe Roads met. {The panel} said no.", ["The Commission on Safe Roads"]),
    ("but not when it met", "{The Commission} on Monday said no.", ["The Commission"]),
    ("two fields", "{The Ministry of Tourism and Ports} said no.", ["The Ministry of Tourism and Ports"]),
    ("the other way round", "The Ministry of Tourism met. {The Tourism Ministry} said no.", ["The Ministry of Tourism"]),
    ("but no other field", "The Ministry of Tourism met. {The Justice Ministry} said no.", ["The Justice Ministry"]),
    ("its members", "The Mill Tenants' Association met. {The tenants' group} said no.", ["The Mill Tenants' Association"]),
    ("but not others'", "The Mill Tenants' Association met. {The drivers' group} said no.", ["The drivers' group"]),
    ("a union by initials is mostly that at a firm", "{The NWK union} said no. NWK cut jobs. {NWK} said why.", ["The NWK union", "The NWK"]),
    ("the article before an app is the app's", "{The Uber app} said no. Uber left. {Uber} said why.", ["Uber"] * 2),
    ("but not that of a paper", "{The Tarn Post newspaper} said no. {The Tarn Post} said why.", ["The Tarn Post"] * 2),
    ("a university is not another the other way round", "The University of Brenn met Tarn College. {Brenn University} said no.", ["Brenn University"]),
    ("nor a department of two fields", "The Department of Health and Ports met. {The Ports Department} said no.", ["The Ports Department"]),
    ("nor a charity by a team", "Mirren Pilots lost. {The Pilots' charity} said no.", ["The Pilots' charity"]),
    ("a ministry is not on something", "{The Defence Ministry} on Telegram said no.", ["The Defence Ministry"]),
    ("but not its workers'", "{The Acme union} said no. Acme left.", ["The Acme union"]),
    ("the company shows what it is", "{Lomax Verde} runs the mine. {The company} said no.", ["Lomax Verde"] * 2),
    ("one of several", "{One of the companies, Tarnmill,} said no.", ["Tarnmill"]),
    ("but no firm that somebody works for", "{One of the men, Tarnmill workers,} said no.", ["One of the men"]),
    ("a team by its plural", "{The Pilots} lost. {The team} said no.", ["The Pilots"] * 2),
    ("but no firm by its own", "Hale Foods lost. {The team} said no.", ["The team"]),
    ("what only a headline calls so", "Regulator fines bank\n\nThe Markets Office fined Tolman Bank. {The regulator} said no.", ["The Markets Office"]),
    ("the club that signs, not the one it signs from", "{Chelsea} signed Sten Varga from Spurs. {The club} said no.", ["Chelsea"] * 2),
    ("a place in -s is no team", "Los Angeles lost to Dallas. {The team} said no.", ["The team"]),
    ("nor is a firm in -s", "Siemens sold a line on Monday. {The team} said no.", ["The team"]),
    ("a person is not the company", "{Quillon} cut 900 jobs. Arvo Senn wrote to staff. {The company} said no.", ["Quillon"] * 2),
    ("nor is who runs it", "Tessaly Motors fell. Arvo Senn runs the mine. {The company} said no.", ["Tessaly Motors"]),
    ("the union of a headline is not the employer", "Union calls strike\n\nMarsh Underground said trains would run. {The union} said no.", ["The union"]),
    ("he is no firm", "Hartwell Group fined Ivo Lund. {The lender} said he would pay.", ["The lender"]),
    ("a builder is mostly somebody", "Hartwell Group fell on Monday. {The builder} said no.", ["The builder"]),
    ("a museum may be called a foundation", "{The Brannock Foundation} met. {The museum} said no.", ["The Brannock Foundation"] * 2),
    ("two places have a trust", "{The Kell and Marsham NHS Trust} said no.", ["The Kell and Marsham NHS Trust"]),
    ("or a police force", "{Tarn and Dunmore Police} said no.", ["Tarn and Dunmore Police"]),
    ("but not a state and a town", "{Kenya and Dunmore Council} said no. {Dunmore Council} left.", ["Dunmore Council"] * 2),
    ("nor a regulator and a town", "{Ofgem and Dunmore Council} said no.", ["Ofgem"]),
    ("nor two teams", "{The Tarn Herons and Dunmore Rovers} said no. {Dunmore Rovers} left.", ["The Tarn Herons", "Dunmore Rovers"]),
    ("two fields before a ministry", "{The Natural Resources and Ports Ministry} said no.", ["The Natural Resources and Ports Ministry"]),
    ("a regulator supplies nothing", "Ofgem fined Brightgas. {The supplier} said no.", ["Brightgas"]),
    ("nor is a union a company", "Unite called a strike. {The company} said no.", ["The company"]),
    ("but it is a union", "Unite met Tarnmill. {The union} said no.", ["Unite"]),
    ("an analyst is no lender", "Hartwell Group fell on Monday, analyst Ada Vance said. {The lender} said no.", ["Hartwell Group"]),
    ("its own", "{Hartwell Group} fell. {The lender} said its chairman would lose his bonus.", ["Hartwell Group"] * 2),
    ("an NHS trust is no charity", "Dunmore NHS Trust met. {The charity} said no.", ["The charity"]),
    ("a royal college is no university", "The Royal College of Nursing met. {The university} said no.", ["The university"]),
    ("but a college may be one", "Dunmore College met. {The university} said no.", ["Dunmore College"]),
    ("ministries of two states", "{Norland's Ministry of Ports} said no. {Tarn's Ports Ministry} said no.", ["Ministry of Ports", "Ports Ministry"]),
    ("but one state's", "{Norland's Ministry of Ports} said no. {The Ports Ministry} said no.", ["Ministry of Ports"] * 2),
    ("a department behind its state", "{The US Department of Justice} said no. {The Justice Department} said why.", ["The US Department of Justice"] * 2),
    ("a department for something", "{The Department for Education} said no. {The Education Department} said why.", ["The Department for Education"] * 2),
    ("a field of two words", "{The Ministry of Foreign Affairs} said no. {The Foreign Affairs Ministry} said why.", ["The Ministry of Foreign Affairs"] * 2),
    ("the airline of the headline", "Airline cancels flights\n\nKestrel Air cut 90 flights on Monday. {The airline} said no.", ["Kestrel Air"]),
    ("but not whom it answers", "Airline cancels flights\n\nPassengers met Kestrel Air on Monday. {The airline} said no.", ["The airline"]),
    ("an army is not the force of the police", "The police met the Norland Army. {The force} said no.", ["The force"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "marked", "labels"),
    [*PEOPLE, *BODIES],
    ids=lambda x: x if isinstance(x, str) and "{" not in x else "",
)
def test_each_source_has_its_speaker(nlp: Language, what: str, marked: str, labels: list[str]) -> None:
    assert [s and s.label for s in speakers(nlp, marked)] == labels, what


TAGS = [
    ("{About 60% of drivers} said the road was shut.", "collective"),
    ("{Nine in 10 nurses} said the road was shut.", "collective"),
    ("{Nine nurses} said the road was shut.", "anonymous"),
    ("{Three of the five judges} said the road was shut.", "anonymous"),
    ("{Several} told us the road was shut.", "collective"),
    ("{Most Britons} said the road was shut.", "collective"),
    ("{Senior Tories} said the road was shut.", "collective"),
    ("{Westminster} denied the road was shut.", "institutional"),
    ("{Tarnmill} denied the road was shut.", "institutional"),
    ("{Jonty, from Leeds,} said the road was shut.", "named"),
    ("{Carmaker NWK-9} said the road was shut.", "institutional"),
    ("{Broadcaster Ada Vance} said the road was shut.", "named"),
    ("{A post-mortem} found the road was shut.", "documentary"),
    ("{A 51% shareholder} said the road was shut.", "anonymous"),
    ("{The 30 percent owner} said the road was shut.", "anonymous"),
    ("{The Brewers} said the road was shut.", "institutional"),
    ("{Ikea, from Sweden,} said the road was shut.", "institutional"),
]


@pytest.mark.parametrize(("marked", "tag"), TAGS)
def test_each_source_has_its_tag(nlp: Language, marked: str, tag: str) -> None:
    assert weighed(nlp, marked).tag == tag


def test_a_text_may_end_in_articles(nlp: Language) -> None:
    assert speakers(nlp, "{Ada Vance} said it was The The")[0].name == "Ada Vance"
