"""Tests of what users test their own work with."""
