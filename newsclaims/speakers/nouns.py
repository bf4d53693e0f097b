"""What a noun stands for: people, a body, a document."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.record import record
from newsclaims.speakers.records import Animacy, Gender
from newsclaims.syntax import Parse, Token

#: The ending of a noun for what is done ('carbon dating'), which is never 'he'.
_ACT = regex.compile(r"\p{Ll}{2}(?<!l)ing$")


@record
class NounClass:
    """What a noun in the lexicon stands for."""

    animacy: Animacy
    word_class: str
    gender: Gender


def noun_class(
    token: Token, lexicon: Lexicon, before: Token | None = None, parse: Parse | None = None
) -> NounClass | None:
    """The class of a noun by the lexicon's tables of people, bodies and documents; None where it is in none.

    `before`, the token before it, may make a compound of its own ('press officer', with the `parse` 'full-back').
    """
    compound: tuple[str, ...] = (f"{before.lower} {token.lemma}",) if before is not None else ()
    hyphened = before is not None and before.text == "-" and before.i and before.end == token.start
    if before is not None and hyphened and parse is not None:
        compound = (f"{parse.tokens[before.i - 1].lower}-{token.lemma}",)
    for form in (*compound, token.lemma, token.lower):
        if row := lexicon.table("speakers_people").get(form):
            gender: Gender = "masculine" if row["gender"] == "masculine" else "any"
            return NounClass("person", row["class"], "feminine" if row["gender"] == "feminine" else gender)
        if form in lexicon.table("speakers_documents"):
            return NounClass("document", "document", "neuter")
        if row := lexicon.table("speakers_bodies").get(form):
            return NounClass("body", row["class"], "neuter")
    return None


def thing_of(parse: Parse, t: Token, lexicon: Lexicon) -> NounClass | None:
    """'messages, one of which': a thing of the sort that the clause hangs on, whatever the number is of elsewhere."""
    of = (p for p in parse.children(t, "prep") if p.lower == "of")
    if not any(o.tag == "WDT" for p in of for o in parse.children(p, "pobj")):
        return None
    clause = parse.head(t)
    found = noun_class(parse.head(clause), lexicon) if clause.dep == "relcl" else None
    return found if found is not None and found.animacy != "person" else NounClass("unknown", "", "neuter")


def read_aloud(parse: Parse, t: Token, lexicon: Lexicon) -> NounClass | None:
    """'She sent messages. One, shown in court, read': a document, as is what the sentence before has several of."""
    verb = parse.head(t)
    counted = t.lower in lexicon.table("speakers_numbers") or t.lower in lexicon.keys(
        "speakers_quantifiers", picks="new"
    )
    alone = t.dep == "nsubj" and verb.lemma in lexicon.keys("speakers_written_verbs") and t.sentence > 0
    if not (counted and alone) or any(parse.children(t, "prep")):
        return None
    before = parse.sentences[t.sentence - 1]
    written = lexicon.keys("speakers_documents")
    found = any(p.tag == "NNS" and p.lemma in written for p in parse.tokens[before.start : before.end])
    return NounClass("document", "document", "neuter") if found else None


def unlisted(parse: Parse, t: Token, lexicon: Lexicon) -> NounClass:
    """A head that no table knows: 'one of the officials' goes by what it is one of; else by its ending."""
    of = next((c for c in parse.children(t, "prep") if c.lower == "of"), None)
    part = next(parse.children(of, "pobj", "pcomp"), None) if of else None
    if part is not None and (t.pos != "NOUN" or t.lemma in lexicon.keys("speakers_partitives")):
        found = noun_class(part, lexicon)
        if found:
            return found
    if t.pos == "NOUN" and t.lemma in lexicon.table("speakers_occupations"):
        return NounClass("person", "open", "any")
    if t.pos in {"PRON", "DET", "NUM", "ADJ"} or t.tag in {"NNPS", "CD"}:
        return NounClass("person", "open", "any")
    if t.ent_type == "NORP":
        return NounClass("person", "open", "any")
    if t.pos == "NOUN" and people_ending(lexicon).search(t.lemma):
        return NounClass("person", "open" if t.tag == "NNS" else "informant", "any")
    if part is not None and part.ent_type in {"GPE", "LOC"} and part.pos == "PROPN" and t.tag == "NN":
        return NounClass("body", "government", "neuter")  # 'The town of Dunmore'
    thing = t.tag == "NN" and _ACT.search(t.lemma) is not None
    return NounClass("unknown", "", "neuter" if thing else "any")


@lru_cache(maxsize=4)
def people_ending(lexicon: Lexicon) -> regex.Pattern[str]:
    """Endings of nouns for people: 'publisher'."""
    return regex.compile(rf"{lexicon.any_of('speakers_endings', uses='people')}$")


@lru_cache(maxsize=4)
def known_by_name(lexicon: Lexicon) -> frozenset[str]:
    """Regulators, unions and charities that everybody knows by one name."""
    rows = lexicon.table("speakers_taken_up").rows.values()
    return frozenset(w for row in rows for w in row["names"].split())
