"""Who tells the article what: chains of attributions, groups and their members, independence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from newsclaims.errors import ArgumentError
from newsclaims.models import Attribution, Claim, Extraction, Quote, Span, Speaker
from newsclaims.wording import without_article

_POSSESSIVE = regex.compile(r"['’]s?$", regex.IGNORECASE)


class Sources:
    """The links of one extraction, looked up instead of searched."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.article.text
        self.speakers = {s.id: s for s in extraction.speakers}
        self.attributions = {a.id: a for a in extraction.attributions}
        self.claims = {c.id: c for c in extraction.claims}
        self.claims_of: dict[str, list[Claim]] = defaultdict(list)
        self._quotes_of: dict[str, list[Quote]] = defaultdict(list)
        for quote in extraction.quotes:
            if quote.attribution is not None:
                self._quotes_of[quote.attribution.id].append(quote)
        self._place = {c.id: i for i, c in enumerate(extraction.claims)}
        self._agreeing: dict[str, list[str]] = defaultdict(list)
        for claim in extraction.claims:
            if claim.attribution is not None:
                self.claims_of[claim.attribution.id].append(claim)
            for other in claim.supports:
                self._agreeing[claim.id].append(other)
                self._agreeing[other].append(claim.id)

        self._affiliations: dict[str, str] = {}
        self._bases: dict[str, Span] = {}
        self._reasons: dict[str, Span] = {}
        for attribution in extraction.attributions:
            self._learn(attribution)

    def _learn(self, attribution: Attribution) -> None:
        """Keep what an attribution says of its source, for the source's other attributions."""
        speaker, sourcing = attribution.speaker, attribution.sourcing
        if speaker is None:
            return
        if affiliation := speaker.affiliation or sourcing.affiliation:
            self._affiliations.setdefault(speaker.id, affiliation)
        if sourcing.basis:
            self._bases.setdefault(self.root(speaker), sourcing.basis)
        if sourcing.anonymity_reason:
            self._reasons.setdefault(self.root(speaker), sourcing.anonymity_reason)

    def affiliation(self, speaker: Speaker) -> str | None:
        """The body that a speaker belongs to, as any attribution words it."""
        return self._affiliations.get(speaker.id, speaker.affiliation)

    def basis(self, attribution: Attribution) -> Span | None:
        """How the source knows; what is said of a group holds for its members."""
        own = attribution.sourcing.basis
        return own or (self._bases.get(self.root(attribution.speaker)) if attribution.speaker else None)

    def reason(self, attribution: Attribution) -> Span | None:
        """Why the source is not named; what is said of a group holds for its members."""
        own = attribution.sourcing.anonymity_reason
        return own or (self._reasons.get(self.root(attribution.speaker)) if attribution.speaker else None)

    def speaks_for(self, one: Speaker, other: Speaker) -> bool:
        """Whether `one` belongs to the body that `other` is ('Dana Whitlock, a spokeswoman for Orrin & Vale')."""
        affiliation = self.affiliation(one)
        return bool(affiliation and other.name and one.id != other.id) and name_key(affiliation or "") == name_key(
            other.name or ""
        )

    def told(self) -> Iterator[Attribution]:
        """The attributions that the article itself makes, not those inside another's content."""
        return (a for a in self.extraction.attributions if a.parent_id is None)

    def chain(self, attribution: Attribution | None) -> tuple[Attribution, ...]:
        """The attribution and those in whose contents it lies, the outermost last."""
        found: list[Attribution] = []
        while attribution is not None and all(a.id != attribution.id for a in found):
            found.append(attribution)
            attribution = self.attributions.get(attribution.parent_id or "")
        return tuple(found)

    def quotes_of(self, attribution: Attribution | None) -> Iterator[Quote]:
        """The quotations of an attribution and of those around it."""
        for link in self.chain(attribution):
            yield from self._quotes_of.get(link.id, ())

    def informant(self, claim: Claim) -> Attribution | None:
        """The outermost attribution of a claim: whoever tells the article of it; None in the reporter's own voice."""
        chain = self.chain(claim.attribution)
        return chain[-1] if chain else None

    def root(self, speaker: Speaker) -> str:
        """Id of the speaker, or of the group that the speaker was picked out of: one source, however often cited."""
        seen = {speaker.id}
        while speaker.member_of in self.speakers and speaker.member_of not in seen:
            speaker = self.speakers[speaker.member_of]
            seen.add(speaker.id)
        return speaker.id

    def independent(self, one: Speaker | None, other: Speaker | None) -> bool:
        """Whether two speakers are two sources: both known, no members of one group, neither speaking for the other."""
        if one is None or other is None or self.root(one) == self.root(other):
            return False
        return not (self.speaks_for(one, other) or self.speaks_for(other, one))

    def agreeing(self, claim: Claim) -> tuple[Claim, ...]:
        """Claims that say the same from sources independent of the claim's own and of each other, in the text's order.

        A claim in the reporter's own voice has no source, so that every attributed claim that says the same counts.
        """
        own = self.informant(claim)
        speakers = [] if own is None else [own.speaker]
        if own is not None and own.speaker is None:
            return ()
        found: list[Claim] = []
        for other in sorted({i for i in self._agreeing[claim.id] if i in self.claims}, key=self._place.__getitem__):
            teller = self.informant(self.claims[other])
            if teller is None or teller.speaker is None:
                continue
            if all(self.independent(teller.speaker, s) for s in speakers):
                speakers.append(teller.speaker)
                found.append(self.claims[other])
        return tuple(found)

    def is_single_anonymous(self, claim: Claim) -> bool:
        """Whether one unnamed person is all that stands behind a claim."""
        teller = self.informant(claim)
        return teller is not None and is_one_unnamed(teller) and not self.agreeing(claim)


def check_member(extraction: Extraction, item: Attribution | Quote | Speaker | Claim) -> None:
    """Make sure that an object is one of an extraction's, or the same as one of them.

    Raises:
        ArgumentError: it is another extraction's.
    """
    kind = type(item).__name__.lower()
    own = next((x for x in getattr(extraction, f"{kind}s") if x.id == item.id), None)
    if own is None or (own is not item and own != item):
        raise ArgumentError(f"the {kind} {item.id} is none of {extraction}; take it from extraction.{kind}s")


def is_one_unnamed(attribution: Attribution) -> bool:
    """Whether the source is one unnamed person ('a source' is; 'officials' are not, though they may be one)."""
    if attribution.sourcing.tag != "anonymous":
        return False
    count = attribution.sourcing.source_count
    if count is None and attribution.speaker is not None and attribution.speaker.kind == "person":
        return True
    return count == 1


def name_key(name: str) -> str:
    """A name to compare by: lower case, single spaces, no article before it and no possessive behind it."""
    return _POSSESSIVE.sub("", without_article(" ".join(name.split()))).casefold()
