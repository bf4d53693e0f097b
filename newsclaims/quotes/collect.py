"""Put quotations together out of quoted runs, contents without marks, and attributions.

A `Quote` is one piece of somebody's own words. Words in marks that are nobody's speech are left out: scare quotes,
titles, headings, words mentioned as words, and what a denial quotes only to deny it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclaims.marks import MarkedRun
from newsclaims.marks.edits import INSERTION, OMISSION
from newsclaims.models import Article, Attribution, Quote, Span
from newsclaims.syntax import SUBJECTS, Parse

Offsets = tuple[int, int]

#: Blocks in which words in marks that nobody is given may still be speech.
_SPEECH_BLOCKS = frozenset({"paragraph", "list_item", "standfirst", "transcript_turn"})
_LEAST_WORDS = 4  # a run that nobody is given is speech only from this many words on
_SCARE_WORDS = 3  # a belief's quoted words up to this many are scare quotes
_LOOSE = " \t\r\n\u00a0\u202f\u2007.,;:!?…–—-"


class Part(NamedTuple):
    """One stretch of a quotation: with its marks, and the words inside them."""

    start: int
    end: int
    inside: Offsets
    run: MarkedRun | None


class Piece(NamedTuple):
    """A quotation before it has its number."""

    parts: tuple[Part, ...]
    attribution: Attribution | None


def collect_quotes(
    article: Article, runs: Sequence[MarkedRun], attributions: Sequence[Attribution], parse: Parse
) -> tuple[Quote, ...]:
    """The quotations of an article, in the order of the text.

    Args:
        article: The article, its layout read.
        runs: Its quoted runs.
        attributions: Who said what, complete with speaker and sourcing.
        parse: The parse of its prose.
    """
    marked = _Runs(runs)
    pieces: list[Piece] = []
    for attribution in attributions:
        pieces += _attributed(article.text, attribution, marked, parse)
    pieces = _innermost(pieces, attributions)
    pieces += _unattributed(article, parse, marked, pieces, attributions)
    pieces.sort(key=lambda p: (p.parts[0].start, -p.parts[0].end))
    return tuple(_numbered(article.text, pieces))


class _Runs:
    """The runs by where they begin and end."""

    def __init__(self, runs: Sequence[MarkedRun]) -> None:
        self.ordered = sorted(runs, key=lambda r: (r.start, -r.end))
        self.starts = [r.start for r in self.ordered]
        self.by_start = {r.start: r for r in reversed(self.ordered)}
        self.by_number = {r.number: r for r in runs}

    def between(self, start: int, end: int) -> list[MarkedRun]:
        """The runs whose words begin between two offsets."""
        return self.ordered[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def around(self, start: int, end: int) -> MarkedRun | None:
        """The innermost run that begins at or before `start`, near it, and reaches `end`."""
        i = bisect_right(self.starts, start) - 1
        run = self.ordered[i] if i >= 0 else None
        while run is not None and run.end < end:
            run = self.by_number.get(run.parent) if run.parent is not None else None
        return run


def _attributed(text: str, attribution: Attribution, marked: _Runs, parse: Parse) -> Iterator[Piece]:
    """The quotations in one attribution's content; what a denial quotes only behind 'dismissed it as'."""
    if attribution.kind == "nonresponse" or attribution.quote_type == "indirect":
        return
    if attribution.quote_type == "direct":
        yield Piece(tuple(_direct_part(text, span, marked) for span in attribution.content), attribution)
    elif not attribution.negated:
        own = 0 if attribution.kind != "denial" else _judgement(attribution, marked, parse)
        yield from (p for p in _mixed(text, attribution, marked) if own is not None and p.parts[0].start >= own)


def _judgement(attribution: Attribution, marked: _Runs, parse: Parse) -> int | None:
    """Where a denial's content goes on in its speaker's own words: behind the 'as' of 'dismissed the “deal” as'."""
    last = attribution.content[-1]
    passive = attribution.rule.endswith("verb-passive") and last.text.startswith("as ")
    if not (passive or attribution.rule.endswith("verb-predicative")):
        return None
    start = last.start if passive else attribution.content[0].start
    tokens = parse.tokens[slice(*parse.within(start, last.end))]
    return next((t.end for t in tokens if t.lower == "as" and marked.around(t.start, t.end) is None), None)


