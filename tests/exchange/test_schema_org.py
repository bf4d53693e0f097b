"""schema.org's Quotation and Claim: terms that exist, on types that have them, and never a rating."""

from __future__ import annotations

import base64
import hashlib
import warnings
from typing import Any

import pytest
from rdflib import URIRef
from rdflib.namespace import RDF, SDO

from newsclaims import Article, Extraction
from newsclaims.exchange import to_jsonld
from tests import hostile, made
from tests.linked_data import expanded, graph, keys

EXTRACTIONS = [made.extraction(), hostile.extraction()]

#: The properties used, by the type that schema.org gives them to (version 29; those of a type's parents included).
THING = {"name", "description", "alternateName"}
CREATIVE_WORK = {
    *THING,
    *("author", "citation", "creditText", "datePublished", "hasPart", "headline", "isPartOf", "keywords"),
    *("publisher", "text"),
}
HAS = {
    "NewsArticle": CREATIVE_WORK,
    "CreativeWork": CREATIVE_WORK,
    "Quotation": {*CREATIVE_WORK, "spokenByCharacter"},
    "Claim": {*CREATIVE_WORK, "appearance"},
    "Person": {*THING, "jobTitle", "affiliation", "memberOf"},
    "Organization": {*THING, "memberOf"},
}


def nodes(extraction: Extraction, kind: str) -> list[dict[str, Any]]:
    return [node for node in to_jsonld(extraction)["@graph"] if node["@type"] == kind]


def all_nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for inner in value for node in all_nodes(inner)]
    if isinstance(value, dict):
        return [value, *(node for inner in value.values() for node in all_nodes(inner))]
    return []


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_every_term_is_one_of_schema_org(extraction: Extraction) -> None:
    terms = {key for key in keys(expanded(to_jsonld(extraction))) if not key.startswith("@")}
    assert "http://schema.org/spokenByCharacter" in terms
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # rdflib warns of a term that schema.org does not have
        for term in terms:
            assert SDO[term.removeprefix("http://schema.org/")]
        for kind in HAS:
            assert SDO[kind]


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_every_property_belongs_to_its_type(extraction: Extraction) -> None:
    for node in all_nodes(to_jsonld(extraction)["@graph"]):
        if "@type" in node:
            assert {key for key in node if not key.startswith("@")} <= HAS[node["@type"]]
        else:
            assert set(node) == {"@id"}


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_nothing_is_rated(extraction: Extraction) -> None:
    written = repr(to_jsonld(extraction)).lower()
    for word in ("rating", "review", "confidence", "score"):
        assert word not in written


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_every_name_that_is_used_is_given(extraction: Extraction) -> None:
    document = to_jsonld(extraction)
    described = {node["@id"] for node in all_nodes(document["@graph"]) if "@type" in node and "@id" in node}
    assert {node["@id"] for node in all_nodes(document["@graph"]) if set(node) == {"@id"}} <= described
    assert len(list(graph(document).subjects(RDF.type, URIRef("http://schema.org/Claim")))) == len(extraction.claims)


def test_a_quotation() -> None:
    [quotation] = nodes(made.extraction(), "Quotation")
    [quill] = nodes(made.extraction(), "Person")
    assert quotation["text"] == "We need them, All of them."
    assert quotation["spokenByCharacter"] == {"@id": quill["@id"]}
    assert (quill["name"], quill["jobTitle"]) == ("Ada Quill", ["director"])
    assert [part["text"] for part in quotation["hasPart"]] == ["“We need them,”", "“All of them.”"]
    assert quotation["keywords"] == ["sourcing: named"]


def test_a_claim() -> None:
    [claim] = nodes(made.extraction(), "Claim")
    people = next(
        n for n in nodes(made.extraction(), "Organization") if n.get("description", "").startswith("two people")
    )
    assert claim["text"] == "The Quay Line will buy 12 boats"
    assert claim["author"] == {"@id": people["@id"]}
    assert "name" not in people
    assert claim["keywords"] == ["sourcing: anonymous", "kind: plan", "polarity: positive"]


def test_one_of_a_group_is_a_member_of_it() -> None:
    extraction = made.extraction()
    one = extraction.speakers[1].model_copy(update={"member_of": "s1"})
    written = extraction.model_copy(update={"speakers": (extraction.speakers[0], one)})
    [group], [person] = nodes(written, "Organization"), nodes(written, "Person")
    assert person["memberOf"] == {"@id": group["@id"]}


def test_a_document_is_cited_not_made_an_author() -> None:
    extraction = made.extraction()
    report = extraction.speakers[0].model_copy(update={"kind": "document"})
    claim = extraction.claims[0].model_copy(update={"speaker": report})
    [written] = nodes(extraction.model_copy(update={"speakers": (report,), "claims": (claim,)}), "Claim")
    assert "author" not in written
    assert "citation" in written


def test_the_reporters_own_claim_has_no_author() -> None:
    [claim] = nodes(hostile.extraction(), "Claim")
    assert "author" not in claim


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_offsets_are_kept(extraction: Extraction) -> None:
    text = extraction.article.text
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
    stretches = [node for node in all_nodes(to_jsonld(extraction)["@graph"]) if "#char=" in node.get("@id", "")]
    assert stretches
    for stretch in stretches:
        name, _, offsets = stretch["@id"].partition("#char=")
        start, end = map(int, offsets.split(","))
        assert name == f"ni:///sha-256;{digest}"
        assert text[start:end] == stretch["text"]


def test_what_is_known_of_the_article() -> None:
    article = Article(text="No.", title="No", outlet="The Quay Courier", byline="Ann Lee", url="https://example.org/1")
    assert to_jsonld(Extraction(model="m", article=article))["@graph"] == [
        {
            "@type": "NewsArticle",
            "@id": "https://example.org/1",
            "headline": "No",
            "creditText": "Ann Lee",
            "publisher": {"@type": "Organization", "name": "The Quay Courier"},
        }
    ]
