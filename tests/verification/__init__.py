"""Tests of the quote check."""
