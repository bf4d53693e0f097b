"""What grammar knows of the edges of a chosen attribution, whoever proposed it."""

from __future__ import annotations

from dataclasses import replace

import regex

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import FEWEST_SAID, is_finite, is_said, piece, quote_type, trimmed
from newsclaims.attributions.context import Context
from newsclaims.attributions.edges.afterthoughts import foretold_when, going_on, with_reason
from newsclaims.attributions.edges.dashes import between_dashes
from newsclaims.attributions.edges.hearer import with_hearer
from newsclaims.attributions.edges.openings import with_opening
from newsclaims.attributions.edges.tails import without_tail
from newsclaims.attributions.edges.told import as_told
from newsclaims.attributions.edges.urged import with_for
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.described import describes_another

#: A character of a page's source, left as it was written there: '&amp;'.
_REFERENCE = regex.compile(r"&#?\w{1,8};\Z")
_HANDLE = regex.compile(r"@\w+\s+(?=\w)")
#: Longest way from a word in brackets to either bracket, in tokens.
_LONGEST_BRACKET = 8
#: Fewest tokens of a content that ends in a comma and a linking word.
_FEWEST_BEFORE = 3
_GOES_ON = (",", "?", "!", "…", "...", "—", "–", "-")


def with_edges(context: Context, candidate: Candidate) -> Candidate:
    """The candidate without what hangs on its source or trails behind its content."""
    if candidate.cue_head is None:
        return candidate
    candidate = between_dashes(context, as_told(context, _behind_semicolon(context, candidate)))
    candidate = with_for(context, with_opening(context, _with_whole_brackets(context, candidate)))
    source = _whole_marks(context, _with_object(context, _plain_source(context, candidate)))
    content = tuple(_without_link(context, _within_marks(context, c)) for c in _without_frame(context, candidate))
    content = tuple(_with_bracket(context, c) for c in _with_more(context, candidate, content))
    how = candidate.quote_type if content == candidate.content else quote_type(context, content)
    head = candidate.source_head if source else None
    cue = candidate.cue
    if cue is not None and not any(c.isalnum() for c in context.article.text[slice(*cue)]):
        cue = None  # a colon or a dash: the layout attributes
    if cue is not None and (handle := _HANDLE.match(context.article.text, *cue)):
        cue = handle.end(), cue[1]  # the parser takes '@name' for an auxiliary
    if cue is not None and source is not None and cue[0] < source[0] < cue[1] == source[1]:
        cue = trimmed(context, cue[0], source[0])  # 'according to letters'
    found = replace(candidate, source=source, source_head=head, content=content, cue=cue, quote_type=how)
    return with_hearer(context, found)


def _behind_semicolon(context: Context, candidate: Candidate) -> Candidate:
    """'traders' of 'Prices fall, bank says; traders cheer deal': what stands before a semicolon is no part of it."""
    if candidate.source is None or candidate.cue is None or candidate.source[1] > candidate.cue[0]:
        return candidate
    tokens, (i, j) = context.parse.tokens, context.parse.within(*candidate.source)
    marks = (k for k in range(j - 2, i, -1) if tokens[k].lower == ";" and context.outer[k] < 0)
    stop = next((k for k in marks if not _REFERENCE.search(context.article.text, tokens[i].start, tokens[k].end)), None)
    words = [t for t in tokens[stop + 1 : j] if t.pos in {"NOUN", "PROPN", "PRON", "DET"}] if stop is not None else []
    if stop is None or not words:
        return candidate
    head = candidate.source_head
    head = head if head is not None and stop < head < j else words[-1].i
    return replace(candidate, source=context.parse.offsets(stop + 1, j), source_head=head)


def _with_more(context: Context, candidate: Candidate, content: tuple[Offsets, ...]) -> tuple[Offsets, ...]:
    """'said the road was shut, but it would reopen': what the tense says is told too."""
    start, end = content[-1]
    cue = context.parse.tokens[candidate.cue_head or 0]
    if candidate.cue is None or candidate.cue[1] > start or candidate.quote_type == "direct":
        return content
    i, j = context.parse.within(start, end)
    if not any(is_finite(t) for t in context.parse.tokens[i:j]):
        reach = foretold_when(context, cue, j)
    else:
        reach = max(going_on(context, cue, j), with_reason(context, cue, j))
    more = piece(context, i, reach) if reach > j else None
    return (*content[:-1], (start, more[1])) if more is not None and more[1] > end else content


