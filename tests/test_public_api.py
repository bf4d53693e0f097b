"""What `import newsclaims` offers, and what it costs."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import newsclaims
from newsclaims import errors

HEAVY = ("spacy", "textacy", "sklearn", "scipy", "pandas", "polars", "narwhals", "rich", "numpy", "pydantic")

CONTRACT = {
    "Article",
    "Attribution",
    "Block",
    "Claim",
    "Confidence",
    "Extraction",
    "Extractor",
    "ModelNotFoundError",
    "NewsclaimsError",
    "Quote",
    "Sourcing",
    "Span",
    "Speaker",
    "TextError",
    "extract",
}


def test_names_of_the_contract_are_there() -> None:
    assert set(newsclaims.__all__) >= CONTRACT


def test_names_are_sorted_and_all_of_them_load() -> None:
    assert newsclaims.__all__ == sorted(newsclaims.__all__)
    for name in newsclaims.__all__:
        assert getattr(newsclaims, name) is getattr(newsclaims, name)
    assert set(newsclaims.__all__) <= set(dir(newsclaims))


def test_a_name_that_is_not_there_says_so() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'extracts'"):
        newsclaims.extracts  # noqa: B018


def test_version_is_the_installed_one() -> None:
    assert newsclaims.__version__ == importlib.metadata.version("newsclaims")


def test_every_error_is_at_the_top() -> None:
    raised = {n for n, e in vars(errors).items() if isinstance(e, type) and issubclass(e, errors.NewsclaimsError)}
    assert raised <= set(newsclaims.__all__)


@pytest.mark.parametrize("name", [n for n in newsclaims.__all__ if n.endswith("Error")])
def test_errors_are_one_family(name: str) -> None:
    assert issubclass(getattr(newsclaims, name), newsclaims.NewsclaimsError)


@pytest.mark.parametrize(
    "statement",
    [
        "import newsclaims",
        "from newsclaims.cli import main",  # what `newsclaims --help` imports
    ],
)
def test_import_loads_nothing_heavy(statement: str) -> None:
    code = f"import sys; {statement}; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert loaded == []


def test_models_load_without_spacy() -> None:
    code = "import sys, newsclaims; newsclaims.Extraction; print('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"


def test_types_are_shipped() -> None:
    assert Path(newsclaims.__file__).with_name("py.typed").exists()
