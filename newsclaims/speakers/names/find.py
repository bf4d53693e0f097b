"""Find the names of people and bodies in the prose, their titles apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.record import record
from newsclaims.speakers.names.offices import (
    is_any,
    is_office,
    is_outlet,
    is_portfolio,
    leads_office,
    leads_to_name,
    with_article,
)
from newsclaims.speakers.names.parts import (
    WITH_FULL_NAME,
    after_kind,
    after_namesake,
    after_occupation,
    after_peerage,
    after_titles,
    before_honours,
    capital,
    ends,
    nickname,
    proper,
    title_start,
    trimmed,
)
from newsclaims.speakers.names.runs import name_runs
from newsclaims.speakers.names.title_words import after_field, parted, stands_alone
from newsclaims.speakers.names.words import NameWords, name_words
from newsclaims.syntax import NOUN_SUBJECTS, Parse, Token

#: Capitalised words that may still be one name, more is a heading.
_LONGEST = 12
#: Letters that may be anything ('TV').
_INITIALS = 2
#: Words from which on a name that ends in a currency's is a body's.
_MANY = 3
_ROLE = regex.compile(r"\s*(?:,\s|[(\[]|\s(?:--?|[–—])\s)")
_WORD = regex.compile(r"[\p{L}\p{N}&@'’.-]+")
#: An ampersand as a page's source writes it, whole or as its tokens.
_AMPERSAND = regex.compile(r"&\s?amp\s?;")


@record
class Name:
    """One place where a name stands, its titles apart. All numbers are token indices, ends exclusive."""

    first: int
    last: int
    title_first: int  # first token of the titles before it; `first` where there are none
    words: tuple[str, ...]  # lower case, full stops and possessives left out
    label: str  # entity type, '' where the pipeline saw none
    titled: bool  # whether a title of the lexicon stands before it


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name, lower case, without full stops, possessives and marks."""
    text = _AMPERSAND.sub("&", text) if "amp" in text else text
    words = (w.lower().replace("’", "'").removesuffix("'s").strip("'.-").replace(".", "") for w in _WORD.findall(text))
    return tuple(w for w in words if w)


def bare_label(text: str, titles: frozenset[str]) -> str:
    """The name in the label of a turn, without role, party and titles: 'JANE DOE' of 'DR. JANE DOE, HOST'.

    'SPEAKER 1' and 'Speaker A' have no title.
    """
    parts = _ROLE.split(text, maxsplit=1)[0].split()
    counted = len(parts) > 1 and (len(parts[1]) == 1 or parts[1].isdecimal())
    while len(parts) > 1 and not counted and plain_words(parts[0]) and plain_words(parts[0])[0] in titles:
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
    words = name_words(parse, lexicon)
    names = [n for run in name_runs(parse, words) if (n := _name(parse, *run, words))]
    names += _short_bodies(parse, names, words)
    surnames = {n.words[-1] for n in names if len(n.words) > 1 and _personal(n, words)}
    names = [part for n in names for part in _split(parse, n, surnames, words) if part.words]
    taken = {i for n in names for i in range(n.first, n.last)}
    known = surnames | {n.words[0] for n in names if len(n.words) > 1 and n.words[0] in words.given}
    known |= {parse.tokens[nick[0]].lower for n in names if (nick := nickname(parse, n.first, n.last))}
    known -= words.lower
    families = {n.words[0] for n in names if len(n.words) > 1 and n.label == "PERSON"} - known - words.lower
    missed = [t for t in parse.tokens if t.i not in taken and t.lower in families and _is_family(t)]
    missed += [t for t in parse.tokens if t.i not in taken and t.lower in known and _missed(t)]
    names += [
        Name(t.i, t.i + 1, title_start(parse, t.i, words.titles), (t.lower,), "PERSON", _titled(parse, t, words))
        for t in missed
    ]
    return sorted(names)


