"""Frames between commas: 'The bridge, Jane Doe said, is unsafe'; 'It may fall, two people said, a blow to ...'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context, frames_of, kind_in
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.standing import is_time
from newsclaims.lexicon import Row
from newsclaims.syntax import FINITE, FULL_SUBJECTS, TENSED, Token

#: Longest half of a frame before or behind its verb, in tokens.
_LONGEST_HALF = 10
#: Longest source before the verb of a frame that trails, in tokens.
_LONGEST_SOURCE = 16
#: Where nobody writes full sentences, and the fewest words that a frame trails there.
_TERSE = frozenset({"headline", "list_item"})
_LEAST_HEADLINE = 3
_EDGES = frozenset({",", "—", "–", "--"})
_ENDS = frozenset({".", ",", ";", "—", "–", "--"})
_AROUND = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART", "ADP", "ADV"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART", "ADP"})


class Aside(NamedTuple):
    """A frame between two commas; numbers are token indices, ends exclusive."""

    left: int  # the comma before it
    right: int  # the comma behind it
    source: tuple[int, int]
    behind: tuple[int, int]  # what stands between the verb group (or the inverted source) and the comma behind


#: What tells, from the commas before and behind a frame, whether the clause around it goes on.
GoesOn = Callable[[Context, int, int], bool]


def asides(context: Context) -> Iterator[Candidate]:
    """A candidate for each frame between commas that parts a subject from its finite verb.

    The words before the first comma and the finite verb behind the second make one clause, so that the words between
    the commas can be nothing but a frame, whatever the parser takes the subject for.
    """
    for verb, row in reporting(context):
        aside = frame_between(context, verb)
        spans = clause_around(context, verb, aside) if aside is not None else ()
        if aside is not None and spans:
            yield inserted(context, verb, row, aside, spans)


def clause_around(context: Context, verb: Token, aside: Aside) -> tuple[Offsets, ...]:
    """The two parts of the clause that the frame parts; none where one of them is no part of a clause."""
    first = _first(context, verb, aside.left)
    last = cut(context, verb, aside.right + 1, context.parse.sentences[verb.sentence].end)
    parts = ((first, aside.left), (aside.right + 1, last))
    spans = tuple(s for i, j in parts if i < j and (s := piece(context, i, j)))
    return spans if len(spans) == len(parts) else ()


def trailing(context: Context) -> Iterator[Candidate]:
    """A candidate for each frame that trails behind the clause it attributes, whatever the parser hangs it on.

    'The plant will close, two people familiar with the plans said on Monday, a blow to the town.'
    """
    for verb, row in reporting(context):
        frame = frame_behind(context, verb, tells="ot" in frames_of(row))
        if frame is None:
            continue
        headline = context.article.blocks[verb.block].kind in _TERSE
        if verb.tag not in TENSED and (headline or context.parse.tokens[frame.source[0]].pos != "DET"):
            continue  # 'Shorter days, colder nights, flu reports'
        first = clause_before(context, verb, frame.left)
        if first == frame.left and headline:
            first = _headlined(context, frame)
        span = piece(context, first, frame.left) if first < frame.left else None
        if span is not None:
            yield inserted(context, verb, row, frame, (span,))


def _headlined(context: Context, frame: Aside) -> int:
    """Where a headline begins whose verb need not be finite: 'Two held after fire, police say'.

    The comma before the frame where the words tell nothing ('After the flood, mayor warns of more rain').
    """
    tokens = context.parse.tokens
    first, _ = context.block_tokens[tokens[frame.left].block]
    words, behind = tokens[first : frame.left], tokens[slice(*frame.behind)]
    opening = words[0] if words else None
    if opening is None or len(words) < _LEAST_HEADLINE or any(not is_time(t) for t in behind):
        return frame.left
    adverbial = opening.pos in {"ADP", "SCONJ", "ADV"} and opening.dep != "quantmod"  # 'Around 40 held'
    adverbial = adverbial or opening.tag in {"WP", "WDT", "WRB", "WP$"}
    participle = opening.tag in {"VBG", "VBN"} and opening.dep not in {"amod", "compound", "nmod"}
    named = frame.left == context.parse.sentences[tokens[frame.left].sentence].start
    if named and not adverbial and not participle:
        return first  # '45,000 homes without power, Norland Grid says', which the parser cuts in two
    named = False
    for t in words:
        if t.pos in {"VERB", "AUX"} and named and not (adverbial or participle):
            return first
        named = named or t.pos in {"NOUN", "PROPN", "PRON", "NUM"}
    return frame.left


def reporting(context: Context) -> Iterator[tuple[Token, Row]]:
    """The finite verbs outside marks that can report a statement."""
    for verb in context.parse.tokens:
        finite = verb.tag in TENSED and verb.pos == "VERB"
        if (finite or (verb.tag == "NNS" and _is_mistaken(context, verb))) and context.outer[verb.i] < 0:
            row = context.verb(verb)
            # what somebody denies is not told between commas: '400 will go, a figure the firm disputes'
            if row is not None and row["kind"] != "denial" and not frames_of(row).isdisjoint({"t", "q"}):
                yield verb, row


def _is_mistaken(context: Context, noun: Token) -> bool:
    """'..., the document states.': a verb at the end that the tagger took for a plural."""
    following = context.parse.tokens[noun.i + 1 : noun.i + 2]
    ends = not following or following[0].block != noun.block or following[0].lower == "."
    # Nothing to hang on, or hung on a noun that does not stand right before it.
    loose = noun.dep == "ROOT" or (noun.dep == "appos" and noun.head < noun.left - 2)
    return ends and loose


def inserted(context: Context, verb: Token, row: Row, aside: Aside, spans: tuple[Offsets, ...]) -> Candidate:
    """The candidate of a frame that stands in or behind its content."""
    kind = kind_in(row)
    told = aside.behind if "ot" in frames_of(row) and _is_addressee(context, aside.behind) else None
    return Candidate(
        rule="verb-aside",
        content=spans,
        cue=context.parse.offsets(*context.verb_group(verb)),
        source=context.parse.offsets(*aside.source),
        cue_head=verb.i,
        source_head=head_of(context, aside.source),
        quote_type=quote_type(context, spans),
        kind=kind,
        addressee=context.parse.offsets(*told) if told else None,
        score=0.93,
        reasons=(f"cue:{verb.lemma}", "rule:verb-aside", "source:aside"),
    )


def frame_behind(context: Context, verb: Token, *, tells: bool) -> Aside | None:
    """The frame that trails behind a clause, if it has the whole of its comma to itself.

    A noun phrase, the verb, then when, where or (where the verb `tells`) to whom.
    """
    tokens, sentence = context.parse.tokens, context.parse.sentences[verb.sentence]
    start, end = context.verb_group(verb)
    left = start - 1
    while left > sentence.start and start - left <= _LONGEST_SOURCE and tokens[left].lower not in _EDGES:
        left -= 1
    source = tokens[left + 1 : start]
    right = end
    while right < sentence.end and right - end <= _LONGEST_HALF and tokens[right].lower not in _ENDS:
        right += 1
    behind = tokens[end:right]
    if not source or tokens[left].lower not in _EDGES or (right < sentence.end and tokens[right].lower not in _ENDS):
        return None
    if not _names_somebody(context, source) or not all(_is_plain(context, t.i, _AROUND) for t in behind):
        return None
    timed = not behind or behind[0].pos in {"ADP", "ADV"} or behind[0].ent_type in {"DATE", "TIME"}
    if not (timed or (tells and _is_addressee(context, (end, right)))):
        return None
    more = right + 1 < sentence.end and (context.is_mark(tokens[right + 1]) or goes_on(context, right + 1))
    inserted = tokens[left].lower != "," and right < sentence.end and tokens[right].lower not in {".", ","}
    return None if more or inserted else Aside(left, right, (left + 1, start), (end, right))


def _names_somebody(context: Context, source: Sequence[Token]) -> bool:
    """Whether the words are a noun phrase with at most participles, before or behind the noun, and a 'who' clause."""
    first = source[0]
    participle = first.tag in {"VBN", "VBD"} and context.verb(first) is None
    described = participle and len(source) > 1 and source[1].pos in {"NOUN", "PROPN"}  # 'sealed letters'
    nominal = first.pos in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"} and first.tag not in {"WP", "WDT", "WP$"}
    if not (nominal or described):
        return False
    relative = next((n for n, t in enumerate(source) if t.tag in {"WP", "WDT"}), len(source))
    plain = (t for t in source[int(described) : relative] if t.pos != "PUNCT" or t.lower == "-")
    return all(
        context.outer[t.i] < 0 and (t.pos in {*_NOMINAL, "CCONJ"} or t.tag in {"VBN", "VBG", "HYPH", "RB"})
        for t in plain
    ) and any(t.pos in {"NOUN", "PROPN", "PRON"} and t.ent_type not in {"DATE", "TIME"} for t in source[:relative])


def clause_before(context: Context, verb: Token, left: int, *, plain: bool = True) -> int:
    """Where the clause before the frame begins; `left` itself where nothing there states anything.

    Args:
        context: the article.
        verb: the verb of the frame.
        left: the comma before the frame.
        plain: whether a clause that reports something itself is none.
    """
    tokens, joins = context.parse.tokens, context.lexicon.keys("link_words", role="clause")
    i = context.parse.sentences[verb.sentence].start
    while i < left and (tokens[i].pos in {"CCONJ", "SPACE"} or tokens[i].lower in {",", *joins}):
        i += 1
    words = tokens[i:left]
    states = any(t.tag in FINITE and t.pos in {"VERB", "AUX"} for t in words)
    subject = any(t.dep in FULL_SUBJECTS for t in words)
    if not words or not states or not subject or words[0].pos in {"SCONJ", "ADP"} or words[0].tag in {"VBN", "VBG"}:
        return left
    reported = plain and any(t.tag in TENSED and context.outer[t.i] < 0 and "t" in context.frames(t) for t in words)
    return left if reported or words[0].tag in {"WRB", "WP", "WDT"} else i


def _verb_follows(context: Context, _left: int, right: int) -> bool:
    return goes_on(context, right + 1)


def frame_between(context: Context, verb: Token, follows: GoesOn = _verb_follows) -> Aside | None:
    """The frame that stands between the two commas around the verb, if the clause around it goes on behind it."""
    tokens, sentence = context.parse.tokens, context.parse.sentences[verb.sentence]
    start, end = context.verb_group(verb)
    left = start - 1
    while left > sentence.start and start - left <= _LONGEST_HALF and _is_plain(context, left, _NOMINAL):
        left -= 1
    right = end
    while right < sentence.end and right - end <= _LONGEST_HALF and _is_plain(context, right, _NOMINAL | {"ADV"}):
        right += 1
    if left <= sentence.start or right + 1 >= sentence.end:
        return None
    if tokens[left].lower not in _EDGES or tokens[right].lower not in _EDGES:
        return None
    if left + 1 == start and not follows(context, left, right):
        right = _behind_name(context, right)
    if right + 1 >= sentence.end or not follows(context, left, right):
        return None
    if left + 1 < start:
        source, behind = (left + 1, start), (end, right)
    else:
        stop = next(
            (i for i in range(end, right) if tokens[i].pos in {"ADP", "ADV"} or tokens[i].ent_type == "DATE"), right
        )
        source, behind = (end, stop), (stop, right)
    nominal = any(tokens[i].pos in {"NOUN", "PROPN", "PRON"} for i in range(*source))
    relative = tokens[source[0]].tag in {"WP", "WDT", "WP$"}  # 'Roe, who runs the mill, said'
    if not nominal or relative or tokens[source[0]].pos in {"ADP", "PART", "ADV"}:
        return None
    return Aside(left, right, source, behind)


def _behind_name(context: Context, comma: int) -> int:
    """The comma behind the name in 'said its director, Jane Doe, whether': a name between commas is the source's."""
    tokens, i = context.parse.tokens, comma + 1
    while i < len(tokens) - 1 and i - comma <= _LONGEST_HALF and tokens[i].pos == "PROPN":
        i += 1
    return i if i > comma + 1 and tokens[i].lower == "," else comma


