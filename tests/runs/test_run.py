"""`newsclaims run`: the formats, going on, doing nothing twice, and what it refuses. No model where none is needed."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsclaims import Extraction
from newsclaims.adapters import spacy_model
from newsclaims.batch import Settings, extractor_for
from newsclaims.cli import main
from newsclaims.errors import LexiconError, RunError, TextError
from newsclaims.runs import Columns, Report, run
from newsclaims.runs.run import Progress
from tests import stub_run

pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def _one_model(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process the session's pipeline is read with."""
    from newsclaims import extractor
    from newsclaims.batch.reading import _extractor

    load = spacy_model.load_model
    monkeypatch.setattr(extractor, "load_model", lambda name=None: load(name) if name else nlp)
    _extractor.cache_clear()


def jsonl(name: str, *texts: str) -> str:
    lines = [json.dumps({"id": f"{name}-{n}", "text": text}) for n, text in enumerate(texts)]
    Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return name


def stubbed(*inputs: str, out: str = "out.jsonl", **more: Any) -> Report:
    return run(inputs, out, make=stub_run.make, **{"processes": 0, **more})


def lines(name: str = "out.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(name).read_text(encoding="utf-8").splitlines()]


def ids(name: str = "out.jsonl") -> list[str]:
    return [line["id"] for line in lines(name)]


def left() -> list[str]:
    """What a run has left beside its inputs."""
    return sorted(p.name for p in Path().iterdir() if p.name.startswith("out."))


# ---- formats

ROWS = [("1", "one"), ("2", "two, “too”\nand a line")]


def _csv(name: str) -> None:
    Path(name).write_text('id,text,rest\n1,one,\n2,"two, “too”\nand a line",x\n', encoding="utf-8")


def _tsv(name: str) -> None:
    Path(name).write_text('id\ttext\n1\tone\n2\t"two, “too”\nand a line"\n', encoding="utf-8")


def _jsonl(name: str) -> None:
    Path(name).write_text("".join(json.dumps({"id": i, "text": t}) + "\n\n" for i, t in ROWS), encoding="utf-8")


def _utf16(name: str) -> None:
    Path(name).write_text("".join(json.dumps({"id": i, "text": t}) + "\r\n" for i, t in ROWS), encoding="utf-16")


def _gz(name: str) -> None:
    Path(name).write_bytes(gzip.compress("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in ROWS).encode()))


def _parquet(name: str) -> None:
    pq.write_table(pa.table({"id": [1, 2], "text": [t for _, t in ROWS], "rest": [None, 1.5]}), name)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("in.jsonl", _jsonl),  # empty lines are passed over
        ("in.ndjson", _utf16),  # what its byte-order mark says
        ("in.jsonl.gz", _gz),
        ("in.csv", _csv),  # cells that run over lines
        ("in.tsv", _tsv),
        ("in.parquet", _parquet),  # numbers as ids
    ],
)
def test_formats_give_the_same(name: str, write: Any) -> None:
    write(name)
    assert stubbed(name) == Report(2, 0, None, 0, finished_before=False)
    assert lines() == [{"id": i, "length": len(t)} for i, t in ROWS]


def test_ids_that_several_articles_have_are_counted() -> None:
    Path("in.csv").write_text("id,text\na,one\nb,two\na,three\na,four\n", encoding="utf-8")
    report = stubbed("in.csv")
    assert (report.articles, report.repeated, report.repeated_id) == (4, 2, "a")
    assert ids() == ["a", "b", "a", "a"]


def test_an_empty_cell_is_no_text_as_null_is() -> None:
    from newsclaims.batch import article_of
    from newsclaims.runs.inputs import files_of
    from newsclaims.runs.readers import records_of

    Path("in.csv").write_text("id,text\na,\nb\n", encoding="utf-8")
    Path("in.jsonl").write_text('{"id": "a", "text": null}\n', encoding="utf-8")
    for html in (False, True):
        columns = Columns(html=html)
        for record in (r for f in files_of(["in.csv", "in.jsonl"]) for r in records_of(f, columns, None)):
            with pytest.raises(TextError, match="there is no text; leave the row out, or fill"):
                article_of(record.row)


def test_directories_are_read_in_the_order_of_their_paths() -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "a.md", "a/.hidden"):
        Path("d", name).parent.mkdir(parents=True, exist_ok=True)
        Path("d", name).write_text(name, encoding="utf-8")
    stubbed("d")
    assert ids() == ["d/a/b/c.txt", "d/a/z.txt", "d/b.txt"]


