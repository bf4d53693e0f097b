"""The source profile of an article: who gets how many words, and how openly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import get_args

from newsclaims.arguments import of_type
from newsclaims.assessment.measure import Words, common, merged, reach
from newsclaims.assessment.sources import Sources
from newsclaims.models import Attribution, Extraction, Model, Speaker, Tag

#: What counts as raising one's voice; beliefs, feelings and decisions are reported without a voice.
VOICE = frozenset({"statement", "denial", "question", "directive", "commitment"})
_HEAD = frozenset({"headline", "standfirst"})


class TagShare(Model):
    """What one kind of source contributes."""

    tag: Tag
    """The sourcing tag."""
    attributions: int
    """How many attributions carry it."""
    attribution_share: float
    """Their share of all attributions, 0 to 1."""
    words: int
    """How many words are attributed to such sources."""
    word_share: float
    """Their share of all attributed words, 0 to 1."""
    sources: int
    """How many distinct sources of this kind there are; members of a group are no new sources."""


class SpeakerShare(Model):
    """What one speaker contributes."""

    speaker_id: str
    """Id of the speaker."""
    label: str
    """The speaker's label."""
    tag: Tag
    """The tag that most of the speaker's attributions carry, the first of two."""
    attributions: int
    """How many attributions."""
    words: int
    """Attributed words."""
    quoted_words: int
    """Those of them that are quoted word for word."""


class Distance(Model):
    """How far contents lie from the words that attribute them, over the attributions that have a source or a cue."""

    mean_characters: float
    """Characters between content and the nearer of source and cue, on average."""
    max_characters: int
    """The largest such distance."""
    mean_words: float
    """The same in words, on average."""
    max_words: int
    """The largest in words."""
    mean_words_before: float
    """Words of content that are read before source or cue, on average."""
    max_words_before: int
    """The most such words."""
    farthest: str | None
    """Id of the attribution with the most words between, the first of several; None where there is none."""


class FirstVoice(Model):
    """The first named voice in the running text."""

    speaker_id: str
    """Id of the speaker."""
    attribution_id: str
    """Id of the attribution."""
    offset: int
    """Where it begins, in characters of the text."""
    share: float
    """The same as a share of the text, 0 to 1."""


class Profile(Model):
    """How an article is sourced, in figures.

    Attributions inside another's content are left out: they are part of what that source says. A word counts once
    a speaker, however many attributions cover it.
    """

    attributions: int
    """How many attributions the article makes."""
    attributed_words: int
    """How many words of the text are attributed to somebody."""
    text_words: int
    """How many words the text has."""
    tags: tuple[TagShare, ...]
    """The seven tags, always all of them and in this order."""
    speakers: tuple[SpeakerShare, ...]
    """The speakers, those with the most words first."""
    named_sources: int
    """Distinct people named as sources."""
    anonymous_sources: int
    """Distinct anonymous sources, a group and its members being one."""
    anonymous_people: int
    """The least number of people they are: the lower end of `count_range`, of a group without a number 2."""
    anonymous_with_basis: int
    """Anonymous sources of whom the article says how they know."""
    anonymous_with_reason: int
    """Anonymous sources of whom the article says why they are not named."""
    single_anonymous_claims: tuple[str, ...]
    """Ids of the claims behind which stands one unnamed person and nobody else."""
    distance: Distance
    """How far the attributions lie from their contents."""
    first_named_voice: FirstVoice | None
    """The first named person heard below headline and standfirst; None where nobody is."""
    quotes: int
    """How many quotations there are, nested ones left out."""
    verbatim_share: float
    """The share of the attributed words that are quoted word for word, 0 to 1."""


