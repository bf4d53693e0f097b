"""Tests of the sourcing stage."""
