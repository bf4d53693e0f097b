"""`Options`: what is read out of an article, and by which words, whichever way in is taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from newsclaims.arguments import of_type, one_of, probability
from newsclaims.errors import ArgumentTypeError
from newsclaims.lexicon import Lexicon, default_lexicon

if TYPE_CHECKING:  # spaCy makes the component whenever it makes a pipeline: this module is quick to load
    from newsclaims.speakers import Coreference

Scope = Literal["all", "speech"]
ClaimScope = Literal["all", "attributed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What an extraction depends on beside the article and its parse.

    Raises:
        ArgumentTypeError: `threshold` is no number, `lexicon` is none, or `coreference` cannot be called.
        ArgumentError: an option is out of its range.
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
            raise ArgumentTypeError(
                f"coreference is {self.coreference!r}; expected a function of an article and its mentions"
            )
        of_type("lexicon", self.lexicon, Lexicon)
        if self.threshold is not None:
            probability("threshold", self.threshold)
        one_of("scope", self.scope, get_args(Scope))
        one_of("claims", self.claims, get_args(ClaimScope))
