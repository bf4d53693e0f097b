"""Names of people and bodies: where they stand, their titles, and which of them are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.syntax import Parse, Token

#: Entity types (OntoNotes) that may be the name of a source.
_NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHO, _LINKS = frozenset({"who", "whose"}), frozenset({"of", "for", "at", "to", "in", "on"})
_OPENING, _CLOSING = frozenset({'"', "“", "‘", "'", "(", "``"}), frozenset({'"', "”", "’", "'", ")", "''"})
_WORD = regex.compile(r"[\p{L}\p{N}&@'’.-]+")


class Name(NamedTuple):
    """One place where a name stands, its titles apart. All numbers are token indices, ends exclusive."""

    first: int
    last: int
    title_first: int  # first token of the titles before it; `first` where there are none
    words: tuple[str, ...]  # lower case, full stops and possessives left out
    label: str  # entity type, '' where the pipeline saw none
    titled: bool  # whether a title of the lexicon stands before it


@dataclass(slots=True)
class NameCluster:
    """All places where one name, or forms of it, stands."""

    words: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    others: list[NameCluster] = field(default_factory=list)  # who else a bare surname may be

    @property
    def kind(self) -> str:
        """`person`, `body`, `document` or `place`, by the votes of its mentions."""
        votes = self.votes
        if votes["document"] > max(votes["person"], votes["place"]):
            return "document"
        if votes["person"] > max(votes["body"], votes["place"]) or not +votes:
            return "person"
        return "place" if votes["place"] > votes["body"] else "body"


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name, lower case, without full stops, possessives and marks."""
    words = (w.lower().replace("’", "'").removesuffix("'s").strip("'.-").replace(".", "") for w in _WORD.findall(text))
    return tuple(w for w in words if w)


def find_names(parse: Parse, lexicon: Lexicon) -> list[Name]:
    """Every name in the prose, in text order, titles split off."""
    words = _NameWords(
        lexicon.keys("speakers_titles"),
        lexicon.keys("speakers_organization_words"),
        lexicon.keys("speakers_people") | lexicon.keys("speakers_bodies") | lexicon.keys("speakers_documents"),
        frozenset(t.text for t in parse.tokens if t.text.islower()),
    )
    names = [n for first, last in _runs(parse, words) if (n := _name(parse, first, last, words))]
    names += _short_bodies(parse, names)
    surnames = {n.words[-1] for n in names if len(n.words) > 1 and n.label == "PERSON"}
    names = [part for n in names for part in _split(parse, n, surnames, words)]
    taken = {i for n in names for i in range(n.first, n.last)}
    missed = [t for t in parse.tokens if t.i not in taken and t.lower in surnames - words.lower and _missed(t)]
    names += [
        Name(t.i, t.i + 1, _title_start(parse, t.i), (t.lower,), "PERSON", _titled(parse, t, words)) for t in missed
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
        and parse.tokens[t.i - 1].lower == "the" and not (t.i + 1 in taken)
    ]  # fmt: skip


class _NameWords(NamedTuple):
    """Words that tell names apart."""

    titles: frozenset[str]
    bodies: frozenset[str]
    nouns: frozenset[str]  # common nouns for people, bodies, documents
    lower: frozenset[str]  # what this article also writes in lower case


def _missed(t: Token) -> bool:
    """Whether a known surname stands here although the tagger saw none."""
    return t.text[:1].isupper() and len(t.text) > 2 and not t.ent_type


def _titled(parse: Parse, t: Token, words: _NameWords) -> bool:
    return t.i > 0 and parse.tokens[t.i - 1].lower.rstrip(".") in words.titles


def _split(parse: Parse, name: Name, surnames: set[str], words: _NameWords) -> list[Name]:
    """'the Washington Post Smith' is two names where the article knows a Smith."""
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
        if (
            t.tag == "POS"
            and t.text in {"'", "’"}
            and _capital(before)
            and _capital(after)
            and after.lower in words.bodies
        ):
            found.update({t.i, after.i})
        elif t.lower in words.bodies and _capital(t) and _capital(before) and before.sentence == t.sentence:
            if before.pos in {"ADJ", "NOUN", "VERB"} and t.pos in {"PROPN", "NOUN"} and before.dep == "compound":
                found.update({before.i, t.i})  # a name of common words: 'Sound Ferries'
        elif t.text in _OPENING and t.i + 3 < len(tokens) and tokens[t.i + 2].text in _CLOSING:
            last = tokens[t.i + 3]
            if _capital(before) and _capital(after) and _capital(last) and before.pos == "PROPN":
                found.update({t.i, t.i + 1, t.i + 2})
                if last.sentence == before.sentence:
                    found.add(last.i)
    return found


def _capital(t: Token) -> bool:
    return t.text[:1].isupper()


