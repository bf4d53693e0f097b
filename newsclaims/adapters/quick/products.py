"""What a pipeline's networks spend their time on, done by numpy.

Matrix products by numpy's BLAS are up to three times as quick as by the one that thinc brings, the largest of a few
pieces four times, and layers are normalised in two thirds of the time; all but the products to the same bits.

A row of the product must not depend on which other rows stand beside it: else the same sentence could be parsed in
another way in another batch. A BLAS takes other paths for small matrices and for the rows left over at the edge, so all
products get a number of rows that leaves nothing over, and one thread.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps
from thinc.layers import layernorm

if TYPE_CHECKING:
    from spacy.language import Language

#: Rows of a product are filled up to a multiple of this: a multiple of every kernel's height.
ROWS = 96


class BlasOps(NumpyOps):  # type: ignore[misc] # thinc's ops are untyped
    """thinc's operations on the processor with matrix product and maxout done by numpy."""

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

    def maxout(self, x: Any) -> tuple[Any, Any]:
        """The largest piece of each output; which one it was is worked out where training asks."""
        return largest(x), x

    def backprop_maxout(self, dy: Any, which: Any, pieces: int) -> Any:
        """The gradients of the pieces; `which` is what `maxout` was given, or which piece it was (spaCy's parser)."""
        if which.ndim == dy.ndim:
            return super().backprop_maxout(dy, which, pieces)
        return super().backprop_maxout(dy, which.argmax(axis=-1).astype(np.int32), pieces)


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
