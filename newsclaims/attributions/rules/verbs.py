"""Verb cues: 'said' and its kin, before, after, inside and around what is said."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.anonymity import asks_for_anonymity
from newsclaims.attributions.candidate import Candidate, Offsets, RuleName
from newsclaims.attributions.content import piece, quote_type, run_offsets, unmarked
from newsclaims.attributions.context import Context, FrameCode, frames_of, kind_in
from newsclaims.attributions.frame import Frame, frame_of
from newsclaims.attributions.kinds import kind_by_governed, rejects
from newsclaims.attributions.rules.complement import Complement
from newsclaims.attributions.rules.complements import complement_of
from newsclaims.attributions.rules.quoted import QuotedContent, quoted_content
from newsclaims.attributions.rules.refusals import gives_no_reply, neither_nor
from newsclaims.attributions.rules.unwilling import would_rather_not
from newsclaims.attributions.source import is_passive, stands_after_content
from newsclaims.lexicon import Row
from newsclaims.models import AttributionKind
from newsclaims.record import record
from newsclaims.syntax import TENSED, Token


@record
class Content:
    """The content that a rule found for a cue, and which rule it was."""

    rule: RuleName
    spans: tuple[Offsets, ...]
    score: float


def verb_cues(context: Context) -> Iterator[Candidate]:
    """A candidate for each reporting verb that has something to report."""
    for token in context.parse.tokens:
        if token.pos not in {"VERB", "AUX"} or token.dep in {"amod", "aux", "auxpass"}:
            continue
        if token.dep == "compound" and (token.tag not in TENSED or not stands_after_content(context, token)):
            continue  # '“...,” joked Roe': the parser took the verb for a part of the name
        row = context.verb(token)
        if row is None or _governed_by_refusal(context, token):
            continue
        if _is_quoted_as_saying(context, token):
            continue  # 'saying' is the cue
        if neither_nor(context, token) is not None:
            continue  # 'would neither confirm nor deny': a non-response
        frames = frames_of(row)
        frame = frame_of(context, token, frames)
        found = _content(context, frame, row, frames)
        if found is not None:
            yield _candidate(context, frame, found, row)


def _governed_by_refusal(context: Context, token: Token) -> bool:
    """'say' in 'declined to say', 'was unwilling to say': part of the cue before it."""
    head = context.parse.head(token)
    refused = token.dep == "xcomp" and head.lemma in context.lexicon.keys("refusal_verbs")
    return refused or would_rather_not(context, token) is not None


def _is_quoted_as_saying(context: Context, token: Token) -> bool:
    """'was quoted as saying that': the participle behind 'as' has the content, and the subject is its source."""
    parse = context.parse
    return is_passive(context, token) and any(
        inner.tag == "VBG" and context.verb(inner) is not None
        for prep in parse.children(token, "prep")
        if prep.lower == "as"
        for inner in parse.children(prep, "pcomp")
    )


def _content(context: Context, frame: Frame, row: Row, frames: frozenset[FrameCode]) -> Content | None:
    complement = complement_of(context, frame, row, frames)
    quoted = quoted_content(context, frame) if context.outer[frame.verb.i] < 0 else None
    if quoted is not None:
        return _with_quotation(context, quoted, complement)
    if "q" in frames and (open_run := _left_open(context, frame)) is not None:
        return Content("verb-quotation", (open_run,), 0.8)
    if complement is not None:
        around = context.outer[frame.verb.i]
        spans = tuple(s for i, j in complement.ranges if (s := piece(context, i, j, around)))
        may_wish = complement.rule not in {"verb-clause", "verb-refusal"}
        if spans and not (may_wish and asks_for_anonymity(context, *complement.ranges[0], negated=frame.negated)):
            return Content(complement.rule, unmarked(context, spans), complement.score)
    return None


def _left_open(context: Context, frame: Frame) -> Offsets | None:
    """'“It comes first, he said.': a quotation whose closing mark was forgotten before the frame."""
    run = context.runs[context.outer[frame.verb.i]] if context.outer[frame.verb.i] >= 0 else None
    if run is None or run.close is not None or run.depth or frame.source is None or frame.start == 0:
        return None
    before = context.parse.tokens[frame.start - 1]
    rest = context.parse.tokens[frame.end : context.parse.sentences[frame.verb.sentence].end]
    if before.lower not in {",", "?", "!"} or any(t.pos not in {"PUNCT", "SPACE", "ADV"} for t in rest):
        return None
    if context.parse.tokens[frame.source.head].lower in context.lexicon.keys("first_person"):
        return None
    start, _ = run_offsets(context, run)
    return (start, before.end) if start < before.end else None


def _with_quotation(context: Context, quoted: QuotedContent, complement: Complement | None) -> Content:
    """The quoted runs, and the words outside the marks that go with them."""
    spans: list[Offsets] = []
    for i, j in quoted.lead:
        if s := piece(context, i, j):
            spans.append(s)
    runs = [context.runs[n] for n in quoted.runs]
    if complement is not None and complement.rule == "verb-clause":
        covered = [s for i, j in complement.ranges if (s := piece(context, i, j))]
        for start, end in covered:
            inside = [r for r in runs if start < r.end and r.start < end]
            if not any((r.open or (r.start, 0))[0] <= start and end <= (r.close or (0, r.end))[1] for r in inside):
                spans.append((start, end))
    spans.extend(run_offsets(context, r) for r in runs)
    if quoted.lead and runs[0].open and spans and not context.article.text[spans[0][1] : runs[0].open[0]].strip():
        spans[0] = (spans[0][0], (runs[0].close or (0, runs[0].end))[1])  # lead and run are one, with the marks
    return Content("verb-quotation", unmarked(context, _merged(spans)), 0.93)


def _merged(spans: list[Offsets]) -> tuple[Offsets, ...]:
    """The spans in order, those that overlap made one."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return tuple((a, b) for a, b in merged)


