"""Precision against recall over the threshold, on an annotated corpus; and how far the confidences can be trusted.

    python benchmarks/curve.py             print the curve for ../shared/corpora/polnear/dev
    python benchmarks/curve.py --write     ... and draw it to docs/images/threshold.svg (needs the extra `plot`)

Parses once, then chooses anew at each threshold and leaves out what lies below, as `Extractor(threshold=...)` does.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from newsclaims import Extractor
from newsclaims.adapters.spacy_parse import parse
from newsclaims.attributions import Candidate, find_attributions
from newsclaims.evaluation import Marked, read_brat, score_attributions
from newsclaims.evaluation.scores import Figures
from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpora" / "polnear" / "dev"
PICTURE = ROOT / "docs" / "images" / "threshold.svg"
THRESHOLDS = (None, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
LEVELS = {"det_src": "content and source right", "exact": "and the content word for word"}


def main() -> int:
    """Print the curve, and draw it where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--write", action="store_true", help="draw docs/images/threshold.svg")
    args = parser.parse_args()
    if not args.corpus.is_dir():
        print(f"no corpus at {args.corpus}: nothing to measure")
        return 0
    extractor = Extractor()
    read = []
    for document in read_brat(args.corpus):
        article = read_layout(Article(text=document.text), extractor.lexicon)
        tree = parse(extractor.nlp, article)
        read.append((document, article, tree, pair_marks(article.text, article.blocks, extractor.lexicon)))
    rows = []
    print("threshold  found   P      R      F1   (content and source right)   exact P  R")
    for threshold in THRESHOLDS:
        scored = []
        for document, article, tree, runs in read:
            found = find_attributions(article, tree, runs, extractor.lexicon, threshold=threshold)
            marked = [
                Marked(str(n), (c.source,) if c.source else (), (c.cue,) if c.cue else (), c.content)
                for n, c in enumerate(found)
                if _is_kept(c, threshold) and not any(_is_kept(o, threshold) for o in _around(c, found))
            ]
            scored.append((document.text, document.gold, marked))
        f = score_attributions(scored)
        rows.append((threshold, f))
        name = "default" if threshold is None else threshold
        right = f"{f['det_src_P']:.3f}  {f['det_src_R']:.3f}  {f['det_src_F']:.3f}"
        print(f"{name:>9}  {f['predicted']:5}  {right:53}{f['exact_P']:.3f}  {f['exact_R']:.3f}")
    if args.write:
        draw(rows)
    return 0


def _is_kept(candidate: Candidate, threshold: float | None) -> bool:
    return threshold is None or candidate.score >= threshold


def _around(candidate: Candidate, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The attributions in whose contents one lies, the narrowest first."""
    while candidate.parent is not None:
        candidate = found[candidate.parent]
        yield candidate


def draw(rows: list[tuple[float | None, Figures]]) -> None:
    """The curve as a picture that is the same at each run."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "newsclaims"
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
    for (level, label), style in zip(LEVELS.items(), ("-o", "--s"), strict=True):
        curve = [(*point(f, level), t) for t, f in rows if t is not None]
        axes.plot([r for r, _, _ in curve], [p for _, p, _ in curve], style, markersize=4, label=label)
        for r, p, t in curve:
            axes.annotate(f"{t:g}", (r, p), textcoords="offset points", xytext=(4, 5), fontsize=7)
        default = next(f for t, f in rows if t is None)
        axes.plot(*point(default, level), "k*", markersize=10)
    axes.plot([], [], "k*", label="the default, a bar for each sort")
    axes.set(xlabel="recall", ylabel="precision", title="PolNeAR dev articles, by threshold")
    axes.legend(loc="lower left", fontsize=8)
    axes.grid(alpha=0.3)
    figure.savefig(PICTURE, metadata={"Date": None})


def point(figures: Figures, level: str) -> tuple[float, float]:
    """Recall and precision; 0 where there is nothing to count."""
    return float(figures[f"{level}_R"] or 0), float(figures[f"{level}_P"] or 0)


if __name__ == "__main__":
    sys.exit(main())
