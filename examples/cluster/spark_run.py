"""Read the articles of Parquet files with Spark: `spark-submit spark_run.py articles/ claims/`, or with plain `python`.

    pip install "newsclaims[en,spark]"      # on every worker, beside Java 17

Each Python worker loads the model once and keeps it. A row whose article failed has its reason in the column `error`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from pyspark.sql import SparkSession

from newsclaims.batch import BATCH_DDL, extract_batch

if TYPE_CHECKING:
    import pyarrow as pa

COLUMNS = ["id", "text", "title", "outlet", "url", "published", "byline"]


def extract_all(batches: Iterable[pa.RecordBatch], *, json: bool) -> Iterator[pa.RecordBatch]:
    """Spark hands over the batches of a partition as an iterator; here each goes its way."""
    return map(partial(extract_batch, json=json), batches)


def main() -> None:
    """Read the arguments, then the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="folder or bucket of Parquet files with the columns id and text")
    parser.add_argument("results", help="folder or bucket for the results; must not be there yet")
    parser.add_argument("--batch", type=int, default=128, help="articles read together (default: 128)")
    parser.add_argument("--partitions", type=int, help="parts of the work; some for each core (default: as Spark does)")
    parser.add_argument(
        "--no-json", action="store_true", help="leave the column `extraction` empty: a fraction of the size"
    )
    args = parser.parse_args()

    spark = (
        SparkSession.builder.appName("newsclaims")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", args.batch)  # Spark's own 10,000 would fill the memory
        .getOrCreate()
    )
    articles = spark.read.parquet(args.articles)
    articles = articles.select([name for name in articles.columns if name in COLUMNS])
    if args.partitions:
        articles = articles.repartition(args.partitions)
    results = articles.mapInArrow(partial(extract_all, json=not args.no_json), BATCH_DDL)
    results.write.parquet(args.results)
    spark.stop()


if __name__ == "__main__":
    main()