def _joined(parse: Parse, a: Token, b: Token, words: _NameWords) -> bool:
    """Whether two neighbouring naming tokens belong to one name."""
    if a.block != b.block or b.start - a.end > 1 or (a.sentence != b.sentence and a.entity != b.entity):
        return False
    if a.entity == b.entity and a.entity >= 0:
        return True
    if a.entity >= 0 and b.entity >= 0:
        return False
    if a.entity < 0 and b.entity < 0:
        return True
    if b.ent_type == "PERSON":  # a first name that the tagger missed, but no body and no full name
        entity = parse.entities[b.entity]
        return entity.end - entity.start == 1 and a.lower not in words.bodies
    return (a.ent_type or b.ent_type) in {"PERSON", "ORG"}


def _name(parse: Parse, first: int, last: int, lexical: _NameWords) -> Name | None:
    tokens, titles, bodies = parse.tokens, lexical.titles, lexical.bodies
    while last > first and tokens[last - 1].pos in {"PART", "PUNCT", "CCONJ", "ADP", "VERB", "AUX"}:
        last -= 1
    while first < last and (tokens[first].pos in {"DET", "PUNCT", "ADP"} or tokens[first].lower in {"the", "'s"}):
        first += 1
    if first >= last or not any(t.text[:1].isupper() for t in tokens[first:last]):
        return None
    labels = [t.ent_type for t in tokens[first:last] if t.ent_type]
    label = "PERSON" if "PERSON" in labels else labels[-1] if labels else ""
    words = plain_words(" ".join(t.text for t in tokens[first:last]))
    if not words or all(not any(c.isalpha() for c in w) for w in words):
        return None
    if last - first == 1 and label != "PERSON" and (words[0] in lexical.nouns or tokens[first].lemma in lexical.nouns):
        return None
    if last - first == 1 and (not label or tokens[first].tag == "NNS") and words[0] in lexical.lower | lexical.nouns:
        return None
    if last - first == 1 and tokens[first].tag in {"NNS", "NNPS"} and tokens[first].lemma in lexical.nouns:
        return None
    body = words[-1] in bodies and label != "PERSON"
    start, titled = first, False
    if not body:
        for i in range(last - 2, first - 1, -1):
            if tokens[i].lower.rstrip(".") in titles and "of" not in {t.lower for t in tokens[i:last]}:
                start, titled = i + 1, True
                break
    before = tokens[start - 1] if start else None
    if before and not titled and before.lower.rstrip(".") in titles and before.sentence == tokens[start].sentence:
        titled = not body and before.tag not in {"NNS", "NNPS"}
    if last - start == 1 and tokens[start].lower.rstrip(".") in titles and not titled:
        return None  # a title alone: 'the President'
    return Name(start, last, _title_start(parse, start), _words(parse, start, last), label, titled)


def _words(parse: Parse, first: int, last: int) -> tuple[str, ...]:
    return plain_words(" ".join(t.text for t in parse.tokens[first:last]))


def _title_start(parse: Parse, first: int) -> int:
    """First token of what stands before a name in its own noun phrase ('US national security adviser')."""
    start, tokens = first, parse.tokens
    while start and first - start < 12:
        t = tokens[start - 1]
        if t.sentence != tokens[first].sentence or t.pos not in {"NOUN", "PROPN", "ADJ", "PART", "ADV", "VERB", "NUM"}:
            if not (t.tag in {"HYPH", "PRP$", "NN"} or (t.tag == "IN" and t.dep == "amod")):
                break
        if t.pos in {"VERB", "ADV"} and t.dep not in {"amod", "compound", "advmod"}:
            break
        start -= 1
    while start < first and (tokens[start].pos in {"PART", "ADV", "NUM"} or tokens[start].tag == "HYPH"):
        start += 1
    return start


def cluster_names(
    parse: Parse, names: Sequence[Name], lexicon: Lexicon, labels: Sequence[tuple[str, ...]] = ()
) -> dict[Name, NameCluster]:
    """Join names that are forms of one: surname to full name, short form and acronym to an organisation's name.

    Args:
        parse: the parse of the article.
        names: its names.
        lexicon: the word tables.
        labels: words of the labels of transcript turns, which are people.
    """
    exact: dict[tuple[str, ...], NameCluster] = {}
    for name in names:
        cluster = exact.setdefault(name.words, NameCluster(name.words))
        cluster.names.append(name)
        cluster.votes.update(_votes(parse, name, lexicon))
    for words in {w for label in labels for w in (label, label[-1:])}:
        if words in exact:
            exact[words].votes.update({"person": 6, "certain": 3})
    _count_full_names(exact)
    merged = _merge_people(exact, lexicon)
    _merge_bodies(exact, merged, parse, lexicon)
    _merge_aliases(exact, merged, parse, lexicon)
    out = {}
    for words, cluster in exact.items():
        target = _final(words, merged, exact)
        for name in cluster.names:
            out[name] = target
        if target is not cluster:
            target.names.extend(cluster.names)
    for cluster in {id(c): c for c in out.values()}.values():
        cluster.names.sort()
    return out


