"""What reading costs beside one plain pass of spaCy, as ratios measured in one process on the same articles.

    python benchmarks/speed.py                       # the golden articles; a minute or two on an idle machine
    python benchmarks/speed.py --corpus DIR          # the *.txt of a directory instead
    python benchmarks/speed.py --long --stream       # 10 MB in one call, memory over 100,000 articles: much longer
    python benchmarks/speed.py --json                # the ratios for another program

The ways of reading take turns, the whole round again and again, and the median of each round's ratio is printed: what
else the machine does falls on all alike. Processor time is taken (everything measured runs on one thread, so an idle
machine's clock says the same), but the clock where several processes work.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import spacy
from rich.console import Console
from rich.table import Table
from textacy.extract.triples import direct_quotations

from newsclaims import Extractor
from newsclaims.adapters.prose import proses_of
from newsclaims.adapters.quick import QuickReader
from newsclaims.adapters.spacy_model import installed_models
from newsclaims.adapters.spacy_parse import parse
from newsclaims.attributions.context import Context
from newsclaims.attributions.learned import learned_candidates, load_weights
from newsclaims.attributions.rules import rule_candidates
from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
LARGER = "en_core_web_md"
KB, MB = 1_000, 1_000_000  # characters
SHORT = "“We will mend the bridge {0},” said Ada Quill on Monday. Critics say it cost {0} million."


class Row(NamedTuple):
    """One ratio."""

    name: str
    against: str
    ratio: float
    bar: str = ""


def main() -> int:
    """Measure and print."""
    args = arguments()
    texts = articles(args.corpus, args.articles)
    say(f"{len(texts)} articles, {sum(len(t.split()) for t in texts):,} words, {args.rounds} rounds", args.json)
    rows = [*reading(texts, args.rounds), *processes(texts, args.rounds), *imports()]
    if args.long:
        rows += lengths(texts, args.long)
    if args.stream:
        rows.append(memory(args.stream))
    if args.json:
        print(json.dumps([row._asdict() for row in rows], indent=1))
    else:
        show(rows)
    return 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=GOLDEN, help="folder of *.txt")
    parser.add_argument("--articles", type=int, default=33, help="how many, repeated if there are fewer")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--long", type=int, nargs="?", const=10, default=0, metavar="MB", help="1 KB, 100 KB and so many MB in one call"
    )
    parser.add_argument(
        "--stream", type=int, nargs="?", const=100_000, default=0, metavar="N", help="memory over N short articles"
    )
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def articles(folder: Path, count: int) -> list[str]:
    """The folder's texts, repeated or cut to `count`."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return list(islice(cycle(texts), count))


def reading(texts: list[str], rounds: int) -> Iterator[Row]:
    """One process: plain spaCy, newsclaims and textacy on the same articles."""
    extractor, attributed = Extractor(), Extractor(claims="attributed")
    model = installed_models()[0].name
    plain = spacy.load(model)
    proses = [p.text for t in texts for p in proses_of(read_layout(Article(text=t), extractor.lexicon))]
    quick, same = QuickReader(extractor.nlp), QuickReader(plain)
    choices = list(choosing(texts, extractor))

    def with_textacy() -> None:
        for doc in plain.pipe(texts):
            with suppress(ValueError):  # it refuses an odd number of marks
                list(direct_quotations(doc))

    # What a process does all day comes first, by itself: a dozen ways in turn leave the caches to each other.
    whole: dict[str, Callable[[], object]] = {
        "nlp.pipe": lambda: list(plain.pipe(texts)),
        "pipe": lambda: list(extractor.pipe(texts)),
        "attributed": lambda: list(attributed.pipe(texts)),
        "nlp": lambda: [plain(t) for t in texts],
        "extract": lambda: [extractor.extract(t) for t in texts],
    }
    taken = measured(whole, rounds)
    every, one = "nlp.pipe(texts), all components", "nlp(text), all components"
    yield Row("nlp(text)", every, over(taken, "nlp", "nlp.pipe"))
    yield Row("pipe, everything", every, over(taken, "pipe", "nlp.pipe"), "<= 1.05")
    yield Row("pipe, claims='attributed'", every, over(taken, "attributed", "nlp.pipe"), "<= 0.90, aim 0.75")
    yield Row("extract", one, over(taken, "extract", "nlp"), "<= 1.15")

    parts: dict[str, Callable[[], object]] = {
        "nlp.pipe": whole["nlp.pipe"],
        "pipe": whole["pipe"],
        "parse": lambda: list(quick.pipe(proses)),
        "same": lambda: list(same.pipe(proses)),
        "blocks": lambda: list(plain.pipe(proses)),
        "textacy": with_textacy,
        "learned": lambda: [choose() for choose in choices],
    }
    if find_spec(LARGER):
        larger = spacy.load(LARGER)
        large = Extractor(LARGER)
        parts |= {"md": lambda: list(larger.pipe(texts)), "md pipe": lambda: list(large.pipe(texts))}
    taken = measured(parts, rounds)
    yield Row("nlp.pipe over blocks instead of articles", every, over(taken, "blocks", "nlp.pipe"))
    yield Row("our pass of the model, spaCy's matrix products", every, over(taken, "same", "nlp.pipe"))
    yield Row("our pass of the model", every, over(taken, "parse", "nlp.pipe"))
    own = [(a - b) / c for a, b, c in zip(taken["pipe"], taken["parse"], taken["nlp.pipe"], strict=True)]
    yield Row("own share: pipe without the pass", every, statistics.median(own))
    yield Row("the learned choice of attributions", every, over(taken, "learned", "nlp.pipe"), "<= 0.25")
    yield Row("nlp.pipe and textacy's direct_quotations", every, over(taken, "textacy", "nlp.pipe"))
    if "md" in taken:
        yield Row(f"pipe with {LARGER}", f"nlp.pipe with {LARGER}", over(taken, "md pipe", "md"))


