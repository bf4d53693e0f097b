"""What speaks for a name being a person's, a body's, a place's or a document's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from newsclaims.lexicon import Lexicon
from newsclaims.lexicon.tables import Table
from newsclaims.speakers.names.find import Name
from newsclaims.speakers.names.offices import is_outlet
from newsclaims.speakers.nouns import known_by_name, people_ending
from newsclaims.speakers.signs.places import is_home, is_side, is_site
from newsclaims.syntax import TENSED, Parse, Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_APPOSED = frozenset({",", ".", ";"})
_TICKER = regex.compile(r"\s*\(\s*[\p{L}][\p{L} .]{1,24}:\s*[\p{Lu}\d.]{1,6}\s*\)")
#: Words of a first name and a surname ('Sarah Post').
_FULL = 2
#: Tokens before a name in which the words that introduce it may stand.
_CALLED = 5
#: Classes of nouns right behind which a body's name stands.
_CALLED_SO = frozenset({"business", "civic", "generic"})


def name_votes(parse: Parse, name: Name, lexicon: Lexicon) -> Counter[str]:
    """Votes of one occurrence for `person`, `body`, `place`, `document`.

    Beside them `certain` (of a person), `incorporated` (certain of a body) and `located`.
    """
    votes: Counter[str] = Counter()
    kind = "person" if name.label == "PERSON" else "place" if name.label in _PLACES else "body"
    if name.label:
        votes[kind] += 2
    _vote_by_words(parse, name, lexicon, votes)
    tokens = parse.tokens
    before = tokens[name.title_first - 1] if name.title_first else None
    if before and before.lower == "the" and name.title_first == name.first:
        votes["body"] += 4 * _is_team(parse, name) if name.label == "PERSON" else 1
    located = before is not None and before.lower in lexicon.keys("prepositions", uses="located")
    if before is not None and kind == "place" and located and not _is_aimed_at(parse, before):
        votes["located"] += 1
    if is_site(parse, name, lexicon):
        votes["place"] += 3
    if is_home(parse, name, lexicon):
        votes["place"] += 3
    apposed = _apposed_class(parse, name, lexicon)
    outlet = len(name.words) == 1 and is_outlet(tokens, tokens[name.first], lexicon.keys("speakers_outlet_names"))
    shown = outlet or apposed == "body" or is_side(parse, name) or _is_initials(parse, name, lexicon)
    if shown or (not name.titled and _as_body(parse, name, lexicon)):
        votes["body"] += 4
        votes["incorporated"] += 4
    kind_of = parse.tokens[name.first - 1] if name.title_first < name.first else None
    # not 'told the court Doe'
    joined = kind_of is not None and kind_of.dep in {"compound", "nmod", "amod"} and kind_of.tag in {"NN", "JJ"}
    person = (name.label == "PERSON" and not joined) or name.words[0] in lexicon.table("speakers_given_names")
    told = kind_of is not None and kind_of.text.islower() and _class(kind_of, lexicon) == "body"
    if kind_of is not None and told and (not person or _is_called(parse, name, kind_of, lexicon)):
        votes["body"] += 4  # 'patient group Acme'
        votes["incorporated"] += 4
    if len(name.words) == 1 and _is_firm_or_agent(parse, name, lexicon):
        votes["body"] += 3  # who has a first name, too, comes with it
    certain = _certainty(parse, name, lexicon) + 4 * (apposed == "person")
    if certain:
        votes["person"] += certain
        votes["certain"] += certain
    return votes


def _is_initials(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether one word in capitals follows what a firm or somebody is: 'Broadcaster NWK'."""
    text = parse.tokens[name.first].text
    short = len(name.words) == 1 and text.isupper() and len(text) > 1 and name.title_first < name.first
    before = parse.tokens[name.first - 1].lower
    firm = before not in lexicon.table("speakers_people") or before in lexicon.table("speakers_bodies")
    return short and before in lexicon.keys("speakers_either") and firm


def _is_aimed_at(parse: Parse, before: Token) -> bool:
    """Whether somebody does it to whom the name is: 'shouted at', but not 'a fire at'."""
    return before.lower == "at" and parse.head(before).pos == "VERB"


def _is_team(parse: Parse, name: Name) -> bool:
    """Whether the tagger takes 'the Norland Bay Herons', 'the Herons' for somebody, not 'the Does' of a Jane Doe."""
    last = parse.tokens[name.last - 1]
    if len(name.words) > 1:
        return last.tag == "NNPS"
    plural = last.text.endswith("s") and last.tag in {"NNP", "NNPS"}
    return plural and parse.text.count(last.text[:-1]) == parse.text.count(last.text)


