"""Matrix products by numpy's BLAS, which is up to three times as quick as the one that thinc brings.

A row of the product must not depend on which other rows stand beside it: else the same sentence could be parsed in
another way in another batch. A BLAS takes other paths for small matrices and for the rows left over at the edge, so all
products get a number of rows that leaves nothing over, and one thread.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language

#: Rows of a product are filled up to a multiple of this: a multiple of every kernel's height.
ROWS = 96


class BlasOps(NumpyOps):  # type: ignore[misc] # thinc's ops are untyped
    """thinc's operations on the processor with the matrix product done by numpy."""

    name = "newsclaims-blas"

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: FBT001, FBT002 # thinc's signature
        """The product of two matrices; each row of it depends on its row of `x` alone."""
        x, y = x.T if trans1 else x, y.T if trans2 else y
        rows = len(x)
        if not rows:
            return np.zeros((0, y.shape[1]), x.dtype) if out is None else out
        short = -rows % ROWS
        if short:
            x = np.concatenate((x, np.zeros((short, x.shape[1]), x.dtype)))
        product = x @ y
        product = product[:rows] if short else product
        if out is None:
            return np.ascontiguousarray(product)
        out[...] = product
        return out


def with_blas(nlp: Language) -> Language:
    """Let the pipeline's models multiply by `BlasOps`, those that run on the processor; returns `nlp`."""
    ops = BlasOps()
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if model else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
    return nlp


def one_thread() -> AbstractContextManager[Any]:
    """Keeps numpy's BLAS to one thread within: matrices this small gain little by more, and other processes lose."""
    limit: AbstractContextManager[Any] = _pools().limit(limits=1, user_api="blas")
    return limit


@cache
def _pools() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
