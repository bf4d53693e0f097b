"""For the tests of those who use newsclaims: snapshots of extractions, hand-written expectations.

    def test_my_article(snapshot):                       # syrupy's fixture; needs newsclaims[testing]
        assert newsclaims.extract(TEXT) == snapshot      # pytest --snapshot-update accepts

    def test_what_a_reader_expects():
        newsclaims.testing.assert_expectations(newsclaims.extract(TEXT), "article.expected.json")

    def test_any_text_of_mine_is_read():
        newsclaims.testing.assert_integrity(newsclaims.extract(ODD), ODD)

The pytest plugin of this package loads neither spaCy nor pydantic when pytest starts: names are loaded when they are
used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclaims.evaluation.differences import differences
    from newsclaims.evaluation.expectations import Expectations, ExpectationsError, read_expectations
    from newsclaims.testing.check import assert_expectations, check_expectations
    from newsclaims.testing.integrity import assert_integrity, check_integrity
    from newsclaims.testing.snapshots import ExtractionAmber, ExtractionFile

__all__ = [
    "Expectations",
    "ExpectationsError",
    "ExtractionAmber",
    "ExtractionFile",
    "assert_expectations",
    "assert_integrity",
    "check_expectations",
    "check_integrity",
    "differences",
    "read_expectations",
]

_HOME = {
    "Expectations": "evaluation.expectations",
    "ExpectationsError": "evaluation.expectations",
    "ExtractionAmber": "testing.snapshots",
    "ExtractionFile": "testing.snapshots",
    "assert_expectations": "testing.check",
    "assert_integrity": "testing.integrity",
    "check_expectations": "testing.check",
    "check_integrity": "testing.integrity",
    "differences": "evaluation.differences",
    "read_expectations": "evaluation.expectations",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"newsclaims.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
