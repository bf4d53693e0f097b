"""What of a content stands beyond its frame: 'If it leaks, she argues, ...', '..., she said, because ...'."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_finite, piece
from newsclaims.attributions.context import Context
from newsclaims.attributions.edges.verdicts import is_done_to, punishes
from newsclaims.syntax import SUBJECTS

#: Longest frame between two commas, in tokens.
_LONGEST_FRAME = 8
#: Longest stretch from the frame to the subject of the clause behind it, in tokens.
_BETWEEN = 5
#: Most words between the comma behind a frame and its 'because' ('in part because').
_PARTLY = 2


def condition(context: Context, candidate: Candidate) -> Offsets | None:
    """'If it leaks' of 'If it leaks, she argues, then the town is in danger': it is her sentence on either side."""
    source, cue, start = candidate.source, candidate.cue, candidate.content[0][0]
    if source is None or cue is None or candidate.quote_type != "indirect" or max(source[1], cue[1]) > start:
        return None
    parse = context.parse
    tokens, verb = parse.tokens, parse.tokens[candidate.cue_head or 0]
    first, left = parse.sentences[verb.sentence].start, parse.within(min(source[0], cue[0]), cue[1])[0] - 1
    right = parse.within(start, start)[0] - 1
    right -= tokens[right].pos == "ADV"  # ', then'
    between = tokens[left + 1 : right]
    if not first < left < right or tokens[left].lower != "," or tokens[right].lower != ",":
        return None
    framed = len(between) <= _LONGEST_FRAME and not any(t.pos == "PUNCT" or context.outer[t.i] >= 0 for t in between)
    if framed and _is_adverbial(context, first, left, right + 1):
        return piece(context, first, left)
    mark = tokens[first] if tokens[first].lower in context.lexicon.keys("link_words", role="condition") else None
    clause = any(is_finite(t) for t in tokens[first:left]) and any(t.dep in SUBJECTS for t in tokens[first:left])
    return piece(context, first, left) if framed and mark is not None and clause else None


def _is_adverbial(context: Context, first: int, end: int, behind: int) -> bool:
    """'Under the old rules' before a frame: a phrase of the clause behind it, unless it tells where that was said."""
    tokens = context.parse.tokens
    words = tokens[first:end]
    settings = context.lexicon.keys("settings")
    phrase = words[0].pos == "ADP" and words[0].dep == "prep" and not any(is_finite(t) or t.tag == "VBG" for t in words)
    cited = words[0].lower in context.lexicon.keys("prepositions", uses="cited")
    said = cited or any(t.lemma in settings for t in words)
    subject = any(t.dep in SUBJECTS and t.left == behind for t in tokens[behind : behind + _BETWEEN])
    return phrase and not said and subject


def reason(context: Context, candidate: Candidate) -> Offsets | None:
    """'because it leaks' of 'The dam, she says, is shut because ...', 'It is shut, says Roe, in part because it leaks'.

    What trails behind a frame may be the writer's; a reason hardly ever is (PolNeAR has eight of them and two others).
    """
    source, cue = candidate.source, candidate.cue
    if source is None or cue is None or candidate.quote_type != "indirect" or candidate.content[-1][1] > cue[0]:
        return None
    parse, behind = context.parse, max(source[1], cue[1])
    i = parse.within(behind, behind)[0]
    tokens = parse.tokens
    sentence = parse.sentences[tokens[candidate.cue_head or 0].sentence]
    if i >= sentence.end or tokens[i].lower != "," or source[0] < candidate.content[-1][1]:
        return None
    for t in tokens[i + 1 : min(sentence.end, i + 2 + _PARTLY)]:
        if t.lower == "because" and t.dep == "mark":
            # 'said two people, because they feared for their jobs' may tell why they are not named
            theirs = parse.child(parse.head(t), "nsubj", "nsubjpass")
            unnamed = candidate.source_head is not None and tokens[candidate.source_head].pos == "NOUN"
            about = unnamed and theirs is not None and theirs.tag == "PRP"
            return None if about else piece(context, i + 1, sentence.end)
        if t.pos not in {"ADP", "ADV", "NOUN"}:
            return None
    return None


def second_act(context: Context, candidate: Candidate) -> Offsets | None:
    """'and was sent away' of 'He had asked twice, he claimed, and was sent away': the content's subject does that too.

    The verb has the tense of the content's. What the source does behind its words is rarely told so, but what is done
    to that subject is its deed: 'He was lying, the judge said, and sent him to prison'.
    """
    cue = candidate.cue
    if cue is None or candidate.quote_type != "indirect" or candidate.content[-1][1] > cue[0]:
        return None
    parse, tokens = context.parse, context.parse.tokens
    sentence = parse.sentences[tokens[candidate.cue_head or 0].sentence]
    i = parse.within(*cue)[1]
    if i + 2 >= sentence.end or tokens[i].lower != "," or tokens[i + 1].lower not in _joins(context):
        return None
    told = [t for t in tokens[slice(*parse.within(*candidate.content[0]))] if is_finite(t)]
    first = tokens[i + 2]
    verb = parse.head(first) if first.dep in {"aux", "auxpass"} else first
    if not told or told[-1].tag != first.tag or not is_finite(first) or verb.dep != "conj" or context.outer[i] >= 0:
        return None
    subject = parse.child(parse.head(told[-1]) if told[-1].dep in {"aux", "auxpass"} else told[-1], *SUBJECTS)
    judge = tokens[candidate.source_head] if candidate.source_head is not None else None
    before = tokens[slice(*parse.within(*candidate.content[0]))]
    done_to = (subject is not None and is_done_to(context, verb, subject, before)) or punishes(
        context, verb, judge, subject
    )
    own = done_to or parse.has_child(verb, *SUBJECTS) or context.verb(verb) is not None
    return None if own else piece(context, i + 1, sentence.end)


def _joins(context: Context) -> frozenset[str]:
    return context.lexicon.keys("link_words", role="clause")
