"""Who bears the claims of third parties over outputs and training data?"""

from bonafides.checks.positions import CONTRACTS
from bonafides.checks.standing import standing
from bonafides.model import Answer, Dossier


def check(dossier: Dossier) -> Answer:
    """An indemnity of the vendor's that names outputs or training data satisfies."""
    return standing(
        dossier,
        "indemnity.outputs",
        "No contract says who bears claims of third parties over outputs.",
        good={"covers-outputs": "has the vendor indemnify us, and names outputs or training data"},
        bad={
            "excluded": "takes outputs or the model out of the vendor's indemnity",
            "customer-only": "has only the customer indemnify the vendor",
        },
        unclear={
            "service-only": "has the vendor indemnify us for the service; whether outputs are covered is not said"
        },
        kinds=CONTRACTS - {"privacy-policy"},
    )
