"""Read an article with a spaCy pipeline: prose in, `Parse` out, block by block, offsets kept."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from newsclaims.adapters.textacy_triples import triples
from newsclaims.models import Article, Block
from newsclaims.syntax import EntityMention, Parse, Sentence, Token, Triple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc, Span

# One character for one character, so that offsets stay: what the English pipelines were trained on.
_NORMAL = {
    0x09: " ",
    0x0A: " ",
    0x0D: " ",
    0x85: " ",
    0x2028: " ",
    0x2029: " ",
    0x00A0: " ",
    0x202F: " ",
    0x2007: " ",
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x201E: '"',
}

_READ: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "IDX", "LENGTH", "ENT_TYPE"]

#: Longest sentence, in tokens, that is searched for triples.
_LONGEST_SENTENCE = 200


#: Longest text, in characters, that is parsed in one piece.
_LONGEST_PIECE = 50_000


#: Marks in a row, without a space or a letter, from which every so many gives way to a space.
_TIGHT = regex.compile(r"[^\w\s]{200,}")
_STRIDE = 100


#: Where a space was left out beside a quotation mark ('bridge,”Quill said', 'said:“We'): the tokenizer of the pipelines
#: would take all of it for one word. A straight double mark closes or opens, see `_touching`.
_TOUCHING = regex.compile(
    r"""(?: (?P<closing>[”»] | ’(?=\p{Lu})(?!S\b)) | (?P<straight>") ) (?<=[\p{L}\p{N}][,.?!…:].)(?=\p{L})
    | [“„«](?<=\p{L}[:,].)(?=\p{L})""",
    regex.VERBOSE,
)
#: The platform X at the end of a sentence ('posted on X. Police said'): the tokenizer takes 'X.' for an initial, so
#: that the sentence would go on. Initials of names stand behind a capital, and hardly ever are an X.
_PLATFORM = regex.compile(r"(?<=\p{Ll}\s)X(?=\.\s+[\"'“‘]?\p{Lu})")


class Prose(NamedTuple):
    """The running text of one block, markup left out, with the way back to the article's offsets."""

    block: int
    text: str
    starts: tuple[int, ...]  # where each piece begins in `text`
    shifts: tuple[int, ...]  # what to add to get the article's offset

    def offset(self, i: int) -> int:
        """The article's offset of character `i` of `text`."""
        return i + self.shifts[bisect_right(self.starts, i) - 1]


def prose_of(block: Block, index: int, *, spaced: bool = False) -> Prose | None:
    """The block's running text, or None where it has none.

    Args:
        block: the block.
        index: its place in the article.
        spaced: whether a space that was left out beside a quotation mark is put in, and one behind an 'X' that ends
            its sentence.
    """
    pieces, starts, shifts, at = [], [], [], 0
    for span in block.prose:
        pieces.append(span.text)
        starts.append(at)
        shifts.append(span.start - at)
        at += len(span.text)
    text = "".join(pieces)
    if not text.strip():
        return None
    prose = Prose(index, text, tuple(starts), tuple(shifts))
    if spaced:
        prose = _spaced(prose, sorted({*_touching(text), *(m.end() for m in _PLATFORM.finditer(text))}))
    return prose._replace(text=_loosened(prose.text.translate(_NORMAL)))


def _touching(text: str) -> Iterator[int]:
    """Where a space is missing: behind a mark that closes, before one that opens."""
    marks = counted = 0  # straight marks up to a place
    for m in _TOUCHING.finditer(text):
        marks += text.count('"', counted, m.start())
        counted = m.start()
        closing = m["closing"] or (m["straight"] and marks % 2 == 1)
        yield m.end() if closing else m.start()


def _spaced(prose: Prose, places: Sequence[int]) -> Prose:
    """The prose with a space put in at these places of its text."""
    if not places:
        return prose
    edges = [0, *places, len(prose.text)]
    text = " ".join(prose.text[start:end] for start, end in pairwise(edges))
    starts, shifts = [], []
    for at in sorted({*prose.starts, *places}):
        before = bisect_right(places, at)  # spaces that were put in up to here
        starts.append(at + before)
        shifts.append(prose.offset(at) - at - before)
    return Prose(prose.block, text, tuple(starts), tuple(shifts))


def _loosened(text: str) -> str:
    """The text with spaces in very long runs of marks: spaCy's tokenizer takes one off at a time, in square time."""
    return _TIGHT.sub(lambda m: "".join(" " if i % _STRIDE == 0 else c for i, c in enumerate(m.group(), 1)), text)


def proses_of(article: Article) -> list[Prose]:
    """What is to be parsed of an article: the running text of its blocks, in pieces where a block is very long."""
    whole = (prose for i, block in enumerate(article.blocks) if (prose := prose_of(block, i, spaced=True)))
    return [piece for prose in whole for piece in _pieces(prose)]


def _pieces(prose: Prose) -> Iterator[Prose]:
    """The prose cut behind sentences, else at spaces: no spaCy pipeline takes a million characters at once."""
    start = 0
    while start < len(prose.text):
        end = _end_of_piece(prose.text, start)
        first, last = bisect_right(prose.starts, start) - 1, bisect_left(prose.starts, end)
        yield Prose(
            prose.block,
            prose.text[start:end],
            (0, *(at - start for at in prose.starts[first + 1 : last])),
            tuple(shift + start for shift in prose.shifts[first:last]),
        )
        start = end


def _end_of_piece(text: str, start: int) -> int:
    end = start + _LONGEST_PIECE
    if end >= len(text):
        return len(text)
    middle = start + _LONGEST_PIECE // 2
    places = (text.rfind(mark, middle, end) + len(mark) for mark in (". ", " "))
    return next((place for place in places if place > middle), end + (text[end] == " "))


def parse(nlp: Language, article: Article) -> Parse:
    """Parse the prose of `article` (its layout read before) with `nlp`."""
    from newsclaims.adapters.quick import QuickReader

    proses = proses_of(article)
    return to_parse(article, list(zip(QuickReader(nlp).pipe(p.text for p in proses), proses, strict=True)))


def to_parse(article: Article, docs: Iterable[tuple[Doc, Prose]]) -> Parse:
    """One `Parse` out of the parsed blocks of an article."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[EntityMention] = []
    chunks: list[tuple[int, int]] = []
    triples: list[Triple] = []
    acronyms: dict[str, str] = {}
    names: _Names | None = None
    for doc, prose in docs:
        names = _Names(doc.vocab.strings) if names is None else names
        base = len(tokens)
        sents, ents = list(doc.sents), doc.ents
        inside = _numbers(sents, len(sentences)), _numbers(ents, len(entities))
        tokens.extend(_tokens(doc, prose, base, *inside, names))
        sentences.extend(Sentence(base + s.start, base + s.end, prose.block) for s in sents)
        entities.extend(EntityMention(base + e.start, base + e.end, e.label_) for e in ents)
        chunks.extend((base + c.start, base + c.end) for c in doc.noun_chunks)
        triples.extend(_triples(sents, base))
        if "(" in prose.text:
            acronyms |= _acronyms(doc)
    return Parse(
        article.text,
        tuple(tokens),
        tuple(sentences),
        tuple(entities),
        tuple(chunks),
        tuple(triples),
        tuple(acronyms.items()),
    )


def _numbers(spans: Iterable[Span], first: int) -> dict[int, int]:
    """For each token the number of the span that it is in, counted from `first`."""
    return {i: n for n, span in enumerate(spans, first) for i in range(span.start, span.end)}


class _Names(dict[int, str]):
    """The texts that a vocabulary knows by number; most are asked for again and again."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, number: int) -> str:
        text: str = self._strings[number]
        self[number] = text
        return text


def _tokens(
    doc: Doc,
    prose: Prose,
    base: int,
    sentence_of: Mapping[int, int],
    entity_of: Mapping[int, int],
    names: Mapping[int, str],
) -> Iterator[Token]:
    rows = doc.to_array(_READ).tolist()
    heads = [i + head for i, head in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
    children: list[list[int]] = [[] for _ in rows]
    left, right = list(range(len(rows))), list(range(1, len(rows) + 1))
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(base + i)
    for i in _upwards(heads):
        head = heads[i]
        left[head], right[head] = min(left[head], left[i]), max(right[head], right[i])
    single = len(prose.starts) == 1
    for i, (orth, lower, lemma, pos, tag, dep, idx, length, ent_type) in enumerate(rows):
        if single:
            start, end = idx + prose.shifts[0], idx + length + prose.shifts[0]
        else:
            start, end = prose.offset(idx), prose.offset(idx + length - 1) + 1
        yield Token(
            base + i,
            start,
            end,
            names[orth],
            names[lower],
            names[lemma].lower(),
            names[pos],
            names[tag],
            names[dep],
            base + heads[i],
            tuple(children[i]),
            base + left[i],
            base + right[i],
            sentence_of[i],
            prose.block,
            entity_of.get(i, -1),
            names[ent_type],
        )


def _upwards(heads: Sequence[int]) -> list[int]:
    """All tokens but the roots, each before its head."""
    above = [i for i, head in enumerate(heads) if head != i]
    waiting = [0] * len(heads)  # children not yet seen
    for i in above:
        waiting[heads[i]] += 1
    order = [i for i in above if not waiting[i]]
    for i in order:
        head = heads[i]
        waiting[head] -= 1
        if not waiting[head] and heads[head] != head:
            order.append(head)
    return order


def _triples(sentences: Iterable[Span], base: int) -> Iterator[Triple]:
    """Triples by textacy, for all sentences but run-on ones, on which its time grows with the square."""
    for sentence in sentences:
        if len(sentence) <= _LONGEST_SENTENCE:
            for triple in triples().subject_verb_object_triples(sentence):
                yield Triple(*(tuple(base + t.i for t in part) for part in triple))


def _acronyms(doc: Doc) -> dict[str, str]:
    """Acronyms in brackets after the name that they shorten: 'Federal Aviation Authority (FAA)'.

    (textacy has the same for the general case, but its version 0.13 fails under numpy 2.)
    """
    found = {}
    for t in doc[2:-1]:
        if t.text.isupper() and 2 <= len(t.text) <= 8 and doc[t.i - 1].text == "(" and doc[t.i + 1].text == ")":
            capitals = ""
            for i in range(t.i - 2, max(t.i - 2 * len(t.text) - 3, -1), -1):
                if doc[i].text[0].isupper():
                    capitals = doc[i].text[0] + capitals
                    if capitals == t.text:
                        found[t.text] = doc[i : t.i - 1].text
                        break
    return found