def profile(extraction: Extraction) -> Profile:
    """The source profile of an article.

    Args:
        extraction: the article's extraction.

    Returns:
        The figures; shares are 0 where there is nothing to share.

    Raises:
        ArgumentTypeError: it is no extraction.
    """
    of_type("extraction", extraction, Extraction)
    sources, words = Sources(extraction), Words(extraction.article.text)
    told = list(sources.told())
    quoted = merged(s for q in extraction.quotes if q.attribution is not None for s in q.spans)
    covered = merged(s for a in told for s in a.content)
    attributed = words.within(covered)
    anonymous = _by_root(sources, told)
    nested = {i for q in extraction.quotes for i in q.nested}
    return Profile(
        attributions=len(told),
        attributed_words=attributed,
        text_words=len(words.starts),
        tags=tuple(_tag_shares(sources, told, words)),
        speakers=tuple(_speaker_shares(sources, told, words, quoted)),
        named_sources=len(_named(told)),
        anonymous_sources=len(anonymous),
        anonymous_people=sum(_people(group) for group in anonymous.values()),
        anonymous_with_basis=sum(any(a.sourcing.basis for a in group) for group in anonymous.values()),
        anonymous_with_reason=sum(any(a.sourcing.anonymity_reason for a in group) for group in anonymous.values()),
        single_anonymous_claims=tuple(c.id for c in extraction.claims if sources.is_single_anonymous(c)),
        distance=_distance(told, words),
        first_named_voice=_first_voice(extraction, told),
        quotes=sum(q.id not in nested for q in extraction.quotes),
        verbatim_share=_share(words.within(common(covered, quoted)), attributed),
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _tag_shares(sources: Sources, told: Sequence[Attribution], words: Words) -> list[TagShare]:
    by_tag: dict[Tag, list[Attribution]] = {tag: [] for tag in get_args(Tag)}
    for a in told:
        by_tag[a.sourcing.tag].append(a)
    count = {tag: words.within(merged(s for a in group for s in a.content)) for tag, group in by_tag.items()}
    whole = sum(count.values())
    return [
        TagShare(
            tag=tag,
            attributions=len(group),
            attribution_share=_share(len(group), len(told)),
            words=count[tag],
            word_share=_share(count[tag], whole),
            sources=len(_named(group) if tag == "named" else {sources.root(a.speaker) for a in group if a.speaker}),
        )
        for tag, group in by_tag.items()
    ]


def _named(attributions: Sequence[Attribution]) -> set[str]:
    """Ids of the people named as sources; those who also speak as one ('Doe and Roe said') are no further source."""
    speakers = {a.speaker.id: a.speaker for a in attributions if a.speaker and a.sourcing.tag == "named"}
    single = [s.name for s in speakers.values() if s.kind == "person" and s.name]
    return {i for i, s in speakers.items() if s.kind == "person" or not any(name in (s.name or "") for name in single)}


def _by_root(sources: Sources, told: Sequence[Attribution]) -> dict[str, list[Attribution]]:
    """The attributions of each anonymous source, a group's members with the group."""
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for a in told:
        if a.sourcing.tag == "anonymous" and a.speaker is not None:
            groups[sources.root(a.speaker)].append(a)
    return groups


def _people(group: Sequence[Attribution]) -> int:
    return max(_least(a, a.speaker) for a in group if a.speaker is not None)


def _least(attribution: Attribution, speaker: Speaker) -> int:
    if attribution.sourcing.count_range is not None:
        return attribution.sourcing.count_range[0]
    return speaker.count or (2 if speaker.kind == "group" else 1)


def _speaker_shares(
    sources: Sources, told: Sequence[Attribution], words: Words, quoted: list[tuple[int, int]]
) -> list[SpeakerShare]:
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for a in told:
        if a.speaker is not None:
            groups[a.speaker.id].append(a)
    shares = []
    for speaker_id, group in groups.items():
        own = merged(s for a in group for s in a.content)
        tags = [a.sourcing.tag for a in group]
        shares.append(
            SpeakerShare(
                speaker_id=speaker_id,
                label=sources.speakers[speaker_id].label,
                tag=max(tags, key=tags.count),
                attributions=len(group),
                words=words.within(own),
                quoted_words=words.within(common(own, quoted)),
            )
        )
    return sorted(shares, key=lambda s: -s.words)


def _distance(told: Sequence[Attribution], words: Words) -> Distance:
    found = [(a, r) for a in told if (r := reach(a, words)) is not None]
    characters = [r.gap[1] - r.gap[0] for _, r in found]
    between = [words.count(*r.gap) for _, r in found]
    before = [r.before for _, r in found]
    farthest = max(range(len(found)), key=lambda i: (between[i], -i), default=None)
    return Distance(
        mean_characters=_mean(characters),
        max_characters=max(characters, default=0),
        mean_words=_mean(between),
        max_words=max(between, default=0),
        mean_words_before=_mean(before),
        max_words_before=max(before, default=0),
        farthest=None if farthest is None else found[farthest][0].id,
    )


def _mean(numbers: Sequence[int]) -> float:
    return round(sum(numbers) / len(numbers), 2) if numbers else 0.0


def _first_voice(extraction: Extraction, told: Sequence[Attribution]) -> FirstVoice | None:
    head = [b.span for b in extraction.article.blocks if b.kind in _HEAD]
    voices = [
        (_begin(a), a)
        for a in told
        if a.sourcing.tag == "named" and a.kind in VOICE and a.speaker
        if not any(h.start <= _begin(a) < h.end for h in head)
    ]
    if not voices:
        return None
    offset, first = min(voices, key=lambda v: v[0])
    return FirstVoice(
        speaker_id=first.speaker.id if first.speaker else "",
        attribution_id=first.id,
        offset=offset,
        share=_share(offset, len(extraction.article.text)),
    )


def _begin(attribution: Attribution) -> int:
    return min(s.start for s in (attribution.source, attribution.cue, *attribution.content) if s is not None)
