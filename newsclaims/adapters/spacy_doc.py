"""Read a `Doc` that some spaCy pipeline has parsed as a whole: cut at the layout's blocks, offsets kept.

The pipeline knew nothing of the layout, so its sentences may run over headlines, captions and list items. Each block
gets a `Doc` of its own out of the annotations that are there: sentences end at the block's edge, words that hung on one
outside are hung on the nearest word inside. From there on it is read as any other block (`spacy_parse.to_parse`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.adapters.prose import Prose, prose_of
from newsclaims.adapters.spacy_parse import to_parse
from newsclaims.arguments import of_type
from newsclaims.errors import ArgumentError, ModelError
from newsclaims.layout import read_layout
from newsclaims.models import Article, Block, Extraction
from newsclaims.options import Options
from newsclaims.pipeline import analyse

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What the stages read of a token, as spaCy names it, and the component of the English pipelines that sets it.
_NEEDED = {
    "TAG": "tagger",
    "POS": "attribute_ruler",
    "DEP": "parser",
    "LEMMA": "lemmatizer",
    "ENT_IOB": "ner",
}


def analyse_doc(doc: Doc, options: Options, *, model: str, article: Article | None = None) -> Extraction:
    """Read everything out of a parsed `Doc`; it is not changed.

    Args:
        doc: tagged, parsed and lemmatised, with entities.
        options: what is to be read, and by which words.
        model: what to note as the model that parsed it.
        article: what is known of the article; its text must be `doc.text`. The doc's text alone if None.

    Raises:
        ModelError: the doc lacks annotations; the message names the component that sets them.
        ArgumentError: the article's text is not the doc's.
        ArgumentTypeError: it is no article.
    """
    if article is not None:
        of_type("article", article, Article)
    if article is not None and article.text != doc.text:
        raise ArgumentError("the article's text is not the doc's text; parse article.text itself")
    article = read_layout(article or Article(text=doc.text), options.lexicon)
    proses = [(p, block) for n, block in enumerate(article.blocks) if (p := prose_of(block, n))]
    if proses:
        check_doc(doc)
    reader = _Reader.of(doc)
    parse = to_parse(article, ((reader.block(prose, block), prose) for prose, block in proses))
    return analyse(article, parse, options, model=model)


def check_doc(doc: Doc) -> None:
    """Make sure that the doc has all that newsclaims reads.

    Raises:
        ModelError: annotations are missing; the message names the components that set them.
    """
    missing = {attr: name for attr, name in _NEEDED.items() if not doc.has_annotation(attr)}
    if missing:
        raise ModelError(
            f"the doc has no {', '.join(missing)} annotation: its pipeline needs {', '.join(missing.values())} "
            "(before newsclaims, where newsclaims is in the pipeline)"
        )
    if doc.vocab.get_noun_chunks is None:
        raise ModelError(
            f"spaCy finds no noun chunks in the doc's language ({doc.lang_ or 'none'}); it must be English"
        )


# How far up a tree a head is looked for. No sentence that people write is deeper; a parser may chain up a list of
# thousands of lines, and climbing it anew for each would take for ever.
_STEPS = 64


class _Piece(NamedTuple):
    """Characters `start` to `end` of a block's prose: token `i` of the doc, or -1 for white space between tokens."""

    i: int
    start: int
    end: int


