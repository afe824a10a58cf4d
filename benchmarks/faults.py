"""`kill -9` at fifty random moments of one run: `python benchmarks/faults.py [KILLS [SEED]]`."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from killing import Server, kill_again_and_again  # noqa: E402  (the tests' own loop, with more kills)

COUNT = 1500


def main() -> None:
    """Print what was lost, doubled and sent again; stop with an error where a promise is broken."""
    kills, seed = (int(a) for a in (*sys.argv[1:3], "50", "1")[:2]) if len(sys.argv) != 2 else (int(sys.argv[1]), 1)
    with tempfile.TemporaryDirectory() as name:
        server = Server(Path(name), 0.02)
        try:
            found = kill_again_and_again(Path(name), server, kills=kills, count=COUNT, seed=seed)
        finally:
            server.close()
    print(
        f"{kills} kills, {COUNT} trials: {found.lost} finished trials lost, {found.doubled} counted twice, "
        f"{found.trials} of {COUNT} in the end; {found.sent} calls received by the server "
        f"({found.sent - COUNT} of them sent again, in flight at a kill), {found.charged} calls charged"
    )
    assert (found.lost, found.doubled, found.trials) == (0, 0, COUNT)
    assert COUNT <= found.sent <= found.charged


if __name__ == "__main__":
    main()
