"""Static HTML views for notebooks: what `_repr_html_` of the models returns; no script, light and dark."""

from newsclaims.notebook.view import attribution_html, claim_html, extraction_html, quote_html, speaker_html

__all__ = ["attribution_html", "claim_html", "extraction_html", "quote_html", "speaker_html"]
