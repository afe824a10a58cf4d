"""The nouns: frozen values that the stages exchange."""

from bonafides.model.answer import Answer, Outcome, inconclusive, not_applicable, not_satisfied, satisfied, silent
from bonafides.model.audit import Audit, Question, Soc2Risk
from bonafides.model.claim import MAX_CITATIONS, MAX_QUOTE, Citation, Claim, Confidence, Value, cite, cite_view
from bonafides.model.document import NO_DETAILS, Block, BlockKind, Cell, Document, Evidence, Link, Part, Read, Unread
from bonafides.model.dossier import Dossier, Engagement, Tier
from bonafides.model.finding import Ask, Card, Finding, Severity
from bonafides.model.item import Item
from bonafides.model.recommendation import Go, Policy, Reason, Recommendation, Rule
from bonafides.model.text import View, fold, plain_view, view_of
from bonafides.model.trial import Trial, TrialStatus

__all__ = [
    "MAX_CITATIONS",
    "MAX_QUOTE",
    "NO_DETAILS",
    "Answer",
    "Ask",
    "Audit",
    "Block",
    "BlockKind",
    "Card",
    "Cell",
    "Citation",
    "Claim",
    "Confidence",
    "Document",
    "Dossier",
    "Engagement",
    "Evidence",
    "Finding",
    "Go",
    "Item",
    "Link",
    "Outcome",
    "Part",
    "Policy",
    "Question",
    "Read",
    "Reason",
    "Recommendation",
    "Rule",
    "Severity",
    "Soc2Risk",
    "Tier",
    "Trial",
    "TrialStatus",
    "Unread",
    "Value",
    "View",
    "cite",
    "cite_view",
    "fold",
    "inconclusive",
    "not_applicable",
    "not_satisfied",
    "plain_view",
    "satisfied",
    "silent",
    "view_of",
]
