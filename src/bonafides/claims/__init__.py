"""One module per document kind: a Document in, Claims with citations out."""
