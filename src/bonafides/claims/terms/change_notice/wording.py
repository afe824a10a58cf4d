"""How contracts speak of changing and ending a service; all gaps are bounded."""

import re

STEMS = ("end support", "ends support", "ending support", "chang", "modif", "discontinu", "deprecat", "updat", "alter", "retir", "replac", "sunset", "withdraw", "remov", "suspend", "terminat", "stop", "ceas", "upgrad", "limit", "disabl", "end-of-life", "end of life", "adjust", "evol", "restrict", "shut", "phase", "vary", "adapt", "swap", "switch", "degrad", "reduc", "we do so", "if we do", "when we do")  # fmt: skip
ALSO = ("service", "model", "feature", "function", "platform", "api", "product", "site", "offering", "network", "solution", "tool", "endpoint", "capabilit", "plug", "application", "notif", "notice", "inform", "let you know", "any part of", "any aspect of")  # fmt: skip
ACT = r"(?:change|modify|discontinue|deprecate|update|alter|adapt|retire|replace|sunset|withdraw|remove|upgrade|adjust|revise|refresh|vary|amend|phase out|add)"
END = r"(?:suspend|terminate|stop|cease|limit|disable|restrict|shut down|end|delete|interrupt)"
SERVICE = r"(?:services?|models?|features?|functionalit(?:y|ies)|functions?|platforms?|APIs?|products?|sites?|websites?|offerings?|networks?|solutions?|tools?|endpoints?|capabilit(?:y|ies)|plug-?ins?|applications?|software|systems?|versions?)"
ITS_TERMS = r"(?:terms|agreements?|polic(?:y|ies)|notices?|statements?|addend(?:um|a)|DPA|conditions|fees?|prices?|pricing|plans?|rates?|charges|measures|safeguards|your|their|accounts?|access|use|usage|information|data|licen[cs]es?|contacts?|passwords?|settings|cookies?|orders?|quantity|guidelines|documentation|levels?|lists?|invoic\w+|sections?|content(?! of (?:the|this|our|its))|display|links?)(?! (?:\w+ )?services?\b)"
GAP = rf"(?:(?!\b{ITS_TERMS}\b)[^.;:]){{0,80}}?"
TAIL = r"\b(?! (?:levels?|providers?|data|accounts?|terms|credits?|fees?)\b)"
CHANGES = re.compile(rf"\b(?P<act>{ACT}|(?P<end>{END}))\b(?P<gap>{GAP})\b(?:{SERVICE}{TAIL}|any (?:part|aspect) of (?!Terms|Agreement|Polic|Fees|Prices)(?-i:[A-Z]))|\b(?:your )?accounts? and/or (?:the|our) {SERVICE}\b", re.IGNORECASE)  # fmt: skip
"""A verb in its base form, as it stands behind `may`, and the service as what it touches."""
CHANGED = re.compile(
    rf"(?<!on the )(?<!in the )\b{SERVICE}\b{GAP}\b(?:(?:may|can|might|will|could)(?: \w+ly)? (?:be (?:\w+,? ){{0,3}}?(?:changed|modified|discontinued|deprecated|updated|retired|replaced|altered|withdrawn|removed|sunset|swapped|switched|suspended or|terminated or)|change|vary|evolve)|(?:is|are) subject to (?:\w+ ){{0,4}}?(?:chang\w+|modif\w+|discontinu\w+|deprecat\w+))\b"
    rf"|\b(?:make|implement|introduce|release|deploy)\b(?: [\w,-]+){{0,4}}? (?:changes?|updates?|modifications?|adjustments?)\b (?:to|in|of) (?:\w+ ){{0,3}}?{SERVICE}{TAIL}",
    re.IGNORECASE,
)
CHANGED_KEY = re.compile(
    r"\bbe (?:\w+,? ){0,3}?(?:changed|modified|discontinued|deprecated|updated|retired|replaced|altered|withdrawn|removed|sunset|swapped|switched|suspended|terminated)\b|\bsubject to\b|\b(?:may|can|might|will|could)(?: \w+ly)? (?:change|vary|evolve)\b|\b(?:make|implement|introduce|release|deploy)\b",
    re.IGNORECASE,
)
"""What CHANGED cannot do without; cheaper to look for."""
EVENT = re.compile(
    rf"\b(?:changes?|modifications?|updates?|discontinu(?:ation|ance)|deprecations?|retirement|removal|withdrawal|upgrades?|sunset\w*|end[- ]of[- ]life|termination|cessation)\b (?:to|of|in|for|that affect\w*|affecting)\b{GAP}\b{SERVICE}{TAIL}"
    rf"|\b{SERVICE}\b(?: \w+){{0,3}}? (?:is|are|be|being)\b(?: to be| being)? (?:discontinued|sunset|retired|deprecated|withdrawn|phased out|shut down|replaced|removed|switched off)\b|\b(?:reduc|degrad|diminish|impair|decreas|remov|limit)\w*\b{GAP}\b{SERVICE}{TAIL}|\bbreaking changes?\b|\bthe end of (?:a|the|any|our) {SERVICE}{TAIL}|\bmak(?:e|es|ing)\b[^.;]{{0,40}}\bchanges?\b(?:(?!\b(?:terms|agreement|polic))[^.;]){{0,80}}\b{SERVICE}{TAIL}"
    rf"|\b{SERVICE} (?:changes|deprecations?|retirements?|updates|discontinuations?)\b"
    rf"|\b(?:before|prior to|when|if|should|whenever|ahead of|in advance of)\b (?:[\w’'-]+ ){{0,6}}?(?:(?:change|modif|discontinu|deprecat|updat|alter|retir|replac|sunset|withdraw|remov|shut)\w*|ceas\w+|stop\w*|end(?:s|ing)? (?:support|availability))\b(?:(?!\b(?:{ITS_TERMS}|notify|inform|tell|via|through)\b)[^.;:]){{0,80}}?\b{SERVICE}{TAIL}",
    re.IGNORECASE,
)
"""What the customer may be told of."""
MAY = re.compile(
    r"[’']ll\b|\b(?:may|can|will|shall|might|could|reserves? the right|(?:has|have|retains?) the (?:\w+ )?right|entitled|discretion|constantly|continu\w+|regularly|must|would|agree\w*|commits?|aims?|endeavou?rs?|plan(?:s|ned)?|intends?)\b",
    re.IGNORECASE,
)
ANY_TIME = re.compile(r"\bat any time\b|\banytime\b|\bfrom time to time\b|\bsole (?:and absolute )?discretion\b|\bfor any (?:or no )?reason\b|\breserves? the right\b|\bsubject to\b", re.IGNORECASE)  # fmt: skip
TELLING = ("noti", "inform", "announc", "advis", "let you", "let cust", "let user", "advance", "tell", "mail", "alert", "communicat", "hear from", "warning", "deprecation")  # fmt: skip
"""Stems of every word of telling."""
TOLD = re.compile(
    r"\bcommunicated\b|\breceives? (?:an? )?e-?mail\b|\bhear from us\b|\bwarning\b|\bdeprecation period\b",
    re.IGNORECASE,
)
"""Words of telling that mean notice only beside a change of the service."""
SPAN = re.compile(
    r"\b(?:deprecation|transition|notice|migration|sunset|support)\W{1,2}(?:\w+ )?(?:period|window|term)\b[^.;]{0,40}$|\b(?:hear from us|e-?mail)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
SUCH = re.compile(
    r"\b(?:such|these|those|any such|the|this|of|any|major|material|significant|substantial|important) (?:\w+ ){0,2}(?:changes?|modifications?|updates?|discontinu\w+|deprecations?|adjustments?|suspensions?|alterations?|retirements?|terminations?)\b|\bwhen (?:we|it) do(?:es)?\b|\bif we do\b|^\W*(?:for|before|in case of) an? (?:[\w-]+ )?(?:change|modification|discontinuation)\b",
    re.IGNORECASE,
)
_PAPER = r"(?:terms|agreement|polic(?:y|ies)|fees?|pric(?:e|es|ing))"
PAPER = re.compile(
    rf"\b(?:chang|modif|updat|adjust|increas|revis)\w*\W+(?:to|of|in|that|which)\W+(?:[\w’']+\W+){{0,5}}?{_PAPER}\b|\b{_PAPER}\W+(?:\w+\W+){{0,3}}?(?:chang|modif|updat|adjust|increas|revis)\w*",
    re.IGNORECASE,
)
POINTS = re.compile(r"\b(?:such|these|those|do)\b", re.IGNORECASE)
CAUSE = re.compile(
    r"\b(?:if|in the event|in case|where|unless|when) (?:\w+ ){0,3}(?:you|customer|user|your|payment|fail\w*|breach\w*|violat\w+|any|determin\w+|reasonabl\w+|suspect\w*|believ\w*|infring\w*|required)\b|\bbreach\w*|\bviolat\w+|\bfail(?:s|ure)? to pay\b|\binfring\w+|\bpast due\b|\bnon-?payment\b|\bfraud\w*",
    re.IGNORECASE,
)
"""Reasons that lie with the customer."""
ASIDE = re.compile(
    r"\b(?:sub-?processors?|subcontractors?|marketing|communicat\w+ (?:with )?you|contact you|indemnif\w+|(?:infringement|such an?) claims?|subscri(?:be|ption fee)\w*|feedback|suggest\w+|reverse engineer\w*|security updates?|(?:install|download|push|receiv)\w* (?:\w+ ){0,3}(?:updates?|upgrades?)|(?:automatic|software|app) updates?|updates? to (?:our|the|your) (?:software|apps?|application|device)|personal (?:data|information)|arbitrat\w+)\b",
    re.IGNORECASE,
)
TRIAL = re.compile(r"\bbeta\b|\bexperimental\b|\bpreviews?\b|\bearly.access\b", re.IGNORECASE)
"""Features under rules of their own: they answer only where nothing else does."""
UPKEEP = re.compile(r"\b(?:maintenance|outages?|downtime|interruptions?|uptime)\b", re.IGNORECASE)
"""What stops a service for hours; that it may be changed or ended is said beside it or not at all."""
RESERVED = re.compile(
    r"\b(?:we|our|company|provider|vendor|supplier|[A-Z]\w+) (?:\w+ )?(?:reserves?|ha(?:s|ve)|retains?)\b[^.;]{0,100}\bright\b"
)
"""A right of the vendor's, whoever is named between it and the verb."""
GIVES = re.compile(
    r"\bwithout (?:first )?(?:giving|providing|sending)\b|\b(?:we|company|provider|vendor|[A-Z]\w+)(?: |(?=[’']))(?:[’']ll|will|shall|must|agrees? to)\b[^.;]{0,40}\b(?:give|provide|send|inform|notify)\b"
)
PURPOSE = re.compile(
    r"^\s*(?:\(?\w{1,3}[.)]\s*)?(?:to|for|in order to) \w+(?![^.;]{0,60}, (?:we|the company|(?-i:[A-Z])\w+) (?:will|shall|may|must)\b)|\b(?:use|uses|using|process\w*|collect\w*)\b[^.;]{0,90}\bto (?:notify|inform|tell|send|alert)\b|\bexamples?\b",
    re.IGNORECASE,
)
BE = re.compile(r"\b(?:be|is|are) (?:\w+ )?$", re.IGNORECASE)
TELLS = re.compile(r"(?:notifies|notify|informs?|announces?|tells?)", re.IGNORECASE)
OR_TO = re.compile(r"\b(?:or|and) to $", re.IGNORECASE)
RESERVES = re.compile(r"\b(?:reserves?|has|have) the right\b", re.IGNORECASE)
ACTS = re.compile(rf"\b{ACT}\b", re.IGNORECASE)
GIVING = re.compile(r"\b(?:gives?|provides?|sends?|makes?)\b[^.;]{0,40}$", re.IGNORECASE)
