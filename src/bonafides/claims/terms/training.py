"""May the vendor train on customer content, and what must the customer do about it?"""

import re
from dataclasses import dataclass

from bonafides.claims.terms.wording import CONTENT, CUSTOMER_BAN, NEGATION, OURSELVES, said
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import BlockKind, Claim, Document, fold

TOPIC = "training.customer-content"

_TRAIN = re.compile(
    r"\b(?:re)?train(?:s|ed|ing)?\b|\bfine[- ]?tun(?:e|es|ed|ing)\b|\bmachine[- ]learning\b(?![- ](?:tool|service|product|feature|platform|system|application|based))"
    r"|\b(?:improv|develop|enhanc|build|refin|optimi[sz]|creat|teach|advanc)\w*\b[^.;]{0,60}?\b(?:models?|artificial intelligence|AI|algorithms?|LLMs?|neural networks?)\b",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\b(?:employees?|personnel|staff|workforce|contractors?|security|awareness|privacy|confidentiality|compliance|customer|user|onboarding|appropriate|regular|annual)\b[^.;]{0,40}\btraining\b|\b(?:employees?|personnel|staff|contractors?|agents)\b[^.;]{0,40}\btrained\b|\btraining\b[^.;]{0,30}\b(?:sessions?|courses?|materials?|programs?|programmes?|webinars?|services|videos?|employees|personnel|staff|on (?:data protection|security|privacy))\b"
    r"|\b(?:receive[sd]?|undergo\w*|undertaken|provide[sd]?) (?:\w+ )?training\b|\byour (?:own )?(?:\w+[- ]){0,2}(?:models?|fine[- ]tun\w+)\b|\bpublicly available\b|\bmodels? train(?:ed)? by you\b",
    re.IGNORECASE,
)
_AI = re.compile(
    r"\b(?:models?|AI|A\.I\.|artificial intelligence|machine[- ]learning|algorithms?|LLMs?|neural|improv\w+|develop\w*|optimi[sz]\w+|enhanc\w+)\b",
    re.IGNORECASE,
)
"""Bare "training" is of people unless one of these stands in the sentence or above it."""
_OF_PEOPLE = re.compile(
    r"\btraining,? (?:and|or|&) quality|\bquality[^.;]{0,30}\btraining\b|\btraining needs\b|\bsupport,? (?:and|or) training\b",
    re.IGNORECASE,
)
_OTHER_OPT_OUT = re.compile(
    r"\b(?:marketing|e-?mails?|newsletters?|cookies?|advertis\w+|arbitration|sale|promotional|notifications?)\b",
    re.IGNORECASE,
)
NEAR = 3
"""Sentences after a permission in which "you can opt out" means out of it."""
_USE_HEADING = re.compile(
    r"\b(?:how|why|what) we (?:may )?(?:use|process|collect)|\buses? of (?:\w+ ){0,2}(?:data|information|content)|\bpurposes?\b|\blicen[cs]e (?:to|grant|you)",
    re.IGNORECASE,
)
"""Under such a heading a purpose is one of customer content, though its sentence does not repeat it."""
_PUBLIC = re.compile(
    r"\bpublicly[- ](?:available|accessible)\b|\bpublic (?:web|internet|sources)\b|\bfrom the (?:web|internet)\b",
    re.IGNORECASE,
)
_ENTERED = re.compile(
    r"\b(?:inputs?|prompts?|outputs?|chats?|conversations?|uploads?|customer (?:data|content)|user content|your (?:content|data|materials)|you (?:provide|submit|upload))\b",
    re.IGNORECASE,
)
"""Data from the public web is not what customers enter, unless the sentence names that too."""
_WE_TRAIN = re.compile(
    r"\b(?:we|our affiliates)\b[^.;]{0,60}\b(?:train|fine-?tune|improve|develop|enhance)\b[^.;]{0,40}\b(?:models?|AI|artificial intelligence|machine learning|algorithms?)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\s*(?:please )?(?:see|refer to|visit|read|learn more|for (?:more |further )?(?:information|details))\b",
    re.IGNORECASE,
)
_COMPETES = re.compile(r"\bcompet(?:e|es|ing|itive|itors?)\b", re.IGNORECASE)
"""A vendor does not speak so of its own models: these sentences bind the customer."""
_PLAIN = re.compile(
    r"\b(?:we|us|our|you grant)\b[^.;]{0,120}\b(?:use|train)|\bused? (?:to|for)\b|\blicen[cs]e\b", re.IGNORECASE
)
"""A permission in plain words is cited before one that only mentions training."""
_DEFINES = re.compile(r"[“\"”’']?\s*\b(?:means|shall mean|refers? to|has the meaning)\b", re.IGNORECASE)
_BY_CUSTOMER = re.compile(
    r"\s*(?:\(?\w{1,3}[.)]\s*)*(?:you|customers?|users?|developers?|licensees?)\s+(?:may|can|will be able|are (?:free|permitted|allowed))\b",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"\s*(?:they|these (?:providers|partners|companies|third parties)|(?:our|the|such|any) (?:\w+ ){0,2}(?:providers?|partners|vendors|subprocessors|third parties))\b",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"\b(?:ability to (?:control|choose|decide)|choos\w+ [“\"']?no\b|control (?:how|whether)|choose whether|(?:in|through|via|using|adjust|change) (?:your |the )?(?:\w+ (?:& \w+ )?){0,3}settings?)\b",
    re.IGNORECASE,
)
_OPT_IN = re.compile(
    r"\b(?:opt(?:s|ed|ing)?[- ]?in|unless (?:you|customer|the customer|we (?:have|obtain|receive))[^.;]{0,40}(?:consent|permi|agree|instruct|authori[sz]|request|choose|allow|opt[- ]in)\w*"
    r"|without (?:your|customer[’']?s?|the customer[’']s|its|prior|express|explicit)[^.;]{0,40}(?:consent|permission|instruction|authori[sz]ation|approval)"
    r"|(?:only|solely)[^.;]{0,40}(?:if|when|where|with)[^.;]{0,40}(?:consent|permi|opt[- ]in|agree|instruct|allow)\w*|if you (?:\w+ ){0,2}(?:allow|consent|choose to (?:allow|share|participate)|agree to (?:allow|share)|give (?:us )?permission)|with your (?:\w+ ){0,2}(?:consent|permission))\b",
    re.IGNORECASE,
)
_OPT_OUT = re.compile(
    r"\bopt(?:s|ed|ing)?[- ]?out\b|\b(?:turn(?:ing)? (?:it |this )?off|disabl\w+|switch\w* off|toggle)\b|\b(?:right to )?object(?:ing)? to\b[^.;]{0,80}\btrain|\bunless you (?:\w+ ){0,2}(?:object|disable|turn)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:except|other than|with the exception|save (?:for|as)|unless|however|provided that|excluding|feedback|de-?identified|aggregated?|anonymi[sz]ed|flagged)\b",
    re.IGNORECASE,
)
_IMPROVE = re.compile(
    r"\b(?:improv\w+|enhanc\w+|develop(?!er)\w*|research|innovat\w+|creat\w+ new|analy[sz]\w+|optimi[sz]\w+)\b[^.;]{0,70}\b(?:services?|products?|technolog\w+|platform|features?|offerings?|software|site|business|functionality|development|experience)\b"
    r"|\bresearch and development\b|\bproduct (?:development|improvement)s?\b|\bfor any (?:\w+ )?purpose\b",
    re.IGNORECASE,
)
_USES = re.compile(
    r"\b(?:use|using|used|process\w*|collect\w*|licen[cs]e|purposes?|legal bas[ie]s|in order to|may|to|trained (?:on|with|using)|we train)\b",
    re.IGNORECASE,
)
_SCOPED = re.compile(
    r"\b(?:google (?:workspace|user|drive|api)|workspace apis?|gmail|oauth|api data|third[- ]party (?:data|information|integration)|connector|calendar data|slack data)\b",
    re.IGNORECASE,
)
_SELL = re.compile(
    r"\b(?:not|never)\b[^.;]{0,30}\bsell\b|\b(?:take|value)s? your privacy\b|\bonly (?:as )?(?:necessary|needed) to provide\b[^.;]{0,60}\bimprove\b",
    re.IGNORECASE,
)
_CARVE = (
    ("feedback", r"\bfeedback\b|thumbs"),
    ("safety-flagged", r"\bflagged\b|trust (?:and|&) safety|safety review|usage polic"),
    ("deidentified-aggregated", r"de-?identif|aggregat|anonymi[sz]"),
    ("free-or-consumer-tier", r"\bfree (?:tier|plan|version|users?)\b|consumer|individual plan"),
    ("preview-beta", r"\bpreview\b|\bbeta\b|experimental"),
    ("third-parties-affiliates", r"affiliates|third[- ]part"),
    ("public-content", r"\bpublic(?:ly)?\b"),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Sentences by what they do to the position."""

    permits: list[Sentence]
    promises: list[Sentence]
    opt_ins: list[Sentence]
    opt_outs: list[Sentence]
    licences: list[Sentence]
    weasel: list[Sentence]


def claim(document: Document, said_: list[Sentence]) -> Claim:
    """The most permissive position that the document leaves a vendor whose customer changes nothing."""
    found = _sort(said_)
    exceptions = [s for s in found.promises if _EXCEPT.search(_OPT_IN.sub(" ", s.text))]
    weasel = tuple(fold(s.text)[:400] for s in found.weasel[:3])
    if any(s in found.promises for s in found.opt_ins) and all(_only_control(s) for s in found.permits):
        found.permits.clear()
        found.opt_outs.clear()
    if found.permits:
        value = "opt-out" if found.opt_outs else "permitted"
        plain = sorted(found.permits, key=lambda s: not _PLAIN.search(s.text))
        shown = [*plain[:2], *found.opt_outs[:1], *found.promises[:1]]
        return said(TOPIC, value, document, shown, weasel=weasel)
    if found.opt_outs and not found.promises:
        return said(TOPIC, "opt-out", document, found.opt_outs, weasel=weasel)
    if (found.promises or found.opt_ins) and (hints := _hints(said_, found)):
        return said(TOPIC, "ambiguous", document, [*hints[:2], *found.promises[:2]], weasel=weasel)
    if found.promises or found.opt_ins:
        value = "carve-outs" if exceptions or found.licences else "opt-in" if found.opt_ins else "never"
        carved = _carve_outs(exceptions, found.licences)
        shown = [*found.opt_ins[:1], *found.promises[:2], *exceptions[:1], *found.licences[:1]]
        return said(TOPIC, value, document, shown, carve_outs=carved, weasel=weasel)
    if found.licences:
        return said(TOPIC, "ambiguous", document, found.licences, weasel=weasel)
    return said(TOPIC, "silent", document, (), weasel=weasel)


def _hints(said_: list[Sentence], found: _Found) -> list[Sentence]:
    """Sentences in which the vendor says that it trains, without saying on what: beside them a promise is in doubt."""
    known = [*found.promises, *found.opt_ins]
    return [
        s
        for s in said_
        if _WE_TRAIN.search(s.text)
        and s not in known
        and not NEGATION.search(s.text)
        and not (CUSTOMER_BAN.search(s.whole) or _COMPETES.search(s.text) or _SCOPED.search(s.text))
        and not (
            _PUBLIC.search(s.text) or _OPT_IN.search(s.text) or _DEFINES.search(s.text[:80]) or _POINTS.match(s.text)
        )
    ]


def _only_control(sentence: Sentence) -> bool:
    """A setting that is named beside an express opt-in is where the opt-in is given, not a way out of training."""
    return bool(_CONTROL.search(sentence.text)) and not _OPT_OUT.search(sentence.text)


def statement(document: Document) -> Claim | None:
    """A claim only where a document of another kind says outright that it trains, or not, on what users enter."""
    found = _sort([s for s in sentences(document.blocks) if CONTENT.search(s.text) and OURSELVES.search(s.text)])
    if found.permits:
        return said(
            TOPIC, "opt-out" if found.opt_outs else "permitted", document, [*found.permits[:3], *found.opt_outs[:1]]
        )
    if found.promises:
        return said(
            TOPIC,
            "carve-outs" if any(_EXCEPT.search(s.text) for s in found.promises) else "never",
            document,
            found.promises,
        )
    return None


def _sort(said_: list[Sentence]) -> _Found:
    found = _Found([], [], [], [], [], [])
    for index, sentence in enumerate(said_):
        if sentence.block.kind is BlockKind.HEADING:
            continue
        if _SELL.search(sentence.text):
            found.weasel.append(sentence)
        if _about_training(sentence):
            _sort_training(sentence, found)
            if found.permits and found.permits[-1] is sentence and not found.opt_outs:
                found.opt_outs.extend(_way_out(said_[index + 1 : index + 1 + NEAR]))
        elif _is_licence(sentence):
            found.licences.append(sentence)
    return found


def _way_out(following: list[Sentence]) -> list[Sentence]:
    """The sentence that offers a way out right after one that permits training, and speaks of nothing else."""
    return [s for s in following if _OPT_OUT.search(s.text) and not _OTHER_OPT_OUT.search(s.text)][:1]


def _about_training(sentence: Sentence) -> bool:
    whole = sentence.whole
    if not _TRAIN.search(sentence.text) or CUSTOMER_BAN.search(whole):
        return False
    if _DEFINES.search(sentence.text[:80]) or _BY_CUSTOMER.match(sentence.text) or _OF_PEOPLE.search(sentence.text):
        return False
    if _COMPETES.search(sentence.text) or _POINTS.match(sentence.text):
        return False
    if _PUBLIC.search(sentence.text) and not _ENTERED.search(sentence.text):
        return False
    rest = _NOT_OURS.sub(" ", sentence.text)
    if not _AI.search(f"{rest} {sentence.lead} {sentence.heading}"):
        return False
    about = CONTENT.search(whole) or CONTENT.search(sentence.heading) or _USE_HEADING.search(sentence.heading)
    return bool(_TRAIN.search(rest)) and bool(about)


def _sort_training(sentence: Sentence, found: _Found) -> None:
    text = sentence.whole
    if _SCOPED.search(text):
        return
    negated = _negated(text)
    if negated and _BY_OTHERS.match(sentence.text):
        return
    if _OPT_OUT.search(text) or _CONTROL.search(text):
        found.opt_outs.append(sentence)
        if not negated:
            found.permits.append(sentence)
    elif _OPT_IN.search(text):
        found.opt_ins.append(sentence)
        if negated:
            found.promises.append(sentence)
    elif negated:
        found.promises.append(sentence)
    elif _USES.search(text):
        found.permits.append(sentence)


def _negated(text: str) -> bool:
    """Whether a negation stands in the clause of the training word, before it or just behind its subject."""
    word = _TRAIN.search(text)
    if not word:
        return False
    clause_start = max(text.rfind(mark, 0, word.start()) for mark in (";", ". ", " but ", " however"))
    window = text[max(0, clause_start, word.start() - 220) : min(len(text), word.end() + 10)]
    return bool(NEGATION.search(window)) and not re.search(
        r"\bnot only\b|\bnot limited to\b(?![^.;]{0,200}\bnot\b)", window
    )


def _is_licence(sentence: Sentence) -> bool:
    if not _IMPROVE.search(sentence.text) or CUSTOMER_BAN.search(sentence.whole) or _negated_improvement(sentence.text):
        return False
    if _COMPETES.search(sentence.text) or _POINTS.match(sentence.text):
        return False
    about = CONTENT.search(sentence.whole) or re.search(
        r"\b(?:how|why|what) we (?:may )?(?:use|process|collect)|purposes?|use of (?:your )?(?:\w+ )?(?:data|information|content)",
        sentence.heading,
        re.IGNORECASE,
    )
    return bool(about) and bool(_USES.search(sentence.whole))


def _negated_improvement(text: str) -> bool:
    word = _IMPROVE.search(text)
    return bool(word and NEGATION.search(text[max(0, word.start() - 120) : word.start()]))


def _carve_outs(exceptions: list[Sentence], licences: list[Sentence]) -> tuple[str, ...]:
    text = " ".join(s.text for s in exceptions).casefold()
    named = [name for name, pattern in _CARVE if re.search(pattern, text)]
    if licences:
        named.append("improvement-licence")
    return tuple(named or (["legal-or-other"] if exceptions else []))
