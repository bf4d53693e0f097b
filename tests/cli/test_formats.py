"""`newsclaims extract --format csv|html|brat|w3c|jsonld`, as a person uses it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims.cli import main
from newsclaims.exchange import from_brat
from tests.made import TEXT


@pytest.fixture(autouse=True)
def _one_model_for_all(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the pipeline once, not once a call."""
    from newsclaims import extractor

    monkeypatch.setattr(extractor, "load_model", lambda _=None: nlp)


def test_brat_reads_back_against_the_file(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "brat", str(article)]) == 0
    found = from_brat(TEXT, capsys.readouterr().out).gold
    assert "said" in {TEXT[start:end] for one in found for start, end in one.cue}


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CR LF"])
def test_what_is_written_as_brat_is_scored_as_right(
    tmp_path: Path, begin: bytes, end: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(begin + b"It held, Ada Quill said." + 2 * end + b"It rained, Tom Lee said." + end)
    assert main(["extract", "--format", "brat", str(path)]) == 0
    path.with_suffix(".ann").write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["evaluate", str(tmp_path)]) == 0
    figures = dict(line.split()[:2] for line in capsys.readouterr().out.splitlines())
    assert (figures["exact_F"], figures["det_src_F"]) == ("1.0000", "1.0000")


def test_csv_of_two_files_has_one_header(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "csv", str(article), str(article)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    assert rows
    assert {row["document"] for row in rows} == {str(article)}
    assert rows[: len(rows) // 2] == rows[len(rows) // 2 :]


def test_html_is_the_page_of_all_articles(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    untitled = article.with_name("note.txt")
    untitled.write_text("It held, Ada Quill said.", encoding="utf-8")
    assert main(["extract", "--format", "html", str(article), str(untitled)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("<!DOCTYPE html>")
    assert out.count("<!DOCTYPE") == 1
    assert '"title":"note"' in out  # its file's name, as in `newsclaims report`


def test_html_of_nothing_that_can_be_read_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "html", "nowhere.txt"]) == 1
    assert capsys.readouterr().out == ""


def test_line_ends_and_encoding_are_the_formats_own(article: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "newsclaims", "extract", "--format", "csv", str(article)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    header, rest = done.stdout.split(b"\r\n", 1)
    assert header.startswith(b"document,id,text,")
    assert rest.decode("utf-8").endswith("\r\n")
    assert b"\r\r\n" not in done.stdout


@pytest.mark.parametrize("form", ["w3c", "jsonld"])
def test_linked_data_is_json_that_a_page_may_embed(
    tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("“</script><script>alert(1)” is all, said Ada Quill.", encoding="utf-8")
    assert main(["extract", "--format", form, str(path)]) == 0
    out = capsys.readouterr().out
    assert "<" not in out
    assert "alert(1)" in json.dumps(json.loads(out))


@pytest.mark.parametrize("form", ["brat", "w3c", "jsonld"])
def test_one_document_is_one_file(article: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", form, str(article), str(article)]) == 2
    assert f"--format {form} takes one article" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="names are text there")
@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("extract --format csv", r"caf\xe9.txt"),
        ("extract --format html", r"caf\xe9"),
        ("lint --exit-zero --format json", r"caf\\xe9.txt"),
        ("lint --exit-zero --format sarif", "caf%E9.txt"),  # its bytes, as a URI has them
    ],
)
def test_a_file_name_that_is_no_utf8(
    command: str, shown: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    name = tmp_path / os.fsdecode(b"caf\xe9.txt")
    name.write_text("Officials say it will fall.", encoding="utf-8")
    assert main([*command.split(), str(name)]) == 0
    assert shown in capfdbinary.readouterr().out.decode("utf-8")
