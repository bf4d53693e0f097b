"""Texts built to make something run away: how does the time grow with their length?

    python benchmarks/adversarial.py                       # every text, doubled from 10,000 to 80,000 characters
    python benchmarks/adversarial.py --from 100000 --to 1000000 'repeated sentence' 'one line'
    python benchmarks/adversarial.py --stages 'nested speech'

For each text the seconds of processor time at each size, and the growth: the exponent e of time ~ length ** e between
the last two sizes. 1 is in proportion to length, 2 is square time; what is above 1.3 is marked. With --stages, the
stages that take the most of the time, each with an exponent of its own.
"""

from __future__ import annotations

import argparse
import functools
import gc
import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsclaims import Extractor

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"
STAGES = {
    "newsclaims.extractor": ("read_layout", "proses_of", "to_parse"),
    "newsclaims.pipeline": (
        "pair_marks",
        "find_attributions",
        "resolve_speakers",
        "weigh_sourcing",
        "collect_quotes",
        "state_claims",
    ),
}
SUSPECT = 1.3
SAID = "The old bridge was safe, said Ada Quill. "

Make = Callable[[int], str]


def repeated(unit: str, between: str = "") -> Make:
    """The unit again and again, to so many characters."""
    return lambda size: between.join([unit] * (size // (len(unit) + len(between)) + 1))[:size]


def numbered(unit: str) -> Make:
    """The unit again and again, `{n}` in it a running number."""

    def make(size: int) -> str:
        pieces, length, n = [], 0, 0
        while length < size:
            n += 1
            pieces.append(unit.replace("{n}", str(n)).replace("{name}", _name(n)))
            length += len(pieces[-1])
        return "".join(pieces)[:size]

    return make


def _name(n: int) -> str:
    """A name of its own for each number: 'Baba Quabac'."""
    letters = "bcdfghklmnprstvwz"
    syllables = []
    while n:
        n, rest = divmod(n, len(letters) * 5)
        syllables.append(letters[rest // 5] + "aeiou"[rest % 5])
    word = "".join(syllables)
    return f"{word.title()}n Qua{word}"


def nested(opening: str, middle: str, closing: str) -> Make:
    """`opening` so many times, `middle`, `closing` as often."""

    def make(size: int) -> str:
        times = (size - len(middle)) // (len(opening) + len(closing))
        return opening * times + middle + closing * times

    return make


def article(size: int) -> str:
    """The golden articles one after the other: what ordinary text costs, to compare with."""
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(GOLDEN.glob("*.txt")))
    return (text * (size // len(text) + 1))[:size]


TEXTS: dict[str, Make] = {
    "articles": article,
    "articles on one line": lambda size: " ".join(article(size).split()),
    "repeated sentence": repeated(SAID),
    "repeated paragraph": repeated(SAID + "\n\n"),
    "repeated quotation": repeated("“It is safe,” said Ada Quill. “It held.” "),
    "repeated straight quotation": repeated('"It is safe," said Ada Quill. "It held." '),
    "one line": repeated("word "),
    "one word": repeated("x"),
    "one capital": repeated("X"),
    "long words": repeated("x" * 5000, " "),
    "one word a line": repeated("word\n"),
    "straight marks": repeated('"'),
    "curly marks": repeated("“"),
    "closing marks": repeated("”"),
    "single marks": repeated("'"),
    "single curly marks": repeated("’"),
    "guillemets": repeated("«»"),
    "marks and spaces": repeated('" '),
    "marks and words": repeated('"a '),
    "single marks and words": repeated("'a "),
    "quoted words": repeated("“a” "),
    "nested marks": nested("“‘", "a", "’”"),
    "nested guillemets": nested("« ", "a", " »"),
    "nested speech": repeated('"He said "she said '),
    "frames without end": repeated("Two held, police say, "),
    "nested that": repeated("He said that she said that "),
    "brackets": repeated("["),
    "square brackets": repeated("[a] "),
    "round brackets": nested("(", "a", ")"),
    "links": repeated("[a](b"),
    "images": repeated("![a]("),
    "stars": repeated("*"),
    "emphasis": repeated("*a "),
    "underscores": repeated("_a_"),
    "tags": repeated("<a "),
    "entities": repeated("&amp;"),
    "comments": repeated("<!--"),
    "colons": repeated(":"),
    "names with colons": repeated("Ada Quill: "),
    "dashes": repeated("—"),
    "hyphens": repeated("-"),
    "hyphenated": repeated("a-"),
    "ellipses": repeated("... "),
    "full stops": repeated("."),
    "question marks": repeated("? "),
    "newlines": repeated("\n"),
    "spaces": repeated(" "),
    "line ends": repeated("\r"),
    "tabs": repeated("\t"),
    "zero width": repeated("\u200b"),
    "combining": repeated("\u0301"),
    "right to left": repeated("\u202eא "),
    "handles": repeated("@quill "),
    "handles said": repeated("@quill said "),
    "hash tags": repeated("#"),
    "digits": repeated("1"),
    "numbers": repeated("1 "),
    "sums": repeated("$1.5 million "),
    "thousands": repeated("1,000,"),
    "initials": repeated("A. "),
    "said": repeated("said "),
    "told": repeated("told "),
    "that": repeated("that "),
    "and": repeated("and "),
    "of the": repeated("of the "),
    "not": repeated("not "),
    "who": repeated("who "),
    "said that": repeated("said that "),
    "he said": repeated("he said "),
    "he said, she said": repeated("he said, she said, "),
    "according to": repeated("according to "),
    "according to sources": repeated("according to sources, "),
    "declined to comment": repeated("Ada Quill declined to comment. "),
    "on condition": repeated("an official said on condition of anonymity because "),
    "asked whether": repeated("asked whether he asked "),
    "list of names": numbered("{name}, "),
    "names with and": numbered("{name} and "),
    "new speakers": numbered("{name} said it was safe. "),
    "new groups": numbered("{n} officials said it was safe. "),
    "new quotes": numbered("“It is safe {n},” said {name}. "),
    "new paragraphs": numbered("“It is safe {n},” said {name}.\n\n"),
    "open quotations": numbered("“It is safe {n}.\n\n"),
    "pronouns": repeated("He said she told him that they were his. "),
    "titles": repeated("President "),
    "title names": repeated("President Ada Quill "),
    "acronyms": numbered("Federal Bridge Authority (FBA{n}) "),
    "possessives": repeated("Quill's "),
    "appositions": repeated("Ada Quill, the mayor, "),
    "relative clauses": repeated("the man who said the man "),
    "commas": repeated(", "),
    "semicolons": repeated("it was safe; "),
    "claims that agree": repeated("The bridge costs $5 million.\n"),
    "claims that differ": numbered("The bridge costs ${n} million.\n"),
    "questions and answers": repeated("Q: Was it safe?\nA: It was safe.\n"),
    "transcript": numbered("{name}: It was safe.\n"),
    "one speaker's transcript": repeated("ADA QUILL: It was safe.\n"),
    "list items": repeated("- It was safe\n"),
    "headings": repeated("# It was safe\n"),
    "block quotes": repeated("> It was safe\n"),
    "credits": repeated("— Ada Quill\n"),
    "quoted credits": repeated("“It was safe.” — Ada Quill\n"),
    "captions": repeated("Photograph: Ada Quill/Reuters\n"),
    "datelines": repeated("LONDON (Reuters) — It was safe.\n"),
    "bylines": repeated("By Ada Quill\n"),
    "urls": repeated("https://a.b/"),
    "promos": repeated("Read more: It was safe\n"),
    "dates": repeated("on Monday, March 3, 2024, "),
    "emoji": repeated("👩‍👧🇬🇧"),
    "Chinese": repeated("他说这座桥很安全。"),
    "mixed scripts": repeated("говорит said אמר "),
}


def main() -> None:
    """Time each text at each size; exit with 1 where one grows faster than in proportion."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", metavar="TEXT", help=f"names of texts: {', '.join(TEXTS)}")
    parser.add_argument("--from", type=int, default=10_000, dest="least", help="characters (default: 10,000)")
    parser.add_argument("--to", type=int, default=80_000, dest="most", help="characters (default: 80,000)")
    parser.add_argument("--patience", type=float, default=60, help="seconds after which a text is not doubled any more")
    parser.add_argument("--stages", action="store_true", help="show the stages that take the most of the time")
    args = parser.parse_args()
    if unknown := set(args.texts) - set(TEXTS):
        parser.error(f"no text {', '.join(sorted(unknown))}")
    extractor = Extractor()
    extractor.extract(article(2000))
    seconds_of = clocks()
    suspects = []
    for name in args.texts or TEXTS:
        runs: list[tuple[int, float, dict[str, float]]] = []
        size = args.least
        while size <= args.most and (not runs or runs[-1][1] < args.patience / 2):
            text = TEXTS[name](size)
            seconds_of.clear()
            gc.collect()
            began = time.process_time()
            extractor.extract(text)
            seconds = time.process_time() - began
            seconds_of["spaCy and the rest"] = seconds - sum(seconds_of.values())
            runs.append((size, seconds, dict(seconds_of)))
            size *= 2
        e = growth([(length, seconds) for length, seconds, _ in runs])
        mark = " <--" if e > SUSPECT else ""
        suspects += [name] if mark else []
        print(
            f"{name:28}", *(f"{s:7.2f}" for _, s, _ in runs), f"{'':{8 * (5 - len(runs))}} {e:5.2f}{mark}", flush=True
        )
        if args.stages:
            for stage, seconds in sorted(runs[-1][2].items(), key=lambda item: -item[1])[:4]:
                own = growth([(length, of.get(stage, 0.0)) for length, _, of in runs])
                print(f"    {stage:24} {seconds:7.2f} {own:5.2f}", flush=True)
    print(f"{len(suspects)} of {len(args.texts or TEXTS)} grow faster than length ** {SUSPECT}: {', '.join(suspects)}")
    sys.exit(bool(suspects))


def growth(runs: list[tuple[int, float]]) -> float:
    """The exponent between the last two sizes; 1 where there is too little to measure."""
    if len(runs) < 2 or runs[-2][1] < 0.02:
        return 1.0
    (shorter, before), (longer, after) = runs[-2:]
    return math.log(after / before) / math.log(longer / shorter)


def clocks() -> defaultdict[str, float]:
    """Put a clock on every stage; the seconds are in what is returned."""
    seconds: defaultdict[str, float] = defaultdict(float)

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(stage)
        def call(*args: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return stage(*args, **named)
            finally:
                seconds[name] += time.process_time() - began

        return call

    for module, names in STAGES.items():
        for name in names:
            setattr(sys.modules[module], name, timed(name, getattr(sys.modules[module], name)))
    return seconds


if __name__ == "__main__":
    main()
