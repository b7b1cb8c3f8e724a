"""Pages for people: written by hand, except those that docs/build.py draws."""
