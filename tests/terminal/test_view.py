"""The terminal's view: everything said in words, readable at any width, hostile text harmless."""

from __future__ import annotations

import io

import pytest
import regex
from rich.console import Console

from newsclaims import Article, Extraction
from newsclaims.terminal import show
from newsclaims.terminal.safe import PLAIN, safe, shortened
from tests.made import extraction


def shown(result: Extraction, width: int = 80, *, colour: bool = False) -> str:
    out = io.StringIO()
    system = {"force_terminal": True, "color_system": "truecolor"} if colour else {"color_system": None}
    show(result, Console(file=out, width=width, **system), name="article.txt")
    return out.getvalue()


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]


def test_who_said_what_how_sourced() -> None:
    text = lines(shown(extraction()))
    start = text.index(next(line for line in text if line.startswith("Who said what")))
    assert text[start + 1 : start + 13] == [
        "  a1 two people with knowledge of the matter said                       indirect",
        "       The Quay Line will buy 12 boats",
        "     anonymous · 2 people · basis: with knowledge of the matter ·      0.91 high",
        "     why: because they feared for their jobs",
        "",
        "  a2 Ada Quill said                                                       direct",
        "       “We need them,” … “All of them.”",
        "     named                                                             0.98 high",
        "",
        "  a3 The union did not respond                              indirect nonresponse",
        "       a request for comment",
        "     institutional                                                   0.70 medium",
    ]


def test_head_names_article_outlet_model_and_profile() -> None:
    text = lines(shown(extraction()))
    assert text[0] == "Ferry line to add boats, say sources"
    assert text[1].startswith("The Quay Courier · ")
    assert text[1].endswith("words · en_test 1.0")
    assert "  ○ anonymous     ■■■■■■■■■■■■■■■■■■■■■■■■ 1" in text


def test_the_article_with_its_sources_and_quotations_marked() -> None:
    text = shown(extraction(), width=200)
    for line in (
        "Article ─",
        "─ ○source cue[id] ‹reported words› “quoted words” Ferry line to add boats, say sources ‹The",
        "‹The Quay Line will buy 12 boats›, said[a1] ○two people with knowledge of the matter, because they feared",
        "“We need them,” said[a2] ●Ada Quill, its director. “All of them.”",
        "■The union did not respond[a3] to ‹a request for comment›.",
    ):
        assert line in " ".join(text.split()), line


def test_underlines_end_with_the_last_word_of_a_line() -> None:
    text = shown(extraction(), width=24, colour=True)
    underlined = regex.findall(r"\x1b\[[\d;]*4m([^\x1b]*)", text)
    assert len(underlined) > 2
    assert not [part for part in underlined if part.endswith(" ")]


def test_long_words_are_broken_and_not_cut() -> None:
    """An address, or a language without spaces."""
    words = "引用文" * 40 + "https://example.org/" + "a" * 100 + "/end"
    data = extraction().model_dump(mode="json")
    data["attributions"][1]["content"] = [{"start": 0, "end": len(words), "text": words}]
    assert words in "".join(shown(Extraction.model_validate(data), width=60).split())


def test_the_addressee_stands_as_the_article_has_it() -> None:
    text = "Ada Quill told reporters it held."
    data = extraction().model_dump(mode="json")
    data["article"] = {"text": text}
    for end, wanted in ((24, "Ada Quill told reporters"), (25, "Ada Quill told (to reporters)")):
        data["attributions"][1] |= {
            "cue": {"start": 10, "end": 14, "text": "told"},
            "addressee": {"start": end - 9, "end": end, "text": "reporters"},
        }
        assert wanted in shown(Extraction.model_validate(data))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_marks_of_a_keyboard_where_the_encoding_has_no_others(encoding: str) -> None:
    text = shown(extraction(), width=100).encode(encoding, PLAIN).decode(encoding)
    assert "* named" in text
    assert "~ anonymous" in text
    assert "?" not in text.replace("△", "")
    assert "<The Quay Line will buy 12 boats>" in text.replace("‹", "<").replace("›", ">")


