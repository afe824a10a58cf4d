"""Does a contract that names no company behind the tool say whether models of others are used at all?"""

import re

from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.speech import buyer_acts, licenses
from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "upstream.use"
STEMS = ("model", "llm", "ai provider", "ai service", "ai vendor", "generative ai", "ai tool", "ai compan")
UNDER = None
_MODELS = r"(?:(?:large )?language models?|LLMs?|(?:(?:generative|foundation(?:al)?|AI|artificial intelligence|machine[- ]learning|deep learning|GPT) )+(?:models?|services?|tools?|technolog(?:y|ies)|systems?|engines?)|generative AI|models?)"
_OTHERS = rf"(?:(?:third[- ]party|external|outside|other companies[’']?|commercial(?:ly available)?|leading) (?:(?!services|products|apps|software|materials|content|sites)[\w/-]+ ){{0,3}}?{_MODELS}|(?:third[- ]party|external|leading|outside) (?:[\w/-]+ ){{0,2}}?(?:AI|LLM|model|GAI)(?: model| service)? (?:providers?|vendors?|partners?|compan(?:y|ies)|suppliers?)|{_MODELS}\b[^.;]{{0,70}}\b(?:developed|provided|operated|hosted|offered|made available|supplied|owned|licensed|controlled)\b[^.;]{{0,60}}\b(?:by|from)\b (?:one or more |certain |other |our )?(?:third|other|external|outside|upstream|independent)|models? (?:of|from) (?:our|other|third|external|several|various|leading) (?:[\w-]+ ){{0,2}}?(?:partners?|parties|companies|providers?|vendors?))"
_OUTSIDE = ("third", "external", "outside", "other", "leading", "commercial", "partner", "upstream", "independent")
_UNNAMED = re.compile(
    rf"\b(?:us(?:e|es|ing)|utili[sz](?:e|es|ing)|rel(?:y|ies|ying) (?:up)?on|access(?:es)?|integrat\w+|(?:is|are) (?:powered|processed|generated|produced|provided) by|powered by|incorporat\w+|leverag\w+|includ\w+|call(?:s)?|send(?:s|ing)?|sent to|transmit\w*|shar(?:e|es|ed)|pass(?:es|ed)?|rout\w+|make use|depends? (?:up)?on|built on|based on|engag\w+|work with)\b[^.;]{{0,90}}\b{_OTHERS}\b"
    rf"|\b{_OTHERS}\b[^.;]{{0,60}}\b(?:we|our service|the services?)\b (?:\w+ )?(?:use|utilize|access|rel(?:y|ies)|call|employ|engage)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:(?:pre-?)?trains?|develops?|builds?|creates?|made|operates?|runs?|designs?)(?:(?:, | and | or |, and )\w+){0,3} (?:our|its) (?:own )?(?:[\w-]+ ){0,3}?(?:(?:AI|language|foundation|generative|machine learning|base) )?(?:models|LLMs?)\b"
    r"|\b(?:our|its) (?:own|proprietary|in-house|self-developed) (?:[\w-]+ ){0,3}?(?:models?|LLMs?)\b|\b(?:models?|LLMs?) (?:that (?:we|the company|vendor|provider) (?:have |has )?(?:trained|developed|built)|(?:trained|developed|built) (?:in-house|by us|by our (?:own )?(?:team|engineers|researchers)))\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    rf"\b(?:we|our (?:service|product)s?|the services?|vendor|provider|[A-Z]\w+)\b[^.;]{{0,30}}\b(?:do(?:es)? not|don[’']t|doesn[’']t|never|will not|shall not)\b (?:\w+ ){{0,2}}?(?:use|rely|call|access|engage|integrate|send|share|transmit|pass)\b[^.;]{{0,60}}\b{_OTHERS}\b"
    rf"|\bno (?:{_OTHERS})\b[^.;]{{0,40}}\b(?:is|are|will be|shall be) (?:used|involved|called|engaged)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|without|don[’']t|doesn[’']t|prohibit\w*|forbid\w*)\b", re.IGNORECASE
)
_NOT_USED = re.compile(
    r"\b(?:not|never|don[’']t|doesn[’']t|nor|without) (?:\w+ ){0,3}?(?:us|utili|rely|access|integrat|incorporat|leverag|call|send|shar|transmit|pass|rout|engag)\w*",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:train\w*|improv\w+|fine-?tun\w+|unless|except|other than|without|for their own)\b", re.IGNORECASE
)
"""What makes "we do not share with AI companies" a promise on a purpose, not on whether there are any."""
_LISTED = re.compile(
    r"https?://|\bwww\.|\.(?:com|ai|io)/|\b(?:listed|list) (?:at|in|on|of)\b|\bsee below\b", re.IGNORECASE
)

NEXT = 300
"""Characters after a sentence in which it may be said where the names stand."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`unnamed` models of others, then `own-models`, then `none` of others, or nothing.

    `details.listed` tells that it, or what follows it, points to a list elsewhere.
    """
    others = [s for s in found if holds(s.text, _OUTSIDE)]
    none = [s for s in others if _NONE.search(s.text) and not _PURPOSE.search(s.text) and _is_vendors(s)]
    unnamed = [s for s in others if _UNNAMED.search(s.text) and s not in none and not _NOT_USED.search(s.text)]
    unnamed = [s for s in unnamed if _is_vendors(s)]
    own = [s for s in found if _OWN.search(s.text) and not _NEGATED.search(s.text) and _is_vendors(s)]
    if unnamed:
        listed = any(_LISTED.search(s.block.view.text, s.start, s.end + NEXT) for s in unnamed)
        return said(TOPIC, "unnamed", document, unnamed, listed=listed or None)
    value = "own-models" if own else "none" if none else "silent"
    return said(TOPIC, value, document, own or none)


def _is_vendors(sentence: Sentence) -> bool:
    return not (buyer_acts(sentence.whole) or licenses(sentence.text) or defines(sentence.text))
