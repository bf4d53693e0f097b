"""The documentation: every block of code runs, every page is found, and `make docs` builds without a warning."""

from __future__ import annotations

import importlib
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import newsclaims
from newsclaims.cli.main import parser
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Model
from tests import places
from tests.doc_pages import blocks, run_page

pytest_plugins = ["pytester"]

ROOT = places.ROOT
DOCS = ROOT / "docs"
EVERY_PAGE = sorted(p for p in DOCS.rglob("*.md") if not p.relative_to(DOCS).parts[0].startswith("_"))
# The pages straight in docs/ are run by test_readme.py.
OURS = [p for p in EVERY_PAGE if p.parent != DOCS] + [DOCS / "tutorial.md"]


def sessions(page: Path) -> bool:
    """Whether its code is sessions (>>>), which the tests of its stage run."""
    return any(b.language == "python" and b.content.startswith(">>> ") for b in blocks(page))


WITH_CODE = [
    p
    for p in OURS
    if not sessions(p) and any(b.language == "python" or b.mark or "code-cell" in b.language for b in blocks(p))
]


def name_of(page: Path) -> str:
    return str(page.relative_to(DOCS))


@pytest.mark.parametrize("page", WITH_CODE, ids=name_of)
def test_code_runs_and_prints_what_is_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As doc_pages.py tells; in a folder that holds the files that the pages read."""
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.chdir(tmp_path)
    for folder in ("examples", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "quote.txt").write_text("“It held,” said Ada Quill.", encoding="utf-8")
    assert run_page(page) > 0


def test_the_test_of_the_golden_page_is_a_test(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's own test fails without a snapshot, is accepted, and passes."""
    importlib.import_module("newsclaims.testing.snapshots")  # or each of the two runs would import one of its own
    [code] = [b for b in blocks(DOCS / "how-to" / "golden-tests.md") if b.argument == "test_articles.py"]
    pytester.makepyfile(test_articles=code.content)
    monkeypatch.setenv("PYTHONWARNINGS", "ignore")
    assert pytester.runpytest_inprocess("--snapshot-update").ret == 0
    pytester.runpytest_inprocess().assert_outcomes(passed=1)


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name_of)
def test_sessions_are_run_by_the_test_of_a_stage(page: Path) -> None:
    if sessions(page):
        call = f'run_examples("{page.name}"'
        assert any(call in test.read_text(encoding="utf-8") for test in places.TESTS.rglob("test_*.py"))


@pytest.mark.parametrize("page", OURS, ids=name_of)
def test_commands_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for block in blocks(page):
        if block.language == "console":
            for line in re.findall(r"^\$ (.+)$", block.content, re.MULTILINE):
                program, *arguments = shlex.split(re.split(r" [<>|] ", line)[0], comments=True)
                if program == "make":
                    assert {a for a in arguments if "=" not in a} <= targets, line
                elif program == "newsclaims":
                    parser().parse_args(arguments)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages that are made from data; a fresh clone has none in docs/ before the first build."""
    folder = tmp_path_factory.mktemp("generated")
    code = "import sys; from pathlib import Path; from generate import write_pages; write_pages(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, folder], cwd=DOCS, check=True)
    return folder


@pytest.mark.parametrize("page", OURS, ids=name_of)
def test_links_lead_somewhere(page: Path, generated: Path) -> None:
    def exists(link: str) -> bool:
        target = Path(os.path.normpath(page.parent / link))
        made = DOCS / "_generated"
        return (generated / target.relative_to(made) if target.is_relative_to(made) else target).exists()

    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not exists(link)] == []


def test_the_documentation_builds_without_a_warning_and_without_the_network(tmp_path: Path) -> None:
    """As `make docs`, but for the tutorial's cells, which run above; the built pages load nothing from elsewhere."""
    out = tmp_path / "html"
    options = ["-W", "--keep-going", "-q", "-D", "nb_execution_mode=off", "-d", tmp_path / "doctrees"]
    command = [sys.executable, "-m", "sphinx", *options, DOCS, out]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    for page in ("index.html", "tutorial.html", "how-to/golden-tests.html", "reference/api.html"):
        loaded = re.findall(r'<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="([^"]+)', _text(out / page))
        assert [url for url in loaded if "//" in url] == []
    api = _text(out / "reference" / "api.html")
    assert "newsclaims.Attribution.quote_type" in api
    assert "put in the reporter’s words" in api  # a field's docstring
    table = _text(out / "_generated" / "lexicon" / "reporting_verbs.html")
    assert f"{len(default_lexicon().table('reporting_verbs').rows)} rows" in table


def _text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def test_every_page_is_listed_where_readers_look() -> None:
    """Each section's first page names every page of it, so that one can browse the repository as well as the site."""
    for section in ("how-to", "explanation", "reference"):
        listed = set(re.findall(r"\]\(([\w-]+)\.md\)", _text(DOCS / section / "index.md")))
        assert listed == {p.stem for p in (DOCS / section).glob("*.md")} - {"index"}


def models_in(kind: Any) -> Iterator[type[Model]]:
    """The models that a type is made of, and those that their fields are made of."""
    if isinstance(kind, type) and issubclass(kind, Model):
        yield kind
        for field in kind.model_fields.values():
            yield from models_in(field.annotation)
    else:
        for part in get_args(kind):
            yield from models_in(part)


def test_every_model_that_users_get_is_in_the_reference() -> None:
    given = {model for name in newsclaims.__all__ for model in models_in(getattr(newsclaims, name))}
    documented = set(re.findall(r"autoclass:: newsclaims\.(?:\w+\.)?(\w+)", _text(DOCS / "reference" / "api.md")))
    assert {"Extraction", "SharedClaim", "QuoteCheck", "TagShare"} <= {model.__name__ for model in given}
    assert {model.__name__ for model in given} - documented == set()


def test_every_name_that_users_get_is_in_the_reference() -> None:
    named = _text(DOCS / "reference" / "api.md")
    left = {name for name in newsclaims.__all__ if not re.search(rf":: newsclaims\.{name}$", named, re.MULTILINE)}
    assert {name for name in left if not name.endswith("Error")} == {"__version__"}


@pytest.mark.parametrize("module", ["batch", "explanation", "linting", "runs", "verification"])
def test_every_name_of_a_module_beside_it_is_in_the_reference(module: str) -> None:
    named = _text(DOCS / "reference" / "api.md")
    names = importlib.import_module(f"newsclaims.{module}").__all__
    assert [n for n in names if not re.search(rf":: newsclaims\.(?:{module}\.)?{n}$", named, re.MULTILINE)] == []


def test_promises_of_the_security_page_name_tests_that_exist() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", _text(DOCS / "explanation" / "security.md"))
    assert len(named) > 20
    assert [(file, test) for file, test in named if f"def {test}(" not in _text(ROOT / file)] == []
