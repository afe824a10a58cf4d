"""Numbers in, estimates out: every rate with its interval, its n and its method."""