def _short_bodies(parse: Parse, names: Sequence[Name], words: NameWords) -> list[Name]:
    """'the Post' after 'The Norland Post'; 'Acme' after 'Acme Works', where the tagger misses one of several.

    'Acme' that it takes for a people is one where there is 'Acme Corp'.
    """
    taken = {i for n in names for i in range(n.first, n.last)}
    bodies = [n for n in names if len(n.words) > 1 and n.label == "ORG"]
    single = {n.words[0] for n in names if len(n.words) == 1}
    ends, firsts = {n.words[-1] for n in bodies}, {n.words[0] for n in bodies} & single
    formed = {n.words[0] for n in names if len(n.words) > 1 and words.forms.issuperset(n.words[1:])}
    opening = {n.words[0] for n in names if len(n.words) > 1 and n.label in {"", "ORG"} and n.words[-1] in words.bodies}
    initials = {n.words[0] for n in names if len(n.words) == 1 and parse.tokens[n.first].text.isupper()}
    opening -= words.lower | words.nouns | words.bodies
    alone = [
        Name(t.i, t.i + 1, t.i, (t.lower,), "", titled=False)
        for t in parse.tokens
        if t.i not in taken and t.text[:1].isupper() and _stands_for_body(t, firsts, formed, opening, initials)
    ]
    return alone + [
        Name(t.i, t.i + 1, t.i, (t.lower,), "ORG", titled=False)
        for t in parse.tokens
        if t.i and t.i not in taken and t.lower in ends and t.text[:1].isupper()
        and parse.tokens[t.i - 1].lower == "the" and t.i + 1 not in taken
    ]  # fmt: skip


def _stands_for_body(
    t: Token, firsts: Collection[str], formed: Collection[str], opening: Collection[str], initials: Collection[str]
) -> bool:
    if t.tag in {"NN", "NNS"} and not t.ent_type and t.text.isupper() and len(t.text) > _INITIALS:
        return t.lower in initials and t.dep == "nsubj"  # 'NWKU' after 'the NWKU union', taken for a common noun
    if t.tag == "NN" and not t.ent_type:
        return t.lower in opening and t.dep == "nsubj"  # a new word, taken for a common noun
    if t.ent_type == "NORP" and t.pos == "PROPN":
        return t.lower in formed and t.dep in {*NOUN_SUBJECTS, "poss", "pobj", "dobj"}
    return t.lower in firsts and not t.ent_type and t.dep == "nsubj"


def _personal(name: Name, words: NameWords) -> bool:
    """Whether the last word of a name of several may be a surname."""
    two = len(name.words) == WITH_FULL_NAME and name.words[-1] not in words.bodies
    given = name.words[0] in words.given and " ".join(name.words) not in words.eponyms  # taken for a body's
    return name.label == "PERSON" or name.titled or (two and (not name.label or (given and name.label == "ORG")))


def _missed(t: Token) -> bool:
    """Whether a known surname stands here although the tagger saw none."""
    return t.text[:1].isupper() and len(t.text) > 2 and (not t.ent_type or t.pos == "PROPN")


def _is_family(t: Token) -> bool:
    """Whether the first word of a name is the subject, as family names that stand first are ('Han' of 'Han Ji-won')."""
    return _missed(t) and t.dep == "nsubj" and t.tag == "NNP" and t.ent_type in {"", "NORP"}


def _titled(parse: Parse, t: Token, words: NameWords) -> bool:
    return t.i > 0 and parse.tokens[t.i - 1].lower.rstrip(".") in words.titles


def _split(parse: Parse, name: Name, surnames: set[str], words: NameWords) -> list[Name]:
    """'the Washington Post Smith' is two names where the article knows a Smith; so is 'Jane Doe of Acme University'.

    'Friends of Smith' is no more than his.
    """
    people = parse.tokens[name.first].lower
    if name.words[1:2] == ("of",) and name.words[-1] in surnames and {people, people.removesuffix("s")} & words.nouns:
        return [Name(name.first + 2, name.last, name.first + 2, name.words[2:], "PERSON", titled=False)]
    of = next((i for i in range(name.first + 2, name.last - 1) if parse.tokens[i].lower in words.of_body), None)
    if of is not None and of <= name.first + 3 and _is_full_name(parse, name, of, words):
        person = Name(name.first, of, name.title_first, words_between(parse, name.first, of), "PERSON", name.titled)
        return [person, Name(of + 1, name.last, of + 1, words_between(parse, of + 1, name.last), "ORG", titled=False)]
    cut = name.last - 1
    if len(name.words) < 3 or name.label == "PERSON" or parse.tokens[cut].lower not in surnames:
        return [name]
    if parse.tokens[cut - 1].lower not in words.bodies:
        return [name]
    head = Name(name.first, cut, name.title_first, words_between(parse, name.first, cut), name.label, name.titled)
    return [head, Name(cut, name.last, cut, words_between(parse, cut, name.last), "PERSON", titled=False)]


