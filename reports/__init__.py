"""Measures in, documents people carry out."""
