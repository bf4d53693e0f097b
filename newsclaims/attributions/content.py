"""How far a content reaches: trimming, quoted runs, and the offsets that go out."""

from __future__ import annotations

import regex

from newsclaims.attributions.candidate import Offsets
from newsclaims.attributions.context import Context, frames_of, rate_of
from newsclaims.attributions.marked import type_by_runs
from newsclaims.marks import MarkedRun
from newsclaims.models import QuoteType
from newsclaims.syntax import FINITE, TENSED, Token

_LEFT_TRIM = regex.compile(r"[\s,;:.…\-–—]+")
#: Fewest words between marks that are a quotation rather than a title or a word in marks.
FEWEST_SAID = 4
#: From which `rate` of the table of reporting verbs one without a clause goes on with the cue's own ('and call for').
_OFTEN = 0.5
_STOPS = frozenset({",", ";", ":", "--", "—", "–"})
_RIGHT_TRIM = regex.compile(r"[\s,;:.\-–—]+$")


def trimmed(context: Context, start: int, end: int) -> Offsets | None:
    """The offsets without white space and outer punctuation; marks of quoted runs and what they enclose stay whole."""
    text = context.article.text
    if m := _LEFT_TRIM.match(text, start, end):
        start = m.end()
    m = _RIGHT_TRIM.search(text[max(start, end - 64) : end])
    if m:
        cut = end - len(m.group())
        # An abbreviation keeps its stop ('U.S.'), an ellipsis its dots.
        token = context.parse.at(max(cut - 1, 0))
        if token is not None and token.end > cut and token.end <= end:
            cut = token.end
        end = cut
    return (start, end) if start < end else None


def is_said(context: Context, run: MarkedRun, least: int = FEWEST_SAID) -> bool:
    """Whether a quoted run, opened by a mark, is speech of so many words."""
    words = context.article.text[run.start : run.end].split()
    return run.open is not None and run.reading == "speech" and len(words) >= least


def run_offsets(context: Context, run: MarkedRun) -> Offsets:
    """The inside of a quoted run without white space at its edges."""
    text = context.article.text
    inside = text[run.start : run.end]
    start = run.start + len(inside) - len(inside.lstrip())
    return start, max(start, run.start + len(inside.rstrip()))


def unmarked(context: Context, spans: tuple[Offsets, ...]) -> tuple[Offsets, ...]:
    """Spans that are exactly one quoted run lose their marks; what mixes marks and other words keeps them."""
    out = []
    for start, end in spans:
        around = context.runs_between(start, end)
        run = next((r for r in around if r.open and r.open[0] == start and (r.close or (0, r.end))[1] == end), None)
        out.append(run_offsets(context, run) if run else (start, end))
    return tuple(out)


def piece(context: Context, i: int, j: int, around: int = -1) -> Offsets | None:
    """Offsets of a stretch of prose, tokens `i` to `j`: whole quoted runs with their marks, outer punctuation off.

    `around` is the number of the quoted run in which the cue itself stands: its marks stay outside.
    """
    tokens = context.parse.tokens
    while i < j and tokens[i].pos == "SPACE":
        i += 1
    joins = context.lexicon.keys("link_words", role="clause")
    while i < j and (tokens[j - 1].pos == "SPACE" or tokens[j - 1].lower in _STOPS or tokens[j - 1].lower in joins):
        j -= 1
    if i >= j:
        return None
    start, end = context.parse.offsets(i, j)
    if (
        (first := context.outer[i]) >= 0
        and (mark := context.runs[first].open)
        and mark[0] < start
        and context.runs[first].start >= start - 2
    ):
        start = mark[0]
    if (
        (last := context.outer[j - 1]) >= 0
        and (mark := context.runs[last].close)
        and mark[1] > end
        and context.runs[last].end <= end + 2
    ):
        end = mark[1]
    if around >= 0:
        start, end = max(start, context.runs[around].start), min(end, context.runs[around].end)
    closing = any(r.close and r.close[1] == end for r in context.runs_of_block.get(tokens[i].block, ()))
    return (start, end) if closing else trimmed(context, start, end)


