"""The parts of a run put together as one file."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

_ROW_GROUP = 1000  # articles


def _jsonl(parts: Iterable[Path], name: str, file: BinaryIO) -> None:
    if not name.lower().endswith(".gz"):
        _copy(parts, file)
        return
    # no name and no time in the file, so that it has the same bytes at every run
    with gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        _copy(parts, packed)


def _copy(parts: Iterable[Path], file: Any) -> None:
    for path in parts:
        with path.open("rb") as f:
            shutil.copyfileobj(f, file, 1 << 20)


def _parquet(parts: Iterable[Path], _: str, file: BinaryIO) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from newsclaims.batch.arrow import BATCH_SCHEMA

    waiting: list[Any] = []
    with pq.ParquetWriter(file, BATCH_SCHEMA, compression="zstd") as writer:
        for path in parts:
            waiting.append(pq.ParquetFile(path).read())
            if sum(table.num_rows for table in waiting) >= _ROW_GROUP:
                writer.write_table(pa.concat_tables(waiting))
                waiting.clear()
        if waiting:
            writer.write_table(pa.concat_tables(waiting))


#: By format: what writes the parts, in order, into a file whose name is to be the one given.
ASSEMBLERS: dict[str, Callable[[Iterable[Path], str, BinaryIO], None]] = {"jsonl": _jsonl, "parquet": _parquet}
