"""Read the red-team reports of other styles and count fields that agree with their keys: `python benchmarks/red_team.py`.

All reports are invented; the sets have been read since, so the figures that count are those of the first reading,
which `docs/reading-evidence.md` keeps. This shows what is read now, and lists what is not.
"""

from dataclasses import replace
from pathlib import Path

from ruamel.yaml import YAML

from bonafides.claims.red_team import claims
from bonafides.documents.reading import read

SETS = Path(__file__).parent.parent / "tests/claims/red_team"
CONTAINED = ("model-version", "success-rate")


def main() -> None:
    """Print right and all fields of each set, and every field that is wrong."""
    for key in sorted(SETS.glob("*/key.yaml")):
        right = every = 0
        for name, fields in YAML(typ="safe").load(key).items():
            document = replace(read(name, (key.parent / name).read_bytes()), kind="red-team-report")
            found = {c.topic.removeprefix("red-team."): c.value for c in claims(document)}
            for topic, wanted in fields.items():
                every += 1
                value = found.get(topic)
                held = _holds(topic, wanted, value)
                right += held
                if not held:
                    print(f"wrong {key.parent.name}/{name} {topic}: {value!r}, not {wanted!r}")
        print(f"{key.parent.name}: {right} of {every} fields")


def _holds(topic: str, wanted: object, value: object) -> bool:
    if topic in CONTAINED and isinstance(wanted, str):
        return wanted in str(value)
    return value in (wanted if isinstance(wanted, list) else [wanted])


if __name__ == "__main__":
    main()
