"""What the learned choice reads off a whole candidate: the branches over its edges and its words."""

from dataclasses import replace
from typing import Any

import pytest

from newsclaims.adapters.spacy_parse import parse
from newsclaims.attributions.learned import load_weights
from newsclaims.attributions.learned.extent import cut_off, edges_of
from newsclaims.attributions.learned.generate import Proposal
from newsclaims.attributions.learned.view import View, view_of
from newsclaims.attributions.learned.wording import indicators, logits
from newsclaims.layout import read_layout
from newsclaims.marks import pair_marks
from newsclaims.models import Article


def view_and_candidate(nlp: Any, text: str, source: str, cue: str, content: str) -> tuple[View, Proposal]:
    article = read_layout(Article(text=text))
    tree = parse(nlp, article)
    view = view_of(article, tree, pair_marks(text, article.blocks))

    def tokens(words: str) -> tuple[int, int]:
        at = text.index(words)
        return tree.within(at, at + len(words))

    by, said = tokens(source), tokens(cue)
    return view, Proposal(said[0], said, (tokens(content),), by, by[1] - 1, 0.0)


EDGES = [
    # content, dependencies of the branches it cuts off, of that which ends it
    # the whole clause: nothing is cut off, the adverbial clause ends it
    ("that the bridge was closed because it was unsafe", [], "advcl"),
    # without the adverbial clause
    ("that the bridge was closed", ["advcl"], None),
]


@pytest.mark.parametrize(("content", "cut", "tail"), EDGES)
def test_edges(nlp: Any, content: str, cut: list[str], tail: str | None) -> None:
    text = "The mayor said that the bridge was closed because it was unsafe."
    view, p = view_and_candidate(nlp, text, "The mayor", "said", content)
    edges = edges_of(view, p.content)
    assert [t.dep for t in cut_off(edges, p.cue)] == cut
    assert (edges.tail.dep if edges.tail else None) == tail


def test_indicators_tell_source_content_and_what_follows(nlp: Any) -> None:
    text = "The mayor said that the bridge was closed because it was unsafe."
    view, p = view_and_candidate(nlp, text, "The mayor", "said", "that the bridge was closed")
    found = indicators(view, p, edges_of(view, p.content))
    assert {"s=mayor", "sl=mayor|say", "f=that", "hl=close|say", "cut=advcl>|say", "r=-"} <= set(found)


def test_no_name_is_an_indicator(nlp: Any) -> None:
    text = "Ann Lee said that Bob Ray closed the bridge."
    view, p = view_and_candidate(nlp, text, "Ann Lee", "said", "that Bob Ray closed the bridge")
    assert not any(name in f for f in indicators(view, p, edges_of(view, p.content)) for name in ("Lee", "Ray"))


def test_shared_parts_add_up_as_when_read_alone(nlp: Any) -> None:
    text = "The mayor said that the bridge was closed because it was unsafe."
    _, whole = view_and_candidate(nlp, text, "The mayor", "said", "that the bridge was closed because it was unsafe")
    view, part = view_and_candidate(nlp, text, "The mayor", "said", "that the bridge was closed")
    found = [whole, part, replace(part, source=None, source_head=None)]
    edges = [edges_of(view, p.content) for p in found]
    weights = load_weights().worded
    alone = [
        [sum(weights[f][n] for f in indicators(view, p, e) if f in weights) for n in (0, 1)]
        for p, e in zip(found, edges, strict=True)
    ]
    assert logits(view, found, edges, weights).tolist() == [pytest.approx(row) for row in alone]
