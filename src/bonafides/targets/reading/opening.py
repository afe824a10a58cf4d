"""What a connector is given when it is opened."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from bonafides.targets.wire.call import Admit


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The world outside a connector, passed in."""

    environment: Mapping[str, str]
    """Where secrets are."""
    admit: Admit
    """Awaited before every call that is not a question, such as a login: it counts too."""
    random: random.Random
    allow_private: bool = True
    """Whether addresses inside a network may be called: yes on the command line, no on a server."""
    allow_code: bool = False
    """Whether kinds that run code of the user's may do so."""
