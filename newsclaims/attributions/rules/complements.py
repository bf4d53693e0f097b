"""What a reporting verb governs: a clause, an infinitive, a noun phrase, ... by the frames of the lexicon."""

from __future__ import annotations

from itertools import pairwise

from newsclaims.attributions.context import Context, FrameCode
from newsclaims.attributions.frame import Frame
from newsclaims.attributions.hearers import clause_behind_hearer
from newsclaims.attributions.rules.complement import Complement, cut
from newsclaims.attributions.rules.passives import passive
from newsclaims.attributions.rules.predicates import called_on, is_of_time, seen_as
from newsclaims.attributions.rules.refusals import refusal_of
from newsclaims.lexicon import Row
from newsclaims.syntax import SUBJECTS, TENSED, Token

#: Longest adverbial between a cue and its 'that', in tokens ('have warned since last spring that').
_ADVERBIAL = 7
#: Longest ', citing two aides,' between a cue and its 'that', in tokens.
_LONGEST_ASIDE = 14
#: Farthest that the head of a clause's subject stands behind its first word, in tokens.
_SUBJECT = 6
#: Longest rest of the name of somebody who asks, between the 'by' phrase and the question, in tokens.
_LONGEST_ASKER = 12
#: A content taken from grammar never reaches further than this many tokens from its cue.
_REACH = 120


def complement_of(context: Context, frame: Frame, row: Row, frames: frozenset[FrameCode]) -> Complement | None:
    """The complement of the verb that its frames allow, the surest first."""
    verb = frame.verb
    refusal = refusal_of(context, frame)
    if refusal is not None:
        return refusal
    if frame.passive:
        return passive(context, frame, row, frames)
    around = _parenthetical(context, frame, frames) if row["kind"] != "denial" else None
    if around is not None:
        return around
    right = (
        _clause(context, frame, frames) or _infinitive(context, frame, frames) or _nominal(context, frame, row, frames)
    )
    if right is None:
        return None
    start, end = right.ranges[0]
    start = max(start, frame.cue[1])
    end = cut(context, verb, start, min(_through_runs(context, verb, end), start + _REACH))
    return right._replace(ranges=((start, end),)) if start < end else None


def _parenthetical(context: Context, frame: Frame, frames: frozenset[FrameCode]) -> Complement | None:
    """'X, she said' and 'X, she said, Y': the clause stands before the frame, or around it."""
    verb, tokens = frame.verb, context.parse.tokens
    if verb.tag == "VBG" or not frames & {"t", "q"} or frame.start == 0 or tokens[frame.start - 1].block != verb.block:
        return None
    clause = next((c for c in context.parse.children(verb, "ccomp") if c.left < frame.start), None)
    before = tokens[frame.start - 1]
    comma = before.lower in {",", "—", "–", "--"}
    if clause is None and not (comma and "t" in frames and _nothing_after(context, frame)):
        return None
    if clause is None and _subordinate(context, frame):
        return None
    if not comma or context.outer[frame.start - 1] >= 0:
        return None
    start = clause.left if clause is not None else context.parse.sentences[verb.sentence].start
    start = max(start, _sentence_start(context, frame))
    if start >= frame.start - 1:
        return None
    ranges = [(start, frame.start - 1)]
    if frame.end + 1 < len(tokens) and tokens[frame.end].lower == "," and tokens[frame.end].sentence == verb.sentence:
        half = not any(t.pos in {"VERB", "AUX"} for t in tokens[start : frame.start - 1])
        end = context.parse.sentences[verb.sentence].end if half else clause.right if clause is not None else 0
        relative = tokens[frame.end + 1].tag in {"WP", "WDT", "WP$"}  # 'Probably, says Roe, who ...'
        if end > frame.end and not relative:
            ranges.append((frame.end + 1, cut(context, verb, frame.end + 1, end)))
    return Complement("verb-clause", tuple(r for r in ranges if r[0] < r[1]), 0.92)


