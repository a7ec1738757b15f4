import pytest

from generator.brief.posts import rank_of


@pytest.mark.parametrize(
    ("post", "rank"),
    [
        ("县委书记", "secretary"),
        ("县委书记、县长", "secretary"),
        ("党工委书记、管委会主任", "secretary"),
        ("县长", "chief"),
        ("代县长", "chief"),
        ("县委副书记、县长", "chief"),
        ("县政府党组书记、县长", "chief"),
        ("县安委会主任、县长", "chief"),
        ("州长", "chief"),
        ("管委会主任", "chief"),
        ("街道办事处主任", "chief"),
        ("党委副书记、镇长", "chief"),
        ("常务副县长", "deputy"),
        ("县委常委、副县长", "deputy"),
        ("副县长、公安局局长", "deputy"),
        ("县委副书记", "deputy"),
        ("县委副书记、政法委书记", "deputy"),
        ("党组成员、副局长", "deputy"),
        ("县长助理", "deputy"),
        ("县应急管理局局长", "bureau_head"),
        ("党组书记、局长", "bureau_head"),
        ("县政府党组成员、应急管理局局长", "bureau_head"),
        ("安委办主任", "bureau_head"),
        ("县消防救援大队大队长", "bureau_head"),
        ("县政协主席", ""),
    ],
)
def test_rank_of_a_post(post, rank):
    assert rank_of(post, "county") == rank


def test_a_bare_director_heads_a_zone_but_only_a_bureau_elsewhere():
    assert (rank_of("主任", "zone"), rank_of("主任", "township"), rank_of("主任", "county")) == ("chief", "chief", "bureau_head")
