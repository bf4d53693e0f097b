"""Exit codes, and errors as one line on standard error."""

from __future__ import annotations

import sys

from newsclaims.errors import MissingExtraError, ModelError, ModelNotFoundError

#: Exit codes, as `newsclaims --help` lists them.
OK, INPUT, USAGE, MODEL, INTERRUPTED, CLOSED = 0, 1, 2, 3, 130, 141
#: What `lint` found; the same as of an input that cannot be read: either way CI has something to look at.
FINDINGS = 1


def told(error: Exception) -> int:
    """Say in one line what is wrong; return the exit code for it."""
    from newsclaims.terminal.safe import safe

    message = str(error)
    if isinstance(error, OSError) and error.strerror:
        message = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    sys.stderr.write(f"newsclaims: {safe(message)}\n")
    return MODEL if isinstance(error, ModelNotFoundError | ModelError | MissingExtraError) else INPUT
