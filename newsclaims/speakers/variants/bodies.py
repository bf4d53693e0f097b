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
#: Letters that a state and what is called after it have in common ('Norway', 'Norwegian').
_STEM = 4
#: Classes of bodies that a state has one of; it may have several parties and clubs.
_OF_A_STATE = frozenset({"government", "court", "generic"})


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
        longer = _longest({w for w in starts.get(words, ()) if w != words}, forms, lexicon)
        whole = all(_is_whole(parse, cluster, w, lexicon) for w in longer)
        general = words[-1] in generic and not whole
        short = len(words) == 1 or (not general and cluster.kind == "body")
        if known and known in exact and known != words:
            merged[words] = known
        elif len(longer) == 1 and _of_others(parse, cluster, [exact[w] for w in longer]):
            continue  # 'Norland's Defence Ministry' is not 'Tarn's Ministry of Defence'
        elif len(longer) == 1 and short and not cluster.votes["certain"] and not _is_place(cluster):
            merged[words] = longer.pop()


def _is_whole(parse: Parse, short: NameCluster, full: Words, lexicon: Lexicon) -> bool:
    """Whether a short form that ends in a common word for bodies is clear enough beside the one full name that has it.

    'the Ministry' of 'the Ministry of Ports', 'the Ports Ministry', 'Acme Group' of 'Acme Group Ltd', 'the Foreign
    Office' of 'the British Foreign Office'.
    """
    words, forms = short.words, lexicon.keys("speakers_organization_words", kind="form")
    incorporated = full[: len(words)] == words and forms.issuperset(full[len(words) :])
    if incorporated or full[: len(words) + 1] == (*words, "of") or words in _by_field(full, lexicon):
        return True
    if len(words) == 1 or full[1:] != words or not _is_national(full[0], lexicon):
        return False
    row = lexicon.table("speakers_bodies").get(words[-1])
    owners = _owners(parse, short)  # 'Norland's Foreign Ministry' is not the British one
    same = all(full[0][:_STEM] == owner[:_STEM] for owner in owners)
    return same and (row is None or row["class"] in _OF_A_STATE)


def _is_national(word: str, lexicon: Lexicon) -> bool:
    """Whether a word at the head of a name is a state's: 'US', 'Norway', 'Norwegian', 'British'."""
    nations = lexicon.keys("speakers_people", nation="yes") | lexicon.keys("speakers_nationalities")
    return word in nations or word in lexicon.keys("speakers_capitals")


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


def _longest(names: set[Words], forms: frozenset[str], lexicon: Lexicon) -> set[Words]:
    """The names without those that another has with its form or its state.

    'Acme Works' where there is 'Acme Works Ltd', 'the Department of Ports' where there is 'the US Department of Ports'.
    """
    if len(names) > _MANY:
        return names
    pairs = [(w, o) for w in names for o in names if o != w]
    return names - {
        w
        for w, o in pairs
        if (o[: len(w)] == w and forms.issuperset(o[len(w) :])) or (o[1:] == w and _is_national(o[0], lexicon))
    }


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
