"""Sphinx: `make docs` builds the documentation without the network, and every warning is an error."""

from __future__ import annotations

import inspect
import os
import re
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from generate import write_pages  # noqa: E402 # it stands beside this file

project = "newsclaims"
author = "The newsclaims developers"
project_copyright = author
release = version("newsclaims")
version = ".".join(release.split(".")[:2])

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = [
    "_build",
    "_generated/figures.md",
    "README.md",
]  # README.md is the index for readers of the repository

html_theme = "furo"
html_title = f"newsclaims {release}"
html_static_path = ["static"]
html_css_files = ["pages.css"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {"navigation_with_keys": True}

suppress_warnings = ["myst-nb.lexer"]  # without its kernel, a cell's language is not known

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nb_execution_mode = "force"  # what the tutorial shows is what the library does today
nb_execution_raise_on_error = True
nb_execution_timeout = 300
nb_merge_streams = True

default_role = "code"  # docstrings write `name` for code
autodoc_default_options = {"exclude-members": "model_config"}
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
napoleon_google_docstring = True
napoleon_numpy_docstring = False


def without_signature(_app: Any, what: str, _name: str, obj: Any, *_: Any) -> tuple[str, None] | None:
    """Models show no signature: their fields stand below it, each with its docstring."""
    from pydantic import BaseModel

    return ("", None) if what == "class" and inspect.isclass(obj) and issubclass(obj, BaseModel) else None


def restore_field(_app: Any, what: str, name: str, _obj: Any, _options: Any, lines: list[str]) -> None:
    """Napoleon takes "what: why" for a type and a text: keep a field's lines before it, put them back behind it."""
    if what in {"attribute", "property"}:
        lines[:] = _fields.pop(name, None) or _fields.setdefault(name, list(lines))


_fields: dict[str, list[str]] = {}


def without_outside_links(_app: Any, name: str, source: list[str]) -> None:
    """Pages link to files of the repository that are no pages: here, their paths stand in the links' places."""
    folder = (HERE / name).parent

    def plain(link: re.Match[str]) -> str:
        target = Path(os.path.normpath(folder / link[2]))
        if target.is_relative_to(HERE):
            return link[0]
        path = str(target.relative_to(HERE.parent))
        return link[1] if path in link[1] else f"{link[1]} (`{path}`)"

    source[0] = re.sub(r"(?<!!)\[([^\]\n]+)\]\((\.\./[^)#\s]+)\)", plain, source[0])


def setup(app: Any) -> None:
    """Write the pages that are made from data before Sphinx looks for pages."""
    write_pages(HERE / "_generated")
    app.connect("source-read", without_outside_links)
    app.connect("autodoc-process-docstring", restore_field, priority=400)  # napoleon has 500
    app.connect("autodoc-process-docstring", restore_field, priority=600)
    app.connect("autodoc-process-signature", without_signature)
