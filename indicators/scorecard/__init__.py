"""The village scorecard (Formulir 4): convergence by domain §5, compared, explained and talked about. Pure."""
