"""The head of a bureau calls it 我们局; nobody else does."""

import pytest

from generator.brief.bureaus import self_called
from generator.document import Span
from generator.library import open_library


@pytest.mark.parametrize(
    ("name", "post", "called"),
    [
        ("县应急管理局", "县应急管理局局长", "我们局"),
        ("县应急管理局", "县应急管理局党委书记、局长", "我们局"),
        ("区消防救援大队", "区消防救援大队大队长", "我们大队"),
        ("县公安局交警大队", "县公安局交警大队大队长", "我们大队"),
        ("县公安局", "县公安局交警大队大队长", "县公安局"),
        ("县公安局", "县应急管理局局长", "县公安局"),
        ("县应急管理局", "县长", "县应急管理局"),
        ("县应急管理局", "", "县应急管理局"),
    ],
)
def test_a_bureau_is_called_by_who_speaks(name, post, called):
    found = self_called(Span(name, "derived", ("bureau",)), post, open_library().patterns("bureaus"))
    assert (found.text, found.kind) == (called, "derived")
