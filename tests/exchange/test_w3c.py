"""W3C Web Annotations: valid JSON-LD, both selectors right, nothing invented."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import Namespace
from rdflib.namespace import RDF

from newsclaims import Article, Extraction
from newsclaims.exchange import to_w3c
from tests import hostile, made
from tests.linked_data import context, expanded, graph, keys

OA = Namespace("http://www.w3.org/ns/oa#")
EXTRACTIONS = [made.extraction(), hostile.extraction()]


def annotations(extraction: Extraction) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = to_w3c(extraction)["first"]["items"]
    return found


def tags(annotation: dict[str, Any]) -> list[str]:
    return [body["value"] for body in annotation["body"] if body["purpose"] == "tagging"]


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_every_term_is_one_of_the_vocabulary(extraction: Extraction) -> None:
    """A processor drops terms it does not know: as many come out as went in."""
    document = to_w3c(extraction)
    [whole] = expanded(document)
    assert set(keys(document)) - {"@context"} <= set(context(document["@context"])["@context"])
    assert all(":" in key or key.startswith("@") for key in keys(whole))
    assert len(list(graph(document).subjects(RDF.type, OA.Annotation))) == document["total"]


def test_the_graph_says_what_the_vocabulary_asks_for() -> None:
    """One target source each, a quote and a position selector on every target, known motivations."""
    triples = graph(to_w3c(made.extraction()))
    targets = set(triples.objects(None, OA.hasTarget))
    assert targets
    for target in targets:
        assert len(set(triples.objects(target, OA.hasSource))) == 1
        kinds = {triples.value(s, RDF.type) for s in triples.objects(target, OA.hasSelector)}
        assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}
    assert set(triples.objects(None, OA.motivatedBy)) == {OA.classifying}
    assert set(triples.objects(None, OA.hasPurpose)) == {OA.tagging, OA.describing, OA.linking}


@pytest.mark.parametrize("extraction", EXTRACTIONS)
def test_both_selectors_select_the_same_words(extraction: Extraction) -> None:
    """Positions are code points: the hostile text begins beyond the first plane, where UTF-16 counts two."""
    text = extraction.article.text
    selected = 0
    for annotation in annotations(extraction):
        for target in annotation["target"]:
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, start)
            selected += 1
    assert selected > 4


def test_source_and_cue_link_to_the_attribution() -> None:
    found = {annotation["id"]: annotation for annotation in annotations(made.extraction())}
    content, source, cue = list(found.values())[:3]
    assert tags(content) == ["content", "indirect", "statement", "anonymous"]
    assert [b["value"] for b in content["body"] if b["purpose"] == "describing"] == [
        "two people with knowledge of the matter"
    ]
    assert (tags(source), tags(cue)) == (["source"], ["cue"])
    for annotation in (source, cue):
        assert [b["source"] for b in annotation["body"] if b["purpose"] == "linking"] == [content["id"]]
    links = [b["source"] for a in found.values() for b in a["body"] if b["purpose"] == "linking"]
    assert set(links) <= set(found)


def test_a_discontinuous_content_has_a_target_each() -> None:
    need = next(a for a in annotations(made.extraction()) if "direct" in tags(a))
    assert [t["selector"][1]["exact"] for t in need["target"]] == ["We need them,", "All of them."]


def test_names_are_the_same_every_time_and_another_texts_are_others() -> None:
    first, again = to_w3c(made.extraction()), to_w3c(made.extraction())
    assert first == again
    ids = [annotation["id"] for annotation in annotations(made.extraction())]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & {annotation["id"] for annotation in annotations(hostile.extraction())}


@pytest.mark.parametrize(
    ("url", "given", "source"),
    [
        ("https://example.org/a?b=1#c", None, "https://example.org/a?b=1#c"),
        ("https://example.org/a", "https://archive.example/1", "https://archive.example/1"),
        # the SHA-256 of "No." in base64url
        (None, None, "ni:///sha-256;"),
        ("javascript:alert(1)", None, "ni:///sha-256;"),
        ("https://example.org/ a", None, "ni:///sha-256;"),
        ("example.org", None, "ni:///sha-256;"),
    ],
)
def test_what_is_annotated(url: str | None, given: str | None, source: str) -> None:
    extraction = made.extraction()
    article = extraction.article.model_copy(update={"url": url})
    written = to_w3c(extraction.model_copy(update={"article": article}), source=given)
    found = {t["source"] for a in written["first"]["items"] for t in a["target"]}
    assert len(found) == 1
    assert found.pop().startswith(source)


def test_nothing_found_is_an_empty_page() -> None:
    written = to_w3c(Extraction(model="m", article=Article(text="")))
    assert (written["total"], written["first"]["items"]) == (0, [])
    assert json.loads(json.dumps(written)) == written
