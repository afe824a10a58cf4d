"""Do the terms allow us to test the tool?"""

from bonafides.checks.positions import spoken
from bonafides.checks.standing import standing
from bonafides.model import Answer, Claim, Dossier

TOPIC = "testing.right"
OF_QUALITY = "measuring"


def check(dossier: Dossier) -> Answer:
    """A right to test satisfies, a ban on measuring does not; a ban on attacks alone settles nothing."""
    claims = spoken(dossier.about(TOPIC))
    kinds, lifted = _kinds(claims), _lifted(claims, "restricted")
    return standing(
        dossier,
        TOPIC,
        "No contract gives us a right to test the tool.",
        good={"allowed": "allows the customer to test or evaluate the service"},
        bad={"banned": f"forbids us to benchmark or measure the service{_lifted(claims, 'banned')}"},
        unclear={
            "restricted": f"forbids {kinds}{lifted}, and does not say whether we may measure how the tool answers"
        },
    )


def _of(claims: list[Claim], value: str) -> list[Claim]:
    return [c for c in claims if c.value == value]


def _lifted(claims: list[Claim], value: str) -> str:
    """The way in that each ban of that value leaves."""
    bans = _of(claims, value)
    return " without permission" if bans and all(c.details.get("with_permission") for c in bans) else ""


def _kinds(claims: list[Claim]) -> str:
    """The kinds of tests that the first ban names."""
    bans = _of(claims, "restricted")
    kinds = bans[0].details.get("kinds") if bans else ()
    named = [str(k) for k in kinds if k != OF_QUALITY] if isinstance(kinds, list | tuple) else []
    return " and ".join(named) or "some tests"
