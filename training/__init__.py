"""Training of the learned stages; needs the `train` extra."""
