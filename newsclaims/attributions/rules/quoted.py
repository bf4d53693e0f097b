"""Quoted runs that belong to a cue: before it, behind it, or on both sides."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from newsclaims.attributions.content import is_finite
from newsclaims.attributions.context import Context
from newsclaims.attributions.frame import Frame
from newsclaims.marks import MarkedRun
from newsclaims.syntax import DASHES, TENSED

_LINKS = {",", ":", ";", "—", "–", "--", "-", ".", "...", "…"}
#: Longest rest of a sentence between a cue and the quotation that goes on behind it, in tokens.
_LONGEST_TAIL = 30
#: Longest stretch between a cue and the comma or colon before its quotation, in tokens.
_LONGEST_LINK = 14
#: Longest noun phrase between a quotation and its verb, in tokens, and the commas of an appositive in it.
_LONGEST_FRAME, _APPOSITIVE = 8, 2
_FINAL = (".", "!", "?", "…")
#: Tokens of ', and I quote,'.
_VOUCHES = 5


class QuotedContent(NamedTuple):
    """Numbers of the runs that belong to a cue, and token ranges of unquoted words that lead into them."""

    runs: tuple[int, ...]
    lead: tuple[tuple[int, int], ...]


def quoted_content(context: Context, frame: Frame) -> QuotedContent | None:
    """The quoted runs of a cue that stands outside all marks, or None."""
    runs = [r for r in context.runs_of_block.get(frame.verb.block, []) if r.reading not in {"title", "word"}]
    before = [r for r in runs if r.end <= context.parse.tokens[frame.start].start]
    behind = [r for r in runs if r.start >= context.parse.tokens[frame.end - 1].end]
    found: list[int] = []
    lead: list[tuple[int, int]] = []
    bare = (
        frame.verb.tag == "VBG" and frame.start == frame.cue[0]
    )  # '“...,” adding that': what stands before is another's
    if before and not bare and _touches_before(context, frame, before[-1]):
        found = _run_chain_back(context, before)
        lead = _lead(context, context.runs[found[0]])
    stop = _frame_stop(context, frame)
    taken = bool(found) and bool(behind) and has_own_frame(context, behind[0])
    if behind and not taken and _touches_behind(context, behind[0], stop, split=bool(found)):
        found += _run_chain_on(context, behind)
    if not found:
        found = _next_block(context, frame)
    if not found:
        return None
    return QuotedContent(tuple(found), tuple(lead))


def has_own_frame(context: Context, run: MarkedRun) -> bool:
    """'“Sit,” Roe said. “Why?” Doe, a farmer, asked.': a frame of its own stands behind the next quotation."""
    inside = context.article.text[run.start : run.end].rstrip()
    if run.close is None or not inside.endswith((",", "?", "!", "…", "—", "–")):
        return False
    i, _ = context.parse.within(run.close[1], run.close[1])
    commas = 0  # around an appositive
    for t in context.parse.tokens[i : i + _LONGEST_FRAME]:
        commas += t.lower == ","
        breaks = t.pos == "PUNCT" and not (t.lower == "," and t.i > i and commas <= _APPOSITIVE)
        if t.block != run.block or breaks or context.outer[t.i] >= 0:
            return False
        if t.tag in TENSED and "q" in context.frames(t):
            return True
    return False


def _next_block(context: Context, frame: Frame) -> list[int]:
    """'Roe continued:' at the end of a paragraph, the quotation in the next."""
    block = frame.verb.block
    last = context.block_tokens[block][1]
    rest = [t.lower for t in context.parse.tokens[frame.end : last] if t.pos != "SPACE"]
    if not rest or rest[-1] != ":" or len(rest) > _LONGEST_TAIL or "." in rest:
        return []
    following = next((b for b in range(block + 1, block + 3) if b in context.block_tokens), None)
    runs = context.runs_of_block.get(following, []) if following is not None else []
    if following is None or not runs or runs[0].open is None:
        return []
    first = context.parse.tokens[context.block_tokens[following][0]]
    return _run_chain_on(context, runs) if runs[0].open[0] <= first.start <= runs[0].start else []


def _words_between(context: Context, start: int, end: int) -> list[str]:
    i, j = context.parse.within(start, end)
    return [t.lower for t in context.parse.tokens[i:j] if not context.is_mark(t) and t.pos != "SPACE"]


def _touches_before(context: Context, frame: Frame, run: MarkedRun) -> bool:
    """Whether the run ends right before the frame: '“...,” she said'."""
    if run.close is None:
        return False
    words = _words_between(context, run.close[1], context.parse.tokens[frame.start].start)
    links = context.lexicon.keys("link_words", role="frame") | context.lexicon.keys("link_words", role="clause")
    if any(w not in _LINKS and w not in links for w in words) or "." in words:
        return False
    inside = context.article.text[run.start : run.end].rstrip()
    ends = inside.endswith((",", "?", "!", "-", "—", "–", "…", "...")) or words[:1] in ([","], ["—"], ["–"], ["--"])
    if ends or frame.passive:
        return ends  # '“Some overlap” will be addressed': what is addressed, not what is said
    # '“... done.” Smith said.' with nothing of its own behind the verb: a slip of the pen, not a new sentence.
    return not frame.negated and frame.addressee is None and not _own_words(context, frame)


def _own_words(context: Context, frame: Frame) -> bool:
    end = context.parse.sentences[frame.verb.sentence].end
    return any(
        t.pos not in {"PUNCT", "SPACE", "ADV"} and context.outer[t.i] < 0 for t in context.parse.tokens[frame.end : end]
    )


def _frame_stop(context: Context, frame: Frame) -> int:
    """Offset where the frame's last word ends."""
    return context.parse.tokens[frame.end - 1].end


