"""Tests of README and docs: they do what they show."""
