"""What tells one kind of document from another: its titles, its phrases, its columns, its parts."""
