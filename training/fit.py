"""Fit the sparse stages: which words are cues, which unit plays which role."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from newsclaims.attributions.learned.crf import Crf
from newsclaims.attributions.learned.cues import cue_candidates, cue_features
from newsclaims.attributions.learned.roles import LABELS, LikelyCues, role_features
from newsclaims.attributions.learned.units import Unit, units_of
from newsclaims.attributions.learned.view import VERBAL, View
from training.corpus import Document, Gold, cue_head, role_tokens

FIRST_WORDS = 20  # of contents and of sources that the networks can tell apart


def folds(n: int, count: int) -> list[list[int]]:
    """Articles 0..n-1 in folds (articles are sorted by outlet and day: every tenth of ten folds goes to the same)."""
    return [list(range(k, n, count)) for k in range(count)]


def other_cues(documents: Iterable[Document]) -> list[str]:
    """`POS lemma` of the words other than verbs that headed a cue in at least two articles."""
    seen: Counter[str] = Counter()
    for d in documents:
        here = set()
        for g in d.gold:
            h = cue_head(d.view, g["cue"])
            if h is not None and d.view.tokens[h].pos not in VERBAL | {"PROPN"}:
                here.add(f"{d.view.tokens[h].pos} {d.view.tokens[h].lemma}")
        seen.update(here)
    return sorted(k for k, v in seen.items() if v > 1)


def names_in(documents: Iterable[Document]) -> set[str]:
    """Words that are mostly written with a capital inside a sentence: nothing is to be learned about a name."""
    capital, seen = Counter[str](), Counter[str]()
    for d in documents:
        begins = {s.start for s in d.parse.sentences}
        for t in d.view.tokens:
            if t.text[0].isalpha() and t.i not in begins:
                seen[t.lemma] += 1
                capital[t.lemma] += t.text[0].isupper()
    return {w for w, n in capital.items() if 2 * n > seen[w] and len(w) > 1}


def first_words(documents: Iterable[Document]) -> tuple[dict[str, int], dict[str, int]]:
    """The commonest words that begin a content, and those that begin a source, by number."""
    contents, sources = Counter[str](), Counter[str]()
    for d in documents:
        for g in d.gold:
            for spans, seen in ((g["content"], contents), (g["source"], sources)):
                tokens = sorted(role_tokens(d.view, spans))
                first = next((d.view.tokens[i] for i in tokens if d.view.tokens[i].pos != "PUNCT"), None)
                if first is not None and first.pos != "PROPN":
                    seen[first.lower] += 1
    ranked = (sorted(seen, key=lambda w: (-seen[w], w)) for seen in (contents, sources))
    content, source = ([w for w in words if w[0].isalpha()][:FIRST_WORDS] for words in ranked)
    return {w: n for n, w in enumerate(content, 1)}, {w: n for n, w in enumerate(source, 1)}


def nameless(features: Iterable[str], names: set[str]) -> set[str]:
    """The features in which no name stands."""
    return {f for f in features if names.isdisjoint(re.split(r"[=|]", f)[1:])}


class Linear:
    """Weights of a logistic regression by feature name."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = dict(weights)

    def logits(self, rows: Iterable[Sequence[str]]) -> np.ndarray:
        """Log-odds of each row of features."""
        get = self.weights.get
        return np.array([sum(get(f, 0.0) for f in row) for row in rows])


def fit_linear(rows: list[list[str]], y: Sequence[int], groups: Sequence[int], c: float, least: int = 3) -> Linear:
    """L2 logistic regression over indicators seen in at least `least` articles."""
    seen: dict[str, set[int]] = {}
    for row, g in zip(rows, groups, strict=True):
        for f in row:
            have = seen.setdefault(f, set())
            if len(have) < least:
                have.add(g)
    index = {f: n for n, f in enumerate(sorted(f for f, s in seen.items() if len(s) >= least))}
    columns, starts = [], [0]
    for row in rows:
        columns += sorted({index[f] for f in row if f in index})
        starts.append(len(columns))
    x = sparse.csr_matrix((np.ones(len(columns), np.float64), columns, starts), shape=(len(rows), len(index)))
    model = LogisticRegression(C=c, solver="liblinear", fit_intercept=False, max_iter=200, tol=1e-3)
    model.fit(x, np.asarray(y))
    return Linear(dict(zip(index, model.coef_[0].tolist(), strict=True)))


def unit_labels(view: View, units: Sequence[Unit], gold: Gold) -> list[str]:
    """The gold role of each unit: that of most of its tokens."""
    roles = [role_tokens(view, gold[r]) for r in ("source", "cue", "content")]
    out = []
    for u in units:
        counts = [sum(i in r for i in range(u.start, u.end)) for r in roles]
        best = max(range(3), key=lambda n: counts[n])
        out.append(LABELS[best + 1] if 2 * counts[best] > u.end - u.start else "none")
    return out


def fit_crf(
    sequences: Iterable[tuple[list[list[str]], list[str]]], c1: float, c2: float, rounds: int = 80, least: int = 3
) -> Crf:
    """A linear-chain CRF with CRFsuite, its weights read back as arrays."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in sequences:
        trainer.append(pycrfsuite.ItemSequence(features), labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.minfreq": least})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    names: dict[str, int] = {f: n for n, f in enumerate(sorted({f for f, _ in info.state_features}))}
    at = {label: n for n, label in enumerate(LABELS)}
    state = np.zeros((len(names), len(LABELS)), np.float32)
    for (f, label), w in info.state_features.items():
        state[names[f], at[label]] = w
    step = np.zeros((len(LABELS), len(LABELS)))
    for (a, b), w in info.transitions.items():
        step[at[a], at[b]] = w
    return Crf(LABELS, names, state, step)


def cue_rows(documents: Sequence[Document], others: set[str]) -> list[tuple[list[int], list[list[str]], list[int]]]:
    """For each article: its cue candidates, their features, and whether each heads a gold cue."""
    out = []
    for d in documents:
        candidates = cue_candidates(d.view, others)
        heads = {cue_head(d.view, g["cue"]) for g in d.gold}
        out.append((candidates, [cue_features(d.view, i) for i in candidates], [int(i in heads) for i in candidates]))
    return out


def role_sequences(d: Document, probability: Mapping[int, float]) -> list[tuple[list[list[str]], list[str]]]:
    """Features and labels of the units around each gold cue of an article."""
    out = []
    likely = LikelyCues(probability, 0.1)
    for g in d.gold:
        h = cue_head(d.view, g["cue"])
        if h is not None:
            units = units_of(d.view, h)
            out.append(
                (role_features(d.view, h, units, likely, probability.get(h, 0.0)), unit_labels(d.view, units, g))
            )
    return out
