"""Tests of the sourcing lint."""
