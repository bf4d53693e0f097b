"""Tests of the reading of web pages."""
