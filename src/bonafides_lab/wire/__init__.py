"""The protocols that a simulated vendor speaks: a request to a question, a text to a body."""
