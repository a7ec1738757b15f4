import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.writers.package import Package, ZipError, deflated, frozen, members, packed

NAMES = st.text("abc/.xml样", min_size=1, max_size=12).filter(lambda name: not name.endswith("/"))
FILES = st.dictionaries(NAMES, st.binary(max_size=2000) | st.binary(max_size=50).map(lambda seed: seed * 800), max_size=5)


@given(FILES, FILES)
def test_a_package_is_a_zip_with_all_its_files(static, dynamic):
    dynamic = {name: content for name, content in dynamic.items() if name not in static}
    whole = packed(frozen({name: deflated(content) for name, content in static.items()}), dynamic.items())
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*static, *dynamic]
        assert {name: archive.read(name) for name in archive.namelist()} == {**static, **dynamic}
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in archive.infolist())
    assert {name: member.content for name, member in members(whole).items()} == {**static, **dynamic}


class Unseekable(BytesIO):
    """A stream as zip writers that cannot go back see it: sizes come behind the data."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_):
        raise OSError

    def tell(self):
        raise OSError


@pytest.mark.parametrize("stream", [BytesIO, Unseekable])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_zips_of_others_are_read(stream, method):
    target = stream()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("word/", b"")
        archive.writestr("word/a.xml", b"<a/>" * 200)
        archive.comment = b"made elsewhere"
    found = members(target.getvalue())
    assert {name: member.content for name, member in found.items()} == {"word/a.xml": b"<a/>" * 200}


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\5\6", b"PK\5\6" + b"\xff" * 30])
def test_what_is_no_zip_is_refused(content):
    with pytest.raises(ZipError):
        members(content)


@pytest.mark.parametrize("place", [60, 100, -30])
def test_damage_is_noticed(place):
    whole = bytearray(packed(Package(b"", b"", 0), [("a.xml", bytes(range(256)) * 8)]))
    whole[place] ^= 0xFF
    with pytest.raises(ZipError):
        _ = [member.content for member in members(bytes(whole)).values()]
