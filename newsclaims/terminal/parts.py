"""What the terminal says of an attribution, a speaker, a claim: short lines of styled text."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from newsclaims.models import Attribution, Claim, Confidence, Sourcing, Span, Speaker, Tag
from newsclaims.terminal.safe import shortened
from newsclaims.wording import people

#: Colour of each sourcing tag; the tag itself is always written out too, for terminals without colour.
TAG_STYLE: dict[Tag, str] = {
    "named": "green",
    "institutional": "cyan",
    "anonymous": "yellow",
    "collective": "magenta",
    "documentary": "bright_blue",  # blue is next to black on many terminals
    "author": "default",
    "unattributed": "red",
}
_LEVEL_STYLE = {"high": "green", "medium": "yellow", "low": "red"}

# A content of more characters than this is cut: four lines or so at 80 columns.
_CONTENT = 300
_LABEL = 60


def optional(prefix: str, words: str | Span | None) -> str | None:
    """The words, made safe, behind a prefix; None where there are none."""
    text = words.text if isinstance(words, Span) else words
    return f"{prefix}{shortened(text, 2 * _LABEL)}" if text else None


def dotted(parts: Iterable[Text | str | None]) -> Text:
    """The parts that there are, with a dim dot between."""
    return Text(" · ", style="dim").join(p if isinstance(p, Text) else Text(p) for p in parts if p)


def confidence(value: Confidence) -> Text:
    """'0.93 high'."""
    return Text(f"{value.score:.2f} {value.level}", style=_LEVEL_STYLE[value.level])


def who(attribution: Attribution) -> Text:
    """The speaker, the wording where it is another, and the cue: 'Ada Quill (“she”) said'."""
    speaker, source = attribution.speaker, attribution.source
    label = speaker.label if speaker else source.text if source else "(no source)"
    line = Text(shortened(label, _LABEL), style=f"bold {TAG_STYLE[attribution.sourcing.tag]}")
    if speaker and source and not _worded_alike(speaker.label, source.text):
        line.append(f" (“{shortened(source.text, _LABEL)}”)", style="not bold")
    if attribution.cue:
        cue = Text(shortened(attribution.cue.text, _LABEL), style="italic")
        # 'Ada Quill said', but 'according to Ada Quill'
        line = Text(" ").join([cue, line] if cue.plain.lower().endswith(" to") else [line, cue])
    if attribution.addressee:
        line.append(_addressed(attribution.cue, attribution.addressee), style="not bold")
    return line


def _addressed(cue: Span | None, addressee: Span) -> str:
    """' reporters' right behind 'told', else ' (to reporters)'."""
    to = shortened(addressee.text, _LABEL)
    return f" {to}" if cue and addressee.start == cue.end + 1 else f" (to {to})"


def _worded_alike(label: str, source: str) -> bool:
    """Whether one holds the other: 'Achterberg' says no more than 'Tomas Achterberg' does."""
    a, b = label.casefold(), source.casefold()
    return a in b or b in a


def content(attribution: Attribution) -> Text:
    """What is attributed; in quotation marks where it is direct speech."""
    direct = attribution.quote_type == "direct"
    words = shortened(("” … “" if direct else " … ").join(span.text for span in attribution.content), _CONTENT)
    return Text(f"“{words}”" if direct else words, style="bold" if direct else "")


def sourced(sourcing: Sourcing, *, whole: bool) -> Text:
    """The tag, and how many they are where they are not named; the `whole` of what the article says of them."""
    parts: list[Text | str | None] = [
        tagged(sourcing.tag),
        None if sourcing.tag == "named" and sourcing.source_count == 1 else people(sourcing.source_count),
    ]
    if whole:
        parts += [
            optional("of ", sourcing.affiliation),
            optional("basis: ", sourcing.basis),
            "on condition of anonymity" if sourcing.on_condition_of_anonymity else None,
            optional("why: ", sourcing.anonymity_reason),
        ]
    return dotted(parts)


def tagged(tag: Tag) -> Text:
    """The sourcing tag in its colour."""
    return Text(tag, style=f"not dim {TAG_STYLE[tag]}")


def roles(speaker: Speaker) -> Text:
    """Titles, affiliation and number of a speaker, and what it is called where that is not its label."""
    described = speaker.description if speaker.description != speaker.label else None
    return dotted(
        [
            optional("", ", ".join(speaker.titles)),
            optional("", speaker.affiliation),
            people(speaker.count) if speaker.count != 1 else None,
            optional("", described),
        ]
    )


def claimed(claim: Claim) -> Text:
    """Who makes the claim, what sort it is, how it is sourced and hedged."""
    by = claim.speaker.label if claim.speaker else "no speaker" if claim.attribution else "the reporter"
    hedges = ", ".join(dict.fromkeys(h.text for h in claim.hedges))
    return dotted(
        [
            claim.kind,
            shortened(by, _LABEL),
            tagged(claim.sourcing.tag) if claim.attribution else None,
            "negative" if claim.polarity == "negative" else None,
            optional("hedged: ", hedges),
            optional("says the same as ", ", ".join(claim.supports)),
            optional("disputes ", ", ".join(claim.disputes)),
        ]
    )
