"""Explanations: every object can be explained, every code that the library emits has its words."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import newsclaims
from newsclaims import Extraction, Extractor, explain
from newsclaims.attributions.candidate import LEARNED, RuleName
from newsclaims.attributions.learned import load_weights
from newsclaims.cli import main
from newsclaims.explanation import Explanation
from newsclaims.explanation.words import in_words, reason_in_words, rule_in_words
from newsclaims.lexicon import default_lexicon
from newsclaims.models import AttributionKind, ClaimKind, Confidence, Level, QuoteType, SpeakerKind, Tag
from tests import places
from tests.doc_examples import run_examples
from tests.made import extraction

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = Path(newsclaims.__file__).parent
GOLDEN = places.GOLDEN
LEXICON = default_lexicon()


@pytest.fixture(scope="module")
def made() -> Extraction:
    return extraction()


# what is explained, and sentences that its explanation has
SENTENCES = [
    ("attributions", 0, ["a statement by two people with knowledge of the matter, in the reporter's words",
                         "sourced as anonymous: unidentified informants or insiders", "number of people: 2",
                         "how the source knows: “with knowledge of the matter”",
                         "why it is not named: “because they feared for their jobs”",
                         "That the attribution is right is 91% probable (high)", "- the cue is 'said'"]),
    ("attributions", 1, ["a statement by Ada Quill, word for word: “We need them,” [154-167], “All of them.” [200-212]"]),
    ("attributions", 2, ["no answer by The union", "is 70% probable (medium)"]),
    ("quotes", 0, ["the words of Ada Quill", "it belongs to the attribution a2"]),
    ("speakers", 0, ["a group of people, not named, 2 in number", "also called sources", "given 1 attribution"]),
    ("speakers", 1, ["Ada Quill: a person, known by name", "titles and roles: director"]),
    ("claims", 0, ["a plan, by two people with knowledge of the matter", "weight of its sourcing", "figures: “12 boats”"]),
]  # fmt: skip


def test_what_the_assessment_makes(nlp: Language) -> None:
    text = "Two senior aides said the tax may rise, speaking on condition of anonymity to discuss private talks. The ministry declined to comment on the tax."
    found = Extractor(nlp=nlp).extract(text)
    (entry,) = newsclaims.ledger(found)
    told = str(explain(entry, found))
    for sentence in (
        "response r1",
        "The ministry: declined to answer",
        "told by the attribution",
        "what it is about",
    ):
        assert sentence in told
    assert "+10 anonymous" in str(explain(newsclaims.weigh_claim(found, found.claims[0]), found))
    (hedge,) = found.claims[0].hedges
    assert "they reach over: “may rise”" in str(explain(hedge))
    told = str(explain(found.attributions[0].sourcing))
    for sentence in (
        "described by a role with its institution or rank",
        "the sort of reason: sensitive or ongoing talks",
    ):
        assert sentence in told


def test_what_is_told_of_several_texts(nlp: Language) -> None:
    reader = Extractor(nlp=nlp)
    one = reader.extract(
        "The mill will close in May, two managers said. “We will mend the old bridge before winter,” said Ada Quill."
    )
    other = reader.extract(
        "The mill will not close in May, Bo Reed said. “We will mend the new bridge before winter,” said Ada Quill."
    )
    compared = newsclaims.compare([one, other])
    told = str(explain(compared))
    for sentence in (
        "2 articles compared",
        "the same claim in 2 places",
        "counted once for same_person",
        "two claims that cannot both be right: one says the opposite",
        "- [0] c1, two managers (anonymous): “The mill will close in May” [0-26]",
        "words that differ unmarked: 1; We will mend the [-old-] {+new+} bridge before winter",
    ):
        assert sentence in told, told
    for part in (*compared.claims, *compared.disputes, *compared.quotes):
        assert str(explain(part)).splitlines()[1].strip() in told
    checked = newsclaims.verify("“We will mend the old bridge,” Ada Quill said. “We will fly,” she said.", one)
    told = str(explain(checked))
    assert "1 of them do not stand" in told
    assert "v2: absent, so that it does not stand: “We will fly,” [47-61]" in told
    told = str(explain(newsclaims.profile(one), one))
    assert "attributed to somebody: 14 of 20 words in 2 attributions; 57% of them word for word" in told
    assert "- Ada Quill (named): 8 words, 8 of them quoted" in told
    assert "the first named voice is that of a2: “We will mend" in told


@pytest.mark.parametrize(("table", "number", "sentences"), SENTENCES)
def test_sentences(made: Extraction, table: str, number: int, sentences: list[str]) -> None:
    text = str(explain(getattr(made, table)[number], made))
    for sentence in sentences:
        assert sentence in text, text


def test_parts_can_be_explained_without_the_extraction(made: Extraction) -> None:
    for item in (*made.attributions, *made.quotes, *made.speakers, *made.claims):
        assert str(explain(item))
    attribution = made.attributions[0]
    assert "tag is 90% probable (high)" in str(explain(attribution.sourcing))
    assert "the cue is 'said'" in str(explain(attribution.confidence))


def test_evidence_is_exact_and_json_goes_round(made: Extraction) -> None:
    for item in (*made.attributions, *made.quotes, *made.speakers, *made.claims):
        explanation = explain(item, made)
        for statement in explanation.statements:
            for span in statement.evidence:
                assert made.article.text[span.start : span.end] == span.text
        assert Explanation.model_validate_json(explanation.model_dump_json()) == explanation


def test_other_objects_are_refused() -> None:
    with pytest.raises(TypeError, match="cannot explain a str"):
        explain("a7")


# a reason and its words
REASONS = [
    # a value is put in
    ("cue:said", "the cue is 'said'"),
    ("open_class:voter", "the source is an open class of people ('voter'), to whom a view is ascribed"),
    # an exact key goes before one with any value
    ("source:inverted", "the source stands behind the cue, as in 'said X'"),
    # a sign
    ("+cue:said", "speaks for it: the cue is 'said'"),
    ("-extent", "speaks against it: how long the content is and where it begins and ends"),
    ("-no-rule", "speaks against it: no rule proposes anything for this cue"),
    # nobody has put it in words
    ("of_tomorrow", "the code 'of_tomorrow'"),
]


@pytest.mark.parametrize(("reason", "words"), REASONS)
def test_reasons(reason: str, words: str) -> None:
    assert reason_in_words(reason, LEXICON) == words


def test_rules_that_agree() -> None:
    words = "the learned model put cue, content and source together; a rule agrees: 'according to' or 'per' names the source"
    assert rule_in_words("learned+according-to", LEXICON).startswith(words)


def test_every_kind_tag_and_level_has_words() -> None:
    for name, values in [
        ("kind", AttributionKind), ("claim", ClaimKind), ("level", Level), ("type", QuoteType),
        ("speaker", SpeakerKind), ("tag", Tag),
    ]:  # fmt: skip
        for value in get_args(values):
            assert f"{name}:{value}" in LEXICON.table("explain_reasons").rows


def codes_in_source() -> Iterator[tuple[str, str]]:
    """Every code that the stages write, by the file it stands in: `reasons=`, `rule=`, and the calls that make them.

    A value that is put in at run time is written as `*`.
    """
    for stage in ("attributions", "speakers", "sourcing", "claims", "quotes"):
        for path in sorted((PACKAGE / stage).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                yield from ((path.name, code) for code in _codes(node))


def _codes(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.Call):
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    given = {k.arg: k.value for k in node.keywords}
    if "reasons" in given:
        yield from _texts(given["reasons"])
    if "rule" in given:
        yield from (f"rule:{text}" for text in _texts(given["rule"]))
    if name == "Tagged" and node.args:
        yield from _texts(node.args[-1])
    if name in {"Content", "Complement"} and node.args:
        yield from (f"rule:{text}" for text in _texts(node.args[0]))
    if name == "of" and len(node.args) > 1:
        yield from _texts(node.args[1])
    if name == "append" and getattr(node.func.value, "id", "") == "reasons":
        yield from _texts(node.args[0])


def _texts(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Tuple):
        for part in node.elts:
            yield from _texts(part)
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values)


def has_words(code: str) -> bool:
    """Whether a code has words; one that begins with a value needs some row that it may be."""
    rows = LEXICON.table("explain_reasons").rows
    return in_words(code, LEXICON) is not None or (code[0] == "*" and any(row.endswith(code[1:]) for row in rows))


def test_every_code_in_the_source_has_words() -> None:
    found = {code.lstrip("+-"): file for file, code in codes_in_source()}
    assert len(found) > 30
    missing = {code: file for code, file in found.items() if not has_words(code)}
    assert not missing, "put them in words in lexicon/data/explain_reasons.tsv"


def test_every_rule_is_proposed_and_has_words_of_its_own() -> None:
    rules = {f"rule:{name}" for name in get_args(RuleName)}
    assert {code for _, code in codes_in_source() if code.startswith("rule:")} - {"rule:*"} == rules
    rows = LEXICON.table("explain_reasons").rows
    assert {code for code in rows if code.startswith("rule:")} - {f"rule:{LEARNED}", "rule:*"} == rules


def test_the_weights_know_no_other_rules() -> None:
    weights = load_weights()
    assert {*weights.words.rules, *weights.judged} <= {*get_args(RuleName)}


def test_evidence_of_the_learned_model_has_words() -> None:
    finish = pytest.importorskip("newsclaims.attributions.learned.finish", reason="no learned model in this version")
    for group in {*finish.GROUPS} - {"cue"}:
        assert in_words(group, LEXICON), group


def test_every_code_of_the_golden_articles_has_words(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp)
    for path in sorted(GOLDEN.glob("*.txt")):
        found = extractor.extract(path.read_bytes().decode("utf-8"))
        for item in (*found.attributions, *found.claims, *found.quotes, *found.speakers):
            text = str(explain(item, found))
            assert "the code '" not in text, text
            assert "the rule '" not in text, text


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "article.txt"
    path.write_text("“We have won,” said Ann Lee.", encoding="utf-8")
    assert main(["explain", str(path), "--id", "a1"]) == 0
    assert "a statement by Ann Lee, word for word" in capsys.readouterr().out
    assert main(["explain", str(path), "--id", "q1", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["kind"] == "quote"
    assert main(["explain", str(path), "--id", "a9"]) == 2
    assert "nothing has the id a9" in capsys.readouterr().err


def test_responses_by_a_lexicon_of_ones_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The id is that of the ledger by the same words: with these, there is a response before the first."""
    own = tmp_path / "assessment_outcomes.tsv"
    own.write_text("phrase\toutcome\twhere\nkept mum\tdeclined\tsentence\n", encoding="utf-8")
    path = tmp_path / "article.txt"
    path.write_text(
        "The board of Orrin Ltd kept mum when asked for comment on Monday. "
        "The mayor, Ada Quill, said the firm owed tax. Orrin Ltd declined to comment.",
        encoding="utf-8",
    )
    assert main(["explain", str(path), "--id", "r1"]) == 0
    assert "declined to comment" in capsys.readouterr().out
    assert main(["explain", str(path), "--id", "r1", "--lexicon", str(own)]) == 0
    assert "kept mum" in capsys.readouterr().out


