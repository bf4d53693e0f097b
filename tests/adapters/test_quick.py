"""The cheap pass of the model: the annotations of `nlp.pipe`, to the byte the same in any batch."""

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from threadpoolctl import threadpool_info

from newsclaims.adapters.quick import QuickReader, products, reader
from newsclaims.adapters.quick.entities import Moves, QuickEntities
from newsclaims.adapters.quick.products import (
    ROWS,
    BlasOps,
    Matrix,
    Product,
    keeps_rows_apart,
    plainly,
    with_edges,
)
from newsclaims.adapters.quick.remembered import QuickLemmatizer, QuickRuler
from newsclaims.adapters.spacy_model import load_model
from newsclaims.threads import one_thread
from tests import places

ARTICLES = sorted(places.GOLDEN.glob("*.txt"))
ODD = [
    "",
    " ",
    "\n\n",
    "Yes",
    "London",
    "  New York  Times ",
    "U.S. U.S. U.S.",
    "There are some. Let's go, y'all ain't gonna say nothin' to Anna Lee on 3 May 2024!",  # what patterns name
    "€5m £6bn 1,000 % , 40 per cent of Americans, the first",
    "\u202e\u0301 \U0001f600 \u4e2d\u6587 ...",
    "word " * 300,
]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    paragraphs = [p for path in ARTICLES for p in path.read_text(encoding="utf-8").split("\n") if p.strip()]
    return [*ODD, *paragraphs]


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.is_sent_start, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def test_annotations_are_those_of_the_pipeline(nlp: Language, texts: list[str]) -> None:
    quick = QuickReader(nlp).pipe(texts)
    for text, ours, theirs in zip(texts, quick, nlp.pipe(texts), strict=True):
        assert ours.text == text
        assert annotations(ours) == annotations(theirs)


@pytest.mark.parametrize("batch", [1, 50, 700, 100_000])
def test_batches_change_nothing(nlp: Language, texts: list[str], batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [doc.to_bytes() for doc in QuickReader(nlp).pipe(texts)]
    monkeypatch.setattr(reader, "BATCH", batch)
    assert [doc.to_bytes() for doc in QuickReader(nlp).pipe(texts)] == before


def test_the_default_pipeline_is_known(nlp: Language) -> None:
    components = [component for _, component in nlp.pipeline]
    assert sum(QuickRuler.understood(c, nlp) is not None for c in components) == 1
    assert sum(QuickLemmatizer.understood(c, nlp) is not None for c in components) == 1
    assert sum(QuickEntities.understood(c) is not None for c in components) == 1


def test_a_component_that_is_not_known_runs_as_it_is() -> None:
    nlp = load_model()  # its own: the recogniser keeps the label, which it did not learn, when the ruler is gone
    rulers = nlp.add_pipe("entity_ruler", before="ner")
    rulers.add_patterns([{"label": "BREW", "pattern": "tea"}])  # type: ignore[attr-defined]
    (doc,) = QuickReader(nlp).pipe(["Anna Lee drinks tea in London."])
    assert [(e.text, e.label_) for e in doc.ents if e.label_ == "BREW"] == [("tea", "BREW")]


# A row of a product depends on its row of the first matrix alone, wherever it stands.
@pytest.mark.parametrize(("inner", "outer"), [(288, 288), (96, 50), (96, 1024), (64, 74), (576, 288), (64, 384)])
def test_rows_do_not_depend_on_their_neighbours(inner: int, outer: int) -> None:
    rng = np.random.default_rng(7)
    x = rng.standard_normal((400, inner)).astype("f")
    y = rng.standard_normal((outer, inner)).astype("f")
    ops = BlasOps()
    with one_thread():
        whole = ops.gemm(x, y, trans2=True)
        for first, after in [(0, 1), (0, 3), (399, 400), (5, 5 + ROWS), (7, 104), (1, 400)]:
            assert np.array_equal(ops.gemm(x[first:after], y, trans2=True), whole[first:after])
        for row in range(24):
            assert (ops.gemm(np.repeat(x[row : row + 1], 30, axis=0), y, trans2=True) == whole[row]).all()
    assert np.allclose(whole, x @ y.T, atol=1e-3)


@pytest.mark.parametrize("way", [plainly, with_edges])
@pytest.mark.parametrize("outer", [1, 50, 288, 1024])
def test_every_way_gives_the_product(way: Product, outer: int) -> None:
    rng = np.random.default_rng(9)
    x, y = rng.standard_normal((ROWS, 64)).astype("f"), rng.standard_normal((outer, 64)).astype("f")
    assert np.allclose(way(x, y.T), x @ y.T, atol=1e-4)


def test_a_way_that_mixes_rows_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def mixing(x: Matrix, y: Matrix) -> Matrix:
        out = x @ y
        out[::2] += np.float32(1e-3)  # as some kernels do, by far less
        return out

    assert not keeps_rows_apart(mixing)
    monkeypatch.setattr(products, "product_of_rows", lambda: None)
    x, y = np.ones((5, 4), "f"), np.ones((6, 4), "f")
    assert np.array_equal(BlasOps().gemm(x, y, trans2=True), np.full((5, 6), 4, "f"))  # thinc's own


def test_products_as_thinc_has_them() -> None:
    rng = np.random.default_rng(8)
    x, y = rng.standard_normal((5, 4)).astype("f"), rng.standard_normal((5, 6)).astype("f")
    out = np.zeros((4, 6), "f")
    assert BlasOps().gemm(x, y, trans1=True, out=out) is out
    assert np.allclose(out, x.T @ y, atol=1e-5)
    assert BlasOps().gemm(x[:0], y[:4]).shape == (0, 6)


@pytest.mark.parametrize("part", ["ner", "parser", "tagger"])
def test_a_pipeline_that_was_loaded_here_can_be_trained(part: str) -> None:
    loaded = load_model()
    example = Example(loaded.make_doc("Ada Quill runs."), loaded("Ada Quill runs."))
    losses: dict[str, float] = {}
    with loaded.select_pipes(enable=["tok2vec", part]):
        loaded.update([example], sgd=loaded.resume_training(), losses=losses)
    assert losses[part] >= 0


def test_threads_are_given_back() -> None:
    def blas() -> list[int]:
        return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

    before = blas()
    with one_thread():
        assert 1 in blas()  # numpy has one of the libraries that are loaded, scipy another
    assert blas() == before


def test_moves_that_are_not_known() -> None:
    assert Moves.of(["B-A", "I-A", "L-A", "U-A", "O"]) is not None
    assert Moves.of(["B-A", "L-A", "O"]) is None  # no In
    assert Moves.of(["B-A", "I-A", "L-A", "X-A", "O"]) is None
    assert Moves.of(["B-A", "I-A", "L-A"]) is None  # no Out
