"""Which names of bodies are one: acronym, short form and full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import Name, plain_words
from newsclaims.speakers.variants.name_cluster import NameCluster, Words
from newsclaims.syntax import Parse

#: Longer names of one short form, from which on it is anybody's.
_MANY = 12
#: Letters of initials that a name begins with ('UN', 'US').
_INITIALS = 2


def merge_bodies(
    exact: dict[Words, NameCluster],
    merged: dict[Words, Words],
    parse: Parse,
    lexicon: Lexicon,
) -> None:
    """Join acronyms and short forms to the full names of organisations."""
    acronyms = {plain_words(a): plain_words(d) for a, d in parse.acronyms}
    generic = lexicon.keys("speakers_organization_words")
    forms = lexicon.keys("speakers_organization_words", kind="form")
    full = [w for w, c in exact.items() if len(w) > 1 and c.kind == "body" and w not in merged]
    full = [w for w in full if not any(is_product(parse, n) for n in exact[w].names)]
    starts = _short_forms(full, lexicon)
    for words, cluster in exact.items():
        if words in merged:
            continue
        known = acronyms.get(words)
        longer = _longest({w for w in starts.get(words, ()) if w != words}, forms)
        whole = all(w[: len(words) + 1] == (*words, "of") or words in _by_field(w, lexicon) for w in longer)
        general = words[-1] in generic and not whole
        short = len(words) == 1 or (not general and cluster.kind == "body")
        if known and known in exact and known != words:
            merged[words] = known
        elif len(longer) == 1 and _of_others(parse, cluster, [exact[w] for w in longer]):
            continue  # 'Norland's Defence Ministry' is not 'Tarn's Ministry of Defence'
        elif len(longer) == 1 and short and not cluster.votes["certain"] and not _is_place(cluster):
            merged[words] = longer.pop()


def _of_others(parse: Parse, cluster: NameCluster, longer: Sequence[NameCluster]) -> bool:
    """Whether possessors stand before both names, and none before both."""
    mine, theirs = _owners(parse, cluster), [_owners(parse, c) for c in longer]
    return bool(mine) and all(owners and owners.isdisjoint(mine) for owners in theirs)


def _owners(parse: Parse, cluster: NameCluster) -> set[str]:
    """The words that own a body where it is named: 'norland' of 'Norland's Defence Ministry'."""
    before = ((parse.tokens[n.first - 1], parse.tokens[n.first - 2]) for n in cluster.names if n.first > 1)
    return {owner.lower for mark, owner in before if mark.tag == "POS"}


def _short_forms(full: Sequence[Words], lexicon: Lexicon) -> dict[Words, list[Words]]:
    """The full names by what each may be called for short: its beginning, its end, its initials."""
    seats, unwritten = _of_a_place(lexicon), lexicon.keys("function_words", uses="unwritten")
    joining = lexicon.keys("function_words", uses="list")
    starts: dict[Words, list[Words]] = defaultdict(list)
    for words in full:
        for n in range(1, len(words)):
            if words[-1] not in seats:
                starts[words[:n]].append(words)
            starts[words[n:]].append(words)
        written = [w for w in words if w not in unwritten]
        if not joining.intersection(words):
            for short in _by_field(words, lexicon) - {words}:
                starts[short].append(words)
        initials = "".join(w[0] for w in written)
        if len(initials) > 1:
            starts[(initials,)].append(words)
        if len(written) > 1 and 1 < len(written[0]) <= _INITIALS:  # 'USFS' of 'the US Fisheries Survey'
            starts[(written[0] + initials[1:],)].append(words)
    return starts


def _by_field(words: Words, lexicon: Lexicon) -> set[Words]:
    """'the Defence Ministry' for 'the Ministry of Defence', 'the Ports Department' for 'the US Department of Ports'.

    Of a field of several words also by the first alone: 'the Foreign Ministry' for 'the Ministry of Foreign Affairs'.
    """
    offices, links = lexicon.keys("speakers_bodies", field="of"), lexicon.keys("prepositions", uses="kind")
    at = next((i for i, w in enumerate(words[:-2]) if w in offices and words[i + 1] in links - {"on"}), None)
    if at is None:
        return set()
    field = tuple(w for w in words[at + 2 :] if w != "the")
    return {(*part, words[at]) for part in (field, field[:1]) if part}


def is_product(parse: Parse, name: Name) -> bool:
    """Whether it is one of many things of that name: 'an Acme Bell' is not Acme, but 'an Acme Works lorry' is its."""
    before = parse.tokens[name.first - 1] if name.first else None
    after = parse.tokens[name.last] if name.last < len(parse.tokens) else None
    of_it = after is not None and (after.pos in {"NOUN", "PROPN"} or after.tag in {"POS", "HYPH"})
    return before is not None and before.tag == "DT" and before.lower in {"a", "an"} and not of_it


def _longest(names: set[Words], forms: frozenset[str]) -> set[Words]:
    """The names without those that another has with its form: 'Acme Works' where there is 'Acme Works Ltd'."""
    if len(names) > _MANY:
        return names
    return {w for w in names if not any(o != w and o[: len(w)] == w and forms.issuperset(o[len(w) :]) for o in names)}


def _is_place(cluster: NameCluster) -> bool:
    """Whether a short form is a place's: by more than a tagger that is of two minds about it."""
    votes = cluster.votes
    torn = votes["person"] + votes["body"] >= votes["place"] and not (votes["located"] or votes["visited"])
    return cluster.kind == "place" and not torn


@lru_cache(maxsize=4)
def _of_a_place(lexicon: Lexicon) -> frozenset[str]:
    """What ends names of bodies that begin with their place, so that 'Norland' alone is not 'the Norland Herald'."""
    outlets, bodies = lexicon.table("layout_outlets"), lexicon.table("speakers_bodies")
    papers = {w.split()[-1] for w in outlets.rows} - lexicon.keys("speakers_organization_words", kind="")
    papers |= lexicon.keys("speakers_organization_words", kind="paper")
    return frozenset(
        papers | {w for w, row in bodies.rows.items() if row["class"] in {"outlet", "government", "court"}}
    )


def bracketed(exact: dict[Words, NameCluster], parse: Parse, names: Sequence[Name]) -> dict[Words, Words]:
    """Short forms in brackets right behind the full name of a body: 'Acme Robotics (ACR)'."""
    found: dict[Words, Words] = {}
    for name, short in pairwise(names):
        between = [t.lower for t in parse.tokens[name.last : short.first]]
        if between not in (["("], ["(", "the"]) or short.last >= len(parse.tokens):
            continue
        closed = parse.tokens[short.last].lower == ")" and parse.tokens[short.first].text.isupper()
        if closed and len(name.words) > 1 == len(short.words) and short.words[0][0] == name.words[0][0]:
            found[short.words] = name.words
            exact[name.words].votes["body"] += 3
            exact[short.words].votes["body"] += 3
    return found
