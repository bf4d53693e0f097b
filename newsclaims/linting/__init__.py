"""Sourcing lint: where an article falls short of published newsroom rules, with stable codes."""

from newsclaims.linting.records import Finding, Rule
from newsclaims.linting.rules import RULES
from newsclaims.linting.run import lint, selected

__all__ = ["RULES", "Finding", "Rule", "lint", "selected"]