def test_without_colour_weight_and_lines_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = shown(extraction(), colour=True)
    assert "\x1b[4mThe Quay Line will buy 12 boats\x1b[0m" in text  # underlined
    assert "\x1b[1mAda Quill" in text  # bold
    codes = {code for codes in regex.findall(r"\x1b\[([\d;]*)m", text) for code in codes.split(";")}
    assert codes <= {"0", "1", "2", "3", "4"}  # bold, dim, italic, underlined


def test_speakers_and_claims_follow() -> None:
    text = shown(extraction())
    assert text.index("Who said what (3)") < text.index("Speakers (3)") < text.index("Claims (1)")
    assert "plan · two people with knowledge of the matter · anonymous" in text


@pytest.mark.parametrize("width", [20, 40, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(extraction(), width).splitlines())) <= width


def test_colour_adds_nothing_but_colour() -> None:
    coloured = shown(extraction(), colour=True)
    assert "\x1b[" in coloured
    assert regex.sub(r"\x1b\[[\d;]*m", "", coloured) == shown(extraction())


def test_at_a_prompt_no_console_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    show(extraction())
    assert "Ada Quill said" in capsys.readouterr().out


def test_nothing_found_is_said() -> None:
    text = shown(Extraction(model="en_test 1.0", article=Article(text="")))
    assert text.startswith("article.txt")
    assert "Nothing is attributed to anybody." in text


HOSTILE = [
    ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),  # terminal escape
    ("\x1b]0;title\x07", "␛]0;title␇"),  # operating-system command
    ("\x9b31mred", "�31mred"),  # C1 control sequence introducer
    ("a\x00b\x7fc", "a␀b␡c"),  # NUL, DEL
    ("ab\u202ecd\u2066e", "ab�cd�e"),  # bidirectional overrides
    ("one\r\ntwo\tthree\u2028four\x0bfive", "one two three four five"),  # all white space is one space
    ("in\u200bvis\u00adible\ufeff", "invisible"),  # what cannot be seen
    ("[bold red]not markup[/] [link=http://x]", "[bold red]not markup[/] [link=http://x]"),  # rich markup
    (":smile: is no emoji", ":smile: is no emoji"),
    ("👩‍👩‍👧 naïve ‘quotes’", "👩‍👩‍👧 naïve ‘quotes’"),  # ordinary text stays
]


@pytest.mark.parametrize(("text", "harmless"), HOSTILE)
def test_hostile_text_is_made_safe(text: str, harmless: str) -> None:
    assert safe(text) == harmless


@pytest.mark.parametrize(("text", "harmless"), HOSTILE)
def test_hostile_text_stays_text_everywhere_in_the_view(text: str, harmless: str) -> None:
    data = extraction().model_dump(mode="json")
    for field in ("title", "outlet", "byline"):
        data["article"][field] = text
    data["speakers"][1] |= {"name": text, "label": text, "titles": [text], "affiliation": text}
    data["claims"][0]["text"] = text
    spot = {"start": 0, "end": len(text), "text": text}
    data["attributions"][1] |= {"source": spot, "cue": spot, "content": [spot], "addressee": spot}
    data["attributions"][1]["sourcing"] |= {"basis": spot, "anonymity_reason": spot, "affiliation": text}
    data["claims"][0]["hedges"] = [spot]
    view = shown(Extraction.model_validate(data), width=110)
    assert not [c for c in view if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066")]
    assert harmless in view


@pytest.mark.parametrize(
    ("text", "limit", "wanted"),
    [
        ("short", 10, "short"),
        ("one two three four", 12, "one two …"),  # cut at a space
        ("one, two, three", 10, "one, two …"),  # no comma before the ellipsis
        ("unbreakablyLongWord", 10, "unbreakabl …"),
    ],
)
def test_long_text_is_shortened(text: str, limit: int, wanted: str) -> None:
    assert shortened(text, limit) == wanted
