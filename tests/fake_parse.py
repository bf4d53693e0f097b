"""A parse without a model: real tokens, and tags, trees and entities that a chooser picks, plausible or absurd.

The core takes any `Parse`: a tree per sentence, tags, entities. What a language model would make of a text is only one of
many, so property tests and fuzzing go through thousands of others, in a fraction of the time.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

import regex

from newsclaims.adapters.prose import Prose, proses_of
from newsclaims.layout import read_layout
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.models import Article, Extraction
from newsclaims.options import Options
from newsclaims.pipeline import analyse
from newsclaims.syntax import EntityMention, Parse, Sentence, Token, Triple

#: Picks a number from 0 to below its argument.
Choose = Callable[[int], int]

_TOKEN = regex.compile(r"\s{2,}|[\n\r\t]|n['’]t\b|['’](?:s|re|ll|d|ve|m)\b|(?:(?!n['’]t\b)[\w])+|[^\w\s]")
_LEMMAS = {
    "said": "say", "says": "say", "told": "tell", "tells": "tell", "was": "be", "is": "be", "were": "be", "be": "be",
    "has": "have", "had": "have", "n't": "not", "n’t": "not", "according": "accord", "wrote": "write", "thought": "think",
}  # fmt: skip
_CLOSED = {
    "the": ("DET", "DT"), "a": ("DET", "DT"), "that": ("SCONJ", "IN"), "who": ("PRON", "WP"), "he": ("PRON", "PRP"),
    "she": ("PRON", "PRP"), "they": ("PRON", "PRP"), "it": ("PRON", "PRP"), "i": ("PRON", "PRP"), "his": ("PRON", "PRP$"),
    "of": ("ADP", "IN"), "to": ("PART", "TO"), "in": ("ADP", "IN"), "by": ("ADP", "IN"), "and": ("CCONJ", "CC"),
    "or": ("CCONJ", "CC"), "but": ("CCONJ", "CC"), "not": ("PART", "RB"), "n't": ("PART", "RB"), "n’t": ("PART", "RB"),
    "was": ("AUX", "VBD"), "is": ("AUX", "VBZ"), "has": ("AUX", "VBZ"), "had": ("AUX", "VBD"), "will": ("AUX", "MD"),
    "'s": ("PART", "POS"), "’s": ("PART", "POS"), "if": ("SCONJ", "IN"), "whether": ("SCONJ", "IN"),
}  # fmt: skip
_OPEN = (
    ("NOUN", "NN"), ("NOUN", "NNS"), ("VERB", "VBD"), ("VERB", "VBZ"), ("VERB", "VBG"), ("VERB", "VBN"), ("VERB", "VB"),
    ("PROPN", "NNP"), ("ADJ", "JJ"), ("ADV", "RB"), ("PRON", "PRP"), ("NUM", "CD"), ("ADP", "IN"), ("INTJ", "UH"),
    ("X", "FW"), ("AUX", "MD"),
)  # fmt: skip
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
_BEFORE = {
    "NOUN": ("nsubj", "nsubjpass", "compound", "poss", "npadvmod", "dobj"),
    "VERB": ("ccomp", "advcl", "csubj", "amod"),
}
_BEHIND = {
    "NOUN": ("dobj", "pobj", "attr", "appos", "conj", "npadvmod", "nsubj", "dative", "oprd"),
    "VERB": ("ccomp", "xcomp", "advcl", "conj", "relcl", "acl", "parataxis", "pcomp"),
}  # fmt: skip
_DEPS = {
    "ADP": ("prep", "agent", "mark", "dative"), "PUNCT": ("punct",), "AUX": ("aux", "auxpass"), "CCONJ": ("cc",),
    "SCONJ": ("mark",), "PART": ("neg", "prt", "case", "aux"), "ADV": ("advmod", "neg"), "DET": ("det",),
    "ADJ": ("amod", "acomp"), "NUM": ("nummod",), "INTJ": ("intj",), "X": ("dep",), "SPACE": ("dep", ""),
}  # fmt: skip
_EVERY_DEP = sorted({dep for deps in (*_BEFORE.values(), *_BEHIND.values(), *_DEPS.values()) for dep in deps})
_LABELS = ("PERSON", "ORG", "GPE", "NORP", "DATE", "MONEY", "CARDINAL", "WORK_OF_ART", "LAW", "FAC")


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    pos: str
    tag: str
    block: int


def chooser(seed: int) -> Choose:
    """Picks by a random generator."""
    return random.Random(seed).randrange  # noqa: S311 - for tests


def extraction_of(
    text: str, choose: Choose, lexicon: Lexicon | None = None, *, published: dt.datetime | None = None
) -> Extraction:
    """The whole way through the core, with a made-up parse."""
    lexicon = lexicon or default_lexicon()
    article = read_layout(Article(text=text, published=published), lexicon)
    return analyse(
        article, parse_of(article, choose, lexicon), Options(threshold=0.0, lexicon=lexicon), model="made up"
    )


def parse_of(article: Article, choose: Choose, lexicon: Lexicon) -> Parse:
    """A parse of the article's prose; the same choices give the same parse."""
    verbs = lexicon.keys("reporting_verbs")
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[EntityMention] = []
    for prose in proses_of(article):
        for words in _sentences(list(_words(prose, choose, verbs)), choose):
            base = len(tokens)
            sentences.append(Sentence(base, base + len(words), prose.block))
            entity_of = list(_entities(words, base, entities, choose))
            tokens += _tree(words, base, len(sentences) - 1, entity_of, entities, choose)
    triples = [triple for s in sentences if choose(4) == 0 for triple in _triples(tokens[s.start : s.end], choose)]
    return Parse(article.text, tuple(tokens), tuple(sentences), tuple(entities), tuple(_chunks(tokens)), tuple(triples))


