"""What happens to customer content when the contract ends?"""

import re

from bonafides.claims.terms.wording import chosen, said
from bonafides.language.actors import Actor, agent
from bonafides.language.periods import Period, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "deletion.on-termination"
STEMS = ("delet", "destroy", "destruct", "eras", "return", "purg", "remov", "dispos", "retain", "retriev", "export", "available", "wipe", "overwrit", "keep", "stor")  # fmt: skip
_END = re.compile(
    r"\b(?:terminat(?:e|es|ed|ing|ion)|expir(?:y|es?|ed|ation|ing)|cancel(?:s|led|ed|lation|ling)?|cessation|conclusion|completion of (?:the )?(?:\w+ )?(?:services?|processing|provision)|(?:end|ends|ending|ended) (?:of )?(?:the |this |your |its |our )?(?:\w+ )?(?:provision|services?|agreement|term|contract|subscription|relationship|dpa|retrieval period)|(?:agreement|contract|subscription|service|relationship) (?:has )?(?:ends|ended|lapses)"
    r"|clos(?:e|es|ed|ure|ing)(?: \w+){0,4} accounts?|accounts? (?:is |are |has been |have been |gets )?(?:\w+ )?(?:deleted|closed|closure|deletion|terminated|deactivated|cancell?ed)|(?:delet|deactivat)\w* (?:of )?(?:your |the |his |their |a |user |an )*(?:\w+ )?accounts?|ceas(?:es?|ed) (?:to use|using|to provide|providing|all)|stops? using|no longer (?:provid\w+|us(?:e|es|ing)|a customer|subscrib\w+)|leav(?:e|es|ing) the service|exit)\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b(?:(?P<gone>(?:be )?(?:permanently |securely |irreversibly |automatically |promptly )?(?:delet(?:e|es|ed|ing|ion)|destroy(?:s|ed|ing)?|destruction|eras(?:e|es|ed|ing|ure)|purg(?:e|es|ed|ing)|wip(?:e|ed)|remov(?:e|es|ed|ing|al)|dispos(?:e|es|ed|al)|overwritten))|returns?|returned|returning|(?P<kept>retain(?:s|ed)?|keeps?|kept|stor(?:e|es|ed)|available for (?:\w+ )?(?:export|download|retrieval)))\b",
    re.IGNORECASE,
)
_DATA = re.compile(r"\b(?:data|content|contents|information|copies|materials|files|inputs|outputs|prompts|conversations|chats|records|accounts?|profile|workspace|uploads|messages|PII)\b", re.IGNORECASE)  # fmt: skip
_ASK = re.compile(
    r"\b(?:request(?:s|ed)?|choice|option|instruct\w*|election|elects?|chooses?|direct(?:ion|s|ed|ing)|discretion of (?:the )?(?:customer|controller)|(?:asks?|asked) (?:us|it|the processor|for)|preference)\b",
    re.IGNORECASE,
)
_OWN_OPTION = re.compile(r"\b(?:our|its|company[’']s|provider[’']s|vendor[’']s|processor[’']s|sole) (?:own |sole )?(?:option|discretion|election|choice)\b", re.IGNORECASE)  # fmt: skip
_EITHER_WAY = re.compile(
    r"\b(?:terminat\w+|expir\w+|end|cessation)\b[^.;]{0,60}(?:,|\bor|\band/or)\s+(?:earlier |otherwise |in any case )?(?:upon|on|at|when|if|following)\b[^.;]{0,40}\brequest|\brequest[^.;]{0,40}\bor\b[^.;]{0,40}\b(?:terminat\w+|expir\w+|end of)\b|\(or\b[^)]{0,60}\)",
    re.IGNORECASE,
)
"""At the end or on request: what happens at the end waits for nobody's request."""
_ASIDE = re.compile(
    r"\bchild(?:ren)?\b|\bminors?\b|\bunder (?:the age|1[368])\b|\bcookies?\b|\bpersonnel\b|\bemploy(?:ees?|ment)\b|\bbrowser\b|\billegal\b|\bviolat\w+|\binfring\w+|\bbreach\b|\bswitching\b|\bretrieve any\b|\bnot be able to\b|\bstandard contractual clauses\b|\bcertification of\b|\brefunds?\b|\bliab(?:le|ility)\b|\bindemn\w+|\bcopyright\b|\bgrounds to believe\b|\bsuspen\w+|\bnotice(?:s)? of termination\b|\bpurchase\b|\bproducts?\b[^.;]{0,20}\breturn|\breturn(?:s|ed)? (?:an?|multiple|results?|errors?)\b|\bsoftware\b|\bdocumentation\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\bright(?:s)? to (?:\w+ ){0,3}(?:delet|eras|access|request)|\bretains? (?:all|any|its|full|owner\w*|the right)|\bremov\w+ access|\baccess (?:\w+ ){0,3}remov", re.IGNORECASE)  # fmt: skip
