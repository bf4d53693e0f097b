# %% [markdown]
# # A small corpus
#
# Three outlets write about the same tunnel. What do they share, where do they contradict each other, which quotations
# drifted, and who is named in one article and not in another? The articles are invented.

# %%
import tempfile
from pathlib import Path

import newsclaims
from newsclaims.report import write

root = next(p for p in (Path.cwd(), *Path.cwd().parents) if (p / "examples").is_dir())
names = ["harbour-tunnel", "tunnel-gazette", "tunnel-wire"]
texts = [(root / "examples" / f"{name}.txt").read_text(encoding="utf-8") for name in names]
extractions = list(newsclaims.Extractor().pipe(texts))
for extraction in extractions:
    print(f"{extraction.article.outlet}: {len(extraction.attributions)} attributions")

# %%
comparison = newsclaims.compare(extractions)
for shared in comparison.claims:
    print(f"{shared.independent_sources} independent: {shared.claims[0].text}")

# %% [markdown]
# Contradictions, with the outlets:

# %%
outlets = [e.article.outlet for e in extractions]
for dispute in comparison.disputes:
    print(f"{dispute.kind}: {outlets[dispute.one.article]}: {dispute.one.text}")
    print(f"{' ' * len(dispute.kind)}  {outlets[dispute.other.article]}: {dispute.other.text}")

# %% [markdown]
# Quotations that two outlets give in different words:

# %%
for drift in comparison.drifts:
    print(drift.diff)

# %% [markdown]
# Sources that one article names and another does not:

# %%
for found in comparison.named_elsewhere:
    print(f"{found.unnamed} ({outlets[found.unnamed_article]}): {found.named} ({outlets[found.named_article]})?")

# %% [markdown]
# The openness of the three side by side:

# %%
for extraction in extractions:
    profile = newsclaims.profile(extraction)
    shares = {t.tag: t.attribution_share for t in profile.tags if t.attributions}
    print(f"{extraction.article.outlet}:", ", ".join(f"{tag} {share:.0%}" for tag, share in shares.items()))

# %% [markdown]
# And all three in one page for a browser, with filters and links (`newsclaims report` does the same):

# %%
path = write(Path(tempfile.mkdtemp()) / "tunnel.html", extractions)
print(path.name, "written")
