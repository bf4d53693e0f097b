"""Tests of what a finished extraction is weighed by."""
