"""Read the articles of Parquet files with Ray Data: `python ray_run.py articles/ claims/`, on a laptop or a cluster.

    pip install "newsclaims[en,ray]"

Each Ray worker loads the model once and keeps it. A row whose article failed has its reason in the column `error`.
"""

from __future__ import annotations

import argparse

import ray

from newsclaims.batch import extract_batch

COLUMNS = ["id", "text", "title", "outlet", "url", "published", "byline"]


def main() -> None:
    """Read the arguments, then the articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="folder or bucket of Parquet files with the columns id and text")
    parser.add_argument("results", help="folder or bucket for the results")
    parser.add_argument("--batch", type=int, default=128, help="articles read together (default: 128)")
    parser.add_argument(
        "--no-json", action="store_true", help="leave the column `extraction` empty: a fraction of the size"
    )
    args = parser.parse_args()

    articles = ray.data.read_parquet(args.articles)
    articles = articles.select_columns([name for name in articles.schema().names if name in COLUMNS])
    results = articles.map_batches(
        extract_batch,
        batch_format="pyarrow",
        batch_size=args.batch,
        fn_kwargs={"json": not args.no_json},
        num_cpus=1,  # the work of a batch uses one core
    )
    results.write_parquet(args.results)


if __name__ == "__main__":
    main()
