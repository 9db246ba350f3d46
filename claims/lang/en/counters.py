"""English words by which pages count their own readers, and tell their own age."""

from __future__ import annotations

# What is counted on a line of its own: "12 comments", "Views: 1,204", "3 min read".
COUNTED = (
    "comment", "comments", "reply", "replies", "view", "views", "read", "reads", "reader", "readers", "like", "likes",
    "reaction", "reactions", "retweet", "retweets", "repost", "reposts", "bookmark", "bookmarks", "upvote", "upvotes",
    "follower", "followers", "min read", "minute read", "mins read", "minutes read", "shares on social media",
)  # fmt: skip

# What stands before an age: "Updated 5 minutes ago".
AGED = (
    "updated", "last updated", "posted", "published", "modified", "first published", "refreshed", "added", "posted on",
)  # fmt: skip
SPANS = (
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
    "days", "week", "weeks", "month", "months",
)  # fmt: skip
AGO = "ago"