def _is_called(parse: Parse, name: Name, kind: Token, lexicon: Lexicon) -> bool:
    """Whether a firm is called so, though the tagger sees a person: 'for the carmaker Tolva', not 'told the court Doe'.

    Nor 'the firm Doe founded', where the name is the subject of another clause.
    """
    either = kind.lemma in lexicon.keys("speakers_either") and len(name.words) > 1
    if name.titled or either or name.words[0] in lexicon.table("speakers_given_names"):
        return False
    if (lexicon.table("speakers_bodies").get(kind.lemma) or {}).get("class") not in _CALLED_SO:
        return False
    head = next((t for t in parse.tokens[name.first : name.last] if not name.first <= t.head < name.last), None)
    behind = parse.tokens[min(name.last, len(parse.tokens) - 1)]
    apart = head is None or parse.head(head).dep in {"relcl", "ccomp", "advcl", "acl"}
    apart = apart or (behind.pos == "VERB" and behind.head == kind.i)
    return not apart and (kind.dep not in {"dobj", "dative", "iobj"} or (head is not None and head.head == kind.i))


def _vote_by_words(parse: Parse, name: Name, lexicon: Lexicon, votes: Counter[str]) -> None:
    """What the words of the name itself tell."""
    bodies = lexicon.keys("speakers_organization_words")
    several = len(name.words) > 1
    if "&" in name.words:
        votes["body"] += 3  # 'Harlow & Finch'
        votes["incorporated"] += 4
    by_word = several and name.words[-1] in lexicon.keys("speakers_documents") and not bodies & set(name.words)
    titled_so = name.label in {"LAW", "WORK_OF_ART"} and not (several and name.words[-1] in bodies)
    if titled_so or by_word:
        votes["document"] += 3
    given = (
        name.label == "PERSON" and len(name.words) == _FULL and name.words[0] in lexicon.table("speakers_given_names")
    )
    if (several and name.words[-1] in bodies and not given) or name.words[0] in bodies:
        votes["body"] += 3
    if several and not given and name.words[-1] in lexicon.keys("speakers_organization_words", kind="form"):
        votes["body"] += 4  # 'Harlow Finch LLP'
        votes["incorporated"] += 4
    first = parse.tokens[name.first]
    if not several and first.text.isupper() and len(first.text) > 1:
        votes["body"] += 1
    if several and not bodies & set(name.words) and lexicon.keys("speakers_particles") & set(name.words[1:-1]):
        votes["person"] += 3
    if not several and not name.titled:
        votes["place"] += 3 * (name.words[0] in lexicon.keys("speakers_capitals"))
        votes["body"] += 4 * (name.words[0] in known_by_name(lexicon))
    if not name.label and len(name.words) in {2, 3} and name.words[-1] not in bodies:
        votes["person"] += 1
    votes["person"] += 3 * _given(parse, name, lexicon) + 4 * _hyphenated(parse, name)
    before = parse.tokens[name.first - 1].lower if name.first else ""
    alone = not several and name.label != "PERSON" and name.words[0] in lexicon.table("speakers_given_names")
    if alone and not (before in {"the", "to"} or _is_placed(before, lexicon)):
        votes["person"] += 1 if name.label in _PLACES else 3  # 'Petra, a nurse'


