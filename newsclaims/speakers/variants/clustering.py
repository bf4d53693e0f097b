"""Which names are one: surname and full name, short form, acronym and full name of a body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import Name, plain_words
from newsclaims.speakers.names.parts import nickname
from newsclaims.speakers.signs.surroundings import (
    joined_places,
    settle_places,
    settle_short_bodies,
    surrounding_votes,
)
from newsclaims.speakers.signs.votes import name_votes
from newsclaims.speakers.variants.bodies import bracketed, is_product, merge_bodies
from newsclaims.speakers.variants.couples import couple
from newsclaims.speakers.variants.name_cluster import NameCluster, Words
from newsclaims.syntax import Parse

_QUOTED = regex.compile(r"\s*[\"“‘'](?:the\s+)?([^\"“”‘’\n]{2,30}?),?[\"”’']", regex.IGNORECASE)

#: Words of the longest personal name that the tagger may take for a body's.
_LONGEST = 4


def cluster_names(
    parse: Parse, names: Sequence[Name], lexicon: Lexicon, labels: Sequence[Words] = ()
) -> dict[Name, NameCluster]:
    """Join names that are forms of one: surname to full name, short form and acronym to an organisation's name.

    Args:
        parse: the parse of the article.
        names: its names.
        lexicon: the word tables.
        labels: words of the labels of transcript turns, which are people.
    """
    exact: dict[Words, NameCluster] = {}
    for name in names:
        cluster = exact.setdefault(name.words, NameCluster(name.words))
        cluster.names.append(name)
        cluster.votes.update(name_votes(parse, name, lexicon))
    for words, votes in surrounding_votes(parse, names, lexicon).items():
        exact[words].votes.update(votes)
    for words in joined_places(parse, names, lexicon):
        exact[words].votes.update({"place": 3, "visited": 1})
    votes_of = {words: cluster.votes for words, cluster in exact.items()}
    settle_places(votes_of)
    settle_short_bodies(votes_of, lexicon.keys("speakers_given_names"))
    for words in {w for label in labels for w in (label, label[-1:])}:
        if words in exact:
            exact[words].votes.update({"person": 6, "certain": 3})
    in_brackets = bracketed(exact, parse, names)
    _count_full_names(exact, lexicon)
    merged = _merge_people(exact, parse, lexicon)
    merge_bodies(exact, merged, parse, lexicon)
    merged.update(in_brackets)
    _merge_aliases(exact, merged, parse, lexicon)
    out = {}
    for words, cluster in exact.items():
        target = _final(words, merged, exact)
        wives = couple(parse, cluster, target, lexicon) if len(words) == 1 and target.kind == "person" else None
        for name in cluster.names:
            out[name] = wives if wives is not None and name in wives.names else target
        if target is not cluster:
            target.names.extend(n for n in cluster.names if wives is None or n not in wives.names)
    for cluster in {id(c): c for c in out.values()}.values():
        cluster.names.sort()
    return out


def _count_full_names(exact: dict[Words, NameCluster], lexicon: Lexicon) -> None:
    """Let short forms and full names vote for each other, so that one slip of the tagger does not decide."""
    given, particles = lexicon.keys("speakers_given_names"), lexicon.keys("speakers_particles")
    surnames = {w[-1] for w, c in exact.items() if len(w) > 1 and c.kind == "person"}
    for words, cluster in exact.items():
        if len(words) == 1 and words[0] in surnames:
            cluster.votes["person"] += 2
        if len(words) > 2 and cluster.votes["incorporated"] and words[:-1] in exact:
            exact[words[:-1]].votes.update({"body": 4, "incorporated": 4})  # 'Acme Works' where it is 'Acme Works Ltd'
        last = exact.get(words[-1:])
        named = words[0] in given or not cluster.votes["body"] or cluster.votes["certain"]
        if len(words) > 1 and not named and last is not None and last.votes["incorporated"]:
            cluster.votes.update({"body": 4, "incorporated": 4})  # 'Norland Town' where 'Town' is surely a body
        team = last is not None and last.kind == "body" and not last.votes["place"]
        if len(words) > 1 and team and cluster.kind == "place" and not (cluster.votes["located"] or named):
            cluster.votes.update({"body": 4})  # 'the Lake Norland Rovers' where 'the Rovers' are a team
    firsts = {w[0] for w, c in exact.items() if len(w) == 1 and c.kind == "person"}
    for words, cluster in exact.items():
        if 1 < len(words) <= _LONGEST and _only_tagged(cluster) and _of_somebody(words, exact, given, particles):
            cluster.votes["person"] += 4
        family = words[-1] in surnames and words[0] in firsts and cluster.kind != "person"
        if len(words) > 1 and family:  # 'Jan and Piet Vos', then 'Jan Vos'
            cluster.votes["person"] += 3


def _only_tagged(cluster: NameCluster) -> bool:
    """Whether nothing but the tagger speaks for a name being a body's or a place's."""
    slips = {kind: 2 * len(cluster.names) for kind in ("body", "place")}
    return any(+cluster.votes == {kind: count} for kind, count in slips.items())


def _of_somebody(
    words: Words, exact: Mapping[Words, NameCluster], given: frozenset[str], particles: frozenset[str]
) -> bool:
    """Whether a surname of the name surely stands for somebody elsewhere ('Mamani, 67')."""
    surnames = (words[-1], _paternal(words, given, particles))
    short = (exact.get((w,)) for w in surnames if w is not None)
    return any(c is not None and c.kind == "person" and c.votes["certain"] > 0 for c in short)


def _merge_people(exact: dict[Words, NameCluster], parse: Parse, lexicon: Lexicon) -> dict[Words, Words]:
    """For each name that is a form of a longer personal name, that name."""
    suffixes = lexicon.keys("speakers_suffixes")
    merged: dict[Words, Words] = {}
    by_surname: dict[str, list[Words]] = defaultdict(list)
    people = [w for w, c in exact.items() if len(w) > 1 and c.kind == "person"]
    people = [w for w in people if not any(is_product(parse, n) for n in exact[w].names)]
    for words in sorted(people, key=lambda w: (-len(w), exact[w].names[0].first)):
        core = _core(words, suffixes)
        same = [w for w in by_surname[core[-1]][:20] if _one_person(core, _core(w, suffixes), lexicon)]
        if len(same) == 1:
            merged[words] = same[0]
        else:
            by_surname[core[-1]].append(words)
    given, particles = lexicon.keys("speakers_given_names"), lexicon.keys("speakers_particles")
    firsts: dict[str, list[Words]] = defaultdict(list)
    paternal: dict[str, list[Words]] = defaultdict(list)
    for full in (w for ws in by_surname.values() for w in ws):
        firsts[full[0]].append(full)
        if (word := _paternal(_core(full, suffixes), given, particles)) is not None:
            paternal[word].append(full)
        doubles = (full[i:] for i in range(1, len(_core(full, suffixes)) - 1))  # 'de Blasio', a double surname
        merged.update({double: full for double in doubles if double in exact and double not in merged})
    for words in people:
        longer = [f for f in firsts.get(words[0], ()) if _is_short_form(words, _core(f, suffixes), given, particles)]
        merged.update({words: longer[0]} if len(longer) == 1 and words not in merged else {})
    for words, cluster in exact.items():
        if len(words) == 1 and (fulls := _full_names(words[0], cluster, by_surname, firsts, paternal, given)):
            certain = words[0] in given or any(exact[f].votes["certain"] or f[0] in given for f in fulls)
            misread = certain and not cluster.votes["located"]
            if cluster.kind != "place" or misread:
                merged[words] = fulls[0]
    return merged


def _full_names(
    word: str,
    cluster: NameCluster,
    by_surname: Mapping[str, list[Words]],
    firsts: Mapping[str, list[Words]],
    paternal: Mapping[str, list[Words]],
    given: frozenset[str],
) -> list[Words]:
    """The full names that a surname, or a first name that only one person has, may stand for.

    So does the father's surname of two ('García' of 'Ana García Luque') that only one person has.
    """
    fulls = by_surname.get(word, [])
    first = cluster.kind == "person" or (word in given and not cluster.votes["incorporated"])
    votes = +cluster.votes
    # nothing but the tagger, or nothing at all, speaks for a place or a body
    first = first or not votes or votes in ({"place": 2 * len(cluster.names)}, {"body": 2 * len(cluster.names)})
    for names in (firsts, paternal):
        if not fulls and first and len(names.get(word, ())) == 1:
            return names[word]
    return fulls


def _paternal(name: Words, given: frozenset[str], particles: frozenset[str]) -> str | None:
    """The word of a name of three or more that may be the first of two surnames: no initial and no first name."""
    end = len(name) - 1
    while end > 1 and name[end - 1] in particles:
        end -= 1  # 'Doe' of 'Ana Doe de la Roe'
    word = name[end - 1] if len(name) > len(("first", "surname")) and end > 1 else ""
    return word if len(word) > 1 and word not in given and "." not in word else None


def _is_short_form(words: Words, full: Words, given: frozenset[str], particles: frozenset[str]) -> bool:
    """'Ana García' of 'Ana García Luque' and 'Ana Belén García Luque'; 'Mary Agnes' of 'Mary Agnes Doe'."""
    father = len(words) == len(("first", "surname")) < len(full) and words[-1] == _paternal(full, given, particles)
    return len(words) < len(full) and (full[: len(words)] == words or father)


def _core(words: Words, suffixes: frozenset[str]) -> Words:
    """A personal name without what follows the surname: 'Jr', the place of 'Doe of Dunmore'."""
    while len(words) > 1 and words[-1] in suffixes:
        words = words[:-1]
    return words[: words.index("of")] if "of" in words[1:] else words


def _one_person(a: Words, b: Words, lexicon: Lexicon) -> bool:
    """Whether two personal names of one surname can be the same person's."""
    table = lexicon.table("speakers_nicknames")

    def formal(w: str) -> str:
        row = table.get(w)
        return row["name"] if row else w

    x, y = a[0], b[0]
    initial = x[0] == y[0] and 1 in {len(x), len(y)}
    return x == y or formal(x) == formal(y) or initial or x in b[:-1] or y in a[:-1]


