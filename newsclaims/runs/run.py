"""One run: what is to be read, what has been read before, and the rest."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from newsclaims.batch.reading import Settings
from newsclaims.errors import RunError
from newsclaims.lexicon import table_files
from newsclaims.models import SCHEMA_VERSION
from newsclaims.runs.inputs import Columns, File, files_of
from newsclaims.runs.pool import parts_of
from newsclaims.runs.readers import check, records_of
from newsclaims.runs.records import Record
from newsclaims.runs.store import Store, Totals
from newsclaims.runs.work import Shard, Work, make_work

#: Articles in a shard: what is lost at most, for each process, when a run is killed.
SHARD_SIZE = 128

_REMEMBERED = 1_000_000  # ids that are held against later ones
_DIGEST = 16  # hexadecimal digits: enough to tell tables apart, and a message stays readable
# What runs went by that were begun before there was a choice.
_BEFORE_IT_WAS_ASKED = {"claims": "all", "lexicon": None}


class Progress(NamedTuple):
    """How far a run has come."""

    articles: int
    """Articles that this run has read, failed ones too."""
    read: int
    """Bytes of the inputs that this run has read."""
    before: int
    """Bytes that an earlier run had read, as far as known: they are found as the inputs are gone through."""
    total: int
    """Bytes of all inputs."""
    seconds: float
    """Since the work began."""

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds still to go, at the rate of this run; None while there is no telling."""
        rest = max(0, self.total - self.before - self.read)
        return self.seconds * rest / self.read if self.read else None


class Report(NamedTuple):
    """What a run has done."""

    articles: int
    """Articles in the output."""
    failed: int
    """Articles that failed: each has a line in the errors file."""
    errors: Path | None
    """The errors file, if there is one."""
    resumed: int
    """Articles that were found finished, failed ones too."""
    finished_before: bool
    """Whether there was nothing to do: the output was there."""
    repeated: int = 0
    """Articles whose id an earlier one has too, of the first million ids; they are in the output all the same."""
    repeated_id: str | None = None
    """The first such id."""


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    settings: Settings | None = None,
    *,
    columns: Columns | None = None,
    encoding: str | None = None,
    processes: int = 1,
    shard_size: int = SHARD_SIZE,
    fresh: bool = False,
    progress: Callable[[Progress], None] | None = None,
    make: Callable[[str, Settings], Work] = make_work,
) -> Report:
    """Read all articles of the inputs into one file.

    Killed at any moment and called again with the same arguments, it goes on where it was; the output is the same to
    the byte. It appears when it is whole. In a script, call this below `if __name__ == "__main__":`, as the processes
    load the script's module too.

    Args:
        inputs: files (JSONL, CSV, TSV, Parquet, text; `.gz`), and directories of them.
        out: ends with `.parquet`, `.jsonl` or `.jsonl.gz`.
        settings: what the results depend on.
        columns: where text and id of an article are found.
        encoding: of all inputs; None goes by byte-order marks, UTF-8 where there is none.
        processes: how many; 0 reads in this process. May differ when a run goes on.
        shard_size: articles that are written together.
        fresh: throw away what an earlier run of this output has left.
        progress: called as the work goes on, several times a second at most for each process.
        make: makes what reads a shard, once in every process.

    Raises:
        RunError: the output is another run's, an input has changed, or is of no format that is read.
        NewsclaimsError: no model, a package that is missing, or a lexicon file that cannot be used.
        ValueError: a setting is out of its range.
        OSError: an input cannot be read, or the output not written; the run may be called again.
    """
    settings, columns, store = settings or Settings(), columns or Columns(), Store(Path(out))
    settings.options()  # what cannot be used is told before any work

    def planned(before: Mapping[str, Any] | None) -> tuple[_Job, dict[str, Any]]:
        job = _Job(files_of(inputs, _known(before), own=store.files), columns, encoding, shard_size)
        manifest = _manifest(job, settings)
        if before:
            _compare(before, manifest, store)
        job.check()
        return job, manifest

    if not fresh and (ended := store.settled()):
        planned(ended)
        return _finished_before(store, ended)
    with store.locked():  # first of all: what is read of a run that goes on may change at any moment
        ended = None if fresh else store.finished()
        begun = None if fresh or ended else store.begun()
        job, manifest = planned(ended or begun)
        if ended:
            store.tidy()
            return _finished_before(store, ended)
        store.check()
        if fresh:
            store.discard()
        if not begun:
            store.begin(manifest)
        count, resumed, ids = _read(job, store, processes, progress, partial(make, store.format, settings))
        job.check_unchanged()
        if _lexicon(settings) != manifest["settings"]["lexicon"]:
            raise RunError("a lexicon file has changed while the articles were read; begin again with --fresh")
        total = store.finish(count, manifest)
    return _report(store, total, resumed=resumed)._replace(repeated=ids.repeated, repeated_id=ids.first)


class _Job(NamedTuple):
    """What is to be read, and how."""

    files: Sequence[File]
    columns: Columns
    encoding: str | None
    shard_size: int

    @property
    def size(self) -> int:
        """Bytes of all inputs."""
        return sum(file.size for file in self.files)

    def check(self) -> None:
        """See that all inputs can be read as what they are."""
        for file in self.files:
            check(file, self.columns, self.encoding)

    def check_unchanged(self) -> None:
        """See that no input has changed since it was looked at first."""
        for file in self.files:
            status = Path(file.name).stat()
            if (file.size, file.modified) != (status.st_size, status.st_mtime_ns):
                raise RunError(f"{file.name} has changed while it was read; begin again with --fresh")

    def shards(self) -> Iterator[Shard]:
        """All articles in shards, in the order of the inputs."""
        records, start, number = self._records(), 0, 0
        while found := list(islice(records, self.shard_size)):
            end = found[-1][1]
            yield Shard(number, tuple(record for record, _ in found), end - start)
            start, number = end, number + 1

    def _records(self) -> Iterator[tuple[Record, int]]:
        """All records, each with the bytes of all inputs that have been read with it."""
        start = 0
        for file in self.files:
            for record in records_of(file, self.columns, self.encoding):
                yield record, start + record.read
            start += file.size


