"""What a worker does with a shard: articles in, the bytes of a part of the output and the failures back."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from newsclaims.batch.articles import article_or_reason
from newsclaims.batch.reading import BATCH_SIZE, Outcome, Settings, extractor_for, read_articles
from newsclaims.models import Article
from newsclaims.runs.records import Failure, Record


class Shard(NamedTuple):
    """Some articles that are read and written together."""

    number: int
    """Counts from 0, in the order of the inputs."""
    records: tuple[Record, ...]
    size: int
    """How many bytes of the inputs the records take, roughly."""
    singly: bool = False
    """Whether to read article by article: a process that read them together died."""
    deadly: frozenset[int] = frozenset()
    """Indexes of the articles at which a process died, again and again."""


class Part(NamedTuple):
    """What became of a shard."""

    number: int
    content: bytes
    """A file of its own in the format of the output."""
    articles: int
    """How many articles have a result."""
    failures: tuple[Failure, ...]


#: Reads a shard; tells at which article it is.
Work = Callable[[Shard, Callable[[int], None]], Part]


def make_work(form: str, settings: Settings) -> Work:
    """Load the model; return what reads shards and writes them as `form`, `jsonl` or `parquet`."""
    extractor_for(settings)
    return partial(_work, form, settings)


def _work(form: str, settings: Settings, shard: Shard, tell: Callable[[int], None]) -> Part:
    outcomes = list(_outcomes(shard, settings, tell))
    tell(len(shard.records))
    good = [(record.id, outcome) for record, outcome in zip(shard.records, outcomes, strict=True) if not outcome.error]
    failures = tuple(
        Failure(record.id, record.place, outcome.error)
        for record, outcome in zip(shard.records, outcomes, strict=True)
        if outcome.error
    )
    return Part(shard.number, _WRITERS[form](good, settings), len(good), failures)


def _outcomes(shard: Shard, settings: Settings, tell: Callable[[int], None]) -> Iterator[Outcome]:
    extractor = extractor_for(settings)
    size = 1 if shard.singly else BATCH_SIZE
    for start in range(0, len(shard.records), size):
        tell(start)
        made = [_article(shard, n) for n in range(start, min(start + size, len(shard.records)))]
        read = read_articles(extractor, [article for article in made if isinstance(article, Article)])
        yield from (next(read) if isinstance(article, Article) else Outcome(None, article) for article in made)


def _article(shard: Shard, index: int) -> Article | str:
    """The article, or the reason why there is none."""
    record = shard.records[index]
    if index in shard.deadly:
        return "the process that read this article died, more than once"
    if record.error is not None:
        return record.error
    return article_or_reason(record.row)


def _jsonl(good: Sequence[tuple[str, Outcome]], _: Settings) -> bytes:
    import json

    lines = [
        f'{{"id":{json.dumps(id_, ensure_ascii=False)},"extraction":{outcome.extraction.model_dump_json()}}}\n'
        for id_, outcome in good
        if outcome.extraction
    ]
    return "".join(lines).encode()


def _parquet(good: Sequence[tuple[str, Outcome]], settings: Settings) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from newsclaims.batch.arrow import BATCH_SCHEMA, row_of

    rows: list[Any] = [row_of(id_, outcome, settings) for id_, outcome in good]
    content = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=BATCH_SCHEMA), content, compression="zstd")
    return content.getvalue()


_WRITERS: dict[str, Callable[[Sequence[tuple[str, Outcome]], Settings], bytes]] = {"jsonl": _jsonl, "parquet": _parquet}
