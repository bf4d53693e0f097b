"""Hold the quotations of a text against the article that it is made from: `check_quotations`."""

from newsclaims.verification.check import check_quotations
from newsclaims.verification.models import Edit, QuoteCheck, Verdict, Verification

__all__ = ["Edit", "QuoteCheck", "Verdict", "Verification", "check_quotations"]
