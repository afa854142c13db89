"""Writing figures in messages as the draft writes them."""

from decimal import ROUND_HALF_UP, Context, Decimal

from linter.facts.numbers import Quantity

SCALES = {10: "十", 100: "百", 1000: "千", 10**4: "万", 10**7: "千万", 10**8: "亿", 10**12: "万亿"}
WIDE = Context(prec=200, rounding=ROUND_HALF_UP)  # the largest figure over the smallest, with all its places


def figure(value: Decimal, like: Quantity) -> str:
    """Return `value` (in the unit of `like`) in the scale and unit of `like`: 28800000 → 2880万元."""
    return f"{plain(value / like.scale)}{SCALES.get(like.scale, '')}{like.unit}"


def plain(value: Decimal) -> str:
    """Return a decimal without needless zeros and exponents, at most four places."""
    return f"{value.quantize(Decimal('0.0001'), context=WIDE).normalize(WIDE):f}"


def percent(value: Decimal, decimals: int) -> str:
    """Return a percentage rounded to as many places as the draft writes, one at least."""
    return f"{rounded(value, decimals)}%"


def rounded(value: Decimal, decimals: int) -> str:
    """Return a figure rounded to so many places, one at least."""
    return f"{value.quantize(Decimal(1).scaleb(-max(1, decimals)), context=WIDE)}"
