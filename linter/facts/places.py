"""Provinces and cities, and to which of them, and to which bureau, a draft belongs.

Told by the settings (`own`), else by the issuer. Counties are not in the table: a county is known by its own name only.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

COUNTY = Pattern(r"(?P<county>[\u3400-\u9fff]{1,6}?(?:自治县|[县旗区]))(?=[\u3400-\u9fff]|$)")
NO_COUNTY = Pattern(
    r".*[委府局会].*|[各本全我该市州省]+[县旗区]|.*(?:新区|园区|库区|灾区|社区|校区|辖区|地区|开发区|高新区|景区|自治区)$"
)


UNIT = Pattern(r"[省市州县区旗]?(?P<unit>[\u3400-\u9fff]{2,9}?局)(?!长)")


class Place(NamedTuple):
    """A province or city: full name, short name, and the province it belongs to (empty for a province)."""

    name: str
    short: str
    province: str


class Home(NamedTuple):
    """Where a draft belongs: provinces and cities, counties, bureaus (科技局), and what says so (a Chinese phrase)."""

    places: frozenset[Place]
    counties: frozenset[str]
    units: frozenset[str]
    source: str

    @property
    def name(self) -> str:
        """The narrowest name of it."""
        places = {place.name for place in self.places}
        return min(self.counties or places or self.units, default="")

    def judges(self, place: Place) -> bool:
        """Say whether a place is foreign: neither this place nor above or below it."""
        return bool(self.places) and not any(_related(place, own) for own in self.places)

    def judges_county(self, county: str) -> bool:
        """Say whether a county is another one; where only a city is known, any county may lie in it."""
        return (
            bool(self.counties)
            and county[-1:] in "县旗区"
            and county not in self.counties
            and not NO_COUNTY.fullmatch(county)
        )

    def judges_unit(self, unit: str) -> bool:
        """Say whether a bureau is another one; 科技局 is short for 科学技术局."""
        return bool(self.units) and not any(_short_for(unit, own) or _short_for(own, unit) for own in self.units)


def _short_for(short: str, full: str) -> bool:
    rest = iter(full)
    return all(char in rest for char in short)


def _related(one: Place, other: Place) -> bool:
    return one == other or other.province == one.name or one.province == other.name


@cache
def gazetteer() -> dict[str, Place]:
    """Return the places by full name."""
    lines = (Path(__file__).parent.parent / "data" / "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(line + "\t").split("\t")[:3] for line in lines if line and not line.startswith("#")]
    return {row[0]: Place(*row) for row in rows}


@cache
def by_short() -> dict[str, Place]:
    """Return the places by short name; 吉林 is the province."""
    ordered = sorted(gazetteer().values(), key=lambda place: place.province == "")
    return {place.short: place for place in ordered}


def home(facts: Facts) -> Home:
    """Return where a draft belongs; empty when nothing tells."""
    if own := read(facts.given.own, "设置里的 own"):
        return own
    frame = facts.frame
    signed = facts.document.quote(frame.signature) if frame.signature else ""
    return read((frame.issuer, signed, frame.title), "发文单位") or Home(frozenset(), frozenset(), frozenset(), "")


def read(names: Iterable[str], source: str) -> Home | None:
    """Return where units of these names belong; None when no name tells."""
    places: set[Place] = set()
    counties: set[str] = set()
    units: set[str] = set()
    for name in names:
        rest = "".join(name.split()).removeprefix("中共").removeprefix("共青团")
        while found := next((key for key in gazetteer() if rest.startswith(key)), None):
            places.add(gazetteer()[found])
            rest = rest.removeprefix(found)
        county = COUNTY.match(rest)
        if county and not NO_COUNTY.fullmatch(county["county"]):
            counties.add(county["county"])
            rest = rest[county.end() :]
        if unit := UNIT.match(rest):
            units.add(unit["unit"])
    known = places or counties or units
    return Home(frozenset(places), frozenset(counties), frozenset(units), source) if known else None
