"""Is the evidence real, or a template, a fixture or a made-up example?"""

from bonafides.model import Answer, Dossier, not_applicable, not_satisfied


def check(dossier: Dossier) -> Answer:
    """Not satisfied where a document says of itself that it is a template, a mock or an example, or has blanks."""
    signs = [c for c in dossier.about("document.template") if c.citations]
    if signs:
        reason = str(signs[0].details.get("reason", "it is a template"))
        more = f" So do {len(signs) - 1} more." if len(signs) > 1 else ""
        because = f"{signs[0].path} {reason}.{more}"
        return not_satisfied(because, citing=[c.citations[0] for c in signs[:4]], confidence=signs[0].confidence)
    return not_applicable("No document that was read says of itself that it is a template, a mock or an example.")
