"""Run: steps, tasks, supervision and the command line."""
