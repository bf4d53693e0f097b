"""Fixtures of the tests of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.made import TEXT


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file with the article read by hand."""
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path
