"""How large a cluster for how many articles: a table worked out from rates that are measured here and now.

    python benchmarks/cluster_sizes.py                      # prints the measurements and the table
    python benchmarks/cluster_sizes.py --write              # also puts them into docs/how-to/clusters.md

Measured: one process on the golden articles - processor seconds for 1,000 words, bytes for 1,000 words as Parquet with
and without the JSON, seconds to load the model, memory. Assumed, and said in the table: how long an article is. The
rest is multiplication. Processor time is taken, not wall time, so that a busy machine does not spoil the figures.
"""

from __future__ import annotations

import argparse
import platform
import resource
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
import regex

from newsclaims.batch import Settings, extract_batch, extractor_for

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "clusters.md"
_PLACE = regex.compile(r"(?<=<!-- measured -->\n).*?(?=<!-- end -->)", regex.DOTALL)
_QUOTEBANK = 200_000_000  # articles, rounded: Vaucher et al., Quotebank (WSDM 2021)
_COLUMNS = (
    "articles",
    "core hours",
    "cost of cores",
    "on 16 cores",
    "on 256 cores",
    "on 2,048 cores",
    "results, full",
    "results, lean",
    "a month of full",
    "of lean",
)
_SPARE = 1.25  # for stragglers, retries, reading and writing


class Measured(NamedTuple):
    """One process, one core."""

    loading: float
    """Seconds until the model is there."""
    thousand: float
    """Processor seconds for 1,000 words."""
    full: float
    """Bytes of Parquet for 1,000 words, with the whole as JSON."""
    lean: float
    """The same without."""
    text: float
    """Bytes of text for 1,000 words."""
    memory: float
    """Highest, in bytes."""
    articles: int
    """How many were read, each several times over."""
    repeats: int
    words: int
    """Of all that was read."""


def measure(repeats: int) -> Measured:
    """Read the golden articles, several times over, in batches."""
    began = time.process_time()
    extractor_for(Settings())
    loading = time.process_time() - began
    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "tests" / "golden").glob("*.txt"))]
    # a number below each, so that equal articles do not compress to nothing
    given = [
        {"id": f"{n}-{k}", "text": f"{t}\n\nArticle {n}, {k}."} for n in range(repeats) for k, t in enumerate(texts)
    ]
    words = sum(len(str(row["text"]).split()) for row in given)
    extract_batch(pa.Table.from_pylist(given[: len(texts)]))  # warm-up
    began = time.process_time()
    full = extract_batch(pa.Table.from_pylist(given))
    seconds = time.process_time() - began
    once = full.slice(0, len(texts))  # the articles once: repeated, they would compress better than others do
    # what each article adds to a file: the file's own share is nothing in a large one
    of_once = sum(len(str(row["text"]).split()) for row in given[1 : len(texts)]) / 1000
    return Measured(
        loading=loading,
        thousand=1000 * seconds / words,
        full=_added(once) / of_once,
        lean=_added(once.drop_columns(["extraction"])) / of_once,
        text=sum(len(t.encode()) for t in texts[1:]) / of_once,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        articles=len(texts),
        repeats=repeats,
        words=words,
    )


def _added(table: pa.Table) -> int:
    return _size(table) - _size(table.slice(0, 1))


def _size(table: pa.Table) -> int:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return len(sink.getvalue())


def page(m: Measured, words: int, price: float, core_hour: float) -> str:
    """The measurements and the table, as Markdown."""
    python = platform.python_version()
    mean = m.words // (m.articles * m.repeats)
    what = f"{m.articles} articles of {mean} words on average, each read {m.repeats} times with another last line"
    how = f"Measured on {what}, one process, one core of {platform.machine()}"
    spare = f"with {_SPARE - 1:.0%} to spare for stragglers and retries"
    prices = f"storage at {price:.3f} $ a GB and month and cores at {core_hour:.3f} $ an hour (put in your own)"
    lines = [
        f"{how}, Python {python}:",
        "",
        "| measured | value |",
        "| --- | --- |",
        f"| 1,000 words | {m.thousand:.2f} s of one core |",
        f"| loading the model, once a worker | {m.loading:.1f} s of one core |",
        f"| highest memory of a worker | {m.memory / 1e9:.1f} GB |",
        f"| text of 1,000 words | {m.text / 1e3:.1f} kB |",
        f"| results of 1,000 words, Parquet with `extraction` | {m.full / 1e3:.1f} kB |",
        f"| the same, `json=False` | {m.lean / 1e3:.1f} kB |",
        "",
        f"Worked out from it, for articles of {words} words, {spare}, {prices}:",
        "",
        f"| {' | '.join(_COLUMNS)} |",
        f"|{' --- |' * len(_COLUMNS)}",
    ]
    lines += [_row(m, count, words, price, core_hour) for count in (100_000, 1_000_000, 10_000_000, _QUOTEBANK)]
    return "\n".join(lines) + "\n"


def _row(m: Measured, count: int, words: int, price: float, core_hour: float) -> str:
    thousands = count * words / 1000
    hours = thousands * m.thousand * _SPARE / 3600
    full, lean = thousands * m.full / 1e9, thousands * m.lean / 1e9
    times = " | ".join(_time(hours / cores) for cores in (16, 256, 2048))
    cells = f"{count:,} | {hours:,.0f} | {hours * core_hour:,.0f} $ | {times} | {_gigabytes(full)} | {_gigabytes(lean)}"
    return f"| {cells} | {full * price:,.2f} $ | {lean * price:,.2f} $ |"


def _time(hours: float) -> str:
    return f"{hours / 24:.1f} days" if hours >= 48 else f"{hours:.1f} h" if hours >= 1 else f"{hours * 60:.1f} min"


def _gigabytes(gigabytes: float) -> str:
    return f"{gigabytes / 1000:.1f} TB" if gigabytes >= 1000 else f"{gigabytes:.1f} GB"


def main() -> None:
    """Measure, work out, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5, help="how often the articles are read (default: 5)")
    parser.add_argument("--words", type=int, default=500, help="of an article (default: 500)")
    parser.add_argument("--storage-price", type=float, default=0.023, help="$ for a GB and month (default: 0.023)")
    parser.add_argument("--core-price", type=float, default=0.04, help="$ for a core and hour (default: 0.04)")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/how-to/clusters.md")
    args = parser.parse_args()
    text = page(measure(args.repeats), args.words, args.storage_price, args.core_price)
    sys.stdout.write(text)
    if args.write:
        PAGE.write_text(_PLACE.sub(lambda _: text, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
