"""One reader per file format: bytes in, a Document with locators out."""
