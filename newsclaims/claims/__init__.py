"""State what is claimed: `state_claims`.

Each sees only what stands above it.

| question | module |
| --- | --- |
| Which words does this stage go by? | `words.py` |
| What can carry a clause, what is finite? | `grammar.py` |
| Where is the verb of 'the town's a mess', 'my phone works'? | `misparsed/` |
| Which clauses make a proposition each, and what do they share? | `clauses/` |
| Where does a claim begin and end, and how is it worded? | `drafts/` |
| Of what kind is it, when, how sure, on what condition, with which figures? | `details/` |
| How does a draft become a `Claim`? | `draft_to_claim.py` |
| Which claims say the same, or the opposite? | `relations/` |
| In which order? | `state.py` |
"""

from newsclaims.claims.state import state_claims

__all__ = ["state_claims"]
