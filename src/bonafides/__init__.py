"""bonafides audits the vendors of AI tools: it reads what they send and says what it proves, with citations."""

__version__ = "0.1.0"
