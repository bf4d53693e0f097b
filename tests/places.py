"""Where things lie, whatever folder a test is in."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
GOLDEN = TESTS / "golden"
#: Corpora and the official yardstick, beside the checkout where they are at all.
SHARED = ROOT.parent / "shared"
