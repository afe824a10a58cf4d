"""The name space of Word's own elements."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
