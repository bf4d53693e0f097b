"""Everything that the library makes of an extraction, made: for texts that try to break something."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from html.parser import HTMLParser

from rich.console import Console

from newsclaims import compare, explain, ledger, lint, profile
from newsclaims.assessment import weigh_claims
from newsclaims.evaluation.marked import ROLES, Offsets, characters, marked
from newsclaims.exchange import from_brat, from_citron, to_brat, to_citron, to_csv, to_jsonld, to_w3c
from newsclaims.exchange.csv import RISKY
from newsclaims.frames import Table, rows_of, types_of
from newsclaims.html.safe import embedded_json
from newsclaims.models import Extraction
from newsclaims.report.page import page
from newsclaims.terminal import show
from newsclaims.verification import check_quotations

TABLES: tuple[Table, ...] = ("claims", "attributions", "quotes", "speakers")
#: What no page may hold beside its own: elements and attributes that act.
_ACTING = {"iframe", "object", "embed", "form", "link", "base", "img", "svg", "math", "audio", "video"}


class _Page(HTMLParser):
    """A page that fails where article text has become markup."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Elements and attributes are the library's own."""
        assert tag not in _ACTING, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name not in {"href", "src"} or not (value or "").strip().lower().startswith("javascript"), value


def exchange(extraction: Extraction) -> None:
    """Every format is written, and reads back where it can be read."""
    text = extraction.article.text
    read = from_brat(text, to_brat(extraction)).gold
    assert len(read) == len(extraction.attributions)
    for one, other in zip(read, map(marked, extraction.attributions), strict=True):
        for role in ROLES:
            assert _seen(text, one.role(role)) == _seen(text, other.role(role))
    for table in TABLES:
        tables(extraction, table)
    citron = to_citron(extraction)
    assert len(from_citron(citron).gold) == len(citron["quotes"])
    for data in (citron, to_jsonld(extraction), to_w3c(extraction)):
        assert "</" not in embedded_json(data)
        assert json.loads(json.dumps(data)) == data


def _seen(text: str, stretches: Iterable[Offsets]) -> set[int]:
    """The characters covered, but for white space, which brat's lines leave out."""
    return {i for i in characters(stretches) if not text[i].isspace()}


def tables(extraction: Extraction, table: Table) -> None:
    """CSV reads back to as many cells as were written, none of them a formula."""
    rows = list(csv.reader(io.StringIO(to_csv(extraction, table), newline="")))
    assert [len(row) for row in rows] == [len(types_of(table))] * (1 + len(rows_of(extraction, table)))
    for row in rows[1:]:
        for cell in row:
            assert not cell.startswith(RISKY) or cell.lstrip("-").replace(".", "", 1).isdigit(), cell


def frames(extraction: Extraction) -> None:
    """Every table as a data frame."""
    for table in TABLES:
        assert len(extraction.to_frame(table)) == len(rows_of(extraction, table))


def views(extraction: Extraction) -> None:
    """Terminal, notebook and report: no control character, no markup that was text."""
    out = io.StringIO()
    show(extraction, Console(file=out, width=80, color_system=None), name="a\x1b[31m.txt")
    shown = out.getvalue()
    assert all(c == "\n" or (c.isprintable() or ord(c) > 0x9F) for c in shown), shown
    for html in (extraction._repr_html_(), page(extraction)):
        reader = _Page()
        reader.feed(html)
        reader.close()


def judgements(extraction: Extraction) -> None:
    """What else can be asked about an extraction."""
    profile(extraction)
    ledger(extraction)
    lint(extraction)
    weigh_claims(extraction)
    for item in (
        *extraction.attributions[:3],
        *extraction.quotes[:3],
        *extraction.speakers[:3],
        *extraction.claims[:3],
    ):
        assert str(explain(item, extraction))
    assert check_quotations(extraction, extraction) is not None
    compare([extraction, extraction])


def everything(extraction: Extraction) -> None:
    """All of it but data frames, which take pandas some time."""
    exchange(extraction)
    views(extraction)
    judgements(extraction)
