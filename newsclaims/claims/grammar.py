"""The few facts of grammar that all of this stage goes by: what can carry a clause, what is finite."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.syntax import FINITE, SUBJECTS, Parse, Token

AUXILIARIES = frozenset({"aux", "auxpass"})
_MISTAKEN = ("advmod", "npadvmod")
WH = frozenset({"WDT", "WP", "WP$", "WRB"})
_COMPLEMENTED = frozenset({"aux", "auxpass", "dobj", "attr", "acomp", "ccomp", "xcomp", "conj"})
STOPS = frozenset({".", "!", "?", "”", "’", '"', "'"})  # what ends a full sentence
_MARKS = frozenset({"``", "''"})
_CARRIERS = frozenset({"VERB", "AUX"})
_HIGHEST = 8  # steps up from a clause's edge to its verb
_INSIDE = frozenset({"pobj", "prep", "advmod", "dobj", "acl", "agent"})  # what a participle behind a noun governs
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_LOOSE = frozenset({"dep", "ccomp"})  # where the parser leaves a noun that it found no verb for
_NOT_CLAUSAL = frozenset({"aux", "auxpass", "amod", "compound", "prep", "nmod", "det"})


def is_predicate(token: Token) -> bool:
    """Whether the token can carry a clause."""
    return is_misread_is(token) or (
        token.pos in ("VERB", "AUX") and token.tag[:1] in ("V", "M") and token.dep not in _NOT_CLAUSAL
    )


def is_misread_is(token: Token) -> bool:
    """'There's straw on the stage' with the verb taken for a possessive."""
    return token.tag == "POS" and token.dep in ("ROOT", "ccomp", "conj") and len(token.children) > 1