def _words(prose: Prose, choose: Choose, verbs: frozenset[str]) -> Iterator[_Word]:
    for m in _TOKEN.finditer(prose.text):
        text, lower = m.group(), m.group().lower()
        if text.isspace():
            pos, tag = "SPACE", "_SP"
        elif lower in _CLOSED:
            pos, tag = _CLOSED[lower]
        elif not regex.search(r"\w", text):
            pos, tag = "PUNCT", text if text in ".,:" else "``"
        elif text.isdigit():
            pos, tag = "NUM", "CD"
        elif _lemma(lower) in verbs and choose(8):
            pos, tag = "VERB", ("VBD", "VBZ", "VBN", "VBG")[choose(4)]
        elif text[0].isupper() and choose(4):
            pos, tag = "PROPN", "NNP"
        else:
            pos, tag = _OPEN[choose(len(_OPEN))]
        yield _Word(prose.offset(m.start()), prose.offset(m.end() - 1) + 1, text, pos, tag, prose.block)


def _lemma(lower: str) -> str:
    if lower in _LEMMAS:
        return _LEMMAS[lower]
    for ending in ("ing", "ed", "s"):
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return lower.removesuffix(ending)
    return lower


def _sentences(words: list[_Word], choose: Choose) -> Iterator[list[_Word]]:
    sentence: list[_Word] = []
    for word in words:
        sentence.append(word)
        if (word.text in ".?!" and choose(6)) or (word.pos == "PUNCT" and choose(12) == 0):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _entities(words: list[_Word], base: int, entities: list[EntityMention], choose: Choose) -> Iterator[int]:
    """The index of each word's entity, the entities added: runs of names, now and then anything."""
    open_since = -1
    for i, word in enumerate(words):
        if word.pos != "SPACE" and (word.pos == "PROPN" or choose(24) == 0):
            if open_since < 0 or choose(8) == 0:
                open_since = i
                entities.append(EntityMention(base + i, base + i + 1, _LABELS[choose(len(_LABELS))]))
            else:
                entities[-1] = entities[-1]._replace(end=base + i + 1)
            yield len(entities) - 1
        else:
            open_since = -1
            yield -1


def _tree(
    words: list[_Word], base: int, sentence: int, entity_of: list[int], entities: list[EntityMention], choose: Choose
) -> list[Token]:
    """The words with a projective tree over them, its head a verb where there is one and the chooser lets it."""
    heads, subtrees = [0] * len(words), [(0, 0)] * len(words)
    todo = [(0, len(words), -1)]
    while todo:
        start, end, head = todo.pop()
        top = _top(words, start, end, choose)
        heads[top], subtrees[top] = (top if head < 0 else head), (start, end)
        for first, high in ((start, top), (top + 1, end)):
            low = first
            while low < high:
                cut = min(high, low + 1 + choose(min(high - low, 6)))
                todo.append((low, cut, top))
                low = cut
    children: list[list[int]] = [[] for _ in words]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(base + i)
    return [
        Token(
            base + i,
            word.start,
            word.end,
            word.text,
            word.text.lower(),
            _lemma(word.text.lower()),
            word.pos,
            word.tag,
            _dep(word, i, heads[i], choose),
            base + heads[i],
            tuple(children[i]),
            base + subtrees[i][0],
            base + subtrees[i][1],
            sentence,
            word.block,
            entity_of[i],
            entities[entity_of[i]].label if entity_of[i] >= 0 else "",
        )
        for i, word in enumerate(words)
    ]


def _top(words: list[_Word], start: int, end: int, choose: Choose) -> int:
    if choose(4):
        for wanted in ({"VERB"}, {"AUX"}, {"ADP"}, _NOMINAL):
            for i in range(start, min(end, start + 60)):
                if words[i].pos in wanted:
                    return i
    return start + choose(end - start)


def _dep(word: _Word, i: int, head: int, choose: Choose) -> str:
    if head == i:
        return "ROOT"
    if choose(8) == 0:
        return _EVERY_DEP[choose(len(_EVERY_DEP))]
    sort = "NOUN" if word.pos in _NOMINAL else word.pos
    some = (_BEFORE if i < head else _BEHIND).get(sort) or _DEPS[sort]
    return some[choose(len(some))]


def _chunks(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    start = -1
    for t in tokens:
        inside = t.pos in {*_NOMINAL, "DET", "ADJ"} and (start < 0 or tokens[start].sentence == t.sentence)
        if start >= 0 and not inside:
            yield start, t.i
            start = -1
        if t.pos in {*_NOMINAL, "DET", "ADJ"} and start < 0:
            start = t.i
    if start >= 0:
        yield start, len(tokens)


def _triples(sentence: list[Token], choose: Choose) -> Iterator[Triple]:
    for t in sentence:
        if t.pos == "VERB":
            subjects = [c for c in t.children if c < t.i]
            objects = [c for c in t.children if c > t.i]
            if subjects and objects:
                yield Triple((subjects[choose(len(subjects))],), (t.i,), (objects[choose(len(objects))],))
