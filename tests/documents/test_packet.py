"""Packets: whatever a vendor sends, nothing outside is touched and nothing is left out in silence."""

import io
import zipfile
from pathlib import Path

import pytest

from bonafides.documents import zipped
from bonafides.documents.packet import unpack
from bonafides.documents.received import Received
from bonafides.errors import PacketError


def _zip(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _unpacked(folder: Path, data: bytes) -> list[Received]:
    path = folder / "packet.zip"
    path.write_bytes(data)
    return list(unpack([path]))


def test_a_folder_is_sorted_and_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_bytes(b"2")
    (tmp_path / "a.md").write_bytes(b"1")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "__MACOSX" / "x").write_bytes(b"x")
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [(item.path, item.data) for item in unpack([tmp_path])] == [
        ("a.md", b"1"),
        ("b/two.md", b"2"),
        ("link.md", None),
        ("loop", None),
    ]


def test_papers_of_an_audit_inside_the_folder_are_not_the_vendors(tmp_path: Path) -> None:
    for name in ("terms.md", "bonafides-out/acme/findings.json", "annex/bonafides-out/terms.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [item.path for item in unpack([tmp_path])] == ["annex/bonafides-out/terms.md", "terms.md"]
    (tmp_path / "bonafides-out/acme/side-letter.md").write_text("x")
    assert "bonafides-out/acme/side-letter.md" in [item.path for item in unpack([tmp_path])]


def test_files_of_the_same_name_are_all_kept(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "dpa.md").write_bytes(name.encode())
    found = list(unpack([tmp_path / "one" / "dpa.md", tmp_path / "two" / "dpa.md"]))
    assert [(item.path, item.data) for item in found] == [("dpa.md", b"one"), ("dpa.md (2)", b"two")]


@pytest.mark.parametrize("name", ["../evil.md", "/etc/evil.md", "C:/evil.md", "a/../../evil.md", "..\\evil.md"])
def test_paths_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    found = _unpacked(tmp_path, _zip({name: b"x", "good.md": b"y"}))
    refused = [item for item in found if item.data is None]
    assert len(refused) == 1
    assert "outside" in refused[0].reason
    assert [item.path for item in found if item.data] == ["good.md"]


def test_links_in_a_zip_are_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("link.md")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert _unpacked(tmp_path, stream.getvalue()) == [Received("link.md", None, "refused: a symbolic link")]


def test_bombs_are_refused(tmp_path: Path) -> None:
    found = _unpacked(tmp_path, _zip({"bomb.md": bytes(3_000_000), "small.md": bytes(900_000)}))
    assert [(item.path, item.reason[:30]) for item in found if item.data is None] == [
        ("bomb.md", "refused: unpacks to more than ")
    ]


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_MEMBER", 100)
    found = _unpacked(tmp_path, _zip({"a": bytes(101), "b": bytes(100)}))
    assert [item.data is None for item in found] == [True, False]


def test_too_many_members(tmp_path: Path) -> None:
    found = _unpacked(tmp_path, _zip({f"{n:05}.md": b"" for n in range(zipped.MAX_MEMBERS + 5)}))
    refused = [item for item in found if item.data is None]
    assert len(found) == zipped.MAX_MEMBERS + 1
    assert [item.reason for item in refused] == ["more than 10,000 files in one zip; the rest is not opened"]


def test_encrypted_members_are_not_read(tmp_path: Path) -> None:
    data = bytearray(_zip({"a.md": b"x"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "encrypted" in _unpacked(tmp_path, bytes(data))[0].reason


def test_damaged_members_are_named(tmp_path: Path) -> None:
    data = bytearray(_zip({"a.md": bytes(range(256)) * 20, "b.md": b"fine"}))
    data[60] ^= 0xFF
    found = _unpacked(tmp_path, bytes(data))
    assert [(item.path, item.data is None) for item in found] == [("a.md", True), ("b.md", False)]
    assert "damaged" in found[0].reason


def test_a_zip_in_a_zip_is_opened_once(tmp_path: Path) -> None:
    inner = _zip({"deep.zip": _zip({"x.md": b"x"}), "dpa.md": b"y"})
    office = _zip({"[Content_Types].xml": b"", "word/document.xml": b""})
    found = _unpacked(tmp_path, _zip({"inner.zip": inner, "a.docx": office, ".hidden": b"", "__MACOSX/a": b""}))
    assert [(item.path, item.data is None) for item in found] == [
        ("a.docx", False),
        ("inner.zip/deep.zip", True),
        ("inner.zip/dpa.md", False),
    ]


def test_doubled_names_are_both_kept(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.md", "1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.md", "2")
    found = _unpacked(tmp_path, stream.getvalue())
    assert [(item.path, item.data) for item in found] == [("a.md", b"1"), ("a.md (2)", b"2")]


def test_a_zip_in_a_folder_is_opened(tmp_path: Path) -> None:
    (tmp_path / "packet.zip").write_bytes(_zip({"a.md": b"1"}))
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04broken")
    assert [(item.path, item.data) for item in unpack([tmp_path])] == [("broken.zip", None), ("packet.zip/a.md", b"1")]


def test_what_cannot_be_opened_at_all(tmp_path: Path) -> None:
    with pytest.raises(PacketError, match="no such file") as caught:
        list(unpack([tmp_path / "missing"]))
    assert caught.value.advice
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04broken")
    with pytest.raises(PacketError, match="damaged"):
        list(unpack([tmp_path / "broken.zip"]))


def test_empty_packets_yield_nothing(tmp_path: Path) -> None:
    assert list(unpack([tmp_path])) == []
    assert _unpacked(tmp_path, _zip({})) == []


def test_hostile_names_pass_as_data(tmp_path: Path) -> None:
    name = "<script>\x1b[31m.md"
    assert _unpacked(tmp_path, _zip({name: b"x"})) == [Received(name, b"x")]
