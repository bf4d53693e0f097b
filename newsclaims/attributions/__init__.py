"""Find who is given what words: candidates first, choice second."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.choice import THRESHOLD, choose
from newsclaims.attributions.context import Context
from newsclaims.attributions.continuation import continued
from newsclaims.attributions.rules import propose
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.models import Article
from newsclaims.syntax import Parse

__all__ = ["THRESHOLD", "Candidate", "find_attributions"]


def find_attributions(
    article: Article, parse: Parse, runs: tuple[MarkedRun, ...], lexicon: Lexicon, *, threshold: float = THRESHOLD
) -> list[Candidate]:
    """The attributions of an article as chosen candidates, in the order of the text.

    Args:
        article: the article with its layout read.
        parse: the parse of its prose.
        runs: its quoted runs.
        lexicon: the words that the rules go by.
        threshold: smallest probability of an attribution that is returned.
    """
    context = Context(article, parse, runs, lexicon)
    return continued(context, choose(propose(context), threshold))
