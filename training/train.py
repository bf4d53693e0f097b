"""Rebuild the learned weights from annotated articles: `python training/train.py ../shared/corpora/polnear/train`."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from newsclaims.attributions import learned
from newsclaims.attributions.learned.crf import Crf
from newsclaims.attributions.learned.evidence import NAMES, Vocabulary
from newsclaims.attributions.learned.network import Networks
from newsclaims.attributions.learned.precedence import EXACTNESS
from newsclaims.attributions.learned.weights import FILE, Weights, to_bytes
from newsclaims.attributions.learned.wording import NAMES as WORDED
from newsclaims.attributions.learned.wording import Pair
from training import fit, library, mix
from training.calibration import calibrate
from training.corpus import Document, read_corpus
from training.network import encoding_of, fit_networks
from training.pools import Pool, cross_validated, pool_of
from training.wording import Wordings

CUE_C = 0.1
CRF_C1, CRF_C2, CRF_ROUNDS = 0.5, 0.05, 70
LEAST_SEEN = 60  # candidates that only a rule made; with fewer, the rule's own probability stands
LEAST_WEIGHT = 0.015  # smaller ones are left out of the file
#: The rules whose candidates compete; one not named here is taken for a new one.
RULES: dict[str, int] = {
    name: n
    for n, name in enumerate(
        (
            *("transcript-turn", "verb-clause", "verb-object", "verb-quotation", "verb-predicative", "verb-infinitive"),
            *("verb-preposition", "verb-passive", "verb-told-infinitive", "noun-cue", "according-to", "verb-refusal"),
            *("free-quotation", "dash-credit", "colon-label", "colon-lead", "nonresponse", "view"),
            *("verb-aside", "post-label", "headline-label"),
        ),
        1,
    )
}
ANY_OTHER = 84  # articles of a set that figures on train are compared with: PolNeAR's dev
CACHE = Path.home() / ".cache" / "newsclaims" / "parses"
STEPS = [n / 100 for n in range(20, 56, 2)]


Guess = dict[int, float]  # cue candidate -> probability


def parallel(task: Callable[[int], Any], items: Sequence[int], workers: int) -> list[Any]:
    """`task` of each item; the task and its data are inherited by the workers, not sent."""
    global _task  # noqa: PLW0603 - inherited by fork
    _task = task
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        return pool.map(_run, items, chunksize=1)


_task: Callable[[int], Any]


def _run(item: int) -> Any:
    return _task(item)


def main() -> None:
    """Train, cross-validated, and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="articles X.txt with X.ann in brat standoff")
    parser.add_argument("--out", type=Path, default=Path(learned.__file__).parent / FILE)
    parser.add_argument("--cache", type=Path, default=CACHE, help="where parses are kept")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--like", type=Path, help="articles whose mix of attributions the figures are weighed to as well"
    )
    parser.add_argument("--folds", type=int, default=15, help="for cross-validation; what ships had 20")
    args = parser.parse_args()
    began = time.time()

    def say(*what: object) -> None:
        print(f"{time.time() - began:6.0f} s ", *what, flush=True)

    documents = read_corpus(args.folder, args.cache)
    say(len(documents), "articles,", sum(len(d.gold) for d in documents), "attributions")
    like = read_corpus(args.like, args.cache) if args.like else []
    weights, figures = train(documents, args.folds, args.workers, say, like)
    args.out.write_bytes(to_bytes(weights))
    say("wrote", args.out, args.out.stat().st_size, "bytes", figures)


def cue_stage(
    documents: list[Document], held: list[list[int]], workers: int
) -> tuple[list[str], list[fit.Linear], list[Guess]]:
    """Words that may be cues, the regression without each fold and last of all, probabilities of held-back articles."""
    others = fit.other_cues(documents)
    names = fit.names_in(documents)
    rows = fit.cue_rows(documents, set(others))

    def fit_cues(k: int) -> fit.Linear:
        use = [i for i in range(len(documents)) if i not in set(held[k])]
        features = [f for i in use for f in rows[i][1]]
        return fit.fit_linear(
            features, [y for i in use for y in rows[i][2]], [i for i in use for _ in rows[i][0]], CUE_C
        )

    def fit_nameless(k: int) -> fit.Linear:
        weights = fit_cues(k).weights
        keep = fit.nameless(weights, names)
        return fit.Linear({f: w for f, w in weights.items() if f in keep})

    linears = parallel(fit_nameless, range(len(held)), workers)
    guesses: list[Guess] = [{} for _ in documents]
    for k, fold in enumerate(held):
        for i in fold:
            z = linears[k].logits(rows[i][1])
            guesses[i] = dict(zip(rows[i][0], (1 / (1 + np.exp(-z))).tolist(), strict=True))
    return others, linears, guesses


def role_stage(documents: list[Document], guesses: list[Guess], held: list[list[int]], workers: int) -> list[Crf]:
    """The chain model without each fold, and last that of all articles."""
    names = fit.names_in(documents)
    sequences = [fit.role_sequences(d, p) for d, p in zip(documents, guesses, strict=True)]

    def fit_roles(k: int) -> Crf:
        out = set(held[k])
        use = (s for i, rows in enumerate(sequences) if i not in out for s in rows)
        crf = fit.fit_crf(use, CRF_C1, CRF_C2, CRF_ROUNDS)
        kept = sorted(fit.nameless(crf.rows, names))
        return crf._replace(rows={f: n for n, f in enumerate(kept)}, state=crf.state[[crf.rows[f] for f in kept]])

    return parallel(fit_roles, range(len(held)), workers)


