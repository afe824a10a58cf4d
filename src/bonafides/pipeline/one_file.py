"""One file of a packet: its document and its claims, or the reason why there are none."""

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.documents.received import not_read
from bonafides.errors import CatalogError
from bonafides.pipeline.frames import Reading


def one_file(path: str, data: bytes) -> Reading:
    """Read, classify, extract. Never raises on content; raises CatalogError or ImportError where we are broken."""
    document = read(path, data)
    try:
        document = classify(document)
        return document, extract(document)
    except (CatalogError, ImportError):
        raise
    except Exception as error:  # noqa: BLE001  (the pipeline's edge: one file must not end the audit of the others)
        return not_read(path, data, f"its statements could not be taken out ({type(error).__name__})"), ()