def _within_marks(context: Context, content: Offsets) -> Offsets:
    """A content that begins inside a quotation within a quotation and takes its closing mark along, without that."""
    start, end = content
    inner = context.inner_runs.get(start)
    taken = inner is not None and inner.close is not None and inner.close[1] == end and inner.end > start
    return (start, inner.end) if inner is not None and taken else content


def _with_bracket(context: Context, content: Offsets) -> Offsets:
    """A content that ends right before the bracket that closes one in it ('on Sunday (16 June)'), with that."""
    text, (start, end) = context.article.text, content
    opened = text.count("(", start, end) > text.count(")", start, end)
    return (start, end + 1) if opened and text.startswith(")", end) else content


def _without_link(context: Context, content: Offsets) -> Offsets:
    """'The bridge is closed, as' of '..., as Roe first reported': the word that links the frame belongs to it."""
    tokens = context.parse.tokens
    i, j = context.parse.within(*content)
    if j - i < _FEWEST_BEFORE or context.outer[j - 1] >= 0:
        return content
    joins, before = tokens[j - 1].lower in context.lexicon.keys("link_words", role="clause"), tokens[j - 2]
    frames = before.lower == "," and tokens[j - 1].lower == "as" and j < len(tokens)
    return (trimmed(context, content[0], before.end) or content) if joins or frames else content


def _with_whole_brackets(context: Context, candidate: Candidate) -> Candidate:
    """'Acme (NYSE: ACM) said', 'Roe (R-Ohio) said': the name with its bracket, wherever the parser hangs the verb."""
    if candidate.source is None or candidate.source_head is None:
        return candidate
    tokens = context.parse.tokens
    i, j = context.parse.within(*candidate.source)
    if i >= j:
        return candidate
    head = candidate.source_head
    sentence = context.parse.sentences[tokens[i].sentence]
    opened = next(
        (k for k in range(j - 1, max(sentence.start, i - _LONGEST_BRACKET), -1) if tokens[k].lower in "()"), i
    )
    if tokens[opened].lower != "(":
        return candidate
    if opened < i:
        if tokens[opened - 1].pos not in {"NOUN", "PROPN"}:
            return candidate
        head = opened - 1
        i = noun_phrase(context, tokens[head])[0]
    ends = range(j, min(sentence.end, j + _LONGEST_BRACKET))
    closed = next((k for k in ends if tokens[k].lower in "()"), None)
    if closed is None or tokens[closed].lower != ")":
        return candidate
    return replace(candidate, source=context.parse.offsets(i, closed + 1), source_head=head)


def _plain_source(context: Context, candidate: Candidate) -> Offsets | None:
    """'two people, who spoke ...', 'Roe, when asked': no incidental clause; 'by e-mail' is a means, not a source.

    A relative pronoun that ends the source stays: the cue stands in its clause ('Roe, who said').
    """
    if candidate.source is None or candidate.source_head is None:
        return candidate.source
    parse, head = context.parse, candidate.source_head
    i, j = parse.within(*candidate.source)
    if not i <= head < j:
        return candidate.source
    if parse.tokens[i].dep == "agent" and i < head:
        i += 1  # 'by the records'
    opens = context.lexicon.keys("speakers_apposition_words", place="opens")
    if j == i + 1 and parse.tokens[i].tag == "DT" and parse.tokens[i].lower in opens:
        return None  # 'The' of 'The suggestion that'
    means = parse.tokens[head].lemma in context.lexicon.keys("settings") and parse.tokens[head].left == head
    if means and i == head and j == head + 1 and head and parse.tokens[head - 1].lower == "by":
        return None
    behind = range(head + 1, j - 1)
    stop = next((k for k in behind if _opens_clause(context, k) or _is_another(context, candidate, k)), j)
    if any(t.dep == "conj" and t.head == head for t in parse.tokens[stop:j]):
        return parse.offsets(i, j)  # 'Roe, who lives there, and Doe'
    while stop > head + 1 and parse.tokens[stop - 1].pos in {"PUNCT", "CCONJ", "SPACE"}:
        stop -= 1
    closed = parse.tokens[stop].lower if stop < j else ""
    if closed in {")", "]"} or context.outer[stop - 1] >= 0:
        stop = j
    return parse.offsets(i, stop)


def _whole_marks(context: Context, source: Offsets | None) -> Offsets | None:
    """'Roe, known as “the Professor”': a source that ends inside marks that it opened ends behind them."""
    if source is None:
        return None
    start, end = source
    for run in context.runs_between(start, end):
        if run.open and run.close and start <= run.open[0] < end <= run.close[0]:
            end = run.close[1]
    return start, end


