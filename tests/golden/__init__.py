"""The golden articles, and the tests that read them."""
