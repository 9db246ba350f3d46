"""Flag and tell: who hears of a discrepancy, what the message says, and sending it."""
