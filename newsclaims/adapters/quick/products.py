"""What a pipeline's networks spend their time on, done by numpy.

Matrix products by numpy's BLAS are up to three times as quick as by the one that thinc brings, the largest of a few
pieces four times, and layers are normalised in two thirds of the time; all but the products to the same bits.

A row of the product must not depend on which other rows stand beside it: else the same sentence could be parsed in
another way in another batch. A BLAS takes other paths for small matrices and for what is left over at the edges, so
all products get a number of rows that leaves nothing over, and one thread. Some kernels (OpenBLAS's for processors with
AVX2 but no AVX-512) also add up the outermost columns in an order of their own, another for every other half dozen of
rows: there the columns get an edge of zeros. Which way keeps rows apart is found by asking the machine, once a process.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps
from thinc.layers import layernorm

from newsclaims.threads import one_thread

if TYPE_CHECKING:
    from spacy.language import Language

#: Rows of a product are filled up to a multiple of this: a multiple of every kernel's height.
ROWS = 96
#: Columns of zeros at either end, and columns in all are a multiple of it.
EDGE = 8
#: Columns that are multiplied at once: a BLAS cuts wider matrices into pieces, each with edges of its own.
WIDTH = 288

Matrix = NDArray[np.float32]
Product = Callable[[Matrix, Matrix], Matrix]


class BlasOps(NumpyOps):  # type: ignore[misc] # thinc's ops are untyped
    """thinc's operations on the processor with matrix product and maxout done by numpy."""

    name = "newsclaims-blas"

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:  # noqa: FBT001, FBT002 # thinc's signature
        """The product of two matrices; each row of it depends on its row of `x` alone."""
        product = product_of_rows()
        if product is None:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        x, y = x.T if trans1 else x, y.T if trans2 else y
        rows = len(x)
        if not rows:
            return np.zeros((0, y.shape[1]), x.dtype) if out is None else out
        short = -rows % ROWS
        if short:
            x = np.concatenate((x, np.zeros((short, x.shape[1]), x.dtype)))
        found = product(x, y)[:rows]
        if out is None:
            return np.ascontiguousarray(found)
        out[...] = found
        return out

    def maxout(self, x: Any) -> tuple[Any, Any]:
        """The largest piece of each output; which one it was is worked out where training asks."""
        return largest(x), x

    def backprop_maxout(self, dy: Any, which: Any, pieces: int) -> Any:
        """The gradients of the pieces; `which` is what `maxout` was given, or which piece it was (spaCy's parser)."""
        if which.ndim == dy.ndim:
            return super().backprop_maxout(dy, which, pieces)
        return super().backprop_maxout(dy, which.argmax(axis=-1).astype(np.int32), pieces)


def plainly(x: Matrix, y: Matrix) -> Matrix:
    """The product by the BLAS."""
    return x @ y


def with_edges(x: Matrix, y: Matrix) -> Matrix:
    """The same with zeros at both ends of the columns, so that no column stands at an edge."""
    parts = []
    for first in range(0, y.shape[1], WIDTH):
        columns = y[:, first : first + WIDTH].T
        wide = np.zeros(((-(-len(columns) // EDGE) + 2) * EDGE, len(y)), y.dtype)
        wide[EDGE : EDGE + len(columns)] = columns
        parts.append((x @ wide.T)[:, EDGE : EDGE + len(columns)])
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)


@cache
def product_of_rows() -> Product | None:
    """The quickest way of multiplying that keeps rows apart on this machine; None if only thinc's own does."""
    return next(filter(keeps_rows_apart, (plainly, with_edges)), None)


def keeps_rows_apart(product: Product) -> bool:
    """Whether a row's product is the same at every place, whatever stands beside it: tried on layers' sizes."""
    rng = np.random.default_rng(1)
    with one_thread():
        for inner, outer in (288, 288), (64, 1024), (96, 49):
            x, y = (rng.standard_normal(size, np.float32) for size in ((10 * ROWS, inner), (outer, inner)))
            mixed = product(x, y.T)
            for row in 5, 6, 10 * ROWS - 1:
                alone = product(np.repeat(x[row : row + 1], ROWS, axis=0), y.T)
                if not (alone == mixed[row]).all():
                    return False
    return True


def largest(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """The largest number along the last axis: numpy's max of an axis of two or three takes twenty times as long."""
    return reduce(np.maximum, (x[..., n] for n in range(x.shape[-1])))


def _normalised(model: Any, x: Any, is_train: bool) -> tuple[Any, Any]:  # noqa: FBT001 # thinc's signature
    """What thinc's `LayerNorm` gives, each mean and difference worked out once."""
    if is_train:
        return layernorm.forward(model, x, is_train)
    out = x - x.mean(axis=1, keepdims=True)
    variance = np.add.reduce(out * out, axis=1, keepdims=True)
    variance /= x.shape[1]
    variance += 1e-08
    out *= variance ** (-1.0 / 2.0)
    out *= model.get_param("G")
    out += model.get_param("b")
    return out, None


def with_blas(nlp: Language) -> Language:
    """Let the pipeline's models multiply by `BlasOps`, those that run on the processor; returns `nlp`."""
    ops = BlasOps()
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if model else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
                if node._func is layernorm.forward:  # noqa: SLF001 # thinc has no other way to exchange it
                    node._func = _normalised  # noqa: SLF001
    return nlp
