"""Area codes and names, village boundaries, map layers. Knows no indicator."""