def _finished_before(store: Store, record: Mapping[str, Any]) -> Report:
    """What a run says that has nothing to do."""
    try:
        totals = Totals(**record["totals"])
    except (KeyError, TypeError):
        raise RunError(f"{store.record.name} does not tell how many articles were read; use --fresh") from None
    return _report(store, totals, finished_before=True)


def _report(store: Store, total: Totals, *, resumed: int = 0, finished_before: bool = False) -> Report:
    return Report(total.articles, total.failed, store.errors if total.failed else None, resumed, finished_before)


def _read(
    job: _Job,
    store: Store,
    processes: int,
    progress: Callable[[Progress], None] | None,
    make: Callable[[], Work],
) -> tuple[int, int, _Ids]:
    """Read what is not read yet; return how many shards there are, how many articles had been read before, the ids."""
    meter, ids = _Meter(job.size, progress), _Ids()
    count = resumed = 0

    def pending() -> Iterator[Shard]:
        nonlocal count, resumed
        for shard in job.shards():
            count = shard.number + 1
            ids.see(shard.records)
            if store.has(shard.number):
                resumed += len(shard.records)
                meter.before += shard.size
            else:
                yield shard

    for shard, part in parts_of(pending(), make, processes, meter.at):
        store.add(part)
        meter.done(shard)
    return count, resumed, ids


class _Ids:
    """Which ids more than one article has; of the first million, so that memory has an end."""

    def __init__(self) -> None:
        self.repeated = 0
        self.first: str | None = None
        self._seen: set[str] = set()

    def see(self, records: Sequence[Record]) -> None:
        """Take in the ids of further articles."""
        for record in records:
            if record.id in self._seen:
                self.repeated += 1
                self.first = self.first or record.id
            elif len(self._seen) < _REMEMBERED:
                self._seen.add(record.id)


class _Meter:
    """Counts what has been read, for whoever wants to see it."""

    def __init__(self, total: int, show: Callable[[Progress], None] | None) -> None:
        self.before = 0
        self._total = total
        self._show = show
        self._began = time.monotonic()
        self._articles = self._read = 0
        self._going: dict[int, tuple[int, float]] = {}

    def at(self, shard: Shard, index: int) -> None:
        """A shard has been read up to an article."""
        self._going[shard.number] = index, shard.size * index / len(shard.records)
        self._tell()

    def done(self, shard: Shard) -> None:
        """A shard is finished."""
        self._going.pop(shard.number, None)
        self._articles += len(shard.records)
        self._read += shard.size
        self._tell()

    def _tell(self) -> None:
        if self._show:
            articles = self._articles + sum(n for n, _ in self._going.values())
            read = self._read + int(sum(size for _, size in self._going.values()))
            seconds = time.monotonic() - self._began
            self._show(Progress(articles, read, self.before, self._total, seconds))


def _manifest(job: _Job, settings: Settings) -> dict[str, Any]:
    """All that the output depends on, in words that can be compared."""
    from newsclaims.adapters.spacy_model import installed_models

    installed = {m.name: f"{m.name} {m.version}" for m in installed_models()}
    model = settings.model or next(iter(installed), "none")
    return {
        "settings": {
            "newsclaims": version("newsclaims"),
            "schema": SCHEMA_VERSION,
            "model": installed.get(model, model),
            "threshold": settings.threshold,
            "scope": settings.scope,
            "json": settings.json,
            "claims": settings.claims,
            "lexicon": _lexicon(settings),
            "text column": job.columns.text,
            "id column": job.columns.id,
            "html": job.columns.html,
            "encoding": job.encoding,
            "articles in a shard": job.shard_size,
        },
        "inputs": {f.name: [f.size, f.modified, f.sha256] for f in job.files},
    }


def _lexicon(settings: Settings) -> str | None:
    """The user's tables of words, in their order, each with the beginning of its hash; None where there are none."""
    files = [(f.name, hashlib.sha256(f.read_bytes()).hexdigest()) for f in table_files(settings.lexicon)]
    return ", ".join(f"{name} {digest[:_DIGEST]}" for name, digest in files) or None


def _known(before: Mapping[str, Any] | None) -> Mapping[str, Sequence[Any]]:
    return before.get("inputs", {}) if before else {}


def _compare(before: Mapping[str, Any], now: Mapping[str, Any], store: Store) -> None:
    """See that a run is the one that was begun."""
    hint = "do as before, name another output, or throw the earlier run away with --fresh"
    for key, value in now["settings"].items():
        old = before.get("settings", {}).get(key, _BEFORE_IT_WAS_ASKED.get(key))
        if old != value:
            raise RunError(f"{store.out} was begun with {key} {old}, now it is {value}; {hint}")
    old_files, new_files = before.get("inputs", {}), now["inputs"]
    if list(old_files) != list(new_files):
        other = next(iter(sorted(old_files.keys() ^ new_files.keys())), "their order")
        raise RunError(f"{store.out} was begun with other inputs ({other}); {hint}")
    for name, (size, _, digest) in new_files.items():
        if [size, digest] != [old_files[name][0], old_files[name][2]]:
            raise RunError(f"{name} has changed since {store.out} was begun; {hint}")
