"""The layout: which block is what, and which of its characters are running text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Article
from tests.laid_out import LEAD, MORE, kind_of, read
from tests.timed import seconds

BETWEEN = [
    # pictures: alternative text is no running text
    ("![A bridge](https://example.org/b.jpg)", "image", ""),
    ("[![A bridge](https://example.org/b.jpg)](https://example.org)", "image", ""),
    # captions: the credit is none, the rest is
    ("(AP Photo/John Smith)", "caption", ""),
    ("Photo: AP/John Smith", "caption", ""),
    ("The bridge at dawn. (Photo: Jo Kemp/Daily Tern)", "caption", "The bridge at dawn."),
    ("The bridge at dawn. Photograph: Jane Roe/Getty Images", "caption", "The bridge at dawn."),
    # pointers, requests, advertising
    ("Read more: ‘They switched it off’: a family’s story", "promo", ""),
    ("Read more: [Ten questions](https://example.org/ten)", "promo", ""),
    ("Sign up for our newsletter", "promo", ""),
    ("Related: Why bridges fall", "promo", ""),
    ("ADVERTISEMENT", "promo", ""),
    ("Share this", "promo", ""),
    ("Follow Jane Roe on Twitter @janeroe.", "promo", ""),
    # ... but sentences that begin with the same words are sentences
    (
        "Sign up for health care by May, officials told residents.",
        "paragraph",
        "Sign up for health care by May, officials told residents.",
    ),
    (
        "Related costs rose to $3 million, the audit found.",
        "paragraph",
        "Related costs rose to $3 million, the audit found.",
    ),
    ("Share prices fell.", "paragraph", "Share prices fell."),
    # notes of the desk, dates, rules
    ("(Reporting by Jane Roe; editing by John Doe)", "note", ""),
    ("This story was updated to add a comment.", "note", ""),
    ("Correction: An earlier version misspelled a name.", "note", ""),
    ("Editor’s note: This piece is part of a series.", "note", ""),
    ("Updated 3:45 p.m. ET, May 3, 2024", "note", ""),
    ("* * *", "note", ""),
    ("____", "note", ""),
    ("(Laughter.)", "note", ""),
    ("(He declined to comment.)", "paragraph", "(He declined to comment.)"),
    # section names
    ("World", "section", ""),
    ("Home > News > Local", "section", ""),
    # crossheads: capitals, title case or a short phrase without a stop; also between marks, if in capitals
    ("KEY FINDINGS", "crosshead", ""),
    ('"THE BRINK OF A BREAKUP"', "crosshead", ""),
    ("A Bridge Too Old", "crosshead", ""),
    ("Years of neglect", "crosshead", ""),
    ("## What happens next?", "crosshead", ""),
    # short paragraphs are none
    ("He paused.", "paragraph", "He paused."),
    ("“No,” he said.", "paragraph", "“No,” he said."),
    ("“We will be back”", "paragraph", "“We will be back”"),
    ("‘A night to remember’", "paragraph", "‘A night to remember’"),
    ("What then?", "paragraph", "What then?"),
    ("Another wrote:", "paragraph", "Another wrote:"),
    ("Nobody said a word", "paragraph", "Nobody said a word"),
    ("Never again!! 😱 #bridge @council", "paragraph", "Never again!! 😱 #bridge @council"),
    # credits of posts and dash credits stay running text
    ("— Jane Roe (@janeroe) May 3, 2024", "paragraph", "— Jane Roe (@janeroe) May 3, 2024"),
    ("- Jane Roe", "paragraph", "- Jane Roe"),
    # an early colon makes no transcript
    ("Note: The figures are rounded.", "paragraph", "Note: The figures are rounded."),
    ("Update: The mayor resigned.", "paragraph", "Update: The mayor resigned."),
    ("Washington: The capital was quiet.", "paragraph", "Washington: The capital was quiet."),
    ("Jane Doe: “I saw it all.”", "paragraph", "Jane Doe: “I saw it all.”"),
    ("MAYOR: The city is safe.", "paragraph", "MAYOR: The city is safe."),
    # Markdown syntax, HTML and invisible characters are left out
    (
        "A [report](https://a.org/x_(1)) by **Jane Roe** and _others_ found it.",
        "paragraph",
        "A report by Jane Roe and others found it.",
    ),
    ("> We will sue, they wrote.", "paragraph", "We will sue, they wrote."),
    ("It was <em>very</em> loud, said @big_bad_wolf.", "paragraph", "It was very loud, said @big_bad_wolf."),
    ("An in\u200bvisible sp\u00adlit.", "paragraph", "An invisible split."),
    (r"It was \"fine\".", "paragraph", 'It was "fine".'),
    ("5 * 4 is 20 and 2 * 3 is 6.", "paragraph", "5 * 4 is 20 and 2 * 3 is 6."),
    # bullets and numbers
    ("- Alarms were off.\n- Nobody came.", "list_item", "Alarms were off."),
    ("• Alarms were off.", "list_item", "Alarms were off."),
    ("1. Alarms were off.", "list_item", "Alarms were off."),
    # a later copy of the headline
    ("Council closes bridge", "headline", ""),
    ("**Council closes bridge**", "headline", ""),
]


@pytest.mark.parametrize(("line", "kind", "prose"), BETWEEN, ids=range(len(BETWEEN)))
def test_a_line_between_paragraphs(line: str, kind: str, prose: str) -> None:
    assert kind_of(line) == (kind, prose)


WHOLE = [
    # headline, section name, standfirst, byline, dateline
    (
        f"Council closes bridge\nWorld\nOld span is not safe, engineers say\nBy Jane Roe and [John Doe](https://a.org)\n(Reuters) – {LEAD}",
        [("headline", "Council closes bridge"), ("section", ""), ("standfirst", "Old span is not safe, engineers say"), ("byline", ""), ("dateline", ""), ("paragraph", LEAD)],
    ),
    # a dateline with place, date and outlet; the paragraph begins after it
    (
        f"Council closes bridge\n\nPORT ALDER, Norland, Nov 4 (The Ledger) - {LEAD}",
        [("headline", "Council closes bridge"), ("dateline", ""), ("paragraph", LEAD)],
    ),
    # a place in capitals and a dash; an agency in brackets without a dash
    (f"TARNWICK — {LEAD}\n{MORE}", [("dateline", ""), ("paragraph", LEAD), ("paragraph", MORE)]),
    (f"Council closes bridge\n\nPort Alder (CNN) {LEAD}", [("headline", "Council closes bridge"), ("dateline", ""), ("paragraph", LEAD)]),
    # a place in capitals and a colon, right below the headline
    (f"Council closes bridge\n\nNEW TARN: {LEAD}", [("headline", "Council closes bridge"), ("dateline", ""), ("paragraph", LEAD)]),
    # a headline with a full stop, as some archives have it
    (f"Council closes bridge after vote.\n\n{LEAD}", [("headline", "Council closes bridge after vote."), ("paragraph", LEAD)]),
    # no headline: articles show the first line to be a sentence
    (f"The new tax is a disgrace and will ruin many.\n\n{LEAD}", [("paragraph", "The new tax is a disgrace and will ruin many."), ("paragraph", LEAD)]),
    # no headline: the first line is a sentence of a report, or a quotation with its cue
    (f"The council said on Monday it had closed the bridge.\n\n{MORE}", [("paragraph", "The council said on Monday it had closed the bridge."), ("paragraph", MORE)]),
    (f"“We won,” Doe said.\n{LEAD}", [("paragraph", "“We won,” Doe said."), ("paragraph", LEAD)]),
    # one line alone is a paragraph
    ("Council closes bridge", [("paragraph", "Council closes bridge")]),
    # headline under a section name and a picture
    (f"News\n![x](y.jpg)\nCouncil closes bridge\n{LEAD}", [("section", ""), ("image", ""), ("headline", "Council closes bridge"), ("paragraph", LEAD)]),
    # line ends of all kinds, a byte order mark, no-break spaces
    (f"\ufeffCouncil closes bridge\r\n\r\n\u00a0{LEAD}\u2028{MORE}\r{LEAD}\x85\u200b{MORE}", [("headline", "Council closes bridge"), *[("paragraph", p) for p in (LEAD, MORE, LEAD, MORE)]]),
    # block-level HTML ends a line
    (f"<h1>Council closes bridge</h1><p>{LEAD}</p><p class='x'>{MORE}</p>", [("headline", "Council closes bridge"), ("paragraph", LEAD), ("paragraph", MORE)]),
    # nothing, or nothing to read
    ("", []),
    (" \n\t\n", []),
    ("***", [("note", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), WHOLE, ids=range(len(WHOLE)))
def test_a_whole_text(text: str, blocks: list[tuple[str, str]]) -> None:
    assert read(text) == blocks


HARD_WRAPPED = """\
Council closes bridge

