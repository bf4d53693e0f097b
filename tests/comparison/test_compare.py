"""Articles compared: shared claims and their independent sources, disputes, drifted quotations, sources named elsewhere."""

from __future__ import annotations

import pytest

from newsclaims import Article, Comparison, Extraction, Extractor, compare
from newsclaims.comparison.features import stem
from newsclaims.layout import read_layout
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Attribution, Claim, Confidence, Quote, Sourcing, Span, Speaker
from tests.doc_examples import run_examples
from tests.timed import seconds


def compared(extractor: Extractor, *articles: tuple[str, str]) -> Comparison:
    """Articles given as outlet and text."""
    read = [extractor.extract(Article(text=text, outlet=outlet)) for outlet, text in articles]
    comparison = compare(read)
    for claim in comparison.claims:
        for ref in claim.claims:
            assert read[ref.article].article.text[ref.span.start : ref.span.end] == ref.span.text
    for shared in comparison.quotes:
        for edit in shared.edits:
            for ref, span in ((shared.one, edit.article), (shared.other, edit.summary)):
                assert span is None or read[ref.article].article.text[span.start : span.end] == span.text
    assert Comparison.model_validate_json(comparison.model_dump_json()) == comparison
    assert str(comparison)
    return comparison


CLOSE = "The Tamar bridge will close for repairs in May"

# two articles, independent sources, identified ones, why claims count once
SOURCES = [
    # two people who are named
    (f"{CLOSE}, Ann Lee, an engineer, said.", "The Tamar bridge would be closed for repairs in May, Dana Cole, the mayor, said.", 2, 2, ()),
    # the same person in two papers
    (f"{CLOSE}, Dana Cole, the mayor, said.", "The Tamar bridge would be closed for repairs in May, mayor Dana Cole told reporters.", 1, 1, ("same_person",)),
    # a surname alone is nobody whom another article knows
    (f"{CLOSE}, Ann Lee, an engineer, said.", f"{CLOSE}, Lee said on Monday.", 2, 2, ()),
    # wire copy: the same sentence
    (f"{CLOSE}, a senior county official said.", f"{CLOSE}, a senior county official said.", 1, 0, ("wire_copy",)),
    # an agency's name or a place before the copy
    (f"(AP) {CLOSE}, a senior county official said.", f"{CLOSE}, a senior county official said.", 1, 0, ("wire_copy",)),
    (f"TAMAR (Reuters) - {CLOSE}, a senior county official said.", f"{CLOSE}, a senior county official said.", 1, 0, ("wire_copy",)),
    # a report in the other paper
    (f"{CLOSE}, two people with knowledge of the matter said.", "The Tamar bridge would be closed for repairs in May, according to a report in the Courier.", 1, 0, ("reported_by",)),
    # a report of somebody else's
    (f"{CLOSE}, two people with knowledge of the matter said.", "The Tamar bridge would be closed for repairs in May, according to a report by Ann Lee.", 2, 0, ()),
    # 'X reported' where X is the other article
    (f"{CLOSE}, two people with knowledge of the matter said.", "The Tamar bridge would be closed for repairs in May, The Courier reported on Tuesday.", 1, 0, ("reported_by",)),
    # the same words in quotation marks, named here and not there
    ("“The bridge will close for repairs in May,” Ann Lee said.", "“The bridge will close for repairs in May,” a senior official said.", 1, 1, ("same_quotation",)),
    # unnamed sources of two articles: nothing shows that they are one
    (f"{CLOSE}, two people with knowledge of the matter said.", "The Tamar bridge would be closed for repairs in May, a senior official said.", 2, 0, ()),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "independent", "identified", "why"), SOURCES)
def test_independent_sources(
    extractor: Extractor, one: str, other: str, independent: int, identified: int, why: tuple[str, ...]
) -> None:
    (claim,) = compared(extractor, ("The Courier", one), ("The Post", other)).claims
    assert (claim.independent_sources, claim.identified_sources) == (independent, identified)
    assert tuple(r for s in claim.sources for r in s.collapsed) == why
    assert claim.score >= 0.6
    assert claim.reasons[0].startswith("words:")


