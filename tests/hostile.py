"""An extraction whose text tries to break every format: formulas, markup, line ends, characters beyond the first plane."""

from __future__ import annotations

from newsclaims.models import Article, Attribution, Claim, Confidence, Extraction, Quote, Span, Speaker
from tests.made import sourcing

TEXT = (
    "\U0001d54f\U0001f6a2 =cmd|' /C calc'!A0 said: “</script><script>alert(1)</script>\t\r\n"
    'T1\tSource 0 1\tx\n\n"second, line"\x85\u2028E1\tAttribution:T1 e\u0301” '
    "\n-2+3 told \u202e@SUM(1)\u202c “no”."
)


def span(words: str) -> Span:
    """The first place of `words`."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def extraction() -> Extraction:
    """Two attributions, a quote over line ends and a claim."""
    speaker = Speaker(
        id="s1",
        name="=cmd|' /C calc'!A0",
        label="=cmd|' /C calc'!A0",
        kind="person",
        titles=("<b>",),
        mentions=(span("=cmd|' /C calc'!A0"),),
    )
    first = Attribution(
        id="a1",
        source=span("=cmd|' /C calc'!A0"),
        cue=span("said"),
        content=(Span.of(TEXT, TEXT.index("</script>"), TEXT.index("” \n")),),
        speaker=speaker,
        quote_type="direct",
        kind="statement",
        sourcing=sourcing("named"),
        confidence=Confidence.of(0.9),
    )
    second = Attribution(
        id="a2",
        source=None,
        cue=None,
        content=(span("-2+3"), span("@SUM(1)"), span("“no”")),
        quote_type="mixed",
        kind="denial",
        negated=True,
        parent_id="a1",
        sourcing=sourcing("unattributed"),
        confidence=Confidence.of(0.2),
    )
    quote = Quote(
        id="q1",
        spans=(Span.of(TEXT, TEXT.index("“<"), TEXT.index("” \n") + 1),),
        text="</script><script>alert(1)</script>",
        attribution=first,
        speaker=speaker,
    )
    claim = Claim(
        id="c1",
        span=span("-2+3 told"),
        text="-2+3 told",
        sourcing=sourcing("author"),
        kind="opinion",
        polarity="negative",
    )
    return Extraction(
        model="en_test 1.0",
        article=Article(text=TEXT, title="=1+1", url="javascript:alert(1)"),
        speakers=(speaker,),
        attributions=(first, second),
        quotes=(quote,),
        claims=(claim,),
    )
