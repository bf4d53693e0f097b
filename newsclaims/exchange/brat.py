"""brat's standoff format, with PolNeAR's types: an `Attribution` event with the roles Source, Cue and Content.

Offsets are Python characters, as brat's are. A span that runs over the end of a line is written as one fragment a line,
because brat allows no line ends inside of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex

from newsclaims.arguments import of_type
from newsclaims.evaluation import Document, Marked, marked
from newsclaims.evaluation.brat import read_standoff
from newsclaims.models import Attribution, Extraction

Offsets = tuple[int, int]

_LINE = regex.compile(r"[^\r\n]+")
_NUMBER = regex.compile(r"[0-9]+$")

# What a program that reads line by line might take for the end of one, or for a column's; one character for one.
_BLANKED = dict.fromkeys(map(ord, "\t\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"), " ")


def to_brat(extraction: Extraction | Document) -> str:
    """The attributions as the content of an `.ann` file, to stand beside the article's text in a `.txt` file.

    Of an extraction, a note on each attribution says who speaks, how the source is identified, and how sure that is.

    Args:
        extraction: what was read out of one article, or the `Document` that somebody has annotated.

    Returns:
        Lines that end in a line feed; write them as UTF-8 without translating line ends. An attribution of which no
        role has a span is left out.

    Raises:
        ArgumentTypeError: it is neither of the two.
    """
    of_type("extraction", extraction, Extraction, Document)
    if isinstance(extraction, Document):
        text, found, notes = extraction.text, extraction.gold, {}
    else:
        text, found = extraction.article.text, tuple(map(marked, extraction.attributions))
        notes = {a.id: _note(a) for a in extraction.attributions}
    lines: list[str] = []
    marks = 0
    for number, one in zip(_numbers(found), found, strict=True):
        spans = {role: _fragments(text, one.role(role)) for role in ("source", "cue", "content")}
        trigger = spans["cue"] or spans["source"] or spans["content"][:1]
        if not trigger:
            continue
        event = "Attribution" if spans["source"] else "Attribution-no-source"
        roles = []
        for label, fragments in [(event, trigger), *((role.capitalize(), spans[role]) for role in spans)]:
            if fragments:
                marks += 1
                roles.append(f"{label}:T{marks}")
                lines.append(_mark(text, marks, label, fragments))
        lines.append(f"E{number}\t{' '.join(roles)}")
        if one.id in notes:
            lines.append(f"#{number}\tAnnotatorNotes E{number}\t{notes[one.id]}")
    return "".join(f"{line}\n" for line in lines)


def from_brat(text: str, standoff: str, name: str = "") -> Document:
    """What is marked in an `.ann` file with PolNeAR's roles; other marks, attributes and notes are left out.

    Args:
        text: the article's text.
        standoff: the content of its `.ann` file.
        name: what to call the article.

    Raises:
        AnnotationError: the standoff is malformed, a role names a mark that is not there, or a mark lies outside of the
            text or has other words than the text.
        ArgumentTypeError: these are no strings.
    """
    of_type("text", text, str)
    of_type("standoff", standoff, str)
    return Document(name, text, tuple(read_standoff(standoff, text)))


def _numbers(found: Sequence[Marked]) -> list[int]:
    """The number in each id ('a7', 'E7'), where all have one and no two the same; else 1, 2, ..."""
    numbers = [int(m[0]) for one in found if (m := _NUMBER.search(one.id))]
    return numbers if len(set(numbers)) == len(found) else list(range(1, len(found) + 1))


def _fragments(text: str, stretches: Iterable[Offsets]) -> list[Offsets]:
    """The stretches cut at line ends, in the order of the text, none twice, none blank."""
    return sorted({cut for start, end in stretches for cut in _lines(text, start, end)})


def _lines(text: str, start: int, end: int) -> Iterator[Offsets]:
    for line in _LINE.finditer(text, start, end):
        if not line[0].isspace():
            yield line.start(), line.end()


def _mark(text: str, number: int, label: str, fragments: Sequence[Offsets]) -> str:
    offsets = ";".join(f"{start} {end}" for start, end in fragments)
    words = " ".join(text[start:end] for start, end in fragments).translate(_BLANKED)
    return f"T{number}\t{label} {offsets}\t{words}"


def _note(a: Attribution) -> str:
    speaker = " ".join(a.speaker.label.split()) if a.speaker else "no speaker"
    return f"{speaker.translate(_BLANKED)}; {a.sourcing.tag}; {a.quote_type} {a.kind}; {a.confidence.score:.2f}"
