"""The pytest plugin: it comes with the package through the entry point `pytest11` and costs next to nothing until used.

`snapshot`, syrupy's fixture, learns to store an extraction and to tell a difference in sentences; everything else it
stores as before. `newsclaims_snapshot = false` in pytest's configuration leaves the fixture alone, and so does a
default extension of one's own (`--snapshot-default-extension`).
"""

from __future__ import annotations

import sys
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one setting."""
    parser.addini(
        "newsclaims_snapshot",
        type="bool",
        default=True,
        help="teach syrupy's `snapshot` fixture to store newsclaims extractions (default: true)",
    )


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Lay our `snapshot` over syrupy's, where there is one; registered last, so that it is the nearer of the two."""
    plugins = config.pluginmanager
    wanted = config.getini("newsclaims_snapshot") and not config.getoption("default_extension", None)
    if wanted and plugins.hasplugin("syrupy"):
        from newsclaims.testing import fixtures

        plugins.register(fixtures, "newsclaims-snapshot")


def pytest_assertrepr_compare(op: str, left: Any, right: Any) -> list[str] | None:
    """Two extractions that are not equal: their differences as sentences."""
    models = sys.modules.get("newsclaims.models.extraction")
    if (
        models is None
        or op != "=="
        or not (isinstance(left, models.Extraction) and isinstance(right, models.Extraction))
    ):
        return None
    from newsclaims.evaluation.differences import differences

    return [
        "the extraction on the left is not that on the right ('was' is right, 'is' left)",
        *differences(right, left),
    ]
