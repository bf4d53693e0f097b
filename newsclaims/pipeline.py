"""The whole way from a parsed article to an `Extraction`: pure functions, one stage after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from newsclaims.attributions import Candidate, find_attributions, repaired
from newsclaims.attributions.candidate import RuleName
from newsclaims.claims import state_claims
from newsclaims.filtering import without_others
from newsclaims.lexicon import Lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article, Attribution, Confidence, Extraction, Span
from newsclaims.options import Options
from newsclaims.quotes import collect_quotes
from newsclaims.sourcing import weigh_sourcing
from newsclaims.speakers import Resolution, resolve_speakers
from newsclaims.syntax import Parse

#: What a newsroom means by a quote: said or written, or refused to be; not believed, felt, planned or decided.
SPEECH_KINDS = frozenset({"statement", "denial", "question", "directive", "nonresponse"})
#: Rules whose sources are named once, far above: what they attribute has a speaker, and no source beside it.
_NAMED_ABOVE: frozenset[RuleName] = frozenset({"interview-answer", "topic-label"})


def analyse(article: Article, parse: Parse, options: Options, *, model: str = "") -> Extraction:
    """Read everything out of a parsed article.

    Args:
        article: the article with its layout read (`newsclaims.layout.read_layout`).
        parse: the parse of its prose, offsets into `article.text`.
        options: what is to be read, and by which words.
        model: what to note as the model that parsed it.

    Returns:
        The extraction; the same input gives the same output to the byte.
    """
    lexicon = options.lexicon
    runs = pair_marks(article.text, article.blocks, lexicon)
    parse = repaired(parse, runs, lexicon)
    chosen = find_attributions(article, parse, runs, lexicon, threshold=options.threshold)
    resolution = resolve_speakers(article, parse, runs, chosen, lexicon, options.coreference)
    attributions = _attributions(article, parse, chosen, resolution, lexicon)
    whole = Extraction(
        model=model,
        article=article,
        speakers=resolution.speakers,
        attributions=attributions,
        quotes=collect_quotes(article, runs, attributions, parse),
        claims=state_claims(article, parse, runs, attributions, lexicon, own_voice=options.claims == "all"),
    )
    return without_others(whole, partial(_is_asked_for, options))


def _is_asked_for(options: Options, attribution: Attribution) -> bool:
    """Whether an attribution is of the scope and reaches the threshold.

    Asked at the end: what is left out is read all the same, and nobody else is given its words.
    """
    probable = options.threshold is None or attribution.confidence.score >= options.threshold
    return probable and (options.scope == "all" or attribution.kind in SPEECH_KINDS)


def _attributions(
    article: Article, parse: Parse, chosen: Sequence[Candidate], resolution: Resolution, lexicon: Lexicon
) -> tuple[Attribution, ...]:
    """The chosen candidates as attributions, with their speakers and their sourcing."""
    speakers = {s.id: s for s in resolution.speakers}

    def span(offsets: tuple[int, int] | None) -> Span | None:
        return None if offsets is None else Span.of(article.text, *offsets)

    out = []
    for i, candidate in enumerate(chosen):
        speaker_id = resolution.speaker_of[i]
        speaker = None if speaker_id is None else speakers[speaker_id]
        out.append(
            Attribution(
                id=f"a{i + 1}",
                source=None if candidate.rule in _NAMED_ABOVE else span(candidate.source),
                cue=span(candidate.cue),
                content=tuple(Span.of(article.text, *c) for c in candidate.content),
                speaker=speaker,
                quote_type=candidate.quote_type,
                kind=candidate.kind,
                addressee=span(candidate.addressee),
                setting=span(candidate.setting),
                negated=candidate.negated,
                parent_id=None if candidate.parent is None else f"a{candidate.parent + 1}",
                speaker_confidence=resolution.sureness(i),
                sourcing=weigh_sourcing(parse, candidate, speaker, resolution, lexicon),
                confidence=Confidence.of(candidate.score, candidate.reasons),
                rule=candidate.proposed_by,
            )
        )
    return tuple(out)
