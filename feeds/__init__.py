"""Fetch and read feeds: HTTP and feedparser to items; OPML; when to poll next."""
