import re

import pytest
import yaml

from generator.bank.terms import build_vocabulary
from generator.resources import bundled
from generator.vocabulary import Names, normalise

ROOT = bundled("phrasebank")
DOCUMENTS = [
    yaml.safe_load(file.read_text("utf-8"))
    for file in [ROOT / "common" / "vocabulary.yml", *sorted((ROOT / "safety" / "vocabulary").glob("*.yml"))]
]
VOCABULARY = build_vocabulary(DOCUMENTS)
ROWS = {
    name: rows
    for document in DOCUMENTS
    for name, rows in {**(document.get("lists") or {}), **document}.items()
    if isinstance(rows, list)
}


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("moves", 30),
        ("levels", 7),
        ("kinds", 7),
        ("speakers", 4),
        ("indicators", 51),
        ("sectors", 46),
        ("occasions", 19),
        ("functions", 28),
    ],
)
def test_the_closed_lists_are_whole(kind, count):
    assert len(VOCABULARY.lists[kind].ids) == len(set(VOCABULARY.lists[kind].ids)) == count


@pytest.mark.parametrize("kind", sorted(VOCABULARY.lists))
def test_a_name_stands_for_one_thing_in_its_list(kind):
    claimed = [
        normalise(name) for row in ROWS[kind] for name in {*map(normalise, [row["id"], row["name"], *row.get("aliases", [])])}
    ]
    assert len(claimed) == len(set(claimed))


@pytest.mark.parametrize(
    ("kind", "name", "ident"),
    [
        ("occasions", "half-year", "quarterly"),
        ("occasions", "quarter", "quarterly"),
        ("occasions", "warning", "accident_warning"),
        ("occasions", "campaign", "campaign_launch"),
        ("occasions", "committee", "committee_plenary"),
        ("occasions", "safety-month", "safety_month_launch"),
        ("occasions", "year-end", "year_end_start"),
        ("occasions", "fire", "fire_work"),
        ("occasions", "forest-fire", "forest_fire_meeting"),
        ("occasions", "township", "mobilization_township"),
        ("occasions", "follow-up", "follow_up"),
        ("occasions", "teleconference follow-up", "follow_up"),
        ("occasions", "flood-season", "flood_season"),
        ("occasions", "半年", "quarterly"),
        ("indicators", "acc_count", "accidents"),
        ("indicators", "serious_inj", "serious_injuries"),
        ("indicators", "loss", "economic_loss"),
        ("indicators", "major_count", "major_accidents"),
        ("indicators", "severe_count", "severe_accidents"),
        ("indicators", "fire_count", "fires"),
        ("indicators", "hazards_fixed", "hazards_rectified"),
        ("indicators", "fix_rate", "rectification_rate"),
        ("indicators", "coal_rate", "coal_death_rate"),
        ("sectors", "危化品", "hazchem"),
        ("sectors", "工矿商贸", "industry_trade"),
        ("sectors", "防汛", "flood"),
        ("sectors", "学校", "school"),
        ("sectors", "森林草原防火", "forest_fire"),
        ("sectors", "公共设施", "city_lifeline"),
        ("sectors", "交通", "road_traffic"),
        ("sectors", "尾矿库", "noncoal_mine"),
        ("levels", "自治县", "county"),
        ("levels", "county_city", "county-city"),
        ("moves", "requirement_thought", "requirement-thought"),
        ("seasons", "全国“两会”", "two_sessions"),
        ("seasons", "spring-festival", "spring_festival"),
    ],
)
def test_aliases(kind, name, ident):
    assert VOCABULARY.find(kind, name) == ident


def test_every_reference_between_the_lists_is_known():
    seasons, functions = VOCABULARY.lists["seasons"].ids, VOCABULARY.lists["functions"].ids
    for sector in VOCABULARY.sectors.values():
        assert {*sector.seasons} <= {*seasons}
        assert {*sector.lead, *sector.support} <= {*functions}
        assert not {*sector.lead} & {*sector.support}
        assert sector.lead or sector.id == "emerging"
    for occasion in VOCABULARY.occasions.values():
        assert {*occasion.seasons} <= {*seasons}
        assert {*occasion.sectors} <= {*VOCABULARY.sectors}
        assert occasion.meeting.startswith("{all}")
        assert 0 < occasion.minutes[0] < occasion.minutes[1] <= 60
        assert occasion.salutation.endswith("：")


def test_indicators_can_be_said():
    for one in VOCABULARY.indicators.values():
        assert one.clause.count("{value}") == 1
        assert one.better in VOCABULARY.lists["betters"].ids
        assert {one.part_of, *one.ratio} - {""} <= {*VOCABULARY.indicators}
        assert one.rate == (one.unit == "%") == bool(one.maximum)
        assert not (one.rate and one.whole)


def test_names_are_short_enough_to_be_said():
    for kind in ("sectors", "occasions"):
        for ident in VOCABULARY.lists[kind].ids:
            assert len(VOCABULARY.name(kind, ident)) <= 14
            assert not re.search("[（、/]", VOCABULARY.name(kind, ident))


def test_a_later_pack_overrides_by_id_and_keeps_the_place():
    own = {
        "sectors": [{"id": "coal_mine", "lead": ["发改"]}, {"id": "tea", "name": "茶叶加工"}],
        "lists": {"seasons": [{"id": "tea_season", "name": "采茶季"}]},
    }
    layered = build_vocabulary([*DOCUMENTS, own])
    assert layered.sectors["coal_mine"].lead == ("发改",)
    assert layered.sectors["coal_mine"].name == "煤矿"
    assert list(layered.sectors)[:-1] == list(VOCABULARY.sectors)
    assert layered.find("sectors", "茶叶加工") == "tea"
    assert layered.find("seasons", "采茶季") == "tea_season"
    assert VOCABULARY.find("sectors", "茶叶加工") is None


def test_the_name_of_a_row_comes_before_the_alias_of_an_earlier_one():
    rows = {"lists": {"x": [{"id": "a", "name": "甲", "aliases": ["乙"]}, {"id": "b", "name": "乙"}]}}
    assert build_vocabulary([rows]).find("x", "乙") == "b"


def test_nearest_names_look_like_what_was_written():
    assert Names.of([("coal_mine", ["煤矿"]), ("fire", ["消防"])]).nearest("煤旷") == ["煤矿"]