def test_low_confidence_says_so() -> None:
    assert "40% probable (low)" in str(explain(Confidence.of(0.4, ("pronoun_without_antecedent",))))


def test_documentation(nlp: Language) -> None:
    extractor = Extractor(nlp=nlp)
    assert run_examples("explain.md", {"extract": extractor.extract, "explain": explain}) >= 3


def test_a_finding_of_the_lint_is_explained(nlp: Language) -> None:
    """By its rule, whose rule that is, and the attribution concerned."""
    extraction = newsclaims.Extractor(nlp=nlp).extract("The deal is dead, a source said.")
    finding = next(f for f in newsclaims.lint(extraction) if f.code == "NC101")
    told = newsclaims.explain(finding, extraction)
    assert told.kind == "finding"
    assert [s.topic for s in told.statements] == ["what", "rule", "rule", "rule", "rule", "relation"]
    assert told.statements[0].evidence == (finding.span,)
    assert told.statements[-1].evidence == extraction.attributions[0].content
    assert "asked for by" in str(told)


def test_a_claim_tells_its_mood(nlp: Language) -> None:
    """Tense, hedges and boosters with their scope, conditions."""
    extraction = newsclaims.Extractor(nlp=nlp).extract("The bridge may close if sales clearly fall.")
    told = str(newsclaims.explain(extraction.claims[0], extraction))
    for words in (
        "told of the future",
        "weakened by: “may”",
        "strengthened by: “clearly”",
        "holds on the condition: “if sales",
    ):
        assert words in told


def test_on_a_terminal_long_lines_wrap_with_their_margin(
    tmp_path: Path, nlp: Language, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("newsclaims.extractor.load_model", lambda *_: nlp)
    path = tmp_path / "a.txt"
    path.write_text(
        "“It held,” said Ada Quill, the mayor of the very old town by the very long lake.", encoding="utf-8"
    )
    main(["explain", str(path), "--id", "a1"])
    piped = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main(["explain", str(path), "--id", "a1"])
    wrapped = capsys.readouterr().out
    assert max(map(len, piped.splitlines())) > 60  # one sentence a line, for programs
    assert max(map(len, wrapped.splitlines())) <= 50
    assert piped.split() == wrapped.split()
    assert "\n    " in wrapped
