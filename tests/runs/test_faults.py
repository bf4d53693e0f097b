"""What must not keep a run from ending, make it lose an input, or undo another run."""

from __future__ import annotations

import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from newsclaims.cli import main
from newsclaims.errors import RunError
from newsclaims.runs import Report, run
from newsclaims.runs.inputs import names_of
from newsclaims.runs.store import Store
from tests import stub_run


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n', encoding="utf-8")


def stubbed(*inputs: str, out: str = "out.jsonl", **more: Any) -> Report:
    return run(inputs, out, **{"processes": 0, "make": stub_run.make, **more})


def left() -> list[str]:
    return sorted(p.name for p in Path().iterdir() if p.name.startswith("out."))


# ---- faults of the work itself

FAULTS: list[tuple[str, type[Exception], str]] = [
    ("raise", LookupError, "no room"),
    ("raise oddly", RunError, "a worker process failed: OddError: no room"),
    ("die", RunError, "ended with code 8 again and again, and at no article"),
]


@pytest.mark.parametrize(("fault", "error", "message"), FAULTS)
def test_a_fault_behind_the_last_article_ends_the_run(fault: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        stubbed("in.jsonl", processes=1, make=partial(stub_run.faulty, fault=fault))
    assert stubbed("in.jsonl").articles == 2  # and the same command goes on


def test_a_worker_that_dies_while_it_sends_is_replaced() -> None:
    assert stubbed("in.jsonl", processes=1, make=partial(stub_run.faulty, fault="die sending")).articles == 2


def test_parquet_without_pyarrow_is_told_before_any_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["run", "in.jsonl", "-o", "out.parquet", "-j", "1"]) == 3
    assert capsys.readouterr().err == (
        'newsclaims: Parquet needs pyarrow, which is not installed; run: pip install "newsclaims[parquet]"\n'
    )
    assert left() == []


# ---- runs that have finished


def test_looking_at_a_finished_run_undoes_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at what has finished and the tidying behind it, another run may have begun anew."""
    stubbed("in.jsonl")
    Path("out.jsonl.parts").mkdir()  # as of a run that was killed while it tidied
    finished = Store.finished

    def another_begins(store: Store) -> object:
        record = finished(store)
        monkeypatch.setattr(Store, "finished", finished)
        with pytest.raises(RunError, match="another run is writing"):
            stubbed("in.jsonl", fresh=True)
        return record

    monkeypatch.setattr(Store, "finished", another_begins)
    assert stubbed("in.jsonl").finished_before
    assert left() == ["out.jsonl", "out.jsonl.run.json"]


def test_a_lock_that_has_been_removed_is_none() -> None:
    """The folder goes when a run ends: whoever had opened its lock before holds nothing."""
    store = Store(Path("out.jsonl"))
    opened: list[Path] = []

    class Lock(type(Path())):  # type: ignore[misc]
        def open(self, *args: Any, **more: Any) -> Any:
            file = super().open(*args, **more)
            if not opened:
                opened.append(self)
                self.unlink()
                self.parent.rmdir()
            return file

    store.parts = Lock(store.parts)
    with store.locked(), pytest.raises(RunError, match="another run is writing"), Store(Path("out.jsonl")).locked():
        pass
    assert opened
    assert left() == []


def test_an_output_that_has_lost_its_end_is_not_believed() -> None:
    stubbed("in.jsonl")
    content = Path("out.jsonl").read_bytes()
    Path("out.jsonl").write_bytes(content[:-1])
    with pytest.raises(RunError, match=rf"out\.jsonl has {len(content) - 1} bytes, and {len(content)} were written"):
        stubbed("in.jsonl")
    stubbed("in.jsonl", fresh=True)
    assert Path("out.jsonl").read_bytes() == content
    record = json.loads(Path("out.jsonl.run.json").read_text(encoding="utf-8"))
    del record["size"]  # as versions wrote it that did not look
    Path("out.jsonl.run.json").write_text(json.dumps(record), encoding="utf-8")
    assert stubbed("in.jsonl").finished_before


def test_what_is_refused_leaves_nothing() -> None:
    with pytest.raises(FileNotFoundError):
        stubbed("nowhere.jsonl")
    assert left() == []


# ---- inputs


def test_inputs_that_are_called_like_the_output_are_read() -> None:
    names = ["out.jsonl.old.txt", "out.jsonl2.jsonl", "out.jsonl.parts.txt", "sub/out.jsonl"]
    mine = ["out.jsonl", "out.jsonl.errors.jsonl", "out.jsonl.parts/0.jsonl"]
    for name in names + mine:
        Path("d", name).parent.mkdir(parents=True, exist_ok=True)
        Path("d", name).write_text("", encoding="utf-8")
    for out in ("d/out.jsonl", "d/../d/out.jsonl", str(Path("d/out.jsonl").resolve())):
        assert list(names_of("d", Store(Path(out)).files)) == sorted(f"d/{name}" for name in names)


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="names are text there")
def test_a_name_that_is_no_utf8() -> None:
    name = os.fsdecode(b"caf\xe9.jsonl")
    Path(name).write_text('{"text": "one"}\nno\n', encoding="utf-8")
    assert stubbed(name).failed == 1
    assert stubbed(name).finished_before
    assert json.loads(Path("out.jsonl").read_bytes())["id"] == "caf\\xe9.jsonl:1"
    assert json.loads(Path("out.jsonl.errors.jsonl").read_bytes())["place"] == "caf\\xe9.jsonl:2"


@pytest.mark.parametrize("name", ["hex", "undefined", "rot13", "no-such"])
def test_an_encoding_that_is_none_of_text(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["run", "in.jsonl", "-o", "out.jsonl", "--encoding", name])
    assert ended.value.code == 2
    assert f"there is no encoding '{name}'" in capsys.readouterr().err
