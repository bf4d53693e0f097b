"""`read_html`: the article in a web page."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import os
from functools import cache
from pathlib import Path
from typing import Any

import regex

from newsclaims.encodable import check_encodable
from newsclaims.errors import MissingExtraError, PageError
from newsclaims.models import Article, Page
from newsclaims.pages.align import stretches_of
from newsclaims.pages.body import body_of
from newsclaims.pages.charset import Decoded, decoded
from newsclaims.pages.source import visible

# Dates outside are slips. The later bound is fixed, because else a page's date would depend on the day it is read.
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1850-01-01", "max_date": "2100-01-01"}
# A string that names a page and is none.
_NO_PAGE = regex.compile(r"https?://[^\s<]+|[^<\r\n]*\.(?:x?html?|HTML?)(?:\.gz)?")
_LONGEST_PATH = 4096
# Where `<body>` begins at the latest; one that begins later does no harm.
_HEAD = 100_000


def read_html(source: str | bytes | os.PathLike[str], *, url: str | None = None) -> Article:
    """The article in a web page: its text, what the page says of it, and where in the page the text stands.

    Menus, teasers, comments, captions and tables are left out, as trafilatura tells them from the article. Paragraphs,
    lines that `<br>` breaks and list items stay apart; headings, list items and block quotations are marked as in
    Markdown (by `##`, `-`, `>`), which the layout reads. The page's headline stands on top where it can be told.

    Args:
        source: the page's HTML as a string, its bytes, or the path of a file as a `pathlib.Path`; bytes are read by
            their byte-order mark, as UTF-8 where they are, as the page declares, else as Windows-1252.
        url: where the page was found; what the page itself says goes before it.

    Returns:
        The article, to hand to `extract`. `article.page.where(start, end)` gives the place of a span in the page.

    Raises:
        PageError: there is no article in the page, or the string is a path or an address.
        TextError: the string holds a lone surrogate.
        MissingExtraError: trafilatura is not installed; the message shows the command that installs it.
        OSError: the file cannot be read.
    """
    extract = extractor()
    if isinstance(source, str) and len(source) <= _LONGEST_PATH and _NO_PAGE.fullmatch(source.strip()):
        raise PageError(
            f"{source!r} is a path or an address, not the page itself: give pathlib.Path(...), or what stands there"
        )
    given = source if isinstance(source, str | bytes) else Path(source).read_bytes()
    page = Decoded(given, "") if isinstance(given, str) else decoded(given)
    check_encodable("the page", page.text)
    digest = hashlib.sha256(page.text.encode()).hexdigest()
    found = _found(extract, page.text)
    seen = visible(page.text)
    title = " ".join((found.title or "").split()) or None
    body = body_of(found.body, title if title and "".join(title.split()) in seen.text else None)
    return Article(
        text=body.text,
        title=title,
        outlet=found.sitename or None,
        url=found.url or url,
        published=_published(found.date),
        byline=", ".join(name.strip() for name in (found.author or "").split(";") if name.strip()) or None,
        page=Page(
            encoding=page.encoding or None,
            characters=len(page.text),
            sha256=digest,
            stretches=tuple(stretches_of(body.text, body.blocks, page.text, seen)),
        ),
    )


def _found(extract: Any, text: str) -> Any:
    """What trafilatura finds; text that stands in tables only where there is no other."""
    if "<body" not in text[:_HEAD].lower():
        text = f"<html><body>{text}</body></html>"  # a fragment, which it would not take for a page
    options = {"include_comments": False, "with_metadata": True, "date_extraction_params": _DATES}
    try:
        for tables in (False, True):
            found = extract(text, include_tables=tables, **options)
            if found is not None and found.body is not None and "".join(found.body.itertext()).strip():
                return found
    except Exception as e:  # pages hold anything, and what fails on one is no reason to stop
        raise PageError(f"this page cannot be read: {type(e).__name__}") from e
    raise PageError("there is no article in this page")


def _published(date: str | None) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(date) if date else None
    except ValueError:
        return None


@cache
def extractor() -> Any:
    """Trafilatura's function, imported at the first call.

    Raises:
        MissingExtraError: trafilatura is not installed; the message shows the command that installs it.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as e:
        raise MissingExtraError(
            'web pages need trafilatura, which is not installed; run: pip install "newsclaims[html]"'
        ) from e
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # its notes are for its own users, unless asked for
    return bare_extraction
