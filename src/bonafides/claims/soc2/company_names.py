"""Names of companies as they stand in lists and sentences of a report."""

import re

NAME = re.compile(
    r"(?:[A-Z][\w&.+-]*|[A-Z]{2,})(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w&.+-]*){0,5}(?:,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|GmbH|SARL|SAS|PBC)\b\.?)?"
)
GENERIC = re.compile(
    r"^(?:the|its|this|these|those|a|an|all|each|both|our|their|section|soc|type|management|complementary|security|availability|confidentiality|processing|privacy|trust|common|controls?|criteria|sub-?service.*|services?|company|organi[sz]ations?|user|customers?|independent|service|examination|opinion|description|system|carve.*|inclusive|where|when|as|for|in|no|not|name|vendor|function|method|hosting|purpose|n/a|none|cc\d.*|csoc.*|api|saas|iaas|paas)$",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"\.?\s+(?:Both|These|All|The|Each|They|Its?|Their|Neither|We|Our)\b.*$")
"""What follows a legal form that ends in a full stop."""
_LEADS = re.compile(
    r"^\s*(?:(?:[a-z][\w-]*\s+){1,6}?(?:with|through|from|by|on|at|to|via)\s+(?=[A-Z])|(?:(?:on|by|with|from|the|at|via|also)\s+)*)"
)
"""What leads over to the next name: `and`, `and on`, `and sends e-mail through`."""


def names_in(listed: str) -> list[str]:
    """Names in a list in prose: `A, Inc. ("A") for hosting, B and C`; a name in brackets counts after a common noun."""
    bare = re.sub(r"([A-Z][\w&.,-]*)\s*\([^)]{0,80}\)", r"\1", re.sub(r"[\"“”]", "", listed))
    parts = re.split(r",(?!\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|GmbH|PBC)\b)|\band\b|\b(?:for|to|in)\b|\(", bare)
    stripped = [_LEADS.sub("", part) for part in parts]
    found = [NAME.search(part) if index == 0 else NAME.match(part) for index, part in enumerate(stripped)]
    return [n for m in found if m and not GENERIC.match(n := without_form(m.group()))]


def without_form(name: str) -> str:
    """A name without its legal form, and without the sentence that follows one."""
    whole = _NEXT_SENTENCE.sub("", name).strip(" ,.")
    return re.sub(r",?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|PBC)\b\.?$", "", whole).strip(" ,.")
