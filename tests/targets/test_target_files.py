"""Target files: what is wrong is said all at once, secrets have no place in them, and code needs a word of consent."""

import datetime
from pathlib import Path

import pytest

from bonafides.errors import TargetError
from bonafides.targets.reading.file import read_target
from bonafides.targets.reading.kinds import kind_module, kinds

GOOD = """
name: Acme assistant
kind: openai-chat
url: https://api.example.com/v1
model: acme-1
permission: {by: "Ana Diaz, Acme security", until: 2026-12-31}
auth: {env: ACME_KEY}
tenants:
  b: {auth: {env: ACME_KEY_B, header: X-Token}}
rate: 5
concurrency: 20
timeout: 30
prices: {currency: EUR, per_million_in: 1.5, per_million_out: 6}
budget: {calls: 2000, cost: 10}
stream: true
probes: {invented_entities: {count: 50}}
"""


def _read(folder: Path, text: str) -> object:
    file = folder / "target.yaml"
    file.write_text(text)
    return read_target(file)


def test_a_target_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "target.yaml").write_text(GOOD)
    target = read_target(tmp_path / "target.yaml")
    assert target.permission.until == datetime.date(2026, 12, 31)
    assert target.auth is not None
    assert (target.auth.env, target.auth.scheme) == ("ACME_KEY", None)
    tenant = target.tenants["b"].auth
    assert tenant is not None
    assert (tenant.header, tenant.scheme) == ("X-Token", "")
    assert target.prices is not None
    assert target.prices.of(1_000_000, 500_000) == 4.5
    assert (target.limits.calls, target.limits.cost, target.rate) == (2000, 10.0, 5.0)
    assert target.options == {"stream": True}
    assert target.probes == {"invented_entities": {"count": 50}}


@pytest.mark.parametrize(
    "old,new,words",
    [
        ("permission: {by", "permissions: {by", "say who allowed"),
        ("until: 2026-12-31", "until: soon", "must be a date"),
        ("by: ", "from: ", "permission.by is missing"),
        ("kind: openai-chat", "kind: openai", "the kinds are"),
        ("url: https://api.example.com/v1", "", "url is missing"),
        ("auth: {env: ACME_KEY}", "auth: {key: sk-123}", "environment variable"),
        ("rate: 5", "rate: 0", "rate must be more than 0"),
        ("rate: 5", "rate: fast", "rate must be"),
        ("rate: 5", "headers: {Authorization: Bearer sk-1}", "would hold a secret"),
        ("concurrency: 20", "concurency: 20", "did you mean concurrency"),
        ("stream: true", "stream: 3", "stream must be true or false"),
        ("currency: EUR, ", "", "prices.currency is missing"),
        ("timeout: 30", "timeout: true", "timeout must be"),
        ("probes: {invented_entities: {count: 50}}", "probes: {invented_entities: 50}", "probes.invented_entities"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(TargetError, match=words):
        _read(tmp_path, GOOD.replace(old, new))


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(TargetError) as caught:
        _read(tmp_path, "kind: http-json\nrate: -1\n")
    said = str(caught.value)
    assert all(word in said for word in ("name", "url", "permission", "rate", "request", "answer"))


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "5", "a: [", "name: x\nname: y\n", "\x00"])
def test_no_file_is_a_crash(tmp_path: Path, text: str) -> None:
    with pytest.raises(TargetError):
        _read(tmp_path, text)
    with pytest.raises(TargetError, match="no file"):
        read_target(tmp_path / "other.yaml")


@pytest.mark.parametrize("kind", kinds())
def test_every_kind_documents_its_options(kind: str) -> None:
    module = kind_module(kind)
    assert module.__doc__
    assert callable(module.connect)
    assert all(option.about for option in module.OPTIONS.values())
