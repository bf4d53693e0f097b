"""Tests of batches of articles."""