PORT ALDER (AP) -- The council voted on Monday to close the old bridge,
which engineers have called unsafe for nine years, and to spend two
million on a new one.

"We have listened," Ann Field told reporters in the capital. "We have
listened for nine years."

He paused.
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert read(HARD_WRAPPED) == [
        ("headline", "Council closes bridge"),
        ("dateline", ""),
        (
            "paragraph",
            "The council voted on Monday to close the old bridge,\nwhich engineers have called unsafe for nine years, and to spend two\nmillion on a new one.",
        ),
        (
            "paragraph",
            '"We have listened," Ann Field told reporters in the capital. "We have\nlistened for nine years."',
        ),
        ("paragraph", "He paused."),
    ]


def test_a_name_under_a_quotation_is_a_credit() -> None:
    found = read(f"Council closes bridge\n\n{LEAD}\n\n“I will miss it.”\n\nJane Roe, resident\n\n{MORE}")
    assert found[3] == ("paragraph", "Jane Roe, resident")


def test_single_newlines_separate_paragraphs() -> None:
    assert [k for k, _ in read(f"{LEAD}\n{MORE}\nHe paused.\n{LEAD}")] == ["paragraph"] * 4


TRANSCRIPTS = [
    # labels in capitals, first the full name, then the surname
    ("JANE ROE: Is it so?\n\nTOM POE: It is.\n\nROE: Thank you.", ["JANE ROE| Is it so?", "TOM POE| It is.", "ROE| Thank you."]),
    # labels in title case must recur
    ("Jane Roe: Is it so?\nMr. Poe: It is.\nJane Roe: Why?\nMr. Poe: It just is.", ["Jane Roe| Is it so?", "Mr. Poe| It is.", "Jane Roe| Why?", "Mr. Poe| It just is."]),
    # questions and answers
    ("Q: Is it so?\nA: It is.", ["Q| Is it so?", "A| It is."]),
    ("Q. Is it so?\nA. It is.", ["Q| Is it so?", "A| It is."]),
    # bold labels, times, what the speaker does
    ("**Jane Roe:** Is it so?\n\n**Tom Poe:** It is.\n\n**Jane Roe:** Why?", ["Jane Roe| Is it so?", "Tom Poe| It is.", "Jane Roe| Why?"]),
    ("[00:12:03] Roe: Is it so?\n[00:12:09] Poe: It is.", ["Roe| Is it so?", "Poe| It is."]),
    ("HOST (voice-over): Is it so?\nMR. SMITH: It is.\nHOST: Why?", ["HOST| Is it so?", "MR. SMITH| It is.", "HOST| Why?"]),
    # a name on a line of its own
    ("JANE ROE\nIs it so?\n\nTOM POE\nIt is.\n\nJANE ROE\nWhy?", ["JANE ROE| Is it so?", "TOM POE| It is.", "JANE ROE| Why?"]),
    # in a text made of turns, a paragraph between them goes on with the turn before it
    ("Q: Is it so?\nA: It is.\nIt always was.\nQ: Why?\nA: Ask him.\nQ: Whom?\nA: Him.", ["Q| Is it so?", "A| It is.", "It always was.", "Q| Why?", "A| Ask him.", "Q| Whom?", "A| Him."]),
    # quoted from elsewhere, each paragraph behind a mark
    ('"ROE: Is it so?\n\n"POE: It is.\n\n"ROE: Why?"', ["ROE| Is it so?", "POE| It is.", 'ROE| Why?"']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "turns"), TRANSCRIPTS)