def _subordinate(context: Context, frame: Frame) -> bool:
    """'When asked about it, Lee laughed': what stands before the frame is no statement of its own."""
    first = context.parse.tokens[_sentence_start(context, frame)]
    return (
        first.pos in {"SCONJ", "ADP"} or first.lower in context.lexicon.keys("wh_words") or first.tag in {"VBN", "VBG"}
    )


def _sentence_start(context: Context, frame: Frame) -> int:
    start = context.parse.sentences[frame.verb.sentence].start
    tokens, joins = context.parse.tokens, context.lexicon.keys("link_words", role="clause")
    while start < frame.start and (
        tokens[start].pos == "SPACE" or tokens[start].lower in {",", "-", "–", "—"} or tokens[start].lower in joins
    ):
        start += 1
    return start


def _nothing_after(context: Context, frame: Frame) -> bool:
    end = context.parse.sentences[frame.verb.sentence].end
    rest = [t for t in context.parse.tokens[frame.end : end] if t.pos not in {"PUNCT", "SPACE", "ADV"}]
    return not rest or context.parse.tokens[frame.end].lower in {",", ";", "."}


def _clause(context: Context, frame: Frame, frames: frozenset[FrameCode]) -> Complement | None:
    verb, parse = frame.verb, context.parse
    if frames & {"t", "w", "ot", "q"}:
        for child in parse.children(verb, "ccomp"):
            if _goes_on(context, verb, child) or _of_a_citation(context, child):
                continue
            # '..., which police said was stolen': the pronoun is the clause's subject
            if child.i > verb.i and (child.left >= verb.i or child.i >= frame.end):
                start = _from_first_word(context, frame, max(child.left, verb.i + 1))
                told = frame.addressee is not None and frame.addressee[0] == start
                start = frame.addressee[1] if told and frame.addressee else start
                end = max(c.right for c in parse.children(verb, "ccomp") if c.i >= child.i)
                return Complement("verb-clause", ((start, end),), 0.95)
        that = _that_behind(context, frame)
        if that is not None:
            return Complement("verb-clause", ((that, parse.sentences[verb.sentence].end),), 0.8)
    heard = (_asked(context, frame) if "w" in frames else None) or clause_behind_hearer(context, verb)
    if heard is not None:
        return Complement("verb-clause", (heard,), 0.9)
    if "w" in frames:
        for child in parse.children(verb, "advcl", "xcomp", "relcl", "conj"):
            if child.i > verb.i and parse.tokens[child.left].lower in context.lexicon.keys("wh_words"):
                return Complement("verb-clause", ((child.left, child.right),), 0.75)
    return None


def _of_a_citation(context: Context, clause: Token) -> bool:
    """Whether a clause tells which letters in 'urged a ban, according to letters that the journal prints'."""
    tokens = context.parse.tokens
    noun = tokens[clause.left - 1] if clause.left else clause
    to = context.parse.head(noun)
    return noun.dep == "pobj" and to.lower == "to" and context.parse.head(to).lower == "according"


def _asked(context: Context, frame: Frame) -> tuple[int, int] | None:
    """'Asked by the coroner, Jane Doe, why nobody came, he said': from the question word to the main clause."""
    verb, parse = frame.verb, context.parse
    main = parse.sentences[verb.sentence]
    if verb.tag != "VBN" or verb.i != main.start or frame.source is None or frame.source.how != "agent":
        return None
    words = context.lexicon.keys("wh_words")
    behind = parse.tokens[frame.source.end : min(main.end, frame.source.end + _LONGEST_ASKER)]
    first = next((t.i for t in behind if t.lower in words and t.tag not in {"WP$", "WDT"}), None)
    relative = first is not None and parse.tokens[first].tag == "WP" and parse.tokens[first].dep == "nsubj"
    root = next((t for t in parse.tokens[main.start : main.end] if t.head == t.i), verb)
    subject = next((c for c in parse.children(root, "nsubj", "nsubjpass") if c.i < root.i), None)
    if first is None or relative or subject is None or subject.left <= first + 1:
        return None
    end = subject.left - 1
    return (first, end) if parse.tokens[end].lower == "," else None