class _Reader(NamedTuple):
    """A doc with what is looked up in it again and again, by token."""

    doc: Doc
    starts: tuple[int, ...]  # character offset
    ends: tuple[int, ...]  # character offset, white space left out
    heads: tuple[int, ...]
    depths: tuple[int, ...]  # below the root of its sentence
    sentence: tuple[int, ...]
    entity: tuple[int, ...]  # -1 outside
    labels: tuple[str, ...]  # of the entities

    @classmethod
    def of(cls, doc: Doc) -> _Reader:
        sentence, entity = [0] * len(doc), [-1] * len(doc)
        if doc.has_annotation("SENT_START"):
            for n, s in enumerate(doc.sents):
                sentence[s.start : s.end] = [n] * len(s)
        for n, e in enumerate(doc.ents):
            if e.label_:
                entity[e.start : e.end] = [n] * len(e)
        starts, ends = tuple(t.idx for t in doc), tuple(t.idx + len(t) for t in doc)
        heads = tuple(t.head.i for t in doc)
        labels = tuple(e.label_ for e in doc.ents)
        return cls(doc, starts, ends, heads, _depths(heads), tuple(sentence), tuple(entity), labels)

    def block(self, prose: Prose, block: Block) -> Doc:
        """The block's own doc; its text is that of `prose`."""
        from spacy.tokens import Doc

        pieces = [p for p in _filled(list(self._pieces(block)), prose.text) if p.end > p.start]
        text, tokens = prose.text, [self.doc[p.i] if p.i >= 0 else None for p in pieces]
        followers = [*(p.start for p in pieces[1:]), len(text)]
        heads = self._heads(pieces)
        return Doc(
            self.doc.vocab,
            words=[text[p.start : p.end] for p in pieces],
            spaces=[after > p.end for p, after in zip(pieces, followers, strict=True)],
            tags=[t.tag_ if t else "_SP" for t in tokens],
            pos=[t.pos_ if t else "SPACE" for t in tokens],
            lemmas=[t.lemma_ if t else text[p.start : p.end] for t, p in zip(tokens, pieces, strict=True)],
            heads=heads,
            deps=["ROOT" if heads[n] == n else t.dep_ if t else "dep" for n, t in enumerate(tokens)],
            ents=list(self._ents(pieces)),
        )

    def _pieces(self, block: Block) -> Iterator[_Piece]:
        """The doc's tokens that stand in the block's prose, cut to it; one torn by markup counts once."""
        at, last = 0, _Piece(-1, 0, 0)
        for span in block.prose:
            shift = at - span.start
            for i in range(bisect_right(self.ends, span.start), len(self.starts)):
                if self.starts[i] >= span.end:
                    break
                start, end = max(self.starts[i], span.start) + shift, min(self.ends[i], span.end) + shift
                if i == last.i:
                    last = last._replace(end=end)
                    continue
                if last.i >= 0:
                    yield last
                last = _Piece(i, start, end)
            at += len(span)
        if last.i >= 0:
            yield last

    def _heads(self, pieces: Sequence[_Piece]) -> list[int]:
        """The head of each piece, as an index into `pieces`: one root a sentence, nothing hangs outside of it."""
        here = {p.i: n for n, p in enumerate(pieces) if p.i >= 0}
        heads = [self._head(p.i, here) if p.i >= 0 else n for n, p in enumerate(pieces)]
        roots: dict[int, int] = {}
        for n in sorted((n for n, head in enumerate(heads) if head == n), key=lambda n: (self._depth(pieces[n].i), n)):
            if pieces[n].i >= 0:
                heads[n] = roots.setdefault(self.sentence[pieces[n].i], n)
            elif len(pieces) > 1:  # white space hangs on what stands before it
                heads[n] = n - 1 if n else 1
        return heads

    def _head(self, i: int, here: dict[int, int]) -> int:
        """The nearest word above token `i` that is in the block and in the same sentence; else itself."""
        at = i
        for _ in range(_STEPS):
            above = self.heads[at]
            if above == at or self.sentence[above] != self.sentence[i]:
                break
            if above in here:
                return here[above]
            at = above
        return here[i]

    def _depth(self, i: int) -> int:
        return self.depths[i] if i >= 0 else len(self.depths)

    def _ents(self, pieces: Sequence[_Piece]) -> Iterator[str]:
        before = -1
        for p in pieces:
            entity = self.entity[p.i] if p.i >= 0 else -1
            yield "O" if entity < 0 else f"{'I' if entity == before else 'B'}-{self.labels[entity]}"
            before = entity


def _depths(heads: Sequence[int]) -> tuple[int, ...]:
    """How many heads stand above each token, each path walked once."""
    depths = [0 if head == i else -1 for i, head in enumerate(heads)]
    for i in range(len(heads)):
        path = []
        at = i
        while depths[at] < 0:
            path.append(at)
            depths[at] = 0  # heads that go in a circle end here
            at = heads[at]
        for n, below in enumerate(reversed(path), start=1):
            depths[below] = depths[at] + n
    return tuple(depths)


def _filled(pieces: Sequence[_Piece], text: str) -> Iterator[_Piece]:
    """The pieces, and what of the text lies between them and is not the one space that may follow a token."""
    at = 0
    for piece in [*pieces, _Piece(-1, len(text), len(text))]:
        if at < piece.start and at and text[at] == " ":
            at += 1
        if at < piece.start:
            yield _Piece(-1, at, piece.start)
        yield piece
        at = max(at, piece.end)
