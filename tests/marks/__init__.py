"""Tests of the pairing of quotation marks."""
