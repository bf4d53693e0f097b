"""An article's sourcing at a glance: a few lines for the top of the page, each with the places to look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.assessment import Outcome, Profile, ledger, profile
from newsclaims.html import words
from newsclaims.html.safe import line
from newsclaims.models import Extraction, Tag

#: Words, or a link: words and the id that they lead to.
Part = str | list[str]

_SOURCES: dict[Tag, tuple[str, str]] = {
    "institutional": ("institution", "institutions"),
    "documentary": ("document", "documents"),
    "collective": ("open group of people", "open groups of people"),
}
_ANSWERS: dict[Outcome, str] = {
    "answered": "answered",
    "denied": "denied it",
    "declined": "declined",
    "no_response": "did not respond",
    "not_reached": "could not be reached",
    "approached": "was approached for comment",
}
# So many places are named; the panels have them all.
_MOST = 12


def glance(extraction: Extraction) -> list[tuple[str, list[Part]]]:
    """The lines: what each is about, and its words and links."""
    if not extraction.attributions:
        return [("Cited", ["nobody"])]
    found = profile(extraction)
    rows = [
        ("Cited", _cited(found)),
        ("Unnamed", _unnamed(found)),
        ("Alone", _alone(found)),
        ("Responses", _answers(extraction)),
    ]
    return [(title, parts) for title, parts in rows if parts]


def _cited(found: Profile) -> list[Part]:
    """Who is cited, and how much of it in their own words."""
    counts = {share.tag: share.sources for share in found.tags}
    parts = [
        _several(found.named_sources, "named person", "named people"),
        _several(found.anonymous_sources, "anonymous source", "anonymous sources"),
        *(_several(counts[tag], *nouns) for tag, nouns in _SOURCES.items()),
    ]
    cited = ", ".join(part for part in parts if part) or "no source that the article tells"
    return [f"{cited}; {found.verbatim_share:.0%} of what they say is quoted"]


def _unnamed(found: Profile) -> list[Part]:
    """What the article says of the sources that it does not name."""
    number, knows, why = found.anonymous_sources, found.anonymous_with_basis, found.anonymous_with_reason
    if not number:
        return []
    if number == 1:
        return [f"how the source knows is {_told(knows)}, why it is not named is {_told(why)}"]
    return [f"how they know is told of {knows} of {number} sources, why they are not named of {why}"]


def _told(number: int) -> str:
    return "told" if number else "not told"


def _alone(found: Profile) -> list[Part]:
    """Claims behind which stands one unnamed person."""
    ids = found.single_anonymous_claims
    if not ids:
        return []
    claims = [*_listed([[i.removeprefix("c"), i] for i in ids])]
    return (
        ["claim ", *claims, " rests on one unnamed person"]
        if len(ids) == 1
        else ["claims ", *claims, " rest on one unnamed person each"]
    )


def _answers(extraction: Extraction) -> list[Part]:
    """Who was asked or accused, and what came of it; what somebody merely answered is there to be read."""
    links: dict[str, Part] = {}  # what somebody does twice stands here once, with the first place
    for response in ledger(extraction):
        if response.outcome != "answered":
            said = f"{line(response.party, words.LABEL)} {_ANSWERS[response.outcome]}"
            links.setdefault(said, [said, response.attribution_id] if response.attribution_id else said)
    return [*_listed([*links.values()])]


def _listed(parts: Sequence[Part]) -> Iterator[Part]:
    for number, part in enumerate(parts[:_MOST]):
        yield from (", ", part) if number else (part,)
    if len(parts) > _MOST:
        yield f" and {len(parts) - _MOST:,} more"


def _several(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}" if number else ""
