"""Reading a target file, and the connectors it may name."""
