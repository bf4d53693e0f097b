"""What SARIF 2.1.0 (OASIS, 2020) allows of the objects that the lint writes, as a JSON schema.

Written after the standard's sections 3.13 to 3.51, so that it needs no network. As there, no other property is allowed;
only those that newsclaims writes are listed.
"""

from __future__ import annotations

from typing import Any


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


_TEXT = {"type": "string", "minLength": 1}
_MESSAGE = _object("text", text=_TEXT)
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RULE = _object(
    "id",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object(level=_LEVEL),
)
_ONE_UP, _FROM_ZERO = {"type": "integer", "minimum": 1}, {"type": "integer", "minimum": 0}
_REGION = _object(
    startLine=_ONE_UP,
    startColumn=_ONE_UP,
    endLine=_ONE_UP,
    endColumn=_ONE_UP,
    charOffset=_FROM_ZERO,
    charLength=_FROM_ZERO,
)
_PLACE = _object(
    "artifactLocation", artifactLocation=_object("uri", uri={**_TEXT, "format": "uri-reference"}), region=_REGION
)
_RESULT = _object(
    "message",
    ruleId=_TEXT,
    ruleIndex=_FROM_ZERO,
    level=_LEVEL,
    message=_MESSAGE,
    locations={"type": "array", "items": _object("physicalLocation", physicalLocation=_PLACE)},
    properties={"type": "object"},
)
_DRIVER = _object(
    "name", name=_TEXT, semanticVersion=_TEXT, rules={"type": "array", "items": _RULE, "uniqueItems": True}
)
_RUN = _object(
    "tool",
    tool=_object("driver", driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": _RESULT},
)

#: Of a whole log.
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        "version",
        "runs",
        **{"$schema": {"type": "string", "format": "uri"}},
        version={"const": "2.1.0"},
        runs={"type": "array", "items": _RUN},
    ),
}
