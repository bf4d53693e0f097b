"""How well it is sourced: the tag, and what the article says of unnamed sources."""

from newsclaims.sourcing.weigh import own_voice, weigh_sourcing

__all__ = ["own_voice", "weigh_sourcing"]
