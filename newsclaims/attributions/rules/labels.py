"""Attribution by layout inside prose: 'Jane Doe: “...”', '“...” — Jane Doe', and quotations that stand free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from newsclaims.attributions.candidate import Candidate, Offsets, RuleName
from newsclaims.attributions.content import run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.quoted import has_own_frame
from newsclaims.marks import MarkedRun
from newsclaims.syntax import DASHES, Token

#: A dash behind a quotation, on its line or the next ('>' before it in a block quotation).
_DASH = regex.compile(r"[^\S\n]{0,8}(?:\n[\s>]{0,20})?(?:[—–―~-]|--)[^\S\n]{0,8}(?![—–―~-])")
#: How many blocks further the quotation may stand that a colon leads in to.
_NEAR = 2
#: Longest label or credit, in tokens: a name, a handle, a title, a date.
_LONGEST_CREDIT = 24
#: Longest name between a dash and a colon, in tokens.
_LONGEST_NAME = 8
#: Clauses that lead nowhere: their subjects are not who is about to speak.
_SUBORDINATE = frozenset({"relcl", "acl", "csubj", "pcomp"})


def labels_and_credits(context: Context) -> Iterator[Candidate]:
    """Quotations whose source the layout gives, and those that it leaves to the last speaker."""
    for block, runs in context.runs_of_block.items():
        if block not in context.block_tokens or context.article.blocks[block].kind == "transcript_turn":
            continue
        first, last = context.block_tokens[block]
        yield from _label(context, runs, first)
        yield from _lead_in(context, runs)
        yield from _credit(context, runs, first, last)
        yield from _beside(context, runs, block)
        yield from _free(context, runs, first, last)


def _words(context: Context, i: int, j: int) -> list[Token]:
    return [t for t in context.parse.tokens[i:j] if t.pos != "SPACE" and not context.is_mark(t)]


def _label(context: Context, runs: list[MarkedRun], first: int) -> Iterator[Candidate]:
    """A name and a colon at the head of the block, then the quotation."""
    run = runs[0]
    if run.open is None:
        return
    words = _words(context, first, context.parse.within(0, run.open[0])[1])
    if (
        2 <= len(words) <= 8
        and words[-1].lower == ":"
        and not _is_plain_label(context, words)
        and words[0].lower != "on"  # what the words are on
        and all(w.pos in {"PROPN", "NOUN", "PUNCT", "ADP"} for w in words)
    ):
        name = context.parse.offsets(words[0].i, words[-1].i)
        yield _candidate(context, [run], name, _head(words[:-1]), rule="colon-label", score=0.9)


def _is_plain_label(context: Context, words: Sequence[Token]) -> bool:
    """'CLAIM:': a word that names no speaker, and a colon."""
    if len(words) < 2 or words[-1].lower != ":":
        return False
    label = " ".join(w.lower for w in words[:-1])
    return label in context.lexicon.keys("layout_labels")


def _lead_in(context: Context, runs: list[MarkedRun]) -> Iterator[Candidate]:
    """'One official put it bluntly: “We failed.”': a sentence without a verb of speech, a colon, a quotation."""
    parse = context.parse
    for run in runs:
        i = parse.within(0, run.open[0])[1] - 1 if run.open else -1
        while i >= 0 and parse.tokens[i].pos == "SPACE":
            i -= 1
        if i < 0 or parse.tokens[i].lower != ":" or not _leads(context, i, run) or has_own_frame(context, run):
            continue
        lead = parse.tokens[parse.sentences[parse.tokens[i].sentence].start : i]
        label = _named_behind_dash(context, lead)
        if label:
            name = (label[0].start, label[-1].end)
            yield _candidate(context, [run], name, _head(label), rule="colon-lead", score=0.6)
            continue
        subject = _lead_subject(context, lead)
        if subject is not None and not any(t.pos == "VERB" and context.verb(t) is not None for t in lead):
            source = parse.offsets(*noun_phrase(context, subject))
            yield _candidate(context, [run], source, subject.i, rule="colon-lead", score=0.6)


def _named_behind_dash(context: Context, lead: Sequence[Token]) -> list[Token]:
    """'Polls were wrong - Jane Doe: “...”', 'More from Jane Doe: “...”': a name between dash or 'from' and colon."""
    first = len(lead)
    while first > max(0, len(lead) - _LONGEST_NAME) and lead[first - 1].pos in {"PROPN", "CCONJ", "DET", "ADJ"}:
        first -= 1
    name = list(lead[first:])
    before = lead[first - 1] if first else None
    if before is None or not name or name[-1].pos != "PROPN":
        return []
    known = any(t.ent_type for t in name)
    if before.lower == "from":
        clausal = context.parse.head(before).pos in {"VERB", "AUX"}  # 'He said Roe was from Dunmore: “...”'
        return name if known and not clausal else []
    loose = before.end < name[0].start
    return name if before.lower in DASHES and loose and known else []


def _lead_subject(context: Context, lead: Sequence[Token]) -> Token | None:
    """The subject of the clause next to the colon that can speak, or the owner of the words that it names."""
    parse, pronouns = context.parse, context.lexicon.table("speakers_pronouns")
    subjects = []
    for t in lead:
        pronoun = pronouns.get(t.lower) or {}
        clause = parse.head(t)
        if t.dep != "nsubj" or context.outer[t.i] >= 0 or clause.i > lead[-1].i or clause.dep in _SUBORDINATE:
            continue
        if t.tag not in {"WP", "WDT", "DT"} and pronoun.get("gender") != "neuter":
            subjects.append(t)
    subject = max(subjects, key=lambda t: t.head, default=None)
    if subject is None:
        return None
    owner = parse.child(subject, "poss")
    lexicon = context.lexicon
    spoken = subject.lemma in lexicon.table("reporting_nouns") or subject.lemma in lexicon.keys("settings")
    return owner if spoken and owner is not None else subject


def _leads(context: Context, colon: int, run: MarkedRun) -> bool:
    """Whether the colon stands in the run's block, or ends the one before a block that the run opens."""
    block = context.parse.tokens[colon].block
    if block == run.block:
        return True
    first, _ = context.block_tokens[run.block]
    opens = run.open is not None and run.open[0] <= context.parse.tokens[first].start
    return opens and run.block - block <= _NEAR and context.article.blocks[block].kind == "paragraph"


