"""Draft the claims in the content of an attribution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsclaims.claims.clauses.cut import Clause, asides_in, clauses_in
from newsclaims.claims.clauses.parts import Carried, TokenRange, carried_by
from newsclaims.claims.drafts.drafter import Drafter
from newsclaims.claims.drafts.fragments import (
    depicts,
    has_predicate,
    has_verb,
    is_before_frame,
    is_foretold,
    is_sentence,
    lacks_verb,
    states_something,
)
from newsclaims.claims.drafts.raising import without_host
from newsclaims.claims.drafts.records import Draft, Unit
from newsclaims.claims.grammar import WH, auxiliaries, has_subject, is_finite, own_subject
from newsclaims.models import Attribution
from newsclaims.syntax import SUBJECTS, Parse, Token

_SILENT = frozenset({"nonresponse", "question"})
#: Not to have said, asked or denied something leaves nothing; not to believe or want it still takes a side.
_STANCES = frozenset({"belief", "attitude"})
_MODIFIERS = frozenset({"relcl", "acl", "csubj", "csubjpass", "advcl"})
_LINKS = frozenset({"ADP", "SCONJ", "DET", "CCONJ", "PART"})  # what no clause ends with
_HEADLINE = 4  # tokens of a headline that says something without a verb
_NEAR = 6  # tokens of 'by voice memo' before 'that'
_PLURAL = frozenset({"NNS", "NNPS"})


class ContentReader:
    """Reads the contents of one article."""

    def __init__(self, drafter: Drafter) -> None:
        self.drafter, self.parse, self.words = drafter, drafter.parse, drafter.words

    def claims(self, attribution: Attribution) -> list[Draft]:
        """The claims in an attribution's content."""
        asks_in_quotes = attribution.kind == "question" and attribution.quote_type == "direct"
        if (
            attribution.kind in _SILENT and not asks_in_quotes
        ):  # of a quoted question other sentences may state something
            return []
        if (attribution.negated or self.drafter.said_by_none(attribution)) and attribution.kind not in _STANCES:
            return []
        drafts = [draft for unit in self._units(attribution) for draft in self._of_unit(unit)]
        return without_host(self.drafter, attribution, drafts)

    def _units(self, attribution: Attribution) -> Iterator[Unit]:
        """The content sentence by sentence; parts of one clause around its attribution are one unit."""
        pieces: list[TokenRange] = []
        for span in attribution.content:
            pieces += _by_sentence(self.parse, *self.parse.within(span.start, span.end))
        n = 0
        while n < len(pieces):
            start, end = pieces[n]
            holes: frozenset[int] = frozenset()
            opener = end == start + 1 and self.parse.tokens[start].lower in self.words.circumstances
            if opener and n + 1 < len(pieces):
                n += 1  # 'at the port, where, police say, he lived': the word goes with what stands before
                start, end = pieces[n]
            elif n + 1 < len(pieces) and (
                self._interrupted(pieces[n], pieces[n + 1]) or self._resumed(pieces[n], pieces[n + 1])
            ):
                n += 1
                holes = frozenset(range(end, pieces[n][0]))
                end = pieces[n][1]
            n += 1
            unit = Unit(start, end, holes, attribution)
            if not asks(self.drafter, unit):
                yield from self._that_clauses(unit)

    def _interrupted(self, first: TokenRange, second: TokenRange) -> bool:
        """Whether the attribution clause stands between a subject and its verb: 'The bridge, she said, was unsafe'.

        Or between 'is' and what something is.
        """
        tokens = self.parse.tokens
        if tokens[first[0]].sentence != tokens[second[0]].sentence:
            return False
        if tokens[first[1] - 1].pos in _LINKS:
            return True
        return not any(
            t.pos in ("VERB", "AUX")
            and t.dep not in _MODIFIERS
            and is_finite(self.parse, t)
            and any(first[0] <= c.i < first[1] for c in self.parse.children(t, *SUBJECTS))
            and not self._is_bare(t, first[1])
            for t in tokens[first[0] : first[1]]
        )

    def _is_bare(self, t: Token, end: int) -> bool:
        """'is', 'were not' with nothing behind it before token `end`."""
        return t.lemma == "be" and all(x.dep in ("neg", "punct") for x in self.parse.tokens[t.i + 1 : end])

    def _resumed(self, first: TokenRange, second: TokenRange) -> bool:
        """'The ministry had opposed it, they said, but has been overruled': the second verb has the first's subject."""
        return any(
            t.dep == "conj"
            and first[0] <= t.head < second[0]  # of the first part, or hung on the cue itself
            and t.pos in ("VERB", "AUX")
            and not has_subject(self.parse, t)
            for t in self.parse.tokens[second[0] : second[1]]
        )

    def _that_clauses(self, unit: Unit) -> Iterator[Unit]:
        """The unit without its complementiser, cut at 'and that'; reasons alone likewise, cut at 'and because'."""
        tokens = self.parse.tokens
        if unit.direct or unit.holes:
            yield unit
            return
        start, cut = self._opened(unit), False
        reason = self._is_reason(tokens[unit.start])
        for i in range(start + 1, unit.end - 1):
            t, behind = tokens[i], tokens[i + 1]
            again = self._is_complementiser(behind) or (reason and behind.lower == tokens[unit.start].lower)
            if self._is_link(t) and again and behind.head > i:
                yield replace(unit, start=start, end=i, coordinated=t.dep == "cc" or cut)
                start, cut = i + 2, True
        if start < unit.end:
            yield replace(unit, start=start, coordinated=cut)

    def _opened(self, unit: Unit) -> int:
        """Where the unit begins behind its complementiser: 'that', 'only that', 'by letter that', 'told peers that'."""
        first, second = self.parse.tokens[unit.start], self.parse.tokens[min(unit.start + 1, unit.end - 1)]
        if first.lower == "how" and self._narrates(unit, first, second):
            return unit.start + 1
        if first.pos == "ADV" and second.dep == "mark" and self._is_complementiser(second):
            return unit.start + 2
        if (first.pos == "ADP" and first.dep in ("prep", "agent")) or self._tells(unit):
            for t in self.parse.tokens[unit.start + 1 : min(unit.start + _NEAR, unit.end - 1)]:
                if t.pos == "VERB" or t.lemma in self.words.propositions:
                    break
                if t.dep == "mark" and self._is_complementiser(t) and self.parse.head(t).head < unit.start:
                    return t.i + 1  # but not 'in the hope that it would rain, ...'
        return unit.start + (self._is_complementiser(first) or self._is_reason(first))

    def _tells(self, unit: Unit) -> bool:
        """Whether the cue may have the person told behind it: 'told peers that'."""
        cue = self.drafter.cue_tokens(unit.owner) if unit.owner is not None else ()
        return any(t.lemma in self.words.telling for t in cue)

    def _narrates(self, unit: Unit, how: Token, behind: Token) -> bool:
        """'The court heard how he had sold the boat': what happened; not 'how many', 'how to', 'how it works'."""
        cue = self.drafter.cue_tokens(unit.owner) if unit.owner is not None else ()
        verb = self.parse.head(how)
        for _ in range(2):  # hung on the noun, or on what stands before it: 'how result sheets were signed'
            verb = self.parse.head(verb) if verb.pos == "NOUN" and verb.dep in ("compound", *SUBJECTS) else verb
        subject = own_subject(self.parse, verb)
        if how.dep != "advmod" or subject is None or not how.i < subject.i < verb.i:
            return False
        split = behind.head == how.i and behind.pos == "NOUN" and subject.left == behind.i + 1  # 'how result | sheets'
        if subject.left not in (how.i, behind.i) and not split:
            return False
        past = verb.tag == "VBD" or any(c.tag == "VBD" for c in auxiliaries(self.parse, verb))
        return past and any(t.lemma in self.words.narrating for t in cue)

    def _is_reason(self, t: Token) -> bool:
        """'because' of 'because the lift is out', not of 'because of the lift'."""
        return t.dep == "mark" and t.lower in self.words.reasons

    def _is_link(self, t: Token) -> bool:
        """'and', or the comma of 'it was old, that it was slow and that it was dear'."""
        if t.dep == "cc":
            return True
        behind = self.parse.tokens[t.i + 1]
        return t.text == "," and behind.dep == "mark" and self.parse.head(behind).dep in ("advcl", "ccomp", "conj")

    def _is_complementiser(self, t: Token) -> bool:
        """'that', also where the parser takes it for a determiner of a plural noun."""
        if t.lower not in self.words.complementisers:
            return False
        if t.tag == "WDT":  # 'told that faster is better', taken for a relative clause
            verb = self.parse.head(t)
            return verb.dep == "ccomp" or any(c is not t for c in self.parse.children(verb, *SUBJECTS))
        noun = self.parse.head(t)
        opens = t.dep == "det" and (noun.tag in _PLURAL or (t.i == noun.left and self._is_uncounted(noun)))
        return t.dep == "mark" or t.tag == "IN" or opens

    def _is_uncounted(self, noun: Token) -> bool:
        """'soot' of 'said that soot was to blame', 'staff' of 'said that staff were told'; not of 'that man was'."""
        verb = self.parse.head(noun)
        if noun.tag != "NN" or noun.dep not in SUBJECTS or noun.i > verb.i or verb.dep != "ccomp":
            return False
        plural = any(t.tag == "VBP" or t.lower == "were" for t in (verb, *auxiliaries(self.parse, verb)))
        return plural or noun.lemma not in self.words.counted

    def _of_unit(self, unit: Unit) -> list[Draft]:
        """The claims in one sentence's worth of content."""
        clauses = self._clauses(unit)
        if not any(c.role == "main" for c in clauses):
            inner = None if unit.direct else self._proposition_noun(unit)
            if inner is not None:
                return self._of_unit(replace(unit, start=inner[0], end=inner[1]))
            if unit.direct or not states_something(self.parse, unit.start, unit.end):
                clauses = self._clauses(unit, rescue=True)
        drafts: list[Draft] = []
        known: dict[int, Carried] = {}
        asked = False
        for clause in clauses:
            known[clause.head] = carried = carried_by(self.parse, clause, known, self.words)
            if self._embedded_question(clause):
                asked = True
                continue
            if clause.role == "frame":
                continue
            draft = self.drafter.clause(clause, carried, unit)
            if draft is not None:
                drafts.append(draft)
        return drafts if drafts or asked else self._of_fragment(unit)

    def _clauses(self, unit: Unit, *, rescue: bool = False) -> tuple[Clause, ...]:
        """The clauses of the unit; what is denied is denied as a whole."""
        owner = unit.owner
        denied = owner is not None and (owner.kind == "denial" or self.drafter.flips(owner))
        return clauses_in(
            self.parse,
            unit.start,
            unit.end,
            self.words,
            unit.holes,
            transparent=True,
            denied=denied,
            rescue=rescue,
        )

    def _embedded_question(self, clause: Clause) -> bool:
        """'how much it had cost', 'whether it would rain': nothing is claimed."""
        first = self.parse.tokens[clause.start]
        if clause.role != "main" or first.head == first.i:
            return False
        if first.lower == "whether":
            return True
        if first.pos == "ADV" and self.parse.tokens[first.i + 1].text == ",":  # 'However, ...'
            return False
        if first.tag not in WH or first.head == clause.head:
            return first.tag in WH
        above = self.parse.head(first)
        return above.head == clause.head and above.dep not in ("csubj", "csubjpass", "advcl", "ccomp")

    def _of_fragment(self, unit: Unit) -> list[Draft]:
        """A content without a clause: one claim if it says something of something."""
        if unit.direct or unit.owner is None or self.parse.tokens[unit.start].tag in WH:
            return []
        cue = self.drafter.cue_tokens(unit.owner)
        tokens = self.parse.tokens[unit.start : unit.end]
        if depicts(self.parse, unit, cue, self.words) or lacks_verb(tokens, cue, unit.holes, self.words):
            return [d] if (d := self.drafter.whole(unit, unit.end)) else []
        if unit.holes:
            return []
        asides = [i for i in asides_in(self.parse, unit.start, unit.end, self.words) if i > unit.start + 1]
        end = min(asides, default=unit.end)
        if is_sentence(self.parse, unit):
            return [d] if (d := self.drafter.whole(unit, end)) else []
        if is_before_frame(self.parse, unit.owner) and self._says_something(unit.start, end):
            return [d] if (d := self.drafter.whole(unit, end)) else []
        opener = self.parse.tokens[max(unit.start - 1, 0)]  # left out before the clause that it marks
        marked = self._is_reason(opener) and unit.start <= opener.head < end
        if marked or (unit.coordinated and has_verb(self.parse, unit.start, end)):
            return [d] if (d := self.drafter.whole(unit, end)) else []
        if states_something(self.parse, unit.start, end) or is_foretold(self.parse, unit, cue, self.words):
            return [d] if (d := self.drafter.whole(unit, end)) else []
        return []

    def _says_something(self, start: int, end: int) -> bool:
        """A clause whose verb is misread, or a headline's, which may do without: 'Rivals near deal, aides say'."""
        tokens = self.parse.tokens[start:end]
        headline = self.drafter.article.blocks[tokens[0].block].kind == "headline"
        return has_predicate(self.parse, start, end) or (headline and len(tokens) >= _HEADLINE)

    def _proposition_noun(self, unit: Unit) -> TokenRange | None:
        """'allegations that he sang': the clause that the noun stands for; 'told peers that he sang': what is told."""
        told = self._tells(unit)
        for t in self.parse.tokens[unit.start : unit.end]:
            hears = told and t.left == unit.start
            if t.pos not in ("NOUN", "PROPN") or not (hears or t.lemma in self.words.propositions):
                continue
            for clause in self.parse.children(t, "acl", "ccomp", "relcl"):
                opener = self.parse.tokens[clause.left]
                if opener.i > t.i and self._is_complementiser(opener) and opener.i + 1 < unit.end:
                    return opener.i + 1, min(clause.right, unit.end)
        return None


def asks(drafter: Drafter, unit: Unit) -> bool:
    """Whether the unit is a question."""
    tokens = drafter.parse.tokens
    last = tokens[unit.end - 1]
    if last.text.endswith("?") or drafter.article.text[last.end : last.end + 1] == "?":
        return True
    return not unit.direct and unit.owner is not None and tokens[unit.start].lower == "whether"


def _by_sentence(parse: Parse, start: int, end: int) -> Iterator[TokenRange]:
    """The token range cut at the ends of sentences, but not after an abbreviation that goes on in lower case."""
    while start < end:
        stop = min(end, parse.sentences[parse.tokens[start].sentence].end)
        while stop < end and _goes_on(parse.tokens[stop - 1], parse.tokens[stop]):
            stop = min(end, parse.sentences[parse.tokens[stop].sentence].end)
        yield start, stop
        start = stop


def _goes_on(last: Token, following: Token) -> bool:
    """'in Salem, Ore. and ...', 'Ann B. Lee of ...': no sentence ends here."""
    if len(last.text) < 2 or not last.text.endswith("."):
        return False
    return not following.text[:1].isupper() or (last.pos == "PROPN" and following.pos == "PROPN")
