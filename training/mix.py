"""Figures as they would be if a set of articles had the mix of attributions of another one (direct standardization).

Sets differ in how many of their attributions are easy: said rather than thought, quoted rather than told. The recall
of each kind is taken from the one set, its share from the other; precision stays (Fleiss, Levin and Paik, *Statistical
Methods for Rates and Proportions*, 2003, chapter 19).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclaims.attributions.context import row_of
from newsclaims.lexicon import default_lexicon
from newsclaims.pipeline import SPEECH_KINDS
from training import measure
from training.corpus import Document, Gold, cue_head
from training.library import Reading

HALF = 0.5


def weighed(documents: Sequence[Document], found: Sequence[Reading], like: Sequence[Document]) -> dict[str, float]:
    """F1 of content, of content with source, and of content to the word, with the kinds of the articles of `like`.

    Args:
        documents: annotated articles.
        found: what was found in each.
        like: the annotated articles whose shares of kinds count.
    """
    there, right, given = Counter[str](), [Counter[str]() for _ in range(3)], 0
    for d, (spans, _) in zip(documents, found, strict=True):
        kinds = [kind_of(d, g) for g in d.gold]
        there.update(kinds)
        given += len(spans)
        for i, j, iou in measure.match(d.gold, spans):
            for counter, ok in zip(right, _right(d, d.gold[i], spans[j], iou), strict=True):
                counter[kinds[i]] += ok
    shares = Counter(kind_of(d, g) for d in like for g in d.gold)
    many = sum(shares.values())
    recalls = [sum(n * counter[k] / max(there[k], 1) for k, n in shares.items()) / many for counter in right]
    precisions = [counter.total() / max(given, 1) for counter in right]
    names = ("det_F", "det_src_F", "exact_F")
    return {n: round(2 * p * r / max(p + r, 1e-9), 4) for n, p, r in zip(names, precisions, recalls, strict=True)}


def _right(d: Document, gold: Gold, spans: Gold, iou: float) -> tuple[bool, bool, bool]:
    same = measure.same_source(gold["source"], spans["source"])
    letters = measure.word_characters(d.text, gold["content"]) == measure.word_characters(d.text, spans["content"])
    return iou >= HALF, iou >= HALF and same, same and letters


def kind_of(d: Document, gold: Gold) -> str:
    """The kind of an annotated attribution: what its cue is, and whether words in marks belong to it."""
    head = cue_head(d.view, gold["cue"]) if gold["cue"] else None
    if head is None:
        return "no cue"
    cue = d.parse.tokens[head]
    if cue.pos not in {"VERB", "AUX"}:
        return "other words"
    places = (i for span in gold["content"] for i in range(*d.parse.within(*span)))
    quoted = "quoted" if any(d.view.quote[i] for i in places) else "told"
    row = row_of(default_lexicon().table("reporting_verbs"), cue)
    sort = (
        "say" if cue.lemma == "say" else "other" if row is None else "speech" if row["kind"] in SPEECH_KINDS else "mind"
    )
    return f"{sort}, {quoted}"
