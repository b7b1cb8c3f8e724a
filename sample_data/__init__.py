"""Invented sample data (real village codes and names only) and the seeded generator that made it."""
