"""One connector per protocol; the only sockets of bonafides."""
