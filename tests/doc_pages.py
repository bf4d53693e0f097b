"""Pages of the documentation, run as their readers would run them.

- `python` blocks run one after the other; a `text` block behind one is what it prints, `...` standing for anything.
- `{code-cell}` blocks of notebooks run; Sphinx shows their output.
- A block below `<!-- file: NAME -->` is written to that file; below `<!-- run -->`, the commands of a console block are
  run, and what stands under them is what they print; below `<!-- skip: REASON -->`, a block is compiled only.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
from pathlib import Path
from typing import NamedTuple

from newsclaims.cli.main import main

_FENCE = re.compile(
    r"^(?:<!-- (?P<mark>file|run|skip)(?:: (?P<argument>.*?))? -->\n)?"
    r"^```(?P<language>[\w]+|\{code-cell\} \w+)\n(?P<content>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_CHECKER = doctest.OutputChecker()


class Block(NamedTuple):
    """A fenced block of a page."""

    mark: str | None
    argument: str | None
    language: str
    content: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks in their order."""
    return [Block(**found.groupdict()) for found in _FENCE.finditer(page.read_text(encoding="utf-8"))]


def run_page(page: Path) -> int:
    """Run a page in the present folder; return how many blocks were run; fail on the first that prints otherwise."""
    scope: dict[str, object] = {"__name__": "page"}
    found = blocks(page)
    run = 0
    for place, block in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        if block.mark == "file":
            Path(block.argument).write_text(block.content, encoding="utf-8")
        elif block.mark == "run":
            _run_commands(block.content)
        elif block.language == "python" or block.language.startswith("{code-cell}"):
            code = compile(block.content, f"{page.name}, block {place + 1}", "exec")
            if block.mark == "skip":
                assert block.argument, "a block is skipped for a reason"
                continue
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(code, scope)  # noqa: S102 # our own pages
            if after and after.language == "text" and block.language == "python":
                _compare(after.content, out.getvalue(), block.content)
        else:
            continue
        run += 1
    return run


def _run_commands(session: str) -> None:
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        program, *arguments = shlex.split(command)
        assert program == "newsclaims", command
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            main(arguments)
        _compare(shown, out.getvalue(), command)


def _compare(shown: str, printed: str, what: str) -> None:
    same = _CHECKER.check_output(shown, printed, doctest.ELLIPSIS)
    assert same, f"{what}\nshown:\n{shown}\nprinted:\n{printed}"
