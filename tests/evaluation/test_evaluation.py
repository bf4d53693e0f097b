"""`newsclaims.evaluation`: brat in, figures out, and what changed between two versions."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsclaims import AnnotationError, Extraction, Extractor
from newsclaims.cli import main
from newsclaims.evaluation import (
    Marked,
    area_under_curve,
    calibration_error,
    compare,
    differences,
    marked,
    match,
    outcomes,
    read_brat,
    score_attributions,
    score_corpus,
)
from newsclaims.evaluation.brat import read_standoff
from newsclaims.evaluation.labels import read_labels
from newsclaims.evaluation.scores import quoted_runs
from tests import places
from tests.made import TEXT, extraction

if TYPE_CHECKING:
    from spacy.language import Language

SHARED = places.SHARED
YARDSTICK = SHARED / "tools" / "evaluate.py"
DEV = SHARED / "corpora" / "polnear" / "dev"


def mark(*, source: str = "", cue: str = "", content: str = "", name: str = "E1", text: str = TEXT) -> Marked:
    """An attribution by its words; several stretches of one role are parted by ' | '."""

    def stretches(words: str) -> tuple[tuple[int, int], ...]:
        return tuple((text.index(w), text.index(w) + len(w)) for w in words.split(" | ") if w)

    return Marked(name, stretches(source), stretches(cue), stretches(content))


PLAN = mark(source="two people with knowledge of the matter", cue="said", content="The Quay Line will buy 12 boats")
NEED = mark(source="Ada Quill", cue="said Ada", content="We need them, | All of them.", name="E2")
UNION = mark(source="The union", cue="did not respond", content="to a request for comment", name="E3")
GOLD = [PLAN, NEED, UNION]


def standoff(gold: list[Marked]) -> str:
    """The attributions as brat would write them."""
    lines, events, n = [], [], 0
    for event in gold:
        arguments = []
        for role in ("Source", "Cue", "Content"):
            stretches = event.role(role.lower())
            if stretches:
                n += 1
                where = ";".join(f"{a} {b}" for a, b in stretches)
                lines.append(f"T{n}\t{role} {where}\t{' '.join(TEXT[a:b] for a, b in stretches)}")
                arguments.append(f"{role}{'' if role == 'Source' else 1}:T{n}")
        events.append(f"{event.id}\tAttribution:T{n} {' '.join(arguments)}")
    lines.append("T99\tDiscard 0 5\tFerry")  # a mark that belongs to no event
    return "\n".join([*lines, *events, ""])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8", newline="")
        (tmp_path / f"{name}.ann").write_text(standoff(GOLD), encoding="utf-8")
    (tmp_path / "three.txt").write_text("not annotated", encoding="utf-8")
    return tmp_path


def test_standoff_reads_back() -> None:
    assert list(read_standoff(standoff(GOLD))) == GOLD


@pytest.mark.parametrize("marked_file", ["one.txt", "one.ann"])
def test_a_byte_order_mark_is_no_character(corpus: Path, marked_file: str) -> None:
    """As `newsclaims extract` reads the text, so that what it writes fits it."""
    before = list(read_brat(corpus))
    path = corpus / marked_file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert list(read_brat(corpus)) == before


def test_offsets_that_count_the_byte_order_mark_are_told(corpus: Path) -> None:
    (corpus / "one.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    (corpus / "one.ann").write_text(f"T1\tCue 1 6\t{TEXT[:5]}\n", encoding="utf-8")
    with pytest.raises(
        AnnotationError, match=r"one\.ann: T1 marks .*; offsets count from behind the text's byte-order"
    ):
        list(read_brat(corpus))


def test_corpus_is_read_in_order(corpus: Path) -> None:
    documents = list(read_brat(corpus))
    assert [d.name for d in documents] == ["one", "two"]
    assert [d.name for d in read_brat(corpus, limit=1)] == ["one"]
    assert documents[0].text == TEXT
    assert documents[0].gold == tuple(GOLD)


def test_folder_without_a_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="in this folder"):
        list(read_brat(tmp_path))


def test_marked_is_the_attribution_s_offsets() -> None:
    a = extraction().attributions[1]
    assert marked(a) == Marked(
        "a2", ((a.source.start, a.source.end),), ((a.cue.start, a.cue.end),), tuple((c.start, c.end) for c in a.content)
    )


@pytest.mark.parametrize(
    ("predicted", "wanted"),
    [
        ([PLAN], "exact"),
        ([PLAN._replace(source=NEED.source)], "found"),  # somebody else's
        ([PLAN._replace(source=())], "found"),  # nobody's
        (
            [mark(source="people", content="Quay Line will buy 12 boats")],
            "sourced",
        ),  # a word short, the source overlaps
        ([mark(source="two people", content="The Quay Line will buy 12 boats,")], "exact"),  # a comma does not count
        ([mark(source="two people", content="12 boats")], "missed"),  # less than half in common
        ([], "missed"),
        ([mark(content="12 boats"), PLAN], "exact"),  # the better of two is taken
    ],
)
def test_outcome_of_an_attribution(predicted: list[Marked], wanted: str) -> None:
    assert outcomes(TEXT, [PLAN], predicted) == (wanted,)


def test_match_is_one_to_one() -> None:
    pairs = match([PLAN, NEED], [NEED, PLAN, PLAN])
    assert {(p.gold, p.predicted) for p in pairs} == {(0, 1), (1, 0)}


def test_perfect_and_empty_scores() -> None:
    perfect = score_attributions([(TEXT, GOLD, GOLD)])
    shares = {k: v for k, v in perfect.items() if k not in {"docs", "gold", "predicted"}}
    assert perfect["gold"] == perfect["predicted"] == 3
    assert set(shares.values()) == {1.0}
    nothing = score_attributions([(TEXT, GOLD, [])])
    assert {v for k, v in nothing.items() if k not in {"docs", "gold", "predicted"}} == {0.0}


def test_half_right_scores() -> None:
    half = mark(source="Ada Quill", cue="said", content="We need them,", name="a1")  # one of its two stretches
    figures = score_attributions([(TEXT, GOLD, [half])])
    assert figures["det_P"] == 1.0
    assert figures["det_R"] == pytest.approx(1 / 3)
    assert figures["exact_F"] == 0.0
    assert figures["speech_det_R"] == pytest.approx(1 / 2)  # 'did not respond' is no plain reporting cue
    assert figures["direct_quote_recall"] == pytest.approx(1 / 2)  # 'All of them.' is not in it
    assert figures["direct_quote_source_accuracy"] == 1.0


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('"One," he said.', ["One,"]),
        ("''One,'' he said.", ["One,"]),
        ("“One\n“Two.”", ["One", "Two."]),  # open to the line's end
        ("no marks", []),
    ],
)
def test_quoted_runs_of_the_yardstick(text: str, runs: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_runs(text)] == runs


@pytest.mark.parametrize(
    ("pairs", "error", "area"),
    [
        ([(0.9, True), (0.1, False)], 0.1, 1.0),
        ([(0.5, True), (0.5, False)], 0.0, 0.5),  # a constant is calibrated and worth nothing
        ([(0.1, True), (0.9, False)], 0.9, 0.0),
        ([(1.0, True)], 0.0, None),
        ([], None, None),
    ],
)
def test_calibration(pairs: list[tuple[float, bool]], error: float | None, area: float | None) -> None:
    assert calibration_error(pairs) == (None if error is None else pytest.approx(error))
    assert area_under_curve(pairs) == area


def test_compare_lists_gains_and_losses() -> None:
    before = {"one": ("missed", "exact", "found"), "gone": ("missed",)}
    after = {"one": ("sourced", "found", "found"), "new": ("exact",)}
    assert [str(change) for change in compare(before, after)] == [
        "gain: one #1: missed -> sourced",
        "loss: one #2: exact -> found",
    ]
    with pytest.raises(ValueError, match="one had 1 gold attributions and has 2"):
        compare({"one": ("missed",)}, {"one": ("missed", "exact")})


def changed(**changes: object) -> Extraction:
    """The made extraction with its JSON changed: `attributions_0_kind` names a field."""
    data = extraction().model_dump(mode="json")
    for path, value in changes.items():
        *way, last = (int(step) if step.isdigit() else step for step in path.split("__"))
        node = data
        for step in way:
            node = node[step]
        node[last] = value
    return Extraction.model_validate(data)


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        ({}, []),
        ({"attributions__1__kind": "denial"}, ["a2: kind was statement, is denial"]),
        (
            {"attributions__1__speaker_id": "s1"},
            ["a2: speaker was Ada Quill, is two people with knowledge of the matter"],
        ),
        ({"attributions__0__confidence__score": 0.915}, []),  # a hair's breadth
        ({"attributions__0__confidence__score": 0.5}, ["a1: confidence.score was 0.91, is 0.5"]),
        ({"claims__0__quantities__0__value": 13}, ["c1: quantities 1.value was 12.0, is 13.0"]),
        ({"article__outlet": None}, ["article: outlet was The Quay Courier, is none"]),
        ({"quotes": []}, ["quote gone: “We need them, All of them.”"]),
    ],
)
def test_differences_read_as_sentences(changes: dict[str, object], sentences: list[str]) -> None:
    assert differences(extraction(), changed(**changes)) == sentences


def test_one_attribution_more_is_one_difference_though_ids_shift() -> None:
    data = extraction().model_dump(mode="json")
    before = json.loads(json.dumps(data))
    before["attributions"].pop(0)
    before["claims"] = []
    before["attributions"][0]["id"], before["attributions"][1]["id"] = "a1", "a2"
    before["quotes"][0]["attribution_id"] = "a1"
    data["claims"] = []
    found = differences(Extraction.model_validate(before), Extraction.model_validate(data))
    assert found == ["attribution new: a1 “The Quay Line will buy 12 boats”"]


def test_corpus_scores_count_outermost_attributions_only(corpus: Path) -> None:
    nested = changed(attributions__2__parent_id="a1")
    report = score_corpus(lambda _: nested, read_brat(corpus))
    assert report.outcomes == dict.fromkeys(("one", "two"), ("exact", "exact", "missed"))
    assert report.figures["predicted"] == 4
    assert report.figures["broken_spans"] == 0


def test_broken_spans_are_counted(corpus: Path) -> None:
    broken = changed(attributions__0__cue={"start": 0, "end": 4, "text": "said"})
    assert score_corpus(lambda _: broken, read_brat(corpus, limit=1)).figures["broken_spans"] == 1


LABELS = """doc\tevent\tsourcing\tspeaker\tkind\tcount\tbasis\treason\tgranted
one\tE1\tanonymous\t\tstatement\t2\twith knowledge\t-\tn
one\tE2\tnamed\tAda Quill\tdenial\t\t\t\t
one\tE3\tcollective\t\tnonresponse\t\t\t\t
two\tE2\tother\t\tstatement\t\t\t\t
"""


def test_labels_add_figures(corpus: Path) -> None:
    path = corpus / "labels.tsv"
    path.write_text(LABELS, encoding="utf-8")
    figures = score_corpus(lambda _: extraction(), read_brat(corpus), read_labels(path)).figures
    wanted = {
        "sourcing": 2 / 3,
        "kind": 2 / 3,
        "speaker_named": 1.0,
        "speaker_pronoun": None,
        "count": 1.0,
        "basis": 1.0,
        "reason": 0.0,  # a reason found where the label has none
        "granted": None,
        "sourcing:anonymous": 1.0,
        "sourcing:collective": 0.0,
        "sourcing:named": 1.0,
    }
    assert {key: figures[key] for key in wanted} == pytest.approx(wanted)


def test_command_line_writes_figures_and_compares(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = corpus / "figures.json"
    assert main(["evaluate", str(corpus), "--json", str(out)]) == 0
    assert "det_src_F" in capsys.readouterr().out
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["outcomes"].keys() == {"one", "two"}
    written["outcomes"]["one"] = ["missed", *written["outcomes"]["one"][1:]]
    out.write_text(json.dumps(written), encoding="utf-8")
    assert main(["evaluate", str(corpus), "--against", str(out), "--misses"]) == 0
    printed = capsys.readouterr().out
    assert "gain: one #1: missed -> " in printed
    assert "   was " in printed


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ({"figures": [1]}, "was not written by newsclaims evaluate --json"),
        ({"figures": {"det_src_F": "0.5"}}, "was not written by newsclaims evaluate --json"),
        ({"outcomes": {"one": ["wondrous"]}}, "was not written by newsclaims evaluate --json"),
        ({"outcomes": {"one": 3}}, "was not written by newsclaims evaluate --json"),
        ({"outcomes": {"one": ["missed"] * 9}}, "one had 9 gold attributions and has 3: score both anew"),
    ],
)
def test_what_cannot_be_compared_is_told(
    corpus: Path, before: object, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = corpus / "before.json"
    path.write_text(json.dumps(before), encoding="utf-8")
    assert main(["evaluate", str(corpus), "--against", str(path)]) == 1
    assert message in capsys.readouterr().err


def test_command_line_says_what_a_folder_lacks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"newsclaims: {tmp_path}: no X.txt with X.ann in this folder\n"
    assert main(["evaluate", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err == f"newsclaims: {tmp_path / 'nowhere'}: no such folder\n"


def agrees(folder: Path, nlp: Language, out: Path, labels: Path | None = None, limit: int | None = None) -> None:
    arguments = ["--labels", labels] if labels else []
    arguments += ["--limit", str(limit)] if limit else []
    command = [sys.executable, YARDSTICK, "corpus", folder, "--json", out, *arguments]
    subprocess.run(command, check=True, capture_output=True, text=True)
    theirs = json.loads(out.read_text(encoding="utf-8"))
    report = score_corpus(Extractor(nlp=nlp).extract, read_brat(folder, limit), read_labels(labels) if labels else None)
    ours = dict(report.figures)
    assert theirs.pop("words_per_second") > 0
    assert ours.pop("words_per_second") > 0
    # without labels the yardstick writes null for what they would tell
    assert ours == pytest.approx({key: value for key, value in theirs.items() if key in ours or value is not None})


@pytest.mark.skipif(not YARDSTICK.exists(), reason="the project's yardstick lies beside the checkout in ../shared only")
def test_figures_agree_with_the_yardstick_on_the_made_corpus(corpus: Path, nlp: Language) -> None:
    (corpus / "three.txt").unlink()
    agrees(corpus, nlp, corpus / "figures.json")


@pytest.mark.skipif(not DEV.exists(), reason="the corpus lies beside the checkout in ../shared only")
def test_figures_agree_with_the_yardstick_on_the_corpus(tmp_path: Path, nlp: Language) -> None:
    agrees(DEV, nlp, tmp_path / "figures.json", DEV.with_name("dev.labels.tsv"), limit=4)
