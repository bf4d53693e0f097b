"""The frame of a cue: its verb group, source, addressee and setting; everything that is not content."""

from __future__ import annotations

from newsclaims.attributions.context import Context, FrameCode, frames_of
from newsclaims.attributions.hearers import clause_behind_hearer
from newsclaims.attributions.source import is_passive, source_of
from newsclaims.attributions.standing import Source
from newsclaims.record import record
from newsclaims.syntax import Token


@record
class Frame:
    """A verb cue with what belongs to it; numbers are token indices, ends exclusive."""

    verb: Token
    cue: tuple[int, int]
    source: Source | None
    addressee: tuple[int, int] | None
    setting: tuple[int, int] | None
    start: int  # first token of the frame
    end: int  # one past its last token
    negated: bool
    passive: bool
    unreal: bool  # not said but to be said: 'will discuss', 'to support', 'if she says'


def frame_of(context: Context, verb: Token, frames: frozenset[FrameCode]) -> Frame:
    """Read the frame of a reporting verb; `frames` are its lexicon frames."""
    parse = context.parse
    cue = context.verb_group(verb)
    source = source_of(context, verb)
    beside = source is not None and (
        source.how in {"subject", "inverted", "agent", "before"} or _adjoins(context, source, cue)
    )
    addressee = _addressee(context, verb, frames)
    setting = _setting(context, verb, source)
    start, end = cue
    if beside and source is not None:
        start, end = min(start, source.start), max(end, source.end)
    if source is not None and heard_saying(context, verb) and source.end <= parse.head(verb).i:
        start, cue = source.start, (context.verb_group(parse.head(verb))[0], cue[1])
    if is_passive(context, verb) and frames & {"ot", "oi", "w"}:
        start = min([start, *(c.left for c in parse.children(verb, "nsubjpass"))])  # '“...?” she was asked'
    for part in (addressee, setting):
        if part is not None and part[0] <= end + 1:
            end = max(end, part[1])
    negated = _is_negated(context, verb, source)
    passive = is_passive(context, verb)
    conditions = context.lexicon.keys("link_words", role="condition")
    unreal = any(c.tag in {"MD", "TO"} for c in parse.children(verb, "aux")) or any(
        c.lower in conditions for c in parse.children(verb, "mark")
    )
    return Frame(verb, cue, source, addressee, setting, start, end, negated, passive, unreal)


def heard_saying(context: Context, verb: Token) -> bool:
    """'the baker is seen shouting', 'a cook was heard to complain': whom somebody hears or sees speak speaks."""
    heard = context.parse.head(verb)
    row = context.verb(heard) if verb.dep == "xcomp" and heard.i < verb.i and is_passive(context, heard) else None
    if row is None or row["kind"] != "belief" or "i" in frames_of(row):  # not 'is believed to say'
        return False
    tells = context.frames(verb) & {"q", "t"}
    return bool(tells) and all(t.lower == "to" for t in context.parse.tokens[heard.i + 1 : verb.i])


def _is_negated(context: Context, verb: Token, source: Source | None) -> bool:
    """'did not say', 'never said', and 'Neither would say', whose subject is the negation."""
    parse, negatives = context.parse, context.lexicon.keys("negatives")
    apart = {c.i for c in parse.children(verb) if parse.tokens[min(c.i + 1, len(parse.tokens) - 1)].lower == ","}
    if any(
        (c.dep == "neg" or c.lower in negatives) and c.i not in apart for c in parse.children(verb, "neg", "advmod")
    ):
        return True  # not of '“Never,” she said'
    if source is None or source.how != "subject":
        return False
    head = parse.tokens[source.head]
    if head.lower in negatives:
        return True
    dets = (c for c in parse.children(head, "det", "preconj") if not parse.tokens[c.i + 1].text.isdecimal())
    return any(c.lower in negatives for c in dets)  # not of 'World No 3 Jane Doe'


def _adjoins(context: Context, source: Source, cue: tuple[int, int]) -> bool:
    """Whether only commas stand between source and cue, whatever the parse says ('Roe, a teacher, posted')."""
    between = context.parse.tokens[source.end : cue[0]]
    return (
        source.end <= cue[0] <= source.end + 2
        and all(t.pos == "PUNCT" for t in between)
        and context.parse.tokens[cue[0]].tag != "VBG"
    )


def _addressee(context: Context, verb: Token, frames: frozenset[FrameCode]) -> tuple[int, int] | None:
    parse = context.parse
    if "ot" in frames:
        for child in parse.children(verb, "dobj", "dative"):
            if child.i > verb.i and child.dep != "prep" and context.inner[child.i] == context.inner[verb.i]:
                told = clause_behind_hearer(context, verb)
                return child.left, min(child.right, told[0]) if told else child.right
    for prep in parse.children(verb, "prep", "dative"):
        if prep.i > verb.i and prep.lower == "to" and prep.right - prep.left <= 10:
            for child in parse.children(prep, "pobj"):
                if child.ent_type or child.pos == "PRON" or child.lemma in context.lexicon.keys("addressees"):
                    return child.left, child.right
    return None


def _setting(context: Context, verb: Token, source: Source | None) -> tuple[int, int] | None:
    """'in an interview with a local station on Friday': what modifies the verb and says where or when."""
    parse = context.parse
    words = context.lexicon.keys("settings")
    spans = []
    for child in parse.children(verb, "prep", "npadvmod", "pcomp"):
        if child.i < verb.i and not _leads_sentence(context, child):
            continue
        if source is not None and source.start <= child.i < source.end:
            continue
        # A clause that the parser hung on the adverbial is none of it ('warned for years that ...').
        clause = next(
            (t.i for t in parse.tokens[child.i : child.right] if t.dep == "mark" or t.tag == "WDT"), child.right
        )
        tokens = parse.tokens[child.left : clause]
        when = any(t.ent_type in {"DATE", "TIME"} for t in tokens)
        where = child.dep == "prep" and any(t.lemma in words for t in tokens)
        if (when or where) and len(tokens) <= 16 and context.inner[child.left] == context.inner[clause - 1] == -1:
            spans.append((child.left, clause))
    if not spans:
        return None
    spans.sort(key=lambda s: (s[0] < verb.i, s))
    start, end = spans[0]
    for a, b in spans[1:]:
        if a == end:
            end = b
    return start, end


def _leads_sentence(context: Context, child: Token) -> bool:
    return child.left == context.parse.sentences[child.sentence].start
