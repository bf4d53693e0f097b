"""Many articles at once: one function from Arrow batch to Arrow batch, for any engine that hands out batches.

    from newsclaims.batch import extract_batch

    dataset.map_batches(extract_batch, batch_format="pyarrow")  # Ray Data
    frame.mapInArrow(lambda batches: map(extract_batch, batches), BATCH_DDL)  # Spark

The names that need pyarrow are loaded when they are first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from newsclaims.batch.articles import FIELDS, article_of
from newsclaims.batch.reading import Outcome, Settings, extractor_for, read_articles

if TYPE_CHECKING:
    from newsclaims.batch.arrow import BATCH_DDL, BATCH_SCHEMA, extract_batch

__all__ = [
    "BATCH_DDL",
    "BATCH_SCHEMA",
    "FIELDS",
    "Outcome",
    "Settings",
    "article_of",
    "extract_batch",
    "extractor_for",
    "read_articles",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.arrow"), name)
