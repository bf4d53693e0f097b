"""Whether the locks still hold what pyproject.toml asks for: every requirement, pinned within its bounds."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
#: For each lock the extras and groups that `make lock` puts in.
LOCKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "dev": (("en", "testing", "train", "pandas", "polars", "parquet", "notebook", "plot", "html"), ("dev",)),
    "run": (("en",), ("build",)),
    "clusters": (("en", "ray", "spark"), ("clusters",)),
    "fuzz": ((), ("fuzz",)),
}
_PIN = re.compile(r"^([\w.-]+)==([^ ;\\]+)", re.MULTILINE)


def main() -> None:
    """Print what is missing or out of bounds; exit with 1 where there is any."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    problems = [f"constraints/{lock}.txt: {problem}" for lock in LOCKS for problem in problems_of(project, lock)]
    print(*problems or ["the locks hold what pyproject.toml asks for"], sep="\n")
    if problems:
        sys.exit("`make lock` pins every package anew")


def problems_of(project: dict[str, Any], lock: str) -> list[str]:
    """What pyproject.toml asks for and one lock does not hold."""
    extras, groups = LOCKS[lock]
    wanted = list(project["project"]["dependencies"]) if lock != "fuzz" else []
    for extra in extras:
        wanted += project["project"]["optional-dependencies"].get(extra, [])
    for group in groups:
        wanted += list(grouped(project["dependency-groups"], group))
    text = (ROOT / "constraints" / f"{lock}.txt").read_text(encoding="utf-8")
    pins: dict[str, list[Version]] = {name_of(name): [] for name, _ in _PIN.findall(text)}
    for name, version in _PIN.findall(text):
        pins[name_of(name)].append(Version(version))
    problems = []
    for requirement in map(Requirement, wanted):
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        versions = pins.get(name_of(requirement.name))
        if not versions:
            problems.append(f"{requirement.name} is not in it")
        elif not any(requirement.specifier.contains(v, prereleases=True) for v in versions):
            problems.append(f"{requirement} is asked for, {', '.join(map(str, versions))} is pinned")
    return problems


def grouped(groups: dict[str, list[Any]], name: str) -> list[str]:
    """The requirements of a dependency group, with those of the groups that it includes."""
    found: list[str] = []
    for item in groups[name]:
        found += [item] if isinstance(item, str) else grouped(groups, item["include-group"])
    return found


def name_of(package: str) -> str:
    """The name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", package).lower()


if __name__ == "__main__":
    main()