def wording_stage(
    pools: list[Pool], held: list[list[int]], names: set[str], workers: int
) -> tuple[list[dict[str, Pair]], list[Pool]]:
    """The regressions over wording, as in `cue_stage`, and the pools with their log-odds for held-back articles."""
    features = {f for p in pools for row in p.wording for f in row}
    data = Wordings([p.wording for p in pools], features - fit.nameless(features, names))
    fold_of = {i: k for k, fold in enumerate(held) for i in fold}
    fold = np.concatenate([np.full(len(p.found), fold_of[i]) for i, p in enumerate(pools)])
    targets = np.concatenate([p.targets for p in pools]).T
    tasks = [(k, y) for k in range(len(held)) for y in (0, 1)]
    fits = parallel(lambda n: data.fit(fold != tasks[n][0], targets[tasks[n][1]]), list(range(len(tasks))), workers)
    logits = np.zeros((len(fold), 2))
    for (k, y), weights in zip(tasks, fits, strict=True):
        logits[fold == k, y] = data.matrix[fold == k] @ weights
    out, at = [], 0
    for p in pools:
        rows = p.rows.copy()
        rows[:, -len(WORDED) :] = logits[at : at + len(rows)]
        out.append(p._replace(rows=rows))
        at += len(rows)
    return [data.pairs(*fits[n : n + 2]) for n in range(0, len(fits), 2)], out


def train(
    documents: list[Document], folds: int, workers: int, say: Callable[..., None], like: Sequence[Document] = ()
) -> tuple[Weights, dict[str, float]]:
    """The weights from all articles, and their cross-validated figures, also as if the kinds were those of `like`."""
    everything = list(range(len(documents)))
    held = [*fit.folds(len(documents), folds), list[int]()]
    fold_of = {i: k for k, fold in enumerate(held) for i in fold}
    others, linears, guesses = cue_stage(documents, held, workers)
    say("cues", len(linears[-1].weights), "indicators")
    crfs = role_stage(documents, guesses, held, workers)
    say("roles", len(crfs[-1].rows), "indicators")
    words = Vocabulary(RULES, *fit.first_words(documents))
    pools: list[Pool] = parallel(
        lambda i: pool_of(documents[i], crfs[fold_of[i]], guesses[i], words), everything, workers
    )
    say("candidates", sum(len(p.found) for p in pools))
    worded, pools = wording_stage(pools, held, fit.names_in(documents), workers)
    say("wordings", len(worded[-1]), "indicators")
    seen: Counter[str | None] = Counter(x.origin.rule for p in pools for x in p.found if x.origin and not x.own)
    say("rules", dict(sorted(seen.items())))

    encoding = encoding_of(np.concatenate([p.rows for p in pools]))

    def fit_fold(k: int) -> Networks:
        out = set(held[k])
        return fit_networks(encoding, [(p.rows, p.rivals, p.targets) for i, p in enumerate(pools) if i not in out])

    networks: list[Networks] = parallel(fit_fold, range(len(held)), workers)
    say("networks")
    logits = [networks[fold_of[i]].judge(p.rows, p.rivals).logits for i, p in enumerate(pools)]
    raw, exact = ([1 / (1 + np.exp(-z[:, n])) for z in logits] for n in (0, 1))
    rank = [a + EXACTNESS * b for a, b in zip(raw, exact, strict=True)]
    pairs = cross_validated(documents, pools, raw, rank, 0.05)["pairs"]
    calibration = calibrate([p for p, _ in pairs], [ok for _, ok in pairs])
    sure = [np.interp(a, *calibration) for a in raw]
    curve = {t: cross_validated(documents, pools, sure, rank, t) for t in (None, *STEPS)}
    for t, row in curve.items():
        say("each sort's own bar" if t is None else t, {k: v for k, v in row.items() if k != "pairs"})
    threshold = max(STEPS, key=lambda t: curve[t]["det_src_F"] + 0.5 * curve[t]["det_F"])
    figures = {k: v for k, v in curve[threshold].items() if k != "pairs"}

    def weights_of(k: int) -> Weights:
        return Weights(
            others=frozenset(others),
            cue={f: w for f, w in linears[k].weights.items() if abs(w) >= LEAST_WEIGHT},
            crf=crfs[k],
            worded=worded[k],
            words=words,
            networks=networks[k],
            calibration=calibration,
            judged=frozenset(name for name in RULES if seen[name] >= LEAST_SEEN),
            about={
                "articles": len(documents),
                "cross_validated": figures,
                "threshold": threshold,
                "names": list(NAMES),
            },
        )

    by_fold = parallel(
        lambda k: library.readings([documents[i] for i in held[k]], weights_of(k)), range(len(held) - 1), workers
    )
    found = {i: r for fold, read in zip(held, by_fold, strict=False) for i, r in zip(fold, read, strict=True)}
    say("the whole library, cross-validated", library.figures(documents, [found[i] for i in everything]))
    by_chance = library.by_chance(documents, [found[i] for i in everything], ANY_OTHER)
    say(f"{ANY_OTHER} of these articles, drawn at random, 95 % between", by_chance)
    plain = [i for i in everything if not library.in_turns(documents[i])]
    some = [documents[i] for i in plain], [found[i] for i in plain]
    say(f"the same without {len(documents) - len(plain)} transcripts", library.figures(*some))
    if like:
        say("with the mix of the others", mix.weighed(documents, [found[i] for i in everything], like))
    return weights_of(-1), figures


if __name__ == "__main__":
    main()
