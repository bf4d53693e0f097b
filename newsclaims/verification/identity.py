"""Whether speakers of two texts are one: by name, never by guessing."""

from __future__ import annotations

from functools import lru_cache

from newsclaims.lexicon import Lexicon
from newsclaims.models import Speaker
from newsclaims.verification.models import SpeakerMatch
from newsclaims.verification.words import words_of

Name = tuple[str, ...]


@lru_cache(maxsize=4096)
def name_words(name: str) -> Name:
    """The words of a name as they are compared: lower case, without 'the' and possessives."""
    words = (w.removesuffix("'s").replace(".", "") for w in words_of(name).keys)
    return tuple(w for w in words if w and w != "the")


def same_name(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers of different articles have the same full name, or are bodies of the same name.

    A surname alone is nobody's full name, so that two people are never taken for one.
    """
    if not one.name or not other.name or (one.kind == "person") != (other.kind == "person"):
        return False
    a, b = name_words(one.name), name_words(other.name)
    return a == b and (one.kind != "person" or len(a) > 1)


def speaker_match(
    summary: Speaker | None, article: Speaker | None, lexicon: Lexicon, wording: str = ""
) -> SpeakerMatch:
    """Whether a summary's speaker is the article's, where the summary is known to be about that article.

    Args:
        summary: who is given the words in the summary.
        article: who is given them in the article.
        lexicon: first names and their short forms (`speakers_nicknames`), words of grammar (`compare_light_words`).
        wording: how the summary names its speaker at the quotation ('the mayor').
    """
    if summary is None or article is None or not _content(summary, lexicon) or not _content(article, lexicon):
        return "unknown"
    described = set(name_words(wording)) - lexicon.keys("compare_light_words")
    if described and described <= _known(article):
        return "same"
    if summary.name and article.name:
        return "same" if _named_alike(summary, article, lexicon) else "different"
    if _described_by(summary, article, lexicon) or _described_by(article, summary, lexicon):
        return "same"
    # A summary may well say 'an official' of somebody whom the article names; a name it must not make up.
    return "different" if summary.name and summary.kind == "person" and article.kind != "author" else "unknown"


def _named_alike(summary: Speaker, article: Speaker, lexicon: Lexicon) -> bool:
    a, b = name_words(summary.name or ""), name_words(article.name or "")
    if summary.kind == article.kind == "person":
        return _persons_alike(a, b, lexicon)
    if (summary.kind == "person") != (article.kind == "person"):
        person, body = (summary, article) if summary.kind == "person" else (article, summary)
        return _speaks_for(person, body, lexicon)
    light = lexicon.keys("compare_light_words")
    x, y = set(a) - light, set(b) - light
    return bool(x and y) and (
        x <= y or y <= x or _initials(a, light) == "".join(b) or _initials(b, light) == "".join(a)
    )


def _persons_alike(a: Name, b: Name, lexicon: Lexicon) -> bool:
    suffixes = lexicon.keys("speakers_suffixes")
    a, b = (tuple(w for w in n if w not in suffixes) or n for n in (a, b))
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if len(a) == 1 or len(b) == 1 or a[-1] != b[-1]:
        return False
    short = lexicon.table("speakers_nicknames").rows
    formal = {v for n in (a, b) for v in " ".join(short.get(n[0], {}).values()).replace(",", " ").lower().split()}
    initial = a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0]))
    return a[0] == b[0] or initial or a[0] in formal or b[0] in formal


def _initials(name: Name, light: frozenset[str]) -> str:
    words = [w for w in name if w not in light]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _speaks_for(person: Speaker, body: Speaker, lexicon: Lexicon) -> bool:
    """Whether the person's titles or affiliation name the body ('White House press secretary' for the White House)."""
    light = lexicon.keys("compare_light_words")
    wanted = set(name_words(body.name or "")) - light
    said = {w for t in (*person.titles, person.affiliation or "", *person.aliases) for w in name_words(t)}
    return bool(wanted) and wanted <= said


def _described_by(one: Speaker, other: Speaker, lexicon: Lexicon) -> bool:
    """Whether the words that describe the one ('the envoy') are all among the other's names, titles and aliases."""
    if one.name:
        return False
    wanted = _content(one, lexicon)
    return bool(wanted) and wanted <= _known(other)


def _known(speaker: Speaker) -> set[str]:
    """Every word by which the speaker is called."""
    texts = (speaker.label, speaker.description or "", speaker.affiliation or "", *speaker.titles, *speaker.aliases)
    return {w for text in texts for w in name_words(text)}


def _content(speaker: Speaker, lexicon: Lexicon) -> set[str]:
    return set(name_words(speaker.label)) - lexicon.keys("compare_light_words")
