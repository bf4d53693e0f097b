"""What the commands read: web pages, tables of articles, directories; and how far they are, on a terminal."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsclaims import Extraction
from newsclaims.cli import main
from tests import places
from tests.web_page import PAGE

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = places.ROOT


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a page, a text, a table and a picture, read with the session's pipeline."""
    from newsclaims import extractor

    monkeypatch.setattr(extractor, "load_model", lambda *_: nlp)
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "articles" / "may"
    inner.mkdir(parents=True)
    (inner / "ferry.html").write_text(PAGE, encoding="utf-8")
    (inner / "wall.txt").write_text("It held, Ada Quill said.", encoding="utf-8")
    (inner / "boat.jpg").write_bytes(b"\xff\xd8")
    rows = [{"id": "m1", "text": "It rained, Tom Lee said."}, {"text": "It held, Mia Chen said."}, {"title": "no text"}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\nno JSON\n", encoding="utf-8")
    return tmp_path


def lines(text: str) -> list[Extraction]:
    return [Extraction.model_validate_json(line) for line in text.splitlines()]


def test_a_page_is_read_as_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "articles/may/ferry.html"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Ferry line to add boats, say sources\nCoast Dispatch · by Ada Roe · 09 May 2024 · ")
    assert "alert" not in out
    assert "Related" not in out


def test_places_in_the_page_stand_beside_those_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract", "--format", "json", "articles/may/ferry.html"])
    [extraction] = lines(json.dumps(json.loads(capsys.readouterr().out)))
    [quote] = [q for q in extraction.quotes if "time" in q.text]
    page = extraction.article.page
    assert page
    found = page.where(quote.spans[0].start, quote.spans[0].end)
    assert found
    assert PAGE[slice(*found)] == '&ldquo;We need the <a href="/t">time</a>,&rdquo;'


def test_a_page_on_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert main(["extract", "--html", "-"]) == 0
    assert "Ferry line to add boats" in capsys.readouterr().out


def test_who_types_the_text_is_told_how_to_end_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"It held, Ada Quill said."))
    monkeypatch.setattr(sys, "stdin", typed)
    main(["extract", "-"])
    assert capsys.readouterr().err == ""
    typed.seek(0)
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    main(["extract", "-"])
    out, err = capsys.readouterr()
    assert "Ada Quill said" in out
    assert err.startswith("newsclaims: reading standard input; Ctrl-")


def test_a_directory_stands_for_what_lies_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "csv", "articles"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(dict.fromkeys(row["document"] for row in rows)) == ["articles/may/ferry.html", "articles/may/wall.txt"]


def test_a_table_of_articles_and_what_is_broken_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "jsonl", "rows.jsonl", "articles/may/wall.txt"]) == 1
    out, err = capsys.readouterr()
    assert [e.attributions[0].speaker.name for e in lines(out) if e.attributions[0].speaker] == [
        "Tom Lee",
        "Mia Chen",
        "Ada Quill",
    ]
    assert err.splitlines() == [
        "newsclaims: rows.jsonl:3: there is no field 'text'",
        "newsclaims: rows.jsonl:4: the line is no JSON: Expecting value at character 1",
    ]


def test_pages_in_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pages.jsonl").write_text(json.dumps({"text": PAGE, "title": "Our own title"}), encoding="utf-8")
    assert main(["extract", "--html", "--format", "jsonl", "pages.jsonl"]) == 0
    [extraction] = lines(capsys.readouterr().out)
    assert (extraction.article.title, extraction.article.outlet) == ("Our own title", "Coast Dispatch")


@pytest.mark.parametrize("name", ["articles", "rows.jsonl"])
def test_formats_for_one_article_refuse_several(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "brat", name]) == 2
    assert "takes one article; for several say --format jsonl" in capsys.readouterr().err


