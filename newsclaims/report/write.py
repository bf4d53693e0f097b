"""Write the page beside its place, then move it there: a reader never finds half of it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from newsclaims.models import Extraction
from newsclaims.report.page import page


def write(
    path: str | os.PathLike[str],
    extractions: Extraction | Sequence[Extraction],
    *,
    names: Sequence[str] | None = None,
    title: str | None = None,
) -> Path:
    """Write the report of one or several articles to a file, replacing it whole.

    Args:
        path: the file.
        extractions: the article or articles.
        names: what to call articles without a headline, such as their files' names.
        title: the page's title; the articles speak for themselves if None.

    Raises:
        OSError: the file cannot be written.
    """
    target = Path(path)
    put(target, page(extractions, names=names, title=title))
    return target


def put(target: Path, content: str) -> None:
    """Write `content` as UTF-8 beside `target`, then rename it."""
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        Path(beside).chmod(_mode(target))
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, else those that the process gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
