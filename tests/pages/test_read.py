"""Web pages: what of a page is the article, what the page says of it, and where in the page each word stands."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

from newsclaims import Article, MissingExtraError, PageError, TextError, read_html
from newsclaims.layout import read_layout
from newsclaims.pages import read
from newsclaims.pages.source import visible
from tests.timed import seconds
from tests.web_page import PAGE

TEXT = """Ferry line to add boats, say sources

HAVEN — The ferry line will add two boats in May, said two people briefed on the matter, who spoke on condition of anonymity.

“We need the time,” Mayor Ina Achter told reporters.

He denied that Smith & Sons knew.

## What comes next

> We will not add a single boat.
> Not one.

He said:

- The wall is "likely to hold."
- The harbour is shut, said Mia Chen.

The port authority did not respond to a request for comment. It had said in March that it would."""
P = "<p>The line will add two boats, said two people briefed on the matter, because they feared for their jobs.</p>"


def within(body: str) -> str:
    """A page with this article."""
    return f"<html><body><article>{P}{body}{P.replace('boats', 'ships')}</article></body></html>"


def where(article: Article, page: str, words: str) -> str | None:
    """What stands in the page where the article has these words."""
    start = article.text.index(words)
    assert article.page
    found = article.page.where(start, start + len(words))
    return None if found is None else page[found[0] : found[1]]


def test_paragraphs_stay_paragraphs() -> None:
    assert read_html(PAGE).text == TEXT


def test_the_layout_knows_what_the_blocks_are() -> None:
    kinds = [(b.kind, b.prose[0].text if b.prose else None) for b in read_layout(read_html(PAGE)).blocks]
    expected = (
        "headline dateline paragraph paragraph paragraph crosshead paragraph paragraph paragraph list_item list_item"
    )
    assert [kind for kind, _ in kinds] == [*expected.split(), "paragraph"]
    assert ("list_item", 'The wall is "likely to hold."') in kinds  # without the '- '


def test_what_the_page_says_of_the_article() -> None:
    article = read_html(PAGE, url="https://mirror.example/")
    assert article.title == "Ferry line to add boats, say sources"
    assert (article.outlet, article.byline) == ("Coast Dispatch", "Ada Roe")
    assert article.url == "https://coast.example/ferry"  # the page's own word goes first
    assert article.published == dt.datetime.fromisoformat("2024-05-09")
    assert read_html(within(""), url="https://mirror.example/").url == "https://mirror.example/"


# words of the article; what stands in the page in their place
PLACES = [
    ("The port authority did not respond", "The port authority did not respond"),
    # markup in between is included
    ("condition of anonymity", "condition of <em>anonymity"),
    ("“We need the time,”", '&ldquo;We need the <a href="/t">time</a>,&rdquo;'),
    # a reference stands for its character, a line end for a space
    ("Smith & Sons", "Smith &amp; Sons"),
    ("boats in May", "boats&nbsp;in May"),
    ("people briefed", "people\n briefed"),
    # over the end of a block
    ("single boat.\n> Not one.", "single boat.</p><p>Not one."),
    # what was added has no place
    ("## What", None),
    ("- The wall", None),
]


@pytest.mark.parametrize(("words", "expected"), PLACES)
def test_where_words_stand_in_the_page(words: str, expected: str | None) -> None:
    assert where(read_html(PAGE), PAGE, words) == expected


def test_a_headline_that_a_menu_has_too_is_the_one_by_the_article() -> None:
    article = read_html(PAGE)
    assert article.page
    found = article.page.where(0, 8)
    assert found == (PAGE.index("<h1>") + 4, PAGE.index("<h1>") + 12)


def test_stretches_are_the_same_in_both_and_lose_nothing_in_json() -> None:
    article = read_html(PAGE)
    assert article.page
    for s in article.page.stretches:
        words, source = article.text[s.start : s.end], PAGE[s.page_start : s.page_end]
        assert words == source or source.startswith("&")
    assert Article.model_validate_json(article.model_dump_json()) == article
    assert (article.page.characters, article.page.encoding) == (len(PAGE), None)


# bytes of a page; how they are read; what stands in the text
CHARSETS = [
    (within("<p>Café “Größe”, she said.</p>").encode(), "utf-8", "Café “Größe”, she said."),
    # a declaration that is wrong
    (
        within("<meta charset=iso-8859-1><p>Café “Größe”, she said.</p>").encode(),
        "utf-8",
        "Café “Größe”, she said.",
    ),
    (
        b'<meta charset="utf-8">' + within("<p>Caf\u00e9, \u201cyes\u201d.</p>").encode("cp1252"),
        "cp1252",
        "Café, “yes”.",
    ),
    # none
    (within("<p>Caf\u00e9, \u201cyes\u201d.</p>").encode("cp1252"), "cp1252", "Café, “yes”."),
    # Latin-1 is Windows-1252, as in browsers
    (
        b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'
        + within("<p>Caf\u00e9, \u201cyes\u201d.</p>").encode("cp1252"),
        "cp1252",
        "Café, “yes”.",
    ),
    (b"<meta charset=koi8-r>" + within("<p>Нет, said Ina.</p>").encode("koi8-r"), "koi8-r", "Нет, said Ina."),
    *(
        (b"<meta charset=%s>" % name + within("<p>Caf\u00e9 said.</p>").encode("cp1252"), "cp1252", "Café said.")
        for name in (b"undefined", b"idna", b"hex")  # of no text, or not of any text
    ),
    (b"<meta charset=no-such>" + within("<p>Caf\u00e9 said.</p>").encode("cp1252"), "cp1252", "Café said."),
    # a byte-order mark says it all
    ("\ufeff".encode("utf-16-le") + within("<p>Größe said.</p>").encode("utf-16-le"), "utf-16-le", "Größe said."),
    (b"\xef\xbb\xbf" + within("<p>Größe said.</p>").encode(), "utf-8", "Größe said."),
    # bytes that nothing can be made of
    (within("<p>Gr\x81 said.</p>").encode("latin-1"), "cp1252", "Gr� said."),
]


@pytest.mark.parametrize(("content", "encoding", "words"), CHARSETS)
def test_charsets(content: bytes, encoding: str, words: str) -> None:
    article = read_html(content)
    assert article.page
    assert article.page.encoding == encoding
    assert words in article.text


# hostile pages; words that must be in the text; words that must not
HOSTILE = [
    (within("<script>alert('The union said')</script>"), "two ships", "union"),
    (within("<style>p:before{content:'The union said'}</style>"), "two ships", "union"),
    (
        within("<p>She said &lt;script&gt;alert(1)&lt;/script&gt; was harmless.</p>"),
        "<script>alert(1)</script>",
        "&lt;",
    ),
    (within("<p>He said &notit; &#0; &#x110000; &#150; &bogus; &amp;amp; no.</p>"), "&amp; no.", "&#150;"),
    (within("<p>A\0B\x01C said no.</p>"), "said no.", "\0"),
    (within("<!-- The union said so. -->"), "two ships", "union"),
    (within("<p>It held<b><i>, she said.</b></i></u></p></div></span>"), "It held, she said.", "<"),
    # what never closes takes the rest with it
    (within("<!-- The union said so."), "two boats", "union"),
    (within("<script>var union = 'The union said';"), "two boats", "union"),
    (within('<a href="The union said so>'), "two boats", "union"),
    # elements without end
    (within("<blockquote>" * 3000), "two boats", "<"),
    (within("<ul><li>" * 3000), "two boats", "<"),
    (within("<" * 50_000), "two boats", "blockquote"),
    (within("<!--" * 50_000), "two boats", "--"),
    (within('<b x=">"' * 5_000), "two boats", "blockquote"),
    # as XML
    (f'<?xml version="1.0" encoding="utf-16"?>{within("")}', "two boats", "xml"),
    # tables only where there is nothing else
    ("<table><tr><td>" + P + "</td></tr></table>", "two boats", "<"),
]


@pytest.mark.parametrize(("page", "there", "absent"), HOSTILE)
def test_hostile_pages(page: str, there: str, absent: str) -> None:
    article = read_html(page)
    assert there in article.text
    assert absent not in article.text
    assert article.page
    for s in article.page.stretches:
        assert 0 <= s.start < s.end <= len(article.text)
        assert 0 <= s.page_start < s.page_end <= len(page)


@pytest.mark.parametrize(
    "page",
    ["", " \n", "<html></html>", "<script>said()</script>", "<frameset></frameset>", "<div>" * 20_000 + P, b"\xff\xfe"],
)
def test_a_page_without_an_article_says_so(page: str | bytes) -> None:
    with pytest.raises(PageError, match="page"):
        read_html(page)


@pytest.mark.parametrize(
    "source", ["/nope.html", "pages/Old News.HTM", "page.html\n", "https://example.org/news/1", "http://example.org"]
)
def test_a_string_that_names_a_page_is_none(source: str) -> None:
    with pytest.raises(PageError, match=r"is a path or an address, not the page itself: give pathlib\.Path"):
        read_html(source)


def test_a_fragment_may_speak_of_a_page() -> None:
    assert "index.html" in read_html("<p>The union said on Monday that it had put its demands up on index.html").text


def test_lone_surrogate() -> None:
    with pytest.raises(TextError, match=r"the page has a lone surrogate \(.*\) at offset 3"):
        read_html("<p>\ud800</p>")


def test_the_place_in_the_page_is_found_in_linear_time() -> None:
    units = ["<", "&", '<a ">"', "<!--", "<script>", "<a x='", "&amp", "</title", "<title>"]

    for unit in units:
        short, long = (seconds(visible, unit * n) for n in (5_000, 40_000))
        assert long < 12 * short + 0.1, unit


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    article = read_html(path)
    assert article.text == TEXT
    assert article.page
    assert article.page.encoding == "utf-8"


def test_without_trafilatura_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    read.extractor.cache_clear()
    with pytest.raises(MissingExtraError, match=r'pip install "newsclaims\[html\]"'):
        read_html(PAGE)
    read.extractor.cache_clear()
