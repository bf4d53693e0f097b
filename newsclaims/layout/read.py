"""`read_layout`: the article with its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsclaims.layout.datelines import dateline_of, has_clock
from newsclaims.layout.draft import Draft, trimmed
from newsclaims.layout.furniture import byline_of, furniture_of
from newsclaims.layout.head import uncopied, with_crossheads, with_head
from newsclaims.layout.pieces import cut
from newsclaims.layout.shapes import words_in
from newsclaims.layout.turns import Label, between, label_of, turns
from newsclaims.layout.words import LayoutWords, words_of
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.models import Article, Block

#: In how many paragraphs at the head of the text a place in capitals counts as a dateline.
DATELINES = 2
#: Fewest entries of a live page, each with its time.
ENTRIES = 2


class _Line(NamedTuple):
    """A dateline, or the time of an entry, up to article offset `end`."""

    end: int
    outlet: str | None
    clock: bool


def read_layout(article: Article, lexicon: Lexicon | None = None) -> Article:
    """The article with its blocks, and with title, outlet, byline and dateline where the text shows them.

    Nothing is rewritten: a block points at its stretch of the text, and its `prose` at the running text
    in it. What cannot be told for certain is a paragraph, so that no sentence is lost.

    Args:
        article: the article as given; fields that the caller filled in stay.
        lexicon: words of the layout (promos, notes, section names); the one that ships by default.
    """
    text, known = article.text, words_of(lexicon or default_lexicon())
    drafts = [Draft.of(text, piece) for piece in cut(text)]
    drafts = [_furnished(text, d, known) for d in drafts]
    drafts = with_head(_with_turns(drafts, known), article.title, known)
    first = next((d for d in drafts if d.kind == "headline"), None)
    title = article.title or (" ".join(first.line.split()) if first else None)
    drafts = [d if d is first or d.kind else uncopied(d, title) for d in drafts]
    blocks: list[Block] = []
    found = {"title": title, "byline": article.byline, "dateline": article.dateline, "outlet": article.outlet}
    for draft, dateline in _with_datelines(with_crossheads(drafts, known), known):
        if draft.kind == "byline":
            found["byline"] = found["byline"] or byline_of(draft.line, known) or draft.line
        if draft.kind == "section" and draft.line.lower() in known.outlets:
            found["outlet"] = found["outlet"] or draft.line
        if dateline:
            span = trimmed(text, draft.piece.start, dateline.end)
            blocks.append(Block(span=span, kind="note" if dateline.clock else "dateline"))
            if not dateline.clock:
                found["dateline"] = found["dateline"] or span.text
                found["outlet"] = found["outlet"] or dateline.outlet
        blocks.append(draft.block(text, dateline.end if dateline else None))
    return article.model_copy(update={**found, "blocks": tuple(blocks)})


def _furnished(text: str, draft: Draft, known: LayoutWords) -> Draft:
    kind, prose = furniture_of(text, draft.piece, draft.plain, draft.prose, known)
    return replace(draft, kind=kind, prose=prose)


def _with_datelines(drafts: Sequence[Draft], known: LayoutWords) -> Iterator[tuple[Draft, _Line | None]]:
    """The drafts, each with its dateline, if it has one."""
    body, headed = 0, False
    live = sum(d.kind is None and has_clock(d.plain) for d in drafts) >= ENTRIES
    for draft in drafts:
        if draft.kind is not None:
            headed = headed or draft.kind == "headline"
            yield draft, None
            continue
        body += 1
        line = dateline_of(draft.plain, known, first=body <= DATELINES, lead=headed and body == 1, live=live)
        at = draft.at(line.length) if line else None
        prose = draft.prose if at is None else draft.cut(at)
        found = _Line(at, line.outlet, line.clock) if line and at is not None else None
        yield replace(draft, kind="paragraph", prose=prose), found


def _with_turns(drafts: Sequence[Draft], known: LayoutWords) -> list[Draft]:
    """The drafts with transcript turns told from paragraphs; a label on a line of its own joins the next line."""
    found = {i: label for i, d in enumerate(drafts) if d.kind is None and (label := label_of(d.plain, known))}
    if not any(_is_spoken(drafts[i + 1 : i + 2], known) for i, label in found.items() if label.shape == "clocked"):
        found = {i: label for i, label in found.items() if label.shape != "clocked"}
    kept = turns(found)
    plain = [i for i, d in enumerate(drafts) if d.kind is None and i not in kept]
    inside = between(sorted(kept), plain)
    done: list[Draft] = []
    waiting: tuple[Draft, Label] | None = None
    for i, draft in enumerate(drafts):
        if waiting and draft.kind is None and i not in kept:
            done.append(_joined(*waiting, draft))
            waiting = None
            continue
        if waiting:
            done.append(waiting[0])
            waiting = None
        if i in kept and found[i].text_at >= len(draft.plain):
            waiting = draft, found[i]
        elif i in kept:
            done.append(_turn(draft, found[i]))
        else:
            done.append(replace(draft, kind="transcript_turn") if i in inside and _is_plain(draft) else draft)
    return [*done, waiting[0]] if waiting else done


def _is_spoken(drafts: Sequence[Draft], known: LayoutWords) -> bool:
    """Whether the words below a label ask something or are of the first person."""
    return any("?" in d.plain or not known.first_person.isdisjoint(words_in(d.plain.lower())) for d in drafts)


def _is_plain(draft: Draft) -> bool:
    """Whether a paragraph between turns may be spoken words: one with quotation marks is the reporter's."""
    return not any(c in draft.plain for c in '"“”«»')


def _turn(draft: Draft, label: Label) -> Draft:
    return replace(draft, kind="transcript_turn", label=_label(draft, label), prose=draft.cut(draft.at(label.text_at)))


def _joined(head: Draft, label: Label, draft: Draft) -> Draft:
    """The turn whose label stands on the line before."""
    piece = draft.piece._replace(start=head.piece.start)
    return replace(draft, piece=piece, kind="transcript_turn", label=_label(head, label))


def _label(draft: Draft, label: Label) -> tuple[int, int]:
    return draft.at(label.start), draft.at(label.end - 1) + 1
