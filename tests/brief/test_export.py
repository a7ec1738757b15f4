import jsonschema
import pytest
import yaml

from generator.brief.export import json_schema
from generator.brief.keytable import key_table, models
from generator.brief.shapes import shapes


@pytest.fixture(scope="module")
def validator(vocabulary):
    schema = json_schema(vocabulary)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("name", ["rich", "thin", "chinese"])
def test_good_briefs_fit_the_schema(name, validator, here):
    content = yaml.load((here / "right" / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)
    assert [error.message for error in validator.iter_errors(content)] == []


@pytest.mark.parametrize(
    "content",
    [
        {"year": "2026", "meeting": "annual"},
        {"locality": "云岭县", "meeting": "annual"},
        {"locality": "云岭县", "year": "2026"},
        {"locality": "云岭县", "year": "2026", "meeting": "anual"},
        {"locality": "云岭县", "year": "2026", "meeting": "annual", "zzz": "1"},
        {"地区": {"名称": "云岭县", "别的": "x"}, "年份": 2026, "会议": "年度"},
        {"locality": "云岭县", "year": "2026", "focus_sectors": ["煤旷"]},
    ],
)
def test_wrong_briefs_do_not(content, validator):
    assert not validator.is_valid(content)


def test_numbers_may_be_numbers_for_an_editor(validator):
    statistics = {"indicators": {"deaths": {"value": 19}, "accidents": 38}}
    assert validator.is_valid({"地区": "云岭县", "年份": 2026, "会议": {"类型": "年度"}, "statistics": statistics})


def test_the_table_of_keys_and_the_shapes_name_the_same_keys():
    assert {model.table: list(shapes(model)) for model in models()} == {table: list(rows) for table, rows in key_table().items()}


def test_a_chinese_key_means_one_thing_on_its_level():
    for rows in key_table().values():
        names = [name for row in rows.values() for name in row.names]
        assert len(names) == len(set(names))
        assert all(row.about for row in rows.values())
