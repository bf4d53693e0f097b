"""Score an extractor on a corpus: `score_corpus`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from newsclaims.evaluation.brat import Document
from newsclaims.evaluation.calibration import area_under_curve, calibration_error
from newsclaims.evaluation.labels import LABEL_FIGURES, Label, see_labels
from newsclaims.evaluation.marked import Marked, marked
from newsclaims.evaluation.matching import SAME, Outcome, match, outcomes
from newsclaims.evaluation.scores import Figures, score_attributions
from newsclaims.evaluation.tally import Tally, broken_spans
from newsclaims.models import Attribution, Extraction


class Report(NamedTuple):
    """How an extractor did on a corpus."""

    figures: Figures
    """All figures by name, as docs/how-to/evaluation.md explains them; shares run from 0 to 1."""
    outcomes: dict[str, tuple[Outcome, ...]]
    """What became of each gold attribution, by document."""


def score_corpus(
    extract: Callable[[str], Extraction],
    documents: Iterable[Document],
    labels: Mapping[str, Mapping[str, Label]] | None = None,
) -> Report:
    """Read every document and score what comes out.

    The corpus is expected to mark outermost attributions only, as PolNeAR does: what lies inside another attribution's
    content is left aside.

    Args:
        extract: what reads a text, such as `newsclaims.extract`.
        documents: the annotated articles, such as `read_brat` gives.
        labels: sourcing labels by document and event, such as `read_labels` gives.
    """
    read: list[tuple[str, Sequence[Marked], Sequence[Marked]]] = []
    confidences: list[tuple[float, bool]] = []
    found: dict[str, tuple[Outcome, ...]] = {}
    tally, words, seconds = Tally(), 0, 0.0
    for document in documents:
        began = time.perf_counter()
        extraction = extract(document.text)
        seconds += time.perf_counter() - began
        words += len(document.text.split())
        tally["broken_spans"] += len(broken_spans(extraction))
        attributions = [a for a in extraction.attributions if a.parent_id is None]
        predicted = [marked(a) for a in attributions]
        right = {p.predicted: p.gold for p in match(document.gold, predicted) if p.overlap >= SAME and p.source}
        confidences += [(a.confidence.score, i in right) for i, a in enumerate(attributions)]
        if labels:
            _see_document(tally, document, attributions, right, labels.get(document.name, {}))
        read.append((document.text, document.gold, predicted))
        found[document.name] = outcomes(document.text, document.gold, predicted)
    figures: Figures = {
        **score_attributions(read),
        "words_per_second": words / seconds if seconds else None,
        "calibration_error": calibration_error(confidences),
        "confidence_auc": area_under_curve(confidences),
        "broken_spans": tally["broken_spans"],
    }
    if labels:
        figures |= {key: tally.rate(key) for key in LABEL_FIGURES}
        figures |= {k: tally.rate(k) for k in sorted(tally) if k.startswith("sourcing:") and not k.endswith("_of")}
    return Report(figures, found)


def _see_document(
    tally: Tally,
    document: Document,
    attributions: Sequence[Attribution],
    right: Mapping[int, int],
    labels: Mapping[str, Label],
) -> None:
    for i, place in right.items():
        gold = document.gold[place]
        if label := labels.get(gold.id):
            source = document.text[slice(*gold.source[0])] if gold.source else ""
            see_labels(tally, attributions[i], label, source)
