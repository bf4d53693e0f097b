"""The command line as a person uses it: what it prints, where, and with which exit code."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims import Extraction, __version__
from newsclaims.adapters import spacy_model
from newsclaims.cli import main
from tests.made import TEXT

COMMAND = [sys.executable, "-m", "newsclaims"]


def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=given, capture_output=True, check=False, env={**os.environ, **environment}
    )


@pytest.fixture(autouse=True)
def _one_model_for_all(nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Load the pipeline once, not once a call; what asks for another by name still gets it."""
    from newsclaims import extractor

    load = spacy_model.load_model
    monkeypatch.setattr(extractor, "load_model", lambda name=None: load(name) if name else nlp)


def test_table_is_the_default(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(article)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Ferry line to add boats, say sources\n")
    assert "Who said what" in out
    assert "Ada Quill said" in out
    assert "\x1b" not in out  # no colour where it is not read on a terminal
    assert err == ""


def test_json_reads_back(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "json", str(article)]) == 0
    extraction = Extraction.model_validate_json(capsys.readouterr().out)
    assert extraction.article.text == TEXT


def test_jsonl_is_one_article_a_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "jsonl", str(article), str(article)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert json.loads(first)["schema_version"]


def test_line_ends_stay_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "crlf.txt"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r")
    assert main(["extract", "--format", "json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["text"] == "One.\r\n\r\nTwo.\r"


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("“Yes,” said Ann Lee.".encode())))
    assert main(["extract", "-"]) == 0
    assert "Ann Lee said" in capsys.readouterr().out


def test_scope_and_threshold_reach_the_extractor(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--threshold", "1", "--scope", "speech", str(article)]) == 0
    assert "Nothing is attributed to anybody." in capsys.readouterr().out


def test_claims_and_lexicon_reach_the_extractor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "layout_promos.tsv").write_text("key\tmatch\nour pick of the day\tstart\n", encoding="utf-8")
    path = tmp_path / "a.txt"
    path.write_text("It rained. “It held,” said Ann Lee.\n\nOur pick of the day is ham", encoding="utf-8")
    told = []
    for more in ([], ["--claims", "attributed"], ["--lexicon", str(tmp_path)]):
        assert main(["extract", "--format", "json", *more, str(path)]) == 0
        told.append(json.loads(capsys.readouterr().out))
    everything, of_sources, mine = told
    assert (
        {c["attribution_id"] for c in of_sources["claims"]}
        == {"a1"}
        < {c["attribution_id"] for c in everything["claims"]}
    )
    assert [block["kind"] for block in everything["article"]["blocks"]] == ["paragraph", "paragraph"]
    assert [block["kind"] for block in mine["article"]["blocks"]] == ["paragraph", "promo"]


def test_a_lexicon_that_is_none(tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "layout_promo.tsv"
    table.write_text("key\tmatch\n", encoding="utf-8")
    assert main(["extract", "--lexicon", str(table), str(article)]) == 1
    assert capsys.readouterr().err == (
        f"newsclaims: {table}: no table is called 'layout_promo'; did you mean 'layout_promos'?\n"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "No such file or directory"),
        (b"%PDF-1.4\n%\xe2\xe3", "this is a PDF, no text; save the text in it as a file first"),
        (b"PK\x03\x04\xff", "this is a zip archive, as Word's and OpenDocument's files are, no text"),
        (b"caf\xe9", "byte 0xe9 at offset 3 is no UTF-8; convert the file first: iconv -f WINDOWS-1252 -t UTF-8"),
        (b"\xed\xa0\x80", "byte 0xed at offset 0 is no UTF-8"),  # a lone surrogate in UTF-8's clothes
    ],
)
def test_file_that_cannot_be_read_is_one_line_and_exit_1(
    tmp_path: Path, article: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, message: str
) -> None:
    bad = tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    assert main(["extract", str(bad), str(article)]) == 1
    out, err = capsys.readouterr()
    assert err.startswith(f"newsclaims: {bad}: ")
    assert message in err
    assert err.count("\n") == 1
    assert "Who said what" in out  # the other file is read all the same


def test_hostile_file_name_is_made_safe(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(tmp_path / "\x1b[31m.txt")]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_missing_model_is_exit_3_with_those_there_are(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--model", "no_such_model", str(article)]) == 3
    assert "'no_such_model' is not installed; take one that is (" in capsys.readouterr().err


def test_without_a_command_the_commands_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.search(r"\n    completion +print a script", err)  # one line each, the longest name too
    assert "newsclaims report article.txt -o report.html" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract"],
        ["extract", "--format", "xml", "a.txt"],
        ["extract", "--threshold", "2", "a.txt"],
        ["evaluate", "--limit", "0", "."],
    ],
)
def test_wrong_usage_is_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: newsclaims" in capsys.readouterr().err


def test_json_of_two_files_is_wrong_usage(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--format", "json", str(article), str(article)]) == 2
    assert "--format jsonl" in capsys.readouterr().err


def test_model_says_which_and_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["model"]) == 0
    out = capsys.readouterr().out
    used = spacy_model.installed_models()[0]
    assert out.startswith(f"in use:     {used.name} {used.version}\n            {used.path}\n")
    assert 'pip install "newsclaims[en]"' in out


def test_model_without_any_is_exit_3(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "installed_models", lambda: ())
    assert main(["model"]) == 3
    assert 'to get one: pip install "newsclaims[en]"' in capsys.readouterr().out


def test_interrupt_is_exit_130(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclaims.cli import extract

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(extract, "extractor_of", interrupted)
    assert main(["extract", str(article)]) == 130


def test_version_and_help_as_a_process() -> None:
    assert run("--version").stdout.decode() == f"newsclaims {__version__}\n"
    out = run("--help").stdout.decode()
    for word in ("extract", "model", "evaluate", "exit codes:", "examples:"):
        assert word in out


def test_help_loads_no_spacy() -> None:
    code = "import sys, newsclaims.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: print('spacy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.endswith("False\n")


def test_closed_pipe_is_quiet(article: Path) -> None:
    script = f'"{sys.executable}" -m newsclaims extract --format json "{article}" | true; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)  # noqa: S607
    assert done.stdout.strip() in {"141", "0"}  # 0 where all went out before the reader left
    assert done.stderr == ""


def in_ascii(*arguments: str) -> bytes:
    """What the command writes where standard output is ASCII, as under PYTHONIOENCODING."""
    written = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(written, encoding="ascii")):
        assert main(arguments) == 0
        return written.getvalue()


def test_terminal_that_knows_ascii_only(article: Path) -> None:
    assert b"Ada Quill said" in in_ascii("extract", str(article))


def test_json_is_utf8_whatever_the_terminal_knows(article: Path) -> None:
    assert Extraction.model_validate_json(in_ascii("extract", "--format", "json", str(article))).article.text == TEXT
