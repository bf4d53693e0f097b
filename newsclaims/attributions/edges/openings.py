"""Where a content begins, and what of it stands behind its frame, whoever proposed it."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_finite, piece, quote_type
from newsclaims.attributions.context import Context
from newsclaims.attributions.hearers import clause_behind_hearer
from newsclaims.attributions.kinds import asks_to_know
from newsclaims.attributions.standing import is_time
from newsclaims.syntax import SUBJECTS, Token

#: Longest stretch between a cue and the clause that it governs, in tokens ('promised him then that').
_BETWEEN = 5
#: Longest frame between two commas, in tokens.
_LONGEST_FRAME = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP"})
#: Longest topic before the colon of a headline, in tokens.
_LONGEST_TOPIC = 5
#: Most words between the comma behind a frame and its 'because' ('in part because').
_PARTLY = 2


def with_opening(context: Context, candidate: Candidate) -> Candidate:
    """The candidate with a content that begins with its clause and has the reason that stands behind the frame."""
    if candidate.cue is None or candidate.cue_head is None:
        return candidate
    candidate = _asking_to_know(context, candidate)
    content = (_without_label(context, candidate, _from_clause(context, candidate)), *candidate.content[1:])
    if reason := _reason(context, candidate):
        content = (*content, reason)
    if condition := _condition(context, candidate):
        content = (condition, *content)
    if content == candidate.content:
        return candidate
    return replace(candidate, content=content, quote_type=quote_type(context, content))


def _asking_to_know(context: Context, candidate: Candidate) -> Candidate:
    """'wanted to know why it was shut': one cue, and a question."""
    known = asks_to_know(context, context.parse.tokens[candidate.cue_head or 0])
    start, end = candidate.content[0]
    if known is None or candidate.cue is None or not candidate.cue[1] <= start <= known.start or end <= known.end:
        return candidate
    content = piece(context, known.i + 1, context.parse.within(start, end)[1])
    if content is None:
        return candidate
    return replace(
        candidate, cue=(candidate.cue[0], known.end), content=(content, *candidate.content[1:]), kind="question"
    )


def _from_clause(context: Context, candidate: Candidate) -> Offsets:
    """'that it will come' of 'promised him then that it will come', 'it would go' of 'said on Monday it would go'."""
    start, end = candidate.content[0]
    parse = context.parse
    i, j = parse.within(start, end)
    cue = parse.tokens[candidate.cue_head or 0]
    if candidate.cue is None or start < candidate.cue[1] or i >= j or context.inner[i] != context.inner[cue.i]:
        return start, end
    if (that := _behind_participle(context, cue, i, j)) is not None:
        return parse.tokens[that].start, end
    if (said := _behind_setting(context, cue, i, j)) is not None:
        return parse.tokens[said].start, end
    if (quoted := _behind_being(context, cue, i, j)) is not None:
        return quoted, end
    if i != context.verb_group(cue)[1]:
        return start, end
    first = (
        _behind_time(context, cue, i, j) or _behind_addressee(context, cue, i, j) or _behind_adverb(context, cue, i, j)
    )
    return (parse.tokens[first].start, end) if first is not None else (start, end)


def _behind_participle(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The 'that' of 'reported, citing two aides, that': what the source does besides is no part of what it reports."""
    tokens = context.parse.tokens
    if tokens[i].tag != "VBG" or tokens[i - 1].lower != ",":
        return None
    for t in tokens[i + 1 : min(j, i + _LONGEST_FRAME)]:
        if t.lower == "that" and t.dep == "mark" and tokens[t.i - 1].lower == ",":
            return t.i if context.parse.head(t).head == cue.i else None
    return None


def _behind_being(context: Context, cue: Token, i: int, j: int) -> int | None:
    """Where the quotation begins in 'All she said was, “No”'."""
    tokens = context.parse.tokens
    if tokens[i].lemma != "be" or not is_finite(tokens[i]) or cue.dep not in {"relcl", "csubj"} or i != cue.i + 1:
        return None
    k = i + 1 + (i + 1 < j and tokens[i + 1].lower in {",", ":"})
    return tokens[k].end if k < j and context.is_mark(tokens[k]) else None


