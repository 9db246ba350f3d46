"""Settings and catalogue: environment to settings, and the feed lists that ship with the program."""
