"""State what is claimed: `state_claims`."""

from newsclaims.claims.state import state_claims

__all__ = ["state_claims"]
