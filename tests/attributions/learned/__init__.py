"""Tests of the learned part of finding attributions."""
