from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.mining.spans import HOLE
from tests.mining.reading_tools import sample

BODY = "各乡镇、各部门要把安全生产摆在突出位置，逐级压实责任，逐项排查隐患，逐条抓好整改。"
MORE = "要盯住重点行业和重点时段，组织人员下到一线，把检查做细，把问题找准，把措施落到岗位。"
TITLE = "在全县安全生产工作会议上的讲话"
LIKELY = "一二三、（）。，；：要是第首先其次同志们讲话县市区*Xx2014%\n \u3000《》"


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 范文大全 > 领导讲话 > 正文",
        "您现在的位置：首页>讲话",
        "发布时间：2024-03-05 来源：网络 浏览：123次",
        "责任编辑：小王",
        "仅供学习 禁止外传",
        "扫码关注公众号，免费领取资料",
        "- 3 -",
        "第 2 页 共 8 页",
        "上一篇：在全县信访工作会议上的讲话",
        "本文来源于网络，如有侵权请联系删除。",
        "www.example.com",
        "字号：大 中 小",
    ],
)
def test_what_web_pages_and_printers_add_is_taken_out(line):
    found = sample(f"{TITLE}\n同志们：\n{BODY}\n{line}\n{MORE}")
    assert found.junk == (4,)
    assert found.title == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "（三）关注重点时段",
        "要加大宣传，利用微信公众号、广播电视，讲清安全常识，让群众听得懂、记得住、用得上，做到家喻户晓。",
        "要推广免费安全体检服务。",
        "2024年3月5日",
        "一、目录式管理要到位",
    ],
)
def test_real_lines_stay(line):
    assert sample(f"{TITLE}\n同志们：\n{BODY}\n{line}\n{MORE}").junk == ()


def test_lines_before_the_title_and_lists_after_the_speech_are_junk():
    others = "在全县档案工作会上的讲话08-15\n在全县林业工作会上的讲话08-16"
    text = f"某某文行\n自建平台\n\n{TITLE}\n同志们：\n{BODY}\n【{TITLE}】相关文章：\n{others}"
    assert sample(text).junk == (1, 2, 7, 8, 9)


def test_the_title_said_again_and_pages_said_again_are_duplicates():
    text = f"{TITLE}\n同志们：\n{BODY}\n一、抓落实\n{MORE}\n{TITLE}\n{BODY}\n一、抓落实\n{MORE}"
    found = sample(text)
    assert found.duplicates == ((6, 6), (7, 9))
    assert [sentence.line for sentence in found.sentences] == [3, 4, 5]


def test_a_sentence_cut_by_a_page_break_is_joined():
    first, rest = "今年要把治本攻坚放在第一位，对重大隐患逐一挂牌，对拖着的单位不", "管是谁，都要追究责任。"
    cut = f"{TITLE}\n同志们：\n{first}\n\n{TITLE}\n\n{rest}\n{BODY}"
    texts = [sentence.text for sentence in sample(cut).sentences]
    assert first + rest in texts


def test_lines_broken_at_a_fixed_width_are_joined():
    whole = BODY + MORE + BODY.replace("乡镇", "街道") + MORE.replace("重点", "关键") * 4
    text = "\n".join(whole[place : place + 30] for place in range(0, len(whole), 30))
    assert "".join(sentence.text for sentence in sample(text).sentences) == whole
    assert BODY in [sentence.text for sentence in sample(text).sentences]


@pytest.mark.parametrize("mask", ["X", "XX", "**", "×××", "20xx"])
def test_masked_words_are_never_left_in_masked_text(mask):
    found = sample(f"刚才，{mask}县长讲了话，{mask}年的任务已经明确，{mask}镇要带头。{BODY}")
    assert not any(mask in sentence.masked for sentence in found.sentences)


def test_sentences_with_words_cut_out_are_not_given():
    assert sample("全面贯彻落实、的重要指示批示精神。" + BODY).sentences[0].text == BODY


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from(LIKELY), st.characters()),
        max_size=400,
    )
)
def test_any_text_is_analysed_and_its_characters_are_harmless(text):
    found = sample(text)
    for sentence in found.sentences:
        assert HOLE not in sentence.text
        assert sentence.masked.replace(HOLE, "") == "" or len(sentence.masked) <= len(sentence.text)
