import re
from string import Formatter

import yaml

from generator.resources import bundled

MESSAGES = yaml.safe_load((bundled("phrasebank") / "common" / "messages" / "brief.yml").read_text("utf-8"))
COMPOSED = {
    "unknown_name_near",
    "unknown_name_long",
    "unknown_name_near_long",
    "unknown_indicator_long",
    "unknown_indicator_near_long",
    "date_loose",
    "want_mapping_now",
}


def test_every_message_is_used_and_every_used_one_exists(here):
    code = "".join(file.read_text("utf-8") for file in sorted((here.parents[1] / "generator" / "brief").glob("*.py")))
    quoted = set(re.findall(r'"([a-z_0-9]+)"', code)) | {f"note_{word}" for word in re.findall(r'"([a-z_]+)"', code)}
    assert set(MESSAGES) - quoted - COMPOSED == set()
    asked = set(re.findall(r'\.(?:problem|problem_at|missing|note)\([^"()]*(?:\([^()]*\))?[^"()]*"([a-z_0-9]+)"', code))
    assert {name for name in asked if name not in MESSAGES} == set()
    assert len(asked) > 30


def test_messages_have_only_named_places():
    for text in MESSAGES.values():
        assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(text))
