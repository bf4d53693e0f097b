"""Files that are broken: one line that says what is wrong, the exit code that --help lists, nothing half-written."""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from newsclaims.cli import main
from newsclaims.cli.reading import read_text
from newsclaims.errors import RunError, TextError
from newsclaims.runs import run
from tests import stub_run

COMMAND = [sys.executable, "-m", "newsclaims"]
GOOD = '{"id": "good", "text": "one"}\n'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def failures(*inputs: str) -> list[str]:
    """Run; the reasons in the errors file. What is whole is in the output all the same."""
    Path("last.jsonl").write_text(GOOD, encoding="utf-8")
    run([*inputs, "last.jsonl"], "out.jsonl", make=stub_run.make, processes=0)
    assert Path("out.jsonl").read_text(encoding="utf-8").endswith('{"id": "good", "length": 3}\n')
    told = [json.loads(line) for line in Path("out.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()]
    return [f"{line['place']}: {line['reason']}" for line in told]


# ---- what a run does with broken inputs: they fail, the rest is read

PACKED = gzip.compress((GOOD * 2000).encode() + bytes(range(256)).hex().encode(), mtime=0)

BROKEN: list[tuple[str, bytes, str]] = [
    # a line that is no JSON, with its number
    (
        "in.jsonl",
        GOOD.encode() + b'{"text": "tw\n',
        "in.jsonl:2: the line is no JSON: Invalid control character at character 13",
    ),
    ("in.jsonl", b"\n\nno\n", "in.jsonl:3: the line is no JSON: Expecting value at character 1"),
    ("in.jsonl", b"[1]\n", "in.jsonl:1: the line is no JSON object but list"),
    ("in.jsonl", b"[" * 100_000 + b"\n", "in.jsonl:1: the line is no JSON"),
    ("in.jsonl", b'{"text": ' + b"9" * 5000 + b"}\n", "in.jsonl:1: the line is no JSON: Exceeds the limit"),
    # cut short: what could be unpacked is read
    ("in.jsonl.gz", PACKED[:-20], "in.jsonl.gz: the file cannot be read further after 2,000 articles: the compressed"),
    ("in.jsonl.gz", b"\x1f\x8b\x08", "in.jsonl.gz: the file cannot be read further after 0 articles: the compressed"),
    (
        "in.txt.gz",
        gzip.compress(b"text" * 99, mtime=0)[:-9],
        "in.txt.gz: the file cannot be read further in the text: the compr",
    ),
    # other encodings
    ("in.txt", "Caf\xe9".encode("latin-1"), "in.txt: byte 0xe9 at offset 3 is no UTF-8; convert the file first: iconv"),
    ("in.txt", "odd".encode("utf-16")[:-1], "in.txt: byte 0x64 at offset 6 is no utf-16"),
    ("in.jsonl", GOOD.encode("utf-16")[:-1], "in.jsonl: the file cannot be read further after 0 articles: the text is"),
    # no Parquet, though it says so
    ("in.parquet", b"PAR1 not quite", "in.parquet: the file cannot be read further after 0 articles: Parquet"),
    # more cells than the header has
    ("in.csv", b"id,text\n1,one\n2,two,three\n", "in.csv:3: the row has 1 cells more than the header"),
]


@pytest.mark.parametrize(("name", "content", "message"), BROKEN)
def test_broken_inputs_fail_and_the_rest_is_read(name: str, content: bytes, message: str) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    Path(name).write_bytes(content)
    (told,) = failures(name)
    assert told.startswith(message)
    assert "\n" not in told


def test_a_quotation_mark_that_never_closes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclaims.runs.readers.LONGEST_CELL", 1000)
    Path("in.csv").write_text('id,text\n1,one\n2,"two\n' + "3,three\n" * 1000, encoding="utf-8")
    assert failures("in.csv") == [
        "in.csv: the file cannot be read further after 1 article: field larger than field limit (1000)"
    ]


# ---- articles that are none: the stub reads anything, so the rows are looked at by themselves

ROWS = [
    ({}, "there is no field 'text'"),
    ({"text": None}, "there is no text"),
    ({"text": 7}, "text is of type int, not a string"),
    ({"text": "a", "title": ["b"]}, "title is of type list, not a string"),
    ({"text": "ab\ud800"}, "text has a lone surrogate ('\\ud800') at offset 2"),
    (
        {"text": "caf\udce9"},
        "text has the byte 0xe9 at offset 3, no UTF-8; name its encoding",
    ),  # as the readers hand it on
    ({"text": "a", "published": "yesterday"}, "published is 'yesterday'; it must be a date or a time as ISO 8601 has"),
    ({"text": "a", "published": 20240101}, "published is 20240101; it must be a date"),
]


@pytest.mark.parametrize(("row", "message"), ROWS)
def test_rows_that_are_no_article(row: dict[str, object], message: str) -> None:
    from newsclaims.batch import article_of

    with pytest.raises(TextError) as e:
        article_of(row)
    assert str(e.value).startswith(message)


def test_rows_that_are() -> None:
    from newsclaims.batch import article_of

    article = article_of({"text": "", "title": "", "published": "2024-02-29", "other": 1, "url": None})
    assert (article.text, article.title, str(article.published)) == ("", None, "2024-02-29 00:00:00")


def test_latin_1_lines_fail_alone_and_can_be_read_by_name(tmp_path: Path) -> None:
    from newsclaims.runs.inputs import Columns, files_of
    from newsclaims.runs.readers import records_of

    Path("in.jsonl").write_bytes(GOOD.encode() + '{"id": "b", "text": "Café"}\n'.encode("latin-1"))
    file = files_of(["in.jsonl"])[0]
    read = [record.row["text"] for record in records_of(file, Columns(), None)]
    assert read == ["one", "Caf\udce9"]
    assert [record.row["text"] for record in records_of(file, Columns(), "latin-1")] == ["one", "Café"]
    del tmp_path


# ---- what ends a run before it begins: one line, exit code 1

USELESS: list[tuple[str, Callable[[], object], str]] = [
    ("in.jsonl", lambda: None, "in.jsonl: No such file or directory"),
    ("in.md", lambda: Path("in.md").touch(), "in.md: the name must end with .jsonl"),
    ("in.parquet.gz", lambda: Path("in.parquet.gz").touch(), "in.parquet.gz: the name must end with"),
    ("d", lambda: Path("d").mkdir(), "d: no file in it ends with .jsonl"),
    (
        "in.csv",
        lambda: Path("in.csv").write_text("a,b\n1,2\n"),
        "in.csv has no column 'text' (there are: a, b); newsclaims run",
    ),
    ("in.tsv", lambda: Path("in.tsv").write_text(""), "in.tsv has no column 'text' (there are: none)"),
    ("in.jsonl", lambda: os.mkfifo("in.jsonl"), "in.jsonl is no regular file; a run reads files"),
]


@pytest.mark.parametrize(("name", "make", "message"), USELESS)
def test_useless_inputs_are_told_at_once(
    name: str, make: Callable[[], object], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    assert main(["run", name, "-o", "out.jsonl"]) == 1
    out, err = capsys.readouterr()
    assert err.startswith(f"newsclaims: {message}")
    assert (out, err.count("\n")) == ("", 1)
    assert not list(Path().glob("out.*"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.jsonl").touch(mode=0)
    assert main(["run", "in.jsonl", "-o", "out.jsonl"]) == 1
    assert capsys.readouterr().err == "newsclaims: in.jsonl: Permission denied\n"


@pytest.mark.parametrize("out", ["out.csv", "nowhere/out.jsonl", "in.jsonl"])
def test_useless_outputs(out: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.jsonl").write_text(GOOD, encoding="utf-8")
    assert main(["run", "in.jsonl", "-o", out]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert Path("in.jsonl").read_text(encoding="utf-8") == GOOD


def test_the_same_file_twice() -> None:
    Path("in.jsonl").write_text(GOOD, encoding="utf-8")
    with pytest.raises(RunError, match=r"in\.jsonl is given twice; list it once"):
        run(["in.jsonl", "in.jsonl"], "out.jsonl", make=stub_run.make, processes=0)


# ---- a full disk: what is there stays, and the run goes on when there is room


def test_a_full_disk() -> None:
    lines = "".join(json.dumps({"id": f"a{n}", "text": "x"}) + "\n" for n in range(2000))
    Path("in.jsonl").write_text(lines, encoding="utf-8")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(
        resource.RLIMIT_FSIZE, (20_000, hard)
    )  # a file may grow to so many bytes: the output does not fit
    try:
        with pytest.raises(OSError, match=r"out\.jsonl") as e:
            run(["in.jsonl"], "out.jsonl", make=stub_run.make, processes=0)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert e.value.filename == "out.jsonl"
    assert [p.name for p in Path().glob("out.*")] == ["out.jsonl.parts"]
    assert not list(Path("out.jsonl.parts").glob("*.new"))
    report = run(["in.jsonl"], "out.jsonl", make=stub_run.make, processes=0)
    assert (report.articles, report.resumed) == (2000, 2000)


# ---- `extract`: whole texts

TEXTS = [
    (b"\xef\xbb\xbfYes", "Yes"),  # a byte-order mark is left out
    ("Café".encode("utf-16"), "Café"),  # and obeyed
    ("Café".encode("utf-32"), "Café"),
    (b"a\x00b\r\nc", "a\x00b\r\nc"),  # odd text is text
]


@pytest.mark.parametrize(("content", "text"), TEXTS)
def test_encodings_of_texts(content: bytes, text: str) -> None:
    Path("in.txt").write_bytes(content)
    assert read_text("in.txt") == text


def test_latin_1_text_is_refused() -> None:
    Path("in.txt").write_bytes("Café".encode("latin-1"))
    with pytest.raises(TextError, match=r"^in\.txt: byte 0xe9 at offset 3 is no UTF-8; convert the file first: iconv"):
        read_text("in.txt")


def test_a_folder_is_no_text(capsys: pytest.CaptureFixture[str], nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda _: nlp)
    assert main(["extract", "."]) == 1
    assert (
        capsys.readouterr().err
        == "newsclaims: .: no file in it ends with .jsonl, .ndjson, .csv, .tsv, .parquet, .txt, .html, .htm\n"
    )


# ---- standard output that takes no more, by a command that needs no model


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_standard_output_is_full() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "model"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.stderr == b"newsclaims: No space left on device\n"
    assert done.returncode == 1


def test_a_closed_pipe_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*COMMAND, "model"], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_ctrl_c() -> None:
    """A run that waits in its worker is interrupted as a terminal does it: the whole group at once."""
    Path("in.jsonl").write_text(GOOD, encoding="utf-8")
    process = subprocess.Popen(
        [*COMMAND, "run", "in.jsonl", "-o", "out.jsonl", "-j", "1"],
        stderr=subprocess.PIPE,
        start_new_session=True,
        # tests that run in the background ignore it
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    )
    while not Path("out.jsonl.parts/manifest.json").exists() and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err) == (130, b"newsclaims: interrupted; the same command goes on from here\n")
    assert [p.name for p in Path().glob("out.*")] == ["out.jsonl.parts"]


# ---- `evaluate`: annotations that are none


def expected(**other: str) -> bytes:
    """Expectations as docs/reference/golden-format.md has them: places as words, optional fields left out."""
    held = {"id": "held", "content": ["It held,"], "type": "direct", "sourcing": "other", **other}
    return json.dumps({"attributions": [held]}).encode()


ANNOTATIONS: list[tuple[dict[str, bytes], list[str], str]] = [
    # brat's standoff
    ({"a.txt": b"x", "a.ann": b"T1\tSource 0 1\tx\nE1\tAttribution\n"}, [], "a.ann: E1 has the role 'Attribution' without"),
    ({"a.txt": b"x", "a.ann": b"E1\tAttribution:T9 Source:T9\n"}, [], "a.ann: an event names the mark T9, which is not in the"),
    ({"a.txt": b"x", "a.ann": b"T1\tSource 0;1\tx\n"}, [], "a.ann: '0' are no two offsets"),
    ({"a.txt": b"x", "a.ann": b"T1\tSource 0 " + b"9" * 5000 + b"\tx\n"}, [], "a.ann: '0 999"),
    ({"a.txt": b"Caf\xe9", "a.ann": b""}, [], "a.txt: byte 0xe9 at offset 3 is no UTF-8"),
    # golden files
    ({"a.txt": b"x", "a.expected.json": b"{"}, [], "a.expected.json: no JSON: Expecting property name"),
    ({"a.txt": b"x", "a.expected.json": b"[" * 100_000}, [], "a.expected.json: no JSON: "),
    ({"a.txt": b"x", "a.expected.json": b"[]"}, [], "a.expected.json: the whole: Input should be a valid dictionary"),
    ({"a.txt": b"x", "a.expected.json": b"Caf\xe9"}, [], "a.expected.json: byte 0xe9 at offset 3 is no UTF-8"),
    ({"a.txt": b"x", "a.expected.json": b'{"attributions": [{}]}'}, [], "a.expected.json: attributions.0.id: Field required"),
    ({"a.txt": b"x", "a.expected.json": expected(speaker="ray")}, [], "a.expected.json: the whole: Value error, attribution 'held' names"),
    ({"a.txt": b"x", "a.expected.json": expected()}, [], "a.expected.json: held: the article does not have 'It held,'"),
    # what is compared with, and labels
    ({"a.txt": b"x", "a.ann": b"", "b.json": b"{"}, ["--against", "d/b.json"], "b.json was not written by newsclaims"),
    ({"a.txt": b"x", "a.ann": b"", "b": b"doc\tid\na\tE1\n"}, ["--labels", "d/b"], "b has no column 'event'"),
    ({"a.txt": b"x", "a.ann": b"", "b": b"doc\tevent\na\n"}, ["--labels", "d/b"], "b:2: not as many cells as the header"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "more", "message"), ANNOTATIONS, ids=[row[2] for row in ANNOTATIONS])
def test_broken_annotations_are_told_in_one_line(
    files: dict[str, bytes],
    more: list[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
    nlp: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda _: nlp)
    Path("d").mkdir()
    for name, content in files.items():
        Path("d", name).write_bytes(content)
    assert main(["evaluate", "d", *more]) == 1
    out, err = capsys.readouterr()
    assert err.startswith(f"newsclaims: d/{message}")
    assert err.count("\n") == 1
    del out


def test_expectations_by_words_are_scored(
    capsys: pytest.CaptureFixture[str], nlp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda _: nlp)
    Path("d").mkdir()
    Path("d/a.txt").write_text("“It held,” said Ada Quill, the mayor.", encoding="utf-8")
    Path("d/a.expected.json").write_bytes(expected(source="Ada Quill, the mayor", sourcing="named"))
    assert main(["evaluate", "d", "--misses"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split()[:3] == ["a", "found=1/1", "content_exact=1/1"]
