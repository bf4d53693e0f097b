"""Tests of other formats, in and out."""
