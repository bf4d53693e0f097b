"""How help is laid out: descriptions wrapped, examples and exit codes line by line as they are written."""

from __future__ import annotations

import argparse


class Help(argparse.HelpFormatter):
    """Wraps prose, and leaves what has lines of its own alone."""

    def add_argument(self, action: argparse.Action) -> None:
        """As argparse does, which forgets that commands are indented: the longest had no room for its text."""
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            self._action_max_length += self._indent_increment

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" not in text:
            return super()._fill_text(text, width, indent)
        return "".join(indent + line for line in text.splitlines(keepends=True))


def examples(*lines: str) -> str:
    """The end of a command's help: commands that can be tried."""
    return "\n".join(["examples:", *(f"  {line}" for line in lines)])
