"""JSON-LD read without a network: by pyld, which follows the standard to the letter, and from there into rdflib."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pyld import jsonld
from rdflib import Graph

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": "anno.json",
    "https://schema.org": "schema.json",
}


def context(url: str) -> dict[str, Any]:
    """The context that stands for the one at `url`; any other is a mistake."""
    content: dict[str, Any] = json.loads((Path(__file__).parent / "contexts" / CONTEXTS[url]).read_text("utf-8"))
    return content


def load(url: str, _: object) -> dict[str, Any]:
    """What pyld loads contexts with."""
    return {"contextUrl": None, "documentUrl": url, "document": context(url), "contentType": "application/ld+json"}


def expanded(document: Mapping[str, Any]) -> list[Any]:
    """The document with its terms as IRIs."""
    found: list[Any] = jsonld.expand(dict(document), {"documentLoader": load})
    return found


def keys(value: Any) -> Iterator[str]:
    """All keys of a JSON value, at any depth, with repetition."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def graph(document: Mapping[str, Any]) -> Graph:
    """The document as triples."""
    quads = jsonld.to_rdf(dict(document), {"documentLoader": load, "format": "application/n-quads"})
    return Graph().parse(data=quads, format="nt")
