"""State the claims: minimal propositions out of contents and of the reporter's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclaims.claims.clauses import Clause
from newsclaims.claims.contents import ContentReader
from newsclaims.claims.details import Details
from newsclaims.claims.drafts import Draft, Drafter
from newsclaims.claims.reading import hedges_in, kind_of, parts_of, triples_by_verb
from newsclaims.claims.relations import related
from newsclaims.claims.reporter import own_claims
from newsclaims.claims.words import words_of
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Attribution, Claim, ClaimKind, Confidence, Sourcing, Span
from newsclaims.syntax import Parse, Triple

#: Attributions of these kinds leave their clause to the reporter where their content states nothing by itself.
_REPORTED_ACTS = frozenset({"belief", "attitude", "decision", "commitment"})
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
        if found or attribution.kind not in _REPORTED_ACTS or attribution.quote_type == "direct":
            frames.append(attribution)
    if own_voice:
        drafts += own_claims(drafter, frames)
    place = {id(a): n for n, a in enumerate(attributions)}
    unique = {(d.start, d.end, place.get(id(d.owner), -1)): d for d in drafts}
    finisher = _Finisher(drafter, lexicon)
    return related(parse, [finisher.claim(f"c{n}", unique[key]) for n, key in enumerate(sorted(unique), start=1)])


class _Finisher:
    """Reads the details of the drafts of one article."""

    def __init__(self, drafter: Drafter, lexicon: Lexicon) -> None:
        self.drafter, self.parse, self.words = drafter, drafter.parse, drafter.words
        self.text = drafter.article.text
        self.details = Details(drafter.article, drafter.parse, lexicon)
        self.triples: Mapping[int, Triple] = triples_by_verb(drafter.parse.triples)

    def claim(self, number: str, draft: Draft) -> Claim:
        """The finished claim."""
        owner, start, end = draft.owner, draft.start, draft.end
        subject, predicate, complement = self.parts(draft)
        kind = self.kind(draft)
        return Claim(
            id=number,
            span=Span.of(self.text, start, end),
            text=draft.text,
            attribution=owner,
            speaker=owner.speaker if owner else None,
            sourcing=owner.sourcing if owner else _UNATTRIBUTED,
            kind=kind,
            polarity="negative" if draft.negative else "positive",
            hedges=tuple(self.hedges(draft)),
            subject=subject,
            predicate=predicate,
            object=complement,
            entities=self.details.entities(start, end),
            quantities=self.details.quantities(start, end),
            times=self.details.times(start, end, ahead=kind in ("forecast", "plan")),
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
        found = parts_of(self.parse, draft.clause, self.triples, draft.carried)
        spans = [self.parse.offsets(*part) if part else None for part in found]
        whole = [
            self.drafter.edges.trim(*s, min(s[0], draft.start), max(s[1], draft.end)) if s else None for s in spans
        ]
        subject, predicate, complement = (Span.of(self.text, *s) if s and s[0] < s[1] else None for s in whole)
        return subject, predicate, complement

    def hedges(self, draft: Draft) -> Iterator[Span]:
        """The cue of mere belief that governs the claim, and the epistemic words in it, in the order of the text."""
        found: set[tuple[int, int]] = set()
        owner = draft.owner
        if owner is not None and owner.cue is not None and self.is_belief(owner):
            found.add((owner.cue.start, owner.cue.end))
        clause = draft.clause
        if clause is None:
            first, last = self.parse.within(draft.start, draft.end)
            clause = Clause(first, "main", first, last, None)
        for first, last in hedges_in(self.parse, clause, draft.carried, self.words):
            found.add(self.parse.offsets(first, last))
        for start, end in sorted(found):
            yield Span.of(self.text, start, end)

    def is_belief(self, owner: Attribution) -> bool:
        """Whether the cue is one of mere belief; 'expects to hire' is an act."""
        cue = self.drafter.cue_tokens(owner)
        return owner.kind not in _ACTS and any(t.lemma in self.words.beliefs for t in cue)