def _count_full_names(exact: dict[tuple[str, ...], NameCluster]) -> None:
    """Let a short form vote with the full names it is part of, so that one slip of the tagger does not decide."""
    surnames = {w[-1] for w, c in exact.items() if len(w) > 1 and c.kind == "person"}
    for words, cluster in exact.items():
        if len(words) == 1 and words[0] in surnames:
            cluster.votes["person"] += 2


def _votes(parse: Parse, name: Name, lexicon: Lexicon) -> Counter[str]:
    votes: Counter[str] = Counter()
    kind = "person" if name.label == "PERSON" else "place" if name.label in _PLACES else "body"
    if name.label:
        votes[kind] += 2
    bodies = lexicon.keys("speakers_organization_words")
    works = name.label in {"LAW", "WORK_OF_ART"}
    if works or (
        len(name.words) > 1 and name.words[-1] in lexicon.keys("speakers_documents") and not bodies & set(name.words)
    ):
        votes["document"] += 3
    if len(name.words) > 1 and name.words[-1] in bodies or name.words[0] in bodies:
        votes["body"] += 3
    certain = 4 * name.titled
    tokens = parse.tokens
    before = tokens[name.title_first - 1] if name.title_first else None
    if before and before.lower == "the" and name.title_first == name.first and name.label != "PERSON":
        votes["body"] += 1
    after = [t.lower for t in tokens[name.last : name.last + 3]]
    if len(after) > 1 and after[0] == "," and after[1].isdigit() and after[2:3] == [","]:
        certain += 4  # 'Jane Doe, 58,'
    if set(after[:1]) & _WHO or (after[:1] == [","] and set(after[1:2]) & _WHO):
        if before is None or before.lower not in {"in", "on", "at", "near"}:
            certain += 3
        else:
            votes["person"] += 1
    people = lexicon.table("speakers_people")
    if any(t.pos == "NOUN" and t.tag == "NN" and t.lemma in people for t in tokens[name.title_first : name.first]):
        certain += 3  # 'chief executive Jane Doe'
    apposed = _apposed_class(parse, name, lexicon)
    if apposed == "person":
        certain += 4
    elif apposed == "body":
        votes["body"] += 4
    if len(name.words) == 1 and tokens[name.first].text.isupper() and len(tokens[name.first].text) > 1:
        votes["body"] += 1
    if not name.label and len(name.words) in {2, 3} and name.words[-1] not in bodies:
        votes["person"] += 1
    located = tokens[name.title_first - 1] if name.title_first else None
    if located is not None and located.lower in {"in", "at", "near", "from"} and kind == "place":
        votes["located"] += 1
    if certain:
        votes["person"] += certain
        votes["certain"] += certain
    return votes


