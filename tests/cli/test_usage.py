from __future__ import annotations

import re

import pytest

ENGLISH = re.compile(r"Error|Usage|Try|No such|Missing|Invalid|requires|unexpected|Aborted|Did you")
WRONG = {
    "unknown command": (["nww"], ["“nww”", "“new”", "outline"]),
    "unknown bank command": (["bank", "lst"], ["“lst”", "“list”", "stats"]),
    "nothing near": (["口"], ["“口”", "init"]),
    "unknown option": (["new", "--confg", "a.yml"], ["“--confg”", "“--config”", "--seed", "draft new --help"]),
    "unknown short option": (["new", "-x"], ["“-x”", "--config"]),
    "option of a group": (["bank", "--foo"], ["“--foo”"]),
    "missing option": (["new"], ["--config", "文件"]),
    "missing argument": (["bank", "show"], ["缺少 条目号"]),
    "missing words": (["bank", "search"], ["缺少 词"]),
    "missing value": (["new", "--config"], ["--config", "后面要跟一个值"]),
    "needless value": (["new", "--force=3"], ["--force", "不用跟值"]),
    "extra words": (["new", "county.yml", "-c", "county.yml"], ["多出来的内容：county.yml"]),
    "seed": (["new", "-c", "county.yml", "--seed", "-3"], ["“-3”"]),
    "seed in other digits": (["new", "-c", "county.yml", "--seed", "三"], ["“三”"]),
    "format": (["new", "-c", "county.yml", "-o", "a.pdf"], ["“.pdf”", ".docx", ".json"]),
    "no suffix": (["new", "-c", "county.yml", "-o", "稿子"], ["“稿子”", ".docx"]),
    "only-bank alone": (["new", "-c", "county.yml", "--only-bank"], ["--bank"]),
    "no brief": (["new", "-c", "none.yml"], ["none.yml", "找不到"]),
    "no bank": (["new", "-c", "county.yml", "--bank", "none"], ["none"]),
}


@pytest.mark.parametrize(("words", "said"), WRONG.values(), ids=WRONG)
def test_usage_errors_are_explained_in_chinese(run, words, said) -> None:
    ended = run(*words)
    assert ended.code == 1
    assert ended.out == ""
    assert [piece for piece in said if piece not in ended.err] == []
    assert not ENGLISH.search(ended.err)
    assert "Traceback" not in ended.err
