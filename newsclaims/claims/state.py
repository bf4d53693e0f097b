"""State the claims: minimal propositions out of contents and of the reporter's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclaims.claims.clauses import Clause
from newsclaims.claims.conditions import conditions_in
from newsclaims.claims.contents import ContentReader
from newsclaims.claims.details import Details
from newsclaims.claims.drafts import Draft, Drafter
from newsclaims.claims.grammar import has_subject, is_finite, is_predicate
from newsclaims.claims.kinds import kind_of
from newsclaims.claims.reading import parts_of, subject_of, triples_by_verb
from newsclaims.claims.relations import related
from newsclaims.claims.reporter import own_claims
from newsclaims.claims.stance import Marker, boosters_in, hedges_in
from newsclaims.claims.subjects import SubjectReader
from newsclaims.claims.tense import is_planned, tense_of
from newsclaims.claims.words import Words, words_of
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Attribution, Claim, ClaimKind, Confidence, Sourcing, Span, StanceMarker, Tense
from newsclaims.syntax import Parse, Triple

#: Attributions of these kinds leave their clause to the reporter where their content states nothing by itself.
_REPORTED_ACTS = frozenset({"belief", "attitude", "decision", "commitment"})
_SILENT = frozenset({"nonresponse", "question"})
_ACTS = frozenset({"commitment", "directive", "decision"})
_UNATTRIBUTED = Sourcing(tag="unattributed", confidence=Confidence.of(0.9, ("own_voice",)))
_VERBLESS: Mapping[str, ClaimKind] = {"directive": "demand", "commitment": "plan", "decision": "fact", "denial": "fact"}


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
    drafter = Drafter(article, parse, runs, words_of(lexicon))
    reader = ContentReader(drafter)
    drafts: list[Draft] = []
    frames: list[Attribution] = []
    for attribution in attributions:
        found = reader.claims(attribution)
        drafts += found
        if found or attribution.quote_type == "direct" or not _is_told(attribution, parse, drafter.words):
            frames.append(attribution)
    drafts = _without_own_beliefs(parse, drafts)
    if own_voice:
        drafts += own_claims(drafter, frames)
    place = {id(a): n for n, a in enumerate(attributions)}
    unique = {(d.start, d.end, place.get(id(d.owner), -1)): d for d in drafts}
    finisher = _Finisher(drafter, lexicon, SubjectReader(parse, attributions, drafter.words))
    return related(
        parse, [finisher.claim(f"c{n}", unique[key]) for n, key in enumerate(sorted(unique), start=1)], drafter.words
    )


def _without_own_beliefs(parse: Parse, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without 'I think that it is safe' where 'it is safe' is a claim of the same speaker, so hedged."""
    beliefs: set[tuple[int, str]] = set()
    for owner in {id(d.owner): d.owner for d in drafts}.values():
        if owner is None or owner.kind != "belief" or owner.parent_id is None or owner.cue is None:
            continue
        if owner.speaker is not None:
            cue = range(*parse.within(owner.cue.start, owner.cue.end))
            beliefs.update((i, owner.speaker.id) for i in cue)
    return [
        d
        for d in drafts
        if d.clause is None
        or d.owner is None
        or d.owner.kind == "belief"
        or d.owner.speaker is None
        or (d.clause.head, d.owner.speaker.id) not in beliefs
    ]


def _takes_up(attribution: Attribution, parse: Parse) -> bool:
    """Whether the content is no more than 'it' or 'that', which takes up what was said before."""
    first, last = parse.within(attribution.content[0].start, attribution.content[-1].end)
    return last == first + 1 and parse.tokens[first].tag in ("PRP", "DT")


def _answers(attribution: Attribution, parse: Parse, words: Words) -> bool:
    """Whether what is not done is to answer: 'refused to comment', and not 'failed to agree', 'refused to pay'."""
    cue = parse.within(attribution.cue.start, attribution.cue.end) if attribution.cue else (0, 0)
    content = parse.within(attribution.content[0].start, attribution.content[-1].end)
    tokens = [*parse.tokens[slice(*cue)], *parse.tokens[slice(*content)]]
    acts = [t for t in tokens if t.tag == "VB" and t.dep in ("xcomp", "ROOT", "ccomp")]
    return not acts or any(t.lemma in words.replies for t in acts)


def _is_told(attribution: Attribution, parse: Parse, words: Words) -> bool:
    """Whether the clause of an attribution whose content states nothing is itself what is told: 'posted pictures'.

    Acts and attitudes are ('has not decided whether to pay'); of sayings those of a thing, not of a question.
    """
    if attribution.kind in _REPORTED_ACTS and not _takes_up(attribution, parse):
        return True
    if attribution.cue is None or attribution.quote_type != "indirect" or _takes_up(attribution, parse):
        return False
    if attribution.kind == "nonresponse":
        return not _answers(attribution, parse, words)
    if attribution.kind in _SILENT:
        return False
    first, last = parse.within(attribution.content[0].start, attribution.content[-1].end)
    return not any(
        is_predicate(t) and is_finite(parse, t) and has_subject(parse, t) and t.dep != "relcl"
        for t in parse.tokens[first:last]
    )


class _Finisher:
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
        dated_ahead = self.details.has_day_ahead(start, end)
        tense = self.tense(draft, kind, dated_ahead=dated_ahead)
        who = self.subjects.speaker(subject, owner)
        return Claim(
            id=number,
            span=span,
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
            entities=self.details.entities(start, end),
            quantities=self.details.quantities(start, end),
            times=self.details.times(start, end, tense),
        )

    def kind(self, draft: Draft) -> ClaimKind:
        """The claim's kind; what is said of something without a verb is an opinion unless the attribution is an act."""
        if draft.clause is not None:
            return kind_of(self.parse, draft.clause, draft.carried, draft.owner, self.words)
        return _VERBLESS.get(draft.owner.kind, "opinion") if draft.owner else "opinion"

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
            (m.start, m.end): m for m in self.markers(hedges_in(self.parse, clause, draft.carried, self.words), span)
        }
        owner = draft.owner
        if owner is not None and owner.cue is not None and (self.is_belief(owner) or self.seems(owner)):
            cue = owner.cue
            found = {key: m for key, m in found.items() if not cue.start <= key[0] < cue.end}
            found[cue.start, cue.end] = StanceMarker(start=cue.start, end=cue.end, text=cue.text, scope=span)
        return tuple(found[key] for key in sorted(found))

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
        return any(row is not None and {"verb", "passive"} & set(row["roles"].split("|")) for row in rows)

    def is_belief(self, owner: Attribution) -> bool:
        """Whether the cue is one of mere belief; 'expects to hire' is an act."""
        cue = self.drafter.cue_tokens(owner)
        return owner.kind not in _ACTS and any(t.lemma in self.words.beliefs for t in cue)