def _goes_on(context: Context, verb: Token, clause: Token) -> bool:
    """'laughs, then stops': a verb of the same form without a subject, behind a comma, is no clause that is told."""
    parse = context.parse
    own = parse.has_child(clause, "nsubj", "nsubjpass", "expl", "mark", "aux", "auxpass")
    comma = parse.tokens[clause.left - 1].lower == "," and clause.left - 1 > verb.i
    return comma and clause.tag == verb.tag and not own and context.outer[clause.i] == context.outer[verb.i]


def _from_first_word(context: Context, frame: Frame, start: int) -> int:
    """A clause begins right behind the frame where the parser lost its first words."""
    lost = context.parse.tokens[frame.end : start]
    nominal = any(t.pos in {"NOUN", "PROPN", "PRON", "VERB"} and t.ent_type not in {"DATE", "TIME"} for t in lost)
    plain = not any(t.pos == "PUNCT" and not context.is_mark(t) for t in lost) and all(
        t.dep not in {"prep", "prt"} or t.i > frame.end for t in lost[:1]
    )
    told = any(c.left == frame.end and c.right == start for c in context.parse.children(frame.verb, "dobj", "dative"))
    subject = any(
        t.left == start and t.dep in SUBJECTS and t.head > t.i for t in context.parse.tokens[start:][:_SUBJECT]
    )
    return frame.end if nominal and plain and frame.addressee is None and not (told and subject) else start


def _that_behind(context: Context, frame: Frame) -> int | None:
    """'that' or 'whether' behind the frame and at most a few adverbial words, where the parser saw no clause."""
    tokens = context.parse.tokens
    last = min(frame.end + _ADVERBIAL, context.parse.sentences[frame.verb.sentence].end)
    opening = context.lexicon.keys("function_words", uses="clause")
    if frame.verb.tag in TENSED and (behind := _behind_aside(context, frame)) is not None:
        return behind
    for t in tokens[frame.end : last]:
        if frame.verb.tag == "VBG" and t.lower == ",":
            return None  # 'reported, citing two aides, that'
        if t.lower in opening and (t.dep == "mark" or t.tag in {"IN", "WDT"} or t.i == frame.end):
            return None if _is_of_noun(context, frame.verb, t) else t.i
        if t.pos in {"VERB", "AUX", "CCONJ"} or (t.pos == "PUNCT" and t.lower != ","):
            return None
    return None


def _behind_aside(context: Context, frame: Frame) -> int | None:
    """The 'that' of 'reported on Friday, citing two aides, that', whatever the parser hangs it on."""
    tokens = context.parse.tokens
    words = tokens[frame.end : min(frame.end + _LONGEST_ASIDE, context.parse.sentences[frame.verb.sentence].end)]
    if len(words) < 2 or words[0].lower != "," or words[1].tag != "VBG":
        return None
    that = (t for before, t in pairwise(words[2:]) if before.lower == "," and t.lower == "that" and t.dep == "mark")
    return next((t.i for t in that), None)


def _is_of_noun(context: Context, verb: Token, that: Token) -> bool:
    """'denied reports that it fell': the clause says which reports."""
    parse = context.parse
    clause = parse.head(that)
    noun = parse.head(clause)
    said = noun.pos == "NOUN" and noun.lemma in context.lexicon.table("reporting_nouns")
    return said and clause.dep in {"acl", "relcl"} and noun.dep == "dobj" and noun.head == verb.i


