"""The report as a reader meets it, in headless Chromium: filters, links, keyboard, hostile text, long articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsclaims.models import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Confidence,
    Extraction,
    Quote,
    Sourcing,
    Span,
    Speaker,
    Tag,
)
from newsclaims.report import write
from tests import hostile
from tests.browser import Opened, browser
from tests.made import TEXT, extraction

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["browser"]

Open = Callable[..., "Page"]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a report of extractions; nothing may go wrong in it."""
    all_opened: list[Opened] = []

    def open_report(*extractions: Extraction, at: str = "", **options: object) -> Page:
        path = write(tmp_path / f"report{len(all_opened)}.html", extractions)
        found = Opened(browser, path, viewport={"width": 1440, "height": 900}, reduced_motion="reduce", **options)
        all_opened.append(found)
        if at:
            found.page.goto(path.as_uri() + at)
            found.page.reload()
        return found.page

    yield open_report
    wrong = [w for found in all_opened for w in found.wrong]
    for found in all_opened:
        found.context.close()
    assert wrong == []


def texts(page: Page, selector: str) -> list[str]:
    return [t.strip() for t in page.locator(f"{selector}:visible").all_inner_texts()]


def until(page: Page, script: str, expected: str) -> None:
    """Wait until a script gives what is expected: a busy machine's browser follows a link a moment later."""
    page.wait_for_function(f"expected => ({script}) === expected", arg=expected, timeout=10_000)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_article_is_shown_with_its_marks(opened: Open) -> None:
    page = opened(extraction())
    assert squeezed(page.locator("article").inner_text()) == squeezed(TEXT)
    assert texts(page, "article .source.first") == ["two people", "Ada Quill", "The union"]
    assert texts(page, "article .cue") == ["said", "said", "did not respond"]
    assert texts(page, "article [class*=q-named]") == ["“", "We need them,", "”", "“", "All of them.", "”"]
    assert page.locator("h1").count() == 1
    assert texts(page, "#speakers .name") == ["two people with knowledge of the matter", "Ada Quill", "The union"]
    assert page.locator("#claims .claim").count() == 1


def test_tags_filter_text_speakers_and_claims(opened: Open) -> None:
    page = opened(extraction())
    chip = page.get_by_role("button", name="anonymous 1")
    assert chip.get_attribute("aria-pressed") == "true"
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert texts(page, "article .source.first") == ["Ada Quill", "The union"]
    assert texts(page, "#speakers .name") == ["Ada Quill", "The union"]
    assert page.locator("#claims .claim:visible").count() == 0
    assert page.locator("output").inner_text() == "2 attributions, 0 claims"
    page.get_by_role("button", name="Show all").click()
    assert page.locator("article .source.first").count() == 3


def test_confidence_and_speaker_filter(opened: Open) -> None:
    page = opened(extraction())
    page.get_by_role("button", name="medium 1").click()
    assert texts(page, "#speakers .name") == ["two people with knowledge of the matter", "Ada Quill"]
    page.get_by_label("Speaker", exact=True).select_option("s2")
    assert texts(page, "#speakers .name") == ["Ada Quill"]
    assert texts(page, "article .source.first") == ["Ada Quill"]


def test_only_this_speaker(opened: Open) -> None:
    page = opened(extraction())
    page.locator("#speakers summary").nth(1).click()
    page.get_by_role("button", name="Only this speaker").click()
    assert page.get_by_label("Speaker", exact=True).input_value() == "s2"
    page.get_by_role("button", name="Only this speaker").click()
    assert page.get_by_label("Speaker", exact=True).input_value() == ""


def test_hover_shows_what_belongs_together(opened: Open) -> None:
    page = opened(extraction())
    page.locator("article").get_by_text("two people").hover()
    lit = texts(page, "article .lit")
    assert lit[:3] == ["The Quay Line will buy 12 boats", "said", "two people"]
    assert page.locator("#speakers > ul > .lit .name").inner_text() == "two people with knowledge of the matter"
    assert page.locator("#claims .lit").count() == 1
    page.locator("#claims .claim").hover()
    assert "The Quay Line will buy 12 boats" in texts(page, "article .lit")
    page.locator("#speakers .card").nth(1).hover()
    assert "All of them." in texts(page, "article .lit")


