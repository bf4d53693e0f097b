"""The command line: `newsclaims extract`, `newsclaims model`, `newsclaims evaluate`."""

from newsclaims.cli.main import main

__all__ = ["main"]
