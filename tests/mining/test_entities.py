from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mining.spans import HOLE, Span, masked, merged
from generator.reading.model import Source
from generator.reading.text import paragraphs
from tests.mining.reading_tools import analyst, sample


def hidden(text: str) -> str:
    return "".join(sentence.masked for sentence in sample(text).sentences)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("刚才，玉林副县长作了通报。", "玉林"),
        ("会上，县长周立新作了部署。", "周立新"),
        ("刚才迪辉同志的讲话我完全赞同。", "迪辉"),
        ("请王建国局长会后抓落实。", "王建国"),
        ("温家宝总理作了重要讲话，温总理的讲话要学好。", "温总理"),
        ("去年威信县发生事故，威信的教训要记取。", "威信"),
        ("市级和镇雄、绥江两地平台要建好。", "绥江"),
        ("要对白马庙渡口、观音海渡口多巡查。", "白马庙"),
        ("请消防大队、梅溪乡、北港办事处抓好整改。", "梅溪"),
        ("请消防大队、梅溪乡、北港办事处抓好整改。", "北港"),
        ("交警岳阳楼大队、白石岭大队要加强管控。", "白石岭"),
        ("除东方大厦整治到位外，其他要抓紧。", "东方大厦"),
        ("要建设和谐楼区，平安楼区。", "楼区"),
        ("吉林长春和山东青岛发生的事故要引以为戒。", "青岛"),
        ("特别是大和县“2·15”较大事故教训深刻。", "大和县"),
        ("要执行《辽宁省安全生产条例》的规定。", "辽宁"),
        ("依照（辽政发〔2014〕37号）文件办理。", "辽政发"),
        ("公管中心、供电等部门要加强检查。", "公管中心"),
        ("县应急管理局要牵头组织。", "应急管理局"),
        ("去年共追究6名领导干部。", "6"),
        ("煤矿占全市的半数以上，事故发生了两起。", "两起"),
        ("二〇二四年三月五日以前完成。", "二〇二四"),
        ("我县各乡镇要行动起来。", "我县"),
        ("习和李作出了重要指示批示。", "习和李"),
    ],
)
def test_names_and_figures_leave_the_masked_text(text, name):
    assert name not in hidden(text)


@pytest.mark.parametrize(
    "text",
    [
        "要坚持党政同责、一岗双责，落实三个必须，做到四不放过。",
        "主要负责同志要亲自抓，分管负责同志具体抓。",
        "各乡镇、各街道要把城区、社区、园区管住。",
        "公安、消防、住建等部门要密切配合。",
        "要制定安全措施，提高安全水平，健全安全制度。",
        "发现一个，整改一个，一项一项抓落实。",
        "各级党委书记要带头。",
    ],
)
def test_common_words_stay(text):
    assert hidden(text) == text


def test_the_speakers_name_before_the_salutation_is_known_in_the_speech():
    text = "在云岭县安全生产会议上的讲话\n县长 周立新\n同志们：\n刚才周立新已经讲了，平安云岭要靠大家。"
    assert "周立新" not in hidden(text)
    assert "云岭" not in hidden(text)


def test_figures_become_rows_with_their_comparison():
    rows = sample("全县发生各类事故627起，比上年下降18.92%；共死亡53人，较上年下降10.53%。").statistics
    assert [(row["value"], row["unit"], row["comparison"]) for row in rows] == [
        ("627", "起", "比上年下降18.92%"),
        ("53", "人", "较上年下降10.53%"),
    ]


def test_departments_carry_the_sector_of_their_section():
    text = "一、抓行业\n（一）抓好道路交通安全。公安、交警、农机等部门要抓好客运企业管理。\n（二）抓好煤矿安全。住建部门要配合。"
    assert sample(text).departments == (
        {"name": "公安、交警、农机", "sector": "道路交通"},
        {"name": "住建部门", "sector": "煤矿"},
    )


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], sum(pair), "place")), max_size=12
)


@given(SPANS)
def test_merged_spans_cover_the_same_and_do_not_overlap(spans):
    covered = {place for span in spans for place in range(span.start, span.end)}
    result = merged(spans)
    assert {place for span in result for place in range(span.start, span.end)} == covered
    assert all(first.end <= second.start for first, second in pairwise(result))


@given(st.text(alphabet="安全生产", min_size=40, max_size=40), SPANS)
def test_masking_takes_out_exactly_the_spans(text, spans):
    result = merged(spans)
    kept = "".join(char for place, char in enumerate(text) if not any(span.start <= place < span.end for span in spans))
    assert masked(text, result, 0, len(text)).replace(HOLE, "") == kept


def test_rows_that_only_a_report_shows_are_made_on_demand():
    source = Source("a.txt", tuple(paragraphs(["一、抓投入", "全年投入120万元，公安、消防等部门要配合。"])))
    full, lean = analyst().sample(source), analyst().sample(source, report=False)
    assert full.outline
    assert full.statistics
    assert full.departments
    assert (lean.outline, lean.statistics, lean.departments) == ((), (), ())
    assert (lean.sentences, lean.entities) == (full.sentences, full.entities)
