"""State the claims: minimal propositions out of contents and of the reporter's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsclaims.claims.clauses import Clause, clauses_in, has_subject, is_finite
from newsclaims.claims.details import Details
from newsclaims.claims.edges import Edges
from newsclaims.claims.fragments import states_something
from newsclaims.claims.reading import (
    Carried,
    TokenRange,
    carried_by,
    hedges_in,
    is_negative,
    kind_of,
    noun_phrase,
    parts_of,
    triples_by_verb,
)
from newsclaims.claims.relations import related
from newsclaims.claims.words import Words, words_of
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Attribution, Claim, ClaimKind, Confidence, Polarity, Sourcing, Span
from newsclaims.syntax import Parse, Token

_OWN_BLOCKS = frozenset({"headline", "standfirst", "paragraph", "list_item"})
#: Attributions of these kinds leave their clause to the reporter where their content states nothing by itself.
_REPORTED_ACTS = frozenset({"belief", "attitude", "decision", "commitment"})
_UNATTRIBUTED = Sourcing(tag="unattributed", confidence=Confidence.of(0.9, ("own_voice",)))
_JOINTS = " ,“”‘’\"'«»"
_WH = frozenset({"WDT", "WP", "WP$", "WRB"})


class Unit(NamedTuple):
    """A stretch of one sentence to take apart, as token indices, with the attribution it is the content of."""

    start: int
    end: int
    holes: frozenset[int]  # tokens of an attribution clause that interrupts it
    owner: Attribution | None


class Draft(NamedTuple):
    """A claim before its details are read."""

    start: int  # character offsets
    end: int
    text: str
    owner: Attribution | None
    clause: Clause | None  # None for a content without a clause
    carried: Carried
    negative: bool


def state_claims(
    article: Article,
    parse: Parse,
    runs: Sequence[MarkedRun],
    attributions: Sequence[Attribution],
    lexicon: Lexicon,
    *,
    own_voice: bool = True,
) -> tuple[Claim, ...]:
    """The claims of an article, in the order of the text.

    Args:
        article: The article, its layout read.
        parse: The parse of its prose.
        runs: Its quoted runs.
        attributions: Who said what, complete with speaker and sourcing.
        lexicon: The words to go by.
        own_voice: Whether the reporter's own sentences are read too.
    """
    stater = _Stater(article, parse, runs, words_of(lexicon))
    drafts: list[Draft] = []
    frames: list[Attribution] = []
    for attribution in attributions:
        found = stater.of_content(attribution)
        drafts += found
        if found or attribution.kind not in _REPORTED_ACTS or attribution.quote_type == "direct":
            frames.append(attribution)
    if own_voice:
        drafts += stater.of_reporter(frames, attributions)
    order = {id(a): n for n, a in enumerate(attributions)}
    unique = {(d.start, d.end, id(d.owner)): d for d in drafts}
    ordered = sorted(unique.values(), key=lambda d: (d.start, d.end, order.get(id(d.owner), -1)))
    details = Details(article, parse, lexicon)
    return related(parse, [stater.claim(f"c{n}", d, details) for n, d in enumerate(ordered, start=1)])


class _Stater:
    """States the claims of one article."""

    def __init__(self, article: Article, parse: Parse, runs: Sequence[MarkedRun], words: Words) -> None:
        self.article, self.parse, self.words = article, parse, words
        self.edges = Edges(article.text, runs)
        self.triples = triples_by_verb(parse.triples)

    # Contents

    def of_content(self, attribution: Attribution) -> list[Draft]:
        """The claims in an attribution's content."""
        negated_out = attribution.negated and attribution.kind not in ("belief", "attitude", "commitment")
        if attribution.kind in ("nonresponse", "question") or negated_out:
            return []
        drafts: list[Draft] = []
        for unit in self.content_units(attribution):
            drafts += self.of_unit(unit)
        return drafts

    def content_units(self, attribution: Attribution) -> Iterator[Unit]:
        """The content sentence by sentence; parts of one clause around its attribution are one unit."""
        pieces: list[TokenRange] = []
        for span in attribution.content:
            start, end = self.parse.within(span.start, span.end)
            pieces += _by_sentence(self.parse, start, end)
        n = 0
        while n < len(pieces):
            start, end = pieces[n]
            holes: frozenset[int] = frozenset()
            if n + 1 < len(pieces) and self.interrupted(pieces[n], pieces[n + 1]):
                n += 1
                holes = frozenset(range(end, pieces[n][0]))
                end = pieces[n][1]
            n += 1
            first = self.parse.tokens[start]
            if first.lower in self.words.complementisers and (first.dep == "mark" or first.tag == "IN"):
                start += 1
            if start < end:
                yield Unit(start, end, holes, attribution)

    def interrupted(self, first: TokenRange, second: TokenRange) -> bool:
        """Whether the attribution clause stands between a subject and its verb: 'The bridge, she said, was unsafe'."""
        tokens = self.parse.tokens
        if tokens[first[0]].sentence != tokens[second[0]].sentence:
            return False
        return not any(
            is_finite(self.parse, t) and has_subject(self.parse, t) and t.pos in ("VERB", "AUX")
            for t in tokens[first[0] : first[1]]
            if t.dep not in ("relcl", "acl", "csubj", "csubjpass", "advcl")
            and first[0] <= _subject_at(self.parse, t) < first[1]
        )

    def of_unit(self, unit: Unit) -> list[Draft]:
        """The claims in one sentence's worth of content."""
        owner = unit.owner
        direct = owner is not None and owner.quote_type == "direct"
        if self.asks(unit):
            return []
        drafts: list[Draft] = []
        known: dict[int, Carried] = {}
        for clause in clauses_in(self.parse, unit.start, unit.end, self.words, unit.holes, transparent=True):
            if clause.role == "frame":
                continue
            carried = carried_by(self.parse, clause, known)
            known[clause.head] = carried
            if not direct and clause.role == "main" and self.embedded_question(clause):
                continue
            draft = self.drafted(clause, carried, unit)
            if draft is not None:
                drafts.append(draft)
        return drafts or self.of_fragment(unit)

    def asks(self, unit: Unit) -> bool:
        tail = self.parse.tokens[unit.end - 1].text
        after = self.article.text[self.parse.tokens[unit.end - 1].end :][:1]
        if tail.endswith("?") or after == "?":
            return True
        first = self.parse.tokens[unit.start - 1] if unit.start else None
        return (
            first is not None
            and first.lower == "whether"
            and unit.owner is not None
            and first.start >= unit.owner.content[0].start
        )

    def embedded_question(self, clause: Clause) -> bool:
        """'how much it had set aside', 'whether it would rain': nothing is claimed."""
        first = self.parse.tokens[clause.start]
        if first.lower in ("whether", "if") and first.head == clause.head and first.dep in ("mark", "advmod"):
            return (
                first.lower == "whether"
                or clause.start == first.i
                and clause.head == first.head
                and first.i < clause.head
                and _asked(first)
            )
        return first.tag in _WH and (first.head == clause.head or self.parse.tokens[first.head].head == clause.head)

    def of_fragment(self, unit: Unit) -> list[Draft]:
        """A content without a clause: one claim if it says something of something."""
        if unit.owner is None or unit.owner.quote_type == "direct":
            return []
        inner = self.proposition_noun(unit)
        if inner is not None:
            return self.of_unit(unit._replace(start=inner[0], end=inner[1]))
        first = self.parse.tokens[unit.start]
        if first.tag in _WH or not states_something(self.parse, unit.start, unit.end):
            return []
        start, end = self.edges.trim(*self.parse.offsets(unit.start, unit.end), *self.limits(unit))
        if start >= end:
            return []
        return [
            Draft(
                start, end, self.worded(start, end), unit.owner, None, Carried(None, ()), _flips(unit.owner, self.words)
            )
        ]

    def proposition_noun(self, unit: Unit) -> TokenRange | None:
        """'allegations that it knew': the clause that the noun stands for."""
        for t in self.parse.tokens[unit.start : unit.end]:
            if t.lemma in self.words.propositions and t.pos == "NOUN":
                for clause in self.parse.children(t, "acl", "ccomp", "relcl"):
                    opener = self.parse.tokens[clause.left]
                    if opener.lower == "that" and opener.dep in ("mark", "nsubj", "det") and clause.left + 1 < unit.end:
                        return clause.left + 1, min(clause.right, unit.end)
        return None

    # The reporter's own voice

    def of_reporter(self, frames: Sequence[Attribution], attributions: Sequence[Attribution]) -> list[Draft]:
        """The claims of the reporter's own sentences: what is neither content nor attribution clause."""
        barred, inside = self.barred(frames)
        private = _private_ranges(attributions)
        drafts: list[Draft] = []
        for sentence in self.parse.sentences:
            if self.article.blocks[sentence.block].kind not in _OWN_BLOCKS:
                continue
            unit = Unit(sentence.start, sentence.end, frozenset(), None)
            if self.asks(unit) or all(i in inside for i in range(unit.start, unit.end)):
                continue
            here = frozenset(i for i in range(unit.start, unit.end) if i in barred)
            known: dict[int, Carried] = {}
            for clause in clauses_in(self.parse, unit.start, unit.end, self.words, here):
                carried = carried_by(self.parse, clause, known)
                known[clause.head] = carried
                if clause.role == "frame" or clause.head in inside:
                    continue
                draft = self.drafted(clause, carried, unit)
                if draft is not None and not any(
                    draft.start < e and s < draft.end for s, e in private.get(sentence.block, ())
                ):
                    drafts.append(draft)
        return drafts

    def barred(self, frames: Sequence[Attribution]) -> tuple[set[int], set[int]]:
        """Tokens that head attribution clauses and contents, and all tokens of contents."""
        barred: set[int] = set()
        inside: set[int] = set()
        tokens = self.parse.tokens
        for attribution in frames:
            content: set[int] = set()
            for span in attribution.content:
                content.update(range(*self.parse.within(span.start, span.end)))
            barred.update(i for i in content - inside if tokens[i].head not in content or tokens[i].head == i)
            inside |= content
            if attribution.cue is not None:
                for i in range(*self.parse.within(attribution.cue.start, attribution.cue.end)):
                    if tokens[i].pos in ("VERB", "AUX", "ADP", "SCONJ", "ADJ"):
                        barred.add(i)
        return barred, inside

    # Both

    def drafted(self, clause: Clause, carried: Carried, unit: Unit) -> Draft | None:
        """The clause as a claim, or None where it makes none."""
        tokens = self.parse.tokens
        head = tokens[clause.head]
        start, end, lead = clause.start, clause.end, ""
        if clause.role == "relative":
            opened = self.relative_lead(clause)
            if opened is None:
                return None
            start, lead = opened
        subject = has_subject(self.parse, head)
        finite = is_finite(self.parse, head) or bool(carried.auxiliaries)
        if clause.role == "coordinate" and not subject:
            lead = self.carried_lead(carried, unit.owner)
        elif not subject and clause.role != "relative":
            if not self.stands_alone(head, finite, unit):
                return None
            lead = self.source_lead(unit)
        elif not finite and clause.role != "coordinate":
            return None if unit.owner is None or unit.owner.quote_type == "direct" else self.bare(clause, unit)
        return self.draft(clause, carried, unit, start, end, lead)

    def draft(self, clause: Clause, carried: Carried, unit: Unit, start: int, end: int, lead: str) -> Draft | None:
        if start >= end:
            return None
        low, high = self.limits(unit)
        left, right = self.edges.trim(*self.parse.offsets(start, end), low, high)
        if left >= right:
            return None
        negative = is_negative(self.parse, clause.head, carried, self.words) != _flips(unit.owner, self.words)
        holes = sorted(i for i in unit.holes if start <= i < end)
        if holes:
            first, last = self.parse.tokens[holes[0]].start, self.parse.tokens[holes[-1]].end
            text = f"{self.worded(left, first).rstrip(_JOINTS)} {self.worded(last, right).lstrip(_JOINTS)}"
        else:
            text = self.worded(left, right)
        return Draft(left, right, f"{lead} {text}".strip(), unit.owner, clause, carried, negative)

    def bare(self, clause: Clause, unit: Unit) -> Draft | None:
        """A clause with a subject but no finite verb: 'the company to hand over its logs'."""
        return self.draft(clause, Carried(None, ()), unit, clause.start, clause.end, "")

    def stands_alone(self, head: Token, finite: bool, unit: Unit) -> bool:
        """Whether a clause without a subject makes a claim: an order in quotation marks, what somebody vows to do."""
        if unit.owner is None:
            return False
        if unit.owner.quote_type == "direct":
            return head.tag in ("VB", "VBP") and head.dep in ("ROOT", "ccomp", "conj") and unit.end - unit.start > 1
        return not finite or head.tag == "VB"

    def source_lead(self, unit: Unit) -> str:
        """The source as the subject understood: 'Trump' of 'vowed to cut aid'."""
        owner = unit.owner
        if owner is None or owner.quote_type == "direct":
            return ""
        who = owner.addressee if owner.kind == "directive" else owner.source
        return _squeezed(who.text).rstrip(",") if who else ""

    def carried_lead(self, carried: Carried, owner: Attribution | None) -> str:
        words = [self.parse.tokens[i].text for i in carried.auxiliaries]
        if carried.subject:
            words.insert(0, self.worded(*self.parse.offsets(*carried.subject)))
        elif owner and owner.source and owner.quote_type != "direct":
            words.insert(0, _squeezed(owner.source.text).rstrip(","))
        return " ".join(words)

    def relative_lead(self, clause: Clause) -> tuple[int, str] | None:
        """Where an incidental relative clause goes on after its pronoun, and what the pronoun stands for."""
        tokens = self.parse.tokens
        first = tokens[clause.start]
        if clause.host is None or first.tag not in _WH or clause.start + 1 >= clause.end:
            return None
        antecedent = self.worded(*self.parse.offsets(*noun_phrase(self.parse, tokens[clause.host]))).rstrip(",")
        if first.tag == "WP$":
            return clause.start + 1, f"{antecedent}’s"
        if first.dep in ("nsubj", "nsubjpass") and first.head == clause.head:
            return clause.start + 1, antecedent
        return None

    def limits(self, unit: Unit) -> tuple[int, int]:
        """How far a claim may grow to take in quotation marks, as character offsets."""
        if unit.owner is None:
            return self.parse.offsets(unit.start, unit.end)
        return unit.owner.content[0].start, unit.owner.content[-1].end

    def worded(self, start: int, end: int) -> str:
        return _squeezed(self.article.text[start:end])

    def claim(self, number: str, draft: Draft, details: Details) -> Claim:
        """The finished claim."""
        owner, clause, text = draft.owner, draft.clause, self.article.text
        hedges = list(self.hedges(draft))
        subject = predicate = complement = None
        kind: ClaimKind = "opinion"
        if clause is not None:
            parts = parts_of(self.parse, clause, self.triples, draft.carried)
            subject, predicate, complement = (self.parse.span(*p) if p else None for p in parts)
            kind = kind_of(self.parse, clause, draft.carried, owner, self.words)
        elif owner is not None and owner.kind not in ("belief", "attitude", "statement"):
            kind = {"directive": "demand", "commitment": "plan"}.get(owner.kind, "fact")  # type: ignore[assignment]
        polarity: Polarity = "negative" if draft.negative else "positive"
        return Claim(
            id=number,
            span=Span.of(text, draft.start, draft.end),
            text=draft.text,
            attribution=owner,
            speaker=owner.speaker if owner else None,
            sourcing=owner.sourcing if owner else _UNATTRIBUTED,
            kind=kind,
            polarity=polarity,
            hedges=tuple(hedges),
            subject=subject,
            predicate=predicate,
            object=complement,
            entities=details.entities(draft.start, draft.end),
            quantities=details.quantities(draft.start, draft.end),
            times=details.times(draft.start, draft.end, ahead=kind in ("forecast", "plan")),
        )

    def hedges(self, draft: Draft) -> Iterator[Span]:
        """The cue of mere belief that governs the claim, then the epistemic words in it, in the order of the text."""
        found: set[tuple[int, int]] = set()
        cue = draft.owner.cue if draft.owner else None
        if (
            cue is not None
            and draft.owner is not None
            and draft.owner.kind not in ("commitment", "directive", "decision")
        ):
            for i in range(*self.parse.within(cue.start, cue.end)):
                if self.parse.tokens[i].lemma in self.words.beliefs:
                    found.add((cue.start, cue.end))
        if draft.clause is not None:
            clause = draft.clause
        else:
            a, b = self.parse.within(draft.start, draft.end)
            clause = Clause(a, "main", a, b, None)
        for a, b in hedges_in(self.parse, clause, draft.carried, self.words):
            found.add(self.parse.offsets(a, b))
        for start, end in sorted(found):
            yield Span.of(self.article.text, start, end)


