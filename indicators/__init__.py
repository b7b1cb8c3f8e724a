"""Tables in, measures out. The definitions are data (catalog/*.toml)."""
