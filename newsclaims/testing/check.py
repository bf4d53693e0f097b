"""Hold an extraction against hand-written expectations: `check_expectations` lists, `assert_expectations` fails."""

from __future__ import annotations

from collections.abc import Mapping

from newsclaims.arguments import of_type
from newsclaims.errors import ArgumentError
from newsclaims.evaluation.expectations import ExpectationsError, ExpectationsLike, read_expectations
from newsclaims.evaluation.golden import GOLDEN_FIGURES, score_expectations
from newsclaims.models import Extraction


def check_expectations(extraction: Extraction, expectations: ExpectationsLike, *, unexpected: bool = True) -> list[str]:
    """What is not as a careful reader expects, a sentence each; none where all is.

    Args:
        extraction: what was read out of the article.
        expectations: a JSON file in the format of docs/reference/golden-format.md, or the same as data.
        unexpected: whether attributions that nobody expects count too; False where the expectations are a selection.

    Raises:
        ExpectationsError: the expectations are malformed, or speak of words that the article does not have.
    """
    of_type("extraction", extraction, Extraction)
    expected = read_expectations(expectations).resolved(extraction.article.text)
    _, misses = score_expectations(expected, extraction)
    return [miss.words for miss in misses if unexpected or miss.figure != "precision"]


def assert_expectations(
    extraction: Extraction,
    expectations: ExpectationsLike,
    *,
    unexpected: bool = True,
    at_least: Mapping[str, float] | None = None,
) -> None:
    """Fail with a sentence for each thing that is not as a careful reader expects.

    Args:
        extraction: what was read out of the article.
        expectations: a JSON file in the format of docs/reference/golden-format.md, or the same as data.
        unexpected: whether attributions that nobody expects count too; False where the expectations are a selection.
        at_least: shares from 0 to 1 that have to be reached, by figure (`{"found": 0.9, "speaker": 1.0}`); figures that
            are not given do not count. None asks for everything.

    Raises:
        AssertionError: something is not as expected.
        ExpectationsError: the expectations are malformed, or speak of words that the article does not have.
        ArgumentError: there is no such figure.
    """
    __tracebackhide__ = True
    bars = dict.fromkeys(GOLDEN_FIGURES, 1.0) if at_least is None else dict(at_least)
    if not unexpected:
        bars.pop("precision", None)
    if unknown := bars.keys() - set(GOLDEN_FIGURES):
        raise ArgumentError(f"no figure {', '.join(sorted(unknown))}; there are {', '.join(GOLDEN_FIGURES)}")
    try:
        expected = read_expectations(expectations).resolved(extraction.article.text)
    except ExpectationsError as e:
        raise ExpectationsError(str(e)) from None  # here: pytest then shows the reader's line and not ours
    tally, misses = score_expectations(expected, extraction)
    short = {figure for figure, bar in bars.items() if (share := tally.rate(figure)) is not None and share < bar}
    if not short:
        return
    shares = [f"{f}: {tally[f]} of {tally[f + '_of']}, expected {bars[f]:.0%}" for f in GOLDEN_FIGURES if f in short]
    sentences = [f"  {miss.words}" for miss in misses if miss.figure in short]
    raise AssertionError("\n".join(["the extraction is not as expected", *shares, *sentences]))
