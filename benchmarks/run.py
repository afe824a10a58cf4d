"""Every benchmark that needs no peer: `python benchmarks/run.py [SHARED]`, or `make bench`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Run each benchmark as its own process, in order; stop where one fails."""
    shared = sys.argv[1:] or [str(HERE.parent.parent / "shared")]
    if not (Path(shared[0]) / "benchmarks").is_dir():
        sys.exit(f"the labelled documents are not at {shared[0]}; name their folder")
    for name in ("terms", "evidence", "history", "audit_speed", "soc2_speed"):
        print(f"# {name}", flush=True)
        subprocess.run([sys.executable, str(HERE / f"{name}.py"), *shared], check=True)
    for name in ("measure_speed", "faults"):
        print(f"# {name}", flush=True)
        subprocess.run([sys.executable, str(HERE / f"{name}.py")], check=True)


if __name__ == "__main__":
    main()
