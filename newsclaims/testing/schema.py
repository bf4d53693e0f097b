"""The JSON schema of hand-written expectations.

python -m newsclaims.testing.schema > newsclaims/testing/expectations.schema.json
"""

from __future__ import annotations

import json
import sys
from typing import Any

from newsclaims.evaluation.expectations import Expectations


def schema() -> dict[str, Any]:
    """The schema, draft 2020-12, made from the model."""
    made = Expectations.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n")
