"""`nlp.add_pipe("newsclaims")`: the library as a component of any English spaCy pipeline.

spaCy imports this module through its entry points whenever it makes a pipeline, so nothing that is heavy is imported
here before it is used. What was read is kept as JSON in `doc.user_data`, which survives `Doc.to_bytes`, `DocBin` with
`store_user_data=True` and `nlp.pipe(n_process=2)`; `doc._.newsclaims` makes the objects out of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.pipeline.pipe import Pipe
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span

from newsclaims.errors import ArgumentError

if TYPE_CHECKING:
    from spacy.training import Example

    from newsclaims.lexicon import Lexicon
    from newsclaims.models import Extraction
    from newsclaims.options import ClaimScope, Scope

#: Key of `doc.user_data` under which the extraction stands as JSON.
USER_DATA = "newsclaims"

#: Labels of the spans.
LABELS = ("SOURCE", "CUE", "CONTENT", "QUOTE", "CLAIM")

#: Colours of the labels in displaCy's views: black text is readable on all of them.
COLORS = {"SOURCE": "#9ad0f5", "CUE": "#ffd166", "CONTENT": "#d9ead3", "QUOTE": "#b5e48c", "CLAIM": "#e4c1f9"}

#: The configuration where a pipeline gives none; all of it is JSON. With a threshold of None each sort of attribution
#: has a tuned minimum of its own.
DEFAULT_CONFIG: dict[str, Any] = {
    "threshold": None,
    "scope": "all",
    "claims": "all",
    "spans_key": "newsclaims",
    "labels": list(LABELS),
    "lexicon": [],
    "scorer": {"@scorers": "newsclaims.scorer.v1"},
}

_Score = Callable[..., dict[str, Any]]

# The objects made out of a doc's JSON, with that JSON: gone with the doc, made anew where the JSON was replaced.
_made: WeakKeyDictionary[Doc, tuple[str, Extraction]] = WeakKeyDictionary()


def extraction_of(doc: Doc) -> Extraction | None:
    """What the component read out of `doc`; None where it has not run. The same as `doc._.newsclaims`.

    Args:
        doc: a doc, fresh from the pipeline or read back from bytes or a `DocBin`.
    """
    from newsclaims.models import Extraction

    written = doc.user_data.get(USER_DATA)
    if written is None:
        return None
    known = _made.get(doc)
    if known is None or known[0] != written:
        known = _made[doc] = (written, Extraction.model_validate_json(written))
    return known[1]


def set_extraction(doc: Doc, extraction: Extraction) -> None:
    """Store an extraction with its doc, as the component does.

    Raises:
        ArgumentError: it was read out of another text.
    """
    if extraction.article.text != doc.text:
        raise ArgumentError("the extraction was read out of another text than the doc's")
    written = extraction.model_dump_json()
    doc.user_data[USER_DATA] = written
    _made[doc] = (written, extraction)


if not Doc.has_extension("newsclaims"):
    Doc.set_extension("newsclaims", getter=extraction_of, setter=set_extraction)


class Newsclaims(Pipe):
    """Reads who said what out of a parsed doc."""

    def __init__(
        self,
        name: str = "newsclaims",
        *,
        model: str = "",
        threshold: float | None = None,
        scope: Scope = "all",
        claims: ClaimScope = "all",
        spans_key: str = "newsclaims",
        labels: Sequence[str] = LABELS,
        lexicon: Sequence[str] = (),
        scorer: _Score | None = None,
    ) -> None:
        """Make the component; `nlp.add_pipe("newsclaims", config={...})` does.

        Args:
            name: the component's name in its pipeline.
            model: what to note as the model that parsed the text.
            threshold: smallest probability of an attribution that is kept, 0 to 1; if None, each sort of attribution
                has the minimum that gives the best balance.
            scope: `all`, or `speech` for what was said and written only.
            claims: `all`, or `attributed` for no propositions of the reporter's own sentences.
            spans_key: key of the group in `doc.spans`; no group is written if it is empty.
            labels: which spans to write, out of `LABELS`.
            lexicon: paths of table files, or of folders of them, to lay over the lexicon that ships.
            scorer: what `nlp.evaluate` scores with; nothing is scored if None.

        Raises:
            ArgumentError: an argument is out of its range.
            LexiconError: a lexicon file is not there or not well-formed.
        """
        from newsclaims.lexicon import lexicon_of
        from newsclaims.options import Options

        self.name = name
        self.model = model
        self.options = Options(threshold=threshold, scope=scope, claims=claims, lexicon=lexicon_of(lexicon))
        self.spans_key = spans_key
        self.wanted = frozenset(labels)
        self.scorer = scorer
        if unknown := self.wanted.difference(LABELS):
            raise ArgumentError(f"no labels {', '.join(sorted(unknown))}; there are {', '.join(LABELS)}")

    @property
    def lexicon(self) -> Lexicon:
        """The words that the rules go by."""
        return self.options.lexicon

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the spans that are written."""
        return tuple(label for label in LABELS if label in self.wanted)

    def __call__(self, doc: Doc) -> Doc:
        """Read one doc, and write what was read to it."""
        error_handler = self.get_error_handler()
        try:
            self.set_annotations(doc, self.predict(doc))
        except Exception as e:  # noqa: BLE001 # spaCy's way: the pipeline's error handler decides
            error_handler(self.name, self, [doc], e)
        return doc

    def predict(self, doc: Doc) -> Extraction:
        """Read one doc; it is not changed.

        Raises:
            ModelError: the doc lacks annotations; the message names the component that sets them.
        """
        from newsclaims.adapters.spacy_doc import analyse_doc

        return analyse_doc(doc, self.options, model=self.model)

    def set_annotations(self, doc: Doc, extraction: Extraction) -> None:
        """Write what was read to the doc: `doc._.newsclaims` and the group of spans."""
        set_extraction(doc, extraction)
        if self.spans_key:
            doc.spans[self.spans_key] = to_spans(doc, extraction, self.labels)

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """Score the spans against those of the reference docs; see `score_spans`."""
        if self.scorer is None or not self.spans_key:
            return {}
        return self.scorer(examples, spans_key=self.spans_key, **kwargs)


