"""The pytest plugin and `newsclaims.testing`, used as a person would: write a test, let it fail, accept, pass."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from newsclaims import Extraction
from newsclaims.evaluation import score_golden
from newsclaims.models import Article, Attribution, Claim, Confidence, Sourcing, Span, Speaker
from newsclaims.testing import (
    Expectations,
    ExpectationsError,
    assert_expectations,
    check_expectations,
    differences,
    read_expectations,
)
from tests import places

if TYPE_CHECKING:
    from spacy.language import Language

pytest_plugins = ["pytester"]

GOLDEN = places.GOLDEN
SCHEMA = places.ROOT / "newsclaims" / "testing" / "expectations.schema.json"
TEXT = "“It held,” Ann Lee said.\u2028The wall may fall, a source said."

# A module that makes extractions without a model: `reading(speaker)` is what the library might have read.
READER = """
from newsclaims.models import Article, Attribution, Confidence, Extraction, Sourcing, Span, Speaker

TEXT = "“It held,” Ann Lee said.\\u2028\\x85It\\r\\nrained."

def reading(name, score=0.9):
    sure = Confidence.of(score)
    speaker = Speaker(id="s1", name=name, label=name, kind="person", mentions=(Span.of(TEXT, 11, 18),))
    a = Attribution(id="a1", source=Span.of(TEXT, 11, 18), cue=Span.of(TEXT, 19, 23), content=(Span.of(TEXT, 1, 9),),
                    speaker=speaker, quote_type="direct", kind="statement",
                    sourcing=Sourcing(tag="named", confidence=sure), confidence=sure)
    return Extraction(model="none", article=Article(text=TEXT), speakers=(speaker,), attributions=(a,))
"""


@pytest.fixture
def person(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of a user, with `reader.py` in it."""
    pytester.makepyfile(reader=READER)
    pytester.syspathinsert()
    return pytester


def module(name: str, *, score: float = 0.9, extra: str = "") -> str:
    return f"from reader import reading\n{extra}\ndef test_article(snapshot):\n    assert reading({name!r}, {score}) == snapshot\n"


def test_a_snapshot_is_missing_then_taken_then_holds(person: pytest.Pytester) -> None:
    person.makepyfile(test_it=module("Ann Lee"))
    missing = person.runpytest("-p", "no:cacheprovider")
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(["*does not exist*", "*pytest --snapshot-update takes this reading*"])
    assert person.runpytest("--snapshot-update").ret == 0
    person.runpytest().assert_outcomes(passed=1)


def test_a_difference_reads_as_a_sentence_and_is_accepted(person: pytest.Pytester) -> None:
    person.makepyfile(test_it=module("Ann Lee"))
    person.runpytest("--snapshot-update")
    person.makepyfile(test_it=module("Bea Ray"))
    failed = person.runpytest()
    failed.assert_outcomes(failed=1)
    failed.stdout.fnmatch_lines(
        ["*speaker gone: Ann Lee*", "*a1: speaker was Ann Lee, is Bea Ray*", "*pytest --snapshot-update takes the new*"]
    )
    assert person.runpytest("--snapshot-update").ret == 0
    person.runpytest().assert_outcomes(passed=1)


def test_the_last_places_of_a_probability_are_no_difference(person: pytest.Pytester) -> None:
    person.makepyfile(test_it=module("Ann Lee", score=0.9))
    person.runpytest("--snapshot-update")
    person.makepyfile(test_it=module("Ann Lee", score=0.9004))
    person.runpytest().assert_outcomes(passed=1)
    person.makepyfile(test_it=module("Ann Lee", score=0.7))
    failed = person.runpytest()
    failed.stdout.fnmatch_lines(["*a1: confidence.score was 0.9, is 0.7*"])


def test_other_values_are_stored_as_syrupy_does(person: pytest.Pytester) -> None:
    code = "def test_other(snapshot):\n    assert {'a': [1, 'two']} == snapshot\n"
    person.makepyfile(test_it=code)
    person.runpytest("--snapshot-update")
    ours = (person.path / "__snapshots__" / "test_it.ambr").read_bytes()
    person.runpytest("-o", "newsclaims_snapshot=false").assert_outcomes(passed=1)
    person.runpytest("-o", "newsclaims_snapshot=false", "--snapshot-update")
    assert (person.path / "__snapshots__" / "test_it.ambr").read_bytes() == ours


