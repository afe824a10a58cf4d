"""Is there a SOC 2 report, and does it look like one?"""

from bonafides.checks.absence import SOC_REPORTS, absent
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Satisfied by a report whose opinion is read and whose genuineness is plausible."""
    genuine = [c for c in dossier.about("soc2.genuine") if c.kind == "soc2-report"]
    if not genuine:
        lesser = dossier.of_kind("soc3-report", "bridge-letter")
        said = (
            f" ({lesser[0].evidence.path} is a {lesser[0].kind}, which shows no tests of controls.)" if lesser else ""
        )
        return absent(dossier, f"No SOC 2 report is in the packet.{said}", kinds=SOC_REPORTS)
    plausible = [c for c in genuine if c.value == "plausible"]
    if not plausible:
        reasons = genuine[0].details.get("reasons")
        listed = "; ".join(map(str, reasons)) if isinstance(reasons, list | tuple) else "it looks doubtful"
        because = f"{genuine[0].path} cannot be relied on as it stands: {listed}."
        citations = genuine[0].citations
        return not_satisfied(because, citing=citations) if citations else inconclusive(because)
    opinions = [c for c in dossier.about("soc2.opinion") if c.path == plausible[0].path and c.citations]
    if not opinions:
        because = f"{plausible[0].path} shows no opinion of an auditor that could be read."
        return inconclusive(because, citing=plausible[0].citations)
    if opinions[0].value != "unqualified":
        because = f"{opinions[0].path} carries a {opinions[0].value} opinion."
        return not_satisfied(because, citing=opinions[0].citations)
    because = f"{opinions[0].path} carries an unqualified opinion and shows no sign of being a mock-up."
    return satisfied(because, citing=opinions[0].citations, confidence=opinions[0].confidence)
