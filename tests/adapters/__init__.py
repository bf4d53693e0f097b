"""Tests of the adapters to spaCy."""
