"""What a document is, told from its content: titles first, then the phrases that its kind cannot do without."""

import re
from dataclasses import dataclass, replace
from functools import cache

from bonafides.catalog.files import load, names
from bonafides.claims.languages import main_language
from bonafides.model import Block, BlockKind, Document, Part, Read

HEAD = 400
"""Characters in which a document says what it is."""
BODY = 30_000
CONTRACTS = frozenset(
    {
        "terms-of-service",
        "commercial-terms",
        "developer-terms",
        "data-processing-agreement",
        "privacy-policy",
        "service-level-agreement",
        "order-form",
    }
)
ENOUGH = 5.0
"""Score below which a document is `other`."""
MODEL_WORDS = frozenset(
    "model models trained training pretrained pre-trained fine-tuned finetuned fine-tuning parameters tokens tokenizer dataset datasets "
    "transformer transformers inference checkpoint benchmark benchmarks accuracy embeddings llm multimodal decoder encoder quantized "
    "instruction-tuned weights corpus classification generation vision-language".split()
)
LANGUAGES = {"zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic", "de": "German",
             "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    titles: tuple[str, ...]
    phrases: tuple[str, ...]


@cache
def _kinds() -> tuple[_Kind, ...]:
    found = []
    for path in names("document_kinds"):
        data = load(path)
        found.append(_Kind(data["kind"], tuple(data["titles"]), tuple(data["phrases"])))
    return tuple(found)


def classify(document: Document) -> Document:
    """The document with its kind, language and parts; one mostly not in English becomes *not read* with that reason."""
    if document.read is Read.NOT_READ:
        return document
    language = main_language(document.text)
    if language not in ("en", "") and document.evidence.media_type not in ("application/json", "application/jsonl"):
        named = LANGUAGES.get(language, language)
        reason = f"mostly in {named}; only English is read"
        return replace(document, language=language, read=Read.NOT_READ, reason=reason, kind=_kind(document))
    parts = _parts(document)
    return replace(document, language=language or "en", kind=_kind(document), parts=parts)


def _kind(document: Document) -> str:
    structured = _structured(document)
    if structured:
        return structured
    scores = _scores(document, *_head(document))
    kind, score = max(scores.items(), key=lambda pair: (pair[1], pair[0]))
    if score < ENOUGH and _describes_a_model(document):
        return "model-card"
    return kind if score >= ENOUGH else "other"


def _describes_a_model(document: Document) -> bool:
    """Whether a text without a telling title speaks of one model all along: many cards are bare descriptions."""
    words = re.findall(r"[a-z][\w-]+", document.text[:BODY].casefold())
    technical = [w for w in words if w in MODEL_WORDS]
    return len(set(technical)) >= 4 and "model" in technical and len(technical) > 0.02 * len(words)


def _structured(document: Document) -> str:
    head = document.text[:4000].casefold()
    match document.evidence.media_type:
        case "application/jsonl" if "entry_type" in head or "attempt" in head:
            return "red-team-report"
        case "application/json" | "application/xml" if "cyclonedx" in head or "spdx" in head:
            return "bill-of-materials"
        case "application/json" if '"results"' in document.text and ("promptfoo" in head or "evalid" in head):
            return "red-team-report"
        case "application/json" | "application/jsonl" | "application/xml":
            return "other"
    rows = [b for b in document.blocks[:60] if b.cells]
    heads = {c.header.casefold() for b in rows for c in b.cells} | {
        c.text.casefold() for b in rows[:8] for c in b.cells
    }
    asked = any("question" in h or h in ("indicator", "control") for h in heads)
    told = any(word in h for h in heads for word in ("answer", "response", "disclos", "score"))
    tabular = len(rows) > 0.5 * len(document.blocks[:60])
    return "questionnaire-answers" if asked and told and tabular else ""


def _head(document: Document) -> tuple[str, str]:
    """What the document calls itself, and its body."""
    headings = [b.view.text for b in document.blocks[:12] if b.kind is BlockKind.HEADING][:3]
    start = " ".join(b.view.text for b in document.blocks[:4])[:HEAD]
    title = document.metadata.get("title", "")
    return f"{title} | {' | '.join(headings)} | {start}".casefold(), document.text[:BODY].casefold()


def _scores(document: Document, head: str, body: str) -> dict[str, float]:
    file = re.sub(r"[^a-z0-9]+", " ", document.evidence.path.rsplit("/", 1)[-1].casefold())
    headings = [b.view.text for b in document.blocks[:12] if b.kind is BlockKind.HEADING]
    first = next((t.casefold() for t in [*headings, *(b.view.text for b in document.blocks)] if t.strip()), "")[:120]
    return {kind.name: _score(kind, first, head, body, file) for kind in _kinds()}


def _score(kind: _Kind, first: str, head: str, body: str, file: str) -> float:
    held = sum(phrase in body for phrase in kind.phrases)
    phrases = min(1.0, held / max(4.0, 0.6 * len(kind.phrases)))
    titled = max((len(t.split()) for t in kind.titles if _has(t, first)), default=0)
    named = max((len(t.split()) for t in kind.titles if _has(t, head)), default=0)
    filed = max((len(t.split()) for t in kind.titles if _has(t.replace("-", " "), file)), default=0)
    return (
        6 * phrases + (3 + min(titled, 5)) * bool(titled) + (1 + 0.5 * min(named, 3)) * bool(named) + 1.5 * bool(filed)
    )


def _has(title: str, text: str) -> bool:
    return re.search(rf"(?<![a-z]){re.escape(title)}(?![a-z])", text) is not None


def _parts(document: Document) -> tuple[Part, ...]:
    """Contracts one after another in one file: headings of one level that are titles of at least two kinds."""
    found: list[tuple[Block, str]] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and len(block.view.text) < 80 and not block.path:
            kinds = [k.name for k in _kinds() if k.name in CONTRACTS and any(_is(t, block.view.text) for t in k.titles)]
            if len(kinds) == 1:
                found.append((block, kinds[0]))
    if len({kind for _, kind in found}) < 2:
        return ()
    ends = [block.start for block, _ in found[1:]] + [len(document.text)]
    parts = [Part(kind, block.view.text, block.start, end) for (block, kind), end in zip(found, ends, strict=True)]
    return tuple(parts) if min(p.end - p.start for p in parts) > 1500 else ()


def _is(title: str, heading: str) -> bool:
    words = heading.casefold().strip(" .:")
    return len(title) > 3 and words.endswith(title) and len(words) <= len(title) + 30
