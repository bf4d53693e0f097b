"""Read the articles that the command line names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.cli.arguments import probability
from newsclaims.cli.exits import told
from newsclaims.errors import MissingExtraError, PageError, RunError, TextError

if TYPE_CHECKING:
    from newsclaims.batch.reading import Settings
    from newsclaims.extractor import Extractor
    from newsclaims.models import Article

_PAGES = (".html", ".htm")
#: What the arguments FILE of all commands that read several articles may be.
FILES = (
    "text or web pages (.html, .htm), tables of articles (.jsonl, .csv, .tsv, .parquet), or directories of them; "
    "- is standard input"
)
#: What the argument FILE of commands that read one article may be.
FILE = "text or web page (.html, .htm); - is standard input"


class Given(NamedTuple):
    """An article that the command line names."""

    article: Article
    name: str
    """Its file as given; its id, or file and line, where the file holds several."""
    read: float
    """How much of what was named has been read with it, 0 to 1."""


def add_html(command: argparse.ArgumentParser) -> None:
    """Add `--html` to a command."""
    text = "the texts are web pages, standard input too (.html and .htm files are without saying)"
    command.add_argument("--html", action="store_true", help=text)


def add_reading(command: argparse.ArgumentParser) -> None:
    """Add to a command what all have that read articles: the model, and what it reads by."""
    command.add_argument("--model", metavar="NAME", help="spaCy pipeline to read with (default: see newsclaims model)")
    command.add_argument(
        "--threshold",
        type=probability,
        metavar="P",
        help="leave out attributions less probable than P, 0 to 1: higher is surer and finds less",
    )
    command.add_argument(
        "--scope",
        choices=["all", "speech"],
        default="all",
        help="speech leaves out beliefs, attitudes, plans and decisions (default: all)",
    )
    command.add_argument(
        "--claims",
        choices=["all", "attributed"],
        default="all",
        help="attributed leaves out claims in the reporter's own voice, and is quicker (default: all)",
    )
    command.add_argument(
        "--lexicon",
        action="append",
        metavar="PATH",
        help="table of your own words (.tsv), or folder of them, laid over those that ship; may be given several times",
    )


def extractor_of(args: argparse.Namespace) -> Extractor:
    """The extractor that the arguments ask for; spaCy is loaded here."""
    from newsclaims.batch.reading import new_extractor

    return new_extractor(settings_of(args))


def settings_of(args: argparse.Namespace) -> Settings:
    """What the arguments of `add_reading` ask for."""
    from newsclaims.batch.reading import Settings

    return Settings(args.model, args.threshold, args.scope, claims=args.claims, lexicon=tuple(args.lexicon or ()))


def read_text(name: str) -> str:
    """The text of a file, or of standard input for '-': UTF-8, or what its byte-order mark says; line ends as they are.

    Raises:
        TextError: the bytes are no UTF-8; the message says where.
        OSError: the file cannot be read.
    """
    from newsclaims.decoding import decoded

    return decoded(_content(name), _called(name))


def read_article(name: str, *, html: bool = False) -> Article:
    """One article out of a file of its own, or out of standard input for '-'.

    Args:
        name: the file; one that ends with .html or .htm is a web page.
        html: whether it is a web page in any case.

    Raises:
        TextError: the bytes are no UTF-8, or there is no article in the page.
        MissingExtraError: it is a web page, and nothing is installed to read it with.
        OSError: the file cannot be read.
    """
    from newsclaims.models import Article

    if not html and not name.lower().endswith(_PAGES):
        return Article(text=read_text(name))
    from newsclaims.pages import read_html

    try:
        return read_html(_content(name))
    except PageError as e:
        raise PageError(f"{_called(name)}: {e}") from None


def holds_several(name: str) -> bool:
    """Whether an input is a directory or a table of articles."""
    from newsclaims.runs.inputs import format_of

    return name != "-" and (format_of(name) not in {None, "txt", "html"} or Path(name).is_dir())


def articles(names: Sequence[str], codes: list[int], *, html: bool = False) -> Iterator[Given]:
    """The articles of all inputs, one after the other.

    What cannot be read gets its line on standard error, and an exit code in `codes`; the rest is still read.
    """
    files = list(_files(names, codes))
    for number, name in enumerate(files):
        try:
            for article, called, part in _articles(name, codes, html=html):
                yield Given(article, called, (number + part) / len(files))
        except MissingExtraError:
            raise
        except (TextError, RunError, OSError) as e:
            codes.append(told(e))


def _files(names: Sequence[str], codes: list[int]) -> Iterator[str]:
    from newsclaims.runs.inputs import names_of

    for name in names:
        if name == "-" or not Path(name).is_dir():
            yield name
            continue
        try:
            yield from names_of(name)
        except (RunError, OSError) as e:
            codes.append(told(e))


def _articles(name: str, codes: list[int], *, html: bool) -> Iterator[tuple[Article, str, float]]:
    if name == "-" or not (holds_several(name) or name.lower().endswith(".gz")):
        yield read_article(name, html=html), name, 1.0
        return
    from newsclaims.batch.articles import article_of
    from newsclaims.runs.inputs import Columns, File
    from newsclaims.runs.readers import check, records_of

    file = File(name, Path(name).stat().st_size, 0, "")
    columns = Columns(html=html)
    check(file, columns, None)
    for record in records_of(file, columns, None):
        try:
            if record.error is not None:
                raise TextError(record.error)  # noqa: TRY301 # told as the others are
            article = article_of(record.row)
        except TextError as e:
            codes.append(told(TextError(f"{record.place}: {e}")))
        else:
            yield article, record.id, record.read / max(1, file.size)


def _content(name: str) -> bytes:
    if name != "-":
        return Path(name).read_bytes()
    if sys.stdin.isatty():  # nobody sends it anything yet
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        sys.stderr.write(f"newsclaims: reading standard input; {end} on a line of its own ends it\n")
    return sys.stdin.buffer.read()


def _called(name: str) -> str:
    return "standard input" if name == "-" else name
