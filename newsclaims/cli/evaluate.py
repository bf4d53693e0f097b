"""`newsclaims evaluate`: figures of the library on annotated articles."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsclaims.cli.arguments import positive
from newsclaims.cli.exits import OK
from newsclaims.cli.helping import Help, examples
from newsclaims.cli.reading import add_reading, extractor_of, read_text
from newsclaims.errors import AnnotationError

if TYPE_CHECKING:
    from newsclaims.extractor import Extractor

_WARM_UP = "Warm-up: “It is on,” said Ann Lee."


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "evaluate",
        help="score against annotated articles",
        description="Score the library against annotated articles: X.txt with X.ann (brat standoff, PolNeAR's roles), "
        "or X.txt with X.expected.json (hand-made expectations).",
        epilog=examples(
            "newsclaims evaluate tests/golden --misses",
            "newsclaims evaluate corpus/ --json now.json --against before.json",
        ),
        formatter_class=Help,
    )
    command.add_argument("folder", metavar="DIR", help="folder of annotated articles")
    command.add_argument("--labels", metavar="TSV", help="sourcing and speaker labels of a brat corpus")
    command.add_argument("--limit", type=positive, metavar="N", help="score the first N articles only")
    command.add_argument("--misses", action="store_true", help="list what was missed")
    command.add_argument("--json", metavar="OUT", help="also write figures and outcomes to this file")
    command.add_argument("--against", metavar="JSON", help="list gains and losses against a file that --json wrote")
    add_reading(command)
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Score the articles of a folder, whichever kind of annotation lies beside them."""
    folder = Path(args.folder)
    if not folder.is_dir():
        raise NotADirectoryError(20, "no such folder", args.folder)
    extractor = extractor_of(args)
    extractor.extract(_WARM_UP)
    golden = [p for p in sorted(folder.glob("*.txt")) if p.with_name(f"{p.stem}.expected.json").exists()]
    result = _golden(extractor, golden[: args.limit], args) if golden else _corpus(extractor, folder, args)
    if args.json:
        Path(args.json).write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return OK


def _golden(extractor: Extractor, paths: list[Path], args: argparse.Namespace) -> dict[str, Any]:
    from newsclaims.evaluation.golden import GOLDEN_FIGURES, score_golden
    from newsclaims.terminal.safe import safe

    report = score_golden(extractor.extract, paths)
    for name, tally in [*report.tallies.items(), ("TOTAL", report.total)]:
        seen = [f"{key}={tally[key]}/{tally[f'{key}_of']}" for key in GOLDEN_FIGURES if tally[f"{key}_of"]]
        print(f"{safe(name):24}", *seen, f"broken_spans={tally['broken_spans']}")
    if args.misses:
        print(*map(safe, report.misses), sep="\n")
    return {"figures": report.figures}


def _corpus(extractor: Extractor, folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    from newsclaims.evaluation import compare, read_brat, read_labels, score_corpus
    from newsclaims.terminal.safe import safe

    labels = read_labels(args.labels) if args.labels else None
    before = _before(args.against) if args.against else {}
    report = score_corpus(extractor.extract, read_brat(folder, args.limit), labels)
    print_figures(report.figures, before.get("figures", {}))
    for change in compare(before.get("outcomes", {}), report.outcomes):
        print(safe(str(change)))
    if args.misses:
        for name, outcomes in report.outcomes.items():
            for number, outcome in enumerate(outcomes, start=1):
                if outcome in {"missed", "found"}:
                    print(f"{safe(name)} #{number}: {outcome}")
    return report._asdict()


def _before(name: str) -> dict[str, Any]:
    """What `--json` wrote before."""
    try:
        data = json.loads(read_text(name))
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or not (
        _are_figures(data.get("figures", {})) and _are_outcomes(data.get("outcomes", {}))
    ):
        raise AnnotationError(f"{name} was not written by newsclaims evaluate --json")
    return data


def _are_figures(value: object) -> bool:
    return isinstance(value, dict) and all(v is None or isinstance(v, int | float) for v in value.values())


def _are_outcomes(value: object) -> bool:
    from newsclaims.evaluation.matching import OUTCOMES

    return isinstance(value, dict) and all(
        isinstance(v, list) and all(o in OUTCOMES for o in v) for v in value.values()
    )


def print_figures(figures: Mapping[str, float | int | None], before: Mapping[str, float | int | None]) -> None:
    """Print the figures, each beside what it was before, where that is known."""
    for key, value in figures.items():
        old = before.get(key)
        line = f"{key:32} {_figure(value)}"
        if old is not None and value is not None:
            line += f"   was {_figure(old)}" + (f"   {value - old:+.4f}" if isinstance(value, float) else "")
        sys.stdout.write(line + "\n")


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}" if isinstance(value, float) else f"{value:,}"
