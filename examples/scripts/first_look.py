# %% [markdown]
# # A first look
#
# One article in, and out comes who said what, in whose words, and how it is sourced. The article is invented.

# %%
from pathlib import Path

import newsclaims

root = next(p for p in (Path.cwd(), *Path.cwd().parents) if (p / "examples").is_dir())
text = (root / "examples" / "harbour-tunnel.txt").read_text(encoding="utf-8")
extraction = newsclaims.extract(text)
extraction

# %% [markdown]
# Sources are bold with a shape for their tag, cues italic, reported words underlined, quoted words on a ground.
#
# Everything is an object with exact offsets.

# %%
for quote in extraction.quotes[:3]:
    span = quote.spans[0]
    assert text[span.start : span.end] == span.text
    print(f"{span.start:4}  {quote.speaker.label if quote.speaker else '?'}: {quote.text}")

# %% [markdown]
# A quote, a speaker and a claim each have a view of their own.

# %%
extraction.quotes[0]

# %%
speaker = next(s for s in extraction.speakers if s.name == "Tomas Achterberg")
print(*[span.text for span in speaker.mentions], sep=", ")
speaker

# %%
extraction.claims[0]

# %% [markdown]
# How openly is it sourced, and who speaks where? The plots need the extra `plot`.

# %%
ax = extraction.plot_sourcing()
# %%
ax = extraction.plot_voices()
