"""`read_layout`: the article with its blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsclaims.layout.datelines import dateline_of
from newsclaims.layout.furniture import furniture_of
from newsclaims.layout.markup import running_text
from newsclaims.layout.pieces import EDGE, Offsets, Piece, cut
from newsclaims.layout.shapes import (
    STANDFIRST,
    byline_of,
    ends_sentence,
    is_crosshead,
    is_headline,
    normal,
    words,
)
from newsclaims.layout.turns import Label, label_of, turns
from newsclaims.layout.words import LayoutWords, words_of
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.models import Article, Block, BlockKind, Span

#: How many pieces may stand above the headline (section, picture, advertisement).
ABOVE = 6
#: In how many paragraphs at the head of the text a place in capitals counts as a dateline.
DATELINES = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """A block in the making."""

    piece: Piece
    plain: str
    prose: tuple[Offsets, ...]
    kind: BlockKind | None = None
    label: Offsets | None = None

    def at(self, i: int) -> int:
        """The article's offset of character `i` of `plain`."""
        for start, end in self.prose:
            if i < end - start:
                return start + i
            i -= end - start
        return self.piece.end

    def cut(self, start: int, end: int) -> tuple[Offsets, ...]:
        """The prose from article offset `start` to `end`."""
        return tuple((max(s, start), min(e, end)) for s, e in self.prose if s < end and e > start)

    def bare(self, kind: BlockKind) -> Draft:
        """As a block of this kind that has no running text."""
        return replace(self, kind=kind, prose=())


def read_layout(article: Article, lexicon: Lexicon | None = None) -> Article:
    """The article with its blocks, and with title, outlet, byline and dateline where the text shows them.

    Nothing is rewritten: a block points at its stretch of the text, and its `prose` at the running text
    in it. What cannot be told for certain is a paragraph, so that no sentence is lost.

    Args:
        article: the article as given; fields that the caller filled in stay.
        lexicon: words of the layout (promos, notes, section names); the one that ships by default.
    """
    text, known = article.text, words_of(lexicon or default_lexicon())
    drafts = [_draft(text, piece) for piece in cut(text)]
    drafts = [
        replace(d, kind=k, prose=p) for d in drafts for k, p in [furniture_of(text, d.piece, d.plain, d.prose, known)]
    ]
    drafts = _with_head(_with_turns(drafts, known), article.title)
    drafts = _with_crossheads(drafts, known)
    title = next((d for d in drafts if d.kind == "headline"), None)
    headline = article.title or (title.plain.strip() if title else None)
    blocks: list[Block] = []
    found = {"byline": article.byline, "dateline": article.dateline, "outlet": article.outlet}
    body = 0
    for draft in drafts:
        kept = draft if draft is title or draft.kind is None else _uncopied(draft, headline)
        if kept.kind in (None, "paragraph"):
            kept = _uncopied(replace(kept, kind="paragraph"), headline)
            body += bool(kept.prose)
            line = dateline_of(kept.plain, known, first=body <= DATELINES) if kept.prose else None
            if line:
                at = kept.at(line.length)
                span = _trimmed(text, kept.piece.start, at)
                blocks.append(Block(span=span, kind="dateline"))
                found["dateline"] = found["dateline"] or span.text
                found["outlet"] = found["outlet"] or line.outlet
                blocks.append(_block(text, replace(kept, prose=kept.cut(at, kept.piece.end)), at))
                continue
        if kept.kind == "byline":
            found["byline"] = found["byline"] or byline_of(kept.plain.strip())
        blocks.append(_block(text, kept, kept.piece.start))
    return article.model_copy(update={"title": headline, **found, "blocks": tuple(blocks)})


def _draft(text: str, piece: Piece) -> Draft:
    prose = running_text(text, piece)
    return Draft(piece, "".join(text[s:e] for s, e in prose), prose)


def _block(text: str, draft: Draft, start: int) -> Block:
    assert draft.kind is not None  # noqa: S101 - every draft has been given its kind
    return Block(
        span=_trimmed(text, start, draft.piece.end),
        kind=draft.kind,
        label=Span.of(text, *draft.label) if draft.label else None,
        prose=tuple(Span.of(text, s, e) for s, e in draft.prose),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(EDGE))
    return Span.of(text, start + left, start + max(left, len(piece.rstrip(EDGE))))


