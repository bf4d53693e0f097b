"""Spread work over processes, results in order, never more in flight than the workers can use."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

_work: Callable[[Any], Any] | None = None


def ordered_map(work: Callable[[A], B], items: Iterable[A], workers: int) -> Iterator[B]:
    """Yield `work(item)` for every item, in order, computed by `workers` processes.

    `work` is sent to each process once; items are taken from their iterator as results are asked for, two a worker
    ahead, so that memory does not grow with their number.
    """
    waiting: deque[Future[B]] = deque()
    failure: Exception | None = None
    items = iter(items)
    with ProcessPoolExecutor(workers, initializer=_set_work, initargs=(work,)) as pool:
        try:
            while failure is None:
                try:
                    item = next(items)
                except StopIteration:
                    break
                except Exception as e:  # noqa: BLE001 # raised below, behind the results of the items before
                    failure = e
                else:
                    waiting.append(pool.submit(_do, item))
                    if len(waiting) >= 2 * workers:
                        yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
            if failure is not None:
                raise failure
        finally:
            for future in waiting:
                future.cancel()


def _set_work(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 # one process does one kind of work
    _work = work
    # The process is ours alone: what it was started with (the model, the lexicon) is for good, so the collector need
    # not go through it again and again.
    gc.freeze()


def _do(item: Any) -> Any:
    assert _work is not None  # noqa: S101 # the pool's initializer has set it
    return _work(item)
