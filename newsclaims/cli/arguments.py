"""Values of arguments, checked as they are read: a number from 1 up, a probability, an encoding."""

from __future__ import annotations

import argparse

from newsclaims.byte_order import text_encoding


def positive(text: str) -> int:
    """A number from 1 up."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def probability(text: str) -> float:
    """A number from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} does not lie between 0 and 1")
    return value


def encoding(text: str) -> str:
    """Python's name of an encoding."""
    name = text_encoding(text)
    if name is None:
        raise argparse.ArgumentTypeError(f"there is no encoding {text!r}")
    return name
