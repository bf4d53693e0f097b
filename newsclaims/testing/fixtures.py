"""The fixture that the plugin registers where syrupy is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Syrupy's snapshot, which also stores extractions and tells their differences in sentences."""
    from newsclaims.testing.snapshots import ExtractionAmber

    return snapshot.use_extension(ExtractionAmber)
