"""The words of clauses, loaded once from the data files."""

from functools import cache

from bonafides.catalog import files
from bonafides.language.lexicon import Lexicon, lexicon

FOLDER = "language/clauses"
TRIGGERS = "language/triggers.yaml"


@cache
def clause_words() -> Lexicon:
    """The lexicon of clauses: one file a group, one entry a tag. Raises CatalogError when a file is missing or broken."""
    words = {
        f"{path.removeprefix(f'{FOLDER}/').removesuffix('.yaml')}.{tag}": _listed(phrases)
        for path in files.names(FOLDER)
        for tag, phrases in files.load(path).items()
    }
    return lexicon(words, _listed(files.load(TRIGGERS)["training"]))


@cache
def companies() -> frozenset[str]:
    """Names of well-known AI companies, lower case: unless the document is theirs, they are third parties."""
    return frozenset(_listed(files.load(TRIGGERS)["companies"]))


def _listed(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split(",") if phrase.strip()]
