"""The vocabulary for people: one set of words for messages, pages, commands and explanations alike. Pure."""