def _is_plain(context: Context, i: int, allowed: frozenset[str]) -> bool:
    """Whether the token may stand between a comma and the verb of a frame."""
    token = context.parse.tokens[i]
    return token.pos in allowed and token.dep not in {"mark", "relcl"} and context.outer[i] < 0


def goes_on(context: Context, i: int) -> bool:
    """Whether a finite verb follows, marks and adverbs apart."""
    tokens = context.parse.tokens
    end = context.parse.sentences[tokens[i].sentence].end
    while i < end and (context.is_mark(tokens[i]) or tokens[i].pos == "ADV"):
        i += 1
    return i < end and tokens[i].tag in FINITE and tokens[i].pos in {"VERB", "AUX"}


def _first(context: Context, verb: Token, left: int) -> int:
    """Where the clause begins before the frame; `left` itself where nothing there can be a subject."""
    tokens = context.parse.tokens
    if tokens[left - 1].tag in {"WDT", "WP"}:
        return left - 1  # 'the park, which, Roe said, is closed'
    i = context.parse.sentences[verb.sentence].start
    while i < left and (tokens[i].pos in {"CCONJ", "SPACE"} or tokens[i].lower == ","):
        i += 1
    subject = any(tokens[k].pos in {"NOUN", "PROPN", "PRON"} for k in range(i, left))
    quoted = all(context.outer[k] >= 0 for k in range(i, left))
    if not subject or quoted or tokens[i].pos in {"ADP", "SCONJ", "ADV"} or tokens[i].tag in {"VBG", "VBN"}:
        return left
    return i


def _is_addressee(context: Context, behind: tuple[int, int]) -> bool:
    tokens = context.parse.tokens[slice(*behind)]
    return (
        bool(tokens) and tokens[0].pos not in {"ADP", "ADV"} and not any(t.ent_type in {"DATE", "TIME"} for t in tokens)
    )


def head_of(context: Context, source: tuple[int, int]) -> int:
    """The nominal word whose head lies outside the source, else its last one."""
    nominal = [t for t in context.parse.tokens[slice(*source)] if t.pos in {"NOUN", "PROPN", "PRON", "NUM"}]
    outside = [t for t in nominal if not source[0] <= t.head < source[1]]
    return (outside or nominal[-1:])[0].i