def _direct_part(text: str, span: Span, marked: _Runs) -> Part:
    """A direct content with the marks that adjoin it, if any (transcript turns have none)."""
    run = marked.around(span.start, span.end)
    start, end = span.start, span.end
    if run is not None and run.open and not text[run.open[1] : start].strip():
        start = run.open[0]
    if run is not None and run.close and not text[end : run.close[0]].strip(_LOOSE):
        end = run.close[1]
    return Part(start, end, (span.start, span.end), run if (start, end) != (span.start, span.end) else None)


def _mixed(text: str, attribution: Attribution, marked: _Runs) -> Iterator[Piece]:
    """One quotation a run; two that only the attribution clause parts are one."""
    parts: list[Part] = []
    at_end = False  # whether the last part ends its content span
    for span in attribution.content:
        first = True
        for run in marked.between(span.start, span.end):
            part = _whole_run(run, span.end)
            if run.reading != "speech" or (parts and part.start < parts[-1].end) or _is_scare(text, part, attribution):
                continue
            goes_on = run.continues is not None and parts and parts[-1].run and parts[-1].run.number == run.continues
            resumes = first and at_end and not text[span.start : part.start].strip(_LOOSE)
            if parts and not (goes_on or resumes):
                yield Piece(tuple(parts), attribution)
                parts = []
            parts.append(part)
            first = False
        at_end = bool(parts) and not text[parts[-1].end : span.end].strip(_LOOSE)
    if parts:
        yield Piece(tuple(parts), attribution)


def _whole_run(run: MarkedRun, limit: int) -> Part:
    """A run with its marks; one that is not closed ends at `limit`."""
    inside_end = run.end if run.close else max(run.start, min(run.end, limit))
    return Part(
        run.open[0] if run.open else run.start, run.close[1] if run.close else inside_end, (run.start, inside_end), run
    )


def _is_scare(text: str, part: Part, attribution: Attribution) -> bool:
    return attribution.kind == "belief" and len(text[slice(*part.inside)].split()) <= _SCARE_WORDS


def _innermost(pieces: Sequence[Piece], attributions: Sequence[Attribution]) -> list[Piece]:
    """Each quoted run once, given to the innermost attribution; but what a speaker believes, the speaker says."""
    by_id = {a.id: a for a in attributions}
    chosen: dict[Offsets, Piece] = {}
    for piece in pieces:
        key = piece.parts[0].start, piece.parts[-1].end
        rival = chosen.get(key)
        if rival is None or _rather(piece.attribution, rival.attribution, by_id):
            chosen[key] = piece
    return list(chosen.values())


def _rather(one: Attribution | None, other: Attribution | None, by_id: Mapping[str, Attribution]) -> bool:
    """Whether the quotation belongs to `one` rather than to `other`."""
    if one is None or other is None:
        return other is None
    if (one.kind == "belief") != (other.kind == "belief"):
        return other.kind == "belief"
    parent: Attribution | None = one
    for _ in range(len(by_id)):
        if parent is None or parent.parent_id is None:
            return False
        if parent.parent_id == other.id:
            return True
        parent = by_id.get(parent.parent_id)
    return False


def _unattributed(
    article: Article, parse: Parse, marked: _Runs, pieces: Sequence[Piece], attributions: Sequence[Attribution]
) -> Iterator[Piece]:
    """Runs that nobody is given: those inside a quotation, and those that have the shape of speech."""
    taken = {part.run.number for piece in pieces for part in piece.parts if part.run}
    quoted = _merged((part.start, part.end) for piece in pieces for part in piece.parts)
    contents = _merged((s.start, s.end) for a in attributions for s in a.content)
    chain: list[Part] = []
    for run in marked.ordered:
        if run.number in taken or run.reading != "speech":
            continue
        part = _whole_run(run, run.end)
        if _inside(quoted, part.start, part.end):
            yield Piece((part,), None)
        elif run.depth == 0 and not _covered(contents, run.start, run.end):
            if chain and chain[-1].run and run.continues == chain[-1].run.number:
                chain.append(part)
            elif _is_speech(article, parse, run):
                if chain:
                    yield Piece(tuple(chain), None)
                chain = [part]
    if chain:
        yield Piece(tuple(chain), None)


