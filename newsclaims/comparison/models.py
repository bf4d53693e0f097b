"""What a comparison of articles returns."""

from __future__ import annotations

from typing import Literal

from newsclaims.models import Span, Tag
from newsclaims.models.span import Model
from newsclaims.verification import Edit
from newsclaims.verification.models import SpeakerMatch, in_one_line


class ClaimRef(Model):
    """A claim of one of the articles."""

    article: int
    """Place of the article in the sequence compared, from 0."""
    id: str
    """Id of the claim in that article's extraction."""
    text: str
    """The claim in words."""
    span: Span
    """Where it stands in that article."""
    speaker: str | None = None
    """Who makes it there; None in the reporter's own voice."""
    tag: Tag
    """How it is sourced there."""


class IndependentSource(Model):
    """One source of a claim, however many articles it speaks in."""

    label: str
    """Who it is: a name, a description, or the outlet for a claim in the reporter's own voice."""
    tags: tuple[Tag, ...]
    """The sourcing tags of its claims, each once."""
    identified: bool
    """Whether it is a person, body, document or outlet that is named."""
    claims: tuple[str, ...]
    """The claims that come from it, as `article:id` (`0:c3`)."""
    collapsed: tuple[str, ...] = ()
    """Why several claims count once: `same_person`, `same_body`, `same_document`, `same_outlet`, `same_group`,
    `wire_copy` (the same sentence verbatim), `same_quotation` (the same words in quotation marks, whoever is given
    them), `reported_by` ('Reuters reported')."""


class SharedClaim(Model):
    """A claim that several articles make."""

    id: str
    """`m1`, `m2`, ... in the order of the first article."""
    claims: tuple[ClaimRef, ...]
    """Where it is made, in the order of the articles."""
    score: float
    """How alike the two least alike wordings are that were joined, 0 to 1."""
    reasons: tuple[str, ...]
    """What the weakest joint rests on: `words:5/6`, `shared:kyiv`, `figure:65000000000 $`."""
    independent_sources: int
    """How many sources stand behind it, wire copy, 'X reported' and the same person or body counted once. Unnamed
    sources of different articles count apart, for nothing shows that they are the same."""
    identified_sources: int
    """How many of them are named: what is certain to be independent."""
    sources: tuple[IndependentSource, ...]
    """The sources, in the order of their first claim."""


class Dispute(Model):
    """Two claims of different articles that cannot both be right."""

    kind: Literal["denial", "opposite", "figure"]
    """One denies it, one negates it, or the figures differ."""
    one: ClaimRef
    """The claim of the earlier article."""
    other: ClaimRef
    """The claim of the later one."""
    score: float
    """How alike the two are but for that, 0 to 1."""
    reasons: tuple[str, ...]
    """What it rests on: `words:3/3`, `polarity:denied`, `polarity:negated`, `figures:12/15 people`."""


class QuoteRef(Model):
    """A quotation of one of the articles."""

    article: int
    """Place of the article in the sequence compared, from 0."""
    id: str
    """Id of the quotation in that article's extraction."""
    text: str
    """The words."""
    spans: tuple[Span, ...]
    """Where they stand."""
    speaker: str | None = None
    """Who is given them there."""
    tag: Tag | None = None
    """How they are sourced there; None where nobody is given them."""


class SharedQuote(Model):
    """The same quotation in two articles, word for word or drifted."""

    one: QuoteRef
    """The quotation in the earlier article."""
    other: QuoteRef
    """The quotation in the later one."""
    drifted: bool
    """Whether words differ that neither article shows to be edited; one being a part of the other is no drift."""
    edits: tuple[Edit, ...] = ()
    """The two aligned by word; `removed` stands in the first only. Empty where one holds the other word for word."""
    changed_words: int = 0
    """How many words differ unmarked; a word replaced counts once."""
    score: float
    """Share of the shorter one's words that both have, words of grammar counting less; 0 to 1."""
    speaker_match: SpeakerMatch
    """Whether both are given to the same speaker, by full name; `unknown` where a name is missing."""

    @property
    def diff(self) -> str:
        """The two wordings in one line: `kept [-removed-] {+inserted+}`."""
        return in_one_line(self.edits)


class NamedElsewhere(Model):
    """A source that one article names, and that may be the one whom another leaves unnamed."""

    named: str
    """Who is named."""
    named_article: int
    """Where, as a place in the sequence compared."""
    unnamed: str
    """How the other article calls its source."""
    unnamed_article: int
    """Which article that is."""
    via: Literal["quotation", "claim"]
    """What both give: the same quotation, or only the same claim, which is weaker."""
    evidence: tuple[str, str]
    """The two quotations or claims, as `article:id`, the named source's first."""
    score: float
    """How alike they are, 0 to 1."""


class Comparison(Model):
    """What several articles have in common, and where they part."""

    articles: tuple[str, ...]
    """The articles by outlet and headline, in the order given."""
    claims: tuple[SharedClaim, ...] = ()
    """Claims that several articles make."""
    disputes: tuple[Dispute, ...] = ()
    """Claims that one article makes and another contradicts."""
    quotes: tuple[SharedQuote, ...] = ()
    """Quotations that two articles have, word for word or drifted."""
    named_elsewhere: tuple[NamedElsewhere, ...] = ()
    """Sources named here and anonymous there."""

    @property
    def drifts(self) -> tuple[SharedQuote, ...]:
        """The shared quotations whose words differ."""
        return tuple(q for q in self.quotes if q.drifted)

    def __str__(self) -> str:
        from newsclaims.comparison.report import in_words

        return in_words(self)
