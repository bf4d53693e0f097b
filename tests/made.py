"""An article read by hand, and short factories: results without any language processing."""

from __future__ import annotations

from newsclaims.models import (
    Article,
    Attribution,
    Block,
    Claim,
    Confidence,
    Entity,
    Extraction,
    Quantity,
    Quote,
    Sourcing,
    Span,
    Speaker,
)

TEXT = """Ferry line to add boats, say sources

The Quay Line will buy 12 boats, said two people with knowledge of the matter, because they feared for their jobs.
“We need them,” said Ada Quill, its director. “All of them.”
The union did not respond to a request for comment."""


def span(text: str, words: str, after: str = "") -> Span:
    """The first place of `words` at or after the first place of `after`."""
    start = text.index(words, text.index(after))
    return Span.of(text, start, start + len(words))


def sourcing(tag: str, score: float = 0.9, **more: object) -> Sourcing:
    """A sourcing of this tag."""
    return Sourcing.model_validate({"tag": tag, "confidence": Confidence.of(score), **more})


def extraction() -> Extraction:
    """The article as a careful reader would have it."""
    two = Speaker(
        id="s1",
        description="two people with knowledge of the matter",
        label="two people with knowledge of the matter",
        kind="group",
        count=2,
        aliases=("sources",),
        mentions=(span(TEXT, "sources"), span(TEXT, "two people with knowledge of the matter")),
    )
    quill = Speaker(
        id="s2",
        name="Ada Quill",
        label="Ada Quill",
        kind="person",
        titles=("director",),
        mentions=(span(TEXT, "Ada Quill"),),
    )
    union = Speaker(
        id="s3", name="The union", label="The union", kind="organization", mentions=(span(TEXT, "The union"),)
    )
    plan = Attribution(
        id="a1",
        source=span(TEXT, "two people with knowledge of the matter"),
        cue=span(TEXT, "said"),
        content=(span(TEXT, "The Quay Line will buy 12 boats"),),
        speaker=two,
        quote_type="indirect",
        kind="statement",
        sourcing=sourcing(
            "anonymous",
            source_count=2,
            basis=span(TEXT, "with knowledge of the matter"),
            anonymity_reason=span(TEXT, "because they feared for their jobs"),
        ),
        confidence=Confidence.of(0.91, ("cue:said",)),
        rule="postposed",
    )
    need = Attribution(
        id="a2",
        source=span(TEXT, "Ada Quill, its director"),
        cue=span(TEXT, "said", "We need"),
        content=(span(TEXT, "We need them,"), span(TEXT, "All of them.")),
        speaker=quill,
        quote_type="direct",
        kind="statement",
        sourcing=sourcing("named", 0.97),
        confidence=Confidence.of(0.98),
        rule="inverted",
    )
    silent = Attribution(
        id="a3",
        source=span(TEXT, "The union"),
        cue=span(TEXT, "did not respond"),
        content=(span(TEXT, "a request for comment"),),
        speaker=union,
        quote_type="indirect",
        kind="nonresponse",
        sourcing=sourcing("institutional", 0.8),
        confidence=Confidence.of(0.7),
        rule="nonresponse",
    )
    quote = Quote(
        id="q1",
        spans=(span(TEXT, "“We need them,”"), span(TEXT, "“All of them.”")),
        text="We need them, All of them.",
        attribution=need,
        speaker=quill,
    )
    claim = Claim(
        id="c1",
        span=span(TEXT, "The Quay Line will buy 12 boats"),
        text="The Quay Line will buy 12 boats",
        attribution=plan,
        speaker=two,
        sourcing=plan.sourcing,
        kind="plan",
        subject=span(TEXT, "The Quay Line"),
        predicate=span(TEXT, "will buy"),
        object=span(TEXT, "12 boats"),
        entities=(Entity(**span(TEXT, "The Quay Line").model_dump(), label="ORG"),),
        quantities=(Quantity(**span(TEXT, "12 boats").model_dump(), value=12, unit="boats"),),
    )
    headline = TEXT.split("\n", 1)[0]
    return Extraction(
        model="en_test 1.0",
        article=Article(
            text=TEXT,
            title=headline,
            outlet="The Quay Courier",
            blocks=(Block(span=span(TEXT, headline), kind="headline", prose=(span(TEXT, headline),)),),
        ),
        speakers=(two, quill, union),
        attributions=(plan, need, silent),
        quotes=(quote,),
        claims=(claim,),
    )
