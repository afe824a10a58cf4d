"""Did the SOC 2 auditor find controls that did not work?"""

from bonafides.checks.absence import SOC_REPORTS, absent, cut
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Zero deviations counted from the rows of the tests satisfies."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    counted = [c for c in dossier.about("soc2.deviations") if isinstance(c.value, int)]
    if not counted:
        return absent(
            dossier, "No table of tests of controls could be read, so deviations were not counted.", kinds=SOC_REPORTS
        )
    worst = max(counted, key=lambda c: c.value if isinstance(c.value, int) else 0)
    if worst.value == 0:
        if worst.details.get("counted") is False or not worst.citations:
            return inconclusive(
                f"{worst.path} says there were none, but its rows were not read.", citing=worst.citations
            )
        because = f"No deviation stands in the rows of the tests in {worst.path}."
        unread = cut(dossier, [worst])
        if unread:
            return inconclusive(f"{because}{unread}", citing=worst.citations)
        return satisfied(because, citing=worst.citations, confidence=worst.confidence)
    if not worst.citations:
        return inconclusive(f"{worst.path} seems to note {worst.value} deviations.")
    least = "at least " if worst.details.get("at_least") else ""
    noted = "one deviation" if worst.value == 1 else f"{worst.value} deviations"
    return not_satisfied(f"The auditor noted {least}{noted} in {worst.path}.", citing=worst.citations)
