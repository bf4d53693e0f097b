"""Find the names of people and bodies in the prose, their titles apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.name_parts import (
    CLOSING,
    OPENING,
    after_occupation,
    after_titles,
    before_honours,
    capital,
    ends,
    nickname,
    proper,
    title_start,
    trimmed,
)
from newsclaims.syntax import Parse, Token

#: Entity types (OntoNotes) that may be the name of a source.
_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
#: Capitalised words that may still be one name; more is a heading.
_LONGEST = 12
_ROLE = regex.compile(r"\s*(?:,\s|[(\[])")
_WORD = regex.compile(r"[\p{L}\p{N}&@'’.-]+")


class Name(NamedTuple):
    """One place where a name stands, its titles apart. All numbers are token indices, ends exclusive."""

    first: int
    last: int
    title_first: int  # first token of the titles before it; `first` where there are none
    words: tuple[str, ...]  # lower case, full stops and possessives left out
    label: str  # entity type, '' where the pipeline saw none
    titled: bool  # whether a title of the lexicon stands before it


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name, lower case, without full stops, possessives and marks."""
    words = (w.lower().replace("’", "'").removesuffix("'s").strip("'.-").replace(".", "") for w in _WORD.findall(text))
    return tuple(w for w in words if w)


def bare_label(text: str, titles: frozenset[str]) -> str:
    """The name in the label of a turn, without role, party and titles: 'JANE DOE' of 'DR. JANE DOE, HOST'."""
    parts = _ROLE.split(text, maxsplit=1)[0].split()
    while len(parts) > 1 and plain_words(parts[0]) and plain_words(parts[0])[0] in titles:
        parts = parts[1:]
    return " ".join(parts) or text


def singular_title(title: str, lexicon: Lexicon) -> str | None:
    """'Foreign Minister' for 'Foreign Ministers', 'Sen.' for 'Sens.'; None where the title is no plural."""
    words = plain_words(title)
    titles = lexicon.table("speakers_titles")
    if not words or words[-1] in titles or not words[-1].endswith("s") or words[-1][:-1] not in titles:
        return None
    stop = "." if title.endswith(".") else ""
    return title.removesuffix(stop)[:-1] + stop


def find_names(parse: Parse, lexicon: Lexicon) -> list[Name]:
    """Every name in the prose, in text order, titles split off."""
    words = _NameWords(
        lexicon.keys("speakers_titles"),
        lexicon.keys("speakers_organization_words"),
        lexicon.keys("speakers_people") | lexicon.keys("speakers_bodies") | lexicon.keys("speakers_documents"),
        frozenset(t.text for t in parse.tokens if t.text.islower()),
        lexicon.keys("speakers_occupations", given=""),
        lexicon.keys("speakers_suffixes", kind="honour"),
        lexicon.keys("speakers_given_names"),
    )
    names = [n for first, last in _runs(parse, words) if (n := _name(parse, first, last, words))]
    names += _short_bodies(parse, names)
    surnames = {n.words[-1] for n in names if len(n.words) > 1 and (n.label == "PERSON" or n.titled)}
    names = [part for n in names for part in _split(parse, n, surnames, words)]
    taken = {i for n in names for i in range(n.first, n.last)}
    known = surnames | {n.words[0] for n in names if len(n.words) > 1 and n.words[0] in words.given}
    known |= {parse.tokens[nick[0]].lower for n in names if (nick := nickname(parse, n.first, n.last))}
    known -= words.lower
    missed = [t for t in parse.tokens if t.i not in taken and t.lower in known and _missed(t)]
    names += [
        Name(t.i, t.i + 1, title_start(parse, t.i), (t.lower,), "PERSON", _titled(parse, t, words)) for t in missed
    ]
    return sorted(names)


