"""What is said of an attribution, a speaker, a claim: short lines of plain text, for elements and JSON alike."""

from __future__ import annotations

from newsclaims.explanation.words import reason_in_words
from newsclaims.html.safe import line
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Attribution, Claim, Confidence, Sourcing, Speaker
from newsclaims.wording import people

#: Characters of a label and of a content from which they are cut.
LABEL, CONTENT = 80, 320


def who(attribution: Attribution) -> str:
    """The speaker's label, else the source as worded, else 'no source'."""
    if attribution.speaker:
        return line(attribution.speaker.label, LABEL)
    return line(attribution.source.text, LABEL) if attribution.source else "no source"


def content(attribution: Attribution) -> str:
    """What is attributed, in quotation marks where it is direct speech."""
    direct = attribution.quote_type == "direct"
    parted = "” … “" if direct else " … "
    words = line(parted.join(_bare(s.text) if direct else s.text for s in attribution.content), CONTENT)
    return f"“{words}”" if direct else words


def _bare(text: str) -> str:
    return text.strip().strip("“”\"'‘’«»")


def sourced(sourcing: Sourcing) -> list[str]:
    """What the article says of a source that it does not name, in short statements."""
    facts = [
        None if sourcing.tag == "named" else people(sourcing.source_count),
        f"of {line(sourcing.affiliation, LABEL)}" if sourcing.affiliation else None,
        f"basis: {line(sourcing.basis.text, 2 * LABEL)}" if sourcing.basis else None,
        "on condition of anonymity" if sourcing.on_condition_of_anonymity else None,
        f"why: {line(sourcing.anonymity_reason.text, 2 * LABEL)}" if sourcing.anonymity_reason else None,
    ]
    return [f for f in facts if f]


def roles(speaker: Speaker) -> list[str]:
    """Titles, affiliation and number of a speaker, and what it is called where that is not its label."""
    described = speaker.description if speaker.description != speaker.label else None
    facts = [
        line(", ".join(speaker.titles), 2 * LABEL),
        line(speaker.affiliation or "", LABEL),
        people(speaker.count) if speaker.count != 1 else None,
        line(described or "", 2 * LABEL),
    ]
    return [f for f in facts if f]


def why(confidence: Confidence) -> str:
    """The evidence that moved a confidence: 'for it: ...; against it: ...'."""
    said = {"+": "for it: ", "-": "against it: ", "": ""}
    parts: dict[str, list[str]] = {sign: [] for sign in said}
    for reason in confidence.reasons:
        sign = reason[:1] if reason[:1] in "+-" else ""
        parts[sign].append(line(reason_in_words(reason.removeprefix(sign), default_lexicon())))
    return "; ".join(said[sign] + ", ".join(found) for sign, found in parts.items() if found)


def by(claim: Claim) -> str:
    """Who makes the claim."""
    if claim.speaker:
        return line(claim.speaker.label, LABEL)
    return "no source" if claim.attribution else "the reporter’s own voice"


def about(claim: Claim) -> list[str]:
    """What sort of claim it is, whether negated, how hedged."""
    hedges = line(", ".join(dict.fromkeys(h.text for h in claim.hedges)), 2 * LABEL)
    facts = [claim.kind, "negated" if claim.polarity == "negative" else None, f"hedged: {hedges}" if hedges else None]
    return [f for f in facts if f]
