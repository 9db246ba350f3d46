"""The store: append-only tables. SQL is spoken here alone."""