def test_a_directory_may_hold_the_output() -> None:
    Path("d").mkdir()
    Path("d/in.jsonl").write_text('{"text": "one"}\nno\n', encoding="utf-8")
    first = stubbed("d", out="d/out.jsonl")
    assert (first.articles, first.failed) == (1, 1)
    assert stubbed("d", out="d/out.jsonl").finished_before


def test_columns_and_places_as_ids() -> None:
    Path("in.csv").write_text('key,body\n,"a\nb"\nk,cd\n,e\n', encoding="utf-8")
    stubbed("in.csv", columns=Columns(text="body", id="key"))
    assert lines() == [
        {"id": "in.csv:2", "length": 3},  # a row's place is its first line
        {"id": "k", "length": 2},
        {"id": "in.csv:5", "length": 1},
    ]


def test_no_article_at_all() -> None:
    Path("in.jsonl").write_text("", encoding="utf-8")
    assert stubbed("in.jsonl").articles == 0
    assert Path("out.jsonl").read_bytes() == b""
    run(["in.jsonl"], "out.parquet", processes=0)
    assert pq.read_table("out.parquet").num_rows == 0


# ---- going on, and doing nothing


def test_a_finished_run_does_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    stubbed(jsonl("in.jsonl", "a", "b"))
    before = Path("out.jsonl").stat().st_mtime_ns
    assert stubbed("in.jsonl") == Report(2, 0, None, 0, finished_before=True)
    os.utime("in.jsonl")  # touched, not changed
    assert main(["run", "in.jsonl", "-o", "out.jsonl", "--quiet"]) == 0
    assert capsys.readouterr().err == "newsclaims: out.jsonl: 2 articles; it was finished before, nothing to do\n"
    assert Path("out.jsonl").stat().st_mtime_ns == before
    assert left() == ["out.jsonl", "out.jsonl.run.json"]


def test_goes_on_where_it_was() -> None:
    texts = [f"{'x' * n}" for n in range(23)]
    stubbed(jsonl("in.jsonl", *texts), out="whole.jsonl", shard_size=5)

    def stop(p: Progress) -> None:
        if p.articles >= 12:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stubbed("in.jsonl", shard_size=5, progress=stop)
    assert left() == ["out.jsonl.parts"]  # no half output
    assert stubbed("in.jsonl", shard_size=5) == Report(23, 0, None, 15, finished_before=False)
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    assert left() == ["out.jsonl", "out.jsonl.run.json"]


REFUSED = [
    ("in.jsonl", {"settings": Settings(threshold=0.9)}, "begun with threshold"),
    ("in.jsonl", {"settings": Settings(scope="speech")}, "begun with scope all, now it is speech"),
    ("in.jsonl", {"settings": Settings(model="other")}, "begun with model"),
    ("in.jsonl", {"settings": Settings(claims="attributed")}, "begun with claims all, now it is attributed"),
    ("in.jsonl", {"columns": Columns(text="body")}, "begun with text column text"),
    ("two.jsonl", {}, "other inputs"),
]


@pytest.mark.parametrize(("given", "more", "message"), REFUSED)
@pytest.mark.parametrize("finished", [True, False])
def test_other_settings_are_refused(given: str, more: Any, message: str, *, finished: bool) -> None:
    jsonl("two.jsonl", "a")
    _begun(jsonl("in.jsonl", "a", "b"), finished=finished)
    with pytest.raises(RunError, match=message):
        stubbed(given, **more)
    assert stubbed(given, fresh=True, **more).articles in {0, 1, 2}  # unless told so


@pytest.mark.parametrize("finished", [True, False])
def test_another_lexicon_is_refused(*, finished: bool) -> None:
    Path("layout_outlets.tsv").write_text("key\nthe quay courier\n", encoding="utf-8")
    mine = Settings(lexicon=("layout_outlets.tsv",))
    _begun(jsonl("in.jsonl", "a", "b"), finished=finished)
    with pytest.raises(RunError, match=r"begun with lexicon None, now it is layout_outlets\.tsv [0-9a-f]{16}; do as"):
        stubbed("in.jsonl", settings=mine)
    _begun("in.jsonl", finished=finished, settings=mine, fresh=True)
    assert stubbed("in.jsonl", settings=mine).articles in {1, 2}
    Path("layout_outlets.tsv").write_text("key\nthe quay gazette\n", encoding="utf-8")
    with pytest.raises(RunError, match=r"begun with lexicon layout_outlets\.tsv [0-9a-f]{16}, now it is layout_out"):
        stubbed("in.jsonl", settings=mine)