def _with_turns(drafts: list[Draft], known: LayoutWords) -> list[Draft]:
    labels: dict[int, Label] = {}
    for i, d in enumerate(drafts):
        if d.kind is None and (label := label_of(d.plain, known)):
            labels[i] = label
    kept = turns(labels, [d.plain[:200] for d in drafts])
    return [_turn(d, labels[i]) if i in kept else d for i, d in enumerate(drafts)]


def _turn(draft: Draft, label: Label) -> Draft:
    at = draft.at(label.text_at)
    span = (draft.at(label.start), draft.at(label.end - 1) + 1)
    return replace(draft, kind="transcript_turn", label=span, prose=draft.cut(at, draft.piece.end))


def _with_head(drafts: list[Draft], title: str | None) -> list[Draft]:
    """Headline, the section names around it and standfirsts told from the body."""
    done = list(drafts)
    at = next((i for i, d in enumerate(done[:ABOVE]) if d.kind is None), None)
    if at is None or not any(d.kind in (None, "transcript_turn") for d in done[at + 1 :]):
        return done
    plain = done[at].plain.strip()
    if normal(plain) != normal(title or "\0") and (
        not is_headline(plain) or done[at].piece.marker in ("bullet", "quote")
    ):
        return done
    if dateline_of_any(plain):
        return done
    done[at] = replace(done[at], kind="headline")
    for i in range(at + 1, min(at + ABOVE, len(done) - 1)):
        if done[i].kind in (None, "crosshead"):
            kind = _below_headline(done, i)
            if kind is None:
                break
            done[i] = done[i].bare("section") if kind == "section" else replace(done[i], kind=kind)
    return done


def dateline_of_any(line: str) -> bool:
    """Whether a first line begins with a dateline, and so is no headline."""
    return dateline_of(line, words_of(default_lexicon()), first=True) is not None


def _below_headline(drafts: list[Draft], i: int) -> BlockKind | None:
    line = drafts[i].plain.strip()
    if drafts[i].piece.marker in ("bullet", "number") or dateline_of_any(line):
        return None
    if not ends_sentence(line) and len(words(line)) <= 3 and '"' not in line and "”" not in line:  # noqa: PLR2004
        return "section"
    follows = next((d for d in drafts[i + 1 :] if d.kind != "image"), None)
    if len(line) <= STANDFIRST and follows and (not ends_sentence(line) or follows.kind == "byline"):
        return "standfirst"
    return None


def _with_crossheads(drafts: list[Draft], known: LayoutWords) -> list[Draft]:
    """Short headings told from short paragraphs: text must follow, and no more than two in a row."""
    shaped = [d.kind is None and _is_heading(d, known) for d in drafts]
    done = list(drafts)
    body = False
    for i, draft in enumerate(drafts):
        after = next((d for d in drafts[i + 1 : i + 3] if d.kind in (None, "transcript_turn")), None)
        alone = not (i > 0 and shaped[i - 1] and i + 1 < len(drafts) and shaped[i + 1])
        if shaped[i] and after and alone and (body or draft.piece.marker == "heading"):
            done[i] = draft.bare("crosshead")
        elif draft.kind is None:
            body = True
            if draft.piece.marker in ("bullet", "number"):
                done[i] = replace(draft, kind="list_item")
    return done


def _is_heading(draft: Draft, known: LayoutWords) -> bool:
    line = draft.plain.strip()
    if draft.piece.marker == "heading":
        return True
    if draft.piece.marker == "bullet" or known.speech.search(line):
        return False
    return is_crosshead(line)


def _uncopied(draft: Draft, headline: str | None) -> Draft:
    """A later copy of the headline has no running text of its own."""
    if headline and draft.prose and len(draft.plain) < 2 * len(headline) + 40:
        title, line = normal(headline), normal(draft.plain)
        if title and line == title:
            return draft.bare("headline")
    return draft
