"""Tests of the comparison of articles."""
