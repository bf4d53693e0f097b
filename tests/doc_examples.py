"""The examples in the documentation, run: what stands behind `>>>` in a `python` block gives what stands below it."""

from __future__ import annotations

import doctest
from typing import Any

import regex

from tests import places

DOCS = places.ROOT / "docs"
_BLOCK = regex.compile(r"^```python\n(.*?)^```$", regex.MULTILINE | regex.DOTALL)


def run_examples(name: str, names: dict[str, Any]) -> int:
    """Run the examples of a page, all with the same names; return how many there are; fail on the first difference."""
    [page] = DOCS.rglob(name)
    text = page.read_text(encoding="utf-8")
    source = "\n\n".join(_BLOCK.findall(text))
    test = doctest.DocTestParser().get_doctest(source, dict(names), name, name, 0)
    doctest.DebugRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(test)
    return len(test.examples)
