"""`Options`: what is read out of an article, and by which words, whichever way in is taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from newsclaims.lexicon import Lexicon, default_lexicon

if TYPE_CHECKING:  # spaCy makes the component whenever it makes a pipeline: this module is quick to load
    from newsclaims.speakers import Coreference

Scope = Literal["all", "speech"]
ClaimScope = Literal["all", "attributed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an extraction depends on beside the article and its parse.

    Raises:
        TypeError: `coreference` cannot be called.
        ValueError: an option is out of its range.
    """

    threshold: float | None = None
    """Attributions whose confidence lies below are left out, 0 to 1; if None, each sort of attribution has the minimum
    that gives the best balance."""
    scope: Scope = "all"
    """`speech` for what was said and written only."""
    claims: ClaimScope = "all"
    """`attributed` for no propositions of the reporter's own sentences."""
    lexicon: Lexicon = field(default_factory=default_lexicon)
    """The words that the rules go by."""
    coreference: Coreference | None = None
    """The caller's own coreference, as further evidence of who speaks."""

    def __post_init__(self) -> None:
        """Look whether all of it can be used."""
        if self.coreference is not None and not callable(self.coreference):
            raise TypeError(f"coreference is {self.coreference!r}; expected a function of an article and its mentions")
        if self.threshold is not None and not 0 <= self.threshold <= 1:
            raise ValueError(f"threshold is {self.threshold!r}; it must lie between 0 and 1")
        for name, value, known in (("scope", self.scope, Scope), ("claims", self.claims, ClaimScope)):
            if value not in get_args(known):
                raise ValueError(f"{name} is {value!r}; it must be one of {', '.join(get_args(known))}")
