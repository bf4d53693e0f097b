"""The command line: `newsclaims extract` and the other commands that `newsclaims --help` lists."""

from newsclaims.cli.main import main

__all__ = ["main"]
