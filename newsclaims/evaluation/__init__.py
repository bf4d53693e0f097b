"""Score the library, or anything else, against annotated articles.

    from newsclaims.evaluation import read_brat, score_corpus

    report = score_corpus(newsclaims.extract, read_brat("my-corpus"))
    report.figures["det_src_F"]

What the figures mean stands in docs/how-to/evaluation.md.
"""

from newsclaims.evaluation.brat import Document, read_brat
from newsclaims.evaluation.calibration import area_under_curve, calibration_error
from newsclaims.evaluation.compare import Change, compare
from newsclaims.evaluation.corpus import Report, score_corpus
from newsclaims.evaluation.differences import differences
from newsclaims.evaluation.golden import GoldenReport, score_golden
from newsclaims.evaluation.labels import read_labels
from newsclaims.evaluation.marked import Marked, marked
from newsclaims.evaluation.matching import Outcome, match, outcomes
from newsclaims.evaluation.scores import score_attributions

__all__ = [
    "Change",
    "Document",
    "GoldenReport",
    "Marked",
    "Outcome",
    "Report",
    "area_under_curve",
    "calibration_error",
    "compare",
    "differences",
    "marked",
    "match",
    "outcomes",
    "read_brat",
    "read_labels",
    "score_attributions",
    "score_corpus",
    "score_golden",
]
