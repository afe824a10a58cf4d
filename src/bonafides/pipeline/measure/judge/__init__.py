"""An optional judge of free text: a language model whose own errors are measured before it may mark anything."""
