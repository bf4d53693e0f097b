"""What the parser gets wrong about who says what, mended before any rule reads it."""
