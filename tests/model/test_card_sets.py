"""Names of models: which are one model's, and which cards speak together."""

import pytest

from bonafides.model import Claim, Confidence, card_sets, same_model


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kestrel 3", "kestrel-3", True),
        ("Kestrel 3", "Model Card: Kestrel 3", True),
        ("Acme Kestrel 3", "Kestrel 3", True),
        ("Kestrel 3", "Kestrel 2", False),
        ("Kestrel", "Kestrel 3", False),
        ("Kestrel 3", "Kestrel 3 Instruct", False),
        ("Kestrel 3 8B", "Kestrel 3 70B", False),
        ("Kestrel 3", "Osprey 3", False),
        ("Model card", "Kestrel 3", False),
    ],
)
def test_same_model(one: str, other: str, same: bool) -> None:
    assert same_model(one, other) is same
    assert same_model(other, one) is same


def _claims(**names: str) -> list[Claim]:
    found = []
    for path, name in names.items():
        place = path.replace("__", "/") + ".md"
        found.append(Claim("model-card.contact", "absent", Confidence.HIGH, (), path=place))
        found += [Claim("subject.model", name, Confidence.HIGH, (), path=place)] if name else []
    return found


@pytest.mark.parametrize(
    ("names", "paths"),
    [
        ({"a__x": "Kestrel 3", "a__y": "", "b__z": "Osprey 1"}, [("a/x.md", "a/y.md"), ("b/z.md",)]),
        ({"x": "Kestrel 3", "y": ""}, [("x.md", "y.md")]),
        ({"x": "Kestrel 3", "y": "", "z": "Osprey 1"}, [("x.md",), ("y.md",), ("z.md",)]),
        ({"x": "", "y": ""}, [("x.md",), ("y.md",)]),
    ],
)
def test_a_file_that_names_no_model_joins_the_set_of_its_folder_or_the_only_one(
    names: dict[str, str], paths: list[tuple[str, ...]]
) -> None:
    assert [each.paths for each in card_sets(_claims(**names))] == paths
