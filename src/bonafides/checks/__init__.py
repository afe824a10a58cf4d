"""One question per module: a Dossier in, an Answer out."""
