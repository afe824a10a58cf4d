"""The user's own questions and documents: options of a probe that name files are replaced by what is in them."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from ruamel.yaml.error import YAMLError

from bonafides.catalog.files import parse
from bonafides.errors import TargetError
from bonafides.model import Read
from bonafides.pipeline.read import read_packet

_PLAIN = (".txt", ".md")
_DATA = (".yaml", ".yml", ".json")


def loaded(value: object, folder: Path) -> object:
    """The same with every `{file: NAME}` replaced by rows (CSV), data (YAML, JSON) or text (any document), and every
    `{files: [NAME, ...]}` by a mapping of names to texts.

    Raises TargetError, naming the file, when one cannot be read.
    """
    if isinstance(value, list):
        return [loaded(one, folder) for one in value]
    if not isinstance(value, Mapping):
        return value
    if set(value) == {"file"}:
        return _content(folder / str(value["file"]))
    if set(value) == {"files"} and isinstance(value["files"], list):
        return {Path(str(name)).name: _text(folder / str(name)) for name in value["files"]}
    return {str(name): loaded(one, folder) for name, one in value.items()}


def _content(path: Path) -> object:
    ending = path.suffix.lower()
    if ending == ".csv":
        return [dict(row) for row in csv.DictReader(io.StringIO(_plain(path)))]
    if ending in _DATA:
        try:
            content: object = parse(_plain(path))
        except YAMLError as error:
            raise TargetError(f"{path} cannot be read: {error}", advice="Mend the file.") from error
        return content
    return _text(path)


def _text(path: Path) -> str:
    if path.suffix.lower() in _PLAIN:
        return _plain(path)
    if not path.exists():
        raise TargetError(f"there is no file {path}", advice="Files of a target are looked for beside it.")
    documents, _ = read_packet([path])
    if not documents or documents[0].read is Read.NOT_READ:
        reason = documents[0].reason if documents else "nothing in it"
        raise TargetError(f"{path} cannot be read: {reason}", advice="Give it as text.")
    return documents[0].text


def _plain(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise TargetError(f"there is no file {path}", advice="Files of a target are looked for beside it.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise TargetError(f"{path} cannot be read: {error}", advice="Save it as UTF-8.") from error
