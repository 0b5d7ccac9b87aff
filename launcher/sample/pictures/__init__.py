"""Flat illustrations of our own, drawn from a few shapes and a palette of four tones per colour."""
