"""Where a content begins, and what of it stands behind its frame, whoever proposed it."""

from __future__ import annotations

from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_finite, piece, quote_type, trimmed
from newsclaims.attributions.context import Context
from newsclaims.attributions.edges.beyond import condition, reason, second_act
from newsclaims.attributions.edges.hearer import behind_hearer
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


def with_opening(context: Context, candidate: Candidate) -> Candidate:
    """The candidate with a content that begins with its clause and has the reason that stands behind the frame."""
    if candidate.cue is None or candidate.cue_head is None:
        return candidate
    candidate = _asking_to_know(context, candidate)
    content = (_without_label(context, candidate, _from_clause(context, candidate)), *candidate.content[1:])
    if behind := reason(context, candidate) or second_act(context, candidate):
        content = (*content, behind)
    if before := condition(context, candidate):
        content = (before, *content)
    if content == candidate.content:
        return candidate
    hearer = candidate.addressee
    if hearer is not None and hearer[0] < content[0][0] < hearer[1]:  # 'told a caller that it was shut'
        hearer = trimmed(context, hearer[0], content[0][0])
    return replace(candidate, content=content, quote_type=quote_type(context, content), addressee=hearer)


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
    if (turned := _behind_turn(context, i, j)) is not None:
        return parse.tokens[turned].start, end
    if (told := behind_hearer(context, cue, i, j)) is not None:
        return parse.tokens[told].start, end
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


def _behind_turn(context: Context, i: int, j: int) -> int | None:
    """The token behind 'however' in 'According to the clerk, however, it was shut': the writer turns to other words."""
    tokens, turns = context.parse.tokens, context.lexicon.keys("link_words", role="turn")
    between = i + 2 < j and tokens[i - 1].lower == tokens[i + 1].lower == ","
    return i + 2 if between and tokens[i].lower in turns and context.outer[i] < 0 else None


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