def _infinitive(context: Context, frame: Frame, frames: frozenset[FrameCode]) -> Complement | None:
    verb, parse = frame.verb, context.parse
    for child in parse.children(verb, "xcomp", "ccomp", "advcl"):
        if child.i < verb.i:
            continue
        to = any(c.tag == "TO" for c in parse.children(child, "aux"))
        if to and "oi" in frames:
            told = next((c for c in parse.children(verb, "dobj", "dative") if verb.i < c.i < child.i), None)
            start = told.left if told is not None else child.left
            return Complement("verb-told-infinitive", ((start, child.right),), 0.85)
        if to and "i" in frames and child.dep == "xcomp":
            return Complement("verb-infinitive", ((child.left, child.right),), 0.75)
        if "g" in frames and _is_gerund(context, frame, child):
            return Complement("verb-gerund", ((child.left, child.right),), 0.8)
        if child.dep in {"xcomp", "ccomp"} and "x" in frames and not to:
            return Complement("verb-predicative", ((child.left, child.right),), 0.8)
    return None


def _is_gerund(context: Context, frame: Frame, verb: Token) -> bool:
    """'denied taking it', 'denied having taken it', 'recalled being taken', 'denied, however, taking it'."""
    perfect = verb.tag == "VBN" and any(c.tag == "VBG" for c in context.parse.children(verb, "aux", "auxpass"))
    between = context.parse.tokens[frame.end : verb.left]
    near = verb.dep == "advcl" and len(between) > 1 and all(t.pos in {"ADV", "PUNCT"} for t in between)
    return (verb.tag == "VBG" or perfect) and (verb.dep == "xcomp" or near)


def _nominal(context: Context, frame: Frame, row: Row, frames: frozenset[FrameCode]) -> Complement | None:
    verb, parse = frame.verb, context.parse
    if "a" in frames and (seen := seen_as(context, verb)) is not None:
        return seen
    objects = [
        c
        for c in parse.children(verb, "dobj", "oprd", "attr", "acomp", "nsubj")
        if c.i > verb.i and (frame.source is None or c.i != frame.source.head)
    ]
    preps = [c for c in parse.children(verb, "prep", "prt") if c.i > verb.i]
    first = objects[0] if objects else None
    if first is not None and frames & {"a", "x"}:
        second = next(
            (
                c
                for c in [*objects[1:], *preps]
                if c.dep == "oprd" or (c.lower == "as" and "a" in frames) or ("x" in frames and c.dep != "prt")
            ),
            None,
        )
        if second is not None:
            return Complement("verb-predicative", ((first.left, second.right),), 0.85)
        if "x" in frames and first.right > first.i + 1 and context.outer[first.right - 1] >= 0 > context.outer[first.i]:
            # 'branded the plan “reckless”': the parser takes the predicate for a part of the object
            return Complement("verb-predicative", ((first.left, first.right),), 0.8)
        if first.dep == "oprd":
            return Complement("verb-predicative", ((first.left, first.right),), 0.6)
    wanted = set(row["prepositions"].split())
    told = first is not None and first.tag == "PRP" and first.lower != "it" and frames & {"ot", "oi"}
    if first is not None and "n" in frames and not told:  # 'nobody told them' says nothing of what was told
        ahead = verb.lemma in context.lexicon.keys("claims_forecasts")  # 'expects no cut before May'
        last = next((p for p in reversed(preps) if p.lower in wanted or (ahead and is_of_time(context, p))), first)
        return Complement("verb-object", ((first.left, max(first.right, last.right)),), 0.62)
    called = called_on(context, verb, preps) if "x" in frames else None
    if called is not None:
        return called
    for prep in preps:
        if prep.lower in wanted and prep.left < prep.right - 1 and not is_of_time(context, prep):
            start = prep.i + 1 if row["kind"] in {"directive", "nonresponse", "question"} else prep.left
            return Complement("verb-preposition", ((start, prep.right),), 0.65)
    return None


def _through_runs(context: Context, verb: Token, end: int) -> int:
    """A content that breaks off inside a quoted run goes to the run's end."""
    if (
        end <= 0
        or end > len(context.outer)
        or context.outer[end - 1] < 0
        or context.outer[end - 1] == context.outer[verb.i]
    ):
        return end
    run = context.runs[context.outer[end - 1]]
    return max(end, context.parse.within(run.start, run.end)[1])
