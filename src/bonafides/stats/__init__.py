"""Numbers in, estimates out: pure functions over counts; needs the extra `measure`."""
