"""Accuracy on an annotated corpus, beside the last committed figures and beside textacy, run live.

    make benchmark                      print figures, gains and losses against benchmarks/accuracy.json
    make benchmark ARGS=--write         ... and record them there, to be committed with the change that made them
    make benchmark ARGS=--check         ... and fail where det_src_F fell by more than 0.01

Without the corpus (brat standoff with PolNeAR's roles, beside the checkout) there is nothing to do. Only numbers are
recorded: documents by a digest of their name, their attributions by place.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import regex
from rich.console import Console
from rich.table import Table
from textacy.extract.triples import direct_quotations

from newsclaims import Extractor
from newsclaims.evaluation import Change, Document, Marked, Outcome, Report, compare, read_brat, score_attributions
from newsclaims.evaluation import score_corpus as score
from newsclaims.evaluation.labels import read_labels
from newsclaims.evaluation.matching import OUTCOMES
from newsclaims.evaluation.scores import Figures

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpora" / "polnear" / "dev"
README = ROOT / "README.md"
ROWS = {
    "attribution found": "det_F",
    "and its source right": "det_src_F",
    "and its content the same word for word": "exact_F",
}
RECORD = Path(__file__).with_suffix(".json")
LETTERS = dict(zip("-fse", OUTCOMES, strict=True))  # missed, found, sourced, exact
GUARDED, MAY_FALL = "det_src_F", 0.01
SHOWN = 40


def main() -> int:
    """Score, print, and record or check where asked to."""
    args = arguments()
    if not args.corpus.is_dir():
        print(f"no corpus at {args.corpus}: nothing to measure")
        return 0
    extractor = Extractor()
    documents = list(read_brat(args.corpus))
    labels = args.corpus.with_name(f"{args.corpus.name}.labels.tsv")
    report = score(extractor.extract, documents, read_labels(labels) if labels.exists() else None)
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"figures": {}, "outcomes": {}}
    textacy = textacy_figures(extractor, documents)
    print_figures(report.figures, record["figures"], textacy)
    print_changes(compare(named(record["outcomes"], documents), report.outcomes))
    if args.write:
        RECORD.write_text(json.dumps(recorded(report, textacy), indent=1) + "\n", encoding="utf-8")
        fill_readme(report.figures, textacy)
        print(f"recorded in {RECORD.relative_to(ROOT)} and {README.relative_to(ROOT)}")
    fallen = record["figures"].get(GUARDED, 0.0) - (report.figures[GUARDED] or 0.0)
    if args.check and fallen > MAY_FALL:
        print(f"{GUARDED} fell by {fallen:.4f}, more than {MAY_FALL}")
        return 1
    return 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder of X.txt with X.ann")
    parser.add_argument("--write", action="store_true", help="record the figures in benchmarks/accuracy.json")
    parser.add_argument("--check", action="store_true", help=f"fail where {GUARDED} fell by more than {MAY_FALL}")
    return parser.parse_args()


def textacy_figures(extractor: Extractor, documents: Sequence[Document]) -> Figures:
    """What `textacy.extract.triples.direct_quotations` finds on the same articles with the same model."""
    refused = 0

    def predicted(text: str) -> Iterator[Marked]:
        nonlocal refused
        doc = extractor.nlp(text)
        try:
            for n, quotation in enumerate(list(direct_quotations(doc)), start=1):
                yield Marked(f"t{n}", around(quotation.speaker), around(quotation.cue), around(quotation.content))
        except ValueError:  # an article with an odd number of marks
            refused += 1

    figures = score_attributions([(d.text, d.gold, list(predicted(d.text))) for d in documents])
    print(f"textacy refused {refused} of {len(documents)} articles\n")
    return figures


def around(tokens: Iterable[Any]) -> tuple[tuple[int, int], ...]:
    """The stretch from the first to the last token, none without tokens."""
    tokens = list(tokens)
    return ((tokens[0].idx, tokens[-1].idx + len(tokens[-1])),) if tokens else ()


def print_figures(now: Figures, before: Figures, textacy: Figures) -> None:
    """A row each, beside the committed figure and textacy's."""
    table = Table("figure", "now", "committed", "change", "textacy", box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    for key, value in now.items():
        old = before.get(key)
        change = f"{value - old:+.4f}" if isinstance(value, float) and isinstance(old, float) else ""
        table.add_row(key, shown(value), shown(old), change, shown(textacy.get(key)))
    Console(width=100, highlight=False).print(table)


def shown(value: float | None) -> str:
    """Four places for a share, none for a count."""
    return "" if value is None else f"{value:.4f}" if isinstance(value, float) and value <= 1 else f"{value:,.0f}"


def print_changes(changes: Sequence[Change]) -> None:
    """How many gained and lost, and the first of each by name."""
    for word, wanted in (("gains", True), ("losses", False)):
        found = [c for c in changes if c.gain is wanted]
        print(f"\n{len(found)} {word}")
        for change in found[:SHOWN]:
            print(f"  {change.document[:60]} #{change.number + 1}: {change.before} -> {change.after}")
        if len(found) > SHOWN:
            print(f"  ... and {len(found) - SHOWN} more")


def digest(name: str) -> str:
    """Stands for a document's name, which is somebody's headline."""
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def recorded(report: Report, textacy: Figures) -> dict[str, Any]:
    """What is committed: the figures but speed, and a letter for each gold attribution."""
    letter = {outcome: letter for letter, outcome in LETTERS.items()}
    return {
        "figures": {k: v for k, v in rounded(report.figures).items() if k != "words_per_second"},
        "textacy": rounded(textacy),
        "outcomes": {
            digest(name): "".join(letter[o] for o in found) for name, found in sorted(report.outcomes.items())
        },
    }


def rounded(figures: Figures) -> Figures:
    """Six places: more change with the processor."""
    return {k: round(v, 6) if isinstance(v, float) else v for k, v in figures.items()}


def fill_readme(figures: Figures, textacy: Figures) -> None:
    """Write the three figures that README shows."""
    text = README.read_text(encoding="utf-8")
    for row, key in ROWS.items():
        text = regex.sub(
            rf"^\| {row} \|[^|]*\|[^|]*\|", f"| {row} | {figures[key]:.2f} | {textacy[key]:.2f} |", text, flags=regex.M
        )
    README.write_text(text, encoding="utf-8")


def named(outcomes: dict[str, str], documents: Sequence[Document]) -> dict[str, tuple[Outcome, ...]]:
    """The committed outcomes under the documents' names."""
    digests = {digest(d.name): d.name for d in documents}
    return {digests[key]: tuple(LETTERS[c] for c in letters) for key, letters in outcomes.items() if key in digests}


if __name__ == "__main__":
    sys.exit(main())
