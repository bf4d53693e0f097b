"""What the sentences around its mentions say of a name: 'she' of a person, 'its' of a body, 'in X' of a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import Name
from newsclaims.speakers.names.parts import capital
from newsclaims.syntax import NOUN_SUBJECTS, Parse, Token

Words = tuple[str, ...]
_PLACES = frozenset({"GPE", "LOC", "FAC"})
#: Tokens behind a name in which its pronoun may stand, before it in which nobody else may.
_AHEAD, _BEFORE = 60, 60
#: Tokens before 'The company' in which no other may be named.
_EARLIER = 200
#: What a pronoun counts for.
_VOTE = 4


def surrounding_votes(parse: Parse, names: Sequence[Name], lexicon: Lexicon) -> dict[Words, Counter[str]]:
    """Votes by the words of a name, as those of `name_votes`, which look no further than the name's own phrase.

    A full name of a person is left alone, and so is its surname: their pronouns mean many things.
    """
    given = lexicon.keys("speakers_given_names")
    surnames = _surnames(names)
    titled = {n.words for n in names if n.titled}
    at = {i: n for n in names for i in range(n.first, n.last)}
    votes: dict[Words, Counter[str]] = {}
    for name in names:
        own = votes.setdefault(name.words, Counter())
        if name.label != "PERSON" and _is_personal(parse, name, at, lexicon):
            own.update({"person": _VOTE, "certain": _VOTE // 2})
        bare = len(name.words) == 1 and name.words[0] in surnames
        if name.words[0] in given or name.words in titled or bare:
            continue
        if _is_neuter(parse, name, lexicon) or _is_published(parse, name):
            own.update({"body": _VOTE, "incorporated": _VOTE})
        elif _is_the_company(parse, name, at, lexicon):
            own.update({"body": _VOTE})
        if len(name.words) == 1 and _is_visited(parse, name, lexicon):
            own.update({"place": _VOTE, "visited": 1})
    return votes


def settle_places(exact: Mapping[Words, Counter[str]]) -> None:
    """A single name that something happened in, and that nothing shows to be somebody's, is a place's throughout."""
    for votes in exact.values():
        if votes["visited"] and not votes["certain"] and not votes["incorporated"]:
            votes["place"] += votes["person"]


def settle_short_bodies(exact: Mapping[Words, Counter[str]], given: frozenset[str]) -> None:
    """'Acme Care' is a body where 'Acme' alone is surely one, and nothing shows it to be somebody's."""
    sure = {words[0] for words, votes in exact.items() if len(words) == 1 and votes["incorporated"] > votes["certain"]}
    for words, votes in exact.items():
        if len(words) > 1 and words[0] in sure - given and not votes["certain"]:
            votes.update({"body": _VOTE, "incorporated": _VOTE})


def _is_personal(parse: Parse, name: Name, at: Mapping[int, Name], lexicon: Lexicon) -> bool:
    """Whether 'she' follows a name that is a subject, with nobody else about whom it could mean."""
    head = _head(parse, name)
    if head.dep not in NOUN_SUBJECTS and not _lone_subject(parse, name, head):
        return False
    if name.first and parse.tokens[name.first - 1].lower == "the" and not name.titled:
        return False  # 'The Pilots said he would play'
    people, pronouns = lexicon.table("speakers_people"), personal(lexicon)
    stop = min(len(parse.tokens), name.last + _AHEAD)
    if head.sentence + 1 < len(parse.sentences):
        stop = min(stop, parse.sentences[head.sentence + 1].end)
    pronoun = next((t for t in parse.tokens[name.last : stop] if t.lower in pronouns), None)
    if pronoun is None or (pronoun.sentence != head.sentence and pronoun.dep not in NOUN_SUBJECTS):
        return False
    for t in parse.tokens[max(0, name.first - _BEFORE) : pronoun.i]:
        other = at.get(t.i)
        if other is not None:
            if other.words[-1] != name.words[-1] and (other.label == "PERSON" or other.titled):
                return False
        elif (t.pos in {"NOUN", "PROPN"} and t.tag in {"NN", "NNP"} and t.lemma in people) or t.lower in pronouns:
            return False
    return True


@lru_cache(maxsize=4)
def personal(lexicon: Lexicon) -> frozenset[str]:
    """Pronouns of somebody: 'she', 'his'."""
    she, he = (lexicon.keys("speakers_pronouns", gender=gender) for gender in ("feminine", "masculine"))
    return she | he


def _lone_subject(parse: Parse, name: Name, head: Token) -> bool:
    """Whether the name opens its sentence before its verb, whatever the parser makes of it."""
    return name.first == parse.sentences[head.sentence].start and head.dep in {"ROOT", "dep"}


