from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.brief.bureaus import bureau, functions
from generator.brief.heard import heard_bureaus, heard_units
from generator.brief.model import Fact, Figure, Locality
from generator.brief.patterns import Patterns
from generator.brief.places import place_words, upper_words
from generator.errors import InternalError
from generator.vocabulary import Names

COMMON = Path(__file__).parents[2] / "phrasebank" / "common"
PLACES = Patterns.of(yaml.safe_load((COMMON / "places.yml").read_text(encoding="utf-8")))
BUREAUS = Patterns.of(yaml.safe_load((COMMON / "bureaus.yml").read_text(encoding="utf-8")))
NAMES = Names.of([("应急管理", ["应急局", "应急管理局"]), ("林业", ["林业局", "林草局"]), ("住建", ["住建局"])])
SLOTS = {
    "all",
    "our",
    "place",
    "party",
    "gov",
    "party_gov",
    "departments",
    "units",
    "unit",
    "villages",
    "village",
    "office",
    "committee",
}


def place(name: str, level: str, *upper: str, departments: dict[str, str] | None = None, **divisions: int) -> Locality:
    return Locality(
        Fact(name, "locality.name"),
        level,
        tuple(Fact(text, f"locality.upper[{index}]") for index, text in enumerate(upper)),
        {key: Figure(Decimal(number), str(number), f"locality.divisions.{key}") for key, number in divisions.items()},
        {key: Fact(text, f"locality.departments.{key}") for key, text in (departments or {}).items()},
    )


def words(locality: Locality) -> dict[str, str]:
    return {slot: span.text for slot, span in place_words(locality, PLACES).items()}


@pytest.mark.parametrize(
    ("name", "level", "said"),
    [
        ("云岭县", "county", "全县 我县 县委、县政府 县直各部门 各乡镇、街道 各村、社区 县安委会办公室"),
        ("临山瑶族自治县", "county", "全县 我县 县委、县政府 县直各部门 各乡镇、街道 各村、社区 县安委会办公室"),
        ("青原旗", "county", "全旗 我旗 旗委、旗政府 旗直各部门 各苏木镇、街道 各嘎查村、社区 旗安委会办公室"),
        ("北川达斡尔族自治旗", "county", "全旗 我旗 旗委、旗政府 旗直各部门 各苏木镇、街道 各嘎查村、社区 旗安委会办公室"),
        ("泉州县级市", "county-city", "全市 我市 市委、市政府 市直各部门 各乡镇、街道 各村、社区 市安委会办公室"),
        ("城东区", "district", "全区 我区 区委、区政府 区直各部门 各街道、镇 各社区、村 区安委会办公室"),
        ("临江市", "prefecture", "全市 我市 市委、市政府 市直各部门 各县（市、区） 各村、社区 市安委会办公室"),
        ("南云彝族自治州", "prefecture", "全州 我州 州委、州政府 州直各部门 各县（市） 各村、社区 州安委会办公室"),
        ("草海盟", "prefecture", "全盟 我盟 盟委、行署 盟直各部门 各旗县（市、区） 各村、社区 盟安委会办公室"),
        ("西岭地区", "prefecture", "全地区 我地区 地委、行署 地直各部门 各县（市） 各村、社区 地区安委会办公室"),
        ("南岭省", "province", "全省 我省 省委、省政府 省直各部门 各市（州） 各村、社区 省安委会办公室"),
        ("云南省", "province", "全省 我省 省委、省政府 省直各部门 各州（市） 各村、社区 省安委会办公室"),
        ("内蒙古自治区", "province", "全区 我区 自治区党委、政府 区直各部门 各盟市 各村、社区 自治区安委会办公室"),
        ("重庆市", "province", "全市 我市 市委、市政府 市级各部门 各区县 各村、社区 市安委会办公室"),
        ("滨海经济开发区", "zone", "全区 我区 党工委、管委会 区内各部门 各基层单位 各社区、村 区安委会办公室"),
        ("石桥镇", "township", "全镇 我镇 镇党委、政府 镇直各单位 各村、社区 各村、社区 镇安委会办公室"),
        ("青山苗族乡", "township", "全乡 我乡 乡党委、政府 乡直各单位 各村、社区 各村、社区 乡安委会办公室"),
        ("城关街道", "township", "全街道 我街道 街道党工委、办事处 街道各办公室 各社区、村 各社区、村 街道安委会办公室"),
        ("白音苏木", "township", "全苏木 我苏木 苏木党委、政府 苏木直属各单位 各嘎查 各嘎查 苏木安委会办公室"),
    ],
)
def test_words_of_every_level_and_kind(name: str, level: str, said: str) -> None:
    found = words(place(name, level))
    slots = ("all", "our", "party_gov", "departments", "units", "villages", "office")
    assert " ".join(found[slot] for slot in slots) == said
    assert set(found) == SLOTS
    assert found["place"] == name