def _credit(context: Context, runs: list[MarkedRun], first: int, last: int) -> Iterator[Candidate]:
    """A dash and a name behind the quotation, up to the block's end or the next line."""
    run = runs[-1]
    if run.close is None:
        return
    dash = _DASH.match(context.article.text, run.close[1])  # in the text: a dash without a space is no token of its own
    if dash is None:
        return
    if dash.end() >= context.parse.tokens[last - 1].end:  # the credit stands on a line of its own
        following = next((b for b in (run.block + 1, run.block + 2) if b in context.block_tokens), None)
        last = context.block_tokens[following][1] if following is not None else last
    named = _words(context, context.parse.within(dash.end(), dash.end())[0], last)
    if not 1 <= len(named) < _LONGEST_CREDIT:
        return
    if any(w.pos in {"VERB", "AUX"} and w.tag != "VBN" and not w.lower.startswith("@") for w in named):
        return
    before = _words(context, first, context.parse.within(0, (run.open or (run.start, 0))[0])[1])
    labelled = _is_plain_label(context, before)
    if any(w.pos != "PUNCT" for w in before) and len(runs) == 1 and not labelled:
        return
    if not (named[0].pos in {"PROPN", "NOUN", "DET", "X", "SYM", "ADJ", "NUM"} or named[0].lower.startswith("@")):
        return
    yield _credited(context, [run], named, 0.93)


def _credited(context: Context, runs: list[MarkedRun], line: list[Token], score: float) -> Candidate:
    """The quotations as those of whom a credit or line names, what comes behind a comma left out."""
    end = _credit_end(line)
    head = _head([w for w in line if w.end <= end])
    return _candidate(context, runs, (line[0].start, end), head, rule="dash-credit", score=score)