def choosing(texts: list[str], extractor: Extractor) -> Iterator[Callable[[], object]]:
    """For each text the learned choice alone: its parse, its quoted runs and what the rules propose are there."""
    weights = load_weights()
    for text in texts:
        article = read_layout(Article(text=text), extractor.lexicon)
        tree = parse(extractor.nlp, article)
        runs = pair_marks(text, article.blocks, extractor.lexicon)
        ruled = rule_candidates(Context(article, tree, runs, extractor.lexicon))
        yield partial(learned_candidates, article, tree, runs, weights, others=ruled)


def measured(ways: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Processor seconds of each way in each round; a round before them warms up."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for n in range(rounds + 1):
        for name, way in ways.items():
            start = time.process_time()
            way()
            if n:
                taken[name].append(time.process_time() - start)
    return taken


def over(taken: dict[str, list[float]], name: str, base: str) -> float:
    """The median of the ratios, round by round."""
    return statistics.median(a / b for a, b in zip(taken[name], taken[base], strict=True))


def processes(texts: list[str], rounds: int) -> Iterator[Row]:
    """Two processes beside one, by the clock, on enough articles that starting them counts little."""
    extractor, many, gains = Extractor(), texts * 3, []
    for _ in range(min(rounds, 3)):
        start = time.perf_counter()
        list(extractor.pipe(many, batch_size=8))
        middle = time.perf_counter()
        list(extractor.pipe(many, batch_size=8, n_process=2))
        gains.append((middle - start) / (time.perf_counter() - middle))
    yield Row("speed of pipe(n_process=2)", "one process", statistics.median(gains), ">= 1.6")


def imports() -> Iterator[Row]:
    """Processor time of `import newsclaims` in a fresh process; Python's own start is left out."""

    def seconds(module: str) -> float:
        code = f"import time; a = time.process_time(); import {module}; print(time.process_time() - a)"
        runs = [subprocess.run([sys.executable, "-c", code], check=True, capture_output=True) for _ in range(3)]  # noqa: S603 # our own code
        return statistics.median(float(run.stdout) for run in runs)

    yield Row("import newsclaims", "import spacy", seconds("newsclaims") / seconds("spacy"), "< 0.25")


def lengths(texts: list[str], megabytes: int) -> Iterator[Row]:
    """Time per character of texts of 1 KB, 100 KB and so many MB."""
    extractor = Extractor()
    story = "\n\n".join(texts)
    story *= 100 * KB // len(story) + 1

    def seconds(text: str, times: int) -> float:
        start = time.process_time()
        for _ in range(times):
            extractor.extract(text)
        return time.process_time() - start

    times = megabytes * MB // (100 * KB)
    small, middle = seconds(story[:KB], 100), seconds(story[: 100 * KB], times)
    large = seconds((story[: 100 * KB] + "\n\n") * times, 1)
    yield Row("100 KB in one call", "a hundred calls of 1 KB", middle / times / small)
    yield Row(f"{megabytes} MB in one call", f"{times} calls of 100 KB", large / middle, "<= 1.30")


def memory(count: int) -> Row:
    """Highest memory of a stream of short articles beside that of its first thousand, in a process of its own."""
    code = f"""
import resource, sys
from newsclaims import Extractor
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for n, _ in enumerate(Extractor().pipe({SHORT!r}.format(i) for i in range({count})), 1):
    if n == 1000: first = peak()
print(peak() / first)
"""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603 # our own code
    return Row(f"memory of {count:,} articles", "1,000 articles", float(run.stdout), "<= 1.20")


def show(rows: list[Row]) -> None:
    """The table."""
    table = Table("", "ratio", "bar", "to", box=None, pad_edge=False)
    table.columns[1].justify = "right"
    for row in rows:
        table.add_row(row.name, f"{row.ratio:.2f}", row.bar, row.against)
    Console(width=120, highlight=False).print(table)


def say(line: str, silent: bool) -> None:  # noqa: FBT001 # the one flag there is
    """Print unless the output is for a program."""
    if not silent:
        print(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