def test_a_lexicon_that_changes_meanwhile() -> None:
    Path("layout_outlets.tsv").write_text("key\nthe quay courier\n", encoding="utf-8")

    def change(_: Progress) -> None:
        Path("layout_outlets.tsv").write_text("key\nthe quay gazette\n", encoding="utf-8")

    with pytest.raises(RunError, match="a lexicon file has changed while the articles were read"):
        stubbed(jsonl("in.jsonl", "a"), settings=Settings(lexicon=("layout_outlets.tsv",)), progress=change)
    assert not Path("out.jsonl").exists()


@pytest.mark.parametrize("finished", [True, False])
def test_a_run_from_before_there_was_a_choice_goes_on(*, finished: bool) -> None:
    _begun(jsonl("in.jsonl", "a", "b"), finished=finished)
    manifest = Path("out.jsonl.run.json" if finished else "out.jsonl.parts/manifest.json")
    written = json.loads(manifest.read_text(encoding="utf-8"))
    for key in ("claims", "lexicon"):
        del written["settings"][key]
    manifest.write_text(json.dumps(written), encoding="utf-8")
    with pytest.raises(RunError, match="begun with claims all, now it is attributed"):
        stubbed("in.jsonl", settings=Settings(claims="attributed"))
    assert stubbed("in.jsonl").articles in {1, 2}


USELESS = [
    (Settings(threshold=2), ValueError, "threshold is 2; it must lie between 0 and 1"),
    (Settings(scope="most"), ValueError, "scope is 'most'; it must be one of all, speech"),
    (Settings(claims="none"), ValueError, "claims is 'none'; it must be one of all, attributed"),
    (Settings(lexicon=("nowhere.tsv",)), LexiconError, r"no lexicon file or folder 'nowhere\.tsv'"),
]


