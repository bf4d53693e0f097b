"""A run without a model, to be killed: `python stub_run.py INPUT OUT SECONDS_AN_ARTICLE [PROCESSES]`."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
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
