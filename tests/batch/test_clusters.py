"""Ray and Spark, for real, on one machine: `make test-clusters`. Skipped where they are not installed."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsclaims.batch import Settings, extractor_for
from tests import places

EXAMPLES = places.ROOT / "examples" / "cluster"
LONGEST = 240  # seconds for one of them

ray = pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="Ray is not installed")
spark = pytest.mark.skipif(
    importlib.util.find_spec("pyspark") is None or shutil.which("java") is None,
    reason="PySpark or Java is not installed",
)
engines = pytest.mark.parametrize("engine", [pytest.param("ray", marks=ray), pytest.param("spark", marks=spark)])

ROWS = [
    {"id": f"a{n:02}", "text": f"“We counted {n} boats,” said Ann Lee.\n\nTwo officials said {n} more would come."}
    for n in range(40)
] + [{"id": "none", "text": None}]


def _run(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        check=False,
        text=True,
        timeout=LONGEST,
        env={
            **os.environ,
            "PYTHONWARNINGS": "ignore",
            "PYSPARK_PYTHON": sys.executable,
            "RAY_USAGE_STATS_ENABLED": "0",
        },
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout


@engines
def test_the_example_gives_what_extract_gives(engine: str, tmp_path: Path) -> None:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    given, out = tmp_path / "articles", tmp_path / "claims"
    given.mkdir()
    for n in range(4):
        schema = pa.schema([("id", pa.string()), ("text", pa.string())])
        pq.write_table(pa.Table.from_pylist(ROWS[n::4], schema=schema), given / f"{n}.parquet")
    _run(EXAMPLES / f"{engine}_run.py", given, out, "--batch", "8")
    rows: dict[str, dict[str, Any]] = {row["id"]: row for row in pq.read_table(out).to_pylist()}
    assert sorted(rows) == sorted(str(row["id"]) for row in ROWS)
    extractor = extractor_for(Settings())
    for row in ROWS:
        found = rows[str(row["id"])]
        if row["text"] is None:
            assert found["error"] == "there is no text; leave the row out, or fill 'text'"
        else:
            expected = extractor.extract(row["text"])
            assert found["extraction"] == expected.model_dump_json()
            assert [a["id"] for a in found["attributions"]] == [a.id for a in expected.attributions]


@engines
def test_every_worker_loads_the_model_once(engine: str) -> None:
    told = json.loads(_run("-P", places.TESTS / "cluster_probe.py", engine).splitlines()[-1])
    assert len(told["articles"]) == 64
    assert set(map(tuple, told["loads"].values())) == {(1,)}  # whenever it was asked, in every process
    assert len(told["loads"]) < 16  # of as many batches
