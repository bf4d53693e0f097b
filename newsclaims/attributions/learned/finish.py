"""From tokens to the article's characters: proposals as candidates, with the conventions for quotation marks."""

from __future__ import annotations

import numpy as np

from newsclaims.attributions.candidate import Candidate, Offsets, stripped
from newsclaims.attributions.learned.evidence import NAMES
from newsclaims.attributions.learned.generate import Proposal, Range
from newsclaims.attributions.learned.network import Floats, Indices
from newsclaims.attributions.learned.precedence import BY_LABEL
from newsclaims.attributions.learned.view import View
from newsclaims.attributions.marked import type_by_runs
from newsclaims.marks import MarkedRun

REASONS = 4
LEAST_REASON = 0.15  # log-odds

_GROUPS = {
    "cue": "cue_logit cue_pos cue_tag cue_dep cue_negated cue_aux cue_passive has_ccomp has_xcomp has_dobj has_prep "
    "has_prt kids",
    "labelling": "label_logp label_gap content_mean content_min left_out_max alternatives",
    "rivals": "rival_sentence rival_before rival_after governor_p cues_in_sentence contains_cue_p inner_share",
    "quotation": "cue_quoted sentence_quoted block_quoted quoted_share opens_mark closes_mark cuts_quote other_quotes",
    "clause": "first_word first_pos head_dep head_pos head_subject content_verbs",
    "extent": "tokens pieces sentences side gap_before gap_after reaches_start reaches_end boundary_before "
    "boundary_after block_share sentence_length cut_branches cut_tokens loose_branches tail_tokens",
    "wording": "worded_right worded_exact",
    "place": "place",
    "rule": "rule rule_score rule_agreement rule_source rule_own",
    "nested": "covered_p covering_logp covers_p overlap_p",
    "source": "",
}
_GROUP = {name: group for group, names in _GROUPS.items() for name in names.split()}
GROUPS = tuple(_GROUPS)
#: The place in these of the group of each number of a candidate.
GROUP_OF: Indices = np.array([GROUPS.index(_GROUP.get(name, "source")) for name in NAMES])


def reasons(view: View, p: Proposal, moved: Floats) -> tuple[str, ...]:
    """The evidence that weighed most as short codes, `+` for and `-` against, the weightiest first.

    Args:
        view: the article.
        p: the candidate.
        moved: what each group of numbers moved its log-odds by.
    """
    if p.is_the_rules and p.origin is not None and p.origin.rule in BY_LABEL:
        return p.origin.reasons
    words = {
        "cue": f"cue:{view.tokens[p.cue].lower}" if p.cue >= 0 else "cue:none",
        "source": "source" if p.source or (p.origin and p.origin.source and not p.own) else "no-source",
        "rule": f"rule:{p.origin.rule}" if p.origin else "no-rule",
    }
    ranked = sorted(zip(GROUPS, moved.tolist(), strict=True), key=lambda x: (-abs(x[1]), x[0]))[:REASONS]
    return tuple(("+" if v > 0 else "-") + words.get(g, g) for g, v in ranked if abs(v) >= LEAST_REASON)


def candidate_of(view: View, p: Proposal) -> Candidate:
    """A proposal as a candidate, score and reasons not filled in."""
    if not p.own and p.origin is not None:
        return p.origin
    tokens, rule = view.tokens, p.origin
    content = tuple(content_offsets(view, r) for r in p.content)
    kid_deps = {tokens[k].dep for k in tokens[p.cue].children}
    return Candidate(
        rule=rule.rule if rule and p.agreement == 1 else None,
        content=content,
        cue=view.parse.offsets(*p.cue_range),
        source=view.parse.offsets(*p.source) if p.source else None,
        cue_head=p.cue,
        source_head=p.source_head,
        quote_type=type_by_runs(view.parse.text, content, _runs(view, p.content)),
        kind=rule.kind if rule else "statement",
        negated=rule.negated if rule else "neg" in kid_deps,
        addressee=rule.addressee if rule else None,
        setting=rule.setting if rule else None,
        learned=True,
    )


def content_offsets(view: View, r: Range) -> Offsets:
    """The characters of one stretch of content: a whole quotation without its marks, quoted parts with theirs."""
    start, end = view.parse.offsets(*r)
    opening, closing = _run(view, r[0]), _run(view, r[1] - 1)
    opens = opening is not None and not _words(view, opening.start, start)
    closes = closing is not None and not _words(view, end, closing.end)
    if opening is not None and closing is not None and opening.number == closing.number:
        return stripped(view.parse.text, opening.start, opening.end) if opens and closes else (start, end)
    if opens and opening is not None and opening.open is not None:
        start = opening.open[0]
    if closes and closing is not None:
        end = closing.close[1] if closing.close else max(end, closing.end)
    return start, end


def _runs(view: View, content: tuple[Range, ...]) -> list[MarkedRun]:
    """The outermost runs of speech in the content: the edges were tuned on a type by these alone."""
    runs = [view.runs[n - 1] for n in sorted({n for a, b in content for n in view.quote[a:b] if n})]
    return [run for run in runs if run.reading == "speech"]


def _run(view: View, i: int) -> MarkedRun | None:
    return view.runs[view.quote[i] - 1] if view.quote[i] else None


def _words(view: View, start: int, end: int) -> bool:
    return any(c.isalnum() for c in view.parse.text[start:end])
