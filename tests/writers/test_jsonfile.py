import json
from types import SimpleNamespace

import pytest

from generator.document import Gap, Unused
from generator.writers.jsonfile import to_json
from tests.writers.samples import DEATHS, MEETING, speech


@pytest.fixture
def content():
    vocabulary = SimpleNamespace(name=lambda kind, ident: f"{kind}:{ident}")
    document = speech()._replace(gaps=(Gap("补姓名", "speaker"),), unused=(Unused("cases[0]", "no_source"),))
    return json.loads(to_json(document, vocabulary))


def test_every_block_keeps_its_text_and_the_origin_of_every_span(content):
    blocks = speech().blocks
    assert [(block["type"], block["level"], block["number"], block["text"]) for block in content["blocks"]] == [
        (block.type, block.level, block.number, block.text) for block in blocks
    ]
    spans = [span for block in content["blocks"] for span in block["spans"]]
    assert {"text": "19人", "kind": "fact", "source": [f"{DEATHS}.value"]} in spans
    assert all("".join(span["text"] for span in block["spans"]) == block["text"] for block in content["blocks"])


def test_head_of_the_file_gaps_and_unused_facts(content):
    assert content["title"] == f"在{MEETING}上的讲话"
    assert (content["seed"], content["packs"], content["chars"]) == (7, ["safety"], speech().chars)
    assert content["gaps"] == [{"ask": "补姓名", "where": "speaker"}]
    assert content["unused"] == [{"path": "cases[0]", "why": "unused_reasons:no_source"}]


def test_chinese_stays_readable():
    vocabulary = SimpleNamespace(name=lambda *ids: ids[-1])
    assert "同志们：" in to_json(speech(), vocabulary)
