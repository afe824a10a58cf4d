"""Which other documents a document makes part of itself."""

import re
from collections.abc import Iterator

from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite_view

TOPIC = "document.incorporates"
_NAME = re.compile(
    r"\b((?:[A-Z][\w&'’-]*\s+|and\s+|of\s+|for\s+){0,5}"
    r"(?:Policy|Policies|Addendum|Guidelines|Terms|(?<=Privacy )Notice|(?<=Cookie )Notice|Agreement|Schedule|(?<=rocessor )List|(?<=rocessors )List|Code of Conduct|DPA|SLA|AUP)(?:\s+of\s+(?:Service|Use))?)\b"
)
_STRONG = re.compile(
    r"\b(?:incorporat\w+(?: herein| into \w+ \w+)?(?: by (?:this )?reference)?|(?:form|are|is|constitute|made)\w*\s+(?:an?\s+)?(?:integral\s+)?part\s+of|together\s+with|also\s+agree\w*|agree\w*\s+to(?:\s+be\s+bound\s+by)?|bound\s+by|entered\s+into\s+under)\b(?:[^.;]|\.(?=\S)){0,240}$",
    re.IGNORECASE,
)
"""Words that bind, and then the name."""
_WEAK = re.compile(
    r"\b(?:subject\s+to|governed\s+by|compl(?:y|ies|ying|iance)\s+with|abide\s+by|in\s+accordance\s+with|pursuant\s+to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[^.;]|\.(?=\S)){0,150}\b(?:(?:is|are|be|each|hereby|and)\s+(?:\w+\s+){0,2}incorporated|incorporated (?:herein|by reference)|forms?\s+(?:an?\s+)?(?:integral\s+)?part\s+of|(?:is|are|be)\s+(?:made\s+)?(?:an?\s+)?(?:integral\s+)?part\s+of|constitutes?\s+the|set\s+out\s+the\s+agreement|also appl(?:y|ies))\b",
    re.IGNORECASE,
)
"""The name, and then words that bind."""
_ITSELF = {"terms", "agreement", "policy", "these terms", "this agreement", "terms of service", "terms of use", "the terms", "notice", "list", "schedule", "policies", "privacy policies", "services agreement"}  # fmt: skip
_NOT_THEIRS = re.compile(
    r"\bAct\b|\b(?:Arbitration|Employment|Non-?[Dd]isclosure|Confidentiality|License|Licence)\s+Agreement\b|\b(?:UK|Approved|Swiss|Transfer)\s+Addendum\b|\bIndemnif|\bThird[- ]Part"
)
"""Statutes, official forms, chapters of the contract itself and other companies' terms."""
_SENTENCE = re.compile(r"\S.*?(?:[.;](?=\s+[A-Z(])|$)", re.DOTALL)
_OPENING = re.compile(
    r"^(?:(?:The|Our|These|This|Your|Any|All|If|By|and|of|for|Such|Applicable|Company)\s+|(?:Company|Provider|Vendor|[A-Z]\w+)[’']s\s+)+"
)
_OWN = re.compile(r"\b(?:this|these)\s", re.IGNORECASE)
_TWO = re.compile(
    r"(?<=Policy)\s+and\s+|(?<=Addendum)\s+and\s+|(?<=Terms)\s+and\s+|(?<=Agreement)\s+and\s+|(?<=Service)\s+and\s+"
)
_CUES = ("incorporat", "part of", "together with", "agree", "bound by", "subject to", "governed by", "compl", "accordance", "abide", "pursuant", "constitute", "also appl")  # fmt: skip
MOST = 12


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with the names, in the order of the text; left out where nothing is incorporated.

    A name counts where the words that bind stand right beside it; a privacy policy binds nobody to what it names.
    """
    titles = " | ".join(b.view.text for b in document.blocks if b.kind is BlockKind.HEADING).casefold()
    title = next((b.view.text.casefold() for b in document.blocks if b.view.text.strip()), "")
    named: dict[str, Citation] = {}
    for block in document.blocks:
        low = block.view.text.casefold()
        if block.kind is BlockKind.HEADING or not any(cue in low for cue in _CUES):
            continue
        for name, start, end in _names(block, weak=document.kind != "privacy-policy"):
            if name.casefold() not in title and name.casefold() not in titles and len(named) < MOST:
                named.setdefault(name, cite_view(document, block, start, end))
    if not named:
        return ()
    targets = {link.text.strip().casefold(): link.target for link in document.links}
    rows = tuple({"name": name, "target": targets.get(name.casefold(), "")} for name in named)
    return (Claim(TOPIC, tuple(named), Confidence.MEDIUM, tuple(named.values())[:4], {"rows": rows}),)


def _names(block: Block, weak: bool) -> Iterator[tuple[str, int, int]]:
    """Names that are bound in; each with the span of its sentence."""
    for sentence in _SENTENCE.finditer(block.view.text):
        for match in _NAME.finditer(sentence[0]):
            ahead, behind = sentence[0][: match.start()], sentence[0][match.end() :]
            if not (_STRONG.search(ahead[-300:]) or _BEHIND.match(behind) or (weak and _WEAK.search(ahead[-100:]))):
                continue
            if not _OWN.search(ahead[-12:] + match[1][:6]):
                yield from ((name, sentence.start(), sentence.end()) for name in _split(match[1]))


def _split(words: str) -> Iterator[str]:
    """The names in a run of words: "the Usage Policy and Privacy Policy" are two."""
    for part in _TWO.split(words):
        name = _OPENING.sub("", part).strip()
        if name.casefold() not in _ITSELF and " " in name and not _NOT_THEIRS.search(name):
            yield name
