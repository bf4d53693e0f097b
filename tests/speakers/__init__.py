"""Tests of the speakers stage."""
