"""Tests of the pieces of HTML that report and notebook share."""