def _is_full_name(parse: Parse, name: Name, of: int, words: NameWords) -> bool:
    """Whether a person's name stands before 'of': by its first name, or as two words before a firm's."""
    if name.words[0] in words.given:
        return True
    two = parse.tokens[name.first : of]
    plain = len(two) == WITH_FULL_NAME and name.title_first == name.first and all(map(proper, two))
    told = any(t.lower in words.bodies or t.lower in words.nouns or t.lower in words.titles for t in two)
    return plain and not told and parse.tokens[name.last - 1].lower in words.firms


def _name(parse: Parse, first: int, last: int, lexical: NameWords) -> Name | None:
    tokens = parse.tokens
    first, last = trimmed(tokens, first, last)
    known = last > first and tokens[last - 1].lower in lexical.known  # 'Regulator Ofcom'
    first = after_kind(
        tokens, first, last, (lexical.either | lexical.nouns if known else lexical.either) - lexical.given
    )
    first = after_field(tokens, first, last, lexical)
    if last - first > 1 and first and tokens[first - 1].tag == "TO" and tokens[first].dep != "pobj":
        first += 1  # 'Acme Agrees to Buy Dunmore Works'
    words = words_between(parse, first, min(last, first + _LONGEST + 1))
    if (
        last - first > _LONGEST
        or not any(c.isalpha() for w in words for c in w)
        or not any(capital(t) for t in tokens[first:last])
    ):
        return None
    labels = [t.ent_type for t in tokens[first:last] if t.ent_type and not _opens_title(parse, t, last)]
    label = "PERSON" if "PERSON" in labels else labels[-1] if labels else ""
    if label == "PERSON" and words[-1] in lexical.bodies and any(t.tag == "POS" for t in tokens[first:last]):
        label = "FAC"  # 'St Anne's Cathedral'
    if not label and _are_people(tokens, first, last, lexical):
        return None
    if (
        _is_currency(words, label, lexical)
        or (last - first == 1 and _common(tokens, first, label, lexical))
        or is_any(tokens, first, last, lexical)
    ):
        return None
    start, titled = first, False
    if words[-1] not in lexical.bodies or label == "PERSON":
        whole, last = last, before_honours(tokens, first, last, lexical.honours)
        behind = after_titles(tokens, first, last, lexical.titles, lexical.given, lexical.particles)
        start = parted(tokens, first, behind, last, label, lexical)
        label = "ORG" if start < behind and label in {"", "PERSON"} else label  # 'Sri Lanka', 'MP Materials'
        start = max(start, after_peerage(tokens, first, last, lexical.peers))
        start = after_occupation(tokens, start, last, lexical.occupations, lexical.nouns, lexical.trades)
        start = after_namesake(tokens, start, last, lexical.also_names, lexical.given)
        titled = start > first or last < whole or _follows_title(tokens, start, lexical)
    if last - start > 1 and _leads_department(tokens, last, lexical):
        last, label = last - 1, "ORG"  # 'Acme VP of sales Jane Doe'
    outlet = last - start == 1 and is_outlet(tokens, tokens[start], lexical.outlets - lexical.lower)
    alone = outlet or stands_alone(tokens, start, last, lexical)
    label = "ORG" if alone and not label else label
    role = tokens[last - 1].lower.rstrip(".") in lexical.titles and not alone
    role = role and not (last - start > 2 and tokens[last - 2].lower in lexical.in_body)  # 'Mothers for Justice'
    office = label in {"", "ORG"} and leads_office(tokens, first, last, lexical)
    office = office or (role and _is_bare_office(tokens, (first, start, last), label, lexical))
    if office or (role and last - start == 1 and not (titled and ends(tokens, last))):
        return None  # a title alone: 'the President', 'Chief Inspector' before a name
    if role and (label != "PERSON" or not tokens[last - 1].ent_type) and leads_to_name(tokens, last):
        last = _before_office(tokens, start, last, lexical)  # 'Acme Chairman' of 'Acme Chairman Jane Doe'
    named = words_between(parse, start, last)  # none in "EDITOR'S", a title and nothing else
    return Name(start, last, title_start(parse, start, lexical.titles), named, label, titled) if named else None


def _is_currency(words: Sequence[str], label: str, lexical: NameWords) -> bool:
    """'the Norlandic krona', which the article also writes small."""
    money = words[-1] in lexical.currencies and words[-1] in lexical.lower
    return money and label != "PERSON" and len(words) < _MANY