_PARTIES = re.compile(r"\bconfidential information\b", re.IGNORECASE)
_HEADING = re.compile(r"\b(?:deletion|return|destruction|disposal)\b[^.]{0,30}\b(?:data|content|information|return|deletion)\b|\b(?:data|content) (?:deletion|return|disposal)\b|\b(?:upon|after|effects? of|following) (?:termination|cancel\w*|expir\w*)\b", re.IGNORECASE)  # fmt: skip
_NOT_THIS = re.compile(
    r"\b(?:notice|notify|notification|respond|inactiv\w+)\b[^.;]{0,40}$|\b(?:in|from|of|on|copies|our|the|encrypted) (?:\w+ ){0,2}(?:back-?ups?|archiv\w+)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Before a period that is one of notice, of answers or of back-ups."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """A number of days, on request, vaguely, or nothing; what is said of content goes before what is said of secrets."""
    private = document.kind == "privacy-policy"
    about = [s for s in chosen(found, STEMS) if _at_the_end(s, private)]
    content = [s for s in about if not _PARTIES.search(s.text)]
    if content or private:
        return _decided(document, content)
    return _decided(document, [s for s in about if _PARTIES.search(s.text)])


def _decided(document: Document, about: list[Sentence]) -> Claim:
    dated = [(s, period) for s in about if (period := _window(s))]
    if dated:
        return said(TOPIC, "days", document, [s for s, _ in dated], days=dated[0][1].days)
    asked = [s for s in about if _on_request(s.text)]
    plain = [s for s in about if s not in asked]
    if asked and not any(_ACT.search(s.text) and "may" not in s.text for s in plain):
        return said(TOPIC, "on-request", document, [*asked, *plain])
    return said(TOPIC, "vague" if about else "silent", document, about)


def _at_the_end(sentence: Sentence, private: bool = False) -> bool:
    """Whether the vendor deletes, returns or still keeps something once the contract or the account has ended.

    Deletion on request alone is the statutory right of persons in a privacy policy (`private`), and a term in a contract.
    """
    text = sentence.text
    acts = [m for m in _ACT.finditer(text) if _acts(text, m)]
    if not acts or not _DATA.search(sentence.whole) or _ASIDE.search(text) or _RIGHTS.search(text):
        return False
    if not any(m["gone"] or m[0].lower().startswith("return") for m in acts) and not periods(text):
        return False
    if _END.search(sentence.whole) or re.search(
        r"\b(?:upon|effects? of|following|after|on) (?:termination|cancell?ation|expiration)\b",
        sentence.heading,
        re.IGNORECASE,
    ):
        return True
    return (
        not private
        and bool(_ASK.search(text))
        and bool(_PARTIES.search(text) or _HEADING.search(sentence.heading))
        and not re.search(r"\byour (?:verified |deletion )?request", text)
    )


def _acts(text: str, act: re.Match[str]) -> bool:
    who = agent(text, act.start())
    by_customer = who is Actor.CUSTOMER and not re.search(
        r"\bbe (?:\w+ )?$|\b(?:is|are) (?:\w+ )?$", text[: act.start()]
    )
    return not by_customer and not re.match(
        r"(?:delet|clos|deactivat)\w* (?:of )?(?:your |the |a |user )?(?:\w+ )?account",
        text[act.start() : act.end() + 30],
        re.IGNORECASE,
    )


def _on_request(text: str) -> bool:
    return bool(_ASK.search(_OWN_OPTION.sub(" ", text))) and not _EITHER_WAY.search(text)


def _window(sentence: Sentence) -> Period | None:
    """The period from the end of the contract to the deletion, not one of notice or of back-ups."""
    for text in (sentence.text, sentence.lead):
        for period in periods(text):
            if not _NOT_THIS.search(text[max(0, period.start - 60) : period.start]) and not re.match(
                r"[’']?s?\W{0,3}(?:prior |written |advance )*notice|\W{1,3}of (?:account )?inactiv",
                text[period.end : period.end + 30],
            ):
                return period
    return None
