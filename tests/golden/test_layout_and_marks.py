"""Layout and quoted runs of the golden articles, without a language model.

Against the accepted readings, which hold the blocks, and against what a careful reader expects: what somebody says
is running text, and what somebody says word for word stands between marks.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from tests import places

FOLDER = places.GOLDEN
ACCEPTED = sorted((FOLDER / "snapshots").glob("*.json"))
EXPECTED = sorted(FOLDER.rglob("*.expected.json"))
#: Articles whose annotators counted in what is no running text here: corrections, notes of the desk; the heading of an
#: entry of a live page, a crosshead.
COUNTED_IN = {
    "loopcast-free-tier": {"note"},
    "storm-ottilie-live": {"note", "crosshead"},
    "limpet-glue": {"note", "promo"},
}
#: Links to other articles and the like, in which an annotator may see attributions.
ASIDE = frozenset({"promo", "crosshead"})
GIVEN = ("title", "outlet", "byline", "dateline", "blocks")


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_layout_is_as_accepted(path: Path) -> None:
    accepted = Article.model_validate(json.loads(path.read_text(encoding="utf-8"))["article"])
    article = read_layout(Article(text=accepted.text))
    assert [getattr(article, field) for field in GIVEN] == [getattr(accepted, field) for field in GIVEN]


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_accepted_quotations_are_runs(path: Path) -> None:
    reading = json.loads(path.read_text(encoding="utf-8"))
    article = read_layout(Article(text=reading["article"]["text"]))
    runs = pair_marks(article.text, article.blocks)
    speech = {run.outer for run in runs if run.reading == "speech"}
    quoted = [(s["start"], s["end"]) for quote in reading["quotes"] for s in quote["spans"] if s["text"][0] in '"“‘']
    assert quoted
    assert set(quoted) <= speech


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.split(".")[0])
def test_what_is_said_is_running_text_and_between_marks_where_it_is_quoted(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / expected["article"]).read_bytes().decode("utf-8")
    article = read_layout(Article(text=text))
    runs = [run.outer for run in pair_marks(text, article.blocks)]
    read = {i for block in article.blocks for span in block.prose for i in range(span.start, span.end)}
    counted = COUNTED_IN.get(path.name.split(".")[0], set())
    read |= {i for b in article.blocks if b.kind in counted for i in range(b.span.start, b.span.end)}
    turns = {i for b in article.blocks if b.kind == "transcript_turn" for i in range(b.span.start, b.span.end)}
    headed = {i for b in article.blocks if b.kind == "headline" for i in range(b.span.start, b.span.end)}
    aside = {i for b in article.blocks if b.kind in ASIDE for i in range(b.span.start, b.span.end)}
    for attribution in expected["attributions"]:
        for span in attribution["content"]:
            start, end = span["start"], span["end"]
            if not attribution["required"] and start in aside:
                continue
            assert {i for i in range(start, end) if text[i].isalnum()} <= read, span
            if (
                attribution["type"] == "direct" and attribution["cue"] and start not in turns | headed
            ):  # else a post, or words behind a colon
                assert any(a <= start and end <= b for a, b in runs), span
