"""Articles out of web pages: `read_html`."""

from newsclaims.pages.read import extractor, read_html

__all__ = ["extractor", "read_html"]