def test_links_lead_where_they_say(opened: Open) -> None:
    page = opened(extraction())
    page.locator("#claims .claim > a").click()  # claim -> text
    until(page, "location.hash", "#1/c1")
    assert texts(page, "article .lit")[0] == "The Quay Line will buy 12 boats"
    page.locator("#claims .claim .small a").click()  # claim -> speaker
    until(page, "location.hash", "#1/s1/card")
    until(page, "document.activeElement.innerText.slice(0, 25)", "two people with knowledge")
    page.locator("#speakers .said a").first.click()  # speaker -> what is said, in the text
    until(page, "location.hash", "#1/a1")
    page.wait_for_function("document.activeElement.closest('article') !== null")  # once the browser has followed
    page.locator("#speakers .said").get_by_role("link", name="c1").first.click()  # attribution -> claim
    until(page, "document.activeElement.dataset.ref", "c1")
    page.locator("#speakers .small a", has_text="sources").click()  # mention -> text
    assert texts(page, "article .lit") == ["sources"]
    page.go_back()
    until(page, "location.hash", "#1/c1/card")


def test_addresses_open_at_their_place_whatever_is_filtered(opened: Open) -> None:
    page = opened(extraction(), at="#1/a2")
    until(page, "document.activeElement.innerText", "Ada Quill")
    page.get_by_role("button", name="named 1").click()
    page.evaluate("location.hash = '#1/a2/card'")
    page.wait_for_function("document.activeElement.dataset.ref === 'a2'")
    assert "Ada Quill" in texts(page, "article .source.first")


def test_everything_by_keyboard(opened: Open) -> None:
    page = opened(extraction())
    page.keyboard.press("Tab")
    until(page, "document.activeElement.innerText", "Skip to the text")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    until(page, "document.activeElement.textContent", "two people ")
    described = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"
    )
    assert "anonymous" in described
    until(page, "getComputedStyle(document.activeElement).outlineStyle", "solid")  # focus is seen
    page.keyboard.press("Enter")
    until(page, "document.activeElement.className", "detail")
    assert "on condition" not in page.locator(".detail").inner_text()
    assert "two people" in page.locator(".detail").inner_text()
    page.keyboard.press("Escape")
    until(page, "document.activeElement.textContent", "two people ")
    assert page.locator(".detail").is_hidden()


def test_sourcing_at_a_glance_leads_to_its_places(opened: Open) -> None:
    page = opened(extraction())
    lines = dict(zip(texts(page, ".glance dt"), texts(page, ".glance dd"), strict=True))
    assert lines["Cited"].startswith("1 named person, 1 anonymous source, 1 institution; ")
    assert lines["Unnamed"] == "how the source knows is told, why it is not named is told"
    assert lines["Responses"] == "The union did not respond"
    page.locator(".glance a", has_text="The union").click()
    until(page, "location.hash", "#1/a3")
    until(page, "document.activeElement.innerText", "The union")


def test_the_tags_are_explained_on_the_page(opened: Open) -> None:
    page = opened(extraction())
    page.get_by_text("What the tags mean").click()
    assert texts(page, ".means dt") == ["named", "institutional", "anonymous"]  # those that the article has
    assert "a person identified by name" in texts(page, ".means dd")


def test_why_is_told_in_words(opened: Open) -> None:
    data = extraction().model_dump(mode="json")
    data["attributions"][0]["confidence"]["reasons"] = ["+wording", "-rivals", "cue:said"]
    page = opened(Extraction.model_validate(data))
    page.locator("article a").first.click()
    why = page.locator(".detail").inner_text()
    assert "Why 0.91? for it: the words of source, cue and content together; against it: how many other cues" in why
    assert "wording" not in why


def test_where_nothing_is_found_the_page_says_so(opened: Open) -> None:
    page = opened(Extraction(model="x", article=Article(text="It rained.\n\nIt stopped.")))
    assert texts(page, ".empty") == [
        "Nobody is quoted or cited in this article.",
        "Nothing is claimed in this article.",
    ]
    assert texts(page, ".legend, .group label, .key, .means") == []  # nothing to choose from, nothing to explain
    page = opened(extraction())
    for chip in page.locator(".chip[data-filter^=tag]").all():
        chip.click()
    assert texts(page, ".empty") == ["The filters leave no speakers.", "The filters leave no claims."]


