"""What a company's or a product's name looks like, and what only looks like one."""

import re

_CAPITAL = r"[A-Z0-9][\w.'’-]*"
FORM = r"(?:(?:Pty|Pte|Co)\.?,? (?:Ltd|Limited)|Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|AB|ApS|A/S|Oy|SAS|S\.A|S\.r\.l|B\.V|BV|PBC|PLC|plc|Corp|Corporation|Pty|K\.K)\b\.?"
COMPANY = rf"(?P<name>(?:(?:{_CAPITAL},?|&)\s+){{0,6}}?{_CAPITAL},?\s+{FORM})"
"""A name with its legal form."""
NAME = r"(?P<name>[A-Z][\w.&'-]*(?:\s(?:[A-Z][\w.&'-]*|\d[\w.]*)){0,3})"
"""Words with capitals; far more than names look like that, so that it is used after telling words only."""
_MONTHS = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
NOT_A_NAME = frozenset(
    f"""{_MONTHS} a an and or part annex section article api public third-party try version the our these this that your
    such any all if by we us of in on at for to with you it its service services terms term privacy policy notice agreement agreements
    customer customers user users data software site sites website websites online party parties provider vendor company controller processor
    business enterprise professional developer developers consumer commercial general additional free paid beta support subscription
    cloud mobile web app application platform product products model models system report effective last updated date page legal
    conditions use addendum statement list subprocessors sub-processors soc type security trust center overview independent
    eu uk us gdpr european union united states annexes exhibit schedule who what how when where welcome by-laws both either each
    description management assertion confidential ai artificial intelligence information order form master content contract
    card details summary introduction disclosing receiving licensor licensee organization entity scope certificate letter bridge""".split()
)
_KEPT_DOT = re.compile(r"(?:Inc|Corp|Ltd|Co|L\.L\.C|S\.A|S\.r\.l|B\.V|K\.K)\.$")


def clean(name: str) -> str:
    """The name without what stands before it in the sentence; '' where nothing that names is left."""
    words = name.strip(" ,").split()
    for index in range(len(words) - 2, -1, -1):
        if _breaks(words[index], words[index + 1 :]):
            words = words[index + 1 :]
            break
    while words and (_plain(words[0]) in NOT_A_NAME or words[0][0].islower() or words[0] == "&"):
        words.pop(0)
    kept = " ".join(words).strip(" ,;:")
    kept = re.sub(r"['’]s?$", "", kept)
    kept = kept if _KEPT_DOT.search(kept) else kept.rstrip(".")
    return kept if _names(kept) else ""


def bare(name: str) -> str:
    """The cleaned name without words at its end that name nothing: "Acme Services" is Acme's."""
    words = clean(name).split()
    while words and _plain(words[-1]) in NOT_A_NAME:
        words.pop()
    return " ".join(words)


def _names(kept: str) -> bool:
    words = kept.split()
    form_only = len(words) == 1 and re.fullmatch(FORM, kept) is not None
    return any(c.isupper() for c in kept) and len(kept) > 1 and _plain(kept) not in NOT_A_NAME and not form_only


def _breaks(word: str, rest: list[str]) -> bool:
    """Whether a sentence, a date or another name ends with this word, so that the name only begins after it."""
    if word.endswith(","):
        return re.fullmatch(FORM, " ".join(rest)) is None
    sentence = word.endswith(".") and len(word) > 5 and word[:-1].isalpha()
    return sentence or re.fullmatch(r"(?:19|20)\d\d", word) is not None


def _plain(word: str) -> str:
    return word.casefold().strip(",.'’:")
