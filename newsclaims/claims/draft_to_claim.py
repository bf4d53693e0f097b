"""Read the details of a draft, and finish it into a claim: `Finisher`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import parts_of, subject_of, triples_by_verb
from newsclaims.claims.details.conditions import conditions_in
from newsclaims.claims.details.kinds import kind_of
from newsclaims.claims.details.mentioned import Details
from newsclaims.claims.details.stance import Marker, boosters_in, hedges_in
from newsclaims.claims.details.subjects import SubjectReader
from newsclaims.claims.details.tense import is_planned, tense_of
from newsclaims.claims.drafts.drafter import Drafter
from newsclaims.claims.drafts.fragments import is_before_frame, is_participle_of, puts_figure
from newsclaims.claims.drafts.records import Draft
from newsclaims.claims.grammar import is_finite, own_subject
from newsclaims.lexicon import Lexicon
from newsclaims.models import Attribution, Claim, ClaimKind, Span, StanceMarker, Tense
from newsclaims.sourcing import own_voice
from newsclaims.syntax import Triple

_ACTS = frozenset({"commitment", "directive", "decision"})
_UNATTRIBUTED = own_voice()
_VERBLESS: Mapping[str, ClaimKind] = {"directive": "demand", "commitment": "plan", "decision": "fact", "denial": "fact"}


class Finisher:
    """Reads the details of the drafts of one article."""

    def __init__(self, drafter: Drafter, lexicon: Lexicon, subjects: SubjectReader) -> None:
        self.subjects = subjects
        self.drafter, self.parse, self.words = drafter, drafter.parse, drafter.words
        self.text = drafter.article.text
        self.details = Details(drafter.article, drafter.parse, lexicon)
        self.triples: Mapping[int, Triple] = triples_by_verb(drafter.parse.triples)

    def claim(self, number: str, draft: Draft) -> Claim:
        """The finished claim."""
        owner, start, end = draft.owner, draft.start, draft.end
        subject, predicate, complement = self.parts(draft)
        kind = self.kind(draft)
        clause, span = self.clause(draft), Span.of(self.text, start, end)
        frame = Span.of(self.text, *draft.frame) if draft.frame else self.asked(draft)
        parts = [(s.start, s.end) for s in (frame, span) if s]
        dated_ahead = any(self.details.has_day_ahead(*part) for part in parts)
        tense = self.tense(draft, kind, dated_ahead=dated_ahead)
        who = self.subjects.speaker(subject, owner)
        return Claim(
            id=number,
            span=span,
            frame=frame,
            text=draft.text,
            attribution=owner,
            speaker=owner.speaker if owner else None,
            sourcing=owner.sourcing if owner else _UNATTRIBUTED,
            kind=kind,
            polarity="negative" if draft.negative else "positive",
            tense=tense,
            planned=draft.clause is not None and is_planned(self.parse, draft.clause, kind, self.words),
            hedges=self.hedges(draft, clause, span),
            boosters=self.markers(boosters_in(self.parse, clause, draft.carried, self.words), span),
            conditions=self.conditions(draft, clause),
            subject=subject,
            subject_id=who.id if who else None,
            resolved=self.subjects.resolved(draft.text, subject, who),
            predicate=predicate,
            object=complement,
            entities=tuple(e for part in parts for e in self.details.entities(*part)),
            quantities=tuple(q for part in parts for q in self.details.quantities(*part)),
            times=tuple(t for part in parts for t in self.details.times(*part, tense)),
        )

    def asked(self, draft: Draft) -> Span | None:
        """'residents' of 'urged residents to wait', who stand in the words of the claim and before its span."""
        owner = draft.owner
        if owner is None or owner.kind != "directive" or owner.addressee is None:
            return None
        first = owner.addressee.text.split()
        leads = draft.text.split()[: len(first)] == first
        return owner.addressee if leads and owner.addressee.end <= draft.start else None

    def kind(self, draft: Draft) -> ClaimKind:
        """The claim's kind; what is said of something without a verb is an opinion unless the attribution is an act."""
        if draft.clause is not None:
            return kind_of(self.parse, draft.clause, draft.carried, draft.owner, self.words)
        tokens = self.parse.tokens[slice(*self.parse.within(draft.start, draft.end))]
        clausal = any(
            t.dep in ("ccomp", "ROOT")
            and own_subject(self.parse, t)
            and (is_finite(self.parse, t) or self.parse.has_child(t, "mark"))
            for t in tokens
        )
        clausal = clausal or any(puts_figure(self.parse, t) or is_participle_of(self.parse, t) for t in tokens)
        clausal = clausal or (draft.owner is not None and is_before_frame(self.parse, draft.owner))
        cue = self.drafter.cue_tokens(draft.owner) if draft.owner else ()
        if not clausal and any(t.lemma in self.words.foretelling for t in cue):
            return "forecast"  # 'expects two rises this year'
        rest: ClaimKind = "fact" if clausal else "opinion"  # 'only one in six sings' with the verb taken for a noun
        return _VERBLESS.get(draft.owner.kind, rest) if draft.owner else rest

    def parts(self, draft: Draft) -> tuple[Span | None, Span | None, Span | None]:
        """Subject, predicate and object as spans."""
        if draft.clause is None:
            return None, None, None
        carried = draft.carried
        if draft.owner is not None and draft.owner.source is None and len(draft.owner.content) > 1:
            carried = carried._replace(subject=carried.subject or self.raised(draft))
        found = parts_of(self.parse, draft.clause, self.triples, carried)
        spans = [self.parse.offsets(*part) if part else None for part in found]
        whole = [
            self.drafter.edges.trim(*s, min(s[0], draft.start), max(s[1], draft.end)) if s else None for s in spans
        ]
        subject, predicate, complement = (Span.of(self.text, *s) if s and s[0] < s[1] else None for s in whole)
        return subject, predicate, complement

    def raised(self, draft: Draft) -> tuple[int, int] | None:
        """'He' of 'He is expected to resign', which grammar makes the subject of the cue."""
        owner, clause = draft.owner, draft.clause
        if owner is None or clause is None or subject_of(self.parse, clause.head) is not None:
            return None
        found = (subject_of(self.parse, t.i) for t in self.drafter.cue_tokens(owner) if t.pos == "VERB")
        subject = next((s for s in found if s is not None), None)
        return subject if subject is not None and draft.start <= self.parse.tokens[subject[0]].start else None

    def clause(self, draft: Draft) -> Clause:
        """The clause of a draft; of a content without one, all its tokens."""
        if draft.clause is not None:
            return draft.clause
        first, last = self.parse.within(draft.start, draft.end)
        return Clause(first, "main", first, last, None)

    def tense(self, draft: Draft, kind: ClaimKind, *, dated_ahead: bool) -> Tense | None:
        """The claim's tense; of a demand or a plan without a verb of its own the future."""
        if draft.clause is None:
            return None
        return tense_of(self.parse, draft.clause, draft.carried, kind, draft.owner, self.words, dated_ahead=dated_ahead)

    def hedges(self, draft: Draft, clause: Clause, span: Span) -> tuple[StanceMarker, ...]:
        """The cue of mere belief that governs the claim, and the epistemic words in it, in the order of the text."""
        found = {
            (m.start, m.end): m
            for m in self.markers(hedges_in(self.parse, clause, draft.carried, self.words), span)
            if not self.in_frame(draft, m)
        }
        owner = draft.owner
        if owner is not None and owner.cue is not None and (self.is_belief(owner) or self.seems(owner)):
            cue = owner.cue
            found = {key: m for key, m in found.items() if not cue.start <= key[0] < cue.end}
            found[cue.start, cue.end] = StanceMarker(start=cue.start, end=cue.end, text=cue.text, scope=span)
        return tuple(found[key] for key in sorted(found))

    def in_frame(self, draft: Draft, marker: Span) -> bool:
        """Whether the word weakens the frame alone: 'Asked if they could wait, all ran'; not 'If approved'."""
        if draft.frame is None or not draft.frame[0] <= marker.start < draft.frame[1]:
            return False
        first = self.parse.at(marker.start)
        return first is None or first.lower not in self.words.conditions

    def markers(self, found: Iterator[Marker], whole: Span) -> tuple[StanceMarker, ...]:
        """Markers of stance as spans, their scopes within the claim."""
        return tuple(self.marker(m, whole) for m in found)

    def marker(self, marker: Marker, whole: Span) -> StanceMarker:
        """A marker of stance as a span; what has no narrower scope has the whole claim."""
        scope = whole
        if marker.scope is not None:
            first, last = self.parse.offsets(*marker.scope)
            first, last = self.drafter.edges.trim(max(first, whole.start), min(last, whole.end), whole.start, whole.end)
            scope = Span.of(self.text, first, last) if first < last else whole
        start, end = self.parse.offsets(*marker.words)
        return StanceMarker(start=start, end=end, text=self.text[start:end], scope=scope)

    def conditions(self, draft: Draft, clause: Clause) -> tuple[Span, ...]:
        """The conditions in the claim, and one at the head of the clause that it goes on with."""
        found = list(conditions_in(self.parse, clause.start, clause.end, self.words))
        if draft.clause is not None and clause.role == "coordinate" and clause.host is not None:
            host = self.parse.tokens[clause.host]
            subject = subject_of(self.parse, clause.host)
            if subject is not None and draft.carried.subject is not None:
                found = [*conditions_in(self.parse, host.left, max(subject[0], host.left), self.words), *found]
        if draft.clause is not None:  # behind the attribution clause: '..., she said, if sales fell'
            for child in self.parse.children(self.parse.tokens[clause.head], "advcl"):
                if child.left >= clause.end:
                    found += conditions_in(self.parse, child.left, child.right, self.words)
        spans = (self.drafter.edges.trim(*self.parse.offsets(*r), 0, len(self.text)) for r in dict.fromkeys(found))
        return tuple(Span.of(self.text, start, end) for start, end in spans if start < end)

    def seems(self, owner: Attribution) -> bool:
        """'It seems that', 'It is understood that', 'is alleged to': nobody's word, which hedges by itself."""
        if owner.source is not None:
            return False
        rows = (self.words.hedges.get(t.lemma) for t in self.drafter.cue_tokens(owner) if t.pos == "VERB")
        return any(row is not None and {"verb", "passive"} & set(row["roles"].split()) for row in rows)

    def is_belief(self, owner: Attribution) -> bool:
        """Whether the cue is one of mere belief; 'expects to hire' is an act."""
        rows = ((t, self.words.beliefs.get(t.lemma)) for t in self.drafter.cue_tokens(owner))
        held = any(row is not None and (t.pos == "NOUN" or row.get("part") != "noun") for t, row in rows)
        return owner.kind not in _ACTS and held
