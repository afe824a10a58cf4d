"""What a document is, told from its content: titles first, then the phrases that its kind cannot do without."""

import re
from dataclasses import replace

from bonafides.claims.foreign import LANGUAGES, foreign
from bonafides.claims.kinds.parts import parts
from bonafides.claims.kinds.score import BODY, scores
from bonafides.claims.kinds.structured import structured
from bonafides.claims.languages import main_language
from bonafides.model import Document, Read, Unread

ENOUGH = 5.0
"""Score below which a document is `other`."""
ROWS = frozenset(("application/jsonl", "application/x-inspect-log", "application/vnd.sqlite3"))
"""Media types of logged rows: the language of an attack is not that of its document."""
_LABELS = re.compile(
    r"(?im)^[\s>*#|+-]{0,8}(model type|language model|model name|base[ _]model|developed by|fine-?tuned from|parent models?"
    r"|pipeline_tag|library_name|training data|eval(?:uation)? data|downstream[- ]task|context length|model-index|licen[cs]e"
    r"|model date|model version)\b[^:|\n]{0,20}[:|]"
)
_TAGGED = re.compile(r"\A---\n(?:.*\n){0,40}?\s*- (?:model|system)-card\s*\n")
MODEL_WORDS = frozenset(
    "model models trained training pretrained pre-trained fine-tuned finetuned fine-tuning parameters tokens tokenizer dataset datasets "
    "transformer transformers inference checkpoint benchmark benchmarks accuracy embeddings llm multimodal decoder encoder quantized "
    "instruction-tuned weights corpus classification generation vision-language".split()
)


def classify(document: Document) -> Document:
    """The document with its kind, language and parts; one mostly not in English becomes *not read* with that reason."""
    if document.read is Read.NOT_READ:
        return document
    language = main_language(document.text)
    if language not in ("en", "") and document.evidence.media_type not in ROWS | {"application/json"}:
        reason = f"mostly in {LANGUAGES.get(language, language)}; only English is read"
        return replace(document, language=language, read=Read.NOT_READ, reason=reason, kind=_kind(document))
    known = replace(document, language=language or "en", kind=_kind(document), parts=parts(document))
    prose = language == "en" and document.evidence.media_type not in ROWS
    return _with_foreign(known, tuple(foreign(document))) if prose else known


def _with_foreign(document: Document, found: tuple[Unread, ...]) -> Document:
    """The document with its parts in other languages said."""
    if not found:
        return document
    reason = document.reason or f"{found[0].where} {found[0].reason}"
    return replace(document, read=Read.PARTIAL, reason=reason, unread=(*document.unread, *found))


def _kind(document: Document) -> str:
    told = structured(document)
    if told:
        return told
    kind, score = max(scores(document).items(), key=lambda pair: (pair[1], pair[0]))
    if score < ENOUGH and (_is_labelled(document) or _describes_a_model(document)):
        return "model-card"
    return kind if score >= ENOUGH else "other"


def _is_labelled(document: Document) -> bool:
    """Whether three labels of the cards' template stand in a text without a title, or the head calls it a card."""
    text = document.text[:BODY]
    return bool(_TAGGED.search(text)) or len({m[1].casefold() for m in _LABELS.finditer(text)}) >= 3


def _describes_a_model(document: Document) -> bool:
    """Whether a text without a telling title speaks of one model all along: many cards are bare descriptions."""
    words = re.findall(r"[a-z][\w-]+", document.text[:BODY].casefold())
    technical = [w for w in words if w in MODEL_WORDS]
    return len(set(technical)) >= 4 and "model" in technical and len(technical) > 0.02 * len(words)