@pytest.mark.parametrize(("settings", "error", "message"), USELESS)
def test_useless_settings_are_told_before_any_work(settings: Settings, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        stubbed(jsonl("in.jsonl", "a"), settings=settings)
    assert left() == []


@pytest.mark.parametrize("finished", [True, False])
def test_a_changed_input_is_refused(*, finished: bool) -> None:
    _begun(jsonl("in.jsonl", "a", "b"), finished=finished)
    jsonl("in.jsonl", "a", "c")  # the same size
    with pytest.raises(RunError, match=r"in\.jsonl has changed since out\.jsonl was begun"):
        stubbed("in.jsonl")


def _begun(name: str, *, finished: bool, **more: Any) -> None:
    def stop(_: Progress) -> None:
        if not finished:
            raise KeyboardInterrupt

    try:
        stubbed(name, shard_size=1, progress=stop, **more)
        stubbed(name, shard_size=1, **more | {"fresh": False})
    except (KeyboardInterrupt, RunError):
        pass
    path = Path("out.jsonl.run.json" if finished else "out.jsonl.parts/manifest.json")
    path.write_text(path.read_text(encoding="utf-8").replace('shard": 1', 'shard": 128'), encoding="utf-8")


def test_an_input_that_changes_while_it_is_read_is_told() -> None:
    def change(_: Progress) -> None:
        jsonl("in.jsonl", "a", "bb")

    with pytest.raises(RunError, match="has changed while it was read"):
        stubbed(jsonl("in.jsonl", "a", "b"), progress=change)
    assert not Path("out.jsonl").exists()


def test_a_file_of_somebody_else_is_not_touched() -> None:
    Path("out.jsonl").write_text("mine", encoding="utf-8")
    for fresh in (False, True):
        with pytest.raises(RunError, match="no run of `newsclaims run` made it"):
            stubbed(jsonl("in.jsonl", "a"), fresh=fresh)
    assert Path("out.jsonl").read_text(encoding="utf-8") == "mine"


def test_two_runs_of_one_output_at_once() -> None:
    def second(_: Progress) -> None:
        with pytest.raises(RunError, match="another run is writing"):
            stubbed("in.jsonl")
        told.append(1)

    told: list[int] = []
    stubbed(jsonl("in.jsonl", "a"), progress=second)
    assert told


# ---- processes


def test_the_same_by_any_number_of_processes() -> None:
    jsonl("in.jsonl", *("x" * n for n in range(40)))
    for processes in (0, 1, 3):
        stubbed("in.jsonl", out=f"out.{processes}.jsonl", shard_size=3, processes=processes)
    assert len({Path(f"out.{n}.jsonl").read_bytes() for n in (0, 1, 3)}) == 1


def test_a_process_that_dies_is_replaced_and_its_articles_are_read_again() -> None:
    jsonl("in.jsonl", "a", "die", "b", "c", "die once mark", "d")
    report = stubbed("in.jsonl", processes=2, shard_size=4)
    assert (report.articles, report.failed) == (5, 1)
    assert ids() == [f"in.jsonl-{n}" for n in (0, 2, 3, 4, 5)]
    assert lines("out.jsonl.errors.jsonl") == [{"id": "in.jsonl-1", "place": "in.jsonl:2", "reason": "deadly"}]


def test_a_worker_that_cannot_begin_ends_the_run() -> None:
    jsonl("in.jsonl", "a")
    with pytest.raises(LookupError, match="no model"):
        run(["in.jsonl"], "out.jsonl", make=stub_run.fail)
    with pytest.raises(RunError, match="ended with code 7 before it had begun"):
        run(["in.jsonl"], "out.jsonl", make=stub_run.die)


def test_progress_counts_up_and_says_what_is_left() -> None:
    seen: list[Progress] = []
    stubbed(jsonl("in.jsonl", *(c * 50_000 for c in "abcdefgh")), shard_size=2, progress=seen.append)
    assert [p.articles for p in seen] == sorted(p.articles for p in seen)
    assert (seen[-1].articles, seen[-1].read, seen[-1].left) == (8, Path("in.jsonl").stat().st_size, 0.0)
    assert seen[0].left is not None
    assert seen[0].left > 0


# ---- with the model


@pytest.mark.usefixtures("_one_model")
def test_results_are_those_of_extract() -> None:
    texts = ["“Yes,” said Ann Lee.", "", "Bo Quill said talks had stalled, according to two officials."]
    jsonl("in.jsonl", *texts)
    extractor = extractor_for(Settings())
    expected = [extractor.extract(text) for text in texts]
    run(["in.jsonl"], "out.jsonl", processes=0)
    assert [Extraction.model_validate(line["extraction"]) for line in lines()] == expected
    run(["in.jsonl"], "out.parquet", processes=0)
    rows = pq.read_table("out.parquet").to_pylist()
    assert [Extraction.model_validate_json(row["extraction"]) for row in rows] == expected
    assert [len(row["attributions"]) for row in rows] == [len(e.attributions) for e in expected]
    assert [row["id"] for row in rows] == ids()
    run(["in.jsonl"], "out.jsonl.gz", Settings(), processes=0)
    assert gzip.decompress(Path("out.jsonl.gz").read_bytes()) == Path("out.jsonl").read_bytes()
    run(["in.jsonl"], "out.lean.parquet", Settings(json=False), processes=0)
    lean = pq.read_table("out.lean.parquet").to_pylist()
    assert [row | {"extraction": None} for row in rows] == lean


def test_the_command_with_processes_goes_on_and_does_nothing_twice() -> None:
    jsonl("in.jsonl", "“Yes,” said Ann Lee.", "“No,” said Bo Quill.")
    Path("bad.jsonl").write_text("no\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "newsclaims",
        "run",
        "in.jsonl",
        "bad.jsonl",
        "-o",
        "out.jsonl",
        "-j",
        "1",
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1  # as something is in the errors file
    assert done.stderr == "newsclaims: out.jsonl: 2 articles, 1 failed (see out.jsonl.errors.jsonl)\n"
    assert done.stdout == ""
    assert [line["extraction"]["attributions"][0]["source"]["text"] for line in lines()] == ["Ann Lee", "Bo Quill"]
    again = subprocess.run(command, capture_output=True, check=False, text=True)
    assert again.returncode == 1
    assert again.stderr.endswith("it was finished before, nothing to do\n")


def test_ctrl_c_says_how_to_go_on(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclaims import runs

    def interrupted(*_: object, **__: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(runs, "run", partial(interrupted))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background ignore it
    try:
        assert main(["run", jsonl("in.jsonl", "a"), "-o", "out.jsonl"]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr().err == "newsclaims: interrupted; the same command goes on from here\n"
