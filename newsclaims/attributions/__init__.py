"""Find who is given what words: candidates first, choice second."""

from __future__ import annotations

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.find import find_attributions
from newsclaims.attributions.misparsed import repaired

__all__ = ["Candidate", "find_attributions", "repaired"]