def _with_object(context: Context, source: Offsets | None) -> Offsets | None:
    """'two people with' as far as 'two people with knowledge of the talks': no source ends with a preposition."""
    if source is None:
        return None
    parse, (i, j) = context.parse, context.parse.within(*source)
    last = parse.tokens[j - 1] if i < j else None
    noun = parse.child(last, "pobj") if last is not None and last.pos == "ADP" else None
    if noun is None or last is None or noun.left != j or context.outer[noun.i] != context.outer[last.i]:
        return source
    commas = (t.i for t in parse.tokens[j : noun.right] if t.lower == ",")
    return parse.offsets(i, next(commas, noun.right))


def _is_another(context: Context, candidate: Candidate, i: int) -> bool:
    """Whether 'a soldier who left' of 'It was Dan Roe, according to police, a soldier who left' is nobody in it."""
    tokens, head = context.parse.tokens, candidate.source_head
    cited = candidate.cue_head is not None and tokens[candidate.cue_head].lower == "according"
    return cited and head is not None and tokens[i - 1].lower == "," and describes_another(context, tokens[head], i)


def _opens_clause(context: Context, i: int) -> bool:
    """Whether an incidental clause begins at the token, behind a comma."""
    token, before = context.parse.tokens[i], context.parse.tokens[i - 1]
    asked = token.tag == "VBN" and token.dep == "acl" and context.kind(token) == "question"  # ', asked about it, said'
    return before.lower == "," and (token.tag in {"WP", "WDT", "WP$", "WRB"} or token.dep == "mark" or asked)


def _without_frame(context: Context, candidate: Candidate) -> tuple[Offsets, ...]:
    """'“A,” he said as the crowd booed. “B”': behind quotation and cue, what stands outside marks is the writer's.

    What a conjunction joins to the quotation ('and “no more”', 'that it was over') and a new sentence stay.
    """
    content, cue = without_tail(context, candidate), candidate.cue
    before = [c for c in content if cue is not None and c[1] <= cue[0]]
    # No source is its own content: then even a word or two between marks are a quotation.
    source = candidate.source or (0, 0)
    least = 1 if any(start < source[1] and source[0] < end for start, end in content) else FEWEST_SAID
    if candidate.cue_head is None or not before or not _is_quotation(context, before[-1], least):
        return content
    out = before
    for start, end in content[len(before) :]:
        if _is_content(context, candidate, start, end):
            out.append((start, end))
        elif quoted := [r for r in context.runs_between(start, end) if start <= r.start and is_said(context, r)]:
            run = quoted[0]
            whole = run.close is not None and end <= run.close[1]
            out.append((run.start, min(end, run.end)) if whole else (run.open[0] if run.open else run.start, end))
    return tuple(out)


def _is_content(context: Context, candidate: Candidate, start: int, end: int) -> bool:
    """Whether words behind a quotation and its cue may be said all the same.

    Those between marks, in another sentence, behind a semicolon, colon or conjunction, and a clause that the cue
    governs ('said she had told them').
    """
    tokens, first = context.parse.tokens, context.parse.at(start)
    cue = tokens[candidate.cue_head or 0]
    if first is None or first.sentence != cue.sentence or context.outer[first.i] >= 0:
        return True
    if context.is_mark(first):  # a title ('on “Morning Call”') begins with a capital
        run = next(iter(context.runs_between(first.end, first.end + 1)), None)
        return run is None or is_said(context, run) or context.article.text[run.start : run.end].lstrip()[:1].islower()
    if (
        context.article.text[cue.end : start].rstrip().endswith((";", ":"))
        or first.pos == "CCONJ"
        or first.dep == "mark"
    ):
        return True
    _, j = context.parse.within(start, end)
    verbs = (t for t in tokens[first.i : j] if t.head == cue.i and t.dep == "ccomp")
    subject = any(k.i >= first.i for t in verbs for k in context.parse.children(t, "nsubj", "nsubjpass"))
    named = candidate.source is not None and start < candidate.source[1] and candidate.source[0] < end
    return first.i == cue.i + 1 and subject and not named


def _is_quotation(context: Context, content: Offsets, least: int) -> bool:
    """Whether the content is one quotation that goes on behind its cue ('“...,”', '“...?”')."""
    runs = context.runs_between(*content)
    last = runs[-1] if runs else None
    if last is None or last.close is None or not is_said(context, runs[0], least) or content[0] > runs[0].start:
        return False
    inside = context.article.text[last.start : last.end].rstrip()
    opens = not any(c.isalnum() for c in context.article.text[content[0] : runs[0].start])
    return opens and content[1] >= last.start + len(inside) and inside.endswith(_GOES_ON)
