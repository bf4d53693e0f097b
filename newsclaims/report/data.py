"""What the page's script draws, as plain dictionaries: texts are visible and cut here, offsets stay behind.

The script gets pieces of text instead of offsets, because Python counts characters and JavaScript UTF-16 units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from newsclaims.html import words
from newsclaims.html.marks import Mark, Role, marks_of
from newsclaims.html.palette import PALETTE
from newsclaims.html.pieces import Paragraph, paragraphs_of
from newsclaims.html.safe import line, visible
from newsclaims.models import Article, Attribution, Claim, Confidence, Extraction, Speaker, Tag
from newsclaims.report.glance import glance
from newsclaims.wording import counted, how

Data = dict[str, Any]

#: Where the link of an attribution sits in the text: on its source, else its cue, else its content.
_ANCHORS: tuple[Role, ...] = ("source", "cue", "content")
# Mentions listed of one speaker; the text marks them all.
_MENTIONS = 60


def report_data(extractions: Sequence[Extraction], names: Sequence[str]) -> Data:
    """Everything the page shows.

    Args:
        extractions: the articles.
        names: what to call those that have no headline.
    """
    tags = [{"tag": t, "glyph": look.glyph, "means": look.means} for t, look in PALETTE.tag.items()]
    return {
        "version": version("newsclaims"),
        "tags": tags,
        "articles": [article_data(e, n) for e, n in zip(extractions, names, strict=True)],
    }


def article_data(extraction: Extraction, name: str) -> Data:
    """One article: its text in pieces, its attributions, speakers and claims."""
    marks = marks_of(extraction)
    paragraphs = list(paragraphs_of(extraction.article, marks))
    text = visible_pieces(extraction.article.text, paragraphs)
    anchors = _anchors(paragraphs, marks)
    said: dict[str, list[Attribution]] = {}
    for a in extraction.attributions:
        said.setdefault(a.speaker_id or "", []).append(a)
    claims: dict[str, list[str]] = {}
    for c in extraction.claims:
        claims.setdefault(c.attribution_id or "", []).append(c.id)
    tags = Counter(a.sourcing.tag for a in extraction.attributions)
    return {
        "title": title_of(extraction.article, name),
        "facts": facts_of(extraction),
        "glance": glance(extraction),
        "model": line(extraction.model, words.LABEL),
        "counts": [[tag, tags[tag]] for tag in PALETTE.tag if tags[tag]],
        "marks": [[m.role, m.ref] for m in marks],
        "paragraphs": [
            [p.kind, [[words_, list(piece.marks)] for words_, piece in zip(row, p.pieces, strict=True)]]
            for row, p in zip(text, paragraphs, strict=True)
        ],
        "anchors": anchors,
        "attributions": [_attribution(a, claims.get(a.id, [])) for a in extraction.attributions],
        "quotes": [[q.id, q.attribution_id] for q in extraction.quotes],
        "speakers": [_speaker(s, said.get(s.id, [])) for s in extraction.speakers],
        "claims": [_claim(c) for c in extraction.claims],
    }


def visible_pieces(text: str, paragraphs: Sequence[Paragraph]) -> list[list[str]]:
    """The words of every piece, control characters shown."""
    return [[visible(text[piece.start : piece.end]) for piece in p.pieces] for p in paragraphs]


def title_of(article: Article, name: str) -> str:
    """The headline, else the name given, else 'Untitled'."""
    return line(article.title or name, 200) or "Untitled"


def facts_of(extraction: Extraction) -> list[str]:
    """Outlet, writer, date and length."""
    article = extraction.article
    facts = [
        line(article.outlet or "", words.LABEL),
        f"by {line(article.byline, words.LABEL)}" if article.byline else "",
        f"{article.published:%d %B %Y}" if article.published else "",
        counted(len(article.text.split()), "word"),
    ]
    return [f for f in facts if f]


def _anchors(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> list[list[Any]]:
    """The piece that links to each attribution, one piece for each, as [paragraph, piece, id]."""
    named: set[tuple[int, int]] = set()  # pieces that name somebody say more as a link than an apposition does
    first: dict[tuple[str, Role], list[tuple[int, int]]] = {}
    for p, paragraph in enumerate(paragraphs):
        for n, piece in enumerate(paragraph.pieces):
            for i in piece.marks:
                if marks[i].role == "mention":
                    named.add((p, n))
                elif marks[i].role in _ANCHORS:
                    first.setdefault((marks[i].ref, marks[i].role), []).append((p, n))
    taken: dict[tuple[int, int], str] = {}
    for ref in dict.fromkeys(ref for ref, _ in first):
        places = (q for role in _ANCHORS for q in sorted(first.get((ref, role), ()), key=lambda q: q not in named))
        free = next((place for place in places if place not in taken), None)
        if free is not None:
            taken[free] = ref
    return [[p, n, ref] for (p, n), ref in sorted(taken.items())]


def _confidence(confidence: Confidence) -> Data:
    return {"score": f"{confidence.score:.2f}", "level": confidence.level, "why": words.why(confidence)}


def _attribution(attribution: Attribution, claims: list[str]) -> Data:
    a = attribution
    return {
        "id": a.id,
        "speaker": a.speaker_id,
        "who": words.who(a),
        "cue": line(a.cue.text, words.LABEL) if a.cue else None,
        "text": words.content(a),
        "how": how(a),
        "type": a.quote_type,
        "tag": a.sourcing.tag,
        "facts": words.sourced(a.sourcing),
        "to": line(a.addressee.text, words.LABEL) if a.addressee else None,
        "setting": line(a.setting.text, words.LABEL) if a.setting else None,
        "parent": a.parent_id,
        "claims": claims,
        "sure": _confidence(a.confidence),
    }


def _speaker(speaker: Speaker, said: Sequence[Attribution]) -> Data:
    tags: Counter[Tag] = Counter(a.sourcing.tag for a in said)
    types = Counter(a.quote_type for a in said)
    counts = [f"{types[k]} {k}" for k in ("direct", "mixed", "indirect") if types[k]]
    return {
        "id": speaker.id,
        "label": line(speaker.label, 2 * words.LABEL),
        "tag": tags.most_common(1)[0][0] if tags else None,
        "kind": speaker.kind,
        "roles": words.roles(speaker),
        "counts": ", ".join(counts) or "only mentioned",
        "said": [a.id for a in said],
        "mentions": [line(m.text, words.LABEL) for m in speaker.mentions[:_MENTIONS]],
        "more": max(0, len(speaker.mentions) - _MENTIONS),
        "of": speaker.member_of,
    }


def _claim(claim: Claim) -> Data:
    # a claim is as sure as the attribution it belongs to; in the reporter's own voice, as its sourcing
    sure = claim.attribution.confidence if claim.attribution else claim.sourcing.confidence
    return {
        "id": claim.id,
        "text": line(claim.text, words.CONTENT),
        "by": words.by(claim),
        "attribution": claim.attribution_id,
        "speaker": claim.speaker_id,
        "tag": claim.sourcing.tag,
        "about": words.about(claim),
        "supports": list(claim.supports),
        "disputes": list(claim.disputes),
        "sure": _confidence(sure),
    }