def test_lists_of_results_are_stored_with_all_that_they_hold(person: pytest.Pytester) -> None:
    """Not as they show themselves at a prompt."""
    code = "def test_many(snapshot):\n    e = reading('Ann Lee')\n    assert [{'a': e.attributions}, e] == snapshot\n"
    path = person.makepyfile(test_it=f"from reader import reading\n{code}")
    assert person.runpytest_inprocess("--snapshot-update").ret == 0
    stored = person.path.joinpath("__snapshots__", "test_it.ambr").read_text(encoding="utf-8")
    assert "'quote_type': 'direct'" in stored
    assert "<Attribution" not in stored
    person.runpytest_inprocess().assert_outcomes(passed=1)
    path.write_text(path.read_text(encoding="utf-8").replace("Ann Lee", "Bea Ray"), encoding="utf-8")
    person.runpytest_inprocess().assert_outcomes(failed=1)


def test_what_cannot_be_used_is_told_at_the_readers_line(person: pytest.Pytester) -> None:
    code = "def test_it():\n    assert_expectations(reading('Ann Lee'), {'attributions': [{'id': 'x'}]})\n"
    person.makepyfile(test_it=f"from reader import reading\nfrom newsclaims.testing import assert_expectations\n{code}")
    out = person.runpytest_inprocess().stdout
    out.fnmatch_lines(["E  *ExpectationsError: expectations: attributions.0.content: Field required*"])
    out.no_fnmatch_line("*ValidationError*")


def test_one_file_each(person: pytest.Pytester) -> None:
    extra = """
import pytest
from newsclaims.testing import ExtractionFile

@pytest.fixture
def snapshot(snapshot):
    return snapshot.use_extension(ExtractionFile)
"""
    person.makepyfile(test_it=module("Ann Lee", extra=extra))
    person.runpytest("--snapshot-update")
    [stored] = (person.path / "__snapshots__" / "test_it").iterdir()
    assert stored.name == "test_article.extraction.json"
    assert Extraction.model_validate_json(stored.read_text(encoding="utf-8")).speakers[0].name == "Ann Lee"
    person.makepyfile(test_it=module("Bea Ray", extra=extra))
    person.runpytest().stdout.fnmatch_lines(["*a1: speaker was Ann Lee, is Bea Ray*"])


def test_two_extractions_compared_read_as_sentences(person: pytest.Pytester) -> None:
    person.makepyfile(
        test_it="from reader import reading\ndef test_both():\n    assert reading('Bea Ray') == reading('Ann Lee')\n"
    )
    person.runpytest().stdout.fnmatch_lines(["*a1: speaker was Ann Lee, is Bea Ray*"])


def test_without_syrupy_there_is_no_snapshot_and_no_trouble(person: pytest.Pytester) -> None:
    person.makepyfile(test_it="def test_nothing():\n    pass\n")
    person.runpytest("-p", "no:syrupy").assert_outcomes(passed=1)


def test_starting_pytest_loads_nothing_heavy(person: pytest.Pytester) -> None:
    person.makepyfile(
        test_it="""
import sys

def test_modules():
    assert "newsclaims.testing.plugin" in sys.modules
    heavy = {"spacy", "textacy", "numpy", "pydantic", "newsclaims.models", "newsclaims.extractor"}
    assert heavy & sys.modules.keys() == set()
"""
    )
    person.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def reading(**changes: Any) -> Extraction:
    """Two attributions and a claim, made by hand."""
    sure = Confidence.of(0.9)
    ann = Speaker(id="s1", name="Ann Lee", label="Ann Lee", kind="person", mentions=(Span.of(TEXT, 11, 18),))
    start = TEXT.index("a source")
    source = Span.of(TEXT, start, start + 8)
    hidden = Speaker(id="s2", description="a source", label="a source", kind="person", count=1, mentions=(source,))
    first = Attribution(
        id="a1",
        source=Span.of(TEXT, 11, 18),
        cue=Span.of(TEXT, 19, 23),
        content=(Span.of(TEXT, 1, 9),),
        speaker=ann,
        quote_type="direct",
        kind="statement",
        sourcing=Sourcing(tag="named", confidence=sure),
        confidence=sure,
    )
    wall = TEXT.index("The wall")
    second = Attribution(
        id="a2",
        source=source,
        cue=Span.of(TEXT, start + 9, start + 13),
        content=(Span.of(TEXT, wall, start - 2),),
        speaker=hidden,
        quote_type="indirect",
        kind="statement",
        sourcing=Sourcing(tag="anonymous", confidence=sure, source_count=1),
        confidence=sure,
    )
    claim = Claim(
        id="c1",
        span=Span.of(TEXT, wall, start - 2),
        text="The wall may fall",
        attribution=second,
        speaker=hidden,
        sourcing=second.sourcing,
        kind="fact",
        hedges=(Span.of(TEXT, wall + 9, wall + 12),),
    )
    fields = {"speakers": (ann, hidden), "attributions": (first, second), "claims": (claim,), **changes}
    return Extraction(model="none", article=Article(text=TEXT), **fields)


