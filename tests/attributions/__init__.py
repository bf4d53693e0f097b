"""Tests of who is given what words."""