def _is_neuter(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether it takes 'which', or says what 'it' does with its own: 'Acme said it takes its duties seriously'."""
    tokens = parse.tokens
    head = _head(parse, name)
    after = [t.lower for t in tokens[name.last : name.last + 2]]
    who = lexicon.keys("function_words", uses="person")
    if after == [",", "which"] and not any(t.lower in who for t in tokens[name.last : name.last + 3]):
        return any(c.dep == "relcl" and c.left <= name.last + 1 for c in parse.children(head))
    if head.dep != "nsubj":
        return False
    acts = lexicon.keys("speakers_corporate_acts")
    for verb in (parse.head(head), *parse.children(parse.head(head), "conj")):
        for clause in parse.children(verb, "ccomp"):
            subject = next(parse.children(clause, "nsubj", "nsubjpass"), None)
            if subject is None or subject.lower != "it" or subject.i < head.i:
                continue
            inner = tokens[clause.left : clause.right]
            if clause.lemma in acts or any(t.lower == "its" for t in inner):
                return True
    return False


def _is_published(parse: Parse, name: Name) -> bool:
    """Whether something was published in it: 'The study, published in Heart Notes'."""
    prep = parse.head(_head(parse, name))
    return prep.lower == "in" and parse.head(prep).lower == "published"


def _is_visited(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether the one word follows 'in' without more: 'told reporters in Brenn'."""
    if name.titled or not name.first or name.title_first != name.first:
        return False
    before, after = parse.tokens[name.first - 1], parse.tokens[name.last : name.last + 1]
    owned = bool(after) and (after[0].tag == "POS" or after[0].pos in {"NOUN", "PROPN"})
    within = before.lower in lexicon.keys("prepositions", uses="site")
    return within and parse.tokens[name.first].head == before.i and not owned


def _is_the_company(parse: Parse, name: Name, at: Mapping[int, Name], lexicon: Lexicon) -> bool:
    """Whether 'The company' opens the next sentence and no other body is named so far that it could mean.

    'Acme cut jobs. Jane Doe wrote to staff. The company said' is of Acme, so that a name must be one of a body anyway.
    """
    sentence = parse.tokens[name.first].sentence + 1
    subject = name.label == "ORG" and _head(parse, name).dep in NOUN_SUBJECTS
    if not subject or name.titled or sentence >= len(parse.sentences):
        return False
    start = parse.sentences[sentence].start
    opening = parse.tokens[start : start + len(("The", "company"))]
    row = lexicon.table("speakers_bodies").get(opening[-1].lemma)
    if opening[0].lower != "the" or opening[-1].dep != "nsubj" or row is None or row["class"] != "business":
        return False
    if opening[-1].lemma in lexicon.table("speakers_either"):
        return False
    others = (at.get(i) for i in range(max(0, start - _EARLIER), start))
    return all(other is None or other.words == name.words or other.label in _PLACES for other in others)


def _head(parse: Parse, name: Name) -> Token:
    """The token of the name that the others hang on."""
    inside = (t for t in parse.tokens[name.first : name.last] if not name.first <= t.head < name.last or t.head == t.i)
    return next(inside, parse.tokens[name.last - 1])


def joined_places(parse: Parse, names: Sequence[Name], lexicon: Lexicon) -> set[Words]:
    """Single words that go with the name of a place: 'Norland and Tarn', 'ties with Tarn', 'Norland accused Tarn'."""
    between_states = lexicon.keys("speakers_place_signs", link="between")
    of_states = lexicon.keys("speakers_place_signs", link="with")
    found: set[Words] = set()
    places = {n.words for n in names if n.label in _PLACES or _is_visited(parse, n, lexicon)}
    for a, b in pairwise(names):
        if len(a.words) == len(b.words) == 1 and {a.words, b.words} & places:
            between = [t.lower for t in parse.tokens[a.last : b.first]]
            subject, other = parse.tokens[a.first], parse.tokens[b.first]
            charged = subject.dep == "nsubj" and other.dep == "dobj" and subject.head == other.head
            if between == ["and"] or (charged and parse.head(subject).lemma in between_states):
                found.update({a.words, b.words})
    for name in names:
        prep = parse.head(parse.tokens[name.first])
        if len(name.words) == 1 and prep.lower == "with" and parse.head(prep).lemma in of_states:
            found.add(name.words)
    found |= _with_demonyms(parse, names, lexicon)
    return found - {(surname,) for surname in _surnames(names)}


def _with_demonyms(parse: Parse, names: Sequence[Name], lexicon: Lexicon) -> set[Words]:
    """Single words with an adjective or a people of their own in the text: 'Norl' beside 'Norlian troops'."""
    peoples = {t.lower for t in parse.tokens if t.text[:1].isupper() and _of_a_people(parse, t, lexicon)}
    endings = lexicon.keys("speakers_endings", uses="demonym")
    given = lexicon.table("speakers_given_names")
    persons = {w for n in names if len(n.words) > 1 and n.label in {"", "PERSON"} for w in n.words}
    at = {i: n for n in names for i in range(n.first, n.last)}
    single = [n for n in names if len(n.words) == 1 and n.words[0] not in given and n.words[0] not in persons]
    owned = {n.words for n in single if n.titled or _is_personal(parse, n, at, lexicon)}
    return {n.words for n in single if n.words not in owned and any(n.words[0] + e in peoples for e in endings)}


def _of_a_people(parse: Parse, t: Token, lexicon: Lexicon) -> bool:
    """Whether it is a people's adjective or name: by the tagger, or before what only states have ('troops')."""
    states = lexicon.keys("speakers_place_signs", link="by")
    following = parse.tokens[t.i + 1] if t.i + 1 < len(parse.tokens) else t
    if t.ent_type == "NORP" and (not capital(following) or following.lower in states):
        return True  # not 'Hallian Bank'
    noun = parse.head(t)
    return t.dep in {"amod", "compound", "nmod"} and noun.i > t.i and noun.lemma.lower() in states


def _surnames(names: Sequence[Name]) -> set[str]:
    return {n.words[-1] for n in names if len(n.words) > 1 and (n.label == "PERSON" or n.titled)}