def _short_bodies(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """'the Post' after 'The Norland Post': one capitalised word of a longer name, with an article before it."""
    taken = {i for n in names for i in range(n.first, n.last)}
    ends = {n.words[-1] for n in names if len(n.words) > 1 and n.label == "ORG"}
    return [
        Name(t.i, t.i + 1, t.i, (t.lower,), "ORG", titled=False)
        for t in parse.tokens
        if t.i and t.i not in taken and t.lower in ends and t.text[:1].isupper()
        and parse.tokens[t.i - 1].lower == "the" and t.i + 1 not in taken
    ]  # fmt: skip


class _NameWords(NamedTuple):
    """Words that tell names apart."""

    titles: frozenset[str]
    bodies: frozenset[str]
    nouns: frozenset[str]  # common nouns for people, bodies, documents
    lower: frozenset[str]  # what this article also writes in lower case
    occupations: frozenset[str]  # that are no given names
    honours: frozenset[str]  # that follow a name: 'MP'
    given: frozenset[str]  # first names


def _missed(t: Token) -> bool:
    """Whether a known surname stands here although the tagger saw none."""
    return t.text[:1].isupper() and len(t.text) > 2 and (not t.ent_type or t.pos == "PROPN")


def _titled(parse: Parse, t: Token, words: _NameWords) -> bool:
    return t.i > 0 and parse.tokens[t.i - 1].lower.rstrip(".") in words.titles


def _split(parse: Parse, name: Name, surnames: set[str], words: _NameWords) -> list[Name]:
    """'the Washington Post Smith' is two names where the article knows a Smith."""
    of = next((i for i in range(name.first + 2, name.last - 1) if parse.tokens[i].lower in {"of", "at"}), None)
    if of is not None and of <= name.first + 3 and name.words[0] in words.given:  # 'Jane Doe of Acme University'
        person = Name(name.first, of, name.title_first, _words(parse, name.first, of), "PERSON", name.titled)
        return [person, Name(of + 1, name.last, of + 1, _words(parse, of + 1, name.last), "ORG", titled=False)]
    cut = name.last - 1
    if len(name.words) < 3 or name.label == "PERSON" or parse.tokens[cut].lower not in surnames:
        return [name]
    if parse.tokens[cut - 1].lower not in words.bodies:
        return [name]
    head = Name(name.first, cut, name.title_first, _words(parse, name.first, cut), name.label, name.titled)
    return [head, Name(cut, name.last, cut, _words(parse, cut, name.last), "PERSON", titled=False)]


def _runs(parse: Parse, words: _NameWords) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may be one name: an entity, or capitalised words that touch one."""
    start: int | None = None
    previous: Token | None = None
    bridged = _bridges(parse, words)
    for t in parse.tokens:
        naming = t.ent_type in _NAMING or (t.pos == "PROPN" and t.text[:1].isupper() and not t.ent_type)
        naming = naming or (t.ent_type == "NORP" and t.pos == "PROPN" and t.lower in words.given)
        naming = (naming and t.text[:1] != "@" and t.tag != "CD") or t.i in bridged
        if start is not None and (
            not naming
            or previous is None
            or not (t.i in bridged or previous.i in bridged or _joined(parse, previous, t, words))
        ):
            yield start, previous.i + 1 if previous else t.i
            start = None
        if naming and start is None:
            start = t.i
        previous = t
    if start is not None:
        yield start, len(parse.tokens)


def _bridges(parse: Parse, words: _NameWords) -> set[int]:
    """Tokens inside a name that are no name words: the marks and the nickname in 'Jane "Jo" Doe', "Workers' Union"."""
    found: set[int] = set()
    tokens = parse.tokens
    for t in tokens[1:-1]:
        before, after = tokens[t.i - 1], tokens[t.i + 1]
        if not capital(before) or before.sentence != t.sentence:
            continue
        if t.tag == "POS" and t.text in {"'", "’"} and capital(after) and after.lower in words.bodies:
            found.update({t.i, after.i})
        elif t.lower in words.bodies and capital(t) and t.pos in {"PROPN", "NOUN"}:
            if before.pos in {"ADJ", "NOUN", "VERB"} and before.dep == "compound":
                found.update({before.i, t.i})  # a name of common words: 'Sound Ferries'
        elif t.text in OPENING and before.pos == "PROPN" and capital(after) and t.i + 3 < len(tokens):
            close, last = tokens[t.i + 2], tokens[t.i + 3]
            if close.text in CLOSING and capital(last) and last.block == before.block:
                found.update({t.i, t.i + 1, t.i + 2, last.i})
    return found


def _joined(parse: Parse, a: Token, b: Token, words: _NameWords) -> bool:
    """Whether two neighbouring naming tokens belong to one name."""
    if a.block != b.block or b.start - a.end > 1 or (a.sentence != b.sentence and a.entity != b.entity):
        return False
    if a.entity == b.entity and a.entity >= 0:
        return True
    if a.ent_type == "NORP" and a.lower in words.given and proper(b):
        return True  # a first name that the tagger takes for a people
    if a.entity >= 0 and b.entity >= 0:
        return False
    if a.lower in words.given and a.ent_type != "PERSON" and proper(b) and b.pos == "PROPN":
        return True  # a first name that the tagger takes for a place
    if a.entity < 0 and b.entity < 0:
        return True
    if b.ent_type == "PERSON":  # a first name that the tagger missed, but no body and no full name
        entity = parse.entities[b.entity]
        return entity.end - entity.start == 1 and a.lower not in words.bodies
    return (a.ent_type or b.ent_type) in {"PERSON", "ORG"}


def _name(parse: Parse, first: int, last: int, lexical: _NameWords) -> Name | None:
    tokens = parse.tokens
    first, last = trimmed(tokens, first, last)
    words = _words(parse, first, min(last, first + _LONGEST + 1))
    if (
        last - first > _LONGEST
        or not any(c.isalpha() for w in words for c in w)
        or not any(capital(t) for t in tokens[first:last])
    ):
        return None
    labels = [t.ent_type for t in tokens[first:last] if t.ent_type]
    label = "PERSON" if "PERSON" in labels else labels[-1] if labels else ""
    if last - first == 1 and _common(tokens[first], label, lexical):
        return None
    start, titled = first, False
    if words[-1] not in lexical.bodies or label == "PERSON":
        whole, last = last, before_honours(tokens, first, last, lexical.honours)
        start = after_titles(tokens, first, last, lexical.titles, lexical.given)
        start = after_occupation(tokens, start, last, lexical.occupations)
        before = tokens[start - 1] if start else None
        titled = (
            start > first
            or last < whole
            or (
                before is not None
                and before.lower.rstrip(".") in lexical.titles
                and before.sentence == tokens[start].sentence
                and before.tag not in {"NNS", "NNPS"}
            )
        )
    if last - start == 1 and tokens[start].lower.rstrip(".") in lexical.titles and not (titled and ends(tokens, last)):
        return None  # a title alone: 'the President', 'Chief Inspector' before a name
    return Name(start, last, title_start(parse, start), _words(parse, start, last), label, titled)


def _common(t: Token, label: str, lexical: _NameWords) -> bool:
    """Whether a single capitalised word is a common noun: a role, a body, what the article also writes small."""
    noun = t.lower in lexical.nouns or t.lemma in lexical.nouns
    if noun and (label != "PERSON" or t.lower in lexical.lower):
        return True
    if (t.tag in {"NNS", "NNPS"} and noun) or t.pos == "PRON":
        return True
    opens = t.dep == "ROOT" and t.lower not in lexical.given  # 'Homesick?'
    return (not label or opens) and t.lower in lexical.lower


def _words(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The words of the name between two tokens, a nickname in marks left out."""
    nick = nickname(parse, first, last)
    inner = range(*nick) if nick is not None else range(0)
    return plain_words(" ".join(t.text for t in parse.tokens[first:last] if t.i not in inner))