def expected(**changes: Any) -> dict[str, Any]:
    """The same as a reader writes it down, by words."""
    return {
        "speakers": [
            {"id": "lee", "name": "Ann Lee", "sourcing": "named"},
            {"id": "source", "description": "a source", "sourcing": "anonymous", "count": 1},
        ],
        "attributions": [
            {
                "id": "held",
                "source": "Ann Lee",
                "cue": "said",
                "content": ["It held,"],
                "speaker": "lee",
                "type": "direct",
                "sourcing": "named",
            },
            {
                "id": "fall",
                "source": "a source",
                "cue": {"text": "said", "after": "a source"},
                "content": ["The wall may fall"],
                "speaker": "source",
                "type": "indirect",
                "sourcing": "anonymous",
            },
        ],
        "claims": [{"text": "The wall may fall", "attribution": "fall", "hedged": True}],
        **changes,
    }


def changed(place: str, **fields: Any) -> dict[str, Any]:
    """The expectations with other fields for the thing of this id or text."""
    data = expected()
    for kind in ("speakers", "attributions", "claims"):
        data[kind] = [item | fields if place in (item.get("id"), item.get("text")) else item for item in data[kind]]
    return data


def test_what_is_as_expected_has_nothing_to_say() -> None:
    assert check_expectations(reading(), expected()) == []
    assert_expectations(reading(), expected())


@pytest.mark.parametrize(
    ("expectations", "sentence"),
    [
        # somebody else said it
        (changed("lee", name="Bea Ray"), "speaker of held is 'Ann Lee', not 'Bea Ray'"),
        # another tag, another type, another kind
        (changed("held", sourcing="institutional"), "sourcing of held is named, not institutional"),
        (changed("held", type="mixed"), "type of held is direct, not mixed"),
        (changed("held", kind="denial"), "kind of held is statement, not denial"),
        # how many an unnamed source is
        (changed("source", count=2), "count of fall is 1, not 2"),
        (changed("source", basis="who was there"), "basis of fall is '', not 'who was there'"),
        # a content that is nearly right
        (changed("fall", content=["The wall may"]), "content of fall is 'The wall may fall', not 'The wall may'"),
        # a claim that is no hedge
        (changed("The wall may fall", hedged=False), "claim 'The wall may fall' is hedged"),
        # nobody expects the second one
        (expected(attributions=expected()["attributions"][:1], claims=[]), "unexpected: cue 'said' content 'The wall"),
    ],
)
def test_what_is_otherwise_reads_as_a_sentence(expectations: dict[str, Any], sentence: str) -> None:
    [said] = check_expectations(reading(), expectations)
    assert said.startswith(sentence)
    with pytest.raises(AssertionError) as failed:
        assert_expectations(reading(), expectations)
    assert sentence in str(failed.value)


def test_what_is_missed() -> None:
    assert "missed fall: 'The wall may fall'" in check_expectations(reading(attributions=(), claims=()), expected())


def test_a_selection_need_not_have_everything() -> None:
    few = expected(attributions=expected()["attributions"][:1], claims=[])
    assert check_expectations(reading(), few, unexpected=False) == []
    assert_expectations(reading(), few, unexpected=False)


