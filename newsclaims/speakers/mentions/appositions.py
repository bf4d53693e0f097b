"""What the grammar alone joins: appositions, titles, predicates, groups with a named member."""

from __future__ import annotations

from collections.abc import Mapping

from newsclaims.lexicon import Lexicon
from newsclaims.lexicon.tables import Table
from newsclaims.speakers.records import Mention
from newsclaims.syntax import FINITE, Parse, Token

#: Tokens of a name with its titles and degrees.
_TITLED = 8
#: Tokens that may lie between a description and a name beside it: a comma, an article.
_CLOSE = 2
#: Characters behind a noun in which 'called NAME' may stand.
_NEAR_NAME = 70
#: Tokens in which 'of two' or '-of-two' and the beginning of a name stand.
_CHILDREN = 6
#: Tokens of a second role ('and co-founder of Acme,').
_ROLE = 10


def joined_names(
    parse: Parse, nominals: Mapping[int, Mention], name_at: Mapping[int, Mention], lexicon: Lexicon
) -> dict[int, Mention]:
    """For each description (by its head) that stands in apposition to a name or is predicated of one, the name.

    Args:
        parse: the parse of the article.
        nominals: descriptions by the token of their head.
        name_at: names of people and bodies by each of their tokens.
        lexicon: what stands before the only name that somebody gives (`speakers_naming_cues`), nouns for people
            who may be a firm (`speakers_hired`, `speakers_either`), and what opens and shuts an apposition.
    """
    firms, either = lexicon.keys("speakers_hired"), lexicon.keys("speakers_either")
    out = {}
    for head, nominal in nominals.items():
        if nominal.animacy == "document" or parse.tokens[nominal.first].tag == "WP$":
            continue  # 'Jane Doe, whose brother'
        if nominal.number == "plural":
            if nominal.key in firms | either and (firm := _firm(parse, nominal, name_at)):
                out[head] = firm
            continue
        name = (
            _by_grammar(parse, nominal, name_at, lexicon)
            or _by_commas(parse, nominal, name_at, lexicon)
            or _called(parse, nominal, name_at, lexicon)
            or _called_so(parse, nominal, name_at)
            or _by_second_role(parse, nominal, name_at, lexicon)
            or _of_so_many(parse, nominal, name_at)
            or _behind_body(parse, nominal, name_at, lexicon)
        )
        agree = name and (_agree(nominal, name, either) or _is_role(parse, nominal, name))
        if name and (agree or _is_one_of(parse, nominal, name, lexicon)):
            out[head] = name
    return out


def _firm(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention]) -> Mention | None:
    """'its lawyers, Acme LLP, said': those whom somebody hires are the firm between commas, unless a list goes on."""
    tokens, behind = parse.tokens, nominal.last
    if behind + 2 >= len(tokens) or tokens[behind].lower != ",":
        return None
    name = name_at.get(behind + (2 if tokens[behind + 1].pos == "DET" else 1))
    if name is None or name.animacy != "body" or name.last + 1 >= len(tokens) or tokens[name.last].lower != ",":
        return None
    return name if tokens[name.last + 1].pos != "CCONJ" and name.last + 1 not in name_at else None


def _agree(nominal: Mention, name: Mention, either: frozenset[str]) -> bool:
    """A role of a person goes with a person's name, a company or the like with a body's, 'owner' with both."""
    if nominal.key in either and name.animacy in {"person", "body"}:
        return True
    if nominal.animacy in {"person", "unknown"}:
        return name.animacy == "person"
    return nominal.animacy == name.animacy == "body"


def _is_role(parse: Parse, nominal: Mention, name: Mention) -> bool:
    """'her publisher, Jane Doe': a word for a body that somebody has is a person where a person's name stands by it."""
    return name.animacy == "person" and nominal.animacy == "body" and parse.tokens[nominal.first].tag == "PRP$"


def _is_one_of(parse: Parse, nominal: Mention, name: Mention, lexicon: Lexicon) -> bool:
    """'One of the companies, Acme, said': a number that bodies are counted by, beside the name of a body."""
    if name.animacy != "body" or parse.tokens[nominal.head].tag != "CD":
        return False
    of = (p for p in parse.children(parse.tokens[nominal.head], "prep") if p.lower == "of")
    return any(o.lemma in lexicon.table("speakers_bodies") for p in of for o in parse.children(p, "pobj"))


