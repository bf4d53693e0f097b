"""How many threads numpy's products of matrices take."""

from __future__ import annotations

import os
import threading
from functools import cache
from typing import Any, NamedTuple


class _Pools(NamedTuple):
    """The BLAS libraries that are loaded, as threadpoolctl controls them."""

    own: tuple[Any, ...]
    """Those of which each thread of ours has a number of its own."""
    shared: tuple[Any, ...]
    """Those that have one number for the whole process."""


class _Shared:
    """The limit of what all threads share: the first that comes in sets it, the last that goes out lifts it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before: list[tuple[Any, int]] = []

    def enter(self, pools: tuple[Any, ...]) -> None:
        """Set the limit, unless another thread has."""
        with self._lock:
            if not self._inside:
                self._before = _limited(pools)
            self._inside += 1

    def leave(self) -> None:
        """Lift the limit, unless another thread needs it."""
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self.lift()

    def lift(self) -> None:
        """Give the host its threads back."""
        _restore(self._before)
        self._before = []


class one_thread:  # noqa: N801 # reads as the function that it is for its callers
    """Keeps numpy's BLAS to one thread within: matrices this small gain little by more, and other processes lose."""

    __slots__ = ("_before", "_shared")

    def __enter__(self) -> None:
        pools = _pools()
        self._before = _limited(pools.own)
        self._shared = _shared
        self._shared.enter(pools.shared)

    def __exit__(self, *_: object) -> None:
        self._shared.leave()
        _restore(self._before)


def _limited(pools: tuple[Any, ...]) -> list[tuple[Any, int]]:
    before = [(pool, pool.get_num_threads()) for pool in pools]
    _restore([(pool, 1) for pool, number in before if number is not None])
    return before


def _restore(before: list[tuple[Any, int]]) -> None:
    for pool, number in before:
        if number is not None:
            # of threads that share a number, threadpoolctl 3.8 lets only that one change it which did so first
            getattr(pool, "_real_set_num_threads", pool.set_num_threads)(number)


@cache
def _pools() -> _Pools:
    from threadpoolctl import ThreadpoolController

    found = [pool for pool in ThreadpoolController().lib_controllers if pool.user_api == "blas"]
    own = tuple(p for p in found if p.internal_api == "openblas" and getattr(p, "threading_layer", "") == "openmp")
    return _Pools(own, tuple(pool for pool in found if pool not in own))


_shared = _Shared()


def _begin_anew() -> None:
    """In a process that was forked: the other threads, which may have held lock and limit, are not there."""
    global _shared  # noqa: PLW0603 # a lock that nobody will open cannot be used again
    _shared.lift()
    _shared = _Shared()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
