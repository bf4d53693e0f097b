"""Tests of whatever input might break something."""