def _by_grammar(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    head = parse.tokens[nominal.head]
    if head.dep == "appos" and (name := name_at.get(head.head)) and _near(parse, nominal, name):
        return name
    apposed = list(parse.children(head, "appos"))
    apposed += [name for noun in apposed for name in parse.children(noun, "appos")]  # 'One of them, the baker Jane Doe'
    for child in apposed:
        inside = (name_at[i] for i in range(child.i, max(child.left, child.i - _TITLED) - 1, -1) if i in name_at)
        name = next(inside, None)
        if name is not None and name.head != child.i and parse.tokens[name.head].dep == "poss":
            continue  # 'The bank, Norland's second-largest,'
        if name is not None and (_near(parse, nominal, name) or _behind_age(parse, nominal, name, child)):
            return name
    verb = parse.tokens[head.head]
    if head.dep == "attr" and verb.lemma in lexicon.keys("speakers_apposition_words", place="verb"):
        if any(parse.children(verb, "neg")) or nominal.run >= 0:
            return None
        subject = next(parse.children(verb, "nsubj"), None)
        return _subject_name(parse, subject, name_at, lexicon) if subject else None
    return None


def _behind_age(parse: Parse, nominal: Mention, name: Mention, head: Token) -> bool:
    """'His deputy, the 41-year-old Jane Doe,': whether nothing but what modifies the name stands between the two."""
    between = parse.tokens[head.left : name.first]
    plain = name.head == head.i and not any(t.pos == "PROPN" for t in between)
    return plain and 0 <= head.left - nominal.last <= _CLOSE


def _called(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    """Joe of 'a shy man called Joe', of 'A witness, who gave his name only as Joe'."""
    begin = parse.tokens[nominal.head].end
    end = min(begin + _NEAR_NAME, parse.tokens[parse.sentences[nominal.sentence].end - 1].end)
    skipped = lexicon.keys("speakers_naming_words", uses="before")
    for cue in lexicon.pattern("speakers_naming_cues").finditer(parse.text, begin, end):
        first, last = parse.within(begin, cue.start())
        verbs = (t for t in parse.tokens[first:last] if t.pos in {"VERB", "AUX"} and t.lower not in skipped)
        clause = [t for t in verbs if t.head != nominal.head or t.dep != "acl"]  # 'A man reached by telephone, who'
        following = parse.at(cue.end() + 1)
        if not clause and following is not None and parse.text[cue.end() : following.start].strip(" ,") == "":
            return name_at.get(following.i)
    return None


def _subject_name(parse: Parse, subject: Token, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    if subject.lower in lexicon.keys("function_words", uses="subject"):
        clause = parse.tokens[subject.head]
        while clause.dep not in {"relcl", "ROOT"} and clause.head != clause.i:
            clause = parse.tokens[clause.head]
        return name_at.get(clause.head) if clause.dep == "relcl" else None
    return name_at.get(subject.i)


def _near(parse: Parse, nominal: Mention, name: Mention) -> bool:
    """Whether only a comma, a mark or nothing lies between the description and the name with its titles."""
    start = min([name.start, *(a for a, _ in name.titles)])
    first = parse.within(start, name.end)[0]
    if any(t.text == ";" for t in parse.tokens[name.last : nominal.first]):
        return False  # 'Jane Doe; a son, John'
    return -1 <= first - nominal.last <= _CLOSE or -1 <= nominal.first - name.last <= _CLOSE


def _by_commas(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    """'X, a spokesman for Y, ...' and 'the mayor of Y, X, ...' whatever the parser made of them."""
    tokens = parse.tokens
    before = nominal.first - 1
    if before > 0 and tokens[before].lower == "," and tokens[nominal.first].sentence == tokens[before].sentence:
        opening = tokens[nominal.first]
        name = name_at.get(before - 1)
        if name is None and tokens[before - 1].lower.isdigit() and tokens[before - 2].lower == ",":
            name = name_at.get(before - 3)  # 'Jane Doe, 58, a nurse'
        if name and name.last >= before - 2 and _opens_apposition(parse, opening, nominal, lexicon):
            return name
    after = _behind_clause(parse, nominal)
    head = tokens[nominal.head]
    one = head.lower == "one" or head.lower in lexicon.keys("speakers_quantifiers", picks="new")  # 'Another, Jane Doe,'
    noun = head.pos in {"NOUN", "PROPN"} or one
    if after + 2 < len(tokens) and tokens[after].lower == "," and noun:
        name = _titled_name(parse, after + 1, name_at)
        if name is None and tokens[after + 1].tag == "DT":
            name = _titled_name(parse, after + 2, name_at)  # 'One of them, the baker Jane Doe,'
        if name and (nominal.definite or nominal.animacy == "person" or one) and _closed(parse, name, lexicon):
            return name
    return None


def _called_so(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention]) -> Mention | None:
    """'for the carmaker Tolva', however the parser hangs the name; not 'the firm Tolva founded'."""
    name = name_at.get(nominal.last) if nominal.animacy == "body" and nominal.last == nominal.head + 1 else None
    if name is None or name.first != nominal.last or name.animacy != "body":
        return None
    noun, verb = parse.tokens[nominal.head], parse.head(parse.tokens[name.head])
    behind = parse.tokens[min(name.last, len(parse.tokens) - 1)]
    told = noun.dep in {"dobj", "dative"} or verb.dep in {"relcl", "ccomp", "advcl", "acl"}
    told = told or (behind.pos == "VERB" and behind.head == noun.i)
    return name if nominal.definite and parse.tokens[nominal.first].lower == "the" and not told else None


def _of_so_many(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention]) -> Mention | None:
    """'Mother of two Jane Doe said', 'Dad-of-three John Roe', whatever the parser hangs on what."""
    behind = [t for t in parse.tokens[nominal.head + 1 : nominal.head + _CHILDREN] if t.text != "-"]
    if len(behind) < len(("of", "two", "Jane")) or behind[0].lower != "of" or behind[1].tag != "CD":
        return None
    name = name_at.get(behind[2].i)
    return name if name is not None and name.first == behind[2].i and name.animacy == "person" else None


def _behind_body(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    """'chair of the committee Jane Doe said', 'said spokesman for the group John Roe': a bare role, its body, a name.

    No article stands before it, and no verb of its own behind the name.
    """
    tokens, linked = parse.tokens, nominal.head + 1
    bare = nominal.animacy == "person" and tokens[nominal.head].tag in {"NN", "NNP"} and not nominal.definite
    if not bare or linked >= len(tokens) or tokens[nominal.first].tag == "DT":
        return None
    links = lexicon.keys("prepositions", uses="office") | lexicon.keys("prepositions", uses="named")
    if tokens[linked].lower not in links:
        return None
    for t in tokens[linked + 1 : linked + _CHILDREN]:
        name = name_at.get(t.i)
        if name is None and t.text.islower() and t.pos in {"DET", "ADJ", "NOUN"}:
            continue
        full = name is not None and name.animacy == "person" and " " in name.key and t.i > linked + 1
        return name if full and name is not None and _tells(parse, nominal, name) else None
    return None


def _tells(parse: Parse, nominal: Mention, name: Mention) -> bool:
    """Whether the verb of the description stands right beside the name, which no verb of its own follows."""
    verb = parse.head(parse.tokens[nominal.head])
    after = parse.tokens[name.last] if name.last < len(parse.tokens) else None
    inverted = verb.i == nominal.first - 1 and (after is None or after.pos == "PUNCT")
    return inverted or (after is not None and after.i == verb.i and verb.dep not in {"relcl", "acl"})


def _by_second_role(parse: Parse, nominal: Mention, name_at: Mapping[int, Mention], lexicon: Lexicon) -> Mention | None:
    """'The chief executive and co-founder, X, said': two roles of one person, as the second has no article."""
    tokens, linked = parse.tokens, nominal.head + 1
    if nominal.animacy != "person" or linked + 1 >= len(tokens) or tokens[linked].pos != "CCONJ":
        return None
    if tokens[linked + 1].tag in {"DT", "PRP$", "CD"}:
        return None
    inner = False  # behind 'of', 'for'
    for t in tokens[linked + 1 : linked + _ROLE]:
        if t.lower == "," and (inner or (tokens[t.i - 1].tag in {"NN", "NNP"} and t.i - 1 not in name_at)):
            name = _titled_name(parse, t.i + 1, name_at)
            return name if name is not None and _closed(parse, name, lexicon) else None
        inner |= t.pos == "ADP"
        if t.lower == "," or (t.tag == "NNS" and not inner) or t.tag in FINITE or t.pos in {"CCONJ", "PRON"}:
            return None
    return None


def _behind_clause(parse: Parse, nominal: Mention) -> int:
    """The token behind a description and its relative clause ('The company that makes it, X, said')."""
    tokens, end = parse.tokens, nominal.last
    if end < len(tokens) and tokens[end].tag in {"WDT", "WP"}:
        for clause in parse.children(tokens[nominal.head], "relcl"):
            stop = next((i for i in range(end, clause.right + 1) if tokens[min(i, len(tokens) - 1)].lower == ","), end)
            if not any(t.tag in {"NN", "NNS"} and t.dep == "pobj" for t in tokens[stop - 1 : stop] if stop > end) or (
                nominal.animacy == "body"
            ):
                return stop
    return end


def _titled_name(parse: Parse, first: int, name_at: Mapping[int, Mention]) -> Mention | None:
    """The name whose phrase, titles included, begins with this token."""
    start = parse.tokens[first].start
    for i in range(first, min(first + 6, len(parse.tokens))):
        if name := name_at.get(i):
            return name if min([name.start, *(a for a, _ in name.titles)]) == start else None
    return None


def _opens_apposition(parse: Parse, opening: Token, nominal: Mention, lexicon: Lexicon) -> bool:
    if opening.lower in lexicon.keys("speakers_apposition_words", place="opens"):
        return opening.lower != "the" or _shut(parse, nominal, lexicon)
    return any(parse.children(parse.tokens[nominal.head], "poss")) or _shut(parse, nominal, lexicon)


def _shut(parse: Parse, nominal: Mention, lexicon: Lexicon) -> bool:
    """Whether a comma, a full stop or a relative clause follows the phrase."""
    if nominal.last >= len(parse.tokens):
        return True
    after = parse.tokens[nominal.last].lower
    return after in {",", ".", ";", "—", "–", ")"} or after in lexicon.keys("speakers_apposition_words", place="shuts")


def _closed(parse: Parse, name: Mention, lexicon: Lexicon) -> bool:
    """Whether the name is followed by a comma, a full stop or a verb: no list."""
    if name.last >= len(parse.tokens):
        return True
    t = parse.tokens[name.last]
    # 'One expert, Jane Doe of Acme, said'
    located = name.last - name.first > 1 and t.lower in lexicon.keys("prepositions", uses="behind")
    return located or t.lower in {",", ".", ";", ")", "(", "—", "–"} or t.pos in {"VERB", "AUX"}


def named_member(parse: Parse, group: Mention, name_at: Mapping[int, Mention], cues: Table) -> Mention | None:
    """The first person named as a member of a group: 'members of the board, including Chairwoman X'.

    Args:
        parse: the parse of the article.
        group: the group's description.
        name_at: names by each of their tokens.
        cues: the table `speakers_member_cues`.
    """
    if group.number != "plural":
        return None
    tokens = parse.tokens
    stop = min(group.first + 40, len(tokens))
    sentence = tokens[group.head].sentence
    for i in range(group.head + 1, stop):
        t = tokens[i]
        if t.sentence != sentence:
            return None
        following = tokens[min(i + 1, stop - 1)].lower
        row = cues.get(t.lower) or cues.get(f"{t.lower} {following}")
        if row is not None:
            if row["comma"] and tokens[i - 1].lower != ",":
                continue
            for j in range(i + 1, min(i + 16, stop)):
                if (name := name_at.get(j)) and name.animacy == "person" and tokens[j].dep != "poss":
                    return name
            return None
        if t.tag in FINITE:
            return None
    return None