def test_transcript_turns(text: str, turns: list[str]) -> None:
    found = read(f"A talk with the mayor\n\n{text}\n\n{LEAD}")
    assert [(k, p) for k, p in found[1:-1]] == [("transcript_turn", p) for p in turns]
    assert found[-1] == ("paragraph", LEAD)


NO_TRANSCRIPT = [
    # the items of a newsletter
    "WHAT WE ARE READING: The council meets at noon.\n\nMORE ON THE BRIDGE: It opens in May.\n\nIN OTHER NEWS: It rains.",
    # a collection of quotations, a score sheet, one label alone, headings with a colon
    "Jane Roe, mayor: “I won.”\n\nTom Poe, teacher: “I lost.”\n\nJane Roe: “Again.”\n\nTom Poe: “Never.”",
    "Reds: 3.\nBlues: 1.\nReds: 4.\nBlues: 2.",
    "Jane Roe: It was a mistake, and I am sorry for it.",
    "Pros: It is cheap.\nCons: It is slow.\nPros: It is near.\nCons: It is loud.",
]


@pytest.mark.parametrize("text", NO_TRANSCRIPT)
def test_no_transcript(text: str) -> None:
    assert "transcript_turn" not in {k for k, _ in read(f"Vote ends\n\n{LEAD}\n\n{text}\n\n{MORE}")}


