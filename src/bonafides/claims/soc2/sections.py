"""Tell the five sections of a SOC report apart by their headings, numbered or not."""

import re

from bonafides.claims.soc2.flow import flow_of, pattern, patterns
from bonafides.model import Block, BlockKind, Document

WORDS = "soc2/sections.yaml"
ROLES = ("opinion", "assertion", "other", "tests", "description")
_NUMBERED = re.compile(
    r"^\W{0,3}(?:(?:section|part|chapter|tab|appendix)\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-e](?=[.)]))\s{0,3}[.:)|–—-]?\s+",
    re.IGNORECASE,
)
_FIRM = re.compile(r"^\W{0,3}(?:section|part|chapter|tab)\s+\w{1,5}\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:\.{3,}|\s)\s{0,4}\d{1,3}\s*$")
_LONGEST = 170
_LEAD = 4
"""Blocks before the first sentence in which a letterhead and an address stand."""

Sections = dict[str, tuple[Block, ...]]


def sections(document: Document) -> Sections:
    """Blocks by role: front, opinion, assertion, description, tests, other; a contents page counts as front."""
    found: dict[str, list[Block]] = {role: [] for role in ("front", *ROLES)}
    role, depth = "front", 0
    examined, says = False, patterns(WORDS, "examined", flow_of(document).text)
    for block in document.blocks:
        told = _role(block, role, depth)
        # The second line of `... not covered by the service auditor's report` opens no second opinion.
        if told and not (told == "opinion" and examined):
            role, depth = told, block.level
        found[role].append(block)
        examined = examined or (role == "opinion" and says.search(block.view.text) is not None)
    if not examined:
        _untitled(document.blocks, found)
    return {name: tuple(blocks) for name, blocks in found.items()}


def is_section_title(text: str) -> bool:
    """Whether a short line reads as the title of a section."""
    title = _bare(text)
    return bool(_FIRM.match(text)) or any(patterns(WORDS, f"section_{r}").fullmatch(title) for r in ROLES)


def _bare(text: str) -> str:
    """A title without its number."""
    return _NUMBERED.sub("", _FIRM.sub("", text).lstrip(" :.-–—|")).strip().replace("’", "'")


def _untitled(blocks: tuple[Block, ...], found: dict[str, list[Block]]) -> None:
    """An auditor's report without a title begins with `We have examined` and goes on to the next section."""
    at = next((i for i, b in enumerate(blocks) if patterns(WORDS, "examined").match(b.view.text.strip())), None)
    if at is None:
        return
    role = next(name for name, some in found.items() if any(b is blocks[at] for b in some))
    inside = {id(b) for b in found[role]}
    taken = [b for b in blocks[max(0, at - _LEAD) :] if id(b) in inside]
    found["opinion"] = [*found["opinion"], *taken]


def _role(block: Block, now: str, depth: int) -> str:
    text = block.view.text.strip()
    if block.kind in (BlockKind.ROW, BlockKind.LIST_ITEM) or not 5 < len(text) <= _LONGEST:
        return ""
    heading = block.kind is BlockKind.HEADING
    if patterns(WORDS, "examined").match(text):
        return ""
    if not heading and (text[-1] in ".;,:" or _CONTENTS.search(text)):
        return ""
    firm = bool(_FIRM.match(text))
    title = _bare(text)
    told = next((role for role in ROLES if patterns(WORDS, f"section_{role}").match(title)), "")
    if not told or told == now:
        return ""
    deeper = heading and 0 < depth < block.level
    tests_told = pattern(r"description of (?:the )?tests? of controls").search(title) is not None
    inside = (now == "opinion" and (deeper or tests_told)) or (now == "tests" and deeper and told == "description")
    return "" if inside and not firm else told
