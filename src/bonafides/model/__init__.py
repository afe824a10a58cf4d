"""The nouns: frozen values that the stages exchange."""

from bonafides.model.aim import Aim, Course, Settled, how_settled
from bonafides.model.answer import Answer, Outcome, inconclusive, not_applicable, not_satisfied, satisfied, silent
from bonafides.model.audit import Audit, Question
from bonafides.model.card_sets import CardSet, card_sets, model_parts, same_model
from bonafides.model.claim import MAX_CITATIONS, MAX_QUOTE, Citation, Claim, Confidence, Value, cite, cite_view
from bonafides.model.clause import DEFINITION, Clause, Redline, Terms
from bonafides.model.control import Control, ControlStatus
from bonafides.model.correction import Corrected, Correction, Corrects, Status
from bonafides.model.difference import Difference, Direction, TopicChange, worst_first
from bonafides.model.document import (
    NO_DETAILS,
    Block,
    BlockKind,
    Cell,
    Document,
    Evidence,
    Link,
    Part,
    Read,
    Scan,
    Unread,
)
from bonafides.model.dossier import Dossier, Engagement, Tier
from bonafides.model.estimate import LEVEL, Estimate, nothing
from bonafides.model.finding import Ask, Card, Finding, Severity
from bonafides.model.grade import CardElement, CardGrade, CardScale, GradedElement
from bonafides.model.identity import Identity, changes
from bonafides.model.item import Item
from bonafides.model.measurement import Measurement, figure, said
from bonafides.model.position import CONTRACTS, EVERYBODY, Contradiction, Position
from bonafides.model.progress import Earlier, Progress, Step
from bonafides.model.recommendation import Go, Policy, Reason, Recommendation, Rule
from bonafides.model.reconciliation import Reconciliation, ReconcilingRule, ReconcilingRules, Standing
from bonafides.model.run import Run
from bonafides.model.score import Mark, Score, Scored, ScorerErrors, hit, passed, unscored
from bonafides.model.second_reading import Reader, SecondReading
from bonafides.model.soc2 import AiRisk, Soc2Risk
from bonafides.model.target import Auth, Limits, Permission, Prices, Target, Tenant
from bonafides.model.text import View, fold, plain_view, view_of
from bonafides.model.trial import Trial, TrialStatus

__all__ = [
    "CONTRACTS",
    "DEFINITION",
    "EVERYBODY",
    "LEVEL",
    "MAX_CITATIONS",
    "MAX_QUOTE",
    "NO_DETAILS",
    "AiRisk",
    "Aim",
    "Answer",
    "Ask",
    "Audit",
    "Auth",
    "Block",
    "BlockKind",
    "Card",
    "CardElement",
    "CardGrade",
    "CardScale",
    "CardSet",
    "Cell",
    "Citation",
    "Claim",
    "Clause",
    "Confidence",
    "Contradiction",
    "Control",
    "ControlStatus",
    "Corrected",
    "Correction",
    "Corrects",
    "Course",
    "Difference",
    "Direction",
    "Document",
    "Dossier",
    "Earlier",
    "Engagement",
    "Estimate",
    "Evidence",
    "Finding",
    "Go",
    "GradedElement",
    "Identity",
    "Item",
    "Limits",
    "Link",
    "Mark",
    "Measurement",
    "Outcome",
    "Part",
    "Permission",
    "Policy",
    "Position",
    "Prices",
    "Progress",
    "Question",
    "Read",
    "Reader",
    "Reason",
    "Recommendation",
    "Reconciliation",
    "ReconcilingRule",
    "ReconcilingRules",
    "Redline",
    "Rule",
    "Run",
    "Scan",
    "Score",
    "Scored",
    "ScorerErrors",
    "SecondReading",
    "Settled",
    "Severity",
    "Soc2Risk",
    "Standing",
    "Status",
    "Step",
    "Target",
    "Tenant",
    "Terms",
    "Tier",
    "TopicChange",
    "Trial",
    "TrialStatus",
    "Unread",
    "Value",
    "View",
    "card_sets",
    "changes",
    "cite",
    "cite_view",
    "figure",
    "fold",
    "hit",
    "how_settled",
    "inconclusive",
    "model_parts",
    "not_applicable",
    "not_satisfied",
    "nothing",
    "passed",
    "plain_view",
    "said",
    "same_model",
    "satisfied",
    "silent",
    "unscored",
    "view_of",
    "worst_first",
]
