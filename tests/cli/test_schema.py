from __future__ import annotations

import json


def test_the_schema_goes_to_stdout(run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["properties"]["year"]["description"]
    assert "年份" in schema["properties"]


def test_the_schema_goes_to_a_file_and_overwrites_nothing(run, place) -> None:
    assert run("schema", "-o", "s.json").out == "s.json\n"
    assert json.loads((place / "s.json").read_text("utf-8"))["$schema"]
    assert run("schema", "-o", "s.json").code == 1
    assert run("schema", "-o", "s.json", "--force").code == 0
