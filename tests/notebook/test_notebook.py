"""Notebook views: static, safe, complete; and the example notebooks, run as a reader would run them."""

from __future__ import annotations

import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from newsclaims.models import Article, Extraction
from tests import hostile, places
from tests.made import TEXT, extraction

ROOT = places.ROOT
NOTEBOOKS = ROOT / "examples" / "notebooks"
SCRIPTS = sorted((ROOT / "examples" / "scripts").glob("*.py"))
VOID = {"br", "hr", "img", "input", "meta", "link"}


class View(HTMLParser):
    """A view: its elements, whether they are closed, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Elements close in the order in which they opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note text that is shown."""
        if self.open and self.open[-1] != "style":
            self.text += data


def every(of: Extraction) -> list[Any]:
    return [of, *of.attributions, *of.quotes, *of.speakers, *of.claims]


@pytest.mark.parametrize("made", [extraction(), hostile.extraction()], ids=["plain", "hostile"])
def test_views_are_static_and_whole(made: Extraction) -> None:
    for model in every(made):
        view = View(model._repr_html_())
        assert view.open == []
        assert view.names <= {
            "div",
            "style",
            "p",
            "span",
            "b",
            "bdi",
            "br",
            "details",
            "summary",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "blockquote",
        }
        assert view.attributes <= {"class", "title", "dir", "open", "scope"}  # no style, no id, nothing that acts


def test_article_speakers_claims_in_this_order() -> None:
    text = View(extraction()._repr_html_()).text
    places = [text.index(w) for w in ("Ferry line to add boats", "Article", "Speakers (3)", "Claims (1)")]
    assert places == sorted(places)
    squeezed = re.sub(r"\s", "", text)
    assert re.sub(r"\s", "", TEXT) in squeezed


def test_marks_show_sources_cues_and_words() -> None:
    html = extraction()._repr_html_()
    assert '<span class="source first i-anonymous">two people with knowledge of the matter</span>' in html
    assert '<span class="cue i-named">said</span>' in html
    assert '<span class="u-named q-named">We need them,</span>' in html


def test_cards_say_who_and_how() -> None:
    made = extraction()
    assert "Ada Quill · said · direct · named · 0.98 high · q1" in View(made.quotes[0]._repr_html_()).text
    claim = View(made.claims[0]._repr_html_()).text
    assert "basis: with knowledge of the matter · why: because they feared for their jobs" in claim
    assert "2 mentions" in View(made.speakers[0]._repr_html_()).text


def test_long_articles_are_folded() -> None:
    view = Extraction(model="x", article=Article(text="word " * 5_000))._repr_html_()
    assert "<details><summary>Article" in view


def test_light_and_dark_follow_the_notebook() -> None:
    view = extraction()._repr_html_()
    for theme in ("[data-jp-theme-light=true]", "[data-jp-theme-light=false]", ".vscode-dark", "light-dark("):
        assert theme in view


def _builder() -> Any:
    pytest.importorskip("nbclient", reason="nbclient is not installed")
    spec = importlib.util.spec_from_file_location("build", NOTEBOOKS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outputs(notebook: Any) -> list[list[str]]:
    """What each cell prints, and which kinds of picture or view it shows."""
    return [
        [o["text"] if o["output_type"] == "stream" else " ".join(sorted(o["data"])) for o in cell.get("outputs", ())]
        for cell in notebook.cells
    ]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_notebooks_show_what_they_print(script: Path) -> None:
    """`make notebooks` writes them anew; read the difference before you commit it."""
    builder = _builder()
    import nbformat

    kept = nbformat.read(NOTEBOOKS / f"{script.stem}.ipynb", as_version=4)
    fresh = builder.notebook(script)
    assert [c.source for c in kept.cells] == [c.source for c in fresh.cells]
    assert outputs(kept) == outputs(builder.run(fresh))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_readable_after_nbconvert() -> None:
    exporters = pytest.importorskip("nbconvert.exporters", reason="nbconvert is not installed")
    page, _ = exporters.HTMLExporter().from_filename(str(NOTEBOOKS / "first_look.ipynb"))
    assert '<div class="newsclaims">' in page
    assert "Tunnel builder knew of flooding risk for a year" in page
