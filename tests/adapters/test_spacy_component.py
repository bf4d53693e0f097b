"""`nlp.add_pipe("newsclaims")`, `doc._.newsclaims`, spans, displaCy, serialisation, scores; `Extractor.from_doc`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import spacy
from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from newsclaims import Article, Extraction, Extractor, LexiconError, ModelError
from newsclaims.adapters.spacy_component import COLORS, LABELS, extraction_of, set_extraction, to_spans
from newsclaims.adapters.spacy_doc import analyse_doc
from newsclaims.adapters.spacy_model import load_model, model_label
from newsclaims.lexicon import default_lexicon
from newsclaims.options import Options
from tests.doc_examples import run_examples

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = """Harbour tunnel to close

ESTMOUTH (Herald) — The tunnel will close in May, two people familiar with the matter said.

“We need the time,” said Ada Quill, the harbour’s director. “All of it.”

* The union did not respond to a request for comment.
"""

ODD = [
    "",
    " ",
    "\n\n",
    "\x00\x1b[31m “ ” \u202e\n\n\t",
    "”",
    "# \n* \n> ",
    "🙂🙂 said 🙂.",
    "a" * 3000,
    "**Bo**ld said **n**o.",
]


@pytest.fixture(scope="module")
def pipeline(nlp: Language) -> Language:
    """A pipeline of its own with the component in it."""
    made = load_model(Path(str(nlp.path)).as_posix())
    made.add_pipe("newsclaims")
    return made


@pytest.fixture(scope="module")
def doc(pipeline: Language) -> Doc:
    return pipeline(TEXT)


def with_config(nlp: Language, **config: Any) -> Any:
    """The component made with this configuration, outside of any pipeline."""
    return nlp.create_pipe("newsclaims", config=config)


def spans(doc: Doc, label: str) -> list[str]:
    return [span.text for span in doc.spans["newsclaims"] if span.label_ == label]


# -- docs made by hand, no model -------------------------------------------------------------------------------------


def made_by_hand() -> Doc:
    """'Ada Quill said the tunnel leaks.' as a careful parser would have it."""
    return Doc(
        spacy.blank("en").vocab,
        words=["Ada", "Quill", "said", "the", "tunnel", "leaks", "."],
        spaces=[True, True, True, True, True, False, False],
        tags=["NNP", "NNP", "VBD", "DT", "NN", "VBZ", "."],
        pos=["PROPN", "PROPN", "VERB", "DET", "NOUN", "VERB", "PUNCT"],
        lemmas=["Ada", "Quill", "say", "the", "tunnel", "leak", "."],
        heads=[1, 2, 2, 4, 5, 2, 2],
        deps=["compound", "nsubj", "ROOT", "det", "nsubj", "ccomp", "punct"],
        ents=["B-PERSON", "I-PERSON", "O", "O", "O", "O", "O"],
    )


def test_a_doc_made_by_hand_is_read() -> None:
    doc = made_by_hand()
    found = analyse_doc(doc, Options(threshold=0.1), model="by hand")
    [said] = found.attributions
    assert (said.source.text, said.cue.text, said.content[0].text) == ("Ada Quill", "said", "the tunnel leaks")
    assert (found.model, said.speaker.name) == ("by hand", "Ada Quill")


def test_a_block_becomes_a_doc_of_its_own_with_the_same_text(nlp: Language) -> None:
    """One root a sentence, and no arc leaves its block, whatever the parser made of the whole."""
    from newsclaims.adapters.prose import prose_of
    from newsclaims.adapters.spacy_doc import _Reader
    from newsclaims.layout import read_layout

    for text in [TEXT, *ODD, "It is\xa0late , he said.  “No.”\n - **A**bc de"]:
        article = read_layout(Article(text=text))
        reader = _Reader.of(nlp(text))
        for number, block in enumerate(article.blocks):
            prose = prose_of(block, number)
            if prose is not None:
                cut = reader.block(prose, block)
                assert cut.text == prose.text
                assert all(sum(t.head.i == t.i for t in sentence) == 1 for sentence in cut.sents)


def test_a_parse_as_deep_as_the_text_is_long_is_cut_at_once() -> None:
    """Parsers chain up lists of thousands of lines: every line hangs on the one before."""
    from newsclaims.adapters.spacy_doc import _depths

    assert _depths([max(i - 1, 0) for i in range(100_000)]) == tuple(range(100_000))
    assert len(_depths([1, 2, 0])) == 3  # a circle, which no parser makes

    lines = 3_000
    doc = Doc(
        spacy.blank("en").vocab,
        words=["-", "Ada", "ran", "\n"] * lines,
        spaces=[True, True, False, False] * lines,
        tags=[":", "NNP", "VBD", "_SP"] * lines,
        pos=["PUNCT", "PROPN", "VERB", "SPACE"] * lines,
        lemmas=["-", "Ada", "run", "\n"] * lines,
        heads=[head for n in range(lines) for head in (4 * n + 2, 4 * n + 2, max(4 * n - 2, 2), 4 * n + 2)],
        deps=["ROOT" if i == 2 else "dep" for i in range(4 * lines)],
        ents=["O"] * 4 * lines,
    )
    assert len(list(doc.sents)) == 1
    found = analyse_doc(doc, Options(threshold=0.1), model="")
    assert len(found.article.blocks) == lines


@pytest.mark.parametrize(
    ("without", "component"),
    [
        ("tags", "tagger"),
        ("pos", "attribute_ruler"),
        ("lemmas", "lemmatizer"),
        ("ents", "ner"),
    ],
)
def test_missing_annotation_names_the_component(without: str, component: str) -> None:
    full = made_by_hand()
    fields: dict[str, Any] = {
        "tags": [t.tag_ for t in full],
        "pos": [t.pos_ for t in full],
        "lemmas": [t.lemma_ for t in full],
        "heads": [t.head.i for t in full],
        "deps": [t.dep_ for t in full],
        "ents": [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in full],
    }
    del fields[without]
    doc = Doc(full.vocab, words=[t.text for t in full], spaces=[bool(t.whitespace_) for t in full], **fields)
    with pytest.raises(ModelError, match=component):
        analyse_doc(doc, Options(threshold=0.1), model="")


def test_a_blank_pipeline_is_told_what_it_lacks() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("newsclaims")
    with pytest.raises(ModelError, match="tagger, attribute_ruler, parser, lemmatizer, ner"):
        nlp("Ada Quill said so.")
    assert nlp("")._.newsclaims.attributions == ()


# -- the component ---------------------------------------------------------------------------------------------------


def test_a_pipeline_needs_no_import_of_newsclaims(nlp: Language) -> None:
    code = (
        f"import spacy; nlp = spacy.load({str(nlp.path)!r}); nlp.add_pipe('newsclaims', config={{'scope': 'speech'}})\n"
        "doc = nlp('“No,” said Ada Quill.'); print(doc._.newsclaims.quotes[0].text, doc.spans['newsclaims'][0].label_)"
    )
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("No, QUOTE\n", "")


def test_making_any_spacy_pipeline_does_not_load_the_core() -> None:
    """Entry points are imported by every pipeline made in this environment, ours or not."""
    code = "import sys, spacy; spacy.blank('de'); print('newsclaims.pipeline' in sys.modules, 'textacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_the_doc_has_the_extraction(doc: Doc, pipeline: Language) -> None:
    found = doc._.newsclaims
    assert isinstance(found, Extraction)
    assert found is doc._.newsclaims is extraction_of(doc)
    assert found.article.text == doc.text
    assert found.model == model_label(pipeline)
    assert {a.cue.text for a in found.attributions if a.cue} == {"said", "did not respond"}


def test_a_doc_that_was_not_read_has_none(nlp: Language) -> None:
    assert nlp.make_doc(TEXT)._.newsclaims is None


def test_from_doc_reads_the_same_as_the_component(nlp: Language, doc: Doc) -> None:
    extractor = Extractor(nlp=nlp)
    assert extractor.from_doc(nlp(TEXT)) == doc._.newsclaims
    known = extractor.from_doc(nlp(TEXT), Article(text=TEXT, outlet="The Quay Courier"))
    assert known.article.outlet == "The Quay Courier"
    with pytest.raises(ValueError, match="not the doc's text"):
        extractor.from_doc(nlp(TEXT), Article(text="Other."))


def test_from_doc_finds_what_extract_finds(nlp: Language) -> None:
    """Here; the parser, which sees the whole at once, may differ elsewhere."""
    extractor = Extractor(nlp=nlp)
    by_text, by_doc = extractor.extract(TEXT), extractor.from_doc(nlp(TEXT))
    assert [a.content for a in by_doc.attributions] == [a.content for a in by_text.attributions]
    assert by_doc.article == by_text.article


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_no_error(pipeline: Language, text: str) -> None:
    found = pipeline(text)._.newsclaims
    assert found.article.text == text
    for attribution in found.attributions:
        assert all(text[s.start : s.end] == s.text for s in attribution.content)


def test_what_it_needs_and_sets_is_declared(pipeline: Language) -> None:
    analysis = pipeline.analyze_pipes()
    assert analysis["problems"]["newsclaims"] == []
    assert analysis["summary"]["newsclaims"]["assigns"] == ["doc._.newsclaims", "doc.spans"]
    blank = spacy.blank("en")
    blank.add_pipe("newsclaims")
    assert "token.dep" in blank.analyze_pipes()["problems"]["newsclaims"]


# -- spans and displaCy ----------------------------------------------------------------------------------------------


def test_spans_stand_in_the_order_of_the_text_with_ids(doc: Doc) -> None:
    group = list(doc.spans["newsclaims"])
    assert [(s.start_char, s.end_char) for s in group] == sorted((s.start_char, s.end_char) for s in group)
    assert spans(doc, "SOURCE") == [
        "two people familiar with the matter",
        "Ada Quill, the harbour’s director",
        "The union",
    ]
    assert spans(doc, "QUOTE") == ["“We need the time,”", "“All of it.”"]
    ids = {a.id for a in doc._.newsclaims.attributions}
    assert {s.id_ for s in group if s.label_ == "CUE"} <= ids


def test_spans_cover_every_character_of_the_extraction(doc: Doc) -> None:
    covered = {i for s in doc.spans["newsclaims"] if s.label_ == "CONTENT" for i in range(s.start_char, s.end_char)}
    for attribution in doc._.newsclaims.attributions:
        assert all(covered.issuperset(range(c.start, c.end)) for c in attribution.content)


def test_only_the_wanted_labels_under_the_wanted_key(nlp: Language, doc: Doc) -> None:
    component = with_config(nlp, spans_key="sc", labels=["QUOTE", "CUE"])
    read = component(nlp(TEXT))
    assert component.labels == ("CUE", "QUOTE")
    assert {s.label_ for s in read.spans["sc"]} == {"CUE", "QUOTE"}
    assert "newsclaims" not in read.spans
    assert list(to_spans(doc, doc._.newsclaims, ["QUOTE"])) == [
        s for s in doc.spans["newsclaims"] if s.label_ == "QUOTE"
    ]


def test_no_key_no_spans(nlp: Language) -> None:
    read = with_config(nlp, spans_key="")(nlp(TEXT))
    assert not read.spans
    assert read._.newsclaims.attributions


def test_displacy_shows_the_spans_in_their_colours(doc: Doc) -> None:
    page = displacy.render(doc, style="span", options={"spans_key": "newsclaims"}, page=True, jupyter=False)
    assert set(COLORS) == set(LABELS)
    for label in {s.label_ for s in doc.spans["newsclaims"]}:
        assert label in page
        assert COLORS[label] in page


def test_displacy_keeps_hostile_text_text(pipeline: Language) -> None:
    read = pipeline("“<script>alert(1)</script> is <b>bold</b>,” said Ada Quill.")
    page = displacy.render(read, style="span", options={"spans_key": "newsclaims"}, page=True, jupyter=False)
    assert "<script>" not in page


# -- configuration ---------------------------------------------------------------------------------------------------


def test_threshold_and_scope(nlp: Language) -> None:
    text = "“No,” said Ada Quill. The mayor believes that the tunnel leaks."
    everything, nothing, speech = (
        with_config(nlp, **config)(nlp(text))._.newsclaims
        for config in ({"threshold": 0.0}, {"threshold": 1.0}, {"scope": "speech"})
    )
    assert "belief" in {a.kind for a in everything.attributions}
    assert nothing.attributions == ()
    assert "belief" not in {a.kind for a in speech.attributions}


def test_claims_in_the_reporters_own_voice_can_be_left_out(nlp: Language) -> None:
    """The same claims, with the same ids, that an extractor with this setting states."""
    text = "The tunnel opened in 1962. Ada Quill said that the tunnel will close in May. It rained."
    read = with_config(nlp)(nlp(text))._.newsclaims
    attributed = with_config(nlp, claims="attributed")(nlp(text))._.newsclaims
    assert None in {c.attribution_id for c in read.claims}
    assert [(c.id, c.attribution_id) for c in attributed.claims] == [("c1", "a1")]
    assert attributed == Extractor(nlp=nlp, claims="attributed").from_doc(nlp(text))


def test_a_lexicon_of_ones_own(nlp: Language, tmp_path: Path) -> None:
    words = default_lexicon().table("reporting_verbs")
    (tmp_path / "reporting_verbs.tsv").write_text(f"{words.columns[0]}\n!say\n", encoding="utf-8")
    read = with_config(nlp, lexicon=[str(tmp_path)])
    assert "say" not in read.lexicon.table("reporting_verbs")


def test_a_layout_of_ones_own(nlp: Language, tmp_path: Path) -> None:
    """A table of layout words counts in the component and in `from_doc` as it does in `extract`."""
    (tmp_path / "layout_promos.tsv").write_text("key\tmatch\nour pick of the day\tstart\n", encoding="utf-8")
    text = "The tunnel will close in May, Ada Quill said.\n\nOur pick of the day is ham\n\nIt rained, she said."
    extractor = Extractor(nlp=nlp, lexicon=default_lexicon().extended(tmp_path))
    read = with_config(nlp, lexicon=[str(tmp_path)])(nlp(text))._.newsclaims
    for found in (read, extractor.from_doc(nlp(text)), extractor.extract(text)):
        assert [b.kind for b in found.article.blocks] == ["paragraph", "promo", "paragraph"]


@pytest.mark.parametrize(
    ("config", "error", "message"),
    [
        ({"threshold": 2.0}, ValueError, "between 0 and 1"),
        ({"scope": "most"}, ValueError, "one of all, speech"),
        ({"claims": "most"}, ValueError, "one of all, attributed"),
        ({"labels": ["QUOTES"]}, ValueError, "no labels QUOTES"),
        ({"lexicon": ["/no/such/folder"]}, LexiconError, "no lexicon file or folder"),
        ({"treshold": 0.5}, ValueError, "treshold"),  # spaCy's own check
    ],
)
def test_wrong_configuration_says_so(nlp: Language, config: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        with_config(nlp, **config)


# -- pipes and bytes -------------------------------------------------------------------------------------------------


def test_pipe_gives_what_a_call_gives(pipeline: Language, doc: Doc) -> None:
    docs = list(pipeline.pipe([TEXT, "", TEXT]))
    assert [d._.newsclaims for d in docs] == [doc._.newsclaims, pipeline("")._.newsclaims, doc._.newsclaims]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of fork in a process with threads
def test_pipe_over_processes(pipeline: Language, doc: Doc) -> None:
    docs = list(pipeline.pipe([TEXT, "", TEXT], n_process=2, batch_size=1))
    assert [d._.newsclaims == doc._.newsclaims for d in docs] == [True, False, True]
    assert same_spans(docs[0], doc)


def same_spans(a: Doc, b: Doc) -> bool:
    def told(d: Doc) -> Iterator[tuple[Any, ...]]:
        return ((s.start_char, s.end_char, s.label_, s.id_) for s in d.spans["newsclaims"])

    return list(told(a)) == list(told(b))


def test_the_extraction_survives_bytes(pipeline: Language, doc: Doc) -> None:
    again = Doc(pipeline.vocab).from_bytes(doc.to_bytes())
    assert again._.newsclaims == doc._.newsclaims
    assert same_spans(again, doc)


def test_the_extraction_survives_a_doc_bin(doc: Doc) -> None:
    written = DocBin(docs=[doc], store_user_data=True).to_bytes()
    [again] = DocBin().from_bytes(written).get_docs(spacy.blank("en").vocab)
    assert again._.newsclaims == doc._.newsclaims
    assert same_spans(again, doc)


def test_what_is_stored_is_json_text(doc: Doc) -> None:
    assert Extraction.model_validate_json(doc.user_data["newsclaims"]) == doc._.newsclaims


def test_a_pipeline_saved_reads_the_same(pipeline: Language, doc: Doc, tmp_path: Path) -> None:
    pipeline.to_disk(tmp_path / "saved")
    assert spacy.load(tmp_path / "saved")(TEXT)._.newsclaims == doc._.newsclaims


def test_an_extraction_can_be_set(nlp: Language, doc: Doc) -> None:
    other = nlp.make_doc(TEXT)
    other._.newsclaims = doc._.newsclaims
    assert other._.newsclaims == doc._.newsclaims
    other.user_data["newsclaims"] = doc._.newsclaims.model_copy(update={"claims": ()}).model_dump_json()
    assert other._.newsclaims.claims == ()
    with pytest.raises(ValueError, match="another text"):
        set_extraction(nlp.make_doc("Other."), doc._.newsclaims)


def test_the_error_handler_of_the_pipeline_decides(nlp: Language) -> None:
    failed = []
    component = with_config(nlp)
    component.set_error_handler(lambda _name, _proc, docs, error: failed.append((docs[0].text, type(error))))
    assert len(list(component.pipe([nlp.make_doc("Ada Quill said so."), nlp(TEXT)]))) <= 2
    assert failed == [("Ada Quill said so.", ModelError)]


# -- scores ----------------------------------------------------------------------------------------------------------


def test_evaluate_scores_the_labels_that_are_marked(pipeline: Language, doc: Doc) -> None:
    """The reference marks contents and one of three sources too many; nothing is said of claims."""
    marked = [s for s in doc.spans["newsclaims"] if s.label_ in {"CONTENT", "SOURCE"}]
    reference = {"newsclaims": [(s.start_char, s.end_char, s.label_) for s in marked] + [(0, 7, "SOURCE")]}
    scores = pipeline.evaluate([Example.from_dict(pipeline.make_doc(TEXT), {"spans": reference})])
    assert scores["spans_newsclaims_p"] == 1.0
    assert scores["spans_newsclaims_per_type"]["CONTENT"]["f"] == 1.0
    assert scores["spans_newsclaims_per_type"]["SOURCE"]["r"] == pytest.approx(3 / 4)
    assert set(scores["spans_newsclaims_per_type"]) == {"CONTENT", "SOURCE"}


def test_evaluate_without_marks_scores_nothing(pipeline: Language) -> None:
    scores = pipeline.evaluate([Example.from_dict(pipeline.make_doc(TEXT), {})])
    assert scores["spans_newsclaims_f"] is None


def test_the_examples_in_the_documentation(pipeline: Language) -> None:
    assert run_examples("spacy.md", {"nlp": pipeline}) > 10
