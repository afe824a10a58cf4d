"""Is there only one version of each document?"""

from bonafides.model import Answer, Dossier, not_applicable, not_satisfied


def check(dossier: Dossier) -> Answer:
    """Not satisfied where the packet holds two versions of one document; the older one decides nothing."""
    pairs = dossier.superseded
    if not pairs:
        return not_applicable("No two versions of one document were found.")
    listed = "; ".join(f"{older} is superseded by {newer}" for older, newer in sorted(pairs.items()))
    dates = [c for c in dossier.claims if c.topic == "document.date" and c.citations]
    wanted = [path for pair in sorted(pairs.items()) for path in pair]
    cited = [c.citations[0] for path in wanted for c in dates if c.path == path]
    because = f"{listed}. The findings rest on the newer one only."
    return not_satisfied(because, citing=cited[:4])
