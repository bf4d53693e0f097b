"""Cross-validation of the whole library: each article read with weights that were learned without it.

Word lists, calibration and the rules that are judged are those of all articles.

`python training/library.py ../shared/corpora/polnear/dev` prints what grammar and layout find alone, without anything
learned: how hard a set of articles is.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.choice import choose_candidates
from newsclaims.attributions.context import Context
from newsclaims.attributions.find import find_attributions
from newsclaims.attributions.learned.weights import Weights
from newsclaims.attributions.rules import rule_candidates
from newsclaims.lexicon import default_lexicon
from training import measure
from training.corpus import Document, Gold, read_corpus

LEAST_TURNS = 6
#: What was found in one article, and how sure each is.
Reading = tuple[list[Gold], list[float]]


def readings(documents: Sequence[Document], weights: Weights) -> list[Reading]:
    """What the library finds in articles, as the yardstick counts it: outermost attributions only."""
    return [
        _reading(find_attributions(d.article, d.parse, d.view.runs, default_lexicon(), weights=weights))
        for d in documents
    ]


def by_grammar(documents: Sequence[Document]) -> list[Reading]:
    """What the rules find without anything learned."""
    contexts = (Context(d.article, d.parse, d.view.runs, default_lexicon()) for d in documents)
    return [_reading(choose_candidates(rule_candidates(context))) for context in contexts]


def in_turns(d: Document) -> bool:
    """Whether an article is for a good part a transcript, whose turns the corpus does not mark and the library does."""
    return sum(b.kind == "transcript_turn" for b in d.article.blocks) >= LEAST_TURNS


def _reading(chosen: Sequence[Candidate]) -> Reading:
    outer = [c for c in chosen if c.parent is None]
    spans: list[Gold] = [
        {
            "cue": [c.cue] if c.cue else [],
            "content": list(c.content),
            "source": [c.source] if c.source else [],
        }
        for c in outer
    ]
    return spans, [c.score for c in outer]


def figures(documents: Sequence[Document], found: Sequence[Reading]) -> dict[str, Any]:
    """The figures of all articles together."""
    rows = [(d.text, d.gold, spans, sure) for d, (spans, sure) in zip(documents, found, strict=True)]
    return {k: v for k, v in measure.figures(rows).items() if k != "pairs"}


def by_chance(documents: Sequence[Document], found: Sequence[Reading], many: int) -> dict[str, tuple[float, float]]:
    """Between what bounds the figures of so `many` of the articles lie, 95 times of a hundred."""
    counts = [measure.count(d.text, d.gold, spans) for d, (spans, _) in zip(documents, found, strict=True)]
    return measure.spread(counts, many)


def main() -> None:
    """Print what grammar finds alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="articles X.txt with X.ann in brat standoff")
    documents = read_corpus(parser.parse_args().folder, None)
    print(len(documents), "articles:", figures(documents, by_grammar(documents)))


if __name__ == "__main__":
    main()
