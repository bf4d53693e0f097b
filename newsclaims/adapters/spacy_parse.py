"""Read an article with a spaCy pipeline: prose in, `Parse` out, block by block, offsets kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newsclaims.adapters.prose import Prose, proses_of
from newsclaims.adapters.textacy_triples import triples
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article
from newsclaims.syntax import EntityMention, Parse, Sentence, Token, Triple

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc, Span

_READ: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "IDX", "LENGTH", "ENT_TYPE"]

#: Longest sentence, in tokens, that is searched for triples.
_LONGEST_SENTENCE = 200


def parse(nlp: Language, article: Article, lexicon: Lexicon | None = None) -> Parse:
    """Parse the prose of `article` (its layout read before) with `nlp`.

    Args:
        nlp: the pipeline.
        article: with its layout.
        lexicon: the spellings that the tokenizer is helped with; those that ship where it is None.
    """
    from newsclaims.adapters.quick import QuickReader

    proses = proses_of(article, lexicon)
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
