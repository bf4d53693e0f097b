"""What callers hand in by mistake: an error of the family, which says what it was and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

import newsclaims
from newsclaims import ArgumentError, ArgumentTypeError, Article, Extraction, Extractor, NewsclaimsError
from newsclaims.adapters.spacy_model import load_model
from newsclaims.evaluation import differences
from newsclaims.exchange import from_brat, from_citron, to_arrow, to_brat, to_citron, to_csv, to_jsonld, to_w3c
from newsclaims.plots import plot_sourcing, plot_voices
from newsclaims.report import page
from tests import made

if TYPE_CHECKING:
    from spacy.language import Language

E: Extraction = made.extraction()
OTHER = E.model_copy(update={"claims": (), "attributions": (), "article": Article(text="It rained.")})
CLAIM = E.claims[0]

WRONG_TYPES: list[tuple[Callable[..., Any], tuple[Any, ...], str]] = [
    (newsclaims.lint, ("x",), r"extraction is of type str \('x'\); expected newsclaims.Extraction"),
    (newsclaims.lint, (None,), "extraction is None; expected"),
    (newsclaims.profile, ("x",), "extraction is of type str"),
    (newsclaims.ledger, ([E],), "extraction is of type list"),
    (newsclaims.compare, (E,), "extractions is of type newsclaims.Extraction .*; expected several newsclaims.Extraction"),
    (newsclaims.compare, ([E, "x"],), r"extractions\[1\] is of type str"),
    (newsclaims.compare, (3,), "extractions is of type int"),
    (newsclaims.weigh_claim, (CLAIM, E), "extraction is of type newsclaims.Claim .*: it comes first, the claim behind it"),
    (newsclaims.weigh_claim, (E, "c1"), "claim is of type str"),
    (newsclaims.weigh_claims, (CLAIM,), "extraction is of type newsclaims.Claim"),
    (newsclaims.explain, ("x",), "cannot explain a str"),
    (newsclaims.explain, (E, CLAIM), "extraction is of type newsclaims.Claim .*: what is to be explained comes first"),
    (newsclaims.verify, ("x", E, "en_core_web_sm"), None),
    (to_csv, ([E],), "extraction is of type list .*: several are given by the name of their article"),
    (to_csv, ({"monday": "x"},), r"extraction\[0\] is of type str"),
    (to_arrow, ([E],), "extraction is of type list"),
    (to_brat, ("x",), "extraction is of type str .*; expected newsclaims.Extraction or newsclaims.Document"),
    (to_citron, ([E],), "extraction is of type list"),
    (to_jsonld, ([E],), "extraction is of type list"),
    (to_w3c, ([E],), "extraction is of type list"),
    (from_brat, (b"x", ""), "text is of type bytes"),
    (from_citron, ("{}",), "data is of type str .*: parse the JSON first"),
    (page, ("x",), "extractions is of type str"),
    (differences, (E, "x"), "after is of type str"),
    (plot_voices, ([E],), "extraction is of type list"),
    (load_model, (3,), "model is of type int"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "given", "message"), WRONG_TYPES)
def test_a_wrong_type_is_told(function: Callable[..., Any], given: tuple[Any, ...], message: str | None) -> None:
    if message is None:
        with pytest.raises(ArgumentTypeError, match="extractor is of type str"):
            newsclaims.verify(given[0], given[1], extractor=given[2])
        return
    with pytest.raises(ArgumentTypeError, match=message) as e:
        function(*given)
    assert isinstance(e.value, TypeError)
    assert isinstance(e.value, NewsclaimsError)


@pytest.mark.parametrize("function", [newsclaims.lint, newsclaims.ledger])
def test_a_path_is_no_lexicon(function: Callable[..., Any]) -> None:
    with pytest.raises(ArgumentTypeError, match=r"lexicon is of type str \('/nope'\); .*extended\(path\)"):
        function(E, lexicon="/nope")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: E.tagged("anon"), "tag is 'anon'; it must be one of named, institutional, anonymous"),
        (lambda: E.tagged(["named"]), r"tag is \['named'\]; it must be"),
        (lambda: plot_sourcing(E, by="x"), "by is 'x'; it must be one of attributions, words"),
        (lambda: plot_voices(E, limit=0), "limit is 0; it must be at least 1"),
        (lambda: E.to_frame("claim"), "no table 'claim'"),
        (lambda: to_csv(E, ["claims"]), r"no table \['claims'\]"),
        (lambda: page([E], names=["a", "b"]), "1 articles, but 2 names"),
        (lambda: newsclaims.weigh_claim(OTHER, CLAIM), "the claim c1 is none of <Extraction .*>; take it from extraction.claims"),
        (lambda: newsclaims.explain(CLAIM, OTHER), "the claim c1 is none of <Extraction"),
        (lambda: newsclaims.explain(E.attributions[0], OTHER), "the attribution a1 is none of"),
        (lambda: newsclaims.explain(newsclaims.weigh_claims(E)[0], OTHER), "it weighs the claim c1"),
        (lambda: newsclaims.explain(newsclaims.ledger(E)[0], OTHER), "does not stand at"),
    ],
)  # fmt: skip
def test_a_value_that_is_none_of_those_is_told(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(ArgumentError, match=message) as e:
        call()
    assert isinstance(e.value, ValueError)


def test_a_claim_read_back_from_json_still_belongs() -> None:
    again = Extraction.model_validate_json(E.model_dump_json())
    assert newsclaims.weigh_claim(E, again.claims[0]) == newsclaims.weigh_claim(E, CLAIM)
    assert newsclaims.explain(again.speakers[0], E) == newsclaims.explain(E.speakers[0], E)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"lexicon": "/nope"}, r"lexicon is of type str \('/nope'\)"),
        ({"threshold": "high"}, r"threshold is of type str \('high'\); expected a number between 0 and 1"),
        ({"coreference": 3}, "coreference is 3; expected a function"),
        ({"nlp": "en_core_web_sm"}, "nlp is of type str .*: give the name of one as model"),
    ],
)
def test_an_extractor_is_not_made_of_it(nlp: Language, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentTypeError, match=message):
        Extractor(**{"nlp": nlp, **arguments})


def test_a_loaded_pipeline_is_no_name(nlp: Language) -> None:
    with pytest.raises(
        ArgumentTypeError, match=r"model is of type spacy.English .*: hand over a loaded pipeline as nlp"
    ):
        Extractor(nlp)


def test_a_text_is_no_doc(extractor: Extractor) -> None:
    with pytest.raises(ArgumentTypeError, match=r"doc is of type str .*: extract takes the text itself"):
        extractor.from_doc("It rained.")


@pytest.mark.parametrize("texts", ["one string", b"bytes", Article(text="It rained."), 3])
def test_one_text_is_not_many(extractor: Extractor, texts: Any) -> None:
    with pytest.raises(ArgumentTypeError, match="expected many texts: give a list of them, or call extract"):
        extractor.pipe(texts)


@pytest.mark.parametrize("batch_size", [1, 2, 64])
@pytest.mark.parametrize(
    ("bad", "error", "message"),
    [
        ("bad \ud83d", newsclaims.TextError, r"^texts\[2\]: the text has a lone surrogate .* at offset 4"),
        (None, ArgumentTypeError, r"^texts\[2\]: expected a str or a newsclaims.Article, not NoneType"),
        (float("nan"), ArgumentTypeError, r"^texts\[2\]: expected a str or a newsclaims.Article, not float"),
    ],
)
def test_what_stands_before_a_bad_text_is_given(
    extractor: Extractor, batch_size: int, bad: Any, error: type[NewsclaimsError], message: str
) -> None:
    good: list[str] = ["It rained, Ann Lee said.", "One."]
    found: list[Extraction] = []
    with pytest.raises(error, match=message) as e:
        found.extend(extractor.pipe([*good, bad, "Two."], batch_size=batch_size))
    assert [f.article.text for f in found] == good
    assert e.value.index == 2


def test_processes_give_what_stands_before_a_bad_text_too(extractor: Extractor) -> None:
    found: list[Extraction] = []
    with pytest.raises(newsclaims.TextError, match=r"^texts\[3\]: ") as e:
        found.extend(extractor.pipe(["One.", "Two.", "Three.", "\ud83d"], batch_size=2, n_process=2))
    assert ([f.article.text for f in found], e.value.index) == (["One.", "Two.", "Three."], 3)


@pytest.mark.parametrize("bad", ["It rained.", ("One.",), ("One.", 1, 2), None])
def test_texts_without_their_contexts_are_told(extractor: Extractor, bad: Any) -> None:
    stream = extractor.pipe([("One.", 1), bad], as_tuples=True)
    assert next(stream)[1] == 1
    with pytest.raises(ArgumentTypeError, match=r"^texts\[1\]: expected a pair of \(text, context\)"):
        next(stream)
