from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.cli.columns import pad, width, wrap

TEXT = st.text("安全生产讲话ab-c，。（） ", max_size=60)


@given(TEXT, st.integers(10, 40))
def test_wrapping_loses_nothing_but_blanks(text, columns) -> None:
    assert "".join("".join(wrap(text, columns)).split()) == "".join(text.split())


@given(st.text("安全生产讲话 ", max_size=60), st.integers(10, 40))
def test_chinese_lines_fit(text, columns) -> None:
    assert all(width(line) <= columns for line in wrap(text, columns))


@given(TEXT)
def test_no_line_begins_with_a_closing_mark(text) -> None:
    assert not any(line.startswith(("，", "。", "）")) for line in wrap(text, 12)[1:])


def test_a_chinese_character_is_two_columns() -> None:
    assert width("a安") == 3
    assert width(pad("安", 6)) == 6
