"""What speaks for a name being a person's, a body's, a place's or a document's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names import Name
from newsclaims.syntax import Parse, Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LOCATIVE, _PLACING = frozenset({"in", "at", "near", "from"}), frozenset({"in", "at", "near", "on"})
_WHO, _LINKS = frozenset({"who", "whose"}), frozenset({"of", "for", "at", "to", "in", "on"})


def name_votes(parse: Parse, name: Name, lexicon: Lexicon) -> Counter[str]:
    """Votes of one occurrence for `person`, `body`, `place`, `document`; `certain` (of a person) and `located`."""
    votes: Counter[str] = Counter()
    kind = "person" if name.label == "PERSON" else "place" if name.label in _PLACES else "body"
    if name.label:
        votes[kind] += 2
    _vote_by_words(parse, name, lexicon, votes)
    tokens = parse.tokens
    before = tokens[name.title_first - 1] if name.title_first else None
    if before and before.lower == "the" and name.title_first == name.first and name.label != "PERSON":
        votes["body"] += 1
    if before is not None and before.lower in _LOCATIVE and kind == "place":
        votes["located"] += 1
    apposed = _apposed_class(parse, name, lexicon)
    if apposed == "body":
        votes["body"] += 4
    certain = _certainty(parse, name, lexicon) + 4 * (apposed == "person")
    if certain:
        votes["person"] += certain
        votes["certain"] += certain
    return votes


def _vote_by_words(parse: Parse, name: Name, lexicon: Lexicon, votes: Counter[str]) -> None:
    """What the words of the name itself tell."""
    bodies = lexicon.keys("speakers_organization_words")
    several = len(name.words) > 1
    by_word = several and name.words[-1] in lexicon.keys("speakers_documents") and not bodies & set(name.words)
    if name.label in {"LAW", "WORK_OF_ART"} or by_word:
        votes["document"] += 3
    if (several and name.words[-1] in bodies) or name.words[0] in bodies:
        votes["body"] += 3
    first = parse.tokens[name.first]
    if not several and first.text.isupper() and len(first.text) > 1:
        votes["body"] += 1
    if not name.label and len(name.words) in {2, 3} and name.words[-1] not in bodies:
        votes["person"] += 1


def _certainty(parse: Parse, name: Name, lexicon: Lexicon) -> int:
    """What only people have: titles and roles before the name, an age or a clause with 'who' behind it."""
    tokens = parse.tokens
    certain = 4 * name.titled
    after = [t.lower for t in tokens[name.last : name.last + 3]]
    if len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit():
        certain += 4  # 'Jane Doe, 58,'
    before = tokens[name.title_first - 1].lower if name.title_first else ""
    if _WHO & set(after[:1] if after[:1] != [","] else after[1:2]) and before not in _PLACING:
        certain += 3
    people = lexicon.table("speakers_people")
    if any(t.pos == "NOUN" and t.tag == "NN" and t.lemma in people for t in tokens[name.title_first : name.first]):
        certain += 3  # 'chief executive Jane Doe'
    return certain


def _apposed_class(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    """`person` or `body` by a noun in apposition: 'coach, NAME, laughed', 'NAME, a teacher from'; '' without one."""
    found = {_before(parse, name, lexicon), _behind(parse, name, lexicon)}
    return "person" if "person" in found else "body" if "body" in found else ""


def _behind(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    tokens, sentence = parse.tokens, parse.tokens[name.first].sentence
    after = tokens[name.last : name.last + 12]
    if len(after) < 2 or after[0].lower != "," or after[0].sentence != sentence:
        return ""
    if after[1].lower == "the" and len(name.words) == 1:
        return ""
    for t in after[1:]:
        breaks = t.pos in {"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "PRON"} and t.tag not in {"HYPH", "PRP$"}
        if t.sentence != sentence or breaks:
            break
        if t.pos in {"NOUN", "PROPN"} and t.tag in {"NN", "NNP"} and not _leads(tokens, t):
            return _class(t, lexicon)
    return ""


def _before(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    tokens, sentence = parse.tokens, parse.tokens[name.first].sentence
    i = name.first - 1
    if i < 1 or tokens[i].lower != "," or name.title_first != name.first:
        return ""
    end = tokens[name.last] if name.last < len(tokens) else None
    if end is not None and end.pos not in {"VERB", "AUX"} and end.lower not in {",", ".", ")", "—"}:
        return ""
    found = ""
    for t in reversed(tokens[max(0, i - 8) : i]):
        linking = t.pos != "ADP" or t.lower in _LINKS
        if t.sentence != sentence or t.pos in {"VERB", "AUX", "PUNCT", "SCONJ", "PART"} or not linking:
            break
        if t.pos == "NOUN" and t.tag == "NN":
            found = _class(t, lexicon) or found  # the first noun leads: 'a lawyer for the bank, NAME'
    return found


def _leads(tokens: Sequence[Token], t: Token) -> bool:
    """Whether the noun is the first part of a compound, or a possessive."""
    return (t.i + 1 < len(tokens) and tokens[t.i + 1].pos in {"NOUN", "PROPN", "PART"}) or t.dep == "poss"


def _class(t: Token, lexicon: Lexicon) -> str:
    if t.lemma in lexicon.table("speakers_people"):
        return "person"
    return "body" if t.lemma in lexicon.table("speakers_bodies") else ""
