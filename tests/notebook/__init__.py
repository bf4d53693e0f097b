"""Tests of notebook views and notebooks."""
