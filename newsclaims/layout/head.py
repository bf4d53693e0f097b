"""The head of the text - headline, section names, standfirst - and headings further down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.layout.datelines import dateline_of
from newsclaims.layout.draft import Draft
from newsclaims.layout.furniture import byline_of
from newsclaims.layout.shapes import (
    CROSSHEAD,
    STANDFIRST,
    ends_sentence,
    is_crosshead,
    is_headline,
    is_quotation,
    normal,
    words_in,
)
from newsclaims.layout.words import LayoutWords
from newsclaims.models import BlockKind

#: How many pieces may stand above the headline (section, picture, advertisement), and between it and the text.
ABOVE = 6
#: Words of a writer's name.
_NAME = 4
#: Most words of a section name that no table has.
SECTION_WORDS = 3
#: Fewest words of a quotation that is found again in the text.
_COPIED = 3
#: Fewest words of a headline that is found again within a longer line, and most words that the line may add.
COPY, ADDED = 5, 5


def with_head(drafts: Sequence[Draft], title: str | None, known: LayoutWords) -> list[Draft]:
    """The drafts with headline, section names and standfirst told from the body."""
    done = list(drafts)
    at = next((i for i, d in enumerate(done[:ABOVE]) if d.kind is None), None)
    if at is None or any(d.kind == "transcript_turn" for d in done[:at]) or not _is_head(done, at, title, known):
        return done
    done[at] = replace(done[at], kind="headline")
    for i in range(at + 1, min(at + ABOVE, len(done) - 1)):
        if done[i].kind is None:
            kind = _below(done, i, known, under=i == at + 1)
            if kind is None:
                break
            done[i] = replace(done[i], kind=kind) if kind == "standfirst" else done[i].bare(kind)
    return done


def with_crossheads(drafts: Sequence[Draft], known: LayoutWords) -> list[Draft]:
    """The drafts with headings told from short paragraphs: text must follow, and no more than two stand in a row."""
    copied = _copies(drafts)
    shaped = [d.kind is None and (_is_heading(d, known) or i in copied) for i, d in enumerate(drafts)]
    done = list(drafts)
    body = False
    for i, draft in enumerate(drafts):
        after = any(d.kind in (None, "transcript_turn") for d in drafts[i + 1 : i + 3])
        credit = i > 0 and is_quotation(drafts[i - 1].line) and not draft.line.isupper()
        named = i + 1 < len(drafts) and _names_quotation(draft, drafts[i + 1])
        few = i in copied or not (0 < i < len(drafts) - 1 and shaped[i - 1] and shaped[i + 1])
        if shaped[i] and after and few and not (credit or named) and (body or draft.piece.marker == "heading"):
            done[i] = draft.bare("crosshead")
        elif draft.kind is None:
            body = True
            if draft.piece.marker in ("bullet", "number"):
                done[i] = replace(draft, kind="list_item")
    return done


def _copies(drafts: Sequence[Draft]) -> frozenset[int]:
    """Lines that are a quotation without a full stop which stands elsewhere too: crossheads taken from the text."""
    lines: dict[tuple[str, ...], list[int]] = {}
    for i, d in enumerate(drafts):
        if d.kind is None and len(d.line) <= CROSSHEAD and is_quotation(d.line) and not ends_sentence(d.line):
            words = tuple(normal(d.line).split())
            if len(words) >= _COPIED:
                lines.setdefault(words, []).append(i)
    lengths = sorted({len(words) for words in lines})
    found: set[int] = set()
    for d in drafts if lengths else ():
        said = normal(d.plain).split()
        for length in lengths:
            for k in range(len(said) - length + 1 if len(said) > length else 0):
                found.update(lines.get(tuple(said[k : k + length]), ()))
    return frozenset(found)


def _names_quotation(draft: Draft, below: Draft) -> bool:
    """Whether a line says whose quotation stands on the next: 'Jane Roe, 44, nurse', and no blank line between."""
    return "," in draft.line and not below.piece.gap and below.piece.marker == "" and is_quotation(below.line)


def uncopied(draft: Draft, headline: str | None) -> Draft:
    """The draft, without running text if it only repeats the headline (' | Outlet' or an address may follow it)."""
    if not headline or not draft.prose or len(draft.plain) > 2 * len(headline) + 60:
        return draft
    title, line = normal(headline), normal(draft.plain)
    if title and line == title:
        return draft.bare("headline")
    more = draft.line[len(headline) :].lstrip()
    shared = line.startswith(title + " ") and len(words_in(headline)) >= COPY and more[:1] in {"|", "-", "–", "—", "h"}
    if shared and (
        more.startswith("http") or (more[0] != "h" and len(words_in(more)) <= ADDED and not ends_sentence(more))
    ):
        return draft.bare("headline")
    return draft


def _is_head(drafts: Sequence[Draft], at: int, title: str | None, known: LayoutWords) -> bool:
    first, line = drafts[at], drafts[at].line
    after = next((d for d in drafts[at + 1 :] if d.kind in (None, "transcript_turn")), None)
    if after is None or dateline_of(line, known, first=True):
        return False
    if title and normal(line) == normal(title):
        return True
    if first.piece.marker in ("bullet", "quote") or not is_headline(line, known):
        return False
    longest = max(len(d.line) for d in drafts[at + 1 : at + ABOVE])
    return not ends_sentence(line) or line[-1] in "?!;" or longest > len(line)


def _below(drafts: Sequence[Draft], i: int, known: LayoutWords, *, under: bool) -> BlockKind | None:
    """What a line between headline and body is; None where the body begins."""
    line, piece = drafts[i].line, drafts[i].piece
    if (
        piece.marker in ("bullet", "number", "heading")
        or dateline_of(line, known, first=True)
        or len(line) > STANDFIRST
    ):
        return None
    ended = ends_sentence(line)
    alone = drafts[i + 1].kind == "note" or _is_name(line, known)
    if not ended and alone and len(words_in(line)) > 1 and byline_of(f"By {line}", known):
        return "byline"
    if not ended and len(words_in(line)) <= SECTION_WORDS and line[-1] not in '"”’':
        return "section"
    follows = next((d for d in drafts[i + 1 :] if d.kind != "image"), None)
    close = under and not piece.gap and follows is not None and follows.piece.gap and len(line) <= STANDFIRST // 2
    if follows and (not ended or follows.kind == "byline" or close):
        return "standfirst"
    return None


def _is_name(line: str, known: LayoutWords) -> bool:
    """Whether a line is a name and nothing else, by its first name: 'Jane Doe-Roe'."""
    words = line.split()
    capital = all(w[:1].isupper() and w.replace("-", "").isalpha() for w in words)
    return capital and 1 < len(words) <= _NAME and words[0].lower() in known.given


def _is_heading(draft: Draft, known: LayoutWords) -> bool:
    if draft.piece.marker == "heading":
        return True
    return draft.piece.marker != "bullet" and is_crosshead(draft.line, known)
