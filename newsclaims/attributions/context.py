"""What every rule looks at: the parse, the quoted runs and the lexicon, with a few lookups made once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from newsclaims.attributions.candidate import Candidate
from newsclaims.errors import LexiconError
from newsclaims.lexicon import Lexicon, Row, Table
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, AttributionKind
from newsclaims.syntax import TIMES, Parse, Token

#: What the column `frames` of the table of reporting verbs says: the table's head tells what each code means.
FrameCode = Literal["q", "t", "w", "i", "ot", "oi", "n", "g", "x", "a", "h"]


@dataclass(frozen=True)
class Context:
    """One article as the rules see it."""

    article: Article
    parse: Parse
    runs: tuple[MarkedRun, ...]
    lexicon: Lexicon

    @cached_property
    def outer(self) -> tuple[int, ...]:
        """For each token the number of the outermost quoted run around it, -1 outside all."""
        found = [-1] * len(self.parse.tokens)
        for run in self.runs:
            if run.depth == 0 and run.reading != "heading":
                i, j = self.parse.within(run.start, run.end)
                found[i:j] = [run.number] * (j - i)
        return tuple(found)

    @cached_property
    def inner(self) -> tuple[int, ...]:
        """For each token the number of the innermost quoted run around it, -1 outside all."""
        found = list(self.outer)
        for run in sorted(self.runs, key=lambda r: r.depth):
            if run.depth > 0:
                i, j = self.parse.within(run.start, run.end)
                found[i:j] = [run.number] * (j - i)
        return tuple(found)

    @cached_property
    def runs_of_block(self) -> dict[int, list[MarkedRun]]:
        """The outermost quoted runs of each block that have words, headings left out."""
        found: dict[int, list[MarkedRun]] = {}
        for run in self.runs:
            if run.depth == 0 and run.reading != "heading" and self.article.text[run.start : run.end].strip():
                found.setdefault(run.block, []).append(run)
        return found

    @cached_property
    def block_tokens(self) -> dict[int, tuple[int, int]]:
        """Token range of each block that has tokens."""
        found: dict[int, tuple[int, int]] = {}
        for t in self.parse.tokens:
            start, _ = found.get(t.block, (t.i, t.i))
            found[t.block] = (start, t.i + 1)
        return found

    def runs_between(self, start: int, end: int) -> list[MarkedRun]:
        """The outermost quoted runs that share a character with `start` to `end`."""
        starts, runs = self._outermost
        first = bisect_right(starts, start) - 1
        return [r for r in runs[max(first, 0) : bisect_left(starts, end)] if r.start < end and start < r.end]

    @cached_property
    def inner_runs(self) -> dict[int, MarkedRun]:
        """Quoted runs within quoted runs, by where they start."""
        return {r.start: r for r in self.runs if r.depth > 0}

    @cached_property
    def _outermost(self) -> tuple[list[int], list[MarkedRun]]:
        runs = sorted((r for r in self.runs if r.depth == 0), key=lambda r: r.start)
        return [r.start for r in runs], runs

    def verb(self, token: Token) -> Row | None:
        """The token's row in the table of reporting verbs, or None."""
        return row_of(self.lexicon.table("reporting_verbs"), token)

    def frames(self, token: Token) -> frozenset[FrameCode]:
        """How the token takes its content, by the table of reporting verbs; empty where it is not in there."""
        row = self.verb(token)
        return _NO_FRAMES if row is None else _codes(row["frames"])

    def kind(self, token: Token) -> AttributionKind | None:
        """The kind that the table of reporting verbs gives the token; None where it is not in there."""
        row = self.verb(token)
        return None if row is None else kind_in(row)

    def cue(self, candidate: Candidate) -> Token | None:
        """The token that carries a candidate's cue, or None where the layout attributes."""
        return None if candidate.cue_head is None else self.parse.tokens[candidate.cue_head]

    def is_mark(self, token: Token) -> bool:
        """Whether the token is an opening or closing quotation mark of some run."""
        return token.start in self._mark_offsets

    @cached_property
    def _mark_offsets(self) -> frozenset[int]:
        return frozenset(i for run in self.runs for mark in (run.open, run.close) if mark for i in range(*mark))

    def verb_group(self, token: Token) -> tuple[int, int]:
        """Token range of the verb with adjoining auxiliaries, negation and adverbs between them, and its particle."""
        start = token.i
        i = token.i - 1
        while i >= 0 and self.parse.tokens[i].sentence == token.sentence:
            t = self.parse.tokens[i]
            if t.head == token.i and (t.dep in {"aux", "auxpass", "neg"} and t.lower != "to"):
                start = i
            elif not (t.pos in {"ADV", "PART"} and t.head in {token.i, i + 1} and t.lower != "to"):
                break
            i -= 1
        being = next((c for c in self.parse.children(token, "auxpass") if c.i < start), None)
        if being is not None and all(
            t.ent_type in TIMES or t.pos == "ADP" for t in self.parse.tokens[being.i + 1 : start]
        ):
            start = being.i  # 'was on Monday told'
        behind = self.parse.tokens[token.i + 1 : token.i + 2]
        return start, token.i + (2 if behind and behind[0].dep == "prt" and behind[0].head == token.i else 1)

    def chunks_at(self, token: int) -> Iterator[tuple[int, int]]:
        """The noun chunk that begins at the token, if one does."""
        if token in self._chunk_ends:
            yield token, self._chunk_ends[token]

    @cached_property
    def _chunk_ends(self) -> dict[int, int]:
        return dict(self.parse.noun_chunks)


def frames_of(row: Row | None) -> frozenset[FrameCode]:
    """How the verb of a row takes its content; empty without a row."""
    return _NO_FRAMES if row is None else _codes(row.get("frames", ""))


_NO_FRAMES: frozenset[FrameCode] = frozenset()


@cache
def _codes(cell: str) -> frozenset[FrameCode]:
    """The codes in a cell; it is one of some dozens, read for every verb of every article."""
    listed = cell.split()
    return frozenset(code for code in get_args(FrameCode) if code in listed)


def kind_in(row: Row) -> AttributionKind:
    """The kind that a row gives.

    Raises:
        LexiconError: there is no such kind.
    """
    kind = _KINDS.get(row["kind"])
    if kind is None:
        raise LexiconError(f"{row['kind']!r} is no kind of attribution; give one of {', '.join(_KINDS)}")
    return kind


_KINDS: dict[str, AttributionKind] = {kind: kind for kind in get_args(AttributionKind)}


def rate_of(row: Row | None) -> float:
    """How often the verb of a row is a cue, as a share of its occurrences; 0 where that is not known."""
    return float((row or {}).get("rate") or 0)


def row_of(table: Table, verb: Token) -> Row | None:
    """The row of a verb's lemma.

    The small pipelines' lemmatizer strips one letter too many of some ('hoping' -> 'hop'), too few of others
    ('texted' -> 'texte').
    """
    if (row := table.get(verb.lemma)) is not None or not verb.lower.endswith(("ed", "ing", "es")):
        return row
    return table.get(verb.lemma + "e") or table.get(verb.lemma.removesuffix("e"))
