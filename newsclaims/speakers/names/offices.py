"""What looks like a name and is an office or one of several bodies: 'Minister of Health', 'a Bench'."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.speakers.names.words import NameWords
from newsclaims.syntax import Token

#: Words of an office with its field.
_OFFICE = 3


def leads_to_name(tokens: Sequence[Token], last: int) -> bool:
    """Whether somebody's name follows at once: 'Police Chief' of 'Police Chief Jane Doe'."""
    following = tokens[last] if last < len(tokens) else None
    return following is not None and following.ent_type == "PERSON" and following.sentence == tokens[last - 1].sentence


def is_office(tokens: Sequence[Token], i: int, lexical: NameWords) -> bool:
    """Whether a title is an office behind a name ('Doe, Prime Minister of Norland,') and no surname ('Mr King')."""
    before = i - 1
    while before >= 0 and tokens[before].pos == "PROPN":
        before -= 1
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    goes_on = following == "," or following in lexical.of_office
    return following == "of" or (before >= 0 and tokens[before].text == "," and goes_on)


def is_portfolio(words: Sequence[Token], lexical: NameWords) -> bool:
    """'Agriculture' of 'Agriculture Minister says', without a name."""
    return bool(words) and all(t.lower in lexical.portfolios for t in words)


def with_article(tokens: Sequence[Token], first: int, last: int, label: str, lexical: NameWords) -> bool:
    """'the Prime Minister': an office, where the tagger sees no name in it or every word is a title.

    Or where no body is called so, whatever the tagger sees: 'the Police Public Relations Officer'.
    """
    plain = not label or (label == "ORG" and all(t.lower in lexical.titles for t in tokens[first:last]))
    plain = plain or (label == "ORG" and tokens[last - 1].lower in lexical.officers)
    return plain and first > 0 and tokens[first - 1].lower == "the"


def leads_office(tokens: Sequence[Token], first: int, last: int, lexical: NameWords) -> bool:
    """Whether a range is an office with its field: 'Minister of Health', but not 'King of Norland Mall'."""
    of = first + 1
    if of + 2 < last and tokens[of].tag == "HYPH" and tokens[of + 1].lower in lexical.titles:
        of += 2  # 'Inspector-General of Police'
    return (
        of < last
        and tokens[first].lower in lexical.titles
        and tokens[of].lower == "of"
        and (tokens[last - 1].lower not in lexical.bodies or of + 2 == last)  # 'Commissioner of Police'
        and (last - first <= _OFFICE or tokens[first].lower not in lexical.title_crowns)
    )


def is_any(tokens: Sequence[Token], first: int, last: int, lexical: NameWords) -> bool:
    """Whether it is one of several bodies or papers, and no name: 'A Division Bench of the court', 'a Bill'."""
    before, end = tokens[first - 1] if first else None, tokens[last - 1]
    if before is None or before.tag != "DT" or before.lower not in {"a", "an"} or end.lower not in lexical.nouns:
        return False
    after = tokens[last] if last < len(tokens) else None
    return after is None or not (after.pos in {"NOUN", "PROPN"} or after.tag in {"POS", "CD"})


def is_outlet(tokens: Sequence[Token], t: Token, outlets: frozenset[str]) -> bool:
    """Whether a common noun is a paper's name: 'The Guardian reported', not 'The Guardian Who Sleeps' of a headline."""
    if t.lower not in outlets or t.tag != "NNP" or not t.i or tokens[t.i - 1].lower != "the":
        return False
    after = tokens[t.i + 1] if t.i + 1 < len(tokens) else None
    return after is None or not after.text[:1].isupper()
