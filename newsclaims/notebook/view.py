"""The views: an extraction as article, speakers and claims; an attribution, a quote, a speaker, a claim as a card.

Static and self-contained: elements that mean something without the style sheet, since some places that show notebooks
drop it; no script and no style attributes. Every view carries the style sheet, as cells are shown one by one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import islice

from newsclaims.html import words
from newsclaims.html.palette import PALETTE
from newsclaims.html.safe import element, escaped, line
from newsclaims.html.styles import base_style
from newsclaims.models import Attribution, Claim, Confidence, Extraction, Quote, Speaker, Tag
from newsclaims.notebook.article import article_html
from newsclaims.wording import counted, how

# Articles of more characters are folded up at first, and tables end after so many rows: a cell stays a cell.
_LONG = 6_000
_ROWS = 200


def extraction_html(extraction: Extraction) -> str:
    """The article with its marks, then its speakers, then its claims, each to fold up and down."""
    article = extraction.article
    facts = [
        article.outlet,
        article.byline and f"by {article.byline}",
        article.published and f"{article.published:%d %B %Y}",
        counted(len(article.text.split()), "word"),
    ]
    tags = Counter(a.sourcing.tag for a in extraction.attributions)
    text = element("p", *_key(), class_="nc-text nc-key") + article_html(extraction)
    return _shell(
        element("div", _words(article.title or "Untitled", 200), class_="nc-head"),
        element("p", _dotted(_words(f) for f in facts if f), class_="nc-quiet nc-sum"),
        element("p", *(f"{_tag(t, f' {tags[t]}')} " for t in PALETTE.tag if tags[t]), class_="nc-sum"),
        _fold("Article", text, is_open=len(article.text) <= _LONG),
        _fold(
            f"Speakers ({len(extraction.speakers):,})", _speakers(extraction), is_open=len(extraction.speakers) <= 30
        ),
        _fold(f"Claims ({len(extraction.claims):,})", _claims(extraction), is_open=False),
    )


def quote_html(quote: Quote) -> str:
    """The words, who speaks them, and how that is attributed."""
    a = quote.attribution
    tag = a.sourcing.tag if a else None
    said = element("blockquote", escaped(quote.text), class_=f"i-{tag} q-{tag}" if tag else None, dir="auto")
    return _shell(said, element("p", _dotted([element("b", _speaker_of(quote)), *_how(a), escaped(quote.id)])))


def attribution_html(attribution: Attribution) -> str:
    """The words, who is given as their source, and how."""
    a = attribution
    ground = f" q-{a.sourcing.tag}" if a.quote_type == "direct" else ""
    said = element("blockquote", escaped(words.content(a)), class_=f"i-{a.sourcing.tag}{ground}", dir="auto")
    inside = f"inside {escaped(a.parent_id)}" if a.parent_id else ""
    return _shell(said, element("p", _dotted([element("b", _words(words.who(a))), *_how(a), inside, escaped(a.id)])))


def speaker_html(speaker: Speaker) -> str:
    """Who it is, what the article calls it, and how often."""
    aliases = [_words(alias, words.LABEL) for alias in speaker.aliases[:20]]
    return _shell(
        element("div", _words(speaker.label, 2 * words.LABEL), class_="nc-head"),
        element(
            "p",
            _dotted(
                [
                    escaped(speaker.kind),
                    *map(_words, words.roles(speaker)),
                    counted(len(speaker.mentions), "mention"),
                    escaped(speaker.id),
                ]
            ),
            class_="nc-quiet",
        ),
        element("p", "also: ", ", ".join(aliases)) if aliases else "",
    )


def claim_html(claim: Claim) -> str:
    """The proposition, who makes it, what sort it is and how it is sourced."""
    own = claim.attribution is None
    facts = [element("b", _words(words.by(claim))), *map(_words, words.about(claim))]
    if not own:
        facts += [_tag(claim.sourcing.tag), *map(_words, words.sourced(claim.sourcing))]
    facts += [f"{verb} {escaped(', '.join(ids))}" for verb, ids in _relations(claim) if ids]
    sure = claim.attribution.confidence if claim.attribution else claim.sourcing.confidence
    look = None if own else f"i-{claim.sourcing.tag}"
    return _shell(
        element("blockquote", _words(claim.text), class_=look, dir="auto"),
        element("p", _dotted([*facts, _sure(sure), escaped(claim.id)])),
    )


def _shell(*content: str) -> str:
    return element("div", f"<style>{_style()}</style>", *content, class_="newsclaims")


@cache
def _style() -> str:
    own = files("newsclaims.notebook").joinpath("notebook.css").read_text(encoding="utf-8")
    return base_style(".newsclaims") + "\n" + own


def _words(text: str, limit: int | None = None) -> str:
    """Article words, isolated so that their direction stays their own."""
    return element("bdi", escaped(line(text, limit)))


def _dotted(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _tag(tag: Tag, more: str = "") -> str:
    return element("span", f"{tag}{more}", class_=f"nc-tag i-{tag}", title=PALETTE.tag[tag].means)


def _sure(confidence: Confidence) -> str:
    return element("span", f"{confidence.score:.2f} {confidence.level}", title=words.why(confidence))


def _key() -> Iterator[str]:
    yield element("span", "source", class_="source first i-named") + " "
    yield element("span", "cue", class_="cue i-named") + " "
    yield element("span", "reported words", class_="u-named") + " "
    yield element("span", "“quoted words”", class_="u-named q-named")


def _fold(title: str, content: str, *, is_open: bool) -> str:
    return element("details", element("summary", title), content, open=is_open)


def _speaker_of(quote: Quote) -> str:
    if quote.speaker:
        return _words(quote.speaker.label, words.LABEL)
    return _words(words.who(quote.attribution)) if quote.attribution else "nobody is given these words"


def _how(attribution: Attribution | None) -> list[str]:
    if attribution is None:
        return []
    cue = _words(attribution.cue.text, words.LABEL) if attribution.cue else ""
    said = [cue, escaped(how(attribution)), _tag(attribution.sourcing.tag)]
    return [*said, *map(_words, words.sourced(attribution.sourcing)), _sure(attribution.confidence)]


def _relations(claim: Claim) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("says the same as", claim.supports), ("disputes", claim.disputes)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]], count: int) -> str:
    shown = [element("tr", *(element("td", cell) for cell in row)) for row in islice(rows, _ROWS)]
    more = f"and {count - _ROWS:,} more" if count > _ROWS else ""
    top = element("thead", element("tr", *(element("th", title, scope="col") for title in head)))
    return element("table", top, element("tbody", *shown)) + (element("p", more, class_="nc-quiet") if more else "")


def _speakers(extraction: Extraction) -> str:
    said = {s.id: found for s, found in extraction.by_speaker().items() if s}

    def rows() -> Iterator[tuple[str, ...]]:
        for s in extraction.speakers:
            found = said.get(s.id, ())
            types = Counter(a.quote_type for a in found)
            counts = ", ".join(f"{types[k]} {k}" for k in ("direct", "mixed", "indirect") if types[k])
            who = element("b", _words(s.label, 2 * words.LABEL))
            roles = _dotted(map(_words, words.roles(s)))
            tags = " ".join(_tag(t) for t in dict.fromkeys(a.sourcing.tag for a in found))
            yield escaped(s.id), who + (f"<br>{roles}" if roles else ""), tags, counts or "only mentioned"

    return _table(("", "speaker", "sourcing", "said"), rows(), len(extraction.speakers))


def _claims(extraction: Extraction) -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        for c in extraction.claims:
            sure = c.attribution.confidence if c.attribution else c.sourcing.confidence
            facts = _dotted(
                [*map(_words, words.about(c)), *(f"{v} {escaped(', '.join(i))}" for v, i in _relations(c) if i)]
            )
            text = _words(c.text, words.CONTENT) + element("div", facts, class_="nc-quiet")
            tag = _tag(c.sourcing.tag) if c.attribution else ""
            yield escaped(c.id), text, element("span", _words(words.by(c))) + f"<br>{tag}", _sure(sure)

    return _table(("", "claim", "who says so", "confidence"), rows(), len(extraction.claims))