def test_on_a_telephone_there_is_a_way_to_speakers_and_claims(opened: Open) -> None:
    page = opened(extraction())
    assert not page.locator(".jumps").is_visible()  # they stand beside the text
    page.set_viewport_size({"width": 390, "height": 700})
    page.get_by_role("link", name="Claims 1").click()
    page.wait_for_function("document.querySelector('#claims').getBoundingClientRect().top < 700")


def test_marks_end_with_the_last_word_of_a_line(opened: Open) -> None:
    """Spaces at the ends of lines are not drawn, so that neither underline nor ground sticks out."""
    page = opened(long(200))
    page.set_viewport_size({"width": 360, "height": 700})
    wide = page.evaluate(
        """() => [...document.querySelectorAll('article [data-piece]')].filter(piece => {
        const right = piece.closest('p').getBoundingClientRect().right;
        return [...piece.getClientRects()].some(box => box.right > right + 1);
    }).length"""
    )
    assert wide == 0


def test_articles_can_be_switched(opened: Open) -> None:
    page = opened(extraction(), hostile.extraction())
    assert page.locator(".articles summary").inner_text() == "Article 1 of 2"
    page.locator(".articles summary").click()
    page.locator(".articles a").nth(1).click()
    until(page, "location.hash", "#2")
    assert page.locator(".articles summary").inner_text() == "Article 2 of 2"
    assert "alert(1)" in page.locator("article").inner_text()
    page.get_by_role("button", name="Next article").click()
    page.wait_for_function("location.hash === '#1'")
    assert "Ada Quill" in page.locator("article").inner_text()


EVIL = (
    "<script>window.hit=1</script>",
    "<img src=x onerror='window.hit=1'>",
    "<a href='javascript:window.hit=1'>x</a>",
    "<style>body{display:none}</style>",
    "</script></noscript><svg onload=window.hit=1>",
    "\u202egnp.exe\u202c",
    "{{constructor.constructor('window.hit=1')()}}",
    "\x00\x1b[2J\u2028<!--",
)


def evil_everywhere(evil: str) -> Extraction:
    """An extraction with `evil` in every text that the page shows."""
    text = f"{evil}\n\n{evil} said “{evil}”."
    at = len(evil) + 2
    source = Span.of(text, at, at + len(evil))
    content = Span.of(text, source.end + 7, source.end + 7 + len(evil))
    speaker = Speaker(
        id="s1", name=evil, label=evil, kind="person", titles=(evil,), aliases=(evil,), mentions=(source,)
    )
    sure = Confidence.of(0.9, (evil,))
    sourcing = Sourcing(tag="named", confidence=sure, affiliation=evil, basis=content, anonymity_reason=content)
    a = Attribution(
        id="a1", source=source, cue=Span.of(text, source.end + 1, source.end + 5), content=(content,), speaker=speaker,
        addressee=content, setting=content, quote_type="direct", kind="statement", sourcing=sourcing, confidence=sure,
    )  # fmt: skip
    claim = Claim(
        id="c1",
        span=content,
        text=evil,
        attribution=a,
        speaker=speaker,
        sourcing=sourcing,
        kind="fact",
        hedges=(content,),
    )
    quote = Quote(id="q1", spans=(content,), text=evil, attribution=a, speaker=speaker)
    article = Article(text=text, title=evil, outlet=evil, byline=evil)
    return Extraction(
        model=evil, article=article, speakers=(speaker,), attributions=(a,), quotes=(quote,), claims=(claim,)
    )


def test_hostile_text_stays_text(opened: Open) -> None:
    page = opened(*map(evil_everywhere, EVIL))
    for number, evil in enumerate(EVIL, start=1):
        page.evaluate(f"location.hash = '#{number}/a1'")
        page.wait_for_function(f"document.querySelector('.articles summary').innerText.startsWith('Article {number} ')")
        page.locator("#speakers summary").first.click()
        shown = page.locator("article").inner_text()
        assert shown.count(evil.split("\x00")[0].replace("\u202e", "�").replace("\u202c", "�")) >= 2
        assert page.locator("article").is_visible()
        assert "\u202e" not in page.content()
        elements = ":is(script,img,style,a[href^=javascript])"
        assert page.locator(f"nav {elements}, .view {elements}").count() == 0
    assert page.evaluate("window.hit") is None


