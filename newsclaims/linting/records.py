"""What a rule is and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsclaims.linting.case import Case
from newsclaims.models import Model, Span


class Finding(Model):
    """One place where an article falls short of a rule."""

    code: str
    """The rule's code (`NC101`)."""
    name: str
    """The rule's name (`bare-source`)."""
    span: Span
    """The words in question."""
    message: str
    """What is wrong with them, in one sentence without a full stop."""
    object_id: str
    """Id of the attribution, claim or quotation concerned."""


class Hit(NamedTuple):
    """What a rule's function finds; the code is the rule's."""

    span: Span
    message: str
    object_id: str


class Rule(NamedTuple):
    """One rule of the lint."""

    code: str
    """Stable: never given to another rule."""
    name: str
    summary: str
    """What it finds, as one sentence."""
    rationale: str
    """Why it matters, and what exactly counts."""
    source: str
    """The published newsroom rules that ask for it."""
    example: str
    """A text in which the rule finds something."""
    instead: str
    """How it could read."""
    find: Callable[[Case], Iterator[Hit]]
