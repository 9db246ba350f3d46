"""Text to figures and claims, over the rules of a language."""
