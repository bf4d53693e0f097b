"""Quotations that stand free of any cue: they go on from what was said before, or follow a gesture."""
