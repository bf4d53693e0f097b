"""Show an extraction in the terminal: `show`."""

from newsclaims.terminal.view import show

__all__ = ["show"]
