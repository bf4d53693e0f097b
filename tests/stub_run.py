"""A run without a model, to be killed: `python stub_run.py INPUT OUT SECONDS_AN_ARTICLE [PROCESSES]`."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from newsclaims.batch import Settings
from newsclaims.runs import run
from newsclaims.runs.records import Failure
from newsclaims.runs.work import Part, Shard, Work


def make(form: str, settings: Settings, *, seconds: float = 0.0) -> Work:
    """What reads a shard by writing the lengths of its texts; some texts are orders."""
    del form, settings
    return partial(_work, seconds)


def fail(form: str, settings: Settings) -> Work:
    """No model to be had."""
    del form, settings
    raise LookupError("no model")


def die(form: str, settings: Settings) -> Work:
    """A process that never begins."""
    del form, settings
    os._exit(7)


def faulty(form: str, settings: Settings, *, fault: str) -> Work:
    """What reads all articles and then fails: `raise`, `raise oddly`, `die`; `die sending`, the first time."""
    del form, settings
    return partial(_then, fault)


class OddError(Exception):
    """Cannot be made again from what it was pickled as."""

    def __init__(self, one: str, other: str) -> None:
        """Ask for more than the message."""
        super().__init__(one + other)


def _then(fault: str, shard: Shard, tell: Callable[[int], None]) -> Part:
    tell(len(shard.records))
    if fault == "raise":
        raise LookupError("no room")
    if fault == "raise oddly":
        raise OddError("no ", "room")
    if fault == "die":
        os._exit(8)
    if not Path("mark").exists():
        Path("mark").touch()
        _send_half(tell.__self__)  # type: ignore[attr-defined] # a method of the connection
    return Part(shard.number, b"{}\n", len(shard.records), ())


def _send_half(connection: Connection) -> None:
    """Die within a message, as a process does that is killed while it sends a large part."""
    os.write(connection.fileno(), (1000).to_bytes(4, "big") + b"half")
    os._exit(9)


def _work(seconds: float, shard: Shard, tell: Callable[[int], None]) -> Part:
    lines, failures = [], []
    for index, record in enumerate(shard.records):
        if shard.singly:
            tell(index)
        text = record.row.get("text", "")
        if index in shard.deadly:
            failures.append(Failure(record.id, record.place, "deadly"))
        elif record.error:
            failures.append(Failure(record.id, record.place, record.error))
        elif text == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        elif text.startswith("die once") and not Path(text[9:]).exists():
            Path(text[9:]).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            time.sleep(seconds)
            lines.append(json.dumps({"id": record.id, "length": len(text)}) + "\n")
    return Part(shard.number, "".join(lines).encode(), len(lines), tuple(failures))


if __name__ == "__main__":
    given, out, pause, *processes = sys.argv[1:]
    run(
        [given],
        out,
        processes=int(processes[0]) if processes else 2,
        shard_size=5,
        make=partial(make, seconds=float(pause)),
    )
