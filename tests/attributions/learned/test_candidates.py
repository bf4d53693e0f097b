"""The learned part of finding attributions: what it finds, that it is sure of it, and that nothing upsets it."""

from typing import Any

import pytest

from newsclaims import ModelError
from newsclaims.adapters.spacy_parse import parse
from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.learned import learned_candidates, load_weights, weights
from newsclaims.attributions.learned.weights import to_bytes
from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article


def found(nlp: Any, text: str, **options: Any) -> list[Candidate]:
    article = read_layout(Article(text=text))
    runs = pair_marks(text, article.blocks)
    return learned_candidates(article, parse(nlp, article), runs, load_weights(), **options)


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[span[0] : span[1]]


CASES = [
    # text, source, cue, content
    # a 'that'-clause
    ("The mayor said that the bridge was unsafe.", "The mayor", "said", ["that the bridge was unsafe"]),
    # a quotation before its cue, inverted; the comma inside the marks is kept, the marks are not
    ("“The bridge was never safe,” said Ann Lee, the mayor.", "Ann Lee", "said", ["The bridge was never safe,"]),
    # one attribution round its cue
    ("“It was never safe,” Lee said. “We closed it.”", "Lee", "said", ["It was never safe,", "We closed it."]),
    # a preposition as the cue
    ("The bridge was closed in May, according to the police.", "the police", "according to", None),
    # straight marks
    ('"We won it all," Doe said.', "Doe", "said", ["We won it all,"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES)
def test_finds(nlp: Any, text: str, source: str, cue: str, content: list[str] | None) -> None:
    candidates = [c for c in found(nlp, text) if c.parent is None]
    assert len(candidates) == 1
    c = candidates[0]
    assert source in (words(text, c.source) or "")
    assert words(text, c.cue) == cue
    if content is not None:
        assert [words(text, s) for s in c.content] == content
    assert 0.5 < c.score <= 1
    assert c.reasons
    assert all(r[0] in "+-" for r in c.reasons)


def test_finds_nothing_where_nothing_is_said(nlp: Any) -> None:
    assert found(nlp, "The bridge fell into the river on Monday. Two lorries were lost.") == []


def test_what_lies_inside_another_names_its_parent(nlp: Any) -> None:
    text = "Lee said on Monday that the police had said that the bridge was unsafe."
    candidates = found(nlp, text, threshold=0.05)
    outer = [n for n, c in enumerate(candidates) if c.parent is None]
    assert len(outer) == 1
    assert all(c.parent in range(len(candidates)) for c in candidates if c.parent is not None)


def test_a_lower_threshold_only_adds(nlp: Any) -> None:
    text = "Voters appear to like the plan, and Ann Lee says it is fair. The council is expected to agree."
    few, many = found(nlp, text), found(nlp, text, threshold=0.05)
    assert {c.content for c in few} <= {c.content for c in many}


def test_candidates_of_others_compete(nlp: Any) -> None:
    text = "ANN LEE: We closed the bridge.\n\nThe mayor said that the bridge was unsafe."
    turn = Candidate("a-rule-never-seen", ((9, 30),), None, (0, 7), None, None, "direct", "statement", score=0.9)
    said = text.index("said")
    content = (said + 5, len(text) - 1)
    candidates = found(nlp, text, others=[turn])
    # a rule of which training showed nothing keeps its own probability
    assert [c.score for c in candidates if c.rule == turn.rule] == [0.9]
    # the learned ones stand beside it
    assert any(c.content == (content,) for c in candidates)


ODD = [
    "",
    " \n ",
    "“",
    "””””",
    "said",
    "said said said",
    ": : :",
    "a\x00b said",
    "\ud7ff said “x",
    "“" * 50,
    "he said, " * 300,
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_no_error(nlp: Any, text: str) -> None:
    for c in found(nlp, text, threshold=0.0):
        assert all(0 <= a < b <= len(text) for a, b in c.content)


def test_the_same_twice(nlp: Any) -> None:
    text = "“It was never safe,” Lee said. The police denied that they had known of it."
    assert found(nlp, text) == found(nlp, text)


def test_weights_of_another_format_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "FORMAT", weights.FORMAT + 1)
    written = to_bytes(load_weights())
    assert weights.from_bytes(written).judged == load_weights().judged
    monkeypatch.undo()
    with pytest.raises(ModelError, match=rf"format {weights.FORMAT + 1}, .* reads {weights.FORMAT}: install it again"):
        weights.from_bytes(written)


def test_the_weights_are_small() -> None:
    shipped = load_weights()
    assert len(shipped.cue) < 200_000
    assert len(to_bytes(shipped)) < 4_000_000
