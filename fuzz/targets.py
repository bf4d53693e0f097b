"""What is fuzzed: each target takes any bytes and fails only where the library breaks a promise.

The committed inputs of `fuzz/corpus/` go through the same functions in `tests/robustness/test_fuzz_corpus.py`, without
atheris.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import random
import sys
import tempfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from newsclaims import Extractor, NewsclaimsError  # noqa: E402
from newsclaims.evaluation.labels import read_labels  # noqa: E402
from newsclaims.exchange import from_brat, from_citron  # noqa: E402
from newsclaims.layout import read_layout  # noqa: E402
from newsclaims.lexicon import default_lexicon  # noqa: E402
from newsclaims.marks import pair_marks  # noqa: E402
from newsclaims.models import Article, Extraction  # noqa: E402
from newsclaims.runs.inputs import Columns, File  # noqa: E402
from newsclaims.runs.readers import READERS, check, records_of  # noqa: E402
from newsclaims.testing import assert_integrity, read_expectations  # noqa: E402
from tests.everything import everything  # noqa: E402 # the top of the checkout is on the path now
from tests.fake_parse import Choose, extraction_of  # noqa: E402

Target = Callable[[bytes], None]

#: Ends the text; what follows are the choices of the parse. No UTF-8 text holds this byte.
END = b"\xff"
ARTICLE = "“It held,” said Ada Quill. The wall may fall, a source told reporters.\n"


def text_of(data: bytes) -> str:
    """The text in the bytes before `END`; what is no UTF-8 is replaced."""
    return data.split(END, 1)[0].decode("utf-8", "replace")


def choices_of(data: bytes) -> Choose:
    """Choices from the bytes behind `END`, and when they are used up by chance, the same for the same bytes."""
    given = iter(data.split(END, 1)[1] if END in data else b"")
    chance = random.Random(zlib.crc32(data)).randrange  # noqa: S311 - for tests
    return lambda n: byte % n if (byte := next(given, None)) is not None else chance(n)


def published_of(data: bytes) -> dt.datetime | None:
    """A day of publication, the same for the same bytes: none, the first, the last, or some other."""
    number = zlib.crc32(data)
    first, last = dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, tzinfo=dt.UTC)
    return (None, first, last, first + dt.timedelta(days=number % last.toordinal()))[number % 4]


def layout(data: bytes) -> None:
    """Layout and marks of any text: blocks and runs lie in the text, in order."""
    text = text_of(data)
    article = read_layout(Article(text=text), default_lexicon())
    assert_integrity(Extraction(model="", article=article), text)
    before = 0
    for run in pair_marks(text, article.blocks):
        start, end = run.outer
        assert before <= start <= run.start <= run.end <= end <= len(text), run
        before = start


def core(data: bytes) -> None:
    """The whole core, by any parse."""
    extraction = extraction_of(text_of(data), choices_of(data), published=published_of(data))
    assert_integrity(extraction, text_of(data))


def outputs(data: bytes) -> None:
    """Every format and view of whatever the core makes of it."""
    everything(extraction_of(text_of(data)[:600], choices_of(data)))


def model(data: bytes) -> None:
    """The whole way with the language model."""
    text = text_of(data)
    assert_integrity(_extractor().extract(Article(text=text, published=published_of(data))), text)


def brat(data: bytes) -> None:
    """Standoff that somebody has written: read, or an error that says so."""
    with contextlib.suppress(NewsclaimsError):
        for one in from_brat(ARTICLE, text_of(data)).gold:
            assert all(0 <= s < e <= len(ARTICLE) for s, e in (*one.source, *one.cue, *one.content))


def citron(data: bytes) -> None:
    """Citron's JSON."""
    found = _parsed(data)
    if isinstance(found, dict):
        with contextlib.suppress(NewsclaimsError):
            document = from_citron(found, ARTICLE)
            for one in document.gold:
                assert all(0 <= s < e <= len(document.text) for s, e in (*one.source, *one.cue, *one.content))


def expectations(data: bytes) -> None:
    """A file of expectations, and its places looked up in an article."""
    with _file("x.json", data) as path, contextlib.suppress(NewsclaimsError):
        for a in read_expectations(path).resolved(ARTICLE)["attributions"]:
            assert all(ARTICLE[c["start"] : c["end"]] == c["text"] for c in a["content"])


def results(data: bytes) -> None:
    """JSON that claims to be a result of ours: refused, or as good as one."""
    with contextlib.suppress(NewsclaimsError, ValueError):
        read = Extraction.model_validate_json(data)
        assert Extraction.model_validate_json(read.model_dump_json()) == read


def articles(data: bytes) -> None:
    """Input files of `newsclaims run`: the first byte chooses the format; each record is an article or an error."""
    form = ("jsonl", "csv", "tsv", "txt", "jsonl.gz", "csv.gz", "parquet")[data[0] % 7] if data else "txt"
    with _file(f"x.{form}", data[1:]) as path:
        file = File(str(path), len(data) - 1, 0, "")
        with contextlib.suppress(NewsclaimsError):
            check(file, Columns(), None)
        for record in records_of(file, Columns(), None):
            assert record.id.encode()
            assert record.error is None or "\n" not in record.error
            with contextlib.suppress(NewsclaimsError):
                _article_of(record.row)
    assert form.removesuffix(".gz") in READERS


def lexicon(data: bytes) -> None:
    """A user's table of words, laid over ours and used."""
    with _file("layout_promos.tsv", data) as path, contextlib.suppress(NewsclaimsError):
        extended = default_lexicon().extended(path)
        read_layout(Article(text="Read more: it held\n\nOur pick\n\n" + ARTICLE), extended)


def labels(data: bytes) -> None:
    """A table of labels of a corpus."""
    with _file("x.tsv", data) as path, contextlib.suppress(NewsclaimsError):
        read_labels(path)


TARGETS: dict[str, Target] = {
    function.__name__: function
    for function in (layout, core, outputs, model, brat, citron, expectations, results, articles, lexicon, labels)
}


@cache
def _extractor() -> Extractor:
    return Extractor(threshold=0.0)


def _article_of(row: dict[str, Any]) -> None:
    from newsclaims.batch import article_of

    article_of(row)


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


@contextlib.contextmanager
def _file(name: str, content: bytes) -> Any:
    path = Path(_folder(), name)
    path.write_bytes(content)
    yield path


@cache
def _folder() -> str:
    return tempfile.mkdtemp(prefix="newsclaims-fuzz-")
