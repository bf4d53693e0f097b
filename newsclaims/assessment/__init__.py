"""Judge how an article is sourced: weight of a claim, source profile, response ledger; pure, over an `Extraction`."""

from newsclaims.assessment.ledger import Outcome, Response, ledger
from newsclaims.assessment.profile import Distance, FirstVoice, Profile, SpeakerShare, TagShare, profile
from newsclaims.assessment.weight import Weight, weigh_claim, weigh_claims

__all__ = [
    "Distance",
    "FirstVoice",
    "Outcome",
    "Profile",
    "Response",
    "SpeakerShare",
    "TagShare",
    "Weight",
    "ledger",
    "profile",
    "weigh_claim",
    "weigh_claims",
]
