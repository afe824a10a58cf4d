"""Version, contact and licence."""

import pytest
from card_reading import claims

VERSION = [
    ("# O\n\nVersion 1.0 / 25.May.2022\n", "present"),
    ("# O\n\n### Release date\n\nSeptember 2022\n", "present"),
    ("**Last updated:** 2025-03-01", "present"),
    ("### Release Date: Hugging Face 08/01/2025", "present"),
    ("O 2.1 was released on 12 December 2024.", "present"),
    ("| Field | Value |\n|---|---|\n| Model date | May 2020 |", "present"),
    ("# Orel-3.5\n\nOrel-3.5 is a language model.", "partial"),
    ("Orel v2 is a language model.", "partial"),
    ("This model is an optimized version of Orel-4 for local use.", "absent"),
    ("# Orel\n\nOrel is a language model with 7B parameters.", "absent"),
    ("# Orel-7b\n\nOrel-7b is a language model.", "absent"),
    ("# Orel\n\nBased on Smith et al., May 2019.", "absent"),
    ("# Orel\n\nTraining started in December 2022 and took two months.", "absent"),
    ("# Orel\n\nKnowledge cutoff: June 2024", "absent"),
]
CONTACT = [
    ("Questions? Write to cards@orel.example.", "present"),
    ("Please open an issue at https://github.com/orel/orel/issues.", "present"),
    ("# O\n\n## Where to send questions or comments\n\nPlease use [this form](https://forms.gle/abc).\n", "present"),
    ("Report vulnerabilities [here](https://orel.example/report-a-bug).", "present"),
    ("- Reporting issues with the model: [github.com/orel/orel](https://github.com/orel/orel)", "present"),
    ("Write [to us](mailto:desk@orel.example) with questions.", "present"),
    ("Contact: desk [at] orel.example", "present"),
    ("Repository: [https://github.com/orel/orel](https://github.com/orel/orel)", "partial"),
    ("Join our [Discord](https://orel.example/chat) for questions.", "partial"),
    ("```\n@misc{orel, author={a@b.example}}\n```", "absent"),
    ("```python\nprint('mail me@orel.example')\n```", "absent"),
    ("For more information see the [report](https://orel.example/report.pdf).", "absent"),
    ("MMLU holds 14,079 questions in 57 fields; answer from https://mmlu.example.", "absent"),
    ("![logo](https://orel.example/logo@2x.svg)", "absent"),
]
LICENCE = [
    ("- **License:** MIT", "present", "MIT"),
    ("| Attribute | Details |\n|---|---|\n| **License** | Apache 2.0 |", "present", "Apache 2.0"),
    ("We release the weights under an Apache-2.0 license.", "present", "Apache-2.0"),
    (
        "# O\n\n## License\n\nThe weights are covered by the Llama 3.1 Community License Agreement.\n",
        "present",
        "Llama",
    ),
    ("---\nlicense: cc-by-nc-4.0\n---\n\n# O\n", "present", "cc-by-nc-4.0"),
    ("The model is licensed under the [MIT License](https://x.example/LICENSE).", "present", "MIT"),
    ("**License:** Please see the LICENSE file", "partial", None),
    ("**License** A custom commercial license is available at https://orel.example/licence", "partial", None),
    ("---\nlicense: other\n---\n\n# O\n", "partial", None),
    ("# O\n\n## License\n\nNot disclosed\n", "absent", None),
    ("The evaluation dataset is licensed under CC BY 4.0.", "absent", None),
    ("Orel is a model from MIT researchers.", "absent", None),
]


@pytest.mark.parametrize(("text", "value"), VERSION)
def test_version_date(text: str, value: str) -> None:
    assert claims(text)["version-date"].value == value


@pytest.mark.parametrize(("text", "value"), CONTACT)
def test_contact(text: str, value: str) -> None:
    assert claims(text)["contact"].value == value


@pytest.mark.parametrize(("text", "value", "name"), LICENCE)
def test_licence(text: str, value: str, name: str | None) -> None:
    found = claims(text)["licence"]
    assert found.value == value
    if name:
        assert str(found.details["value"]).startswith(name)