def _touches_behind(context: Context, run: MarkedRun, stop: int, *, split: bool) -> bool:
    """Whether the run begins right behind the frame ('she said: “...”') or, after one before, in the next sentence."""
    if run.open is None:
        return False
    words = _words_between(context, stop, run.open[0])
    i, j = context.parse.within(stop, run.open[0])
    if vouches(context, i, j):
        return _stands_alone(context, run)
    if split and all(w in _LINKS for w in words):
        return True
    if split and words[-1] in {".", ":"} and words.count(".") <= 1 and len(words) <= _LONGEST_TAIL:
        # '“A,” she said, closing the folder. “B.”', but not '“A,” wrote Doe. Roe wrote of it: “B.”'
        return words[-1] == "." or not _other_clause(context, stop, run.open[0])
    if not words or (len(words) == 1 and words[0] in {",", ":", "—", "–", "--", "-"}):
        return _stands_alone(context, run) or bool(words)
    linked = words[-1] in {",", ":"} and len(words) <= _LONGEST_LINK and "." not in words[:-1] and not split
    return linked and _stands_alone(context, run) and not _other_clause(context, stop, run.open[0])


def vouches(context: Context, i: int, j: int) -> bool:
    """Whether tokens `i` to `j` are what a speaker puts in before another's words: ', and I quote,'."""
    words = context.parse.tokens[max(i, 0) : j]
    if len(words) != _VOUCHES or words[0].lower != "," or words[-1].lower not in {",", ":"}:
        return False
    spoken = words[2].lower in context.lexicon.keys("first_person") and words[3].tag == "VBP"
    return words[1].pos == "CCONJ" and spoken and i > 0 and "q" in context.frames(context.parse.tokens[i - 1])


def _other_clause(context: Context, start: int, end: int) -> bool:
    """Whether another cue, or a finite clause with a subject of its own, stands there."""
    i, j = context.parse.within(start, end)
    tokens = context.parse.tokens[i:j]
    return any(
        (t.pos == "VERB" and context.verb(t) is not None) or (t.dep == "nsubj" and context.parse.head(t).dep != "relcl")
        for t in tokens
    )


def _stands_alone(context: Context, run: MarkedRun) -> bool:
    """Whether the run is a clause of its own rather than a word or two within the writer's sentence."""
    inside = context.article.text[run.start : run.end].strip()
    return inside[:1].isupper() or inside.endswith(_FINAL) or len(inside.split()) >= 6


def _run_chain_on(context: Context, behind: list[MarkedRun]) -> list[int]:
    """The run and those that follow it with nothing in between."""
    chain = [behind[0].number]
    for previous, run in pairwise(behind):
        if previous.close is None or run.open is None or _words_between(context, previous.close[1], run.open[0]):
            break
        chain.append(run.number)
    return chain


def _run_chain_back(context: Context, before: list[MarkedRun]) -> list[int]:
    chain = [before[-1].number]
    for run, following in zip(reversed(before[:-1]), reversed(before), strict=False):
        if run.close is None or following.open is None or _words_between(context, run.close[1], following.open[0]):
            break
        chain.append(run.number)
    return chain[::-1]


def _lead(context: Context, run: MarkedRun) -> list[tuple[int, int]]:
    """Unquoted words of the same sentence right before the run: 'The plan “is dead,” he said'."""
    if run.open is None:
        return []
    tokens = context.parse.tokens
    first, _ = context.block_tokens[run.block]
    _, j = context.parse.within(0, run.open[0])
    if _behind_dash(context, j):
        return []
    i = j
    while (
        i > first
        and context.outer[i - 1] < 0
        and tokens[i - 1].lower not in {".", "?", "!", ":", ";"}
        and not context.is_mark(tokens[i - 1])
    ):
        i -= 1
    if i > first and (context.is_mark(tokens[i - 1]) or context.outer[i - 1] >= 0):
        previous = next(
            (r for r in context.runs_of_block[run.block] if r.close and r.close[1] == tokens[i - 1].end), None
        )
        if previous is None or not context.article.text[previous.start : previous.end].rstrip().endswith(_FINAL):
            return _lead_with_runs(context, run, i) if j > i else []
    words = [t for t in tokens[i:j] if t.pos not in {"PUNCT", "SPACE"}]
    if not words or (len(words) <= 2 and all(w.pos in {"CCONJ", "SCONJ", "ADV", "INTJ"} for w in words)):
        return []
    if tokens[j - 1].lower in {",", ":"} and any("q" in context.frames(t) for t in words):
        return []
    return [(i, j)]


def _behind_dash(context: Context, start: int) -> bool:
    """'They will pay - “whatever it takes,” she said': a sentence of the writer's stands before the only dash."""
    tokens = context.parse.tokens
    if not 0 < start < len(tokens) or tokens[start - 1].lower not in DASHES:
        return False
    words = tokens[context.parse.sentences[tokens[start - 1].sentence].start : start - 1]
    whole = any(is_finite(t) and context.outer[t.i] < 0 for t in words)
    return whole and not any(t.lower in DASHES for t in words)


def _lead_with_runs(context: Context, run: MarkedRun, i: int) -> list[tuple[int, int]]:
    start = max(context.parse.sentences[context.parse.tokens[i].sentence].start, context.block_tokens[run.block][0])
    _, j = context.parse.within(0, (run.open or (run.start, 0))[0])
    return [(start, j)] if start < j else []