# two articles that say different things
DIFFERENT = [
    # another thing closes
    (f"{CLOSE}, Ann Lee said.", "The Tamar ferry will stop for a week, Dana Cole said."),
    # who does it to whom
    ("The county sued the union over the contract, Ann Lee said.", "The union sued the county over the contract, Dana Cole said."),
    # nothing in common but a long name
    ("Holloway Basin Water knew of the cracks, Ann Lee said.", "Holloway Basin Water did not pay its drivers, Dana Cole said."),
    # what is to come and what has been, what may be and what will, on a condition and without, one year and another
    ("Orrin would close the Leeds bakery, Ann Lee said.", "Orrin had closed the Leeds bakery, Dana Cole said."),
    ("Orrin may close the Leeds bakery, Ann Lee said.", "Orrin will close the Leeds bakery, Dana Cole said."),
    ("Orrin will close the Leeds bakery if sales fall, Ann Lee said.", "Orrin will close the Leeds bakery, Dana Cole said."),
    ("Ann Lee said sales of the Orrin group rose 5 percent in 2023.", "Dana Cole said sales of the Orrin group rose 5 percent in 2024."),
    # one month and another, one day of the week and another, though no year is known
    ("The Tamar bridge will close for repairs in May, Ann Lee said.", "The Tamar bridge will close for repairs in June, Dana Cole said."),
    ("The Tamar bridge will close for repairs on Friday, Ann Lee said.", "The Tamar bridge will close for repairs on Monday, Dana Cole said."),
    # a demand and a fact
    ("Orrin must close the Leeds bakery, Ann Lee said.", "Orrin closes the Leeds bakery, Dana Cole said."),
    # two words in common are not enough
    ("The council approved the budget for schools, Ann Lee said.", "The council rejected a plan for schools, Dana Cole said."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_claims(extractor: Extractor, one: str, other: str) -> None:
    comparison = compared(extractor, ("The Courier", one), ("The Post", other))
    assert not comparison.claims
    assert not comparison.disputes


# two articles, what sort of dispute
DISPUTES = [
    # one says not
    (f"{CLOSE}, Ann Lee said.", "The Tamar bridge will not close for repairs in May, Dana Cole said.", "opposite"),
    # a denial
    ("The ferry operator asked the county for more money, Ann Lee said.", "The ferry operator denied that it had asked the county for more money.", "denial"),
    # figures
    ("Twelve people were hurt in the collapse, police said.", "Fifteen people were hurt in the collapse, police said.", "figure"),
    # figures that both may be right
    ("More than twelve people were hurt in the collapse, police said.", "Fifteen people were hurt in the collapse, police said.", None),
    # no dispute
    (f"{CLOSE}, Ann Lee said.", f"{CLOSE}, Dana Cole said.", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "kind"), DISPUTES)
def test_disputes(extractor: Extractor, one: str, other: str, kind: str | None) -> None:
    disputes = compared(extractor, ("The Courier", one), ("The Post", other)).disputes
    assert [d.kind for d in disputes] == ([kind] if kind else [])


SAID = "We have to get this right for the people who cross it every day"

# the other article's wording, whether it drifted, words changed, the diff
QUOTATIONS = [
    # word for word
    (f"“{SAID},” Neil Dorsett said.", False, 0, ""),
    # a part of it
    ("“We have to get this right,” Neil Dorsett said.", False, 0, ""),
    # words changed
    (f"“{SAID.replace('have to', 'must')},” Neil Dorsett said.", True, 2,
     "We [-have to-] {+must+} get this right for the people who cross it every day"),
    # a word left out, unmarked and marked
    (f"“{SAID.replace('every ', '')},” Neil Dorsett said.", True, 1,
     "We have to get this right for the people who cross it [-every-] day"),
    ("“We have to get this right … every day,” Neil Dorsett said.", False, 0,
     "We have to get this right [-for the people who cross it-] every day"),
    # a word put in, in brackets
    (f"“{SAID.replace('it', '[the bridge]')},” Neil Dorsett said.", False, 0,
     "We have to get this right for the people who cross [-it-] every day"),
]  # fmt: skip


@pytest.mark.parametrize(("other", "drifted", "words", "diff"), QUOTATIONS)
def test_quotations(extractor: Extractor, other: str, *, drifted: bool, words: int, diff: str) -> None:
    (shared,) = compared(extractor, ("The Courier", f"“{SAID},” Neil Dorsett said."), ("The Post", other)).quotes
    assert (shared.drifted, shared.changed_words, shared.diff) == (drifted, words, diff)
    assert shared.speaker_match == "same"


def test_an_article_beside_itself_adds_nothing(extractor: Extractor) -> None:
    text = f"{CLOSE}.\nThe ferry was late.\n“{SAID},” Neil Dorsett said. He denied that the county had lost money."
    comparison = compared(extractor, ("The Courier", text), ("", text))
    assert {claim.independent_sources for claim in comparison.claims} == {1}
    assert (comparison.disputes, comparison.drifts, comparison.named_elsewhere) == ((), (), ())


def test_source_named_here_and_anonymous_there(extractor: Extractor) -> None:
    comparison = compared(
        extractor, ("The Courier", f"“{SAID},” a senior official said."), ("The Post", f"“{SAID},” Neil Dorsett said.")
    )
    (found,) = comparison.named_elsewhere
    assert (found.named, found.named_article, found.unnamed, found.unnamed_article) == (
        "Neil Dorsett",
        1,
        "a senior official",
        0,
    )
    assert found.via == "quotation"


# two tallies of one crash that both may be right
AGREEING = [
    ("About 100 people were hurt", "More than 50 people were hurt"),
    ("About 100 people were hurt", "At least 50 people were hurt"),
    ("About 100 people were hurt", "At most 200 people were hurt"),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_figures_that_agree_are_no_dispute(extractor: Extractor, one: str, other: str) -> None:
    said = " in the crash on the Tamar bridge, police said."
    found = compare([extractor.extract(one + said), extractor.extract(other + said)])
    assert found.disputes == ()
    assert [[c.id for c in shared.claims] for shared in found.claims] == [["c1", "c1"]]


# two articles, and why they are a dispute
DISPUTED = [
    ("12 people were hurt in the Tamar crash, police said.", "15 people were hurt in the Tamar crash, Ann Lee said.", "figures:12/15 people"),
    ("The council closed the Tamar bridge, Ann Lee said.", "The council did not close the Tamar bridge, Tom Roe said.", "polarity:negated"),
    ("The council closed the Tamar bridge, Ann Lee said.", "Tom Roe denied that the council closed the Tamar bridge.", "polarity:denied"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "reason"), DISPUTED)
def test_the_first_reason_of_a_dispute(extractor: Extractor, one: str, other: str, reason: str) -> None:
    (dispute,) = compare([extractor.extract(one), extractor.extract(other)]).disputes
    assert dispute.reasons[:2] == (reason, "words:4/4")


def test_reasons_of_a_shared_claim_have_its_figures(extractor: Extractor) -> None:
    texts = (f"The council gave $65 billion to Kyiv, {who} said." for who in ("Ann Lee", "Tom Roe"))
    (claim,) = compare([extractor.extract(text) for text in texts]).claims
    assert claim.reasons[-1] == "figure:65000000000 $"


# words that are one
STEMS = ["close closes closed closing", "approve approved approves", "bus buses", "city cities", "go went gone",
         "plan planned planning", "sell sold", "mayor mayor's"]  # fmt: skip


@pytest.mark.parametrize("words", STEMS)
def test_stems(words: str) -> None:
    forms = {k: r["base"] for k, r in default_lexicon().table("compare_forms").rows.items()}
    assert len({stem(word, forms) for word in words.split()}) == 1


def made(text: str, number: int) -> Extraction:
    """An article each of whose lines is a claim and a quotation of one unnamed source."""
    who = Speaker(id="s1", label="an official", kind="person")
    sourcing = Sourcing(tag="anonymous", confidence=Confidence.of(0.9))
    claims, quotes, attributions, start = [], [], [], 0
    for n, line in enumerate(text.split("\n"), start=1):
        span = Span(start=start, end=start + len(line), text=line)
        start += len(line) + 1
        a = Attribution(id=f"a{n}", content=(span,), speaker=who, quote_type="direct", kind="statement",
                        sourcing=sourcing, confidence=Confidence.of(0.9))  # fmt: skip
        attributions.append(a)
        claims.append(
            Claim(id=f"c{n}", span=span, text=line, attribution=a, speaker=who, sourcing=sourcing, kind="fact")
        )
        quotes.append(Quote(id=f"q{n}", spans=(span,), text=line, attribution=a, speaker=who))
    article = read_layout(Article(text=text, outlet=f"Paper {number}"))
    return Extraction(model="none", article=article, speakers=(who,), attributions=tuple(attributions),
                      quotes=tuple(quotes), claims=tuple(claims))  # fmt: skip


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["“”", "\x00"], ["…", "[x] … [y]"], ["a a a a a a"] * 3])
def test_odd_articles_are_no_error(texts: list[str]) -> None:
    found = compare([made(t, n) for n, t in enumerate(texts)])
    assert [line for line in str(found).split("\n") if line] == [f"[{n}] Paper {n}" for n in range(len(texts))]
    for ref in (ref for shared in found.quotes for ref in (shared.one, shared.other)):
        assert [texts[ref.article][s.start : s.end] for s in ref.spans] == [ref.text]
    alike = {frozenset((shared.one.article, shared.other.article)) for shared in found.quotes}
    assert len(alike) == len(found.quotes) == (3 if texts == ["a a a a a a"] * 3 else 0)


# what every line of two articles is
HEAVY = [
    # wire copy, thousands of times
    lambda *_: "the council approved the plan to build a bridge",
    # words that all lines share
    lambda n, k: f"the council approved the plan to build a bridge number{n} over river{n * k}",
    # nothing that any two share
    lambda n, k: f"word{n}a{k} word{n}b{k} word{n}c{k} word{n}d{k} word{n}e{k}",
]


@pytest.mark.parametrize("line", HEAVY)
def test_work_is_bounded(line: object) -> None:
    articles = [made("\n".join(line(n, k) for n in range(1000)), k) for k in (1, 2)]
    assert seconds(compare, articles, runs=1) < 30  # a few on an idle machine


def test_documentation(extractor: Extractor) -> None:
    assert run_examples("compare.md", {"extract": extractor.extract, "Article": Article, "compare": compare}) >= 6
