"""Headline and what stands below it, headings, copies of the headline, transcripts that are none, wrapped lines."""

from __future__ import annotations

import pytest

from newsclaims.layout import read_layout
from newsclaims.models import Article

LEAD = "The council voted on Monday to close the old bridge, which engineers have called unsafe for nine years."
MORE = "The vote ended a dispute that had lasted since spring, and the mayor said that work would begin at once."
NINE = "Engineers had warned of it for nine years."


def kinds(text: str) -> list[str]:
    return [b.kind for b in read_layout(Article(text=text)).blocks]


FIRST_LINES = [
    # a headline: a phrase, a question, a call, words in marks, a quotation with its frame in the present tense
    ("Council closes bridge", "headline"),
    ("## Council closes bridge", "headline"),
    ("Is the bridge safe?", "headline"),
    ("It is closed!", "headline"),
    ("Bridge closed; ferry runs;", "headline"),
    ("“We lost”", "headline"),
    ("“We lost,” says mayor", "headline"),
    # with full stops, in title case
    ("Old Bridge Closed. Ferry Runs Again.", "headline"),
    ("Bridge closed. Ferry runs.", "paragraph"),
    ("Bridge said to be closed.", "paragraph"),
    # none: a quotation with its frame as a sentence, a line that leads in to the next, a quoted line, a long line
    ("“No,” says mayor.", "paragraph"),
    ("“We,” she said, “lost.”", "paragraph"),
    ("Bridge closed:", "paragraph"),
    ("Bridge closed,", "paragraph"),
    ("> Council closes bridge", "paragraph"),
    ("Bridge " * 30, "paragraph"),
    ("***", "note"),
    ("KYIV — Council closes bridge", "dateline"),
]


@pytest.mark.parametrize(("line", "kind"), FIRST_LINES)
def test_first_line(line: str, kind: str) -> None:
    assert kinds(f"{line}\n\n{LEAD}")[0] == kind


def test_a_short_sentence_above_a_shorter_one_is_no_headline() -> None:
    assert kinds("Bridge is closed.\n\nNo.") == ["paragraph", "paragraph"]
    assert kinds("Bridge is closed?\n\nNo.") == ["headline", "paragraph"]
    assert kinds("Council closes bridge\n\nNo.") == ["headline", "paragraph"]


def test_the_title_that_the_caller_gave_is_the_headline_where_it_stands() -> None:
    article = read_layout(
        Article(text=f"The bridge is closed, they said.\n\n{LEAD}", title="The Bridge Is Closed, They Said")
    )
    assert [b.kind for b in article.blocks] == ["headline", "paragraph"]


def test_a_headline_stands_above_a_transcript() -> None:
    turns = "JANE ROE: Is it so?\n\nTOM POE: It is."
    assert kinds(f"Council closes bridge\n\n{turns}") == ["headline", "transcript_turn", "transcript_turn"]
    assert kinds(f"{turns}\n\nCouncil closes bridge\n\n{LEAD}")[:2] == ["transcript_turn", "transcript_turn"]


BELOW = [
    # names above a date are a byline, one name or a few words a section
    ("Jane Roe\nMay 3, 2024", ["byline", "note"]),
    ("Jane Roe and John Doe\nMay 3, 2024", ["byline", "note"]),
    ("Roe\nMay 3, 2024", ["section", "note"]),
    ("North Shore News", ["section"]),
    # more words, or words in marks, are a standfirst
    ("North Shore News Desk", ["standfirst"]),
    ("“Safe as houses”", ["standfirst"]),
    # a sentence is one right under the headline with a blank line below it, or above a byline
    (f"{NINE}\n", ["standfirst"]),
    (f"\n{NINE}\n", ["paragraph"]),
    (f"{NINE}\nBy Jane Roe", ["standfirst", "byline"]),
    (f"{NINE}\n![x](y.jpg)\nBy Jane Roe", ["standfirst", "image", "byline"]),
    # lists, headings and datelines are what they are anywhere
    ("- Old span is not safe\n- Nobody came", ["list_item", "list_item"]),
    ("1. Old span is not safe", ["list_item"]),
    ("## Why it matters", ["crosshead"]),
    ("KYIV — old span is not safe", ["dateline", "paragraph"]),
]


@pytest.mark.parametrize(("lines", "found"), BELOW)
def test_lines_below_the_headline(lines: str, found: list[str]) -> None:
    assert kinds(f"Council closes bridge\n{lines}\n{LEAD}") == ["headline", *found, "paragraph"]


def test_an_outlet_below_the_headline() -> None:
    article = read_layout(Article(text=f"Council closes bridge\nCNN\n{LEAD}"))
    assert (article.outlet, [b.kind for b in article.blocks]) == ("CNN", ["headline", "section", "paragraph"])
    assert read_layout(Article(text=article.text, outlet="The Ledger")).outlet == "The Ledger"
    assert read_layout(Article(text=f"Council closes bridge\nWorld\n{LEAD}")).outlet is None


