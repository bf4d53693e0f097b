"""Fit the sparse regression over the wording of whole candidates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from newsclaims.attributions.learned.wording import Pair

C = 0.05
LEAST = 4  # articles in which an indicator must occur
LEAST_WEIGHT = 0.01  # smaller ones are left out of the file


class Wordings:
    """The indicators of all candidates of all articles as one sparse matrix."""

    def __init__(self, articles: Sequence[Sequence[Sequence[str]]], banned: set[str]) -> None:
        seen = Counter(f for rows in articles for f in {f for row in rows for f in row})
        self.names = sorted(f for f, n in seen.items() if n >= LEAST and f not in banned)
        at = {f: n for n, f in enumerate(self.names)}
        columns, starts = [], [0]
        for rows in articles:
            for row in rows:
                columns += sorted({at[f] for f in row if f in at})
                starts.append(len(columns))
        shape = len(starts) - 1, len(self.names)
        self.matrix = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)

    def fit(self, use: NDArray[np.bool_], y: NDArray[np.float32]) -> NDArray[np.float64]:
        """The weights by candidates of which `use` is true."""
        model = LogisticRegression(C=C, solver="liblinear", fit_intercept=False, max_iter=100, tol=5e-3)
        coefficients: NDArray[np.float64] = model.fit(self.matrix[use], y[use] > 0).coef_[0]
        return coefficients

    def pairs(self, right: NDArray[np.float64], exact: NDArray[np.float64]) -> dict[str, Pair]:
        """The weights of both regressions by name, without those that hardly weigh."""
        both = zip(self.names, right.tolist(), exact.tolist(), strict=True)
        return {f: (a, b) for f, a, b in both if max(abs(a), abs(b)) >= LEAST_WEIGHT}
