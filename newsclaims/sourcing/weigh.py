"""How well each attribution is sourced: `weigh_sourcing`."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Article, Confidence, Sourcing, Speaker
from newsclaims.sourcing.anonymity import find_basis, find_reason, granted
from newsclaims.sourcing.tags import tag_source
from newsclaims.speakers import Resolution
from newsclaims.syntax import Parse


def weigh_sourcing(
    article: Article,
    parse: Parse,
    candidate: Candidate,
    speaker: Speaker | None,
    resolution: Resolution,
    lexicon: Lexicon,
) -> Sourcing:
    """The sourcing of one attribution.

    Args:
        article: the article.
        parse: its parse.
        candidate: the attribution.
        speaker: who it is given to, by `resolution`.
        resolution: the article's speakers.
        lexicon: the word tables (`sourcing_*`, `speakers_*`).
    """
    del article
    if speaker is None:
        score = 0.9 if candidate.source is None else 0.5
        return Sourcing(tag="unattributed", confidence=Confidence.of(score, ("no_source",)))
    record = resolution.records[speaker.id]
    tagged = tag_source(parse, candidate, speaker, record, lexicon)
    if tagged.tag != "anonymous":
        count = speaker.count if tagged.tag == "named" else None
        return Sourcing(
            tag=tagged.tag,
            confidence=Confidence.of(tagged.score, tagged.reasons),
            source_count=count,
            affiliation=speaker.affiliation,
        )
    condition = granted(parse, record, candidate, lexicon)
    return Sourcing(
        tag="anonymous",
        confidence=Confidence.of(tagged.score, tagged.reasons),
        source_count=speaker.count,
        basis=find_basis(parse, record, candidate, lexicon),
        anonymity_reason=find_reason(parse, record, candidate, lexicon, condition),
        on_condition_of_anonymity=condition is not None,
        affiliation=speaker.affiliation,
    )


def own_voice() -> Sourcing:
    """The sourcing of what the reporter says in their own voice."""
    return Sourcing(tag="unattributed", confidence=Confidence.of(0.9, ("own_voice",)))
