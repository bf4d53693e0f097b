"""Who loads the model how often: `python cluster_probe.py ray|spark`; prints a JSON object by process id.

What stands here is sent to the workers as it is, so it imports what it needs where it needs it.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def probe(batch: Any) -> Any:
    """The batch's ids, each with the process that read it and the number of models that the process has loaded."""
    import os

    from newsclaims.batch import extract_batch
    from newsclaims.batch.reading import _extractor

    ids = extract_batch(batch).column("id")
    count = batch.num_rows
    columns = [ids, [str(os.getpid())] * count, [_extractor.cache_info().misses] * count]
    return type(batch).from_arrays([_plain(column) for column in columns], names=["id", "process", "loads"])


def _plain(column: Any) -> Any:
    import pyarrow as pa

    return column if isinstance(column, pa.Array | pa.ChunkedArray) else pa.array(column)


def by_ray(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The probe's rows under Ray Data."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False)
    articles = ray.data.from_items(rows, override_num_blocks=8)
    found: list[dict[str, Any]] = articles.map_batches(probe, batch_format="pyarrow", batch_size=4).take_all()
    return found


def by_spark(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The probe's rows under Spark."""
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[2]").config("spark.sql.execution.arrow.maxRecordsPerBatch", 4).getOrCreate()
    )
    articles = spark.createDataFrame(rows, "id string, text string").repartition(8)
    probed = articles.mapInArrow(lambda batches: map(probe, batches), "id string, process string, loads bigint")
    found = [row.asDict() for row in probed.collect()]
    spark.stop()
    return found


if __name__ == "__main__":
    given = [{"id": f"{n}", "text": f"“Yes, {n},” said Ann Lee."} for n in range(64)]
    rows = {"ray": by_ray, "spark": by_spark}[sys.argv[1]](given)
    loads: dict[str, list[int]] = {}
    for row in rows:
        loads.setdefault(row["process"], []).append(row["loads"])
    told = {"articles": sorted({row["id"] for row in rows}), "loads": {k: sorted(set(v)) for k, v in loads.items()}}
    sys.stdout.write(json.dumps(told) + "\n")
