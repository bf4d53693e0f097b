"""`newsclaims lint`: output, selection, exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from newsclaims.cli import main
from newsclaims.cli.exits import FINDINGS, INPUT, OK, USAGE
from newsclaims.linting import RULES
from tests.sarif_schema import SARIF

if TYPE_CHECKING:
    from spacy.language import Language

CLEAN = "The council met on Monday, Jane Doe said.\n"
BARE = "Deal is off\n\nThe “deal” 🙂 is dead, a source said on Monday.\n"


@pytest.fixture
def files(tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a clean and a bare article, read with the session's pipeline."""
    import newsclaims.extractor

    monkeypatch.setattr(newsclaims.extractor, "load_model", lambda *_: nlp)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "bare one.txt").write_text(BARE, encoding="utf-8")
    return tmp_path


def test_the_rules_can_be_listed_without_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["lint", "--rules"])
    assert stopped.value.code == OK
    out = capsys.readouterr().out
    assert out.startswith("NC101 bare-source\n  An unnamed source of whom nothing is said.\n  Source: ")
    assert out.count("\nNC") == len(RULES) - 1
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.usefixtures("files")
def test_text_gives_line_and_column_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "clean.txt", "bare one.txt", "--select", "NC101"]) == FINDINGS
    line, total = capsys.readouterr().out.splitlines()
    assert line.startswith("bare one.txt:3:23: NC101 bare source 'a source'")
    assert total == "1 finding"


# arguments; exit code
CODES = [
    (["clean.txt"], OK),
    (["bare one.txt"], FINDINGS),
    (["bare one.txt", "--exit-zero"], OK),
    # selected away
    (["bare one.txt", "--select", "NC105,NC109"], OK),
    (["bare one.txt", "--ignore", "NC1"], OK),
    (["bare one.txt", "--select", "NC101", "--select", "NC105"], FINDINGS),
    # wrong usage
    (["bare one.txt", "--select", "NC9"], USAGE),
    (["bare one.txt", "--ignore", "E501"], USAGE),
    # not to be read
    (["missing.txt"], INPUT),
    (["clean.txt", "missing.txt", "--exit-zero"], INPUT),
]


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("arguments", "code"), CODES)
def test_exit_codes(arguments: list[str], code: int) -> None:
    assert main(["lint", *arguments]) == code


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("arguments", [[], ["clean.txt", "--format", "xml"]])
def test_wrong_arguments(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["lint", *arguments])
    assert stop.value.code == USAGE


@pytest.mark.usefixtures("files")
def test_json_has_places_and_spans(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "bare one.txt", "--format", "json", "--select", "NC101"])
    (finding,) = json.loads(capsys.readouterr().out)
    span = finding["span"]
    assert BARE[span["start"] : span["end"]] == span["text"] == "a source"
    assert (finding["file"], finding["code"], finding["name"]) == ("bare one.txt", "NC101", "bare-source")
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (3, 23, 3, 31)


@pytest.mark.usefixtures("files")
def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(BARE.encode())))
    assert main(["lint", "-", "--select", "NC101"]) == FINDINGS
    assert capsys.readouterr().out.startswith("-:3:23: NC101")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("name", ["bare one.txt", "clean.txt"])
def test_sarif_has_the_structure_that_the_standard_asks_for(capsys: pytest.CaptureFixture[str], name: str) -> None:
    main(["lint", name, "--format", "sarif"])
    log = json.loads(capsys.readouterr().out)
    Draft202012Validator(SARIF, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(log)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "newsclaims"
    assert run["columnKind"] == "unicodeCodePoints"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids)) == 13
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in driver["rules"])
    assert isinstance(run["results"], list)  # empty where there is nothing, not left out: the run was made
    assert bool(run["results"]) == (name != "clean.txt")
    for result in run["results"]:
        _check_result(result, ids)


def _check_result(result: dict[str, Any], ids: list[str]) -> None:
    assert ids[result["ruleIndex"]] == result["ruleId"]
    assert result["level"] in {"none", "note", "warning", "error"}
    assert result["message"]["text"]
    (location,) = result["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "bare%20one.txt"
    region = place["region"]
    assert 1 <= region["startLine"] <= region["endLine"]
    assert region["startColumn"] >= 1
    assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
    start, length = region["charOffset"], region["charLength"]
    line = BARE.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 :].startswith(BARE[start : start + length])
