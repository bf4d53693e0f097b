"""From Arrow batch to Arrow batch, with a declared schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar, get_args

from newsclaims.batch.articles import FIELDS, article_or_reason
from newsclaims.batch.reading import Outcome, Settings, extractor_for, read_articles
from newsclaims.errors import MissingExtraError, TextError
from newsclaims.frames import Table, rows_of, types_of
from newsclaims.models import SCHEMA_VERSION, Article, Extraction
from newsclaims.options import ClaimScope, Scope

try:
    import pyarrow as pa
except ImportError as e:
    raise MissingExtraError(
        'batches need pyarrow, which is not installed; run: pip install "newsclaims[parquet]"'
    ) from e

T = TypeVar("T", "pa.RecordBatch", "pa.Table")

_KINDS = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
_TABLES: tuple[Table, ...] = get_args(Table)


def _rows_type(table: Table) -> pa.DataType:
    return pa.list_(pa.struct([(name, _KINDS[kind]) for name, kind in types_of(table).items()]))


#: What `extract_batch` returns: a row an article, in the order given; its tables are lists of structs that have the
#: columns of `Extraction.to_frame`. Every column may be null. Only types that Spark has too.
BATCH_SCHEMA = pa.schema(
    [
        pa.field("id", pa.string()),  # as given; None where none was
        pa.field("title", pa.string()),  # as given, else as found in the text; so are the next two
        pa.field("outlet", pa.string()),
        pa.field("byline", pa.string()),
        pa.field("url", pa.string()),
        pa.field("published", pa.string()),  # ISO 8601, with the zone that was given, if one was
        pa.field("characters", pa.int64()),  # length of the text
        *(pa.field(table, _rows_type(table)) for table in _TABLES),
        pa.field("extraction", pa.string()),  # the whole, text and all, as `Extraction.model_validate_json` reads it
        pa.field("model", pa.string()),  # which spaCy pipeline read the text, with its version
        pa.field("error", pa.string()),  # why the article could not be read; then all but the id is null
    ],
    metadata={"newsclaims.schema_version": SCHEMA_VERSION},
)


def _ddl(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"array<{_ddl(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'`{field.name}`: {_ddl(field.type)}' for field in kind)}>"
    return {pa.string(): "string", pa.int64(): "bigint", pa.float64(): "double", pa.bool_(): "boolean"}[kind]


#: The same schema in Spark's words, for `DataFrame.mapInArrow`.
BATCH_DDL = ", ".join(f"`{field.name}` {_ddl(field.type)}" for field in BATCH_SCHEMA)


def extract_batch(
    batch: T,
    *,
    model: str | None = None,
    threshold: float | None = None,
    scope: Scope = "all",
    json: bool = True,
    claims: ClaimScope = "all",
    lexicon: Sequence[str] = (),
) -> T:
    """Read a batch of articles: a row out for every row in, in the same order, with the columns of `BATCH_SCHEMA`.

    The model is loaded at the first call in a process and kept. An article that fails has its reason in `error` and
    leaves the others alone.

    Args:
        batch: a record batch or a table with the column `text`; `id`, `title`, `outlet`, `url`, `published` and
            `byline` are read where they are there, other columns are left out. Some hundred articles at most: the
            result is made in memory.
        model: as for `Extractor`; so are the next two.
        threshold: see there; if None, each sort of attribution has a tuned minimum of its own.
        scope: see there.
        json: whether to fill the column `extraction`, which takes most of the space.
        claims: as for `Extractor`.
        lexicon: paths of table files, or of folders of them, to lay over the lexicon that ships; every worker must have
            them.

    Returns:
        A record batch for a record batch, a table for a table.

    Raises:
        TextError: the batch has no column `text`.
        ModelNotFoundError: the pipeline is not installed on this worker.
        LexiconError: a lexicon file is not there or not well-formed.
    """
    if "text" not in batch.schema.names:
        raise TextError(f"the batch has no column 'text', but {', '.join(batch.schema.names) or 'none at all'}")
    wanted = [name for name in batch.schema.names if name in {"id", *FIELDS}]
    rows = batch.select(wanted).to_pylist()
    made = rows_of_batch(rows, Settings(model, threshold, scope, json, claims, tuple(lexicon)))
    return type(batch).from_pylist(made, schema=BATCH_SCHEMA)


def rows_of_batch(rows: list[dict[str, Any]], settings: Settings) -> list[dict[str, Any]]:
    """The rows that `extract_batch` makes of rows."""
    extractor = extractor_for(settings)
    made = [article_or_reason(row) for row in rows]
    outcomes = read_articles(extractor, [article for article in made if isinstance(article, Article)])
    return [
        row_of(row.get("id"), next(outcomes) if isinstance(article, Article) else Outcome(None, article), settings)
        for row, article in zip(rows, made, strict=True)
    ]


def row_of(id_: object, outcome: Outcome, settings: Settings) -> dict[str, Any]:
    """One row of `BATCH_SCHEMA`."""
    row = {"id": None if id_ is None else str(id_), "error": outcome.error}
    return row | _cells(outcome.extraction, settings) if outcome.extraction else row


def _cells(extraction: Extraction, settings: Settings) -> dict[str, Any]:
    article = extraction.article
    return {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "characters": len(article.text),
        **{table: rows_of(extraction, table) for table in _TABLES},
        "extraction": extraction.model_dump_json() if settings.json else None,
        "model": extraction.model,
    }
