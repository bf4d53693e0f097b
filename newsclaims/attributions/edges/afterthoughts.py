"""What the writer puts behind a content: what its source says of it besides or next, who says the same, and where."""

from __future__ import annotations

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context, frames_of
from newsclaims.attributions.standing import is_time
from newsclaims.syntax import SUBJECTS, TENSED, Token

#: Most tokens between the comma and the pronoun of ', a move that he called'.
_LONGEST_NAME = 6
#: Most tokens of ', as the report's own appendix claims'.
_LONGEST_CLAIM = 10
_RELATIVE = frozenset({"WDT", "WP"})
_NOW = frozenset({"VBG", "VBP", "VBZ"})


def called(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', which it said was needed', ', in what it called “a plot”' and ', a move he called “odd”'.

    The writer hangs on what the source says of it besides, with a frame of its own.
    """
    tokens, parse = context.parse.tokens, context.parse
    if cue.tag not in TENSED:
        return end
    for verb in tokens[start + 3 : end]:
        row = context.verb(verb) if verb.tag == cue.tag and context.outer[verb.i] < 0 else None
        subject = next((c for c in parse.children(verb, "nsubj") if c.i < verb.i), None)
        if row is None or subject is None or subject.tag != "PRP" or context.verb_group(verb)[0] != subject.i + 1:
            continue
        comma = next(
            (i for i in range(subject.i - 1, max(start + 1, subject.i - _LONGEST_NAME), -1) if tokens[i].lower == ","),
            None,
        )
        if comma is None or not any(is_finite(t) for t in tokens[start:comma]):
            continue
        between = tokens[comma + 1 : subject.i]
        names = frames_of(row) & {"x", "a"}
        relative = bool(between) and between[-1].tag in _RELATIVE and all(t.pos == "ADP" for t in between[:-1])
        noun = bool(between) and between[0].pos == "DET" and between[-1].pos == "NOUN" and bool(names)
        if relative or noun:
            return comma
    return end


def as_claimed(context: Context, start: int, end: int) -> int:
    """The comma before ', as the firm's filing claims', where the tagger takes the verb for a plural."""
    tokens, parse = context.parse.tokens, context.parse
    last = tokens[end - 1] if end > start else None
    if last is None or last.tag != "NNS" or last.dep != "pobj" or context.verb(last) is None:
        return end
    preposition = parse.head(last)
    comma = preposition.i - 1
    if preposition.lower != "as" or comma <= start or tokens[comma].lower != "," or end - comma > _LONGEST_CLAIM:
        return end
    told = "t" in context.frames(last)
    noun = tokens[last.i - 1]
    return comma if told and noun.pos in {"NOUN", "PROPN"} and noun.i > preposition.i else end


def behind_marks(context: Context, cue: Token, start: int, end: int) -> int:
    """The preposition behind a quotation that tells where it was said: 'called it “a mess” in a string of posts'."""
    parse, settings = context.parse, context.lexicon.keys("settings")
    places = context.lexicon.keys("prepositions", uses="aired")
    quotes = "q" in context.frames(cue)
    for preposition in parse.tokens[start + 2 : end]:
        before = parse.tokens[preposition.i - 1]
        if preposition.lower not in places or not context.is_mark(before) or context.outer[preposition.i] >= 0:
            continue
        if any(context.outer[t.i] >= 0 for t in parse.tokens[preposition.i : end]):
            return end
        objects = list(parse.children(preposition, "pobj"))
        inner = [o for n in objects for p in parse.children(n, "prep") for o in parse.children(p, "pobj")]
        said = any(o.lemma in settings for o in (*objects, *inner))
        # 'wrote “Going home” under a picture', not 'called for “a pause” in Dunmore'
        whole = quotes and context.is_mark(parse.tokens[start]) and parse.tokens[start + 1].text[:1].isupper()
        return preposition.i if said or whole else end
    return end


def said_next(context: Context, cue: Token, start: int, end: int) -> int:
    """The comma before ', and he asked them to go' behind what he said."""
    parse = context.parse
    own = [c.lower for c in parse.children(cue, "nsubj")]
    for verb in parse.tokens[start + 3 : end]:
        if context.outer[verb.i] >= 0 or verb.tag != cue.tag or cue.tag not in TENSED or context.verb(verb) is None:
            continue
        first, _ = context.verb_group(verb)
        if first - 3 <= start:
            continue
        comma, link, subject = parse.tokens[first - 3 : first]
        joined = comma.lower == "," and link.pos == "CCONJ" and subject.tag == "PRP"
        if joined and subject.lower in own:
            return comma.i
    return end


def going_on(context: Context, cue: Token, end: int) -> int:
    """One past the last token of ', but it would reopen' behind 'said the road was shut', which ends before `end`.

    The tense that 'said' asks for ('would be') says that it is told too; 'had been' may be the writer's.
    """
    parse, tokens = context.parse, context.parse.tokens
    stop = parse.sentences[cue.sentence].end
    i = end + (end < stop and tokens[end].lower == ",")
    if cue.tag != "VBD" or i + 3 >= stop or tokens[i].pos != "CCONJ" or tokens[i + 1].tag != "PRP":
        return end
    verb = parse.head(tokens[i + 1])
    shifted = any(c.lower in context.lexicon.keys("backshifted") for c in parse.children(verb, "aux"))
    to = parse.head(verb)
    own = (to.dep == "ccomp" and to.head == cue.i) or (to == cue and cue.dep != "ccomp")  # not what is told within
    able = i == end and any(c.lower == "could" for c in parse.children(verb, "aux"))  # 'but he couldn't say when'
    plain = context.verb(verb) is None or able
    told = own and verb.dep == "conj" and tokens[i + 1].dep in SUBJECTS and shifted and plain
    return verb.right if told and context.outer[verb.i] < 0 else end


def with_reason(context: Context, cue: Token, end: int) -> int:
    """One past ', because nobody had the key' behind 'said the gate was shut', which ends before `end`.

    A reason is hardly ever the writer's; the parser hangs it on the cue.
    """
    parse = context.parse
    if end + 1 >= parse.sentences[cue.sentence].end or parse.tokens[end].lower != ",":
        return end
    mark = parse.tokens[end + 1]
    clause = parse.head(mark)
    told = mark.lower == "because" and mark.dep == "mark" and clause.dep == "advcl" and clause.left == mark.i
    statement = context.kind(cue) == "statement"
    return clause.right if told and statement and context.outer[clause.i] == context.outer[cue.i] else end


def foretold_when(context: Context, cue: Token, end: int) -> int:
    """One past 'by Friday' of 'forecast 60 millimetres by Friday', hung on the cue: when what is foretold comes.

    Unless the cue is in the present only what cannot say when it was told ('by', 'until').
    """
    parse = context.parse
    if cue.lemma not in context.lexicon.keys("claims_forecasts") or end >= parse.sentences[cue.sentence].end:
        return end
    first = parse.tokens[end]
    ahead = cue.tag in _NOW or first.lower in context.lexicon.keys("prepositions", uses="ahead")
    when = parse.child(first, "pobj") if first.dep == "prep" and first.head == cue.i else None
    if when is None or not ahead or not is_time(when) or context.outer[end] != context.outer[cue.i]:
        return end
    return first.right