def _apposed_class(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    """Class of a noun in apposition: 'coach, NAME, laughed', 'NAME, a teacher from'; '' where there is none."""
    tokens, sentence = parse.tokens, parse.tokens[name.first].sentence
    after = tokens[name.last : name.last + 12]
    if after and after[0].lower == "," and after[0].sentence == sentence:
        for t in after[1:]:
            if (
                t.sentence != sentence
                or t.pos in {"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "PRON"}
                and t.tag not in {"HYPH", "PRP$"}
            ):
                break
            if t.pos in {"NOUN", "PROPN"} and t.tag in {"NN", "NNP"} and not _leads(tokens, t):
                found = _class(t, lexicon) if after[1].lower != "the" or len(name.words) > 1 else ""
                if found:
                    return found
                break
    i = name.first - 1
    if i < 1 or tokens[i].lower != "," or name.title_first != name.first:
        return ""
    end = tokens[name.last] if name.last < len(tokens) else None
    if end is not None and end.pos not in {"VERB", "AUX"} and end.lower not in {",", ".", ")", "—"}:
        return ""
    for t in reversed(tokens[max(0, i - 8) : i]):
        if (
            t.sentence != sentence
            or t.pos in {"VERB", "AUX", "PUNCT", "SCONJ"}
            or (t.pos == "ADP" and t.lower not in _LINKS)
        ):
            break
        if t.pos == "NOUN" and (found := _class(t, lexicon)) and t.tag == "NN":
            return found
    return ""


def _leads(tokens: Sequence[Token], t: Token) -> bool:
    """Whether the noun is the first part of a compound."""
    return t.i + 1 < len(tokens) and tokens[t.i + 1].pos in {"NOUN", "PROPN", "PART"} or t.dep == "poss"


def _class(t: Token, lexicon: Lexicon) -> str:
    if t.lemma in lexicon.table("speakers_people"):
        return "person"
    return "body" if t.lemma in lexicon.table("speakers_bodies") else ""


def _merge_people(
    exact: dict[tuple[str, ...], NameCluster], lexicon: Lexicon
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each name that is a form of a longer personal name, that name."""
    suffixes = lexicon.keys("speakers_suffixes")
    merged: dict[tuple[str, ...], tuple[str, ...]] = {}
    by_surname: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    people = [w for w, c in exact.items() if len(w) > 1 and c.kind == "person"]
    for words in sorted(people, key=lambda w: (-len(w), exact[w].names[0].first)):
        core = _core(words, suffixes)
        surname = core[-1]
        same = [w for w in by_surname[surname] if _one_person(core, _core(w, suffixes), lexicon)]
        if len(same) == 1:
            merged[words] = same[0]
        else:
            by_surname[surname].append(words)
    firsts: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for full in (w for ws in by_surname.values() for w in ws):
        firsts[full[0]].append(full)
        for i in range(1, len(_core(full, suffixes)) - 1):  # 'de Blasio', a double surname
            if len(full) - i > 1 and full[i:] in exact:
                merged.setdefault(full[i:], full)
    for words, cluster in exact.items():
        if len(words) != 1:
            continue
        fulls = by_surname.get(words[0], ())
        if not fulls and cluster.kind == "person" and len(firsts.get(words[0], ())) == 1:
            fulls = firsts[words[0]]
        place = cluster.kind == "place" and (
            cluster.votes["located"] or not any(exact[f].votes["certain"] for f in fulls)
        )
        if fulls and not place:
            merged[words] = fulls[0]
            cluster.others = [exact[f] for f in fulls]
    return merged


def _core(words: tuple[str, ...], suffixes: frozenset[str]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in suffixes:
        words = words[:-1]
    return words


def _one_person(a: tuple[str, ...], b: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether two personal names of one surname can be the same person's."""
    table = lexicon.table("speakers_nicknames")

    def formal(w: str) -> str:
        row = table.get(w)
        return row["name"] if row else w

    x, y = a[0], b[0]
    initial = x[0] == y[0] and 1 in {len(x), len(y)}
    return x == y or formal(x) == formal(y) or initial or x in b[:-1] or y in a[:-1]


def _merge_bodies(
    exact: dict[tuple[str, ...], NameCluster],
    merged: dict[tuple[str, ...], tuple[str, ...]],
    parse: Parse,
    lexicon: Lexicon,
) -> None:
    """Join acronyms and short forms to the full names of organisations."""
    acronyms = {plain_words(a): plain_words(d) for a, d in parse.acronyms}
    generic = lexicon.keys("speakers_organization_words")
    full = [w for w, c in exact.items() if len(w) > 1 and c.kind == "body" and w not in merged]
    starts: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for words in full:
        for n in range(1, len(words)):
            starts[words[:n]].append(words)
            starts[words[n:]].append(words)
        initials = "".join(w[0] for w in words if w not in {"of", "the", "and", "for"})
        if len(initials) > 1:
            starts[(initials,)].append(words)
    for words, cluster in exact.items():
        if words in merged:
            continue
        known = acronyms.get(words)
        if known and known in exact and known != words:
            merged[words] = known
        elif cluster.kind != "place" and (words[-1] not in generic or len(words) == 1):
            longer = [w for w in starts.get(words, ()) if w != words]
            if len(set(longer)) == 1 and (cluster.kind == "body" or len(words) == 1):
                if not cluster.votes["certain"]:
                    merged[words] = longer[0]


def _merge_aliases(
    exact: dict[tuple[str, ...], NameCluster],
    merged: dict[tuple[str, ...], tuple[str, ...]],
    parse: Parse,
    lexicon: Lexicon,
) -> None:
    """Join a nickname to its owner: 'Jane Doe, known as “the Rock”'."""
    for cue in lexicon.pattern("speakers_alias_cues").finditer(parse.text):
        quoted = regex.compile(r"\s*[\"“‘'](?:the\s+)?([^\"“”‘’\n]{2,30}?),?[\"”’']", regex.I).match(
            parse.text, pos=cue.end()
        )
        first, _ = parse.within(cue.start(), cue.end())
        words = plain_words(quoted[1]) if quoted else ()
        if words not in exact:
            continue
        for full, cluster in exact.items():
            if full != words and any(0 <= first - n.last <= 2 for n in cluster.names):
                merged[words] = full


def _final(
    words: tuple[str, ...], merged: dict[tuple[str, ...], tuple[str, ...]], exact: dict[tuple[str, ...], NameCluster]
) -> NameCluster:
    seen = {words}
    while words in merged and merged[words] not in seen:
        words = merged[words]
        seen.add(words)
    return exact[words]
