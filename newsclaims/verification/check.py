"""`check_quotations`: each quotation of a summary held against the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclaims.arguments import of_type
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.models import Extraction, Span
from newsclaims.verification.align import Block
from newsclaims.verification.edits import Edited, edits_of
from newsclaims.verification.identity import speaker_match
from newsclaims.verification.models import PASSING, Difference, QuoteCheck, SpeakerMatch, Verdict, Verification
from newsclaims.verification.original import Original, Place
from newsclaims.verification.surface import between_differences, end_difference, has_ellipsis, word_differences
from newsclaims.verification.targets import Target, targets_of
from newsclaims.verification.words import Wording, wording

#: Share of a quotation's words, by weight, from which a passage counts as what it quotes; more outside of marks.
NEAR, NEAR_UNQUOTED = 0.5, 0.6
#: A wording joined from more passages than this is not one that somebody joined.
PASSAGES = 4
#: Words changed that count as much as two passages joined.
_SEAM = 3
#: Pieces between ellipses and brackets that are looked for one by one.
_PIECES = 40
#: Ways to chain them that are looked at.
_CHAINS = 3


def check_quotations(summary: Extraction, article: Extraction, lexicon: Lexicon | None = None) -> Verification:
    """Hold each quotation of a summary against the article that it is made from.

    Args:
        summary: the reading of the summary.
        article: the reading of the article.
        lexicon: the words to go by; those that ship with newsclaims if None.

    Raises:
        ArgumentTypeError: these are no extractions, or no lexicon.
    """
    of_type("summary", summary, Extraction)
    of_type("article", article, Extraction)
    lexicon = lexicon_or_default(lexicon)
    original = Original(article, lexicon)
    checks: list[QuoteCheck] = []
    for target in targets_of(summary, lexicon):
        asked = _Asked(summary.article.text, target, lexicon)
        if len(asked.wording.words):
            checks.append(_check(asked, original, f"v{len(checks) + 1}"))
    return Verification(checks=tuple(checks))


class _Asked:
    """A quotation of the summary as it is looked for."""

    def __init__(self, text: str, target: Target, lexicon: Lexicon) -> None:
        run = target.run
        self.text, self.target, self.lexicon = text, target, lexicon
        self.inside = (run.start, run.end)
        self.full = wording(text, [self.inside], run.omissions)
        self.wording = wording(text, [self.inside], run.omissions, run.insertions)


class _Answer(NamedTuple):
    """A passage that a quotation may have been made from, and what became of the words on the way."""

    verdict: Verdict
    place: Place
    match: SpeakerMatch
    wording: Wording
    blocks: tuple[Block, ...]
    edited: Edited
    differences: tuple[Difference, ...]
    similarity: float

    @property
    def rank(self) -> tuple[bool, int, int, float]:
        """Smaller is better: a quotation that stands, by the right speaker, with the fewest words changed."""
        kinds = ("quoted", "nested", "denied", "indirect", "reporter")
        speaker = ("same", "unknown", "different").index(self.match)
        seams = _SEAM * (len(self.blocks) - 1) if self.edited.verdict == "joined" else 0
        place = 3 * kinds.index(self.place.kind) + speaker
        return self.verdict not in PASSING, self.edited.words + seams, place, -self.similarity


def _check(asked: _Asked, original: Original, number: str) -> QuoteCheck:
    """The check of one quotation: of all passages that it may have been made from, the one that excuses it best."""
    best: _Answer | None = None
    for blocks, words in _candidates(asked, original):
        answer = _answer(asked, original, words, tuple(blocks))
        if answer is not None and (best is None or answer.rank < best.rank):
            best = answer
        if best is not None and best.verdict in PASSING and best.match != "unknown":
            break
    return _report(asked, original, number, best)


def _candidates(asked: _Asked, original: Original) -> Iterator[tuple[Sequence[Block], Wording]]:
    """Alignments with the article, the surest first."""
    found = False
    index, full = original.index, asked.full
    for start in index.exact(full.words.keys):
        found = True
        yield [Block(0, start, len(full.words))], full
    words = asked.wording
    if words.omitted or words.inserted:
        for blocks in _by_pieces(words, original):
            found = True
            yield blocks, words
    if found:
        return
    for candidate in {id(words): words, id(full): full}.values() if len(words.words) != len(full.words) else (words,):
        near = index.near(candidate.words.keys)
        if near.blocks:
            yield near.blocks, candidate
        if near.weight < 1 or len(near.blocks) > 1:
            joined = index.cover(candidate.words.keys, PASSAGES)
            if joined:
                yield joined, candidate


def _by_pieces(words: Wording, original: Original) -> Iterator[list[Block]]:
    """The pieces between ellipses and brackets, each found word for word, as near to each other as can be."""
    pieces = words.pieces()[:_PIECES]
    if not pieces or pieces[-1][1] != len(words.words):
        return
    places = [original.index.exact(words.words.keys[a:b]) for a, b in pieces]
    if not all(places):
        return
    longest = max(range(len(pieces)), key=lambda i: pieces[i][1] - pieces[i][0])
    chains = [_chain(pieces, places, longest, anchor) for anchor in places[longest]]
    yield from sorted(chains, key=_spread)[:_CHAINS]


def _chain(
    pieces: Sequence[tuple[int, int]], places: Sequence[Sequence[int]], longest: int, anchor: int
) -> list[Block]:
    """The pieces around one place of the longest of them, each as near to its neighbour as can be."""
    blocks = {longest: Block(pieces[longest][0], anchor, pieces[longest][1] - pieces[longest][0])}
    for i in range(longest + 1, len(pieces)):
        blocks[i] = _nearest(pieces[i], places[i], blocks[i - 1].end, after=True)
    for i in range(longest - 1, -1, -1):
        blocks[i] = _nearest(pieces[i], places[i], blocks[i + 1].other, after=False)
    return [blocks[i] for i in range(len(pieces))]


def _spread(blocks: Sequence[Block]) -> tuple[int, int]:
    """How often the pieces go backwards, and how many words lie between them."""
    gaps = [b.other - a.end for a, b in pairwise(blocks)]
    return sum(g < 0 for g in gaps), sum(map(abs, gaps))


def _nearest(piece: tuple[int, int], places: Sequence[int], at: int, *, after: bool) -> Block:
    size = piece[1] - piece[0]
    fits = [p for p in places if (p >= at if after else p + size <= at)]
    return Block(piece[0], min(fits or places, key=lambda p: (abs(p - at), p)), size)


def _answer(asked: _Asked, original: Original, words: Wording, blocks: tuple[Block, ...]) -> _Answer | None:
    """What the alignment says of the quotation; None where it is too far off to be what it quotes."""
    keys = words.words.keys
    edited = edits_of(asked.text, words, blocks, original, asked.lexicon)
    weight = original.index.weight
    similarity = sum(weight(keys[b.one : b.one + b.size]) for b in blocks) / (weight(keys) or 1.0)
    same = edited.verdict != "changed"
    place = original.place(blocks, exact=same)
    quoted = place.kind in {"quoted", "nested", "denied"}
    if similarity < (NEAR if quoted else NEAR_UNQUOTED):
        return None
    attribution = asked.target.attribution
    if place.kind == "denied" and attribution is not None and (attribution.kind == "denial" or attribution.negated):
        place = place._replace(kind="quoted")
    called = attribution.source.text if attribution is not None and attribution.source is not None else ""
    match = speaker_match(asked.target.speaker, place.speaker, asked.lexicon, called)
    if place.told is not None and place.told != place.speaker:  # 'He told me ‘...’', Cole said: his words, not hers
        inner = speaker_match(asked.target.speaker, place.told, asked.lexicon, called)
        match = "same" if inner == "same" else "different" if match == "same" else match
    differences = tuple(sorted(_differences(asked, original, words, blocks))) if same else ()
    verdict = _verdict(edited.verdict, place, match, differences, original, words, blocks)
    return _Answer(verdict, place, match, words, blocks, edited, differences, min(round(similarity, 4), 1.0))


def _verdict(
    verdict: Verdict,
    place: Place,
    match: SpeakerMatch,
    differences: Sequence[Difference],
    original: Original,
    words: Wording,
    blocks: Sequence[Block],
) -> Verdict:
    """What the edits, the place and the speaker come to."""
    if place.kind == "indirect":
        return "paraphrase"
    if place.kind == "reporter":
        return "reporter"
    if verdict not in PASSING:
        return verdict
    if place.kind == "denied" or (place.kind == "nested" and match == "different"):
        return "inside_other"
    if match == "different":
        return "wrong_speaker"
    if verdict != "verbatim":
        return verdict
    if words.omitted and not _ellipses_stand(original, words, blocks):
        return "cut"
    return "marks" if set(differences) - {"frame"} else "verbatim"


def _ellipses_stand(original: Original, words: Wording, blocks: Sequence[Block]) -> bool:
    """Whether the article has an ellipsis wherever the quotation has one."""
    article, spans = original.text, original.words.spans
    covered = original.in_words(blocks)
    for place in words.omitted:
        before = spans[covered[place - 1]][1] if place else max(0, spans[covered[0]][0] - 8)
        after = spans[covered[place]][0] if place < len(covered) else spans[covered[-1]][1] + 8
        if not has_ellipsis(article[before:after]):
            return False
    return True


def _differences(asked: _Asked, original: Original, words: Wording, blocks: Sequence[Block]) -> set[Difference]:
    """What differs besides words, over the runs that both have."""
    found: set[Difference] = {"frame"} if original.has_frame(blocks) else set()
    text, article = asked.text, original.text
    spans = words.words.spans
    for block in blocks:
        places = original.place_of[block.other : block.end]
        for n, place in enumerate(places):
            start, end = spans[block.one + n]
            a_start, a_end = original.words.spans[place]
            found.update(word_differences(text[start:end], article[a_start:a_end]))
            if n + 1 < len(places) and places[n + 1] == place + 1:
                following = spans[block.one + n + 1][0]
                between = text[end:following], article[a_end : original.words.spans[place + 1][0]]
                if not (block.one + n + 1 in words.omitted or has_ellipsis(between[1])):
                    found.update(between_differences(*between))
    last = blocks[-1]
    if last.one + last.size == len(words.words) and len(words.words) not in words.inserted:
        article_end = original.words.spans[original.place_of[last.end - 1]][1]
        found.update(end_difference(text, asked.inside, spans[-1][1], article, article_end))
    found.update(_outer_marks(asked, original, blocks))
    return found


def _outer_marks(asked: _Asked, original: Original, blocks: Sequence[Block]) -> Iterator[Difference]:
    """Whether the marks around the words are of another kind in the article."""
    run, quote = asked.target.run, original.place(blocks, exact=True).quote
    if run.open and quote is not None:
        first = next(
            (s for s in quote.spans if s.end > original.words.spans[original.in_words(blocks)[0]][0]), quote.spans[0]
        )
        if not first.text[:1].isalnum() and first.text[:1] != asked.text[run.open[0]]:
            yield "marks"


def _report(asked: _Asked, original: Original, number: str, best: _Answer | None) -> QuoteCheck:
    start, end = asked.target.run.outer
    run, speaker, quote = asked.target.run, asked.target.speaker, asked.target.quote
    common = {
        "id": number,
        "span": Span.of(asked.text, start, end),
        "text": " ".join(asked.text[run.start : run.end].split()),
        "speaker": speaker.label if speaker else None,
        "summary_quote_id": quote.id if quote else None,
    }
    if best is None:
        return QuoteCheck(verdict="absent", **common)
    return QuoteCheck(
        verdict=best.verdict,
        passages=original.passages(best.blocks),
        edits=best.edited.edits if best.edited.verdict != "verbatim" else (),
        changed_words=best.edited.words,
        negation_changed=best.edited.negation,
        differences=best.differences,
        similarity=best.similarity,
        article_speaker=best.place.speaker.label if best.place.speaker else None,
        speaker_match=best.match,
        article_quote_id=best.place.quote.id if best.place.quote else None,
        **common,
    )
