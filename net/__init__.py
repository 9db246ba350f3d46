"""One guarded HTTP client: the only place that speaks HTTP to strangers."""
