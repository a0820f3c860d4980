"""Numbers as Danes write them. The only module that turns a number of an example into text."""

from math import floor

EDGE = 0.05  # what one decimal cannot show


def half_up(value: float, digits: int = 0) -> float:
    """Rounded the way a reader rounds: a half goes up. The page's script rounds alike."""
    scale = 10.0**digits
    return floor(value * scale + 0.5) / scale


def decimal(value: float, digits: int) -> str:
    """With a comma, and always as many decimals."""
    return f"{half_up(value, digits):.{digits}f}".replace(".", ",").replace("-", "−")


def whole(value: int) -> str:
    """With a full stop between the thousands."""
    return f"{value:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """So many of something, in the form of its word that fits: «1 minut», «2 minutter»."""
    return f"{whole(number)} {one if number == 1 else many}"


def percent(value: float | None) -> str:
    """A share of one hundred. Neither 0 nor 100 is said of what only comes close."""
    if value is None:
        return "kan ikke beregnes"
    if 0 < value < EDGE:
        return "under 0,1 %"
    if 100 - EDGE <= value < 100:  # noqa: PLR2004  a whole
        return "over 99,9 %"
    return f"{decimal(value, 1).removesuffix(',0')} %"
