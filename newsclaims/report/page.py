"""The page: shell, styles, script and data in one file that loads nothing."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from importlib.resources import files

from newsclaims.html.safe import element, embedded_json, escaped
from newsclaims.html.styles import base_style
from newsclaims.models import Extraction
from newsclaims.notebook.article import article_html
from newsclaims.report.data import report_data, title_of
from newsclaims.wording import counted

_SCRIPTS = ("build.js", "text.js", "panels.js", "filters.js", "main.js")


def page(
    extractions: Extraction | Sequence[Extraction],
    *,
    names: Sequence[str] | None = None,
    title: str | None = None,
) -> str:
    """The report as the text of one HTML file.

    Everything is inside; a content security policy lets the page run its own script and load nothing. The articles
    are data, which the script only ever makes text nodes of; without a script the articles are shown with their marks.

    Args:
        extractions: the article or articles.
        names: what to call articles without a headline, such as their files' names.
        title: the page's title; the article's headline, or the number of articles, if None.

    Raises:
        ValueError: there are not as many names as articles.
    """
    every = [extractions] if isinstance(extractions, Extraction) else list(extractions)
    called = [""] * len(every) if names is None else list(names)
    if len(called) != len(every):
        raise ValueError(f"{len(every)} articles, but {len(called)} names")
    titles = [title_of(e.article, n) for e, n in zip(every, called, strict=True)]
    heading = title or (titles[0] if len(titles) == 1 else counted(len(titles), "article"))
    style, script = style_text(), script_text()
    still = "".join(element("h2", escaped(t)) + article_html(e) for t, e in zip(titles, every, strict=True))
    return _SHELL.format(
        policy=escaped(_policy(style, script)),
        title=escaped(heading),
        style=style,
        script=script,
        still=still,
        data=embedded_json(report_data(every, called)),
    )


def style_text() -> str:
    """The page's style sheet."""
    return base_style(":root", "@media print") + _asset("report.css")


def script_text() -> str:
    """The page's script: its parts one after the other, in one scope."""
    parts = "\n".join(_asset(name) for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _asset(name: str) -> str:
    return files("newsclaims.report").joinpath("assets", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only this style and this script; nothing from anywhere, no markup made from strings."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


_SHELL = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newsclaims">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<noscript><main class="still">{still}</main></noscript>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""
