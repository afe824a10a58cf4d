"""Words in, annotated sentences out: who may do what to which data."""
