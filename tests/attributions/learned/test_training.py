"""What training prints beside its weights: figures as if a set of articles had the mix of attributions of another."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from tests import places

SAID = "Jane Doe said the bridge was closed."
THOUGHT = "Tom Roe feared the winter."
ANN = {
    SAID: "T1\tSource 0 8\tJane Doe\nT2\tCue 9 13\tsaid\nT3\tContent 14 35\tthe bridge was closed\n",
    THOUGHT: "T1\tSource 0 7\tTom Roe\nT2\tCue 8 14\tfeared\nT3\tContent 15 25\tthe winter\n",
}


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("thinc")
    monkeypatch.syspath_prepend(str(places.ROOT))


def folder(path: Path, sentences: list[str]) -> Path:
    path.mkdir()
    for n, sentence in enumerate(sentences):
        (path / f"{n}.txt").write_text(sentence, encoding="utf-8")
        event = "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n"
        (path / f"{n}.ann").write_text(ANN[sentence] + event, encoding="utf-8")
    return path


def test_figures_are_weighed_to_another_mix(tmp_path: Path) -> None:
    corpus, mix = (importlib.import_module(f"training.{name}") for name in ("corpus", "mix"))
    here = corpus.read_corpus(folder(tmp_path / "here", [SAID, THOUGHT]), None)
    there = corpus.read_corpus(folder(tmp_path / "there", [SAID, SAID, SAID, THOUGHT]), None)
    assert [mix.kind_of(d, g) for d in here for g in d.gold] == ["say, told", "mind, told"]
    found = [(here[0].gold, [0.9]), ([], [])]  # what was said is found, what was feared is not
    assert mix.weighed(here, found, here)["det_F"] == pytest.approx(2 * 0.5 / 1.5, abs=1e-4)
    assert mix.weighed(here, found, there)["det_F"] == pytest.approx(2 * 0.75 / 1.75, abs=1e-4)
