# %% [markdown]
# # Auditing the sourcing of an article
#
# What an editor asks before an article runs: who stands behind it, what rests on one unnamed source, who was asked for
# an answer, and where the text falls short of newsroom rules. The article is invented.

# %%
from pathlib import Path

import newsclaims

root = next(p for p in (Path.cwd(), *Path.cwd().parents) if (p / "examples").is_dir())
extraction = newsclaims.extract((root / "examples" / "harbour-tunnel.txt").read_text(encoding="utf-8"))
profile = newsclaims.profile(extraction)
print("named sources:", profile.named_sources)
print("anonymous sources:", profile.anonymous_sources)
print("of these with a stated basis:", profile.anonymous_with_basis)
print(f"quoted word for word: {profile.verbatim_share:.0%} of the attributed words")

# %%
ax = extraction.plot_sourcing(by="words")
# %% [markdown]
# What rests on a single unnamed person:

# %%
claims = {c.id: c for c in extraction.claims}
for claim_id in profile.single_anonymous_claims:
    claim = claims[claim_id]
    print(f"{claim.speaker.label if claim.speaker else '?'}: {claim.text}")

# %% [markdown]
# The claims by how much sourcing the article shows for them, the best and the least sourced ones. The weight orders;
# it is no probability that a claim is true.

# %%
weights = {c.id: newsclaims.weigh_claim(extraction, c) for c in extraction.claims if c.attribution}
ranked = sorted(weights, key=lambda claim_id: -weights[claim_id].score)
for claim_id in [*ranked[:2], *ranked[-2:]]:
    print(f"{weights[claim_id].score:.2f}  {claims[claim_id].text}")

# %% [markdown]
# Who was asked, and what came back:

# %%
for response in newsclaims.ledger(extraction):
    print(f"{response.party}: {response.outcome}")

# %% [markdown]
# Where the text falls short of published newsroom rules; every code is explained in `docs/how-to/lint.md`.

# %%
for finding in newsclaims.lint(extraction):
    print(finding.code, finding.name, "|", finding.span.text[:60])
