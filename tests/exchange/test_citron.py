"""Citron's JSON: out, in, both of its shapes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsclaims.evaluation import Marked, marked
from newsclaims.exchange import from_citron, to_citron
from newsclaims.models import Speaker
from tests import hostile, made

TEXT = "“Leave,” she said. Ada Quill left."


def place(words: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


LEAVE, SHE, SAID, QUILL = place("“Leave,”"), place("she"), place("said"), place("Ada Quill")

#: Annotation format: sources as they stand, what they stand for beside them.
ANNOTATED = {
    "text": TEXT,
    "quotes": [{"cue": SAID, "sources": [SHE], "contents": [LEAVE], "coreferences": [QUILL]}],
    "coreference_groups": [[SHE, QUILL]],
}
#: What Citron's extractor answers: no text, the two the other way round, confidence as a string.
ANSWERED = {
    "quotes": [{"sources": [QUILL], "coreferences": [SHE], "cue": SAID, "contents": [LEAVE], "confidence": "0.8123"}],
    "source": {"application": "citron-extractor"},
}
EXPECTED = (Marked("1", source=((9, 12),), cue=((13, 17),), content=((0, 8),)),)


def test_the_annotation_format_is_read() -> None:
    assert from_citron(ANNOTATED, name="x") == ("x", TEXT, EXPECTED)


def test_the_extractors_answer_is_read_with_the_text_beside_it() -> None:
    assert from_citron(ANSWERED, TEXT).gold == EXPECTED


def test_an_extraction_in_citrons_format() -> None:
    written = to_citron(made.extraction())
    assert set(written) == {"text", "quotes", "coreference_groups"}
    assert written["text"] == made.TEXT
    assert [list(q) for q in written["quotes"]] == [
        ["id", "cue", "sources", "contents", "coreferences", "confidence"]
    ] * 3
    need = written["quotes"][1]
    assert need["sources"][0]["text"] == "Ada Quill, its director"
    assert [c["text"] for c in need["contents"]] == ["We need them,", "All of them."]
    assert (need["coreferences"], need["confidence"]) == ([], "0.9800")
    assert [len(group) for group in written["coreference_groups"]] == [2]


def test_a_pronoun_has_the_name_it_stands_for() -> None:
    extraction = made.extraction()
    quill = Speaker(
        id="s9",
        name="Ada Quill",
        label="Ada Quill",
        kind="person",
        mentions=(made.span(made.TEXT, "its"), made.span(made.TEXT, "Ada Quill")),
    )
    by_pronoun = extraction.attributions[1].model_copy(update={"source": made.span(made.TEXT, "its"), "speaker": quill})
    extraction = extraction.model_copy(update={"attributions": (by_pronoun,), "speakers": (quill,)})
    [quote] = to_citron(extraction)["quotes"]
    assert [c["text"] for c in quote["coreferences"]] == ["Ada Quill"]


def test_what_is_written_reads_back() -> None:
    extraction = made.extraction()
    read = from_citron(json.loads(json.dumps(to_citron(extraction))))
    assert read.gold == tuple(map(marked, extraction.attributions))


def test_hostile_text_stays_text_and_what_has_no_cue_is_left_out() -> None:
    read = from_citron(json.loads(json.dumps(to_citron(hostile.extraction()))))
    assert read.text == hostile.TEXT
    assert read.gold == (marked(hostile.extraction().attributions[0]),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"quotes": []}, "has no text"),
        ({"text": TEXT}, "no list of quotes"),
        ({"text": TEXT, "quotes": [{"cue": None, "sources": [], "contents": []}]}, "quote 1 is not in Citron's format"),
        ({"text": TEXT, "quotes": [{"sources": [], "contents": []}]}, "quote 1 is not in Citron's format"),
        ({"text": TEXT, "quotes": ["No"]}, "quote 1 is not in Citron's format"),
        ({"text": TEXT, "quotes": [{"cue": {**SAID, "text": "says"}, "sources": [], "contents": []}]}, "not 'says'"),
    ],
)
def test_what_is_not_citrons_says_so(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_citron(data)
