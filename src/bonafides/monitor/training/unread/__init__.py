"""A second reading, by patterns, of sentences in which the clause engine finds nothing on training."""