def _merge_aliases(
    exact: dict[Words, NameCluster],
    merged: dict[Words, Words],
    parse: Parse,
    lexicon: Lexicon,
) -> None:
    """Join a nickname to its owner: 'Jane Doe, known as “the Rock”', 'Jane “Rock” Doe'."""
    ends = {n.last: words for words, cluster in exact.items() for n in cluster.names}
    for words, cluster in exact.items():
        for name in cluster.names:
            if (nick := nickname(parse, name.first, name.last)) is not None:
                short = (parse.tokens[nick[0]].lower,)
                merged.update((form, words) for form in (short, short + words[-1:]) if form in exact and form != words)
    for cue in lexicon.pattern("speakers_alias_cues").finditer(parse.text):
        quoted = _QUOTED.match(parse.text, pos=cue.end())
        words = plain_words(quoted[1]) if quoted else ()
        if words in exact:
            first, _ = parse.within(cue.start(), cue.end())
            owner = next((ends[i] for i in (first, first - 1, first - 2) if i in ends), words)
            if owner != words:
                merged[words] = owner


def _final(words: Words, merged: dict[Words, Words], exact: dict[Words, NameCluster]) -> NameCluster:
    seen = {words}
    while words in merged and merged[words] not in seen:
        words = merged[words]
        seen.add(words)
    return exact[words]


def namesakes(clusters: Mapping[Name, NameCluster], suffixes: frozenset[str]) -> dict[str, list[NameCluster]]:
    """People of more than one name, by surname."""
    index: dict[str, list[NameCluster]] = defaultdict(list)
    for cluster in {id(c): c for c in clusters.values()}.values():
        core = _core(cluster.words, suffixes)
        if cluster.kind == "person" and len(core) > 1:
            index[core[-1]].append(cluster)
    return index
