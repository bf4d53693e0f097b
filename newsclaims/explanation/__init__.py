"""Why a result is what it is, in words: `explain`."""

from newsclaims.explanation.explain import Explained, explain, find
from newsclaims.explanation.models import Explanation, Statement

__all__ = ["Explained", "Explanation", "Statement", "explain", "find"]