@Language.factory(
    "newsclaims",
    # token.pos is needed, too, but spaCy's attribute_ruler does not declare that it assigns it: nlp.analyze_pipes
    # would call every English pipeline broken. The component checks for it when it runs.
    requires=["token.tag", "token.dep", "token.head", "token.lemma", "doc.sents", "doc.ents"],
    assigns=["doc._.newsclaims", "doc.spans"],
    default_config=DEFAULT_CONFIG,
    default_score_weights={"spans_newsclaims_f": 1.0, "spans_newsclaims_p": 0.0, "spans_newsclaims_r": 0.0},
)
def make_newsclaims(
    nlp: Language,
    name: str,
    threshold: float | None,
    scope: str,
    claims: str,
    spans_key: str,
    labels: list[str],
    lexicon: list[str],
    scorer: _Score | None,
) -> Newsclaims:
    """The component, made from its configuration; spaCy calls this."""
    from newsclaims.adapters.spacy_model import model_label

    return Newsclaims(
        name,
        model=model_label(nlp),
        threshold=threshold,
        scope=scope,  # type: ignore[arg-type] # checked there
        claims=claims,  # type: ignore[arg-type] # checked there
        spans_key=spans_key,
        labels=labels,
        lexicon=lexicon,
        scorer=scorer,
    )


class _Marked(NamedTuple):
    """A stretch of the text with its label and the id of what it belongs to."""

    start: int
    end: int
    label: str
    id: str


def to_spans(doc: Doc, extraction: Extraction, labels: Sequence[str] = LABELS) -> list[Span]:
    """The spans of an extraction as spans of `doc`, in the order of the text.

    Each is widened to whole tokens, so that no character of it is lost; its `id_` is that of the attribution, quote or
    claim ('a1', 'q1', 'c1'). The exact offsets stand in the extraction.
    """
    spans = []
    for marked in sorted(m for m in _marked(extraction) if m.label in labels):
        span = doc.char_span(marked.start, marked.end, label=marked.label, span_id=marked.id, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    return spans


def _marked(extraction: Extraction) -> Iterator[_Marked]:
    for a in extraction.attributions:
        named = [("SOURCE", a.source), ("CUE", a.cue), *(("CONTENT", c) for c in a.content)]
        yield from (_Marked(span.start, span.end, label, a.id) for label, span in named if span is not None)
    for q in extraction.quotes:
        yield from (_Marked(span.start, span.end, "QUOTE", q.id) for span in q.spans)
    for c in extraction.claims:
        yield _Marked(c.span.start, c.span.end, "CLAIM", c.id)


def score_spans(examples: Iterable[Example], *, spans_key: str, **kwargs: Any) -> dict[str, Any]:
    """Precision, recall and F1 of the spans, exact to the token, in all and by label.

    Only labels that the reference docs have are scored, so that a corpus that marks sources, cues and contents does not
    count every claim as wrong.

    Args:
        examples: predicted docs beside reference docs, whose spans stand under the same key.
        spans_key: the key of the group in `doc.spans`.
        kwargs: further arguments for `Scorer.score_spans`.

    Returns:
        `spans_KEY_p`, `spans_KEY_r`, `spans_KEY_f` and `spans_KEY_per_type`; None for each where no reference doc has
        the group.
    """
    examples = list(examples)
    known = {span.label_ for eg in examples for span in eg.reference.spans.get(spans_key, ())}

    def spans_of(doc: Doc, _: str) -> list[Span]:
        return [span for span in doc.spans.get(spans_key, ()) if span.label_ in known]

    options = {"getter": spans_of, "has_annotation": lambda doc: spans_key in doc.spans, "allow_overlap": True}
    scores: dict[str, Any] = Scorer.score_spans(examples, f"spans_{spans_key}", **{**options, **kwargs})
    return scores


def make_scorer() -> _Score:
    """What `scorer = {"@scorers": "newsclaims.scorer.v1"}` in a pipeline's configuration stands for."""
    return partial(score_spans)
