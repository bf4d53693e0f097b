"""What a run writes, so that it may be killed at any moment: whole files beside their place, then renamed.

While a run goes on, `OUT.parts/` holds its manifest (settings and inputs) and a file for every shard that is finished;
when all are, they are put together in order as `OUT`, and `OUT.run.json` keeps the manifest.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from newsclaims.errors import RunError
from newsclaims.runs.assemble import ASSEMBLERS
from newsclaims.runs.readers import pyarrow
from newsclaims.runs.records import Failure
from newsclaims.runs.work import Part

try:
    import fcntl
except ImportError:  # not on Windows: there nothing keeps two runs of one output apart
    fcntl = None  # type: ignore[assignment]

#: What `OUT` may end with, and the format of it.
OUTPUTS = {".jsonl": "jsonl", ".jsonl.gz": "jsonl", ".parquet": "parquet"}


class Totals(NamedTuple):
    """How many articles have a result, and how many have none."""

    articles: int
    failed: int


class Store:
    """The files of one run."""

    def __init__(self, out: Path) -> None:
        """Name the files; nothing is touched.

        Raises:
            RunError: the output's name has an ending that stands for no format.
        """
        form = next((form for ending, form in OUTPUTS.items() if out.name.lower().endswith(ending)), None)
        if form is None:
            raise RunError(f"{out}: the output's name must end with {', '.join(OUTPUTS)}")
        self.out = out
        self.format = form
        self.errors = out.with_name(f"{out.name}.errors.jsonl")
        self.record = out.with_name(f"{out.name}.run.json")
        self.parts = out.with_name(f"{out.name}.parts")
        self.manifest = self.parts / "manifest.json"

    @property
    def files(self) -> tuple[Path, ...]:
        """What a run writes: three files, and a folder with what lies in it."""
        return self.out, self.errors, self.record, self.parts

    def check(self) -> None:
        """See that the output can be written.

        Raises:
            MissingExtraError: Parquet cannot be, pyarrow is not installed.
        """
        if self.format == "parquet":
            pyarrow()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the run's folder; the system lets go of it when the process ends, however it does.

        Raises:
            RunError: another run holds it.
        """
        with self._lock():
            try:
                yield
            finally:
                self._leave()

    def _lock(self) -> BinaryIO:
        """The lock file, held until it is closed."""
        path = self.parts / "lock"
        while True:
            self.parts.mkdir(exist_ok=True)
            try:
                lock = path.open("ab")
            except FileNotFoundError:  # another run has just ended and removed the folder
                continue
            if not fcntl:
                return lock
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.close()
                raise RunError(f"another run is writing {self.out} at this moment") from None
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(lock.fileno()), path.stat()):
                    return lock
            lock.close()  # of a run that has removed it since it was opened

    def _others(self) -> list[str]:
        """What lies in the run's folder beside the lock and what was not written to its end."""
        return [p.name for p in self.parts.iterdir() if p.name != "lock" and not p.name.endswith(".new")]

    def _leave(self) -> None:
        """Remove the folder if nothing is kept in it, the lock last: until then nobody else is in it."""
        with suppress(OSError):  # Windows removes no file that is open
            if self._others():
                return
            for path in sorted(self.parts.iterdir(), key=lambda p: p.name == "lock"):
                path.unlink()
            self.parts.rmdir()

    def settled(self) -> dict[str, Any] | None:
        """The record of a run that has finished and left nothing to tidy, so that no other is at work."""
        return None if self.parts.exists() else self.finished()

    def finished(self) -> dict[str, Any] | None:
        """The record of the run that made the output, if there is one.

        Raises:
            RunError: the output is not as long as it was then.
        """
        if not (self.out.exists() and self.record.exists()):
            return None
        record = _json(self.record)
        size, written = self.out.stat().st_size, record.get("size")
        if written not in {None, size}:  # runs of earlier versions did not keep it
            raise RunError(
                f"{self.out} has {size:,} bytes, and {written:,} were written: begin again with --fresh, "
                f"or remove {self.record.name} if the file is to stay"
            )
        return record

    def begun(self) -> dict[str, Any] | None:
        """The manifest of a run that has not finished, if there is one."""
        return _json(self.manifest) if self.manifest.exists() else None

    def begin(self, manifest: Mapping[str, Any]) -> None:
        """Begin: a record of what was there before goes.

        Raises:
            RunError: something else is in the place of the output or of its parts.
        """
        if self.out.exists():
            raise RunError(f"{self.out} is there and no run of `newsclaims run` made it: remove it, or name another")
        if others := self._others():
            raise RunError(f"{self.parts} is in the way: it holds {min(others)}; remove it, or name another output")
        self.record.unlink(missing_ok=True)
        self._write(self.manifest, _dumped(manifest))

    def discard(self) -> None:
        """Throw away what runs have left: the output, its record, its parts. What no run has made is not touched."""
        if self.record.exists() or self.manifest.exists():
            for path in (self.out, self.errors, self.record):
                path.unlink(missing_ok=True)
            self._clear()
            self.manifest.unlink(missing_ok=True)

    def has(self, number: int) -> bool:
        """Whether a shard is finished."""
        return self._part(number).exists()

    def add(self, part: Part) -> None:
        """Keep a part: once its file has its name, the shard is finished."""
        told = {"articles": part.articles, "failures": [f._asdict() for f in part.failures]}
        self._write(self._told(part.number), _dumped(told))
        self._write(self._part(part.number), part.content)

    def totals(self, number: int) -> Totals:
        """The numbers of one shard."""
        told = _json(self._told(number))
        return Totals(told["articles"], len(told["failures"]))

    def finish(self, count: int, manifest: Mapping[str, Any]) -> Totals:
        """Put the parts together, in order; the output appears whole or not at all.

        Args:
            count: how many shards there are.
            manifest: what the record shall keep; the totals are added.
        """
        totals = [self.totals(n) for n in range(count)]
        total = Totals(sum(t.articles for t in totals), sum(t.failed for t in totals))
        if total.failed:
            self._write_by(self.errors, lambda f: f.writelines(self._failures(count)))
        else:
            self.errors.unlink(missing_ok=True)
        self._write_by(self.out, lambda f: ASSEMBLERS[self.format](map(self._part, range(count)), self.out.name, f))
        self._write(self.record, _dumped({**manifest, "totals": total._asdict(), "size": self.out.stat().st_size}))
        self.tidy()
        return total

    def tidy(self) -> None:
        """Remove the parts of a run that has finished; first of all what says that it has not."""
        self.manifest.unlink(missing_ok=True)
        self._clear()

    def _clear(self) -> None:
        for path in self.parts.iterdir():
            if path.suffix in {".part", ".told", ".new"}:
                path.unlink(missing_ok=True)

    def _failures(self, count: int) -> Iterator[bytes]:
        for number in range(count):
            for failure in _json(self._told(number))["failures"]:
                yield (json.dumps(Failure(**failure)._asdict(), ensure_ascii=False) + "\n").encode()

    def _part(self, number: int) -> Path:
        return self.parts / f"{number:07}.part"

    def _told(self, number: int) -> Path:
        return self.parts / f"{number:07}.told"

    def _write(self, path: Path, content: bytes) -> None:
        self._write_by(path, lambda f: f.write(content))

    def _write_by(self, path: Path, write: Callable[[BinaryIO], object]) -> None:
        """Write a file beside its place, see it on the disk, rename it, see its name there too."""
        new = self.parts / f"{path.name}.new"
        try:
            with new.open("wb") as f:
                write(f)
                f.flush()
                os.fsync(f.fileno())
        except OSError as e:
            with suppress(OSError):
                new.unlink()
            raise OSError(e.errno, e.strerror or str(e), str(path)) from e
        new.replace(path)
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Bring the names of a folder's files to the disk, where the system can."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as e:
        if e.errno not in {errno.EINVAL, errno.ENOTSUP}:  # what some network file systems say
            raise
    finally:
        os.close(opened)


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise RunError(f"{path} was not written by newsclaims, or is damaged: remove it to begin again")
    return value


def _dumped(value: Mapping[str, Any]) -> bytes:
    # a file's name may hold bytes that are no UTF-8: what stands for them is then an escape of JSON
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")