def stop_of(context: Context, start: int, end: int) -> int:
    """The token at which a content from `start` to `end` stops: a semicolon before a clause with a cue of its own.

    'said the road was closed; Roe, a farmer, blamed the county': the writer goes on with another source.
    """
    tokens = context.parse.tokens
    for i in range(start + 1, end):
        if tokens[i].lower != ";" or context.outer[i] >= 0:
            continue
        for t in tokens[i + 1 : end]:
            if t.lower == ";":
                break
            reports = context.verb(t) is not None or _estimates(context, t)
            if t.pos == "VERB" and t.tag in TENSED and context.outer[t.i] < 0 and reports:
                own = any(c.i > i and c.pos in {"NOUN", "PROPN", "NUM"} for c in context.parse.children(t, "nsubj"))
                if own and t.dep in {"ROOT", "conj", "ccomp", "parataxis", "dep"}:
                    return i
    return end


def _estimates(context: Context, verb: Token) -> bool:
    """'puts the number at 9,000'."""
    figures = any(c.lower == "at" for c in context.parse.children(verb, "prep"))
    return figures and verb.lemma in context.lexicon.keys("estimate_verbs")


def resumed(context: Context, cue: Token, start: int, end: int) -> int:
    """The token at which the cue's own clause goes on behind its content; `end` where it does not.

    'said it takes care of its records and denied that anybody was overcharged': the second verb has the form of the
    first and not that of the content's.
    """
    tokens, joins = context.parse.tokens, context.lexicon.keys("link_words", role="clause")
    told = next((t.tag for t in tokens[start:end] if t.tag in FINITE), None)
    if cue.tag not in TENSED or told is None or told == cue.tag:
        return end
    for t in tokens[start + 2 : end]:
        if t.tag != cue.tag or t.pos != "VERB" or context.outer[t.i] >= 0 or tokens[t.i - 1].lower not in joins:
            continue
        row = context.verb(t) or {}
        reports = frames_of(row) & {"t", "q"} or rate_of(row) >= _OFTEN
        if reports and not context.parse.has_child(t, "nsubj"):
            return t.i - 1
    return end


def joined(context: Context, cue: Token, start: int, end: int) -> int:
    """The token at which another predicate is joined to the cue.

    Behind a content that has no clause ('confirmed the request but would not say more', 'ministers demanded answers,
    and the agency gave none') any one, behind one that has only a verb of reporting of the cue's own form ('said it had
    not been asked and demanded a vote').
    """
    tokens = context.parse.tokens
    for verb in context.parse.children(cue, "conj"):
        finite = any(is_finite(t) for t in (verb, *context.parse.children(verb, "aux", "auxpass")))
        if not (start + 1 < verb.i < end and finite and context.outer[verb.i] < 0):
            continue
        at = verb.left
        while at > start + 1 and (tokens[at - 1].pos == "CCONJ" or tokens[at - 1].lower == ","):
            at -= 1
        if at == verb.left or _asks_too(context, verb, at):
            continue  # nothing joins it: 'said it would help freed prisoners find work'
        reports = verb.tag == cue.tag and context.verb(verb) is not None and tokens[verb.left - 1].pos == "CCONJ"
        own = context.parse.has_child(verb, "nsubj", "nsubjpass", "expl")
        clause = any(is_finite(t) for t in tokens[start:at])
        return at if not clause or (reports and not own) else end
    return end


def _asks_too(context: Context, verb: Token, at: int) -> bool:
    """'asked about the protests and whether she backed them': a question or clause beside the noun phrase."""
    opening = context.lexicon.keys("wh_words") | context.lexicon.keys("function_words", uses="clause")
    first = next((t for t in context.parse.tokens[at : verb.i] if t.pos != "CCONJ" and t.lower != ","), verb)
    return first.lower in opening and first.dep in {"mark", "advmod", "dobj", "nsubj", "det", "pobj", "attr"}


def is_finite(token: Token) -> bool:
    """Whether the token is a finite form of a verb, or a modal."""
    return token.pos in {"VERB", "AUX"} and token.tag in FINITE


def quote_type(context: Context, content: tuple[Offsets, ...]) -> QuoteType:
    """The type of a content by the outermost marks in it."""
    runs = (r for start, end in content for r in context.runs_between(start, end))
    return type_by_runs(context.article.text, content, runs)


def quote_type_within(context: Context, content: tuple[Offsets, ...], cue: int) -> QuoteType:
    """The type of what is told inside somebody's quotation: marks around the cue, a token, are not its own.

    'He says I broke the gate' within another's quotation is indirect, 'she said, ‘No’' is direct.
    """
    around, run = {-1}, context.inner[cue]
    while run not in around:
        around.add(run)
        parent = context.runs[run].parent
        run = -1 if parent is None else parent
    own = (r for r in context.runs if r.number not in around and (r.parent is None or r.parent in around))
    return type_by_runs(context.article.text, content, own)
