"""The rules of the lint, in the order of their codes."""

from newsclaims.linting.records import Rule
from newsclaims.linting.rules.anonymity import ANONYMITY
from newsclaims.linting.rules.attribution import ATTRIBUTION
from newsclaims.linting.rules.fairness import FAIRNESS

#: Every rule there is.
RULES: tuple[Rule, ...] = tuple(sorted((*ANONYMITY, *ATTRIBUTION, *FAIRNESS), key=lambda rule: rule.code))

__all__ = ["RULES"]
