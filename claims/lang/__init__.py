"""Languages: rules, lexicon and corpus side by side."""
