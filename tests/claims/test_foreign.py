"""Parts of an English document in another language are said; English is never taken for foreign."""

import pytest

from bonafides.claims.classify import classify
from bonafides.documents.reading import read
from bonafides.model import Read

ENGLISH = (
    "The vendor shall process the personal data of the customer only on documented instructions and to the extent that is necessary "
    "to provide the service. We will notify you of any change that is material, and you may object to it within thirty days.\n\n"
)
GERMAN = (
    "Der Anbieter verarbeitet die personenbezogenen Daten des Kunden nur auf dokumentierte Weisung und soweit es für die Erbringung "
    "der Leistung erforderlich ist. Wir werden Sie über jede wesentliche Änderung informieren, und Sie können ihr innerhalb von "
    "dreißig Tagen widersprechen, wenn die Änderung für Sie nicht zumutbar ist.\n\n"
)
FRENCH = (
    "Le fournisseur traite les données personnelles du client uniquement sur les instructions documentées de celui-ci et dans la "
    "mesure où cela est nécessaire pour fournir le service. Nous vous informerons de toute modification importante, et vous pourrez "
    "vous y opposer dans un délai de trente jours avec une notification par écrit.\n\n"
)
JAPANESE = (
    "当社は、お客様の事前の同意なしに、お客様のコンテンツを使用してモデルを学習させることはありません。" * 2 + "\n\n"
)


@pytest.mark.parametrize("other,name", [(GERMAN, "German"), (FRENCH, "French"), (JAPANESE, "Japanese")])
def test_a_passage_in_another_language_is_said(other: str, name: str) -> None:
    document = classify(read("a.txt", (ENGLISH * 20 + other * 6 + ENGLISH * 20).encode()))
    assert (document.read, document.language) == (Read.PARTIAL, "en")
    assert [part.reason for part in document.unread] == [f"in {name}; only English is read"]
    assert document.unread[0].where.startswith("line ")
    assert name in document.reason


def test_two_languages_are_two_entries() -> None:
    document = classify(read("a.txt", (ENGLISH * 20 + GERMAN * 6 + FRENCH * 6 + ENGLISH * 20).encode()))
    assert [part.reason.split(";")[0] for part in document.unread] == ["in German", "in French"]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH * 40,
        ENGLISH * 20
        + "Acme GmbH, Musterstraße 1, 10115 Berlin; Beta S.A., 12 rue de la Paix, Paris\n\n" * 3
        + ENGLISH * 20,
        ENGLISH * 20 + "| GPT-4 | 71.2 | 80.1 | 12 |\n" * 80 + ENGLISH * 20,
    ],
)
def test_english_is_read_in_full(text: str) -> None:
    assert classify(read("a.txt", text.encode())).read is Read.FULL
