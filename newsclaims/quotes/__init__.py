"""Collect what is given as somebody's own words: `collect_quotes`."""

from newsclaims.quotes.collect import collect_quotes

__all__ = ["collect_quotes"]