def test_the_words_name_where_they_come_from() -> None:
    spans = place_words(place("云岭县", "county"), PLACES)
    assert spans["place"].kind == "fact"
    assert {span.kind for slot, span in spans.items() if slot != "place"} == {"derived"}
    assert all("locality.name" in span.source for span in spans.values())


@pytest.mark.parametrize(
    ("name", "level", "divisions", "units", "villages"),
    [
        ("云岭县", "county", {"towns": 12, "subdistricts": 3}, "各乡镇、街道", "各村、社区"),
        ("云岭县", "county", {"towns": 12}, "各乡镇", "各村、社区"),
        ("云岭县", "county", {"towns": 12, "subdistricts": 0, "villages": 80, "communities": 0}, "各乡镇", "各村"),
        ("城东区", "district", {"subdistricts": 8}, "各街道", "各社区、村"),
        ("城东区", "district", {"towns": 4, "subdistricts": 8}, "各镇、街道", "各社区、村"),
        ("青原旗", "county", {"towns": 5, "sumu": 4}, "各苏木镇", "各嘎查村、社区"),
        ("滨海开发区", "zone", {"subdistricts": 2, "communities": 9, "villages": 0}, "各街道", "各社区"),
        ("石桥镇", "township", {"villages": 9, "communities": 0}, "各村", "各村"),
    ],
)
def test_known_divisions_change_the_words(name: str, level: str, divisions: dict[str, int], units: str, villages: str) -> None:
    found = words(place(name, level, **divisions))
    assert (found["units"], found["villages"]) == (units, villages)


def test_the_chain_above() -> None:
    chain = upper_words(place("石桥镇", "township", "南岭省", "临江市", "云岭县"), PLACES)
    assert [row["party_gov"].text for row in chain] == ["省委、省政府", "市委、市政府", "县委、县政府"]
    assert [row["short"].text for row in chain] == ["省", "市", "县"]
    assert chain[1]["name"].source == ("locality.upper[1]",)
    assert upper_words(place("云岭县", "county"), PLACES) == ()


def who(function: str, locality: Locality) -> str:
    return bureau(function, locality, BUREAUS, PLACES, NAMES).text