def has_subject(parse: Parse, token: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return own_subject(parse, token) is not None or reduced_before(parse, token) is not None


def own_subject(parse: Parse, token: Token) -> Token | None:
    """The verb's subject, which the parser may have hung on its auxiliary ('has not been radio edited')."""
    tokens = parse.tokens
    for i in token.children:
        if tokens[i].dep in SUBJECTS:
            return tokens[i]
    for i in token.children:
        if tokens[i].children and tokens[i].dep in AUXILIARIES:
            for below in parse.children(tokens[i], *SUBJECTS):
                return below
    if token.dep == "acl":
        return misplaced_subject(parse, token)
    return next((c for c in parse.children(token, *_MISTAKEN) if _is_name_before(c, token)), None) or _behind_date(
        parse, token
    )


def _behind_date(parse: Parse, verb: Token) -> Token | None:
    """'a flood' of 'In 2019 a flood in the hills killed 17 people', taken for a second object of 'In'."""
    if verb.tag not in FINITE:
        return None
    for preposition in parse.children(verb, "prep"):
        if preposition.i > verb.i:
            return None
        objects = tuple(parse.children(preposition, "pobj"))
        if len(objects) == 2 and objects[0].pos == "NUM" and objects[1].left == objects[0].i + 1:
            return objects[1]
    return None


def _is_name_before(child: Token, verb: Token) -> bool:
    """'Norland shipped 40 crates': a name right before its verb that the parser took for an adverb."""
    named = child.pos == "PROPN" and child.ent_type not in ("DATE", "TIME")
    return named and child.right == verb.i and verb.tag in FINITE


def misplaced_subject(parse: Parse, token: Token) -> Token | None:
    """The noun at the top of a sentence on which the parser hung the verb: 'The ferry, carrying 212 people, capsized'.

    In a headline it may stand right before it: 'Mother of three killed in crash', also behind 'Police say'.
    """
    if token.dep != "acl" or token.tag not in ("VBN", "VBD"):
        return None
    top = _top_noun(parse, token)
    certain = token.tag == "VBD" or _behind_participle(parse, top, token)
    noun = top if certain else parse.head(token)
    if noun.pos not in _NAMING or noun.i > token.i:
        return None
    sentence = parse.sentences[token.sentence]
    full = parse.tokens[sentence.end - 1].text in STOPS
    told = noun.dep == "dobj" and token.tag == "VBN" and not full and noun.left == parse.head(noun).i + 1
    opens = noun.left == sentence.start and (noun.dep == "ROOT" or (noun.dep in _LOOSE and noun.head > token.i))
    full_verb = parse.has_child(token, "dobj", "attr", "acomp", "ccomp", "xcomp")
    others = (c for c in parse.children(noun) if c is not token and not (full_verb and c.dep == "relcl"))
    if not (told or opens) or any(c.tag in FINITE for c in others):
        return None  # 'Ann Lee, who died in May, pictured with her sons'
    comma = token.left - 1 - (parse.tokens[token.left - 1].tag in _MARKS)
    set_off = parse.tokens[comma].text == "," and comma > noun.i + 1
    return noun if certain or set_off or not full else None


def _top_noun(parse: Parse, verb: Token) -> Token:
    """'tractor' of 'A tractor towing guests round a vineyard tipped over', the verb hung on the last noun before it."""
    noun = parse.head(verb)
    for _ in range(_HIGHEST):
        if noun.dep not in _INSIDE or noun.head >= noun.i:
            break
        noun = parse.head(noun)
    return noun


def _behind_participle(parse: Parse, noun: Token, verb: Token) -> bool:
    """'derailed' of 'A train taking miners to a shaft derailed on Monday', taken for a participle like 'taking'."""
    last = verb.right >= noun.right - 1 and not parse.has_child(verb, "agent")
    return last and any(c.tag == "VBG" and c.i < verb.i for c in parse.children(noun, "acl"))


def reduced_before(parse: Parse, token: Token) -> Token | None:
    """'washed' of 'dogs washed in May had fleas': a participle that belongs to the subject.

    The parser took it for the verb, and left 'had' bare.
    """
    if token.tag not in FINITE or token.left < 1 or parse.tokens[token.left].dep == "mark":
        return None
    above = parse.tokens[token.left - 1]
    for _ in range(_HIGHEST):
        if above.right != token.left or above.i == token.head:
            return None
        if above.head in (token.head, token.i):
            return above if is_reduced(parse, above) else None
        if above.head == above.i:
            return None
        above = parse.head(above)
    return None


def is_reduced(parse: Parse, token: Token) -> bool:
    """Whether the verb may be a participle that the parser gave a subject: 'dogs washed in May'."""
    if token.tag not in ("VBN", "VBD") or token.right <= token.i + 1:
        return False
    deps = [c.dep for c in parse.children(token)]
    if "nsubj" not in deps or "mark" in deps[deps.index("nsubj") :]:  # 'Lee, if elected, would'
        return False
    if parse.tokens[token.right - 1].text == "," and parse.tokens[token.i - 1].text != ",":
        return False  # 'he fell ill, left and died'
    return not _COMPLEMENTED & set(deps)


def reduces(parse: Parse, token: Token) -> bool:
    """Whether the verb is such a participle: a bare finite verb follows at once."""
    if token.tag not in ("VBN", "VBD") or token.right >= len(parse.tokens):
        return False
    after = parse.tokens[token.right]
    if (after.pos not in _CARRIERS and after.pos != "ADV") or not is_reduced(parse, token):
        return False
    for _ in range(_HIGHEST):
        if after.tag in FINITE and is_predicate(after) and reduced_before(parse, after) is token:
            return own_subject(parse, after) is None
        if after.head == after.i or parse.head(after).left != token.right:
            return False
        after = parse.head(after)
    return False


def is_finite(parse: Parse, token: Token) -> bool:
    """Whether the verb or one of its auxiliaries is finite."""
    if token.tag in FINITE or is_misread_is(token):
        return True
    if any(c.tag in FINITE or c.tag == "POS" for c in auxiliaries(parse, token)):  # 'The town's not been the same'
        return True
    # 'My car's broken down', where the parser sees a possessive
    return token.tag == "VBN" and token.i > 0 and parse.tokens[token.i - 1].lower in ("'s", "’s")


def is_had(auxiliary: Token, verb: Token) -> bool:
    """'She'd never been there': 'had', where the tagger sees 'would'."""
    return auxiliary.lower in ("'d", "’d") and auxiliary.tag == "MD" and verb.tag == "VBN"


def auxiliaries(parse: Parse, token: Token) -> Iterator[Token]:
    """The verb's auxiliaries, also those that the parser hung on another of them."""
    for child in parse.children(token, *AUXILIARIES):
        if child.children:
            yield from parse.children(child, *AUXILIARIES)
        yield child


def same_form(head: Token, t: Token) -> bool:
    """Whether both may stand under one auxiliary; 'cut' and 'put' are their own participles."""
    if t.tag == head.tag or {t.tag, head.tag} == {"VBN", "VBD"}:
        return True
    pairs = ((head, t), (t, head))
    return any(a.tag == "VB" and b.tag in ("VBN", "VBD", "VBP") and b.lower == b.lemma for a, b in pairs)