def test_explain_lint_and_verify_read_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "articles/may/ferry.html", "--id", "a2"]) == 0
    assert main(["lint", "--exit-zero", "articles"]) == 0
    out = capsys.readouterr().out
    assert "articles/may/ferry.html:3:" in out
    Path("digest.txt").write_text("“We need the time,” the mayor, Ina Achter, said.", encoding="utf-8")
    assert main(["verify", "digest.txt", "articles/may/ferry.html"]) == 0
    Path("page").write_text(PAGE, encoding="utf-8")  # nothing in its name says that it is one
    capsys.readouterr()
    assert main(["verify", "--html", "--format", "json", "digest.txt", "page"]) == 0
    [check] = json.loads(capsys.readouterr().out)["checks"]
    assert check["passages"][0]["start"] < PAGE.index("We need the")  # in the article, not in the page


def test_report_of_pages_tables_and_results(capsys: pytest.CaptureFixture[str]) -> None:
    main(["extract", "--format", "jsonl", "articles/may/wall.txt"])
    Path("saved.jsonl").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["run", "--quiet", "-j", "1", "articles", "-o", "out.jsonl"]) == 0
    assert main(["report", "articles", "rows.jsonl", "saved.jsonl", "out.jsonl", "-o", "page.html"]) == 1
    err = capsys.readouterr().err
    assert "rows.jsonl:3: there is no field 'text'" in err
    assert err.endswith("page.html: 7 articles\n")
    titles = Path("page.html").read_text(encoding="utf-8")
    for title in ("Ferry line to add boats, say sources", "m1", "rows.jsonl:2", "saved"):
        assert f'"title":"{title}"' in titles


def test_run_reads_pages() -> None:
    Path("pages.csv").write_text(f'id,body\np1,"{PAGE.replace(chr(34), chr(34) * 2)}"\np2,<nav>\n', encoding="utf-8")
    assert main(["run", "--quiet", "-j", "1", "articles", "-o", "out.jsonl"]) == 0
    first = json.loads(Path("out.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert first["id"] == "articles/may/ferry.html"
    assert first["extraction"]["article"]["page"]["encoding"] == "utf-8"
    assert main(["run", "--quiet", "-j", "1", "--html", "--text", "body", "pages.csv", "-o", "p.jsonl"]) == 1
    [line] = Path("p.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["extraction"]["article"]["byline"] == "Ada Roe"
    [error] = Path("p.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(error)["reason"] == "there is no article in this page"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["extract", "articles"], 3),
        (["run", "articles", "-o", "o.jsonl"], 3),
        (["explain", "articles/may/ferry.html"], 3),
    ],
)
def test_without_trafilatura(
    command: list[str], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from newsclaims.pages import extractor

    monkeypatch.setitem(sys.modules, "trafilatura", None)
    extractor.cache_clear()
    assert main(command) == code
    assert 'run: pip install "newsclaims[html]"' in capsys.readouterr().err
    extractor.cache_clear()


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (["extract", "--format", "jsonl", "articles"], True),
        (["report", "articles", "-o", "page.html"], True),
        (["lint", "articles"], True),
        (["extract", "--format", "jsonl", "articles/may/wall.txt"], False),  # one article
    ],
)
def test_a_bar_where_somebody_watches(
    command: list[str],
    shown: bool,  # noqa: FBT001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`newsclaims extract DIRECTORY > FILE` in a terminal: the bar on the terminal, the results in the file."""
    parent, child = os.openpty()
    seen = bytearray()

    def watch() -> None:  # beside the command: a terminal that nobody reads takes a few kilobytes, then no more
        while b"the end" not in seen:
            seen.extend(os.read(parent, 65536))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    results = tmp_path / "results"
    with results.open("w", encoding="utf-8") as out, os.fdopen(child, "w", encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setenv("TERM", "xterm")
        main(command)
        terminal.write("\nthe end")
        terminal.flush()
        watching.join(60)
    os.close(parent)
    assert ("2 articles" in seen.decode() and "a second" in seen.decode()) == shown
    if command[0] == "extract":
        assert len(lines(results.read_text(encoding="utf-8"))) == (2 if shown else 1)
        assert "schema_version" not in seen.decode()