def test_bars_can_be_lower() -> None:
    one_wrong = changed("lee", name="Bea Ray")
    assert_expectations(reading(), one_wrong, at_least={"found": 1.0, "speaker": 0.5})
    with pytest.raises(AssertionError, match="speaker: 1 of 2, expected 75%"):
        assert_expectations(reading(), one_wrong, at_least={"speaker": 0.75})
    with pytest.raises(ValueError, match="no figure speakers; there are found"):
        assert_expectations(reading(), one_wrong, at_least={"speakers": 0.75})


@pytest.mark.parametrize(
    ("expectations", "message"),
    [
        # a misspelt field
        (changed("held", sorcing="named"), "attributions.0.sorcing: Extra inputs are not permitted"),
        # a speaker whom the list does not have
        (changed("held", speaker="ray"), "attribution 'held' names the speaker 'ray', who is not in the list"),
        # words that the article does not have; words that are part of others only
        (changed("held", content=["It rained"]), "held: the article does not have 'It rained'"),
        (changed("held", cue="sai"), "held: the article does not have 'sai'"),
        (changed("held", cue={"text": "said", "after": "Bea"}), "held: the article does not have the anchor 'Bea'"),
        # offsets of another article
        (changed("held", source={"start": 3, "end": 6, "text": "Ann"}), "held: 'Ann' does not stand at 3"),
        (changed("held", source={"start": 3, "end": 9, "text": "Ann"}), "3:9 does not fit the 3 characters of 'Ann'"),
    ],
)
def test_expectations_that_cannot_be_used(expectations: dict[str, Any], message: str) -> None:
    with pytest.raises(ExpectationsError) as failed:
        check_expectations(reading(), expectations)
    assert message in str(failed.value)


def test_a_file_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.expected.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ExpectationsError, match=r"broken\.expected\.json: no JSON: Expecting"):
        read_expectations(path)


def test_the_schema_is_that_of_the_model() -> None:
    """`python -m newsclaims.testing.schema > newsclaims/testing/expectations.schema.json` writes it."""
    from newsclaims.testing.schema import schema

    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.expected.json")), ids=lambda path: path.name)
def test_the_golden_articles_are_in_the_format(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    text = path.with_name(data["article"]).read_bytes().decode("utf-8")
    resolved = read_expectations(path).resolved(text)
    for item, written in zip(resolved["attributions"], data["attributions"], strict=True):
        assert all(item[role] == written[role] for role in ("source", "cue", "content", "speaker"))


def test_the_schema_takes_what_the_model_takes() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    validator.validate({"$schema": "expectations.schema.json", **expected()})
    read_expectations({"$schema": "expectations.schema.json", **expected()})
    assert not validator.is_valid(changed("held", sorcing="named"))
    assert not validator.is_valid(changed("held", type="quoted"))
    assert isinstance(read_expectations(expected()), Expectations)


def test_a_golden_article_as_a_user_checks_it(nlp: Language) -> None:
    """The sentences are those of `newsclaims evaluate --misses`."""
    from newsclaims import Extractor

    path = GOLDEN / "harbour-inquiry.txt"
    extractor = Extractor(nlp=nlp)
    extraction = extractor.extract(path.read_bytes().decode("utf-8"))
    said = check_expectations(extraction, path.with_name("harbour-inquiry.expected.json"))
    assert score_golden(lambda _: extraction, [path]).misses == [f"harbour-inquiry: {sentence}" for sentence in said]
    assert_expectations(extraction, path.with_name("harbour-inquiry.expected.json"), at_least={"found": 0.7})


def test_differences_are_at_hand() -> None:
    assert differences(reading(), reading()) == []


def test_differences_of_long_texts_show_where_they_part() -> None:
    """What was found comes first, the article last, cut to the place in question."""
    texts = ["It rained. " * 30 + f"“It held,” {name} said." for name in ("Ann Lee", "Bea Ray")]
    before, after = (Extraction(model="x", article=Article(text=text), speakers=()) for text in texts)
    [sentence] = differences(before, after)
    assert "Ann Lee said." in sentence
    assert "Bea Ray said." in sentence
    assert len(sentence) < 200