def test_text_direction_stays_inside(opened: Open) -> None:
    page = opened(Extraction(model="x", article=Article(text="שלום\n\nEnd.", title="שלום")))
    bidi = page.evaluate("[...document.querySelectorAll('article p')].map(p => getComputedStyle(p).unicodeBidi)")
    assert set(bidi) == {"isolate"}


# the contrast, by WCAG 2.2, of every text that is seen; [text, ratio] of those below 4.5 : 1 (3 : 1 where it is large)
PALE = """() => {
    const channels = color => color.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const light = color => channels(color).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = e => {
        for (; e; e = e.parentElement) {
            const color = getComputedStyle(e).backgroundColor;
            if (!/, 0\\)$|transparent/.test(color)) return color;
        }
        return "rgb(255, 255, 255)";
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), pale = [];
    while (walker.nextNode()) {
        const e = walker.currentNode.parentElement, style = getComputedStyle(e);
        if (!walker.currentNode.data.trim() || !e.checkVisibility() || e.closest("script, noscript, option")) continue;
        const [a, b] = [light(style.color), light(ground(e))].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
        const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (large ? 3 : 4.5)) pale.push([walker.currentNode.data.trim(), style.color, ground(e), ratio]);
    }
    return pale;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lit", [False, True], ids=["plain", "lit"])
def test_every_text_that_is_seen_has_contrast(opened: Open, scheme: str, lit: bool) -> None:  # noqa: FBT001
    """In the page as the browser draws it: all tags, nested, in headlines and standfirsts, lit or not."""
    page = opened(every_tag(), color_scheme=scheme)
    for summary in page.locator("#speakers summary").all():
        summary.click()
    page.locator("article [data-piece]").first.click()  # the detail
    if lit:
        page.evaluate("document.querySelectorAll('[data-piece], .card, .said li').forEach(e => e.classList.add('lit'))")
    assert page.evaluate(PALE) == []


def every_tag() -> Extraction:
    """An article in which every kind of block has a source of every tag, each in the words of the one before."""
    tags: list[Tag] = ["named", "institutional", "anonymous", "collective", "documentary", "author", "unattributed"]
    kinds: list[BlockKind] = ["headline", "standfirst", "byline", "caption", "note", "crosshead", "paragraph"]
    rows = [f"Who{k} said “who{k} adds {k} words”." for k in range(len(kinds))]
    text, blocks, attributions, quotes, speakers = "\n\n".join(rows), [], [], [], []
    for number, (kind, row) in enumerate(zip(kinds, rows, strict=True)):
        at = text.index(row)
        blocks.append(Block(span=Span.of(text, at, at + len(row)), kind=kind))
        for tag in tags:
            n = len(attributions) + 1
            who, said = at + row.index("said") - 5, at + row.index("said")
            content = Span.of(text, said + 5, at + len(row) - 1)
            sure = Confidence.of(0.3 + 0.1 * (n % 7))
            source = Span.of(text, who, said - 1)
            speaker = Speaker(
                id=f"s{n}", name=f"{tag} {number}", label=f"{tag} {number}", kind="person", mentions=(source,)
            )
            a = Attribution(
                id=f"a{n}", source=source, cue=Span.of(text, said, said + 4), content=(content,), speaker=speaker,
                quote_type="mixed", kind="statement", sourcing=Sourcing(tag=tag, confidence=sure), confidence=sure,
            )  # fmt: skip
            speakers.append(speaker)
            attributions.append(a)
            if n % 7 == number:
                quotes.append(Quote(id=f"q{n}", spans=(content,), text=content.text, attribution=a, speaker=speaker))
    article = Article(text=text, title=rows[0], blocks=tuple(blocks))
    claim = Claim(
        id="c1", span=Span.of(text, 0, 4), text=text[:4], attribution=attributions[0], speaker=speakers[0],
        sourcing=attributions[0].sourcing, kind="fact",
    )  # fmt: skip
    return Extraction(
        model="x", article=article, speakers=tuple(speakers), attributions=tuple(attributions), quotes=tuple(quotes),
        claims=(claim,),
    )  # fmt: skip


def titles(page: Page) -> list[str]:
    return page.locator(".articles .name").all_inner_texts()


def test_fifty_articles_and_two_of_one_title(opened: Open) -> None:
    """Articles of one title are told apart by their number, in the list and in their addresses."""
    page = opened(*[extraction()] * 50)
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    assert loaded < 5_000
    page.locator(".articles summary").click()
    assert len(titles(page)) == 50
    page.locator(".articles a").nth(48).click()
    until(page, "location.hash", "#49")
    assert page.locator(".articles summary").inner_text() == "Article 49 of 50"
    page.locator("#claims .claim > a").click()
    until(page, "location.hash", "#49/c1")


def long(words: int) -> Extraction:
    """A long article in which every sentence is attributed, quoted and a claim."""
    sentence = (
        "The member for place {n} said that “the harbour would {n} times be dredged before the winter”, and left.\n\n"
    )
    text, speakers, attributions, quotes, claims = "", [], [], [], []
    for n in range(1, words // 17 + 1):
        start, row = len(text), sentence.format(n=n)
        text += row

        def span(words: str, start: int = start, row: str = row) -> Span:
            return Span(start=start + row.index(words), end=start + row.index(words) + len(words), text=words)

        who = span(f"The member for place {n}")
        speaker = Speaker(id=f"s{n}", name=who.text, label=who.text, kind="person", mentions=(who,))
        sure = Confidence.of(1 - n % 10 / 10)
        sourcing = Sourcing(tag=("named", "anonymous", "collective")[n % 3], confidence=sure)
        words_ = span(f"the harbour would {n} times be dredged before the winter")
        a = Attribution(
            id=f"a{n}", source=who, cue=span("said"), content=(span(f"that “{words_.text}”"),), speaker=speaker,
            quote_type="mixed", kind="statement", sourcing=sourcing, confidence=sure,
        )  # fmt: skip
        speakers.append(speaker)
        attributions.append(a)
        quotes.append(
            Quote(id=f"q{n}", spans=(span(f"“{words_.text}”"),), text=words_.text, attribution=a, speaker=speaker)
        )
        claims.append(
            Claim(
                id=f"c{n}",
                span=words_,
                text=words_.text,
                attribution=a,
                speaker=speaker,
                sourcing=sourcing,
                kind="forecast",
            )
        )
    return Extraction.model_validate(
        {
            "model": "x",
            "article": Article(text=text),
            "speakers": speakers,
            "attributions": attributions,
            "quotes": quotes,
            "claims": claims,
        }
    )


def test_five_thousand_words_without_lag(opened: Open) -> None:
    """Bounds are some ten times what a slow machine takes, so that they fail for a reason."""
    page = opened(long(5_000))
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    filtering = page.evaluate(
        """() => {
        const began = performance.now();
        document.querySelector('[data-filter="tag:named"]').click();
        document.body.offsetHeight;
        return performance.now() - began;
    }"""
    )
    pointing = page.evaluate(
        """() => {
        const pieces = [...document.querySelectorAll('article [data-piece]')].slice(0, 100);
        const began = performance.now();
        for (const piece of pieces) {
            piece.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
            document.body.offsetHeight;
        }
        return (performance.now() - began) / pieces.length;
    }"""
    )
    print(f"loaded in {loaded:.0f} ms, filtered in {filtering:.0f} ms, pointed in {pointing:.1f} ms")  # noqa: T201
    assert loaded < 5_000
    assert filtering < 1_000
    assert pointing < 100


@pytest.mark.parametrize("width", [320, 760, 1000, 1440])
def test_nothing_sticks_out(opened: Open, width: int) -> None:
    page = opened(extraction(), hostile.extraction())
    page.set_viewport_size({"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_open(opened: Open) -> None:
    page = opened(extraction())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#speakers details:not([open])").count() == 0
    page.emulate_media(media="print")
    assert not page.locator(".row").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert texts(page, ".colophon")[0].startswith("Read by newsclaims ")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#speakers details[open]").count() == 0


def test_without_a_script_the_article_is_readable(browser: Browser, tmp_path: Path) -> None:
    path = write(tmp_path / "report.html", [extraction(), hostile.extraction()])
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert "All of them." in page.locator("main").inner_text()
    assert page.locator("main .source.first").count() >= 3
    context.close()
