"""Files in, typed tables and problems out; the ledger that keeps them. Knows neither geo's maps nor indicators."""