def test_fields_are_filled_from_the_text() -> None:
    article = read_layout(Article(text=f"Council  closes bridge\nBy Jane Roe, Daily Tern\nKYIV, Ukraine (AP) — {LEAD}"))
    assert (article.title, article.byline) == ("Council closes bridge", "Jane Roe, Daily Tern")
    assert (article.dateline, article.outlet) == ("KYIV, Ukraine (AP) —", "AP")


def test_a_dateline_may_have_a_date_and_no_place() -> None:
    article = read_layout(Article(text=f"Acme cuts outlook\nBy Jane Roe\nOct 23 (Tern News) - {LEAD}"))
    assert (article.dateline, article.outlet) == ("Oct 23 (Tern News) -", "Tern News")


@pytest.mark.parametrize("start", ["Ward 4 (Labour) - ", "Chapter 12 (Revised) — ", "Route 66 (Arizona) – "])
def test_what_is_no_date_is_no_dateline(start: str) -> None:
    article = read_layout(Article(text=f"Acme cuts outlook\nBy Jane Roe\n{start}{LEAD}"))
    assert (article.dateline, article.outlet) == (None, None)


def test_what_the_caller_gave_stays() -> None:
    given = {"title": "Another title", "outlet": "The Ledger", "byline": "Staff", "dateline": "HERE"}
    article = read_layout(Article(text=f"Council closes bridge\nBy Jane Roe\nKYIV (AP) — {LEAD}", **given))
    assert {k: getattr(article, k) for k in given} == given


def test_users_extend_the_words(tmp_path: Path) -> None:
    (tmp_path / "layout_promos.tsv").write_text("key\tmatch\nour pick of the day\tstart\n", encoding="utf-8")
    text = f"Council closes bridge\n\n{LEAD}\n\nOur pick of the day is ham\n\n{MORE}"
    blocks = read_layout(Article(text=text), default_lexicon().extended(tmp_path)).blocks
    assert blocks[2].kind == "promo"


def test_any_text_is_read_and_offsets_are_exact() -> None:
    rng = random.Random(7)  # noqa: S311 - fixed, so that a failure repeats
    signs = "\"“”‘’'«»„ aB.,!?[]()*_<>#\n\r\t\\1:-—…\u200b\u2028\x00"
    for _ in range(800):
        text = "".join(rng.choices(signs, k=rng.randrange(60)))
        end = 0
        for block in read_layout(Article(text=text)).blocks:
            assert block.span.start >= end
            assert text[block.span.start : block.span.end] == block.span.text == block.span.text.strip()
            end = block.span.end
            at = block.span.start
            for piece in block.prose:
                assert at <= piece.start < piece.end
                assert text[piece.start : piece.end] == piece.text
                at = piece.end


HUGE = ["x " * 500_000, "[" * 200_000, "a\n" * 50_000, "<a" * 100_000, "*a " * 80_000, "A: b\n" * 20_000, " " * 500_000]


@pytest.mark.parametrize("text", HUGE, ids=range(len(HUGE)))
def test_time_grows_with_length_only(text: str) -> None:
    assert seconds(read_layout, Article(text=text), runs=1) < 10
