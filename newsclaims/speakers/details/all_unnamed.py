"""Sentences that speak of all unnamed people at once: 'All three sources spoke on condition of anonymity'."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.nouns import noun_class
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import Parse, Token

_INSIDERS = frozenset({"informant", "peer", "counsel"})
_LETTERS = regex.compile(r"[^\W\d_]+")
#: Sentences about anonymity that are looked at, mentions of a group that its members share, sentences back of 'both'.
_MOST, _SHARED, _BACK = 50, 20, 4


class Universal(NamedTuple):
    """A sentence about the anonymity of everybody of a noun."""

    sentence: int
    key: str  # the lemma of the noun, '' where there is none: 'All spoke', 'Both asked'
    everybody: bool  # whether it means whoever was asked for the article


def conditions(text: str, lexicon: Lexicon, start: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
    """Where a text says that anonymity was asked for or granted: by a phrase for it, or as 'None would be named'."""
    end = len(text) if end is None else end
    yield from (m for m in _all_conditions(text, lexicon) if start <= m.start() and m.end() <= end)


@lru_cache(maxsize=4)
def _all_conditions(text: str, lexicon: Lexicon) -> tuple[regex.Match[str], ...]:
    """Those of the whole text; hundreds of phrases are looked for once, and only where all words of one are there."""
    words = set(_LETTERS.findall(text.lower()))
    told = any(phrase <= words for phrase in _phrases(lexicon))
    found = _phrases_in(text, lexicon) if told else ()
    return (*found, *(_none_named(lexicon).finditer(text) if words & _nobody(lexicon) else ()))


@lru_cache(maxsize=4)
def _none_named(lexicon: Lexicon) -> regex.Pattern[str]:
    """'None of them would be named', 'no one agreed to be quoted by name'."""
    nobody = _either(lexicon.keys("function_words", uses="nobody"))
    named = _either(lexicon.keys("speakers_naming_words", uses="refused"))
    return regex.compile(rf"\b{nobody}\b[^.;:\n]{{0,60}}?\b(?:be|being)\s+{named}\b", regex.IGNORECASE)


def _either(words: Collection[str]) -> str:
    """Any of some words, with single spaces between those of a phrase: no phrase goes over a line."""
    return f"(?:{'|'.join(map(regex.escape, sorted(filter(None, words), key=lambda w: (-len(w), w)))) or '(?!)'})"


@lru_cache(maxsize=4)
def _nobody(lexicon: Lexicon) -> frozenset[str]:
    """The first word of each way to say 'nobody'."""
    return frozenset(words.split()[0] for words in lexicon.keys("function_words", uses="nobody") - {""})


def _phrases_in(text: str, lexicon: Lexicon) -> Iterator[regex.Match[str]]:
    """All phrases for a condition of anonymity; they are tried only where the first word of one stands."""
    pattern, firsts, end = lexicon.pattern("sourcing_condition"), _first_words(lexicon), 0
    if firsts is None:
        yield from pattern.finditer(text)
        return
    for word in _LETTERS.finditer(text):
        if word.start() >= end and word[0].lower() in firsts and (found := pattern.match(text, word.start())):
            end = found.end()
            yield found


@lru_cache(maxsize=4)
def _first_words(lexicon: Lexicon) -> frozenset[str] | None:
    """The first word of each phrase; None where a phrase, of a user, begins with something else than a letter."""
    words = [_LETTERS.match(key) for key in lexicon.keys("sourcing_condition")]
    return None if None in words else frozenset(word[0] for word in words if word)


@lru_cache(maxsize=4)
def _phrases(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """The words of each phrase for a condition of anonymity."""
    return tuple(frozenset(_LETTERS.findall(key)) for key in sorted(lexicon.keys("sourcing_condition")))


def read_universals(parse: Parse, lexicon: Lexicon) -> list[Universal]:
    """The sentences in which anonymity is asked for by or granted to 'all', 'both', 'none' of the people quoted."""
    found: list[Universal] = []
    seen: set[int] = set()
    everybody = lexicon.keys("function_words", uses="all")
    for m in conditions(parse.text, lexicon):
        token = parse.at(m.start())
        if token is None or token.sentence in seen or len(seen) >= _MOST:
            continue
        seen.add(token.sentence)
        sentence = parse.sentences[token.sentence]
        for t in parse.tokens[sentence.start : sentence.end]:
            if t.lower in everybody and t.start <= m.start() and (universal := _universal(parse, t, lexicon)):
                found.append(universal)
                break
    return found


def _universal(parse: Parse, t: Token, lexicon: Lexicon) -> Universal | None:
    """Of whom it is said: of the sources in 'All three sources', of the employees in 'None of the employees'."""
    of = (o for p in parse.children(t, "prep") if p.lower == "of" for o in parse.children(p, "pobj"))
    noun = next(of, parse.head(t) if t.dep in {"det", "predet", "dep", "nmod", "amod"} else None)
    asked = any(c.lemma in lexicon.keys("speakers_asked_verbs") for c in parse.children(noun or t, "acl", "relcl"))
    if noun is None or noun.pos in {"PRON", "VERB", "AUX"} or noun.lower in lexicon.keys("function_words", uses="all"):
        return Universal(t.sentence, "", asked)
    known = noun_class(noun, lexicon)
    if known is None or known.animacy != "person":
        return None
    return Universal(t.sentence, noun.lemma if noun.lemma != "people" else "person", asked)


def shared_sentences(
    referent: Referent, mentions: Sequence[Mention], universals: Sequence[Universal], called: Collection[str]
) -> tuple[int, ...]:
    """Sentences that speak of an unnamed source as one of several: of the group it was picked out of, of all sources.

    Args:
        referent: the source.
        mentions: its mentions in text order.
        universals: the sentences about the anonymity of all.
        called: lemmas by which unnamed sources are called in the article.
    """
    if referent.name or referent.animacy not in {"person", "people", "unknown"}:
        return ()
    of_group = referent.group.mentions[-_SHARED:] if referent.group is not None and not referent.group.name else []
    keys = {m.key for m in (*mentions[:_SHARED], *of_group) if m.kind == "nominal"}
    first = min((m.sentence for m in (*mentions[:1], *of_group[:1])), default=0)
    last = max((m.sentence for m in mentions if m.sentence >= 0), default=0)
    of_all: list[int] = []
    for u in universals:
        if u.key in keys and first <= u.sentence:
            of_all.insert(0, u.sentence)
        elif referent.word_class in _INSIDERS:
            near = u.key == "" and first <= u.sentence <= last + _BACK
            vague = bool(u.key) and u.key not in called and first <= u.sentence
            of_all += [u.sentence] if u.everybody or near or vague else []
    return tuple(dict.fromkeys([*(m.sentence for m in of_group if m.sentence >= 0), *of_all]))
