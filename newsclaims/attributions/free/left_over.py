"""Quotations that no attribution took: within a paragraph they go on from the one before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.choice import place, with_parents
from newsclaims.attributions.content import is_said, quote_type, run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.continuation import FREE
from newsclaims.attributions.free.gestures import after_gestures, is_sentence, taken_by
from newsclaims.attributions.rules.quoted import has_own_frame
from newsclaims.marks import MarkedRun
from newsclaims.syntax import NOUN_SUBJECTS, Token

#: What is told in words, and may go on in others; what is held, whose holder may say more in words of their own.
_TOLD = frozenset({"statement", "denial", "question", "directive", "commitment"})
_HELD = frozenset({"belief", "attitude"})
_SOMEBODY = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
#: Most tokens of the sentences between an attribution and a quotation that goes on from it.
_LONGEST_BETWEEN = 40


def with_left_over(context: Context, chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with the quotations that nothing attributes added to the contents before them.

    '“A,” said Roe, who lives in Doe, Minn. “B.”'. What goes on from words that are not quoted stands by itself, with
    the same source ('Roe said the road was closed. “B.”'); so does what follows a gesture ('Roe shrugs. “B.”').

    Args:
        context: the article.
        chosen: its attributions.
    """
    taken = taken_by(context, chosen)
    more: dict[int, list[Offsets]] = {}
    cues = sorted((c.cue[0], n) for n, c in enumerate(chosen) if c.cue is not None and c.parent is None)
    at, last, reach = 0, -1, 0  # the attribution that reaches farthest so far, and where it ends
    for run in sorted((r for r in context.runs if r.depth == 0), key=lambda r: r.start):
        while at < len(cues) and cues[at][0] < run.start:
            if (end := _end(chosen[cues[at][1]])) >= reach:
                last, reach = cues[at][1], end
            at += 1
        if last >= 0 and run.number not in taken and _goes_on(context, chosen[last], reach, run):
            more.setdefault(last, []).append(run_offsets(context, run))
            reach = run.end
    out = list(chosen)
    for n, runs in more.items():
        if chosen[n].kind in _HELD or not _is_quoted_first(chosen[n]):
            out.append(_said_besides(chosen[n], tuple(runs)))
            continue
        content = (*chosen[n].content, *runs)
        reasons = (*chosen[n].reasons, "content:goes-on")
        out[n] = replace(chosen[n], content=content, quote_type=quote_type(context, content), reasons=reasons)
    out += after_gestures(context, out)
    return out if len(out) == len(chosen) else with_parents(sorted(out, key=place))


def _is_quoted_first(candidate: Candidate) -> bool:
    """'“A,” said Roe': what a quotation behind it goes on with."""
    before = candidate.cue is not None and candidate.content[0][1] <= candidate.cue[0]
    return before and candidate.quote_type != "indirect"


def _said_besides(candidate: Candidate, content: tuple[Offsets, ...]) -> Candidate:
    """'She doubts it. “It is one town.”': what somebody says in words of their own is no part of what they doubt."""
    return Candidate(
        rule=FREE,
        content=content,
        cue=None,
        source=candidate.source,
        cue_head=None,
        source_head=candidate.source_head,
        quote_type="direct",
        kind="statement",
        score=candidate.score,
        reasons=(f"rule:{FREE}", "content:goes-on"),
    )


def _end(candidate: Candidate) -> int:
    return max(candidate.content[-1][1], candidate.cue[1] if candidate.cue else 0)


def _goes_on(context: Context, candidate: Candidate, end: int, run: MarkedRun) -> bool:
    """Whether the words between an attribution, which ends at `end`, and a quotation leave the word to its source."""
    if candidate.cue is None or candidate.kind not in _TOLD | _HELD or run.open is None or end > run.open[0]:
        return False
    tokens = context.parse.tokens
    i, _ = context.parse.within(*candidate.cue)
    j, _ = context.parse.within(run.open[0], run.end)
    if j >= len(tokens) or tokens[i].block != run.block or tokens[j].block != run.block:
        return False
    if run.close is None or not is_said(context, run) or has_own_frame(context, run):
        return False
    before = candidate.content[0][1] <= candidate.cue[0]
    if before and tokens[j - 1].lower == "," and tokens[i].sentence == tokens[j].sentence:
        # '“A,” said Roe, who lives in Doe, “and B”', but not '“A,” said Roe, who sang the song, “B”'
        return context.article.text[run.start : run.end].lstrip()[:1].islower()
    told = before or (candidate.rule == "verb-clause" and _is_somebody(context, candidate))
    return told and is_sentence(context, j, run) and _nobody_between(context, end, j)


def _is_somebody(context: Context, candidate: Candidate) -> bool:
    """Whether the source of indirect words may go on in direct ones: 'no one', 'some' and 'who' may not."""
    if candidate.source is None or candidate.source_head is None or candidate.kind == "question":
        return False
    i, j = context.parse.within(*candidate.source)
    negatives = context.lexicon.keys("negatives")
    head = context.parse.tokens[candidate.source_head]
    return head.tag in _SOMEBODY and not any(t.lower in negatives for t in context.parse.tokens[i:j])


def _nobody_between(context: Context, end: int, j: int) -> bool:
    """Whether the sentences between tell of nobody and nothing but 'he', 'she' or 'they', who spoke before."""
    tokens = context.parse.tokens
    i, _ = context.parse.within(end, end)
    if i >= j:
        return True
    sentences, own = context.parse.sentences, tokens[max(i - 1, 0)].sentence
    while sentences[own].end < j and _is_abbreviation(tokens[sentences[own].end - 1]):
        own += 1  # 'Lt.' ends no sentence
    k = j - 1
    while k >= i and tokens[k].sentence > own:
        t = tokens[k]
        if j - k > _LONGEST_BETWEEN or t.ent_type or t.pos == "PROPN" or (t.dep in NOUN_SUBJECTS and t.tag != "PRP"):
            return False
        if t.dep == "ROOT" and t.pos not in {"VERB", "AUX"}:
            return False
        k -= 1
    return True


def _is_abbreviation(token: Token) -> bool:
    return token.text.endswith(".") and token.text[0].isalpha()
