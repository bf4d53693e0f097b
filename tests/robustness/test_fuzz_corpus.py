"""What fuzzing has found goes through its target again: `fuzz/corpus/TARGET/`, one input a file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import places

FUZZ = places.ROOT / "fuzz"
sys.path.insert(0, str(FUZZ))

from targets import TARGETS  # noqa: E402 # of fuzz/, which is on the path now

KEPT = sorted(path for path in (FUZZ / "corpus").glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", KEPT, ids=[f"{path.parent.name}/{path.name}" for path in KEPT])
def test_kept_inputs_break_nothing(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_kept_inputs() -> None:
    assert {path.parent.name for path in KEPT} == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", [b"", b"\xff", b"\x00", b"\xff\xff\xff", b"{}", b"[" * 5000], ids=repr)
def test_next_to_nothing_breaks_nothing(name: str, data: bytes) -> None:
    TARGETS[name](data[:200] if name in {"core", "outputs", "model"} else data)
