"""The YAML head of a Markdown file: one block, and its plain values as metadata."""

import re

from bonafides.documents.text_lines import lines_of
from bonafides.model import Block, BlockKind, plain_view

_SCALAR = re.compile(r"([A-Za-z_][\w .-]{0,60}):[ \t]{1,20}(\S.*)")
_LONGEST = 2_000
"""Lines; a rule at the top of a page is no front matter."""


def front_matter(text: str) -> tuple[list[Block], dict[str, str], int]:
    """Its block, its scalar values, and where the text behind it begins; nothing and 0 where there is none."""
    if not re.match(r"---[ \t]*[\r\n]", text):
        return [], {}, 0
    lines = lines_of(text, 0, min(len(text), 400_000))[:_LONGEST]
    metadata: dict[str, str] = {}
    for line in lines[1:]:
        words = text[line.start : line.end].rstrip()
        if words in ("---", "..."):
            if not metadata and line.number > 2 and not re.search(r"(?m)^[\w-]+:", text[: line.start]):
                break
            block = Block(BlockKind.CODE, 0, line.end, plain_view(text, 0, line.end), line=1)
            following = line.end + (2 if text.startswith("\r\n", line.end) else 1)
            return [block], metadata, min(following, len(text))
        found = _SCALAR.fullmatch(words)
        if found:
            metadata[found[1].strip().lower()] = found[2].strip().strip("\"'")[:_LONGEST]
    return [], {}, 0