def _candidate(context: Context, frame: Frame, found: Content, row: Row) -> Candidate:
    parse = context.parse
    source = frame.source
    heard = not frames_of(row).isdisjoint({"ot", "oi", "w"})  # '“...?” she was asked', not 'was billed “...”'
    unnamed = "unsaid" if heard and frame.passive and found.rule == "verb-quotation" else "none"
    kind = _kind(context, frame, row, found)
    cue = _cue(context, frame, found)
    return Candidate(
        rule=found.rule,
        content=found.spans,
        cue=parse.offsets(*cue),
        source=parse.offsets(source.start, source.end) if source else None,
        cue_head=frame.verb.i,
        source_head=source.head if source else None,
        quote_type=quote_type(context, found.spans),
        kind=kind,
        negated=frame.negated and kind != "nonresponse",
        addressee=parse.offsets(*frame.addressee) if frame.addressee else None,
        setting=parse.offsets(*frame.setting) if frame.setting else None,
        score=_score(row, frame, found),
        reasons=(f"cue:{frame.verb.lemma}", f"rule:{found.rule}", f"source:{source.how if source else unnamed}"),
    )


def _cue(context: Context, frame: Frame, found: Content) -> tuple[int, int]:
    """'declined to confirm' is one cue where the confirmed thing is the content."""
    start, end = frame.cue
    governor = context.parse.head(context.parse.head(frame.verb))
    if frame.verb.dep == "pcomp" and governor.i + 2 == frame.verb.i and _is_quoted_as_saying(context, governor):
        return context.verb_group(governor)[0], end
    if found.rule == "verb-refusal":
        inner = next((c for c in context.parse.children(frame.verb, "xcomp") if c.i > frame.verb.i), None)
        content_start = found.spans[0][0]
        if inner is not None and context.parse.tokens[inner.i].end <= content_start:
            end = context.verb_group(inner)[1]
    return start, end


def _kind(context: Context, frame: Frame, row: Row, found: Content) -> AttributionKind:
    kind = kind_in(row)
    if found.rule == "verb-refusal" or (frame.negated and gives_no_reply(context, frame.verb)):
        return "nonresponse"
    if (otherwise := kind_by_governed(context, frame.verb)) is not None:
        return otherwise
    if kind == "question" and found.rule == "verb-clause" and _asks_for_it(context, found):
        return "directive"
    frames = frames_of(row)
    if rejects(context, frame.verb):
        return "denial"
    if found.rule == "verb-told-infinitive" or (
        found.rule == "verb-preposition" and row["kind"] == "statement" and "x" in frames
    ):
        return "directive"
    if found.rule == "verb-infinitive":
        if kind == "nonresponse" or (kind in {"statement", "belief", "attitude"} and "oi" not in frames):
            return "commitment"
        return "directive" if "oi" in frames else kind
    return kind


def _asks_for_it(context: Context, found: Content) -> bool:
    """'asked that the road be closed': no question."""
    first = context.parse.at(found.spans[0][0])
    return first is not None and first.lower == "that" and first.dep == "mark"


def _score(row: Row, frame: Frame, found: Content) -> float:
    """The rule's own strength, drawn towards the verb's share of cues in news (the lexicon's `rate`)."""
    rate = float(row["rate"]) if row.get("rate") else 0.5
    score = found.score if found.score >= 0.9 else found.score * (0.5 + 0.5 * rate) + 0.15 * (rate - 0.5)
    if frame.source is None and not frame.passive:
        score *= 0.6
    silent = found.rule == "verb-refusal" and frame.negated  # 'would not say' came to pass
    if frame.unreal and found.rule != "verb-quotation" and not silent:
        score *= 0.6
    if frame.verb.dep == "xcomp" and found.rule != "verb-quotation":
        score *= 0.7
    return round(min(max(score, 0.02), 0.98), 4)
