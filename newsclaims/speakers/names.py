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
        """`person`, `body` or `place`, by the votes of its mentions."""
        votes = self.votes
        if votes["person"] > max(votes["body"], votes["place"]) or not +votes:
            return "person"
        return "place" if votes["place"] > votes["body"] else "body"


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a name, lower case, without full stops, possessives and marks."""
    words = (w.lower().replace("’", "'").removesuffix("'s").strip("'.-").replace(".", "") for w in _WORD.findall(text))
    return tuple(w for w in words if w)


def find_names(parse: Parse, lexicon: Lexicon) -> list[Name]:
    """Every name in the prose, in text order, titles split off."""
    names = []
    titles, bodies = lexicon.keys("speakers_titles"), lexicon.keys("speakers_organization_words")
    for first, last in _runs(parse):
        found = _name(parse, first, last, titles, bodies)
        if found:
            names.append(found)
    return names


def _runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that may be one name: an entity, or capitalised words that touch one."""
    start: int | None = None
    previous: Token | None = None
    for t in parse.tokens:
        naming = t.ent_type in _NAMING or (t.pos == "PROPN" and t.text[:1].isupper() and not t.ent_type)
        naming = naming and t.text[:1] != "@"
        if start is not None and (not naming or previous is None or not _joined(parse, previous, t)):
            yield start, previous.i + 1 if previous else t.i
            start = None
        if naming and start is None:
            start = t.i
        previous = t
    if start is not None:
        yield start, len(parse.tokens)


def _joined(parse: Parse, a: Token, b: Token) -> bool:
    """Whether two neighbouring naming tokens belong to one name."""
    if a.block != b.block or b.start - a.end > 1 or (a.sentence != b.sentence and a.entity != b.entity):
        return False
    if a.entity == b.entity and a.entity >= 0:
        return True
    if a.entity >= 0 and b.entity >= 0:
        return False
    if a.entity < 0 and b.entity < 0:
        return True
    return (a.ent_type or b.ent_type) in {"PERSON", "ORG"} and "\n" not in parse.text[a.end : b.start]


def _name(parse: Parse, first: int, last: int, titles: frozenset[str], bodies: frozenset[str]) -> Name | None:
    tokens = parse.tokens
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


def cluster_names(parse: Parse, names: Sequence[Name], lexicon: Lexicon) -> dict[Name, NameCluster]:
    """Join names that are forms of one: surname to full name, short form and acronym to an organisation's name."""
    exact: dict[tuple[str, ...], NameCluster] = {}
    for name in names:
        cluster = exact.setdefault(name.words, NameCluster(name.words))
        cluster.names.append(name)
        cluster.votes.update(_votes(parse, name, lexicon))
    _count_full_names(exact)
    merged = _merge_people(exact, lexicon)
    _merge_bodies(exact, merged, parse, lexicon)
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
    if len(name.words) > 1 and name.words[-1] in bodies or name.words[0] in bodies:
        votes["body"] += 3
    if name.titled:
        votes["person"] += 4
    tokens = parse.tokens
    before = tokens[name.title_first - 1] if name.title_first else None
    if before and before.lower == "the" and name.title_first == name.first and name.label != "PERSON":
        votes["body"] += 1
    after = [t.lower for t in tokens[name.last : name.last + 3]]
    if len(after) > 1 and after[0] == "," and after[1].isdigit() and after[2:3] == [","]:
        votes["person"] += 4  # 'Jane Doe, 58,'
    if after[:1] == ["who"] or after[:2] == [",", "who"]:
        votes["person"] += 2
    if len(name.words) == 1 and tokens[name.first].text.isupper() and len(tokens[name.first].text) > 1:
        votes["body"] += 1
    if not name.label and len(name.words) in {2, 3} and name.words[-1] not in bodies:
        votes["person"] += 1
    return votes


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
        if fulls and cluster.kind != "place":
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
        elif cluster.kind != "place" and words[-1] not in generic:
            longer = [w for w in starts.get(words, ()) if w != words]
            if len(set(longer)) == 1 and (cluster.kind == "body" or len(words) == 1):
                if cluster.votes["person"] <= 3:
                    merged[words] = longer[0]


def _final(
    words: tuple[str, ...], merged: dict[tuple[str, ...], tuple[str, ...]], exact: dict[tuple[str, ...], NameCluster]
) -> NameCluster:
    seen = {words}
    while words in merged and merged[words] not in seen:
        words = merged[words]
        seen.add(words)
    return exact[words]
