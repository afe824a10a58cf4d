"""Tell the five sections of a SOC report apart by their headings, numbered or not."""

import re

from bonafides.claims.soc2.flow import pattern, patterns
from bonafides.model import Block, BlockKind, Document

PHRASES = "soc2/phrases.yaml"
ROLES = ("opinion", "assertion", "tests", "other", "description")
_NUMBERED = re.compile(
    r"^\W{0,3}(?:(?:section|part|chapter)\s+)?(?:\d{1,2}|[ivx]{1,4})\s{0,3}[.:)|-]?\s+", re.IGNORECASE
)
_FIRM = re.compile(r"^\W{0,3}(?:section|part)\s+\w{1,5}\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:\.{3,}|\s)\s{0,4}\d{1,3}\s*$")
_LONGEST = 170


def sections(document: Document) -> dict[str, tuple[Block, ...]]:
    """Blocks by role: front, opinion, assertion, description, tests, other; a contents page counts as front."""
    found: dict[str, list[Block]] = {role: [] for role in ("front", *ROLES)}
    role, depth = "front", 0
    for block in document.blocks:
        told = _role(block, role, depth)
        if told:
            role, depth = told, block.level
        found[role].append(block)
    return {name: tuple(blocks) for name, blocks in found.items()}


def _role(block: Block, now: str, depth: int) -> str:
    text = block.view.text.strip()
    if block.kind in (BlockKind.ROW, BlockKind.LIST_ITEM) or not 5 < len(text) <= _LONGEST:
        return ""
    heading = block.kind is BlockKind.HEADING
    if not heading and (text[-1] in ".;,:" or _CONTENTS.search(text)):
        return ""
    firm = bool(_FIRM.match(text))
    title = _NUMBERED.sub("", _FIRM.sub("", text).lstrip(" :.-–—|")).strip()
    told = next((role for role in ROLES if patterns(PHRASES, f"section_{role}").match(title)), "")
    if not told or told == now:
        return ""
    deeper = heading and depth and block.level > depth
    inside = now == "opinion" and (deeper or pattern(r"description of tests of controls").search(title))
    return "" if inside and not firm else told
