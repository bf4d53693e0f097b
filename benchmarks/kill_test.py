"""Twenty kill -9 at random moments of `newsclaims run` over 2,000 articles: is the output that of an undisturbed run?

    python benchmarks/kill_test.py                # some minutes: the run itself, twice, and what the kills cost
    python benchmarks/kill_test.py --articles 200 --kills 5

The articles are the committed golden ones, each with its number written below it so that no two are the same.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"


def main() -> None:
    """Run undisturbed, run with kills, compare the bytes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--characters", type=int, default=600, help="of each article (default: 600)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--format", choices=["parquet", "jsonl"], default="parquet")
    parser.add_argument("--longest", type=float, default=14, help="seconds until a kill, at most (default: 14)")
    parser.add_argument("--seed", type=int, default=6)
    args = parser.parse_args()
    moments = random.Random(args.seed)  # noqa: S311 # moments of time
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "articles.jsonl")
        write_articles(given, args.articles, args.characters)
        whole, out = (Path(folder, f"{name}.{args.format}") for name in ("whole", "out"))
        began = time.monotonic()
        start(given, whole, args.processes).wait()
        seconds = time.monotonic() - began
        print(f"undisturbed: {args.articles} articles in {seconds:.0f} s, {args.articles / seconds:.1f} a second")
        kills = 0
        began = time.monotonic()
        while kills < args.kills:
            run = start(given, out, args.processes)
            try:
                run.wait(moments.uniform(0.02, args.longest))  # often before a part is finished, often after
                break
            except subprocess.TimeoutExpired:
                run.kill()
                run.wait()
                kills += 1
                print(f"kill {kills}: {len(list(Path(folder).glob('out.*.parts/*.part')))} parts finished", flush=True)
        start(given, out, args.processes).wait()
        same = out.read_bytes() == whole.read_bytes()
        print(f"{kills} kills: {time.monotonic() - began:.0f} s; the output is {'the same' if same else 'ANOTHER'}")
    sys.exit(0 if same and kills == args.kills else 1)


def start(given: Path, out: Path, processes: int) -> subprocess.Popen[bytes]:
    """The command, started."""
    command = [sys.executable, "-m", "newsclaims", "run", str(given), "-o", str(out), "-j", str(processes), "--quiet"]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 # our own command


def write_articles(path: Path, count: int, characters: int) -> None:
    """Golden articles, cut, numbered, as JSONL."""
    texts = [p.read_text(encoding="utf-8")[:characters] for p in sorted(GOLDEN.glob("*.txt"))]
    with path.open("w", encoding="utf-8") as f:
        for number, text in enumerate(islice(cycle(texts), count)):
            f.write(json.dumps({"id": f"a{number}", "text": f"{text}\n\nThis is article {number}."}) + "\n")


if __name__ == "__main__":
    main()