def _by_sentence(parse: Parse, start: int, end: int) -> Iterator[TokenRange]:
    """The token range cut at the ends of sentences."""
    while start < end:
        stop = min(end, parse.sentences[parse.tokens[start].sentence].end)
        yield start, stop
        start = stop


def _subject_at(parse: Parse, verb: Token) -> int:
    return next((c.i for c in parse.children(verb, "nsubj", "nsubjpass", "expl", "csubj")), -1)


def _asked(first: Token) -> bool:
    return first.lower == "if" and first.dep == "mark"


def _flips(owner: Attribution | None, words: Words) -> bool:
    """Whether the attribution turns its content round: a denial, a doubt, 'does not believe'."""
    if owner is None:
        return False
    doubts = owner.cue is not None and any(
        words.beliefs[w]["polarity"] == "negative" for w in _stems(owner.cue.text) if w in words.beliefs
    )
    return (owner.kind == "denial") != (doubts != owner.negated)


def _stems(cue: str) -> Iterator[str]:
    """The words of a cue, and each without an ending."""
    for word in cue.lower().split():
        yield word
        for ending in ("s", "ed", "ing"):
            if word.endswith(ending):
                yield word[: -len(ending)]


def _private_ranges(attributions: Sequence[Attribution]) -> Mapping[int, list[tuple[int, int]]]:
    """Where the article tells how a source knows and why it is not named: no claims. (By block; filled in below.)"""
    del attributions
    return {}


def _squeezed(text: str) -> str:
    return " ".join(text.split())
