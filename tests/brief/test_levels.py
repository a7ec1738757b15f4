import pytest

from generator.brief.levels import divisions, find_level


@pytest.mark.parametrize(
    ("name", "parent", "level"),
    [
        ("南岭省", "", "province"),
        ("内蒙古自治区", "", "province"),
        ("重庆市", "", "province"),
        ("恩施土家族苗族自治州", "", "prefecture"),
        ("恩施州", "", "prefecture"),
        ("锡林郭勒盟", "", "prefecture"),
        ("大兴安岭地区", "", "prefecture"),
        ("临山市", "南岭省", "prefecture"),
        ("临山市", "云江市", "county-city"),
        ("临山市", "云江州", "county-city"),
        ("临山市", "云江盟", "county-city"),
        ("仙桃市", "湖北省", "county-city"),
        ("平泉市", "", "county-city"),
        ("平泉市", "河北省", "county-city"),
        ("东莞市", "", "prefecture"),
        ("景德镇市", "", "prefecture"),
        ("云岭县", "", "county"),
        ("云岭瑶族自治县", "", "county"),
        ("云岭旗", "", "county"),
        ("鄂伦春自治旗", "", "county"),
        ("双桥区", "", "district"),
        ("万州区", "重庆市", "district"),
        ("临江经济技术开发区", "", "zone"),
        ("云江新区", "", "zone"),
        ("云江高新区", "", "zone"),
        ("石桥镇", "", "township"),
        ("石桥乡", "", "township"),
        ("云江街道", "", "township"),
        ("巴彦苏木", "", "township"),
    ],
)
def test_level_of_a_place(name, parent, level):
    assert find_level(name, parent) == level


@pytest.mark.parametrize("name", ["临山市", "云岭县应急管理局", "胶州", "云岭", "县", ""])
def test_what_the_name_leaves_open_is_not_guessed(name):
    assert find_level(name) is None


def test_the_table_holds_what_its_note_says():
    assert sum(len(places) for places in divisions().values()) >= 2900
    assert ("county-city", ("承德市", "河北省")) in divisions()["平泉市"]
