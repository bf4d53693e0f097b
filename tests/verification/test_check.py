"""The quote check: each verdict, both sides' offsets, odd texts, and the work it takes."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

import newsclaims
from newsclaims import Extraction, Extractor
from newsclaims.cli import main
from newsclaims.layout import read_layout
from newsclaims.models import Article, Speaker
from newsclaims.quotecheck import verify
from newsclaims.verification import Verification, check_quotations
from newsclaims.verification.identity import speaker_match
from newsclaims.verification.words import words_of
from tests.doc_examples import run_examples
from tests.timed import seconds

if TYPE_CHECKING:
    from pathlib import Path


ARTICLE = """Bridge to close for a year
By Ann Reporter
The Tamar bridge is older than the town. It carries 40,000 cars a day.
“I believe an honest answer today is that our ferries must sail at every tide through the winter,” said Neil Dorsett, the county’s transport chief. “We won’t be rushed.”
Dorsett said the long-term repairs would cost more than $30 million.
“I can name five ways over the estuary. Every idea gets heard out first,” Dana Cole, the mayor, told reporters. She denied that she had “sold the town short.”
“He told me ‘never come back here again’ and left the room,” Cole said of the contractor.
“It is not a question of money, it is a question of time, and the people who cross the river every day know it,” Dorsett said.
"""

PRINCIPLE = "I believe an honest answer today is that our ferries must sail at every tide through the winter,"

# summary, verdict, what the passage begins with
CASES = [
    # word for word
    (f"“{PRINCIPLE}” said Neil Dorsett.", "verbatim", "I believe an honest"),
    # a part of the quotation, in the flow of a sentence
    ("The ferries, Dorsett said, will have to “sail at every tide through the winter.”", "marks", "sail at every tide"),
    # the two halves around 'said Neil Dorsett' as one
    (f"“{PRINCIPLE[:-1]}. We won’t be rushed,” Dorsett said.", "marks", "I believe an honest"),
    # other marks: straight for curly
    (f'"{PRINCIPLE}" Dorsett said.', "marks", "I believe an honest"),
    # other marks: single, British
    ("Dorsett said: ‘We won’t be rushed.’", "marks", "We won’t be rushed"),
    # other marks: a straight apostrophe, a capital, a comma at the end
    ("“every idea gets heard out first.” Cole said.", "marks", "Every idea gets heard"),
    # no-break spaces and a no-break hyphen are nothing
    ("“Every\u00a0idea gets\u202fheard out first,” Dana Cole said.", "verbatim", "Every idea gets heard"),
    # cut, and an ellipsis shows it
    ("“I believe an honest answer … is that our ferries must sail at every tide,” Dorsett said.", "cut", "I believe"),
    ("“I believe ... our ferries must sail at every tide through the winter,” Dorsett said.", "cut", "I believe"),
    ("“Every idea gets heard ...” Cole said.", "cut", "Every idea gets heard"),
    # put in, in brackets, beside a word and for one
    ("“Every idea [about the bridge] gets heard out first,” Cole said.", "inserted", "Every idea gets heard"),
    ("“I believe [the] answer today is that our [boats] must sail at every tide,” Dorsett said.", "inserted", "I believe"),
    # cut and nothing shows it
    ("“I believe an honest answer is that our ferries must sail at every tide,” Dorsett said.", "cut_unmarked", "I believe"),
    # a cut that turns it round
    ("“It is a question of money, it is a question of time,” Dorsett said.", "cut_unmarked", "It is not"),
    # one word changed
    (f"“{PRINCIPLE.replace('must', 'should')}” Dorsett said.", "changed", "I believe an honest"),
    # several words changed
    ("“I could name six ways over the estuary. Every idea gets a hearing this summer,” Cole said.", "changed", "I can name five"),
    # two passages as one
    ("“I can name five ways over the estuary. We won’t be rushed,” Cole said.", "joined", "I can name five"),
    # passages in the wrong order
    ("“Every idea gets heard out first. I can name five ways over the estuary,” Cole said.", "joined", "Every idea gets"),
    # right words, wrong speaker
    ("“I can name five ways over the estuary,” Neil Dorsett said.", "wrong_speaker", "I can name five"),
    # right words, a speaker whom the article does not know
    ("“I can name five ways over the estuary,” Peter Stone said.", "wrong_speaker", "I can name five"),
    # by surname, title and full name it is the same
    ("“I can name five ways over the estuary,” the mayor said.", "marks", "I can name five"),
    ("“I can name five ways over the estuary,” Mayor Cole said.", "marks", "I can name five"),
    # inside another's quotation
    ("“Never come back here again,” Peter Stone, the contractor, said.", "inside_other", "never come back"),
    # the first letter's case changed in brackets
    ("Cole said “[e]very idea gets heard out first.”", "marks", "Every idea gets heard"),
    ("Dorsett said: “[A]n honest answer today is that our ferries must sail at every tide.”", "marks", "an honest"),
    # punctuation moved outside the marks, the case changed at the start
    ("Cole said “every idea gets heard out first”.", "marks", "Every idea gets heard"),
    # what the article has her deny
    ("Cole said that she had “sold the town short.”", "inside_other", "sold the town"),
    # and what the summary has her deny too
    ("Cole denied that she had “sold the town short.”", "verbatim", "sold the town"),
    # the reporter's own words
    ("“It carries 40,000 cars a day,” Cole said.", "reporter", "It carries"),
    # indirect speech between marks, as it stands and turned into the first-hand form
    ("“The long-term repairs would cost more than $30 million,” Dorsett said.", "paraphrase", "the long-term repairs"),
    ("“The long‑term repairs will cost more than $30 million,” Dorsett said.", "paraphrase", "the long-term repairs"),
    # nowhere
    ("“Nobody will ever cross that water in my lifetime,” Cole said.", "absent", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def article(extractor: Extractor) -> Extraction:
    return extractor.extract(ARTICLE)


@pytest.mark.parametrize(("summary", "verdict", "passage"), CASES)
def test_verdict(extractor: Extractor, article: Extraction, summary: str, verdict: str, passage: str) -> None:
    (check,) = verify(summary, article, extractor=extractor).checks
    assert check.verdict == verdict, check
    assert check.ok == (verdict in {"verbatim", "marks", "cut", "inserted"})
    assert summary[check.span.start : check.span.end] == check.span.text
    for span in check.passages:
        assert ARTICLE[span.start : span.end] == span.text
    assert (check.passages[0].text if check.passages else "").startswith(passage)
    for edit in check.edits:
        assert edit.article is None or ARTICLE[edit.article.start : edit.article.end] == edit.article.text
        assert edit.summary is None or summary[edit.summary.start : edit.summary.end] == edit.summary.text


# summary, the two wordings in one line, words changed, whether a negation is among them
DIFFS = [
    (f"“{PRINCIPLE.replace('must', 'should')}” Dorsett said.",
     "I believe an honest answer today is that our ferries [-must-] {+should+} sail at every tide through the winter", 1, False),
    ("“Every idea [there] gets heard first,” Cole said.", "Every idea {+[there]+} gets heard [-out-] first", 1, False),
    ("“It is a question of money,” Dorsett said.", "It is [-not-] a question of money", 1, True),
    ("“It is … a question of money,” Dorsett said.", "It is [-not-] a question of money", 0, True),
]  # fmt: skip


@pytest.mark.parametrize(("summary", "diff", "words", "negation"), DIFFS)
def test_diff(
    extractor: Extractor, article: Extraction, summary: str, diff: str, words: int, *, negation: bool
) -> None:
    (check,) = verify(summary, article, extractor=extractor).checks
    assert (check.diff, check.changed_words, check.negation_changed) == (diff, words, negation)


def test_titles_scare_quotes_and_headings_are_left_out(extractor: Extractor, article: Extraction) -> None:
    summary = 'The so-called “experts” had seen the film “A Bridge Too Far” by then.\n"A BRIDGE TOO OLD"\nThe end.'
    assert not verify(summary, article, extractor=extractor).checks


def test_quotation_that_nobody_is_given_is_checked(extractor: Extractor, article: Extraction) -> None:
    (check,) = verify("The plan: “Every idea gets heard out first.”", article, extractor=extractor).checks
    assert check.ok
    assert check.speaker_match == "unknown"


def test_quotation_parted_by_the_cue_has_a_check_for_each_part(extractor: Extractor, article: Extraction) -> None:
    checks = verify("“I can name five ways,” Cole said, “over the estuary.”", article, extractor=extractor).checks
    assert [(c.verdict, c.text) for c in checks] == [
        ("marks", "I can name five ways,"),
        ("verbatim", "over the estuary."),
    ]


def test_words_that_somebody_quotes_are_the_others(extractor: Extractor) -> None:
    """Where the article names whom Cole quotes, the words are his, and may be given to him."""
    text = "“Hugo Stone told us ‘close the bar before ten’ and we did,” Dana Cole said."
    article = extractor.extract(text)
    outer, nested = article.quotes
    stone = Speaker(id="s9", name="Hugo Stone", label="Hugo Stone", kind="person")
    told = outer.model_copy(
        update={"id": "q9", "spans": nested.spans, "text": nested.text, "speaker": stone, "attribution": None}
    )
    article = article.model_copy(
        update={"quotes": (outer.model_copy(update={"nested": (nested.id, "q9")}), nested, told)}
    )
    summaries = {"Dana Cole": "inside_other", "Hugo Stone": "marks", "Ida Lund": "inside_other"}
    for speaker, verdict in summaries.items():
        summary = extractor.extract(f"“Close the bar before ten,” {speaker} said.")
        assert check_quotations(summary, article).checks[0].verdict == verdict


def test_same_words_by_two_speakers_go_to_the_right_one(extractor: Extractor) -> None:
    text = "“We have to wait for the report,” said Ann Lee.\n“We have to wait for the report,” said Bob Roe."
    (check,) = verify("“We have to wait for the report,” Roe said.", text, extractor=extractor).checks
    assert check.verdict == "verbatim"
    assert check.passages[0].start > text.index("Lee")


# summary's speaker, article's speaker, whether they are one
PEOPLE = [
    ({"name": "Ravensby"}, {"name": "Rupert Ravensby"}, "same"),
    ({"name": "Bill Ravensby"}, {"name": "William Ravensby"}, "same"),
    ({"name": "R. Ravensby"}, {"name": "Rupert Ravensby"}, "same"),
    ({"name": "Anna Ravensby"}, {"name": "Rupert Ravensby"}, "different"),
    ({"name": "Dorsett"}, {"name": "Rupert Ravensby"}, "different"),
    # a body and somebody who speaks for it
    ({"name": "The White House", "kind": "organization"}, {"name": "Ann Lee", "titles": ("White House press secretary",)}, "same"),
    ({"name": "NATO", "kind": "organization"}, {"name": "North Atlantic Treaty Organization", "kind": "organization"}, "same"),
    ({"name": "Ford", "kind": "organization"}, {"name": "General Motors", "kind": "organization"}, "different"),
    # a description that fits, one that says nothing, a name that the article does not give
    ({"label": "the envoy"}, {"name": "Rupert Ravensby", "titles": ("the duke’s envoy",)}, "same"),
    ({"label": "an official"}, {"name": "Rupert Ravensby"}, "unknown"),
    ({"name": "Rupert Ravensby"}, {"label": "a senior official"}, "different"),
]  # fmt: skip


@pytest.mark.parametrize(("summary", "article", "match"), PEOPLE)
def test_speakers(summary: dict[str, object], article: dict[str, object], match: str) -> None:
    lexicon = newsclaims.lexicon.default_lexicon()
    one, other = (
        Speaker.model_validate({"id": "s1", "kind": "person", "label": s.get("name"), **s}) for s in (summary, article)
    )
    assert speaker_match(one, other, lexicon) == match


# text, its words as they are compared
WORDS = [
    ("Don’t stop", ["don't", "stop"]),
    ("long-term, long‑term and long term", ["long", "term", "long", "term", "and", "long", "term"]),
    ("$65.5 million, 1,000 and 1000; 50%", ["$65.5", "million", "1000", "and", "1000", "50", "%"]),
    ("co\u00adoperate, co\u200boperate", ["cooperate", "cooperate"]),
    ("ﬁnal Straße", ["final", "strasse"]),
    ("the players’ union", ["the", "players", "union"]),
]


@pytest.mark.parametrize(("text", "keys"), WORDS)
def test_words(text: str, keys: list[str]) -> None:
    assert list(words_of(text).keys) == keys


def bare(text: str) -> Extraction:
    """A text with its layout, nothing read in it."""
    return Extraction(model="none", article=read_layout(Article(text=text)))


@pytest.mark.parametrize(
    "text",
    ["", "“”", "“ ”", "“…”", "“[x]”", "“[…] […] [x]”", '"' * 500, "“" * 500, "\x00“\x07 a b c d”", "“a b c d",
     "«a b c d» ‹e›", "“... a b [c] … d e ...”", "“-- -- -- --”", "[“a b c] d e f”", "🙂 “🙂 🙂 🙂 🙂”"],
)  # fmt: skip
def test_odd_texts_are_no_error(text: str) -> None:
    for summary, article in ((text, ARTICLE), (ARTICLE, text), (text, text)):
        found = check_quotations(bare(summary), bare(article))
        for check in found.checks:
            assert summary[check.span.start : check.span.end] == check.span.text
            assert all(article[p.start : p.end] == p.text for p in check.passages)
            assert (check.verdict == "verbatim") == (summary == article)  # the words of two different texts


def test_random_edits_are_no_error() -> None:
    rng = random.Random(7)  # noqa: S311 - no secret
    words = [*ARTICLE.split(), "…", "[x]", "[", "]", "“", "”", '"', "...", "not"]
    for _ in range(150):
        summary = " ".join("“" + " ".join(rng.choices(words, k=rng.randint(1, 30))) + "”" for _ in range(3))
        verification = check_quotations(bare(summary), bare(ARTICLE))
        assert Verification.model_validate_json(verification.model_dump_json(exclude={"ok": True, "checks": {"__all__": {"ok"}}})) == verification  # fmt: skip
        str(verification)


# what the summary is full of
HEAVY = [
    "\n".join("“the the the the the the b”" for _ in range(1000)),
    "“" + "the a " * 10000 + "”",
    "“" + " [x] … ".join(["one two three"] * 3000) + "”",
    "\n".join(f"“w{i} w{i + 1} w{i + 3} w{i + 4} w{i + 5}”" for i in range(1000)),
]


@pytest.mark.parametrize("summary", HEAVY)
def test_work_is_bounded(summary: str) -> None:
    article = bare("the a " * 7000 + " ".join(f"w{i}" for i in range(7000)) + " one two three" * 2000)
    assert seconds(check_quotations, bare(summary), article, runs=1) < 30  # a second or less on an idle machine


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, article = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "article.txt"
    good.write_text("“We won’t be rushed,” Dorsett said.", encoding="utf-8")
    bad.write_text("“We will not be rushed,” Dorsett said.", encoding="utf-8")
    article.write_text(ARTICLE, encoding="utf-8")
    assert main(["verify", str(good), str(article)]) == 0
    assert "1 quotation checked, none fail" in capsys.readouterr().out
    assert main(["verify", str(bad), str(article), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["checks"][0]["verdict"]) == (False, "changed")
    assert main(["verify", "-", "-"]) == 2


def test_documentation(extractor: Extractor) -> None:
    def verify_here(summary: str, article: str) -> Verification:
        return verify(summary, article, extractor=extractor)

    assert run_examples("verify.md", {"verify": verify_here}) >= 6
