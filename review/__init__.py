"""Look back: the discrepancy log as pages, and what people decided about it."""
