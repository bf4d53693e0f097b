"""A run that is killed, again and again, gives what an undisturbed one gives: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import places

# -P: `html` means the standard library's there, not the folder beside it
STUB = [sys.executable, "-P", str(places.TESTS / "stub_run.py")]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")


def articles(path: Path, count: int) -> None:
    path.write_text(
        "".join(
            json.dumps({"id": f"a{n}", "text": f"{n}" * (n % 7)}) + "\n" + "no JSON\n" * (n % 50 == 3)
            for n in range(count)
        ),
        encoding="utf-8",
    )


def killed_after(command: list[str], seconds: float) -> bool:
    """Start, kill -9 after some time; whether it had ended by itself."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return False
    return True


def test_killed_at_random_moments_it_gives_the_same_bytes(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    articles(given, 24)
    began = time.monotonic()
    subprocess.run([*STUB, given, tmp_path / "whole.jsonl", "0.005"], check=True)
    whole = time.monotonic() - began
    moments = random.Random(6)  # noqa: S311 # for moments of time
    out = tmp_path / "out.jsonl"
    kills = 0
    # so slow that it cannot have ended by then, even if the machine was busy while the whole run was timed
    while kills < 4 and not killed_after([*STUB, str(given), str(out), "0.1"], moments.uniform(0.3, 1) * whole):
        kills += 1
        assert not out.exists() or (tmp_path / "out.jsonl.run.json").exists() or (tmp_path / "out.jsonl.parts").exists()
    subprocess.run([*STUB, given, out, "0"], check=True)
    assert kills
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    errors, expected = (tmp_path / f"{n}.jsonl.errors.jsonl" for n in ("out", "whole"))
    assert errors.read_bytes() == expected.read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()


STEPS = """
import os, pathlib, sys
from tests import stub_run
from newsclaims.runs import run

given, folder = sys.argv[1:3]

def attempt(out, last=None):
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    calls = 0
    def counted(original):
        def call(*args, **more):
            nonlocal calls
            calls += 1
            if calls == last:
                os._exit(9)
            return original(*args, **more)
        return call
    os.fsync = counted(os.fsync)
    for name in ("replace", "unlink", "mkdir", "open"):
        setattr(pathlib.Path, name, counted(getattr(pathlib.Path, name)))
    run([given], out, make=stub_run.make, processes=0, shard_size=5)
    os._exit(0)

run([given], f"{folder}/whole.jsonl", make=stub_run.make, processes=0, shard_size=5)  # loads what all children then have
files = ("", ".errors.jsonl", ".run.json")
whole = [pathlib.Path(f"{folder}/whole.jsonl{end}").read_bytes() for end in files]
step, code = 0, 9
while code == 9:
    step += 1
    out = f"{folder}/out{step}.jsonl"
    code = attempt(out, step)
    if pathlib.Path(out).exists():
        assert pathlib.Path(out).read_bytes() == whole[0], step  # whole or not at all
    assert attempt(out) == 0, step
    assert [pathlib.Path(f"{out}{end}").read_bytes() for end in files] == whole, step
    assert not pathlib.Path(f"{out}.parts").exists(), step
assert code == 0, code
print(step)
"""


def test_killed_at_every_step_of_the_writing(tmp_path: Path) -> None:
    """Each call that opens, syncs, renames or removes a file is made the last one; then the run goes on."""
    given = tmp_path / "in.jsonl"
    articles(given, 12)
    done = subprocess.run(
        [sys.executable, "-c", STEPS, given, tmp_path],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(places.ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30  # so many steps there are


def test_workers_end_when_the_run_is_killed(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    articles(given, 60)
    run = subprocess.Popen([*STUB, given, tmp_path / "out.jsonl", "30"])
    children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
    if not children.exists():
        run.kill()
        pytest.skip("the system does not tell a process's children")
    while run.poll() is None and len(children.read_text().split()) < 3:  # two workers, and Python's resource tracker
        time.sleep(0.05)
    workers = children.read_text().split()
    time.sleep(1)
    run.kill()
    run.wait()
    for _ in range(400):
        if not any(_runs(pid) for pid in workers):
            return
        time.sleep(0.05)
    pytest.fail("a worker outlives the run")


def _runs(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
