"""Numbers in, estimates out: pure functions over counts; all but `wilson` need the extra `measure`."""
