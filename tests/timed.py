"""Processor time of a task: the least of several runs without garbage collection, so that nothing else is measured."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable


def seconds(task: Callable[..., object], *given: object, runs: int = 3) -> float:
    """Least processor time of some runs of the task, called with what is given."""
    return min(timeit.repeat(lambda: task(*given), number=1, repeat=runs, timer=time.process_time))
