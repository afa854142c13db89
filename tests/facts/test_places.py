"""Where a draft belongs."""

import pytest

from linter.facts.places import by_short, gazetteer, read


def test_the_gazetteer_holds_all_provinces_and_prefectures():
    places = gazetteer().values()
    assert sum(1 for place in places if not place.province) == 34
    assert sum(1 for place in places if place.province) == 333 + 5  # with five cities directly under a province
    assert all(place.province in gazetteer() for place in places if place.province)


@pytest.mark.parametrize(
    ("name", "places", "counties", "units"),
    [
        ("中共泉州市科学技术局党组", {"泉州市"}, set(), {"科学技术局"}),
        ("福建省泉州市丰泽区住房和城乡建设局", {"福建省", "泉州市"}, {"丰泽区"}, {"住房和城乡建设局"}),
        ("安溪县农业农村局", set(), {"安溪县"}, {"农业农村局"}),
        ("市水利局", set(), set(), {"水利局"}),
    ],
)
def test_a_unit_tells_where_it_belongs(name, places, counties, units):
    home = read((name,), "发文单位")
    assert {place.name for place in home.places} == places
    assert home.counties == counties
    assert home.units == units


def test_a_name_that_tells_nothing_is_no_home():
    assert read(("XX局", "某集团公司"), "发文单位") is None


def test_places_above_and_below_belong():
    home = read(("泉州市科学技术局",), "发文单位")
    assert not home.judges(by_short()["福建"])
    assert home.judges(by_short()["厦门"])
    assert not home.judges_unit("科技局")
    assert home.judges_unit("水利局")
    assert not home.judges_county("安溪县")


def test_short_names_prefer_the_province():
    assert by_short()["吉林"].name == "吉林省"