def _behind_time(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The token behind 'on Monday' or 'last fall', where a clause or an infinitive follows without a comma."""
    tokens, k = context.parse.tokens, i
    if phrase := tokens[k].pos == "ADP":
        k += 1
    first = k
    while k < j and k - i < _BETWEEN and is_time(tokens[k]):
        k += 1
    if k == first or k >= j:
        return None
    opens = tokens[k].dep == "mark" or (tokens[k].tag == "TO" and tokens[k].dep == "aux")
    opens = opens or (tokens[k].dep == "prep" and tokens[k].head == cue.i)  # 'pleaded guilty Tuesday to'
    clauses = {t.i for t in context.parse.children(cue, "ccomp")}
    subject = any(t.left == k and t.dep in SUBJECTS and t.head in clauses for t in tokens[k : min(j, k + _BETWEEN)])
    return k if opens or (phrase and subject) else None  # 'says tonight he will win'


def _behind_addressee(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The 'that' or question word behind somebody who is told: 'promised him then that', 'told reporters that'."""
    tokens = context.parse.tokens
    told = clause_behind_hearer(context, cue)
    if told is not None and i < told[0] < j:
        return told[0]
    opening = context.lexicon.keys("function_words", uses="clause") | context.lexicon.keys("wh_words")
    first = tokens[i]
    tells = "ot" in context.frames(cue)
    if not (first.tag == "PRP" and first.lower != "it") and not (tells and first.pos in {"NOUN", "PROPN"}):
        return None
    for t in tokens[i + 1 : min(j, i + 1 + _BETWEEN)]:
        if t.lower in opening and t.dep == "mark":
            return t.i
        if t.pos in {"VERB", "AUX", "CCONJ"} or t.tag in {"WDT", "WP"} or t.pos == "PUNCT":
            return None
    return None


def _behind_setting(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The pronoun of 'said in a statement it had left', where the parser hangs the phrase on the clause."""
    tokens, settings = context.parse.tokens, context.lexicon.keys("settings")
    if tokens[i].pos != "ADP" or i != context.verb_group(cue)[1]:
        return None
    k = next((k for k in range(i + 2, min(j - 1, i + _LONGEST_FRAME)) if tokens[k].tag == "PRP"), None)
    between = tokens[i + 1 : k] if k is not None else ()
    said = any(t.lemma in settings for t in between) and all(t.pos in _NOMINAL or is_time(t) for t in between)
    if k is None or not said or tokens[k].dep not in SUBJECTS or tokens[k - 1].pos == "ADP":
        return None
    verb = context.parse.head(tokens[k])
    return k if verb.i > k and verb.dep == "ccomp" and verb.head == cue.i else None


def _behind_adverb(context: Context, cue: Token, i: int, j: int) -> int | None:
    """The 'that' of 'said only that', 'said outside the depot that', 'said in an email that'.

    A preposition that opens something else than where or how it was said ('on the grounds that') stays.
    """
    tokens, first = context.parse.tokens, context.parse.tokens[i]
    that = next((t for t in tokens[i + 1 : min(j, i + 1 + _BETWEEN)] if t.lower == "that"), None)
    placed = first.pos == "ADP" or first.lower in context.lexicon.keys("prepositions")  # 'outside', tagged an adjective
    if that is None or not (placed or first.pos == "ADV") or that.tag not in {"IN", "WDT"}:
        return None
    if not placed:
        return that.i if that.i == i + 1 and first.tag == "RB" and first.lower != "not" else None
    between = tokens[i + 1 : that.i]
    governed = {t.i for t in context.parse.children(cue, "ccomp")}
    bare = all(t.pos != "DET" for t in between)  # not 'in a report that he wrote'
    clause = bare or any(a.i in governed for a in context.parse.ancestors(that))
    settings = context.lexicon.keys("settings")
    plain = all(t.pos in _NOMINAL or t.pos == "PRON" for t in between)
    return that.i if plain and clause and any(t.lemma in settings for t in between) else None


def _without_label(context: Context, candidate: Candidate, content: Offsets) -> Offsets:
    """'Exclusive: Bank is probed, sources say': the label of a headline is no part of what they say.

    Nor is what it is about: 'Harbour poll: I burned the ballots, clerk tells court'.
    """
    start, end = content
    i, j = context.parse.within(start, end)
    tokens = context.parse.tokens
    if i + 2 >= j or context.article.blocks[tokens[i].block].kind != "headline":
        return content
    labels = context.lexicon.keys("layout_labels") | context.lexicon.keys("layout_sections")
    if tokens[i + 1].lower == ":" and tokens[i].lower in labels:
        return tokens[i + 2].start, end
    colon = next((k for k in range(i + 1, min(j - 2, i + _LONGEST_TOPIC)) if tokens[k].lower == ":"), None)
    if colon is None or candidate.cue is None or candidate.cue[0] < end or context.outer[colon] >= 0:
        return content
    topic, rest = tokens[i:colon], tokens[colon + 1 : j]
    nominal = all(t.pos in {"NOUN", "PROPN", "ADJ", "NUM", "PUNCT"} for t in topic)
    return (rest[0].start, end) if nominal and any(is_finite(t) for t in rest) else content


def _condition(context: Context, candidate: Candidate) -> Offsets | None:
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


def _reason(context: Context, candidate: Candidate) -> Offsets | None:
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
