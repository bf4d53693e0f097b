"""What of a page's source is seen, character by character, with its place: markup left out, references resolved."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import NamedTuple

import regex

Offsets = tuple[int, int]

# A tag's name; then its attributes as browsers read them: a quotation mark opens a value behind `=` only.
_NAME = regex.compile(r"</?([a-zA-Z][^\s/>]{0,60})")
_REST = regex.compile(r"(?:[^>=]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+(>)?")
_PART = regex.compile(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,40});?|[^&\p{C}\p{Z}\s]++|&")
#: Runs of what the extractor keeps and is no white space.
SEEN = regex.compile(r"[^\p{C}\p{Z}\s]++")
#: Elements in which markup is no markup, and whose text no reader sees.
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})


class Visible(NamedTuple):
    """The characters that a reader sees, without white space, and where each stands in the source."""

    text: str
    places: list[Offsets]


def visible(source: str) -> Visible:
    """What is seen of a page; time grows with its length, whatever is in it."""
    words: list[str] = []
    places: list[Offsets] = []
    for start, end in _texts(source):
        for m in _PART.finditer(source, start, end):
            word = html.unescape(m[0]) if m[0][0] == "&" else m[0]
            if word == m[0]:
                words.append(word)
                places.extend((i, i + 1) for i in range(*m.span()))
            else:
                seen = "".join(SEEN.findall(word))
                words.append(seen)
                places.extend([m.span()] * len(seen))
    return Visible("".join(words), places)


def _texts(source: str) -> Iterator[Offsets]:
    """The stretches between the tags."""
    at, size = 0, len(source)
    while at < size:
        begin = source.find("<", at)
        if begin < 0:
            begin = size
        if at < begin:
            yield at, begin
        if begin == size:
            return
        at = _after_markup(source, begin)
        if at == begin:  # a lone '<' is text
            at += 1
            yield begin, at


def _after_markup(source: str, at: int) -> int:
    """Where the tag or comment that begins here ends; `at` itself where none begins; the end where none ends."""
    if source.startswith("<!--", at):
        return _after(source, "-->", at + 4)
    if source.startswith(("<!", "<?"), at):
        return _after(source, ">", at)
    name = _NAME.match(source, at)
    if not name:
        return at
    rest = _REST.match(source, name.end())
    if rest is None or rest[1] is None:
        return len(source)  # a tag that never closes takes the rest with it
    tag = name[1].lower()
    if source[at + 1] == "/" or tag not in _RAW or source[rest.end() - 2] == "/":
        return rest.end()
    closing = _closing(tag).search(source, rest.end())
    return closing.start() if closing else len(source)


def _after(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return len(source) if found < 0 else found + len(mark)


def _closing(tag: str) -> regex.Pattern[str]:
    return regex.compile(rf"</{tag}(?=[\s/>])", regex.IGNORECASE)
