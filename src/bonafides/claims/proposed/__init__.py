"""Claims that a language model proposes: parsed as hostile text, grounded in the document, weighed against the rules."""
