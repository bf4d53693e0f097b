"""`.ci/locks.py` looks for what `make lock` puts into the locks."""

from __future__ import annotations

import runpy

import pytest
import regex

from tests import places

LOCKS, MAKEFILE = places.ROOT / ".ci" / "locks.py", places.ROOT / "Makefile"

pytestmark = pytest.mark.skipif(not (LOCKS.exists() and MAKEFILE.exists()), reason="no checkout")


def test_the_locks_are_checked_for_what_make_puts_in() -> None:
    commands = MAKEFILE.read_text(encoding="utf-8").replace("\\\n", "").split("uv pip compile ")[1:]
    made = {}
    for command in commands:
        flags = command.partition("\n")[0]
        [lock] = regex.findall(r"--output-file constraints/(\w+)\.txt", flags)
        extras, groups = regex.findall(r"--extra (\S+)", flags), regex.findall(r"--group pyproject\.toml:(\S+)", flags)
        made[lock] = (set(extras), set(groups))
    checked = runpy.run_path(str(LOCKS))["LOCKS"]
    assert {lock: tuple(map(set, wanted)) for lock, wanted in checked.items()} == made