COPIES = [
    # a later copy with the outlet or an address behind it
    ("| The Ledger", "headline"),
    ("- The Ledger", "headline"),
    ("– The Ledger Online", "headline"),
    ("— Ledger", "headline"),
    ("| one two three four five", "headline"),
    ("https://example.org/bridge", "headline"),
    # more words, or a sentence, are text
    ("| one two three four five six", "paragraph"),
    ("| It was over.", "paragraph"),
    ("here, he said.", "paragraph"),
    ("and he said so.", "paragraph"),
]


@pytest.mark.parametrize(("more", "kind"), COPIES)
def test_a_copy_of_the_headline(more: str, kind: str) -> None:
    headline = "Council closes old bridge today"
    assert kinds(f"{headline}\n\n{LEAD}\n\n{headline} {more}\n\n{MORE}")[2] == kind


HEADINGS = [
    # text or a turn must follow, at most one picture between
    ("The cost\n\n" + MORE, ["crosshead", "paragraph"]),
    ("The cost\n\n![x](y.jpg)\n\n" + MORE, ["crosshead", "image", "paragraph"]),
    ("The cost\n\n![x](y.jpg)\n\n![x](y.jpg)\n\n" + MORE, ["paragraph", "image", "image", "paragraph"]),
    (MORE + "\n\nThe end", ["paragraph", "paragraph"]),
    (
        "The talk\n\nJANE ROE: Is it so?\n\nTOM POE: It is.\n\nJANE ROE: Why?",
        ["crosshead", "transcript_turn", "transcript_turn", "transcript_turn"],
    ),
    # two in a row
    ("The cost\n\nThe risk\n\n" + MORE, ["crosshead", "crosshead", "paragraph"]),
    # behind a quotation a name is a credit, capitals are a heading
    ("“I will miss it.”\n\nJane Roe\n\n" + MORE, ["paragraph", "paragraph", "paragraph"]),
    ("“I will miss it.”\n\nAFTER THE VOTE\n\n" + MORE, ["paragraph", "crosshead", "paragraph"]),
]


@pytest.mark.parametrize(("lines", "found"), HEADINGS)
def test_headings(lines: str, found: list[str]) -> None:
    assert kinds(f"Vote ends\n\n{LEAD}\n\n{lines}") == ["headline", "paragraph", *found]


TURNS = [
    # capitals: two names close together, or one that recurs
    ("ANN ROE: Is it so?\n\nTOM POE: It is.", True),
    ("ANN ROE: Is it so?\n\nHe left.\n\nTOM POE: It is.", True),
    ("ANN ROE: Is it so?\n\nHe left.\n\nShe left.\n\nTOM POE: It is.", False),
    ("ANN ROE: Is it so?\n\nHe left.\n\nShe left.\n\nANN ROE: It is.", True),
    ("ANN ROE: Is it so?", False),
    ("THE COURT: Is it so?\n\nTHE WITNESS: It is.", True),
    ("VOICE FROM THE CROWD: Is it so?\n\nMAYOR OF DUNMORE: It is.", True),
    ("ACROSS THE HALL: It is so.\n\nWHAT WE HEAR: It is not.", False),
    # title case: two that recur, or one that recurs among others
    ("Ann Roe: Is it so?\n\nTom Poe: It is.", False),
    ("Ann Roe: Is it so?\n\nAnn Roe: It is.", False),
    ("Ann Roe: Is it so?\n\nAnn Roe: It is.\n\nAnn Roe: Is it?", False),
    ("Ann Roe: Is it so?\n\nTom Poe: It is.\n\nAnn Roe: Why?", True),
    ("Ann Roe: Is it so?\n\nTom Poe: It is.\n\nMax Doe: Why?", False),
    # a name alone on its line: one of several must recur
    ("ANN ROE\nIs it so?\n\nTOM POE\nIt is.\n\nANN ROE\nWhy?", True),
    ("ANN ROE\nIs it so?\n\nTOM POE\nIt is.", False),
    ("ANN ROE\nIs it so?\n\nANN ROE\nIt is.", False),
    # a time before the name is enough
    ("[00:12:03] Roe: Is it so?", True),
]


@pytest.mark.parametrize(("lines", "turns"), TURNS)
def test_labels_are_turns_where_they_recur(lines: str, turns: bool) -> None:  # noqa: FBT001
    assert ("transcript_turn" in kinds(f"A talk with the mayor\n\n{LEAD}\n\n{lines}\n\n{MORE}")) is turns


