"""`compare`: what several articles have in common, and where they part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from newsclaims.arguments import listed
from newsclaims.comparison.features import Reader
from newsclaims.comparison.independence import Publication, independent_sources, is_outlet
from newsclaims.comparison.matching import Groups, Item, Link, likeness
from newsclaims.comparison.models import (
    ClaimRef,
    Comparison,
    Dispute,
    NamedElsewhere,
    SharedClaim,
    SharedQuote,
)
from newsclaims.comparison.quotations import Said, said_in, shared_quotes
from newsclaims.comparison.union import Union
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.models import Extraction, Tag

_NAMED: frozenset[Tag] = frozenset({"named", "institutional"})
#: Claims of a group that are looked at on each side of a dispute or for a source named elsewhere.
_SIDE = 20


def compare(extractions: Sequence[Extraction], *, lexicon: Lexicon | None = None) -> Comparison:
    """Compare articles: claims that several make, disputes, quotations that drifted, sources named here and not there.

    Nobody is guessed: a person is the same in two articles if the full name is, a body if its name is.

    Args:
        extractions: the articles as `extract` read them; about the same events, if the comparison is to say anything.
        lexicon: the words to go by; those that ship with newsclaims if None.

    Raises:
        ArgumentTypeError: it is one extraction, or one of them is none.
    """
    extractions = listed("extractions", extractions, Extraction)
    lexicon = lexicon_or_default(lexicon)
    publications = [Publication(i, e) for i, e in enumerate(extractions)]
    groups = Groups(list(_items(extractions, lexicon)))
    said = [s for i, e in enumerate(extractions) for s in said_in(i, e)]
    quotes = shared_quotes(said, lexicon)
    claims = list(_shared_claims(groups, publications, lexicon, _same_quotation(said, quotes)))
    numbered = tuple(c.model_copy(update={"id": f"m{n}"}) for n, c in enumerate(claims, start=1))
    return Comparison(
        articles=tuple(p.label for p in publications),
        claims=numbered,
        disputes=tuple(_disputes(groups)),
        quotes=tuple(shared for _, _, shared in quotes),
        named_elsewhere=tuple(_named_elsewhere(groups, quotes, publications, lexicon)),
    )


def _items(extractions: Sequence[Extraction], lexicon: Lexicon) -> Iterator[Item]:
    for number, extraction in enumerate(extractions):
        reader = Reader(extraction, lexicon)
        for claim in extraction.claims:
            yield Item(number, claim, reader.features(claim), reader)


def _ref(item: Item) -> ClaimRef:
    claim = item.claim
    return ClaimRef(
        article=item.article,
        id=claim.id,
        text=claim.text,
        span=claim.span,
        speaker=claim.speaker.label if claim.speaker else None,
        tag=claim.sourcing.tag,
    )


def _same_quotation(
    said: Sequence[Said], quotes: Sequence[tuple[Said, Said, SharedQuote]]
) -> dict[tuple[int, str], int]:
    """The attributions of quotations that several articles have, each with a number for the quotation."""
    place = {s.key: n for n, s in enumerate(said)}
    union = Union(len(said))
    for one, other, _ in quotes:
        union.join(place[one.key], place[other.key])
    return {
        (s.article, s.quote.attribution.id): union.root(place[s.key])
        for pair in quotes
        for s in pair[:2]
        if s.quote.attribution is not None
    }


def _shared_claims(
    groups: Groups,
    publications: Sequence[Publication],
    lexicon: Lexicon,
    quotations: Mapping[tuple[int, str], int],
) -> Iterator[SharedClaim]:
    """The groups that several articles have a part in, those that say so and those that say not apart."""
    for group in groups.groups():
        link = groups.link(group)
        for negative in (False, True):
            items = [groups.items[i] for i in group if groups.items[i].negative == negative]
            if len({item.article for item in items}) > 1:
                sources = independent_sources(items, publications, lexicon, quotations)
                yield SharedClaim(
                    id="",
                    claims=tuple(map(_ref, items)),
                    score=link.score,
                    reasons=link.reasons,
                    independent_sources=len(sources),
                    identified_sources=sum(s.identified for s in sources),
                    sources=sources,
                )


def _disputes(groups: Groups) -> Iterator[Dispute]:
    found: dict[tuple[str, str], Dispute] = {}
    for group in groups.groups():
        items = [groups.items[i] for i in group]
        positive = [i for i in items if not i.negative][:_SIDE]
        negative = [i for i in items if i.negative][:_SIDE]
        for yes in positive:
            for no in negative:
                if yes.article != no.article:
                    _add(found, yes, no, likeness(yes, no) or groups.link(group), "")
    for i, j, link in groups.figures:
        one, other = groups.items[i], groups.items[j]
        if one.article != other.article and one.negative == other.negative:
            _add(found, one, other, link, link.figures)
    yield from sorted(
        found.values(), key=lambda d: (d.one.article, d.one.span.start, d.other.article, d.other.span.start)
    )


def _add(found: dict[tuple[str, str], Dispute], one: Item, other: Item, link: Link, figures: str) -> None:
    if (one.article, one.claim.span.start) > (other.article, other.claim.span.start):
        one, other = other, one
    denied = any(i.claim.attribution is not None and i.claim.attribution.kind == "denial" for i in (one, other))
    reason = f"figures:{figures}" if figures else "polarity:denied" if denied else "polarity:negated"
    found[one.key, other.key] = Dispute(
        kind="figure" if figures else "denial" if denied else "opposite",
        one=_ref(one),
        other=_ref(other),
        score=link.score,
        reasons=(reason, *link.reasons),
    )


def _named_elsewhere(
    groups: Groups,
    quotes: Sequence[tuple[Said, Said, SharedQuote]],
    publications: Sequence[Publication],
    lexicon: Lexicon,
) -> Iterator[NamedElsewhere]:
    """Pairs of a named and an unnamed source of the same quotation or claim, each once, quotations first."""
    found: dict[tuple[int, str, int, str], NamedElsewhere] = {}
    for one, other, shared in quotes:
        for named, unnamed in ((one, other), (other, one)):
            a, b = named.ref, unnamed.ref
            if a.tag in _NAMED and b.tag == "anonymous" and a.speaker and b.speaker:
                _note(
                    found,
                    (a.article, a.speaker, b.article, b.speaker),
                    "quotation",
                    (named.key, unnamed.key),
                    shared.score,
                )
    for group in groups.groups():
        score = groups.link(group).score
        items = [groups.items[i] for i in group]
        for negative in (False, True):
            side = [i for i in items if i.negative == negative and i.claim.speaker is not None]
            # whom 'Reuters reported' names is Reuters, not its source
            identified = [
                i for i in side if i.claim.sourcing.tag in _NAMED and not _by_outlet(i, publications, lexicon)
            ]
            anonymous = [i for i in side if i.claim.sourcing.tag == "anonymous"]
            for known, hidden in product(identified[:_SIDE], anonymous[:_SIDE]):
                if known.article != hidden.article and known.claim.speaker and hidden.claim.speaker:
                    key = (known.article, known.claim.speaker.label, hidden.article, hidden.claim.speaker.label)
                    _note(found, key, "claim", (known.key, hidden.key), score)
    yield from found.values()


def _by_outlet(item: Item, publications: Sequence[Publication], lexicon: Lexicon) -> bool:
    return item.claim.speaker is not None and is_outlet(item.claim.speaker, publications, lexicon)


def _note(
    found: dict[tuple[int, str, int, str], NamedElsewhere],
    key: tuple[int, str, int, str],
    via: str,
    evidence: tuple[str, str],
    score: float,
) -> None:
    named_article, named, unnamed_article, unnamed = key
    found.setdefault(
        key,
        NamedElsewhere.model_validate(
            {
                "named": named,
                "named_article": named_article,
                "unnamed": unnamed,
                "unnamed_article": unnamed_article,
                "via": via,
                "evidence": evidence,
                "score": score,
            }
        ),
    )
