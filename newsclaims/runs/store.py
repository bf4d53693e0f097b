"""What a run writes, so that it may be killed at any moment: whole files beside their place, then renamed.

While a run goes on, `OUT.parts/` holds its manifest (settings and inputs) and a file for every shard that is finished;
when all are, they are put together in order as `OUT`, and `OUT.run.json` keeps the manifest.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from newsclaims.errors import RunError
from newsclaims.runs.records import Failure
from newsclaims.runs.work import Part

try:
    import fcntl
except ImportError:  # not on Windows: there nothing keeps two runs of one output apart
    fcntl = None  # type: ignore[assignment]

#: What `OUT` may end with, and the format of it.
OUTPUTS = {".jsonl": "jsonl", ".jsonl.gz": "jsonl", ".parquet": "parquet"}
_ROW_GROUP = 1000  # articles


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

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the run's folder; the system lets go of it when the process ends, however it does.

        Raises:
            RunError: another run holds it.
        """
        self.parts.mkdir(exist_ok=True)
        with (self.parts / "lock").open("ab") as lock:
            if fcntl:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    raise RunError(f"another run is writing {self.out} at this moment") from None
            yield

    def finished(self) -> dict[str, Any] | None:
        """The record of the run that made the output, if there is one."""
        return _json(self.record) if self.out.exists() and self.record.exists() else None

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
        others = [p.name for p in self.parts.iterdir() if p.name != "lock" and not p.name.endswith(".new")]
        if others:
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
        self._write_by(self.out, lambda f: _ASSEMBLERS[self.format](self, count, f))
        self._write(self.record, _dumped({**manifest, "totals": total._asdict()}))
        self.tidy()
        return total

    def tidy(self) -> None:
        """Remove the parts of a run that has finished; first of all what says that it has not."""
        self.manifest.unlink(missing_ok=True)
        self._clear()
        shutil.rmtree(self.parts, ignore_errors=True)

    def _clear(self) -> None:
        for path in self.parts.iterdir():
            if path.suffix in {".part", ".told", ".new"}:
                path.unlink(missing_ok=True)

    def contents(self, count: int) -> Iterator[Path]:
        """The files of the parts, in order."""
        return map(self._part, range(count))

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
        """Write a file beside its place, see it on the disk, rename it."""
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


def _assemble_jsonl(store: Store, count: int, file: BinaryIO) -> None:
    if not store.out.name.lower().endswith(".gz"):
        _copy(store, count, file)
        return
    # no name and no time in the file, so that it has the same bytes at every run
    with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        _copy(store, count, packed)


def _copy(store: Store, count: int, file: Any) -> None:
    for path in store.contents(count):
        with path.open("rb") as f:
            shutil.copyfileobj(f, file, 1 << 20)


def _assemble_parquet(store: Store, count: int, file: BinaryIO) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from newsclaims.batch.arrow import BATCH_SCHEMA

    waiting: list[Any] = []
    with pq.ParquetWriter(file, BATCH_SCHEMA, compression="zstd") as writer:
        for path in store.contents(count):
            waiting.append(pq.ParquetFile(path).read())
            if sum(table.num_rows for table in waiting) >= _ROW_GROUP:
                writer.write_table(pa.concat_tables(waiting))
                waiting.clear()
        if waiting:
            writer.write_table(pa.concat_tables(waiting))


_ASSEMBLERS: dict[str, Callable[[Store, int, BinaryIO], None]] = {
    "jsonl": _assemble_jsonl,
    "parquet": _assemble_parquet,
}


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise RunError(f"{path} was not written by newsclaims, or is damaged: remove it to begin again")
    return value


def _dumped(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
