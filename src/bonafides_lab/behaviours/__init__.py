"""One way to behave per module: `answer(turn)` gives the text, or None where it has nothing to say."""
