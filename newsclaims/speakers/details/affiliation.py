"""The body that a speaker belongs to, as the article words it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.words import PARTY_SEAT
from newsclaims.speakers.records import Animacy, Mention
from newsclaims.syntax import Parse, Token

#: Characters behind a name that a party and a seat may take.
_REACH = 40
_PARTY = regex.compile(rf"(?:\s*\(|,\s*)(?P<tag>{PARTY_SEAT}(?:\s\p{{Lu}}[\p{{L}}.]*){{0,2}})(?=\)|,|\s|$)")
_BRACKET = regex.compile(r"\s*\((?P<tag>\p{Lu}[\p{L}. ]{0,20}(?:\s?[-–,;/]\s?\p{Lu}[\p{L}. ]{1,24})?)\)")


def find_affiliation(parse: Parse, animacy: Animacy, mentions: Sequence[Mention], lexicon: Lexicon) -> str | None:
    """The body in 'a spokesman for the ministry', 'two government sources', 'a biologist at the university'."""
    if animacy in {"body", "document"}:
        return None
    nominals = (m for m in mentions if m.kind == "nominal")
    found = next((found for m in nominals if (found := _of_nominal(parse, m, lexicon))), None)
    return found or next((tag for m in mentions if m.kind == "name" and (tag := _party(parse, m))), None)


def _party(parse: Parse, mention: Mention) -> str | None:
    """The party and seat behind a name: 'R-Ohio' of 'Rep. Jane Doe (R-Ohio)', 'D-Vt.' of 'Sen. John Roe, D-Vt.'."""
    sentence = parse.sentences[parse.tokens[mention.head].sentence]
    end = parse.tokens[sentence.end - 1].end
    m = _PARTY.match(parse.text, pos=mention.end, endpos=min(end, mention.end + _REACH))
    if m is None:
        return None
    # The stop of 'D-Vt., said' is its word's, that at the end of a sentence is not.
    return m["tag"].removesuffix(".") if m.end("tag") == end else m["tag"]


class Seat(NamedTuple):
    """What the words right behind a politician's name say, lower case."""

    words: frozenset[str]  # party and place
    party: frozenset[str]  # nouns for a member of the party: 'republican'


def find_seat(parse: Parse, mention: Mention, lexicon: Lexicon) -> Seat | None:
    """Texas and Republican of 'Sen. Jane Doe (R-Texas)', Ohio of 'Rep. John Roe of Ohio'."""
    text, end = parse.text, mention.end + _REACH
    m = _PARTY.match(text, pos=mention.end, endpos=end) or _BRACKET.match(text, pos=mention.end, endpos=end)
    if m is None:
        of = parse.tokens[mention.last : mention.last + 2]
        home = len(of) > 1 and of[0].lower == "of" and of[1].ent_type == "GPE" and bool(mention.titles)
        return Seat(frozenset(t.lower for t in _entity(parse, of[1])), frozenset()) if home else None
    table, words, party = lexicon.table("speakers_seats"), set[str](), set[str]()
    for part in regex.split(r"\s*[-–,;/]\s*", m["tag"]):
        row = table.get(" ".join(part.lower().replace(".", "").split()))
        known = row["words"].split() if row is not None else part.lower().split()
        words.update(known)
        party.update(known if row is not None and row["party"] else ())
    return Seat(frozenset(words), frozenset(party))


def _entity(parse: Parse, t: Token) -> tuple[Token, ...]:
    entity = parse.entities[t.entity]
    return parse.tokens[entity.start : entity.end]


def _of_nominal(parse: Parse, mention: Mention, lexicon: Lexicon) -> str | None:
    head, links = parse.tokens[mention.head], lexicon.keys("prepositions", uses="body")
    for prep in parse.children(head, "prep"):
        for obj in parse.children(prep, "pobj") if prep.lower in links else ():
            if _is_body(obj, lexicon):
                return _phrase(parse, obj)
    before = parse.tokens[mention.first : mention.head]
    words = [t for t in before if t.dep in {"compound", "nmod", "poss"} and t.pos in {"NOUN", "PROPN"}]
    words += [t for t in before if words and t.dep == "conj" and t.pos == "PROPN" and parse.tokens[t.i - 1].text == "&"]
    words.sort()
    if not any(_is_body(t, lexicon) for t in words):
        return None
    return " ".join(parse.text[words[0].start : words[-1].end].split())


def _is_body(t: Token, lexicon: Lexicon) -> bool:
    proper = t.pos == "PROPN" and t.ent_type != "PERSON"
    return t.ent_type in {"ORG", "GPE"} or proper or t.lemma in lexicon.table("speakers_bodies")


def _phrase(parse: Parse, head: Token) -> str:
    """The noun phrase of a token without what is added behind it."""
    added = parse.children(head, "relcl", "appos", "conj", "cc", "punct")
    firm = head.i + 2 < len(parse.tokens) and parse.tokens[head.i + 1].text == "&"  # 'Harlow & Finch'
    least = head.i + (3 if firm else 1)
    stop = min((c.left for c in added if c.i >= least), default=head.right)
    start, end = parse.offsets(head.left, max(stop, least))
    return " ".join(parse.text[start:end].split())