def _credit_end(named: list[Token]) -> int:
    for previous, t in pairwise(named):
        if t.lower in {",", "(", ";"} and not t.ent_type:
            return previous.end
    return next((t.end for t in reversed(named) if t.pos != "PUNCT"), named[-1].end)


def _beside(context: Context, runs: list[MarkedRun], block: int) -> Iterator[Candidate]:
    """A block that is nothing but a quotation, and a line with a name and what its bearer is, below it or above.

    Above it stands no blank line between the two, or a colon ends the line ('Jane Doe, analyst, Nord Bank:').
    """
    text, blocks = context.article.text, context.article.blocks
    if not _is_all_quoted(context, block):
        return
    above, below = _next(context, block, -1), _next(context, block, 1)
    gap = text[blocks[above].span.end : blocks[block].span.start] if above is not None else ""
    named = _named_line(context, above, colon=True) if above is not None else []
    if named and (named[-1].lower == ":" or gap.count("\n") == 1):
        yield _credited(context, runs, named, 0.85)
        return
    after = _next(context, below, 1) if below is not None else None
    if below is not None and (named := _named_line(context, below)):
        close = after is not None and text[blocks[below].span.end : blocks[after].span.start].count("\n") == 1
        if not close:  # else the line stands above a quotation of its own
            yield _credited(context, runs, named, 0.85)


def _next(context: Context, block: int, step: int) -> int | None:
    """The next block with words, within `_NEAR` and one."""
    near = range(block + step, block + step * (_NEAR + 2), step)
    return next((n for n in near if n in context.block_tokens and context.article.blocks[n].kind != "note"), None)


def _is_all_quoted(context: Context, block: int) -> bool:
    tokens = context.parse.tokens[slice(*context.block_tokens[block])]
    return all(t.pos in {"PUNCT", "SPACE"} or context.outer[t.i] >= 0 for t in tokens)


def _named_line(context: Context, block: int, *, colon: bool = False) -> list[Token]:
    """The words of a line that is a full name, or one with commas and what its bearer is, and no sentence."""
    words = _words(context, *context.block_tokens[block])
    if not 2 <= len(words) < _LONGEST_CREDIT or any(w.pos in {"VERB", "AUX"} and w.tag != "VBG" for w in words):
        return []
    if words[-1].lower in {".", "?", "!", ";"} or (words[-1].lower == ":" and not colon):
        return []
    name = _words(context, words[0].i, words[0].i + _LONGEST_NAME)
    stop = next((n for n, w in enumerate(name) if w.lower in {",", ":", "(", "-", "–", "—"}), len(name))
    known = any(w.ent_type == "PERSON" for w in name[:stop]) or words[-1].lower == ":"
    behind = words[stop + 1].text[:1] if stop + 1 < len(words) else ""
    if stop < 2 or any(w.pos != "PROPN" for w in name[:stop]) or not (known or behind.islower() or behind.isdecimal()):
        return []
    return words


def _head(words: list[Token]) -> int | None:
    names = [w for w in words if w.ent_type == "PERSON"] or [w for w in words if w.pos in {"PROPN", "NOUN"}]
    return names[-1].i if names else None


def _free(context: Context, runs: list[MarkedRun], first: int, last: int) -> Iterator[Candidate]:
    """A block that is nothing but quotations: its source is whoever spoke last, which is filled in afterwards."""
    if any(t.pos not in {"PUNCT", "SPACE"} and context.outer[t.i] < 0 for t in context.parse.tokens[first:last]):
        return
    if runs[0].reading != "speech" or runs[0].continues is not None:
        return
    if sum(len(context.article.text[r.start : r.end].split()) for r in runs) >= 4:
        yield _candidate(context, runs, None, None, rule="free-quotation", score=0.55)


def _candidate(
    context: Context, runs: list[MarkedRun], source: Offsets | None, head: int | None, *, rule: RuleName, score: float
) -> Candidate:
    return Candidate(
        rule=rule,
        content=tuple(run_offsets(context, r) for r in runs),
        cue=None,
        source=source,
        cue_head=None,
        source_head=head,
        quote_type="direct",
        kind="statement",
        score=score,
        reasons=(f"rule:{rule}",),
    )
