"""Processes that read shards, and that may die of one: the shard is then read again, article by article.

Workers are started fresh ('spawn'), hold no file of the run, and end when the process that started them does, however
it does: what they wait for is its end of a pipe.
"""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any

from newsclaims.batch.reading import reason
from newsclaims.errors import RunError
from newsclaims.runs.work import Part, Shard, Work

#: A process must die this often at one article, read by itself, before the article is given up: a process may also be
#: killed for what is no fault of the article.
_DEATHS = 2


def parts_of(
    shards: Iterator[Shard], make: Callable[[], Work], processes: int, tell: Callable[[Shard, int], None]
) -> Iterator[tuple[Shard, Part]]:
    """Have every shard read; yield each with its part as soon as it is there, in no order.

    Args:
        shards: taken one by one as a process is free for them.
        make: makes what reads a shard, once in every process; must be picklable, as must what it raises.
        processes: how many; 0 reads in this process.
        tell: called with a shard and the article that it is at.

    Raises:
        RunError: a process ended before it had begun, or again and again when all articles had been read.
        Exception: what `make` raised, or what it made.
    """
    if processes == 0:
        yield from _here(shards, make, tell)
        return
    workers: list[_Worker] = []
    try:
        for shard in shards:
            workers.append(_Worker(make, shard))
            if len(workers) == processes:
                break
        while workers:
            connections = {worker.connection: worker for worker in workers}
            for connection in wait(list(connections)):
                worker = connections[connection]  # type: ignore[index]
                part = worker.heard(tell)
                if part:
                    yield worker.shard, part
                    following = next(shards, None)
                    if following is None:
                        worker.close()
                        workers.remove(worker)
                    else:
                        worker.give(following)
    finally:
        for worker in workers:
            worker.process.kill()
            worker.close()


def _here(
    shards: Iterator[Shard], make: Callable[[], Work], tell: Callable[[Shard, int], None]
) -> Iterator[tuple[Shard, Part]]:
    work: Work | None = None
    for shard in shards:
        work = work or make()
        yield shard, work(shard, lambda at, shard=shard: tell(shard, at))  # type: ignore[misc]


class _Worker:
    """A process with the shard that it reads; when it dies, another takes its place with the same shard."""

    def __init__(self, make: Callable[[], Work], shard: Shard) -> None:
        self._make = make
        self._deaths: Counter[int] = Counter()
        self._start(shard)

    def _start(self, shard: Shard) -> None:
        self._begun = False
        context = mp.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self._make), daemon=True)
        with _held_back():
            self.process.start()
        theirs.close()  # so that the pipe ends when the process does
        self.give(shard)

    def give(self, shard: Shard) -> None:
        """Have the process read a shard."""
        self.shard, self._at = shard, 0
        if not shard.singly:
            self._deaths.clear()
        with suppress(BrokenPipeError, ConnectionResetError):  # it is dead: what is heard next says so
            self.connection.send(shard)

    def heard(self, tell: Callable[[Shard, int], None]) -> Part | None:
        """Take a message of the process: the part, if it has finished."""
        try:
            message: Any = self.connection.recv()
        except (EOFError, OSError):  # it ended between two messages, or within one
            self._replace()
            return None
        if isinstance(message, BaseException):
            raise message
        self._begun = True
        if isinstance(message, int):
            self._at = message
            tell(self.shard, message)
            return None
        assert isinstance(message, Part)  # noqa: S101 # there are no other messages
        return message

    def _replace(self) -> None:
        self.close()
        if not self._begun:
            raise RunError(f"a worker process ended with code {self.process.exitcode} before it had begun")
        deadly = self.shard.deadly
        if self.shard.singly:
            self._deaths[self._at] += 1
            if self._deaths[self._at] >= _DEATHS:
                if self._at in deadly or self._at >= len(self.shard.records):
                    code = self.process.exitcode
                    raise RunError(f"a worker process ended with code {code} again and again, and at no article")
                deadly |= {self._at}
        self._start(self.shard._replace(singly=True, deadly=deadly))

    def close(self) -> None:
        """Let the process end, and wait until it has."""
        self.connection.close()
        self.process.join()


@contextmanager
def _held_back() -> Iterator[None]:
    """Keep Ctrl-C waiting: a process that is started in here begins deaf to it, until it has said what it does then."""
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    resource_tracker.ensure_running()  # starting it lets Ctrl-C through again: so before, not with the first process
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, make: Callable[[], Work]) -> None:
    """Read shards until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the first one decides
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            work = make()
        except Exception as e:  # noqa: BLE001 # it is raised again where it can be told
            connection.send(_portable(e))
            return
        while True:
            shard: Shard = connection.recv()
            connection.send(0)
            try:
                part = work(shard, connection.send)
            except (BrokenPipeError, ConnectionResetError):
                raise
            except Exception as e:  # noqa: BLE001 # as above; articles that fail do not get here
                connection.send(_portable(e))
                return
            connection.send(part)


def _portable(error: Exception) -> Exception:
    """An exception that arrives at another process: ours and Python's own, of others what they say."""
    known = type(error).__module__ in {RunError.__module__, Exception.__module__}
    return error if known else RunError(f"a worker process failed: {reason(error)}")


def _end_with_parent() -> None:
    """End this process as soon as the one that started it is gone: in the midst of a shard too."""
    parent = mp.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
