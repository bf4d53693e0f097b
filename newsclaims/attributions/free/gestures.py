"""Quotations behind a sentence that tells what somebody does: 'Roe shrugs. “It is only water.”'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newsclaims.attributions.candidate import Candidate, Offsets
from newsclaims.attributions.content import is_said, run_offsets
from newsclaims.attributions.context import Context, frames_of
from newsclaims.attributions.continuation import FREE
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.quoted import has_own_frame
from newsclaims.attributions.voices import PEOPLE, WRITTEN, is_among
from newsclaims.marks import MarkedRun
from newsclaims.syntax import DASHES, NOUN_SUBJECTS, Token

_FINAL = (".", "!", "?", "…", "...")
_CLOSING = " \u00a0\u202f’”'\"»"  # white space and the marks of a quotation within it
_FEW = 3
_PROSE = frozenset({"paragraph", "list_item"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "LANGUAGE"})
#: How probable such a quotation is, about.
SCORE = 0.5
#: So many attributions before a quotation are looked at for who spoke last.
_NEAR = 8

Source = tuple[Offsets, int | None]


def after_gestures(context: Context, chosen: Sequence[Candidate]) -> list[Candidate]:
    """A candidate for each quotation that nothing takes and that stands behind a sentence about somebody.

    Args:
        context: the article.
        chosen: its attributions.
    """
    found: list[tuple[MarkedRun, Source]] = []
    taken, told = taken_by(context, chosen), _Told(chosen)
    for block, runs in context.runs_of_block.items():
        if block not in context.block_tokens or context.article.blocks[block].kind not in _PROSE:
            continue
        for run in runs:
            if run.number in taken or run.open is None or not is_said(context, run) or has_own_frame(context, run):
                continue
            j, _ = context.parse.within(run.open[0], run.end)
            source = _who(context, told, j) if is_sentence(context, j, run) else None
            if source is not None:
                found.append((run, source))
    return [_candidate(context, run, source) for run, source in found]


def taken_by(context: Context, candidates: Sequence[Candidate]) -> set[int]:
    """The numbers of the quoted runs that lie in some contents."""
    return {run.number for c in candidates for span in c.content for run in context.runs_between(*span)}


def _candidate(context: Context, run: MarkedRun, source: Source) -> Candidate:
    return Candidate(
        rule=FREE,
        content=(run_offsets(context, run),),
        cue=None,
        source=source[0],
        cue_head=None,
        source_head=source[1],
        quote_type="direct",
        kind="statement",
        score=SCORE,
        reasons=(f"rule:{FREE}", "source:gesture"),
    )


class _Told:
    """The outermost attributions in the order of the text: who spoke, and who kept silent."""

    def __init__(self, chosen: Sequence[Candidate]) -> None:
        outermost = sorted((c for c in chosen if c.parent is None), key=lambda c: c.content[0][0])
        self.spoken = [c for c in outermost if c.source is not None and c.kind != "nonresponse"]
        self.starts = [c.content[0][0] for c in self.spoken]
        self.silent = sorted(c.cue[0] for c in outermost if c.cue is not None and c.kind == "nonresponse")

    def keeps_silent(self, start: int, end: int) -> bool:
        """Whether a cue of silence stands between two offsets."""
        return bisect_left(self.silent, start) < bisect_left(self.silent, end)

    def last_speaker(self, start: int, end: int) -> Source | None:
        """Whoever spoke last between two offsets: it is they who answer the reporter's question."""
        last = bisect_left(self.starts, end)
        near = self.spoken[max(bisect_left(self.starts, start), last - _NEAR) : last]
        candidate = max(near, key=lambda c: c.content[-1][1], default=None)
        return None if candidate is None or candidate.source is None else (candidate.source, candidate.source_head)


def _who(context: Context, told: _Told, j: int) -> Source | None:
    """Who speaks in a quotation that begins at token `j`: whom the sentence before it is about, or whom it asks."""
    parse = context.parse
    sentence = parse.sentences[parse.tokens[j].sentence]
    last = sentence.start - 1
    while last > 0 and (parse.tokens[last].pos == "SPACE" or context.is_mark(parse.tokens[last])):
        last -= 1
    if last < 0 or parse.tokens[last].block != parse.tokens[j].block:
        return None
    before = parse.sentences[parse.tokens[last].sentence]
    words = parse.tokens[before.start : before.end]
    if any(context.outer[t.i] >= 0 for t in words):
        return None
    if told.keeps_silent(parse.tokens[before.start].start, parse.tokens[before.end - 1].end):
        return None  # whoever keeps silent is not quoted
    if parse.tokens[last].lower == "?":
        return told.last_speaker(0, words[0].start)
    source = _actor(context, words)
    if source is None or source[1] is None or parse.tokens[source[1]].tag != "PRP":
        return source
    block = parse.tokens[context.block_tokens[parse.tokens[j].block][0]].start
    return told.last_speaker(block, words[0].start) or source  # '“A,” Roe said. He did not smile. “B.”'


