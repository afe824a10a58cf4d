"""A contract of many clauses into which one on training is put."""

from collections.abc import Callable

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.claims.terms.training import read_roles
from bonafides.documents.reading import read
from bonafides.model import Difference
from bonafides.monitor.difference import difference

BEFORE = """# Terms of Service

These Terms of Service are an agreement between you and Ellery Analytics, Inc. ("Ellery", "we", "us").

## 1. Accounts

You must be at least 18 years old to create an account. You are responsible for your password.

## 2. Fees

Fees are due within 30 days of the invoice. We may charge interest on late payments.

## 3. Acceptable Use

You may not:

- use output of the Service to train a model that competes with the Service;
- reverse engineer the Service;

Our employees receive annual security training.

## 4. Your Content

You retain all rights in your Content. """
AFTER = """

## 5. Confidentiality

Each party will protect the other's Confidential Information with reasonable care.

## 6. Term

Either party may terminate these Terms for material breach that is not cured within 30 days.

## 7. Liability

Neither party is liable for indirect damages.

## 8. Law

These Terms are governed by the laws of Ireland.
"""


@pytest.fixture
def compared() -> Callable[[str, str], Difference]:
    """Two contracts that differ in what stands under "Your Content"."""

    def compare(old: str, new: str) -> Difference:
        return versions(f"{BEFORE}{old}{AFTER}", f"{BEFORE}{new}{AFTER}")

    return compare


def versions(old: str, new: str) -> Difference:
    """The difference of two Markdown texts."""
    a, b = (classify(read(f"{n}.md", t.encode())) for n, t in (("old", old), ("new", new)))
    return difference(a, extract(a), b, extract(b), read_roles)
