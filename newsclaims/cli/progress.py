"""How far the work is: a bar on standard error, where somebody watches and the results go elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from newsclaims.wording import counted

T = TypeVar("T")

#: Takes how much is done, 0 to 1, and a line that says more.
Show = Callable[[float, str], None]


def watched(
    results: Iterable[T], part: Callable[[T], float], *, several: bool, apart: bool | None = None
) -> Iterator[T]:
    """The results as they come, with a bar for them.

    Args:
        results: one for each article.
        part: how much of all that was named has been read with a result, 0 to 1.
        several: whether there may be more than one; for one there is no bar.
        apart: whether the results go elsewhere than to the terminal; asked of standard output if None.
    """
    elsewhere = not sys.stdout.isatty() if apart is None else apart
    if not (several and elsewhere and sys.stderr.isatty()):
        yield from results
        return
    began = time.monotonic()
    with bar() as show:
        for count, result in enumerate(results, start=1):
            show(part(result), line(count, part(result), time.monotonic() - began))
            yield result


@contextmanager
def bar() -> Iterator[Show]:
    """A bar that goes away when all is done."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    look = BarColumn(), TextColumn("{task.description}")
    # rich would show what is printed above the bar, and the file that it is meant for would stay empty
    with Progress(*look, console=Console(stderr=True), transient=True, redirect_stdout=False) as shown:
        task = shown.add_task("loading the model ...", total=None)

        def show(done: float, said: str) -> None:
            shown.update(task, total=1.0, completed=done, description=said)

        yield show


def line(count: int, done: float, seconds: float, left: float | None = None) -> str:
    """'40 % · 12 articles · 3.1 a second · 0:00:06 left'.

    Args:
        count: articles read.
        done: how much of all is done, 0 to 1.
        seconds: since the work began.
        left: seconds still to go; at the rate of the work so far if None.
    """
    rest = seconds * (1 - done) / done if left is None and done > 0 else left
    said = f"{100 * done:.0f} % · {counted(count, 'article')} · {count / seconds if seconds else 0:.1f} a second"
    return said if rest is None or not count else f"{said} · {_duration(rest)} left"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"
