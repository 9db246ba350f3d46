"""Two claims slot by slot: how far each agrees or conflicts, as numbers from 0 to 1."""
