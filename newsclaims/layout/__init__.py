"""Read the layout of the text, before any language processing: `read_layout`."""

from newsclaims.layout.read import read_layout

__all__ = ["read_layout"]
