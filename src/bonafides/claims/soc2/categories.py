"""Trust services categories that were examined, not those that are merely explained."""

import re

from bonafides.claims.soc2.flow import Flow, cited, patterns
from bonafides.model import Block, BlockKind, Claim, Confidence

WORDS = "soc2/scope.yaml"
CATEGORIES = ("security", "availability", "processing integrity", "confidentiality", "privacy")
_NAME = r"security|common\s+criteria|availability|processing\s+integrity|confidentiality|privacy"
_CATEGORY = re.compile(_NAME, re.IGNORECASE)
_ITEM = re.compile(rf"\W{{0,4}}(?:the\s+)?({_NAME})\b", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?:the\s+)?(?:{_NAME})(?:\s*\([^)]*\))?(?:[,;/&\s]+(?:and\s+|or\s+|&\s*|plus\s+|as\s+well\s+as\s+)?(?:the\s+)?(?:{_NAME})(?:\s*\([^)]*\))?)*",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b({_LISTED.pattern})\s+(?:trust\s+services?\s+)?(?:categor(?:y|ies)|criteria|principles?)\b", re.IGNORECASE
)
_REMARK = re.compile(rf"\([^)]*(?:{_NAME})[^)]*\).*", re.IGNORECASE | re.DOTALL)
_CODE = re.compile(r"^\W{0,3}(CC|PI|A|C|P)\s?\d{1,2}(?:\.\d{1,2}){1,3}")
_OF_CODE = {"CC": "security", "A": "availability", "PI": "processing integrity", "C": "confidentiality", "P": "privacy"}


def categories(flows: tuple[Flow, ...], tests: tuple[Block, ...]) -> Claim | None:
    """`soc2.trust-categories`: as the opinion or the cover names them, else as listed, else as the tests' criteria show."""
    for flow in flows:
        found = _named(flow) or _before(flow) or _itemised(flow)
        if found:
            value, start, end = found
            return Claim("soc2.trust-categories", value, Confidence.HIGH, (cited(flow, start, end),))
    return _by_codes(flows[-1], tests)


def _named(flow: Flow) -> tuple[tuple[str, ...], int, int] | None:
    for match in patterns(WORDS, "categories", flow.text).finditer(flow.text):
        listed = _LISTED.match(flow.text, match.end())
        before = flow.text[max(0, match.start() - 80) : match.end()]
        in_list = listed and "\n" in flow.text[match.start() : listed.start() + 2].strip()
        if listed and not in_list and not patterns(WORDS, "not_category_context").search(before):
            return _value(listed.group()), match.start(), listed.end()
    return None


def _before(flow: Flow) -> tuple[tuple[str, ...], int, int] | None:
    """As in `the Security and Availability categories`."""
    for match in _AHEAD.finditer(flow.text):
        before, after = flow.text[max(0, match.start() - 60) : match.end()], flow.text[match.end() : match.end() + 40]
        denied = patterns(WORDS, "not_category_context").search(before) or patterns(WORDS, "left_out").search(after)
        if not denied:
            return _value(match.group(1)), match.start(), match.end()
    return None


def _itemised(flow: Flow) -> tuple[tuple[str, ...], int, int] | None:
    """A list or table under words that introduce categories; items said to be out of scope are left out."""
    for index, block in enumerate(flow.blocks):
        text = block.view.text
        if len(text) > 250 or not patterns(WORDS, "before_categories").search(text):
            continue
        items = []
        for other in flow.blocks[index + 1 : index + 12]:
            found = _ITEM.match(other.view.text)
            if not found and other.kind not in (BlockKind.ROW, BlockKind.LIST_ITEM):
                break
            if found and len(found.group()) < 40 and not _is_left_out(other.view.text):
                items.append((found, other))
        if items:
            start = flow.starts[flow.blocks.index(items[0][1])]
            end = flow.starts[flow.blocks.index(items[-1][1])] + items[-1][0].end()
            return _value(" ".join(_listed(found, other) for found, other in items)), start, end
    return None


def _is_left_out(text: str) -> bool:
    """Whether an item says that it is out of scope; a remark in brackets about other categories is not about it."""
    own = _REMARK.sub("", text)
    return bool(patterns(WORDS, "item_out").search((own if _CATEGORY.search(own) else text)[:120]))


def _listed(found: re.Match[str], block: Block) -> str:
    """The categories at the head of an item: one, or several in a row."""
    several = _LISTED.match(block.view.text, found.start(1))
    return several.group() if several else found.group(1)


def _by_codes(flow: Flow, tests: tuple[Block, ...]) -> Claim | None:
    shown: dict[str, Block] = {}
    for block in tests:
        if block.kind is BlockKind.ROW and (code := _CODE.match(block.view.text)):
            shown.setdefault(_OF_CODE[code.group(1)], block)
    if not shown:
        return None
    value = tuple(name for name in CATEGORIES if name in shown)
    places = [flow.blocks.index(block) for block in shown.values() if block in flow.blocks]
    citations = tuple(cited(flow, flow.starts[i], flow.starts[i] + len(flow.blocks[i].view.text)) for i in places[:4])
    return Claim("soc2.trust-categories", value, Confidence.MEDIUM, citations, {"basis": "criteria of the tests"})


def _value(said: str) -> tuple[str, ...]:
    bare = re.sub(r"\([^)]*\)", " ", said)
    names = {" ".join(m.group().lower().split()) for m in _CATEGORY.finditer(bare)}
    names = {"security" if name == "common criteria" else name for name in names}
    return tuple(name for name in CATEGORIES if name in names)
