"""Accuracy of speakers and sourcing alone: the attributions are given by hand, the rules say who speaks and how known.

    python benchmarks/sourcing.py            figures on the labelled sources, each beside the bar it has to reach
    python benchmarks/sourcing.py --check    ... and fail where one lies below its bar

Reads the corpus (brat standoff with PolNeAR's roles, and the tables of labels) beside the checkout; without it there is
nothing to do. Prints numbers only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast, get_args

from newsclaims.adapters.spacy_model import load_model
from newsclaims.adapters.spacy_parse import parse as parse_article
from newsclaims.attributions import Candidate
from newsclaims.attributions.candidate import RuleName
from newsclaims.evaluation.brat import read_standoff
from newsclaims.evaluation.labels import Label, read_labels, see_labels
from newsclaims.evaluation.marked import Marked
from newsclaims.evaluation.tally import Tally
from newsclaims.layout import read_layout
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article, Attribution, AttributionKind, Confidence, QuoteType, Span
from newsclaims.sourcing import weigh_sourcing
from newsclaims.speakers import resolve_speakers
from newsclaims.syntax import Parse

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "polnear"
#: The figure to reach, by the table of labels.
BARS: Mapping[str, Mapping[str, float]] = {
    "train.unnamed": {
        "sourcing": 0.90, "sourcing:anonymous": 0.87, "sourcing:collective": 0.87, "count": 0.95, "basis": 0.85,
        "reason": 0.85, "granted": 0.85, "specificity": 0.85,
    },
    "dev": {"sourcing": 0.94, "speaker_named": 0.95, "speaker_pronoun": 0.90},
}  # fmt: skip


def main() -> int:
    """Score, print, check where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="folder with dev/, train/ and the tables of labels")
    parser.add_argument("--check", action="store_true", help="fail where a figure lies below its bar")
    args = parser.parse_args()
    if not args.corpus.is_dir():
        print(f"no corpus at {args.corpus}: nothing to measure")
        return 0
    failed = 0
    for table, bars in BARS.items():
        tally = score(args.corpus, table)
        print(table)
        for figure, bar in bars.items():
            rate = tally.rate(figure) or 0.0
            failed += rate < bar
            print(f"  {figure:20} {rate:.3f}  {tally[figure]}/{tally[figure + '_of']}  bar {bar:.2f}"
                  f"{'' if rate >= bar else '  below'}")  # fmt: skip
    return int(bool(failed and args.check))


def score(corpus: Path, table: str) -> Tally:
    """How the labelled sources of one table come out."""
    nlp, lexicon, tally = load_model(), default_lexicon(), Tally()
    for name, labels in read_labels(corpus / f"{table}.labels.tsv").items():
        stem = corpus / table.split(".", maxsplit=1)[0] / name
        text = stem.with_name(name + ".txt").read_bytes().decode("utf-8")
        gold = list(read_standoff(stem.with_name(name + ".ann").read_bytes().decode("utf-8")))
        article = read_layout(Article(text=text), lexicon)
        see_article(tally, article, parse_article(nlp, article), gold, labels, lexicon)
    return tally


def see_article(
    tally: Tally, article: Article, parse: Parse, gold: Sequence[Marked], labels: Mapping[str, Label], lexicon: Lexicon
) -> None:
    """Count how the labelled sources of one article come out."""
    gold = sorted((g for g in gold if g.content), key=lambda g: min(s[0] for s in g.content + g.source + g.cue))
    runs = pair_marks(article.text, article.blocks, lexicon)
    candidates = [candidate_of(parse, g, labels.get(g.id), lexicon) for g in gold]
    resolution = resolve_speakers(article, parse, runs, candidates, lexicon)
    for n, (marked, candidate) in enumerate(zip(gold, candidates, strict=True)):
        label, speaker = labels.get(marked.id), resolution.speaker(n)
        if label is None:
            continue
        sourcing = weigh_sourcing(parse, candidate, speaker, resolution, lexicon)
        attribution = Attribution(
            id=f"a{n}",
            content=tuple(Span.of(article.text, *c) for c in candidate.content),
            speaker=speaker,
            quote_type=candidate.quote_type,
            kind=candidate.kind,
            sourcing=sourcing,
            confidence=Confidence.of(1.0),
        )
        source = article.text[slice(*marked.source[0])] if marked.source else ""
        see_labels(tally, attribution, label, source)
        if label["sourcing"] == sourcing.tag == "anonymous" and "specificity" in label:
            tally.see("specificity", str(sourcing.specificity) == label["specificity"])


def candidate_of(parse: Parse, gold: Marked, label: Label | None, lexicon: Lexicon) -> Candidate:
    """An attribution of the corpus as if the library had found it."""
    source = (gold.source[0][0], gold.source[-1][1]) if gold.source else None
    cue = (gold.cue[0][0], gold.cue[-1][1]) if gold.cue else None
    cue_head = head_of(parse, gold.cue)
    kind = labelled_kind(label) or kind_of(parse, cue_head, lexicon)
    gold_rule = cast("RuleName", "gold")  # none of the library's own
    return Candidate(
        gold_rule, gold.content, cue, source, cue_head, head_of(parse, gold.source), quote_type(parse.text, gold), kind
    )


def labelled_kind(label: Label | None) -> AttributionKind | None:
    """The kind that the label gives, if it gives one."""
    return next((k for k in get_args(AttributionKind) if label and label.get("kind") == k), None)


def kind_of(parse: Parse, cue_head: int | None, lexicon: Lexicon) -> AttributionKind:
    """The kind of a cue by the tables of reporting verbs and nouns; of 'according to' and no cue, a statement."""
    if cue_head is None or parse.tokens[cue_head].lower == "according":
        return "statement"
    lemma = parse.tokens[cue_head].lemma
    row = lexicon.table("reporting_verbs").get(lemma) or lexicon.table("reporting_nouns").get(lemma)
    return next((k for k in get_args(AttributionKind) if row and row["kind"] == k), "attitude")


def head_of(parse: Parse, stretches: Sequence[tuple[int, int]]) -> int | None:
    """The first token that hangs on something outside the stretches."""
    inside = [i for start, end in stretches for i in range(*parse.within(start, end))]
    tokens = (parse.tokens[i] for i in inside)
    return next(
        (t.i for t in tokens if t.pos not in {"PUNCT", "SPACE"} and (t.head not in inside or t.head == t.i)), None
    )


def quote_type(text: str, gold: Marked) -> QuoteType:
    """Direct where the content opens with a quotation mark, mixed where one stands further on."""
    start = gold.content[0][0]
    if any(mark in text[max(0, start - 1) : start + 1] for mark in '"“”'):
        return "direct"
    return "mixed" if any(mark in text[a:b] for a, b in gold.content for mark in '"“”') else "indirect"


if __name__ == "__main__":
    sys.exit(main())