def _leads_department(tokens: Sequence[Token], last: int, lexical: NameWords) -> bool:
    """Whether the last word is an office in capitals before what it is over: 'VP of quality'."""
    office, behind = tokens[last - 1], tokens[last : last + 1]
    over = bool(behind) and behind[0].lower == "of"
    return over and office.text.isupper() and office.lower in lexical.offices


def _follows_title(tokens: Sequence[Token], start: int, lexical: NameWords) -> bool:
    """Whether one person's title stands right before the name."""
    before = tokens[start - 1] if start else None
    if before is None or before.lower.rstrip(".") not in lexical.titles:
        return False
    return before.sentence == tokens[start].sentence and before.tag not in {"NNS", "NNPS"}


def _is_bare_office(tokens: Sequence[Token], span: tuple[int, int, int], label: str, lexical: NameWords) -> bool:
    """Whether words that end in a title are an office and nobody's name.

    The span: where it begins with its titles and without them, and where it ends.
    """
    first, start, last = span
    if with_article(tokens, first, last, label, lexical) or (not label and leads_to_name(tokens, last)):
        return True
    if label == "PERSON":
        return False
    return is_office(tokens, last - 1, lexical) or is_portfolio(tokens[start : last - 1], lexical)


def _before_office(tokens: Sequence[Token], start: int, last: int, lexical: NameWords) -> int:
    """Where a body's name ends before the office that somebody has in it; `last` where nothing of a name is left."""
    end = last
    while end > start and tokens[end - 1].lower.rstrip(".") in lexical.titles | lexical.portfolios:
        end -= 1
    role = end > start and (tokens[end - 1].lower in lexical.nouns or tokens[end - 1].lower in lexical.occupations)
    return end if end > start and not role else last


def _opens_title(parse: Parse, t: Token, last: int) -> bool:
    """Whether the tagger took the name for the beginning of a title ('Roe: “I did it”')."""
    return t.ent_type in {"LAW", "WORK_OF_ART"} and parse.entities[t.entity].end > last + 1


def _are_people(tokens: Sequence[Token], first: int, last: int, lexical: NameWords) -> bool:
    """Whether a plural of people opens the sentence behind an adjective ('Senior Tories')."""
    several, opens = tokens[last - 1], first == 0 or tokens[first - 1].sentence != tokens[first].sentence
    return opens and last - first == WITH_FULL_NAME and several.tag == "NNPS" and several.lower in lexical.plurals


def _common(tokens: Sequence[Token], first: int, label: str, lexical: NameWords) -> bool:
    """Whether a single capitalised word is a common noun: a role, a body, what the article also writes small."""
    t = tokens[first]
    noun = t.lower in lexical.nouns or t.lemma in lexical.nouns
    before = tokens[first - 1] if first else t
    if noun and t.tag == "NNP" and t.lower in lexical.surnames and before.tag != "DT":
        return False  # 'Dane' where there is a Ruth Dane
    # 'Britons', but not 'The Brewers'
    several = t.tag == "NNPS" and t.lower in lexical.plurals and before.lower != "the"
    if not label and (several or t.lower in lexical.some):
        return True  # 'Several' at the head of a sentence
    if stands_alone(tokens, t.i, t.i + 1, lexical) or is_outlet(tokens, t, lexical.outlets - lexical.lower):
        return False
    behind = tokens[first + 1 : first + 3]  # 'Mum-of-two Jane Doe', 'Mum of two Jane Doe'
    parent = [a.lower for a in behind] == ["-", "of"] or [a.lower for a in behind if a.tag != "CD"] == ["of"]
    the = first > 0 and tokens[first - 1].tag == "DT"  # 'The Bench', 'the Bill': no person's name
    if noun and (label != "PERSON" or t.lower in lexical.lower or the or parent):
        return True
    if (t.tag in {"NNS", "NNPS"} and noun) or t.pos == "PRON":
        return True
    opens = t.dep == "ROOT" and t.lower not in lexical.given  # 'Homesick?'
    return (not label or opens) and t.lower in lexical.lower


def words_between(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    """The words of the name between two tokens, a nickname in marks left out."""
    nick = nickname(parse, first, last)
    inner = range(*nick) if nick is not None else range(0)
    return plain_words(" ".join(t.text for t in parse.tokens[first:last] if t.i not in inner))
