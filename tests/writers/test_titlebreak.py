import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.writers.layout import load_layout
from generator.writers.titlebreak import ORPHAN, balanced, width
from tests.writers.samples import LAYOUTS

RULES = load_layout("标准", LAYOUTS).title
LARGE = load_layout("朗读大字", LAYOUTS).title


def test_what_fits_on_a_line_is_the_page_by_the_size_of_the_letters():
    assert (RULES.widest, LARGE.widest) == (20, 17)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("在全县安全生产工作会议上的讲话", ["在全县安全生产工作会议上的讲话"]),
        (
            "在全县2026年第四季度防范重特大生产安全事故电视电话会议上的讲话",
            ["在全县2026年第四季度防范重特大", "生产安全事故电视电话会议上的讲话"],
        ),
        ("在县安委会2026年第三次全体（扩大）会议上的讲话", ["在县安委会2026年第三次", "全体（扩大）会议上的讲话"]),
        (
            "在临江市2026年岁末年初安全生产暨消防安全工作视频会议上的讲话",
            ["在临江市2026年岁末年初安全生产", "暨消防安全工作视频会议上的讲话"],
        ),
        ("在全县烟花爆竹经营企业集中约谈警示会上的讲话", ["在全县烟花爆竹经营企业", "集中约谈警示会上的讲话"]),
    ],
)
def test_titles_break_between_words_and_before_a_joining_word(title, lines):
    assert list(balanced(title, RULES)) == lines


def test_a_book_title_that_fits_stays_on_one_line():
    title = "在全县学习贯彻《南岭省安全生产条例》专题培训会议上的讲话"
    assert any("《南岭省安全生产条例》" in line for line in balanced(title, RULES))


def test_a_name_given_by_the_caller_stays_whole():
    title = "在甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥座谈会议上的讲话"
    cut = len(balanced(title, RULES)[0])
    name = title[cut - 2 : cut + 2]
    assert any(name in line for line in balanced(title, RULES, (name,)))


PIECES = [
    "安全生产",
    "暨",
    "2026年",
    "第一季度",
    "消防",
    "工作",
    "“安全生产月”",
    "森林草原",
    "防灭火",
    "全体（扩大）",
    "重点",
    "隐患",
    "的",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9), st.sampled_from([RULES, LARGE]))
def test_laws_of_a_broken_title(pieces, rules):
    title = f"在云岭县{''.join(pieces)}会议上的讲话"
    lines = balanced(title, rules)
    assert "".join(lines) == title
    assert all(width(line) <= rules.widest for line in lines)
    assert all(line[-1] not in "在和及《“（" for line in lines[:-1])
    assert all(line[0] not in "的》”），、。" for line in lines[1:])
    assert all(len(line) > ORPHAN for line in lines)
    if width(title) <= rules.usual:
        assert lines == (title,)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=90))
def test_any_title_is_kept_and_fits(title):
    lines = balanced(title, RULES)
    assert "".join(lines) == title
    assert all(width(line) <= RULES.widest for line in lines)


def test_lines_are_near_each_other_in_length():
    lines = balanced("在全市森林草原防灭火工作电视电话会议上的讲话", RULES)
    assert abs(width(lines[0]) - width(lines[1])) <= 3