def test_a_label_on_its_own_line_belongs_to_the_turn() -> None:
    text = f"A talk\n\n{LEAD}\n\nANN ROE\nIs it so?\n\nTOM POE\nIt is.\n\nANN ROE\nWhy?\n\n{MORE}"
    turns = [b for b in read_layout(Article(text=text)).blocks if b.kind == "transcript_turn"]
    assert [b.span.text for b in turns] == ["ANN ROE\nIs it so?", "TOM POE\nIt is.", "ANN ROE\nWhy?"]


LINES = [
    # cut short within a sentence: after a comma, or after a long line, if a small letter goes on
    ("He came, he saw,\nand he left.", 1),
    ("He came and went\nand he left.", 2),
    ("The council met again in the old hall by the sea\nand voted for the bridge.", 1),
    ("The council met again in the old hall by the sea\nVotes were cast.", 2),
    ("The council met again in the old hall by the sea.\nand voted for the bridge.", 2),
    # not over a blank line, an indent or a heading; quoted lines only with quoted ones
    ("He came, he saw,\n\nand he left.", 2),
    ("He came, he saw,\n   and he left.", 2),
    ("## He came, he saw,\nand he left.", 2),
    ("> He came, he saw,\n> and he left.", 1),
    ("He came, he saw,\n> and he left.", 2),
    ("> He came, he saw,\nand he left.", 1),
]


@pytest.mark.parametrize(("lines", "pieces"), LINES)
def test_lines_that_go_on(lines: str, pieces: int) -> None:
    assert len(kinds(f"Vote ends\n\n{LEAD}\n\n{lines}\n\n{MORE}")) == 3 + pieces


ALONE = [
    # section names and trails, with a stop or colon
    ("World:", "section", ""),
    ("Home > News > Local", "section", ""),
    # captions: short ones, long ones, those with markup in them
    ("Photo: Jane Roe.", "caption", ""),
    ("The pier, **seen** from the _sea_. (Photo: Jo Kemp/Daily Tern)", "caption", "The pier, seen from the sea."),
    ("The bridge fell " * 12 + "and rose. Photo: Jane Roe", "caption", "The bridge fell " * 12 + "and rose."),
    ("The bridge fell " * 12 + "and rose. (AP Photo/Jane Roe)", "caption", "The bridge fell " * 12 + "and rose."),
    ("Editing by Jane Roe and John Doe", "note", ""),
    # headings end without a stop, unless they are in capitals
    ("NINE YEARS.", "crosshead", ""),
    ("NINE YEARS!", "crosshead", ""),
    ("Nine years.", "paragraph", "Nine years."),
    ("Nine Years of Neglect!", "paragraph", "Nine Years of Neglect!"),
    ("He won…", "paragraph", "He won…"),
    ("So it is;", "paragraph", "So it is;"),
    # between marks: capitals, or three words and more in title case
    ("“NINE YEARS”", "crosshead", ""),
    ("“Nine Long Years”", "crosshead", ""),
    ("“Nine Years”", "paragraph", "“Nine Years”"),
    ("“NINE”", "paragraph", "“NINE”"),
    # addresses, signs, small letters
    ("See roe@doe.org", "paragraph", "See roe@doe.org"),
    ("Costs {up}", "paragraph", "Costs {up}"),
    ("one more thing", "paragraph", "one more thing"),
    ("~ One more", "paragraph", "~ One more"),
]


@pytest.mark.parametrize(("line", "kind", "prose"), ALONE)
def test_a_line_alone(line: str, kind: str, prose: str) -> None:
    block = read_layout(Article(text=f"Vote ends\n\n{LEAD}\n\n{line}\n\n{MORE}")).blocks[2]
    assert (block.kind, "".join(p.text for p in block.prose)) == (kind, prose)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("‘We slept in the car’", "crosshead"),  # taken from below
        ("‘We slept in the car.’", "paragraph"),  # a pull quote, or one said twice
        ("‘Nobody came for us’", "paragraph"),  # stands nowhere else
        ("We slept in the car", "crosshead"),
    ],
)
def test_a_quotation_that_heads_what_it_is_taken_from(line: str, kind: str) -> None:
    told = "The road was shut on Monday night.\n\n{}\n\n‘We slept in the car, all five of us,’ Ada Quist said. She lives in Dunmore."
    blocks = read_layout(Article(text="Road shut\n\n" + told.format(line))).blocks
    assert [b.kind for b in blocks if b.span.text == line] == [kind]


def test_a_line_in_which_somebody_speaks_heads_nothing() -> None:
    text = f"Road shut\n\n{LEAD}\n\nFire service: 'We need days'\n\n{MORE}\n\nFire service 'needs days'\n\n{NINE}"
    assert [b.kind for b in read_layout(Article(text=text)).blocks[2:5]] == ["paragraph", "paragraph", "crosshead"]