def _actor(context: Context, words: Sequence[Token]) -> Source | None:
    """The subject of a sentence that tells what somebody does, and of nothing that is written or said by others."""
    parse = context.parse
    root = next((t for t in words if t.head == t.i), None)
    if root is not None and _is_name_and_deed(words, root):
        return parse.offsets(root.left, root.i), root.i - 1
    subject = next((c for c in parse.children(root) if c.dep in NOUN_SUBJECTS), None) if root is not None else None
    if root is not None and root.pos == "PROPN" and root.left == words[0].i:
        subject = root  # 'Jane Doe, when I ask her, shrugs': the parser takes the verb for a noun
    if root is None or subject is None or subject.i > root.i or not _is_somebody(context, subject):
        return None
    if any(_is_others_speech(context, t, subject) for t in words) or _shows_text(context, root):
        return None
    return parse.offsets(*noun_phrase(context, subject)), subject.i


def _is_name_and_deed(words: Sequence[Token], root: Token) -> bool:
    """'Jane Doe shrugs.', where the parser takes the verb for a plural."""
    before, behind = words[: root.i - words[0].i], words[root.i - words[0].i + 1 :]
    named = bool(before) and all(t.ent_type == "PERSON" and t.pos == "PROPN" for t in before)
    return named and root.tag == "NNS" and all(t.pos in {"PUNCT", "SPACE", "ADV"} for t in behind)


def _is_somebody(context: Context, subject: Token) -> bool:
    """'He', 'Jane Doe', 'her husband'; not 'it', 'nobody' or what is not a person."""
    negatives = context.lexicon.keys("negatives")
    if any(c.lower in negatives for c in (subject, *context.parse.children(subject, "det"))):
        return False
    if subject.tag == "PRP":
        pronoun = context.lexicon.table("speakers_pronouns").get(subject.lower) or {}
        return pronoun.get("gender") != "neuter" and subject.lower not in context.lexicon.keys("first_person")
    if subject.pos == "PROPN":
        return subject.ent_type not in _PLACES
    return subject.pos == "NOUN" and is_among(context.lexicon, subject, PEOPLE)


def _is_others_speech(context: Context, verb: Token, subject: Token) -> bool:
    """Whether somebody else speaks in the sentence: 'Roe remembers what Doe told him', but not 'when I ask him'."""
    row = context.verb(verb) if verb.pos == "VERB" else None
    if row is None or "q" not in frames_of(row) or row["kind"] not in {"statement", "question", "denial"}:
        return False
    speaker = next((c for c in context.parse.children(verb) if c.dep in NOUN_SUBJECTS), None)
    if speaker is None:
        return False
    same = speaker.lower == subject.lower or speaker.i == subject.i
    return not same and speaker.lower not in context.lexicon.keys("first_person")


def _shows_text(context: Context, root: Token) -> bool:
    """'Roe opened the letter', 'She pointed to a sign': the words in marks may be what stands there."""
    parse = context.parse
    verbs = [root, *parse.children(root, "conj", "advcl", "xcomp")]
    nouns = [o for v in verbs for o in parse.children(v, "dobj", "attr")]
    nouns += [o for v in verbs for p in parse.children(v, "prep", "prt", "dative") for o in parse.children(p, "pobj")]
    return any(is_among(context.lexicon, n, WRITTEN) for n in nouns)


def is_sentence(context: Context, j: int, run: MarkedRun) -> bool:
    """Whether nothing but the quotation, marked at token `j`, is in its sentence, and no name is signed behind it."""
    tokens = context.parse.tokens
    start = context.parse.sentences[tokens[j].sentence].start
    while j > start and tokens[j - 1].pos in {"PUNCT", "SPACE"}:
        j -= 1
    if j > start or run.close is None:
        return False
    inside = context.article.text[run.start : run.end].rstrip(_CLOSING)
    k, _ = context.parse.within(run.close[1], run.close[1])
    behind = next((t for t in tokens[k : k + _FEW] if t.pos != "SPACE"), None)
    ends = behind is None or behind.block != run.block or behind.lower not in DASHES
    return inside.endswith(_FINAL) and ends
