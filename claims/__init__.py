"""The domain: what figures say, which state the same quantity, and when two differ. Pure: no I/O, clock or logging."""
