"""Draft the claims of the reporter's own sentences: what is neither content nor attribution clause."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from newsclaims.claims.clauses.cut import Clause, clauses_in
from newsclaims.claims.clauses.parts import Carried, carried_by
from newsclaims.claims.drafts.contents import asks
from newsclaims.claims.drafts.drafter import Drafter
from newsclaims.claims.drafts.raising import shared_subject
from newsclaims.claims.drafts.records import Draft, Unit
from newsclaims.models import Attribution
from newsclaims.syntax import SUBJECTS, Parse, Token

_OWN_BLOCKS = frozenset({"headline", "standfirst", "paragraph", "list_item"})
_HIGHEST = 3  # steps up from the verb of a content to its cue
_CUE_POS = frozenset({"VERB", "AUX", "ADP", "SCONJ", "ADJ"})


def own_claims(drafter: Drafter, frames: Sequence[Attribution]) -> list[Draft]:
    """The claims outside the contents and attribution clauses of `frames`."""
    parse, article = drafter.parse, drafter.article
    heads, inside = _barred(drafter, frames)
    drafts: list[Draft] = []
    for sentence in parse.sentences:
        unit = Unit(sentence.start, sentence.end, frozenset(), None)
        if article.blocks[sentence.block].kind not in _OWN_BLOCKS or asks(drafter, unit):
            continue
        tokens = range(unit.start, unit.end)
        if all(i in inside for i in tokens):
            continue
        here = frozenset(i for i in tokens if i in heads)
        known: dict[int, Carried] = {}
        for found in clauses_in(parse, unit.start, unit.end, drafter.words, here, rescue=True):
            clause = _hosted(parse, found, inside, here)
            known[clause.head] = carried = carried_by(parse, clause, known, drafter.words)
            if clause.role == "frame" or clause.head in inside or _is_title(parse, clause):
                continue
            if any(c.i in here for c in parse.children(parse.tokens[clause.head], "xcomp")):
                continue  # 'went on to say', 'used to say': all of it frames the content
            if _only_speaks(drafter, clause) or _only_says(drafter, clause):
                continue
            draft = drafter.clause(_completed(parse, clause, here), carried, unit)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _hosted(parse: Parse, clause: Clause, inside: Collection[int], frames: Collection[int]) -> Clause:
    """'appealed' of 'said it would be cold and appealed for calm' goes on with 'said', not with what was said."""
    if clause.role != "coordinate" or clause.host is None or clause.host not in inside or clause.head in inside:
        return clause
    above, head = parse.tokens[clause.host], parse.tokens[clause.head]
    ahead = any(c.tag in {"MD", "TO"} for c in parse.children(above, "aux"))
    if head.tag == "VB" or (ahead and head.lower == head.lemma):
        return clause  # 'would close the plant and cut jobs' is no deed
    for _ in range(_HIGHEST):
        above = parse.head(above)
        if above.i in frames:
            return replace(clause, host=above.i)
    return clause


def _only_speaks(drafter: Drafter, clause: Clause) -> bool:
    """'The firm would neither confirm' of '... nor deny that it fell': nothing is told but that something is said."""
    head = drafter.parse.tokens[clause.head]
    if clause.end != head.i + 1 or head.lemma not in drafter.words.speech:
        return False
    return any(c.dep == "preconj" or c.left >= clause.end for c in drafter.parse.children(head, "preconj", "ccomp"))


def _only_says(drafter: Drafter, clause: Clause) -> bool:
    """'They added': that somebody says something, and not what."""
    head = drafter.parse.tokens[clause.head]
    if clause.role not in ("main", "coordinate") or head.lemma not in drafter.words.saying:
        return False
    words = [t for t in drafter.parse.tokens[clause.start : clause.end] if t.i != head.i]
    return bool(words) and all(t.i < head.i and t.tag == "PRP" and t.dep in SUBJECTS for t in words)


def _completed(parse: Parse, clause: Clause, frames: Collection[int]) -> Clause:
    """'The move came days after the firm said it would cut jobs': with what alone the clause says nothing without.

    What the firm said is a claim by itself, too.
    """
    head = parse.tokens[clause.head]
    if clause.end != head.i + 1:
        return clause
    behind = next((c for c in parse.children(head, "advcl") if c.i in frames and c.left == clause.end), None)
    marked = behind is not None and any(c.i < behind.i for c in parse.children(behind, "mark"))
    return replace(clause, end=behind.right) if behind is not None and marked else clause


def _is_title(parse: Parse, clause: Clause) -> bool:
    """'What you can do now': what is asked or announced, no claim."""
    first = parse.tokens[clause.start]
    if clause.role != "main" or first.tag not in ("WP", "WRB") or first.dep == "nsubj":
        return False
    above = parse.head(first)
    return clause.head in (above.i, above.head) and above.dep not in ("csubj", "csubjpass", "advcl")


def _barred(drafter: Drafter, frames: Sequence[Attribution]) -> tuple[set[int], set[int]]:
    """Tokens that head attribution clauses and contents, and all tokens of contents and of reasons for anonymity."""
    parse, tokens, within = drafter.parse, drafter.parse.tokens, drafter.parse.within
    heads: set[int] = set()
    inside: set[int] = set()
    for attribution in frames:
        content: set[int] = set()
        shared = shared_subject(parse, attribution)  # of a verb of the reporter's own, too
        for span in attribution.content[1 if shared else 0 :]:
            content.update(range(*within(span.start, span.end)))
        cue = drafter.cue_tokens(attribution)
        framed = _makes_frame(drafter, cue)
        if framed:
            heads.update(t.i for t in cue if t.pos in _CUE_POS)
        # 'of theft, which he denies': what is denied is part of the reporter's own sentence
        beside = attribution.kind == "denial" and any(a.i in content for t in cue[:1] for a in parse.ancestors(t))
        if (framed and not beside) or not cue or attribution.quote_type == "direct":
            heads.update(i for i in content - inside if tokens[i].head not in content or tokens[i].head == i)
        inside |= content
        reason = attribution.sourcing.anonymity_reason
        if reason is not None:  # 'because the list is secret': why the source is not named
            inside.update(range(*within(reason.start, reason.end)))
    return heads, inside


def _makes_frame(drafter: Drafter, cue: Sequence[Token]) -> bool:
    """Whether the cue carries a clause, or stands beside one like 'according to'.

    A noun ('her claim that') and a restrictive relative clause ('things he says he likes') are part of a sentence of
    the reporter's own.
    """
    if not cue:
        return False
    verbs = [t for t in cue if t.pos in ("VERB", "AUX")]
    if not verbs:
        return cue[0].pos in ("ADP", "SCONJ")
    inside = {t.i for t in cue}
    head = next((t for t in verbs if t.head not in inside or t.head == t.i), verbs[-1])
    return head.dep not in ("relcl", "acl", "pcomp") or drafter.parse.tokens[max(head.left - 1, 0)].text in (
        ",",
        "–",
        "—",
        "-",
    )