def _is_placed(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before a name shows it to be a place's: 'in', 'on', 'from'."""
    placed, located = (lexicon.keys("prepositions", uses=use) for use in ("placed", "located"))
    return before in placed or before in located


def _given(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether a given name opens a name of two or three words that nothing in it makes a body's."""
    if len(name.words) not in {2, 3} or name.words[0] not in lexicon.table("speakers_given_names"):
        return False
    alone = name.first and name.title_first == name.first  # 'the Jane Doe Trust', not 'the producer Jane Doe'
    before = parse.tokens[name.first - 1].lower if alone else ""
    last = name.words[-1]
    body = last in lexicon.keys("speakers_organization_words") or last in lexicon.keys("speakers_documents")
    plain = all(w.replace("-", "").replace("'", "").isalpha() for w in name.words)
    firm = " ".join(name.words) in lexicon.table("speakers_eponyms")
    return plain and not body and not firm and before != "the"


def _hyphenated(parse: Parse, name: Name) -> bool:
    """Whether it opens with a first name of two syllables, the second small, as in Korean ('Min-ji Doe')."""
    parts = parse.tokens[name.first : name.last]
    syllables = len(parts) > 3 and parts[1].text == "-" and parts[2].text.isalpha() and parts[2].text.islower()
    return syllables and parts[0].text.istitle() and parts[0].end == parts[1].start and parts[3].text.istitle()


def _certainty(parse: Parse, name: Name, lexicon: Lexicon) -> int:
    """What only people have: titles and roles before the name, an age or a clause with 'who' behind it."""
    tokens = parse.tokens
    certain = 4 * (name.titled and not _is_firm_or_agent(parse, name, lexicon))
    after = [t.lower for t in tokens[name.last : name.last + 3]]
    if len(after) == 3 and after[0] == after[2] == "," and after[1].isdigit():
        certain += 4  # 'Jane Doe, 58,'
    lives = lexicon.keys("prepositions", uses="home") & lexicon.keys("prepositions", uses="seat")
    from_there = tokens[min(name.last + 2, len(tokens) - 1)].ent_type in _PLACES and name.label != "ORG"
    if len(name.words) == 1 and after[:1] == [","] and lives & set(after[1:2]) and from_there:
        certain += 4  # 'Jo, from Dunmore'
    before = tokens[name.title_first - 1].lower if name.title_first else ""
    called = {t.lower for t in tokens[max(0, name.title_first - _CALLED) : name.title_first]}
    if before == "as" and called & lexicon.keys("speakers_naming_words", uses="as"):
        certain += 4  # 'gave her name only as Jane'
    opens_clause = lexicon.keys("function_words", uses="certain") & set(after[:1] if after[:1] != [","] else after[1:2])
    if opens_clause and before not in lexicon.keys("prepositions", uses="placed"):
        certain += 3
    people = lexicon.table("speakers_people")
    titles = [t for t in tokens[name.title_first : name.first] if not t.i or tokens[t.i - 1].text != "-"]
    bodies, either = lexicon.keys("speakers_bodies"), lexicon.keys("speakers_either")
    titles = [] if _is_firm_or_agent(parse, name, lexicon) else titles
    nouns = (t.lemma for t in titles if t.pos == "NOUN" and t.tag == "NN")
    # 'its owner Acme', 'rival Acme'
    if any(noun in people and noun not in bodies and noun not in either for noun in nouns):
        certain += 3  # 'chief executive Jane Doe', but not 'ten-man Moor Town'
    trade = parse.tokens[name.first - 1].lower if name.first else ""
    misread = name.label not in {"PERSON", "ORG"} and len(name.words) == _FULL
    if misread and trade in lexicon.keys("speakers_occupations") and trade not in bodies and trade not in either:
        certain += 3  # 'butcher Des Doe', whom the tagger takes for a place
    return certain


def _is_firm_or_agent(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """Whether a role of two words that a firm may have, too, stands before the name: 'estate agent'."""
    before = parse.tokens[max(name.first - 2, name.title_first) : name.first]
    return len(before) > 1 and " ".join(t.lower for t in before) in lexicon.table("speakers_either")


def _apposed_class(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    """`person` or `body` by a noun in apposition: 'coach, NAME, laughed', 'NAME, a teacher from'; '' without one."""
    found = {_before(parse, name, lexicon), _behind(parse, name, lexicon)}
    return "person" if "person" in found else "body" if "body" in found else ""


def _behind(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    tokens, sentence = parse.tokens, parse.tokens[name.first].sentence
    after = tokens[name.last : name.last + 12]
    if len(after) < 2 or after[0].lower != "," or after[0].sentence != sentence:
        return ""
    clausal = after[1].lower == "the" and len(name.words) == 1  # 'Roe, the coach said, left'
    for t in after[1:]:
        breaks = t.pos in {"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "PRON"} and t.tag not in {"HYPH", "PRP$", "VBG"}
        if t.sentence != sentence or breaks or t.tag == "WP$" or _tells(parse, t):
            break  # nor 'NAME, whose fund', 'Acme Bank, the person said'
        if t.pos in {"NOUN", "PROPN"} and t.tag in {"NN", "NNP"} and not _leads(tokens, t) and t.lower != "year":
            if t.tag == "NNP" and after[1].tag == "NNP" and _class(t, lexicon) == "body":
                return ""  # another name: 'Jane Doe, Norland Wire.'
            following = tokens[t.i + 1].lower if t.i + 1 < len(tokens) else "."
            found = _class(t, lexicon)
            who = following in lexicon.keys("function_words", uses="person")
            if who and t.lemma in lexicon.keys("speakers_either"):
                return "person"  # 'Max, a crane operator who saw it'
            apposed = following in _APPOSED or following in lexicon.keys("speakers_apposition_words", place="body")
            return found if not clausal or apposed else ""
    return ""


def _tells(parse: Parse, t: Token) -> bool:
    """Whether it is the subject of the verb right behind it: 'the person' of 'Acme Bank, the person added'."""
    verb = parse.head(t)
    return t.dep == "nsubj" and verb.i == t.i + 1 and verb.tag in TENSED


def _as_body(parse: Parse, name: Name, lexicon: Lexicon) -> bool:
    """What only bodies have: a symbol at an exchange, shares and a board, 'its' of what they do, a chief executive."""
    tokens = parse.tokens
    if _TICKER.match(parse.text, pos=tokens[name.last - 1].end):
        return True
    head = next((t for t in tokens[name.first : name.last] if not name.first <= t.head < name.last), None)
    if head is None:
        return False
    above, signs = parse.head(head), lexicon.table("speakers_body_signs")
    if head.dep in {"poss", "compound", "nmod"} and above.i >= name.last:
        own = head.dep == "poss" or above.lemma in lexicon.keys("speakers_body_signs", link="own")
        return own and above.lemma in signs
    if head.dep == "pobj" and above.lower in lexicon.keys("prepositions", uses="named"):
        return _sign(parse, parse.head(above), signs)
    if head.dep == "pobj" and above.lower == "in":
        return parse.head(above).lemma in lexicon.keys("speakers_body_signs", link="in")
    return head.dep == "nsubj" and any(
        own.lower == "its" for o in parse.children(above, "dobj") for own in parse.children(o, "poss")
    )


def _sign(parse: Parse, t: Token, signs: Table) -> bool:
    """Whether the noun, with the word before it, names who heads a body ('the chief executive of Acme')."""
    before = parse.tokens[t.i - 1].lower if t.i else ""
    return (signs.get(f"{before} {t.lemma}") or signs.get(t.lemma)) is not None


def _before(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    tokens, sentence = parse.tokens, parse.tokens[name.first].sentence
    i = name.first - 1
    if i < 1 or tokens[i].lower != "," or name.title_first != name.first:
        return ""
    end = tokens[name.last] if name.last < len(tokens) else None
    if end is not None and end.pos not in {"VERB", "AUX"} and end.lower not in {",", ".", ")", "—"}:
        return ""
    found, links = "", lexicon.keys("prepositions", uses="role")
    full = name.label == "PERSON" and len(name.words) > 1
    for t in reversed(tokens[max(0, i - 8) : i]):
        linking = t.pos != "ADP" or t.lower in links
        if t.sentence != sentence or t.pos in {"VERB", "AUX", "PUNCT", "SCONJ", "PART"} or not linking:
            break
        if t.pos == "NOUN" and t.tag == "NN" and not _leads(tokens, t):
            # the first noun leads: 'a lawyer for the bank, NAME'; 'her publisher, Jane Doe' is somebody
            own = _class(t, lexicon)
            found = found if own == "body" and full and _by_trade(t, lexicon) else own or found
        elif t.pos == "PROPN" and t.lower in lexicon.table("speakers_titles") and not _leads(tokens, t):
            found = "person"  # 'the Prime Minister, NAME'
    by_parse = _by_parse(parse, name, end) if found == "body" else None
    return found if by_parse is None else _class(by_parse, lexicon) if by_parse.i < i else ""


def _by_parse(parse: Parse, name: Name, end: Token | None) -> Token | None:
    """The noun beside a person's name: 'member' of 'a member chosen by the board, Jane Doe,'; itself as a subject."""
    if name.label != "PERSON" or len(name.words) < _FULL:
        return None
    head = next((t for t in parse.tokens[name.first : name.last] if not name.first <= t.head < name.last), None)
    if head is None:
        return None
    if head.dep == "appos" and parse.head(head).pos == "NOUN":
        return parse.head(head)
    return head if head.dep == "nsubj" and end is not None and end.i == head.head else None


def _leads(tokens: Sequence[Token], t: Token) -> bool:
    """Whether the noun is the first part of a compound, or a possessive."""
    after = tokens[t.i + 1] if t.i + 1 < len(tokens) else None
    goes_on = after is not None and (after.pos in {"NOUN", "PROPN", "PART"} or after.tag == "HYPH")  # 'ticket-holder'
    return goes_on or t.dep == "poss"


def _by_trade(t: Token, lexicon: Lexicon) -> bool:
    """Whether a noun for a business may be one for its keeper: 'publisher', but not 'firm'."""
    either = t.lemma in lexicon.table("speakers_either") or t.lemma in lexicon.table("speakers_hired")
    return either or people_ending(lexicon).search(t.lemma) is not None


def _class(t: Token, lexicon: Lexicon) -> str:
    if t.lemma in lexicon.table("speakers_people"):
        return "" if t.lemma in lexicon.table("speakers_either") else "person"
    return "body" if t.lemma in lexicon.table("speakers_bodies") else ""
