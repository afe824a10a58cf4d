"""What every connector shares: calls and replies, the HTTP client, streams, limits."""
