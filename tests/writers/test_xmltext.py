import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.writers.xmltext import DECLARATION, escaped, part

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@given(st.text(st.characters(codec=None)))
def test_any_text_makes_a_part_that_reads_back(text):
    read = etree.fromstring(part([f"{DECLARATION}<a>", text, "</a>"])).text or ""
    blanks = re.compile("[ \t\n\r\v\f]")
    assert blanks.sub("", FORBIDDEN.sub("", text)) == blanks.sub("", read)


@pytest.mark.parametrize("text", ["安全生产，“责任”——", "a b", ""])
def test_ordinary_text_is_untouched(text):
    assert escaped(text) == text
    assert part(["", text, ""]) == text.encode()
