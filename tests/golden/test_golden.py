"""The golden articles, twice: against what a careful reader expects, and against the library's own last reading.

`make accept` (pytest --accept-golden) takes the present reading as the new snapshot: read the sentences first.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims import Extraction, Extractor
from newsclaims.evaluation import GoldenReport, differences, score_golden
from tests import places

FOLDER = places.GOLDEN
SNAPSHOTS = FOLDER / "snapshots"
YARDSTICK = places.SHARED / "tools" / "evaluate.py"
PATHS = sorted(FOLDER.glob("*.txt"))
GIVEN = FOLDER / "us-arms-ukraine.txt"  # the article that the library was specified with; the others are our own

# Shares of what a careful reader expects that must be reached: of the given article, and of all our own together.
GIVEN_BARS = {
    "found": 1.0,
    "content_exact": 29 / 30,
    "speaker": 1.0,
    "sourcing": 1.0,
    "type": 1.0,
    "kind": 1.0,
    "count": 1.0,
    "basis": 1.0,
    "not_quotes_kept_out": 1.0,
    "claims": 1.0,
    "hedged": 1.0,
    "precision": 0.93,
}
OWN_BARS = {"found": 0.90, "speaker": 0.90, "sourcing": 0.92, "type": 0.95, "claims": 0.80, "precision": 0.85}


@pytest.fixture(scope="module")
def given(extractor: Extractor) -> GoldenReport:
    return score_golden(extractor.extract, [GIVEN])


@pytest.fixture(scope="module")
def own(extractor: Extractor) -> GoldenReport:
    return score_golden(extractor.extract, [path for path in PATHS if path != GIVEN])


@pytest.mark.parametrize(("figure", "bar"), GIVEN_BARS.items())
def test_given_article_reaches_its_bar(given: GoldenReport, figure: str, bar: float) -> None:
    total = given.total
    assert given.figures[figure] >= bar, f"{total[figure]} of {total[figure + '_of']}\n" + "\n".join(given.misses)


@pytest.mark.parametrize(("figure", "bar"), OWN_BARS.items())
def test_own_articles_reach_their_bar(own: GoldenReport, figure: str, bar: float) -> None:
    total = own.total
    assert own.figures[figure] >= bar, f"{total[figure]} of {total[figure + '_of']}\n" + "\n".join(own.misses)


def test_there_are_eight_articles_of_our_own_and_no_span_is_broken(given: GoldenReport, own: GoldenReport) -> None:
    assert len(own.tallies) >= 8
    assert given.figures["broken_spans"] == own.figures["broken_spans"] == 0


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_reading_is_as_accepted(extractor: Extractor, path: Path, request: pytest.FixtureRequest) -> None:
    reading = extractor.extract(path.read_bytes().decode("utf-8"))
    snapshot = SNAPSHOTS / f"{path.stem}.json"
    if request.config.getoption("--accept-golden"):
        SNAPSHOTS.mkdir(exist_ok=True)
        snapshot.write_text(reading.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
        return
    assert snapshot.exists(), f"no snapshot of {path.stem} yet; `make accept` writes it"
    accepted = Extraction.model_validate_json(snapshot.read_text(encoding="utf-8"))
    changed = differences(accepted, reading)
    assert not changed, "\n".join([f"{path.stem} is read otherwise (`make accept` takes the new reading):", *changed])


def test_expectations_are_compiled() -> None:
    spec = importlib.util.spec_from_file_location("build", FOLDER / "build.py")
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    for expect in sorted(FOLDER.rglob("*.expect.py")):
        compiled = expect.with_name(expect.name.removesuffix(".expect.py") + ".expected.json")
        assert build.as_json(build.compiled(expect)) == compiled.read_text(encoding="utf-8"), (
            f"{expect.name} has changed: `make golden` compiles it"
        )


@pytest.mark.skipif(not YARDSTICK.exists(), reason="the project's yardstick lies beside the checkout in ../shared only")
def test_scores_agree_with_the_yardstick(given: GoldenReport, own: GoldenReport, tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    subprocess.run(
        [sys.executable, YARDSTICK, "golden", FOLDER, "--json", out], check=True, capture_output=True, text=True
    )
    both = GoldenReport({**given.tallies, **own.tallies}, [])
    assert both.figures == pytest.approx(json.loads(out.read_text(encoding="utf-8")))