@pytest.mark.parametrize(
    ("function", "name", "level", "said"),
    [
        ("应急管理", "南岭省", "province", "省应急管理厅"),
        ("应急管理", "临江市", "prefecture", "市应急管理局"),
        ("应急管理", "青原旗", "county", "旗应急管理局"),
        ("住建", "云岭县", "county", "县住房和城乡建设局"),
        ("交警", "云岭县", "county", "县公安局交警大队"),
        ("交警", "临江市", "prefecture", "市公安局交警支队"),
        ("交警", "南岭省", "province", "省公安厅交警总队"),
        ("消防", "云岭县", "county", "县消防救援大队"),
        ("消防", "临江市", "prefecture", "市消防救援支队"),
        ("消防", "内蒙古自治区", "province", "自治区消防救援总队"),
        ("林业", "青原旗", "county", "旗林业和草原局"),
        ("宣传", "云岭县", "county", "县委宣传部"),
        ("宣传", "西岭地区", "prefecture", "地委宣传部"),
        ("供电", "义泉市", "county-city", "市供电公司"),
        ("发改", "义泉市", "county-city", "市发展和改革局"),
        ("应急管理", "滨海开发区", "zone", "区应急管理部门"),
        ("应急管理", "石桥镇", "township", "分管应急管理的干部"),
    ],
)
def test_bureaus_by_level(function: str, name: str, level: str, said: str) -> None:
    assert who(function, place(name, level)) == said


def test_the_environment_bureau_is_a_branch_of_the_prefectures() -> None:
    assert who("生态环境", place("云岭县", "county", "南岭省", "临江市")) == "市生态环境局云岭分局"
    assert who("生态环境", place("云岭县", "county")) == "生态环境部门"
    assert who("生态环境", place("临江市", "prefecture")) == "市生态环境局"
    assert who("生态环境", place("渝东区", "district", "重庆市")) == "生态环境部门"


@pytest.mark.parametrize("key", ["林业", "林业局", "县林业局", "林草局"])
def test_the_brief_decides_what_a_bureau_is_called(key: str) -> None:
    span = bureau("林业", place("云岭县", "county", departments={key: "县林业和草原局"}), BUREAUS, PLACES, NAMES)
    assert span.text == "县林业和草原局"
    assert span.source == (f"locality.departments.{key}",)


def test_another_bureaus_own_name_changes_nothing() -> None:
    assert who("应急管理", place("云岭县", "county", departments={"林业": "县林草局"})) == "县应急管理局"


@pytest.mark.parametrize("level", ["province", "prefecture", "county-city", "county", "district", "zone", "township"])
def test_every_function_has_a_name_at_every_level(level: str) -> None:
    for function in functions(BUREAUS):
        said = who(function, place("某地", level))
        assert said
        assert "{" not in said


def test_an_unknown_function_is_an_error() -> None:
    with pytest.raises(InternalError, match="算命"):
        who("算命", place("云岭县", "county"))


@pytest.mark.parametrize(
    ("who_does", "own", "heard"),
    [
        ("旗文体旅游广电局", "旗", {"文旅": "旗文体旅游广电局"}),
        ("县公安局、县教育体育局", "县", {"教育": "县教育体育局"}),
        ("旗农牧局", "旗", {"农业农村": "旗农牧局"}),
        ("市农牧局", "县", {}),
        ("区建设管理局", "区", {"住建": "区建设管理局"}),
        ("县住建局", "县", {}),
        ("县农业农村局", "县", {}),
        ("教育体育局", "县", {}),
    ],
)
def test_a_merged_bureau_is_called_as_the_tasks_call_it(who_does: str, own: str, heard: dict[str, str]) -> None:
    facts = {"focus_sectors[0].tasks[0].who": who_does, "problems[0].what": "县文化旅游体育局人手不足"}
    assert heard_bureaus(facts, own, BUREAUS) == heard


@pytest.mark.parametrize(
    ("unit", "who", "called"),
    [
        ("乡镇", "各镇", "镇"),
        ("乡镇", "县水利局、各镇", "镇"),
        ("街道、镇", "各街道", "街道"),
        ("苏木镇、街道", "旗公安局、各苏木镇", "苏木镇"),
        ("街道、镇", "各街道、各镇", ""),
        ("乡镇、街道", "各街道", ""),
        ("乡镇", "白水镇", ""),
    ],
)
def test_the_places_below_are_called_as_the_tasks_call_them(unit: str, who: str, called: str) -> None:
    assert heard_units({"tasks[0].who": who, "tasks[0].what": "各乡各镇"}, unit, PLACES) == called
