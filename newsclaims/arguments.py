"""Whether what a caller hands in can be used: the checks that several functions ask for, and their messages."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from numbers import Integral
from typing import Any, TypeVar

from newsclaims.errors import ArgumentError, ArgumentTypeError

T = TypeVar("T")


def of_type(name: str, value: Any, *kinds: type[Any], hint: str = "") -> None:
    """Make sure that an argument is of one of the types.

    Args:
        name: what the message calls the argument.
        value: the argument.
        kinds: the types that can be used.
        hint: what to do instead, where the message should say more.

    Raises:
        ArgumentTypeError: it is of none of them.
    """
    if not isinstance(value, kinds):
        expected = " or ".join(_called(kind) for kind in kinds)
        raise ArgumentTypeError(f"{name} is {_shown(value)}; expected {expected}{hint and f': {hint}'}")


def one_of(name: str, value: Any, known: Collection[str]) -> None:
    """Make sure that an argument is one of the known words.

    Raises:
        ArgumentError: it is none of them; the message lists them.
    """
    if not isinstance(value, str) or value not in known:
        raise ArgumentError(f"{name} is {_brief(value)}; it must be one of {', '.join(known)}")


def probability(name: str, value: Any) -> None:
    """Make sure that an argument is a number from 0 to 1.

    Raises:
        ArgumentTypeError: it is no number.
        ArgumentError: it lies outside.
    """
    try:
        within = bool(0 <= value <= 1)
    except TypeError:
        raise ArgumentTypeError(f"{name} is {_shown(value)}; expected a number between 0 and 1") from None
    if not within:
        raise ArgumentError(f"{name} is {value!r}; it must lie between 0 and 1")


def at_least_one(**numbers: Any) -> None:
    """Make sure that arguments are whole numbers of 1 or more.

    Raises:
        ArgumentTypeError: one is no whole number.
        ArgumentError: one is below 1.
    """
    for name, value in numbers.items():
        of_type(name, value, Integral)  # numpy's, too
        if value < 1:
            raise ArgumentError(f"{name} is {value}; it must be at least 1")


def listed(name: str, values: Iterable[T], *kinds: type[Any], hint: str = "") -> list[T]:
    """The values as a list, each of one of the types.

    Args:
        name: what the message calls the argument.
        values: the argument.
        kinds: the types that its members may be of.
        hint: what to do instead, where the message should say more.

    Raises:
        ArgumentTypeError: it cannot be gone through, or a member is of none of the types; the message says which.
    """
    # a string and a pydantic model can be gone through too, and never are what was meant
    if isinstance(values, (str, bytes, *kinds)) or not isinstance(values, Iterable):
        expected = " or ".join(_called(kind) for kind in kinds)
        raise ArgumentTypeError(f"{name} is {_shown(values)}; expected several {expected}{hint and f': {hint}'}")
    found = list(values)
    for number, value in enumerate(found):
        of_type(f"{name}[{number}]", value, *kinds, hint=hint)
    return found


def _called(kind: type[Any]) -> str:
    if kind is Integral:
        return "int"
    if kind.__module__ == "builtins":
        return kind.__name__
    return f"{kind.__module__.partition('.')[0]}.{kind.__name__}"


def _shown(value: Any) -> str:
    """What was given: its type, and itself where that is short."""
    return "None" if value is None else f"of type {_called(type(value))} ({_brief(value)})"


def _brief(value: Any) -> str:
    words = repr(value)
    return words if len(words) <= 40 else f"{words[:38]} …"
