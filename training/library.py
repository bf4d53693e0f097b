"""Cross-validation of the whole library: each article read with weights that were learned without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsclaims.attributions.find import find_attributions
from newsclaims.attributions.learned.weights import Weights
from newsclaims.lexicon import default_lexicon
from training import measure
from training.corpus import Document, Gold

#: What was found in one article, and how sure each is.
Reading = tuple[list[Gold], list[float]]


def readings(documents: Sequence[Document], weights: Weights) -> list[Reading]:
    """What the library finds in articles, as the yardstick counts it: outermost attributions only."""
    out = []
    for d in documents:
        chosen = find_attributions(d.article, d.parse, d.view.runs, default_lexicon(), weights=weights)
        outer = [c for c in chosen if c.parent is None]
        spans: list[Gold] = [
            {
                "cue": [c.cue] if c.cue else [],
                "content": list(c.content),
                "source": [c.source] if c.source else [],
            }
            for c in outer
        ]
        out.append((spans, [c.score for c in outer]))
    return out


def figures(documents: Sequence[Document], found: Sequence[Reading]) -> dict[str, Any]:
    """The figures of all articles together."""
    rows = [(d.text, d.gold, spans, sure) for d, (spans, sure) in zip(documents, found, strict=True)]
    return {k: v for k, v in measure.figures(rows).items() if k != "pairs"}
