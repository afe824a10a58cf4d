"""Which controls does the SOC 2 leave to us?"""

from bonafides.model import Answer, Dossier, inconclusive, not_applicable, satisfied


def check(dossier: Dossier) -> Answer:
    """Satisfied when the report lists them; running them is then ours."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    claims = [c for c in dossier.about("soc2.cuecs") if c.citations and isinstance(c.value, int) and c.value > 0]
    if claims:
        number = "one control" if claims[0].value == 1 else f"{claims[0].value} controls"
        because = f"{claims[0].path} leaves {number} to us. Its opinion holds only if they work."
        return satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return inconclusive("No list of controls that are left to us could be read in the SOC 2 report.")
