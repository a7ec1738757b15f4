"""The lines of business of a speech: those the brief names and those its figures point at."""

from __future__ import annotations

from generator.brief.load import load_brief_text
from generator.pipeline import draft

POINTED = """
locality: {name: 滨港市, level: prefecture}
year: 2026
meeting: {occasion: quarterly, date: 2026-07-10}
speaker: {post: 常务副市长}
statistics:
  period: 2026年上半年
  indicators: {deaths: {value: 67, previous: 61}}
  breakdowns: [{indicator: deaths, by: sector, parts: {道路交通: 35, 建筑施工: 14, 渔业船舶: 9, 工贸: 9}}]
focus_sectors: [建筑施工, 渔业船舶, 危险化学品]
style: {length: 15分钟}
"""


def test_the_sector_with_most_of_the_dead_is_never_left_out(library):
    for seed in range(4):
        document = draft(load_brief_text(POINTED, library.vocabulary), library, seed=seed)
        headings = [block.text for block in document.blocks if block.type == "heading"]
        assert any("道路交通" in text for text in headings), seed
