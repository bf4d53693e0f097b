"""Verbs of reporting that the parser joins to the wrong clause, joined to the one whose subject can speak.

'said the road was closed and urged them to wait': a small parser hangs 'urged' on 'closed', because that is nearer;
who said the one thing urges the other. Everything that reads the parse later, from contents to claims, gains by it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from newsclaims.attributions.context import FrameCode, frames_of, rate_of, row_of
from newsclaims.attributions.misparsed.tree import Changes
from newsclaims.attributions.voices import SOURCES_AND_RANKS
from newsclaims.lexicon import Lexicon, Row
from newsclaims.marks import MarkedRun
from newsclaims.syntax import FINITE, SUBJECTS, TENSED, Parse, Token

_JOINED = frozenset({"conj", "advcl"})
_CLAUSES = frozenset({"advcl", "ccomp", "relcl"})
#: A verb must be a cue this often to be moved (the `rate` of the table of reporting verbs).
_RATE = 0.3
#: What may lie between a clause and the content that it stands in.
_WITHIN = frozenset({"ccomp", "conj", "acl", "relcl", "dobj", "pobj", "prep", "attr"})
#: Links of the tree that are followed upwards; farther apart, clauses have nothing to do with each other.
_FARTHEST = 12
_TAKES_A_CLAUSE: frozenset[FrameCode] = frozenset({"t", "q", "w", "ot"})


def rejoined_verbs(parse: Parse, runs: Sequence[MarkedRun], lexicon: Lexicon) -> Changes:
    """Coordinated verbs of reporting, hung where their speaker is.

    A coordinated verb is moved to the verb of reporting of its own form whose content its clause is, where the subject
    of the clause cannot speak, the clause has another form, or a quotation closes in between; where it could be
    either's ('said Roe laughed and called it a joke') the parser's reading stands. From a clause whose subject cannot
    speak it is moved to the last verb in it whose subject can. A verb of somebody else's behind ', while' is moved to
    the main verb. (In PolNeAR's training articles 45 verbs are moved so, nearly all rightly, by a reader's judgement.)
    """
    speakers = _Speakers(parse, runs, lexicon)
    moves = {t.i: head for t in parse.tokens if t.dep in _JOINED and (head := speakers.better_head(t)) is not None}
    present = {i: replace(parse.tokens[i], tag="VBP") for i in moves if parse.tokens[i].tag == "VB"}
    return Changes(present, moves)


class _Speakers:
    """Which clauses of one article have a subject that can speak."""

    def __init__(self, parse: Parse, runs: Sequence[MarkedRun], lexicon: Lexicon) -> None:
        self.parse = parse
        self.runs = sorted((r for r in runs if r.depth == 0), key=lambda r: r.start)
        self.starts = [r.start for r in self.runs]
        self.verbs = lexicon.table("reporting_verbs")
        self.clauses: dict[int, int] = {}  # verb without a subject in a coordination -> its clause
        self.contrasts = lexicon.keys("link_words", role="contrast")
        self.nouns = lexicon.union(*SOURCES_AND_RANKS)

    def better_head(self, verb: Token) -> int | None:
        """The verb that this one should be joined to, or None where it stands well."""
        return self._contrasted(verb) if verb.dep == "advcl" else self._coordinated(verb)

    def _contrasted(self, verb: Token) -> int | None:
        """'says it found nothing, while Acme plans to look': the main verb, for what somebody else says or plans."""
        mark = self.parse.child(verb, "mark")
        row = row_of(self.verbs, verb)
        if mark is None or mark.lower not in self.contrasts or row is None or not _often(row):
            return None
        subject, root = self._subject(verb), [verb, *islice(self.parse.ancestors(verb), _FARTHEST)][-1]
        own = subject is not None and subject.pos in {"NOUN", "PROPN"} and self._can_speak(subject)
        apart = self.parse.tokens[mark.i - 1].lower == "," and root.i < mark.i and self._run(root) == self._run(verb)
        main = root.head == root.i and root.pos in {"VERB", "AUX"} and root.i != verb.head
        return root.i if own and apart and main else None

    def _coordinated(self, verb: Token) -> int | None:
        """'said roads were shut and urged them': the verb of reporting around the clause, or the last one in it."""
        row = row_of(self.verbs, verb)
        tag = self._form(verb) if verb.tag != "VBN" or self._is_perfect(verb) else self._active(verb)
        tag = "VBP" if tag == "VB" and self._is_present(verb) else tag
        if row is None or tag not in TENSED or self._subject(verb) is not None or not _often(row):
            return None
        clause = self._clause(verb)
        subject = self._subject(clause)
        if clause.i > verb.i:
            return None
        if subject is None:
            return self._finite_above(clause, tag, verb)
        above = self._governor(clause, tag, verb)
        mute = not self._can_speak(subject)
        alone = subject.pos == "PRON" and self._has_helpers_alone(clause, verb)
        apart = self._form(clause) != tag or self._closed(clause, verb) or alone
        if above is not None and (mute or apart):
            return above.i
        inside = self._inside(clause, tag, verb) if mute and self._form(clause) == tag else None
        return inside.i if inside is not None else None

    def _finite_above(self, clause: Token, tag: str, verb: Token) -> int | None:
        """'ordered them to leave and accused the town': a finite verb is not joined to an infinitive."""
        if self._form(clause) in TENSED:
            return None
        nearest = islice(self.parse.ancestors(clause), _FARTHEST)
        above = next((a for a in nearest if self._form(a) in FINITE), None)
        return above.i if above is not None and above.i < clause.i and self._fits(above, tag, verb) else None

    def _subject(self, verb: Token) -> Token | None:
        return self.parse.child(verb, *SUBJECTS)

    def _clause(self, verb: Token) -> Token:
        """The verb that the coordination begins with, or the last one before this that has a subject of its own."""
        clause, passed = self.parse.head(verb), []
        while clause.i not in self.clauses and clause.dep == "conj" and self._subject(clause) is None:
            passed.append(clause.i)
            clause = self.parse.head(clause)
        found = self.clauses.get(clause.i, clause.i)
        self.clauses.update(dict.fromkeys(passed, found))
        return self.parse.tokens[found]

    def _active(self, verb: Token) -> str:
        """'had been cut and accused the town': with an object and no helper of its own it is a past tense."""
        own = self.parse.has_child(verb, "aux", "auxpass")
        return "VBD" if not own and self.parse.has_child(verb, "dobj") else verb.tag

    def _is_present(self, verb: Token) -> bool:
        """'caution that it was small and call for more': taken for an infinitive, though nothing governs one.

        In 'say thieves break in and demand keys' the thieves do both.
        """
        clause = self._clause(verb)
        helpers = [c for t in (clause, verb) for c in self.parse.children(t, "aux", "auxpass", "mark")]
        governed = any(c.tag in {"MD", "TO"} or c.lemma == "do" for c in helpers)
        return self._form(clause) in TENSED - {"VBP"} and not governed

    def _is_perfect(self, verb: Token) -> bool:
        """'and has urged her': a finite verb with a helper of its own."""
        helpers = [c for c in self.parse.children(verb, "aux", "auxpass") if c.i < verb.i]
        return bool(helpers) and all(c.dep == "aux" for c in helpers) and helpers[0].tag in TENSED

    def _has_helpers_alone(self, clause: Token, verb: Token) -> bool:
        """Whether a clause has helpers that the joined verb cannot share: 'was not selling it and dismissed the talk'.

        'it had not been asked and demanded a vote': what is demanded is no subject of 'had been'.
        """
        helpers = {c.dep for c in self.parse.children(clause, "aux", "auxpass")}
        if not helpers or verb.tag == "VBN" or self.parse.has_child(verb, "aux", "auxpass"):
            return False
        governs = self.parse.has_child(verb, "dobj", "ccomp")
        return clause.tag in {"VB", "VBG"} or ("auxpass" in helpers and governs)

    def _form(self, verb: Token) -> str:
        """The tag of the finite word of a clause."""
        helpers = (c.tag for c in self.parse.children(verb, "aux", "auxpass") if c.tag in FINITE)
        return next(helpers, verb.tag)

    def _can_speak(self, subject: Token) -> bool:
        if subject.dep in {"csubj", "expl"}:
            return False
        if subject.pos in {"PRON", "PROPN", "NUM", "DET"}:
            return True
        if subject.pos == "ADJ" and self.parse.has_child(subject, "det"):
            return True  # 'the other', 'the injured'
        return subject.lemma in self.nouns or subject.lower in self.nouns

    def _governor(self, clause: Token, tag: str, verb: Token) -> Token | None:
        """The verb of reporting whose content the clause is, or lies in, if it has the form of `verb` and a speaker."""
        below, told = clause, False
        for above in islice(self.parse.ancestors(clause), _FARTHEST):
            told = told or below.dep == "ccomp"
            row = row_of(self.verbs, above)
            if told and row is not None and above.i < clause.i and self._fits(above, tag, verb):
                return above if frames_of(row) & _TAKES_A_CLAUSE else None
            if below.dep not in _WITHIN:
                return None
            below = above
        return None

    def _inside(self, clause: Token, tag: str, verb: Token) -> Token | None:
        """The last finite verb with a speaker between the two: 'fell after the bank cut rates and said'."""
        tokens = self.parse.tokens
        for i in range(verb.left - 1, clause.i, -1):
            if tokens[i].dep in _CLAUSES and tokens[i].tag in TENSED:
                return tokens[i] if self._fits(tokens[i], tag, verb) else None
        return None

    def _fits(self, candidate: Token, tag: str, verb: Token) -> bool:
        subject = self._subject(candidate) or self._right_before(candidate)
        return (
            candidate.tag == tag
            and subject is not None
            and self._can_speak(subject)
            and self._run(candidate) == self._run(verb)
        )

    def _right_before(self, verb: Token) -> Token | None:
        """'In a memo to the board, an officer warned': the subject that the parser hung on what stands before it."""
        last = self.parse.tokens[max(verb.i - 1, 0)]
        if verb.dep != "ROOT" or last.sentence != verb.sentence or last.pos not in {"NOUN", "PROPN"}:
            return None
        while last.dep == "pobj" and self.parse.head(self.parse.head(last)).right == verb.i:
            last = self.parse.head(self.parse.head(last))
        return last if last.pos in {"NOUN", "PROPN"} else None

    def _run(self, token: Token) -> int:
        n = bisect_right(self.starts, token.start) - 1
        return n if n >= 0 and token.start < self.runs[n].end else -1

    def _closed(self, clause: Token, verb: Token) -> bool:
        """Whether a quotation closes between the two: 'is “not happy” and asks ...'."""
        start, end = self.parse.tokens[clause.i].start, verb.start
        n = bisect_right(self.starts, end) - 1
        return n >= 0 and start <= self.runs[n].end <= end


def _often(row: Row) -> bool:
    """Whether a verb is a cue often enough, or asks somebody to do something."""
    return rate_of(row) >= _RATE or "oi" in frames_of(row)
