"""Texts that nobody would write: strategies for hypothesis."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from tests import places

GOLDEN = [p.read_bytes().decode() for p in sorted(places.GOLDEN.glob("*.txt"))]
MARKS = "\"'“”‘’«»„‚‹›`´"
# every sort of character that a text may hold and software trips over
PECULIAR = (
    "\x00\x01\x07\x08\x0b\x0c\x1b\x1c\x7f\x80\x85\x9b"  # controls
    "\t\r\n\u2028\u2029\xa0\u2003\u202f\u3000"  # spaces and line ends
    "\u200b\u200c\u200d\u2060\ufeff\xad"  # nothing to see
    "\u202a\u202e\u202c\u2066\u2067\u2069\u200e\u200f"  # directions
    "e\u0301\u0327\u20dd\u0308"  # marks that combine
    "אבגدهوक्षิ์中文ǅßıİﬁΣς"  # other scripts, case that changes length
    "😀👩\u200d👩\u200d👧🇬🇧👍🏽\ufe0f"  # emoji
    "\U0001d54f\U0010ffff\ufffd\ufffe\uffff\ufff9\U000e0041"  # beyond the first plane, non-characters, tags
)
WORDS = (
    "said", "says", "told", "according to", "asked", "denied", "that", "whether", "not", "he", "she", "they", "who", "I",
    "Ada Quill", "Mr. Roe", "Jane", "the union", "two officials", "people familiar with the matter", "the report",
    "Reuters", "on condition of anonymity", "because", "declined to comment", "reporters", "Monday", "30", "$5bn", "may",
    "LONDON (Reuters) —", "By Ann Lee", "Q:", "A:", "JANE DOE:", "MODERATOR:", "—", "–", "-", "--", "...", "…", ".", ",",
    "?", "!", ":", ";", "(", ")", "[", "]", "[sic]", "n't", "'s", "’s", "’90s", "@quill", "@NorlandPolice", "The force", "the council", "#ferry", "<b>", "</script>", "&amp;",
    "**", "_", "# ", "> ", "- ", "* ", "1. ", "![x](y)", "[x](y)", "https://example.org/a?b=c", "Photograph:", "Read more:",
    "\n", "\n\n", "\r\n", " ", "  ",
)  # fmt: skip

TIMES = (
    "yesterday", "tomorrow", "last", "next", "this", "week", "month", "year", "weekend", "March", "Dec.", "Monday", "the",
    "in", "on", "0000", "9999", "2024", "31", "999 days ago", "past", "two", "weeks", "years", "third", "quarter", "of", "1980s",
)  # fmt: skip

#: Days of publication, the first and the last that there are among them.
FIRST, LAST = dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, tzinfo=dt.UTC)
published = st.none() | st.sampled_from([FIRST, LAST]) | st.datetimes(timezones=st.just(dt.UTC))
times = st.lists(st.sampled_from(TIMES), min_size=1, max_size=5).map(" ".join)
characters = st.one_of(
    st.sampled_from(PECULIAR),
    st.sampled_from(MARKS),
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from("aB1 .,"),
)
odd = st.text(characters, max_size=80)


@st.composite
def pieced(draw: st.DrawFn) -> str:
    """Words of the trade, marks and odd characters in any order."""
    pieces = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS), characters)
    return draw(st.sampled_from(["", " "])).join(draw(st.lists(pieces, max_size=60)))


@st.composite
def mutated(draw: st.DrawFn, longest: int = 1200) -> str:
    """A stretch of a golden article with something done to it, several times."""
    text = draw(st.sampled_from(GOLDEN))
    start = draw(st.integers(0, max(0, len(text) - 200)))
    text = text[start : start + draw(st.integers(100, longest))]
    for _ in range(draw(st.integers(1, 6))):
        text = draw(st.sampled_from(MUTATIONS))(draw, text)
    return text


def _marks_changed(draw: st.DrawFn, text: str) -> str:
    """One mark deleted, doubled, or turned into another."""
    places = [i for i, c in enumerate(text) if c in MARKS]
    if not places:
        return text
    i = draw(st.sampled_from(places))
    return text[:i] + draw(st.sampled_from(["", text[i] * 2, *MARKS])) + text[i + 1 :]


def _marks_swapped(draw: st.DrawFn, text: str) -> str:
    """All marks of one sort turned into another."""
    one, other = (draw(st.sampled_from(MARKS)) for _ in range(2))
    return text.replace(one, other)


def _cut_in_a_word(draw: st.DrawFn, text: str) -> str:
    """A paragraph ends in the middle of a word, and the rest of it is lost."""
    paragraphs = text.split("\n")
    i = draw(st.integers(0, len(paragraphs) - 1))
    paragraphs[i] = paragraphs[i][: draw(st.integers(0, len(paragraphs[i])))]
    return "\n".join(paragraphs)


def _shuffled(draw: st.DrawFn, text: str) -> str:
    return draw(st.sampled_from(["\n", "\n\n", " ", "\r\n"])).join(draw(st.permutations(text.split("\n"))))


def _put_in(draw: st.DrawFn, text: str) -> str:
    i = draw(st.integers(0, len(text)))
    return text[:i] + draw(st.one_of(characters, st.sampled_from(WORDS))) + text[i:]


def _taken_out(draw: st.DrawFn, text: str) -> str:
    i = draw(st.integers(0, len(text)))
    return text[:i] + text[i + draw(st.integers(1, 40)) :]


def _repeated(draw: st.DrawFn, text: str) -> str:
    i = draw(st.integers(0, len(text)))
    return text[:i] + text[i : i + 60] * draw(st.integers(1, 5)) + text[i:]


MUTATIONS = [_marks_changed, _marks_swapped, _cut_in_a_word, _shuffled, _put_in, _taken_out, _repeated]
any_text = st.one_of(odd, pieced(), mutated())
