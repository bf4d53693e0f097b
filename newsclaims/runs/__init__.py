"""Runs of any size: articles from files into one file, by several processes, that go on where they were stopped.

from newsclaims.runs import run

report = run(["articles.jsonl"], "out.parquet", processes=4)
"""

from newsclaims.runs.inputs import Columns
from newsclaims.runs.run import Report, run

__all__ = ["Columns", "Report", "run"]
