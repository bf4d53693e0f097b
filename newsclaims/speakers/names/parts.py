"""Where a name begins and ends in a run of capitalised words: without titles, occupations, honours, marks."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclaims.syntax import Parse, Token

OPENING, CLOSING = frozenset({'"', "“", "‘", "'", "(", "``"}), frozenset({'"', "”", "’", "'", ")", "''"})
#: Words of a first name and a surname.
WITH_FULL_NAME = 2


def proper(t: Token) -> bool:
    """Whether it is a capitalised name word, 'Bank' and 'Norland' in 'Bank of Norland Governor Jane Doe'."""
    return t.pos == "PROPN" and capital(t)


def capital(t: Token) -> bool:
    """Whether it begins with a capital."""
    return t.text[:1].isupper()


def trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The range without articles and marks before it, possessives and verbs behind it."""
    while last > first and tokens[last - 1].pos in {"PART", "PUNCT", "CCONJ", "ADP", "VERB", "AUX"}:
        last -= 1
    while first < last and (
        tokens[first].pos in {"DET", "PUNCT", "ADP"}
        or (tokens[first].pos == "NOUN" and tokens[first].text.islower() and last - first > 1)  # 'court Doe'
        or tokens[first].lower in {"the", "'s"}
        or (tokens[first].pos == "VERB" and tokens[first].text.islower())  # 'said Jane Doe'
    ):
        first += 1
    return first, last


def after_titles(
    tokens: Sequence[Token],
    first: int,
    last: int,
    titles: frozenset[str],
    given: frozenset[str] = frozenset(),
    particles: frozenset[str] = frozenset(),
) -> int:
    """Where the name proper begins, behind the last title of the range ('Deputy Foreign Minister Jane Doe')."""
    for i in range(last - 2, first - 1, -1):
        if tokens[i].lower == "of":
            break
        word = tokens[i].lower.rstrip(".")
        if word in given and i and i == last - 2 and tokens[i - 1].lower in titles:
            continue  # 'Attorney Dean Roe'
        if i > first and tokens[i - 1].lower in titles and tokens[i + 1].text in particles:
            continue  # 'Prince Sultan bin Roe'
        if i > first and tokens[i].text in particles and capital(tokens[i - 1]):
            continue  # 'Aguas del Tarn', where 'Del.' is a title, too
        if word in titles or (word.endswith("s") and word[:-1] in titles):
            return i + 1
    return first


def after_peerage(tokens: Sequence[Token], first: int, last: int, peers: frozenset[str]) -> int:
    """Where the name proper begins in 'Baroness Doe of Dunmore', whose place belongs to it."""
    placed = last - first > len(("title", "name", "of")) and tokens[first + 2].lower == "of"
    return first + 1 if placed and tokens[first].lower in peers else first


def after_occupation(
    tokens: Sequence[Token],
    first: int,
    last: int,
    occupations: frozenset[str],
    nouns: frozenset[str],
    trades: regex.Pattern[str],
) -> int:
    """Where the name proper begins behind an occupation that the tagger took for part of it ('Virologist Jane Doe').

    By the list two words must follow, or one that the word's ending vouches for; by the ending alone, two at the
    beginning of a sentence.
    """
    word = tokens[first].lower
    plural = tokens[first].tag in {"NNS", "NNPS"} or word.removesuffix("s") != word
    several = plural and {tokens[first].lemma, word.removesuffix("s")} & nouns
    if (
        several
        and last - first >= WITH_FULL_NAME
        and tokens[first + 1].lower != "of"  # 'Friends of Doe'
        and (first == 0 or tokens[first].sentence != tokens[first - 1].sentence)
    ):
        return first + 1  # 'Twins Eva and Mia Stahl'
    ended = trades.search(word) is not None
    listed = word in occupations and last - first > WITH_FULL_NAME - ended
    opens = last - first == WITH_FULL_NAME + 1 and (
        first == 0 or tokens[first - 1].sentence != tokens[first].sentence or tokens[first - 1].text in OPENING
    )
    if (listed or (ended and opens)) and all(capital(t) for t in tokens[first:last]):
        return first + 1
    return first


def after_namesake(
    tokens: Sequence[Token], first: int, last: int, also_names: frozenset[str], given: frozenset[str]
) -> int:
    """Where the name proper begins behind what is a first name, too: 'Baker Jane Doe', not 'Baker Doe'."""
    full = last - first > WITH_FULL_NAME and tokens[first].lower in also_names
    return first + 1 if full and tokens[first + 1].lower in given and capital(tokens[last - 1]) else first


def after_kind(tokens: Sequence[Token], first: int, last: int, either: frozenset[str]) -> int:
    """Where the name proper begins behind what a firm is, at the head of a sentence ('Manufacturer Acme Aerospace')."""
    opens = first < last and (first == 0 or tokens[first - 1].sentence != tokens[first].sentence)
    kind = last - first > 1 and opens and tokens[first].lower in either
    return first + 1 if kind and all(capital(t) for t in tokens[first:last]) else first


def before_honours(tokens: Sequence[Token], first: int, last: int, honours: frozenset[str]) -> int:
    """Where the name ends before 'MP', 'KC', 'PhD'."""
    while last - first > WITH_FULL_NAME and tokens[last - 1].lower.replace(".", "") in honours:
        last -= 1
    return last


def title_start(parse: Parse, first: int, titles: frozenset[str]) -> int:
    """First token of what stands before a name in its own noun phrase ('US national security adviser')."""
    start, tokens = first, parse.tokens
    while start and first - start < 12:
        t = tokens[start - 1]
        office = _office_before(tokens, start) if start < first else None
        if office is not None and tokens[start].lower.rstrip(".") not in titles:  # 'Head of St Anne's'
            start = office
            continue
        modifier = t.pos in {"NOUN", "PROPN", "ADJ", "PART", "ADV", "VERB", "NUM"} or t.tag in {"HYPH", "PRP$"}
        if t.sentence != tokens[first].sentence or not modifier:
            break
        if t.pos in {"VERB", "ADV"} and t.dep not in {"amod", "compound", "advmod"}:
            break
        start -= 1
    while start < first and (tokens[start].pos in {"PART", "ADV", "NUM"} or tokens[start].tag == "HYPH"):
        start += 1
    return start


def _office_before(tokens: Sequence[Token], start: int) -> int | None:
    """The last word of what stands before 'of the House' or 'for Health' ('Speaker of the House Jane Doe')."""
    of = start - 2 if tokens[start - 1].lower == "the" else start - 1
    linked = of > 0 and tokens[of].lower in {"of", "for"} and capital(tokens[of - 1]) and proper(tokens[start])
    return of - 1 if linked and tokens[of - 1].sentence == tokens[start].sentence else None


def ends(tokens: Sequence[Token], last: int) -> bool:
    """Whether no further capitalised word of the sentence follows the name at once."""
    return last >= len(tokens) or not capital(tokens[last]) or tokens[last].sentence != tokens[last - 1].sentence


def nickname(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    """The tokens between marks inside a name, which are no part of it: 'Jo' of 'Jane "Jo" Doe'."""
    for i in range(first + 1, last - 2):
        if parse.tokens[i].text in OPENING and parse.tokens[i + 2].text in CLOSING:
            return i + 1, i + 2
    return None
