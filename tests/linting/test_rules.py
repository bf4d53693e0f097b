"""The sourcing lint: for every code texts in which it finds something and texts in which it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import newsclaims
from newsclaims.linting import RULES, Rule, selected
from newsclaims.linting.docs import markdown
from newsclaims.linting.sarif import Lines
from tests import places
from tests.made import extraction

if TYPE_CHECKING:
    from spacy.language import Language

REASON = "who spoke on condition of anonymity because they were not authorized to discuss it"

# code, how often it finds something, text
TABLE = [
    # NC101: nothing is said of the source
    ("NC101", 1, "The deal is dead, a source said."),
    ("NC101", 1, "The deal is dead, multiple people said."),
    ("NC101", 1, "The deal is dead, sources said. It will not be revived, the sources said."),
    ("NC101", 1, "Deal dead, sources say\n\nThe deal is dead, a reliable source said."),
    # something is: a role, a body, how they know, here or at another mention
    ("NC101", 0, "The deal is dead, a senior aide said."),
    ("NC101", 0, "The deal is dead, two government sources said."),
    ("NC101", 0, "The deal is dead, a person familiar with the talks said."),
    ("NC101", 0, "Deal dead, sources say\n\nThe deal is dead, two people familiar with the talks said."),
    ("NC101", 0, "The deal is dead, Jane Doe said."),
    # NC102: no reason for the anonymity
    ("NC102", 1, "Two officials familiar with the audit said the fund was empty."),
    ("NC102", 1, "A senior aide said the fund was empty. The aide said it had been so for weeks."),
    ("NC102", 0, f"Two officials, {REASON}, said the fund was empty."),
    ("NC102", 0, "Jane Doe said the fund was empty."),
    ("NC102", 0, "Voters fear that the fund is empty."),
    ("NC102", 0, "The ministry said the fund was empty."),
    # NC103: an opinion without a name
    ("NC103", 1, "“The plan is a disaster,” a person close to the board said."),
    ("NC103", 1, "The plan is a disaster, a senior aide said."),
    ("NC103", 1, "“He is a crook,” an adviser said."),
    ("NC103", 0, "The plan was signed on Friday, a senior aide said."),
    ("NC103", 0, "“The plan is a disaster,” Jane Doe said."),
    # NC104: one unnamed person and nobody else
    ("NC104", 1, "The minister took the money, a former aide said."),
    ("NC104", 1, "A source said the vote was lost and the budget was cut."),
    ("NC104", 0, "The minister took the money, two former aides said."),
    ("NC104", 0, "The minister took the money, officials said."),
    ("NC104", 0, "The minister took the money, Jane Doe said."),
    ("NC104", 0, "“The plan is a disaster,” a person close to the board said."),
    # NC105: who speaks comes late
    (
        "NC105",
        1,
        "“The wall was wet. We told them in June. They laughed at us. In August the pump failed,” said Jane Doe.",
    ),
    ("NC105", 0, "“The wall was wet,” said Jane Doe. “We told them in June. They laughed. In August the pump failed.”"),
    ("NC105", 0, "“The wall was wet and nobody did anything about it. We told them in June,” said Jane Doe."),
    # three cries are no long quotation, and the source may be known already
    ("NC105", 0, "“Land. Coffee. Tears,” said Jane Doe."),
    (
        "NC105",
        0,
        "Jane Doe said the wall was wet. “We told them in June. They laughed at us in the hall. The pump failed,” she said.",
    ),
    # NC106: unnamed, and on record as silent
    ("NC106", 1, "A White House official said the visit was off. The White House declined to comment."),
    (
        "NC106",
        1,
        "An official at Acme Corp. said the plant would close. Acme Corp. did not respond to a request for comment.",
    ),
    ("NC106", 0, "A White House official said the visit was off. The Treasury declined to comment."),
    ("NC106", 0, "A White House official said the visit was off. The White House denied it."),
    ("NC106", 0, "The White House said the visit was off. The White House declined to comment further."),
    # NC107: contentious and nobody's, on top
    ("NC107", 1, "The tunnel plan is a disaster for the city."),
    ("NC107", 1, "The tax will ruin thousands of farms."),
    ("NC107", 2, "The new tax is a disgrace and will ruin thousands of farms.\n\nJane Doe said the tax was small."),
    ("NC107", 0, "The tunnel plan is a disaster for the city, Mayor Tomas Ward said."),
    ("NC107", 0, "The council approved the tunnel on Monday."),
    ("NC107", 0, "The council will meet on Tuesday."),
    ("NC107", 0, "The council plans to build a tunnel."),
    ("NC107", 0, "Harriers beat Kingsmoor 3-2 on Saturday."),
    ("NC107", 0, "The council approved the tunnel on Monday.\n\nThe plan is a disaster for the city."),
    # NC108: unnamed words on top
    ("NC108", 1, "“It was a cover-up,” a former engineer said on Monday."),
    ("NC108", 0, "The firm kept the results back, a former engineer said on Monday."),
    ("NC108", 0, "“It was a cover-up,” Jane Doe said on Monday."),
    (
        "NC108",
        0,
        "The firm kept the results back, and the plant was closed for a week.\n\n“It was a cover-up,” a former engineer said on Monday.",
    ),
    # NC109: nobody's words
    (
        "NC109",
        1,
        "The hall was full.\n\n“We have waited for this day for eleven long years.”\n\nThen the lights went out.",
    ),
    ("NC109", 0, "The hall was full.\n\n“We have waited for this day for eleven long years,” said Jane Doe."),
    ("NC109", 0, "The so-called “peace plan” was read out to the hall."),
    # NC110: the cue judges
    ("NC110", 1, "Jane Doe claimed that the company had no plan."),
    ("NC110", 1, "The company admitted that it had no plan."),
    ("NC110", 0, "Jane Doe said that the company had no plan."),
    ("NC110", 0, "The report claims that the company had no plan."),
    ("NC110", 0, "The rebels claimed responsibility for the blast."),
    ("NC110", 0, "Jane Doe claims a pension of $300 a month."),
    ("NC110", 0, "The champions claimed the title in May."),
    # NC111: called names by nobody
    ("NC111", 1, "Mayor Tomas Ward is an incompetent liar, a former aide said."),
    ("NC111", 1, "“He is an incompetent liar,” a former aide said of Mayor Tomas Ward."),
    ("NC111", 0, "Mayor Tomas Ward is an incompetent liar, Jane Doe said."),
    ("NC111", 0, "Mayor Tomas Ward is on holiday, a former aide said."),
    ("NC111", 0, "The pump is useless, a former engineer said."),
    # NC112: somebody is accused, and nobody asked
    ("NC112", 1, "Peter Hill took bribes from the builders, Jane Doe said."),
    ("NC112", 1, "Jane Doe accused Peter Hill of fraud."),
    ("NC112", 0, "Peter Hill took bribes from the builders, Jane Doe said. Hill denied the accusation."),
    ("NC112", 0, "Peter Hill took bribes from the builders, Jane Doe said. Hill could not be reached for comment."),
    ("NC112", 0, "Peter Hill took bribes from the builders, Jane Doe said. “I never met them,” Hill said."),
    ("NC112", 0, "Peter Hill did not take bribes, Jane Doe said."),
    ("NC112", 0, "Peter Hill took the train to the coast, Jane Doe said."),
    # NC113: sources above, a source below
    (
        "NC113",
        1,
        "Bank to close branches, sources say\n\nThe bank will close 40 branches, a person briefed on the plan said.",
    ),
    (
        "NC113",
        0,
        "Bank to close branches, source says\n\nThe bank will close 40 branches, a person briefed on the plan said.",
    ),
    (
        "NC113",
        0,
        "Bank to close branches, sources say\n\nThe bank will close 40 branches, two people briefed on the plan said.",
    ),
]


@pytest.mark.parametrize(("code", "times", "text"), TABLE)
def test_hits_and_non_hits(nlp: Language, code: str, times: int, text: str) -> None:
    found = newsclaims.lint(newsclaims.Extractor(nlp=nlp).extract(text), select=[code])
    assert [f.code for f in found] == [code] * times


def test_every_code_has_hits_and_non_hits() -> None:
    for rule in RULES:
        times = [n for code, n, _ in TABLE if code == rule.code]
        assert min(times) == 0 < max(times), rule.code


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_examples_of_the_page_are_true(nlp: Language, rule: Rule) -> None:
    extractor = newsclaims.Extractor(nlp=nlp)
    assert newsclaims.lint(extractor.extract(rule.example), select=[rule.code])
    assert not newsclaims.lint(extractor.extract(rule.instead), select=[rule.code])


def test_page_is_made_from_the_rules() -> None:
    page = places.ROOT / "docs" / "how-to" / "lint.md"
    assert page.read_text(encoding="utf-8") == markdown(), "run python -m newsclaims.linting.docs > docs/how-to/lint.md"


def test_codes_are_unique_and_complete() -> None:
    assert [r.code for r in RULES] == [f"NC{n}" for n in range(101, 114)]
    assert len({r.name for r in RULES}) == len(RULES)
    assert all(r.summary and r.rationale and r.source for r in RULES)


# select, ignore, the codes that are left
SELECTIONS = [
    (None, None, 13),
    (["NC101"], None, 1),
    # beginnings of codes, in any case; a string is one code
    (["nc10"], None, 9),
    ("NC11", None, 4),
    (["NC10"], ["NC102", "NC103"], 7),
    ([], None, 0),
]


@pytest.mark.parametrize(("select", "ignore", "left"), SELECTIONS)
def test_selection(select: list[str] | None, ignore: list[str] | None, left: int) -> None:
    assert len(selected(select, ignore)) == left


@pytest.mark.parametrize("code", ["NC999", "E501", "", "NC1011"])
def test_an_unknown_code_says_which_there_are(code: str) -> None:
    with pytest.raises(newsclaims.UnknownCodeError, match="NC101, NC102"):
        newsclaims.lint(extraction(), select=[code])


def test_findings_point_at_the_text_and_at_an_object() -> None:
    made = extraction()
    ids = {o.id for group in (made.attributions, made.claims, made.quotes) for o in group}
    findings = newsclaims.lint(made)
    assert all(made.article.text[f.span.start : f.span.end] == f.span.text and f.object_id in ids for f in findings)
    assert list(findings) == sorted(findings, key=lambda f: (f.span.start, f.span.end, f.code))
    assert [newsclaims.Finding.model_validate_json(f.model_dump_json()) for f in findings] == list(findings)


@pytest.mark.parametrize("text", ["", "“", "”“\n\n“", "\x00\x07", "a source said " * 500, "“" * 2000])
def test_odd_text_is_no_error(nlp: Language, text: str) -> None:
    found = newsclaims.Extractor(nlp=nlp).extract(text)
    ids = {o.id for group in (found.attributions, found.claims, found.quotes) for o in group}
    for finding in newsclaims.lint(found):
        assert text[finding.span.start : finding.span.end] == finding.span.text
        assert finding.object_id in ids
    assert newsclaims.profile(found).attributions == sum(a.parent_id is None for a in found.attributions)
    assert newsclaims.ledger(found) == ()  # nobody was asked


def test_lines_and_columns() -> None:
    lines = Lines("ab\r\nc\n\nd")
    assert [lines.position(i) for i in (0, 2, 4, 6, 7)] == [(1, 1), (1, 3), (2, 1), (3, 1), (4, 1)]
