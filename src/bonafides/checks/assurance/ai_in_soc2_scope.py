"""Does the SOC 2 look at the AI at all?"""

from bonafides.checks.absence import SOC_REPORTS, absent
from bonafides.model import Answer, Dossier, not_applicable, satisfied, silent


def check(dossier: Dossier) -> Answer:
    """Satisfied when the system described includes the AI; even then it audits controls, not answers."""
    if not dossier.of_kind("soc2-report", "soc3-report"):
        return not_applicable("No SOC report is in the packet; that gap is shown by itself.")
    claims = dossier.about("soc2.ai-in-scope")
    yes = [c for c in claims if c.value == "yes" and c.citations]
    if yes:
        because = f"The system that {yes[0].path} describes includes AI. It still audits controls, not probabilities."
        return satisfied(because, citing=yes[0].citations, confidence=yes[0].confidence)
    if claims:
        return silent(
            f"The system that {claims[0].path} describes names no model or AI feature.", citing=claims[0].citations
        )
    return absent(dossier, "Whether the SOC report's system includes AI could not be read.", kinds=SOC_REPORTS)
