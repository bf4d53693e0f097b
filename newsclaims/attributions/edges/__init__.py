"""Where a chosen attribution begins and ends, whoever proposed it: its contents, its cue, its source."""

from newsclaims.attributions.edges.chosen import with_edges

__all__ = ["with_edges"]
