"""The quotes stage: whose own words, in which pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import regex

from newsclaims.adapters.spacy_parse import parse
from newsclaims.marks import pair_marks
from newsclaims.models import Article, Attribution, Block, Confidence, Quote, Sourcing, Span
from newsclaims.quotes import collect_quotes

if TYPE_CHECKING:
    from spacy.language import Language

SURE = Confidence.of(0.9)


def said(text: str, *content: str, number: int = 1, **more: Any) -> Attribution:
    """An attribution of `content` (its spans, found one after the other) in `text`."""
    spans, start = [], 0
    for words in content:
        start = text.index(words, start)
        spans.append(Span.of(text, start, start + len(words)))
        start += len(words)
    fields: dict[str, Any] = {"id": f"a{number}", "quote_type": "direct", "kind": "statement"}
    return Attribution(
        content=tuple(spans), sourcing=Sourcing(tag="named", confidence=SURE), confidence=SURE, **{**fields, **more}
    )


def paragraphs(text: str, **more: Any) -> Article:
    """An article whose every line is a paragraph."""
    spans = [Span.of(text, *m.span()) for m in regex.finditer(r"\S[^\n]*(?<=\S)", text)]
    return Article(text=text, blocks=tuple(Block(span=s, kind="paragraph", prose=(s,)) for s in spans), **more)


def quotes(nlp: Language, text: str, *attributions: Attribution) -> tuple[Quote, ...]:
    article = paragraphs(text)
    runs = pair_marks(text, article.blocks)
    return collect_quotes(article, runs, attributions, parse(nlp, article))


DIRECT = [
    # with the marks in the span, without them in the text
    ("“We won,” she said.", ["We won,"], [("“We won,”",)], ["We won,"]),
    # interrupted by its cue: one quotation
    (
        "“We won,” she said. “It was close.”",
        ["We won,", "It was close."],
        [("“We won,”", "“It was close.”")],
        ["We won, It was close."],
    ),
    # over paragraphs without closing marks: one quotation, a span for each
    (
        "“We won,” she said.\n“It was close.\n“It was late.”",
        ["We won,", "It was close.", "It was late."],
        [("“We won,”", "“It was close.", "“It was late.”")],
        ["We won, It was close. It was late."],
    ),
    # no marks at all: the content itself
    ("ANN LEE: We won the cup.", ["We won the cup."], [("We won the cup.",)], ["We won the cup."]),
    # British single marks
    ("‘We won,’ she said.", ["We won,"], [("‘We won,’",)], ["We won,"]),
]


@pytest.mark.parametrize(("text", "content", "spans", "words"), DIRECT)
def test_direct(nlp: Language, text: str, content: list[str], spans: list[tuple[str, ...]], words: list[str]) -> None:
    owner = said(text, *content)
    found = quotes(nlp, text, owner)
    assert [tuple(s.text for s in q.spans) for q in found] == spans
    assert [q.text for q in found] == words
    assert all(q.attribution is owner for q in found)


MIXED = [
    # each run is a quotation
    ("She said the vote was “rigged” and “a fraud on us all.”", "the vote was “rigged” and “a fraud on us all.”", "statement", False, ["rigged", "a fraud on us all."]),
    # what is quoted in a denial is not the speaker's
    ("Smith denied that he “took the money.”", "that he “took the money.”", "denial", False, []),
    ("Smith did not say he “took the money.”", "he “took the money.”", "statement", True, []),
    # a word or two in somebody's belief are scare quotes
    ("She believes the “deal” is dead.", "the “deal” is dead", "belief", False, []),
    # nothing is said in a non-response
    ("She declined to discuss the “big deal” with us.", "the “big deal” with us", "nonresponse", False, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "kind", "negated", "words"), MIXED)
def test_mixed(nlp: Language, text: str, content: str, kind: str, negated: bool, words: list[str]) -> None:  # noqa: FBT001
    owner = said(text, content, quote_type="mixed", kind=kind, negated=negated)
    assert [q.text for q in quotes(nlp, text, owner)] == words


def test_what_is_dismissed_as_something_is_called_so(nlp: Language) -> None:
    text = "Smith dismissed the “deal” as “another tale for fools.”"
    owner = said(text, text[len("Smith dismissed ") :], quote_type="mixed", kind="denial", rule="verb-predicative")
    assert [q.text for q in quotes(nlp, text, owner)] == ["another tale for fools."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a sentence in marks is speech, whoever speaks
        ("The crowd sang. “We shall never give up the fight.” Then it rained.", ["We shall never give up the fight."]),
        # also where its subject is a clause
        ("The crowd sang. “Closing this pool would be wrong.” Then it rained.", ["Closing this pool would be wrong."]),
        # a term, a nickname, a title are not
        ("The so-called “smart” meters failed.", []),
        ("Lee, nicknamed “the Anvil,” retired.", []),
        ("The film “They Shoot Horses, Don’t They?” won.", []),
    ],
)
def test_words_that_nobody_is_given(nlp: Language, text: str, words: list[str]) -> None:
    found = quotes(nlp, text)
    assert [q.text for q in found] == words
    assert all(q.attribution is None and q.speaker is None for q in found)


def test_indirect_contents_give_no_quotes(nlp: Language) -> None:
    text = "She said the so-called “smart” meters had failed."
    assert quotes(nlp, text, said(text, "the so-called “smart” meters had failed", quote_type="indirect")) == ()


def test_a_new_cue_continues_the_quotation(nlp: Language) -> None:
    """A paragraph that re-opens an unclosed quotation and has its own cue is a quotation that continues the first."""
    text = "She said: “We won.\n“It was close,” she said."
    found = quotes(nlp, text, said(text, "We won."), said(text, "It was close,", number=2))
    assert [(q.id, q.text, q.continues) for q in found] == [("q1", "We won.", None), ("q2", "It was close,", "q1")]


def test_a_quotation_in_a_quotation(nlp: Language) -> None:
    text = "“He told me ‘never again’ and left,” Doe said."
    outer, inner = quotes(nlp, text, said(text, "He told me ‘never again’ and left,"))
    assert (outer.nested, inner.text, inner.attribution) == ((inner.id,), "never again", None)


def test_insertions_and_omissions(nlp: Language) -> None:
    text = "“We saw [the mayor] leave ... and he waved,” she said."
    (quote,) = quotes(nlp, text, said(text, "We saw [the mayor] leave ... and he waved,"))
    assert [s.text for s in quote.insertions] == ["[the mayor]"]
    assert [s.text for s in quote.omissions] == ["..."]


def test_insertions_and_omissions_without_marks(nlp: Language) -> None:
    """What an editor put in and left out is the same in a turn, which has no marks, as in a quoted run."""
    words = "We saw [the mayor] leave [. . .] and ... he waved"
    marked, turn = f"“{words},” she said.", f"MODERATOR: {words}"
    found = [quotes(nlp, text, said(text, words)) for text in (marked, turn)]
    for (quote,) in found:
        assert [s.text for s in quote.insertions] == ["[the mayor]"]
        assert [s.text for s in quote.omissions] == ["[. . .]", "..."]


def test_what_a_speaker_believes_the_speaker_says(nlp: Language) -> None:
    """The quoted words of a belief inside a statement belong to the statement, once."""
    text = "Lee said she believed the firm would “do it again and again.”"
    outer = said(text, "she believed the firm would “do it again and again.”", quote_type="mixed")
    inner = said(
        text, "the firm would “do it again and again.”", quote_type="mixed", kind="belief", number=2, parent_id="a1"
    )
    (quote,) = quotes(nlp, text, outer, inner)
    assert quote.attribution is outer


@pytest.mark.parametrize("text", ["", " ", "“", "”", "“”", "“a “b “c", "''", "‘’“”\"'"])
def test_odd_texts(nlp: Language, text: str) -> None:
    owners = [said(text, text)] if text.strip() else []
    for quote in quotes(nlp, text, *owners):
        assert all(text[s.start : s.end] == s.text for s in quote.spans)
