"""The only reader of the data files."""
