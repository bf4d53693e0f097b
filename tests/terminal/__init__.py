"""Tests of the terminal's view."""