def _is_speech(article: Article, parse: Parse, run: MarkedRun) -> bool:
    """Whether a run that nobody is given has the shape of a sentence: a capital, a verb with its subject, an end."""
    words = article.text[run.start : run.end].split()
    if article.blocks[run.block].kind not in _SPEECH_BLOCKS or len(words) < _LEAST_WORDS:
        return False
    if not words[0].lstrip("“”‘’\"'[(").rstrip()[:1].isupper() or all(
        w[:1].isupper() for w in words if len(w) > _SCARE_WORDS
    ):
        return False
    tokens = parse.tokens[slice(*parse.within(run.start, run.end))]
    return any(t.dep in SUBJECTS and parse.head(t).pos in ("VERB", "AUX") for t in tokens)


def _merged(spans: Iterator[Offsets]) -> tuple[list[int], list[int]]:
    """Ranges as sorted starts and ends, those that touch made one."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _covered(merged: tuple[list[int], list[int]], start: int, end: int) -> bool:
    """Whether one of the merged ranges touches the range."""
    starts, ends = merged
    i = bisect_left(starts, max(end, start + 1)) - 1
    return i >= 0 and ends[i] > start


def _inside(merged: tuple[list[int], list[int]], start: int, end: int) -> bool:
    """Whether the range lies within one of the merged ranges and begins after it."""
    starts, ends = merged
    i = bisect_left(starts, start) - 1
    return i >= 0 and end <= ends[i]


def _numbered(text: str, pieces: Sequence[Piece]) -> Iterator[Quote]:
    """The pieces as quotations with their numbers and links."""
    number_of = {part.run.number: f"q{n}" for n, piece in enumerate(pieces, 1) for part in piece.parts if part.run}
    starts = [piece.parts[0].start for piece in pieces]
    for n, piece in enumerate(pieces, start=1):
        own, first = f"q{n}", piece.parts[0].run
        before = number_of.get(first.continues) if first and first.continues is not None else None
        insertions, omissions = _edits(text, piece)
        yield Quote(
            id=own,
            spans=tuple(Span.of(text, p.start, p.end) for p in piece.parts),
            text=" ".join(" ".join(text[slice(*p.inside)].split()) for p in piece.parts),
            attribution=piece.attribution,
            speaker=piece.attribution.speaker if piece.attribution else None,
            continues=before if before != own else None,
            insertions=insertions,
            omissions=omissions,
            nested=tuple(_nested(pieces, starts, n - 1)),
        )


def _nested(pieces: Sequence[Piece], starts: Sequence[int], index: int) -> Iterator[str]:
    """Numbers of the quotations that lie inside one of the parts."""
    for part in pieces[index].parts:
        for i in range(bisect_right(starts, part.start), bisect_left(starts, part.end)):
            if i != index and pieces[i].parts[-1].end <= part.end:
                yield f"q{i + 1}"


def _edits(text: str, piece: Piece) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Bracketed insertions and ellipses inside the quotation."""
    insertions: list[Span] = []
    omissions: list[Span] = []
    for part in piece.parts:
        start, end = part.inside
        if part.run is not None:
            insertions += [Span.of(text, *i) for i in part.run.insertions if start <= i[0] and i[1] <= end]
            omissions += [Span.of(text, *o) for o in part.run.omissions if start <= o[0] and o[1] <= end]
        else:
            insertions += [Span.of(text, *m.span()) for m in INSERTION.finditer(text, start, end)]
            omissions += [Span.of(text, *m.span()) for m in OMISSION.finditer(text, start, end)]
    return tuple(insertions), tuple(omissions)
