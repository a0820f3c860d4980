"""What the macros on evidence and risk show: tables of sizes, the levels of evidence, and the risk scale."""

from collections.abc import Callable
from typing import NamedTuple

from macros import templates
from macros.models.projektdele import Evidens
from macros.numbers import risk, sizes
from macros.registers.site import Site


class Tabel(NamedTuple):
    """A table as its words: what the columns are called, and the rows."""

    hoved: tuple[str, ...]
    raekker: list[tuple[str, ...]]


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _percent(share: float) -> str:
    return f"{share * 100:g} %".replace(".", ",")


def _precision() -> Tabel:
    hoved = (
        "Ventet sensitivitet",
        "Syge ved ±10 point",
        "Syge ved ±5 point",
        "Alle, når 10 % er syge",
        "Når 1 % er syge",
    )
    rows = []
    for share in (0.7, 0.8, 0.9, 0.95):
        rough, fine = sizes.for_share(share, 0.1), sizes.for_share(share, 0.05)
        everyone = (sizes.to_find(fine, prevalence) for prevalence in (0.1, 0.01))
        rows.append((_percent(share), _number(rough), _number(fine), *map(_number, everyone)))
    return Tabel(hoved, rows)


def _before_after() -> Tabel:
    hoved = ("Andel før", "Andel efter", "I hver gruppe (80 % chance)", "I hver gruppe (90 % chance)")
    changes = ((0.4, 0.25), (0.3, 0.2), (0.2, 0.1), (0.2, 0.15), (0.1, 0.05), (0.05, 0.04), (0.01, 0.005))
    return Tabel(
        hoved,
        [
            (_percent(a), _percent(b), *(_number(sizes.per_group(a, b, power)) for power in (0.8, 0.9)))
            for a, b in changes
        ],
    )


def _time() -> Tabel:
    hoved = ("Forskel i forhold til spredningen", "Fx ved en spredning på 10 minutter", "I hver gruppe")
    return Tabel(
        hoved,
        [
            (f"{d:g}".replace(".", ","), f"{10 * d:g} minutter", _number(sizes.per_group_mean(d)))
            for d in (0.2, 0.3, 0.5, 0.8)
        ],
    )


def _harm() -> Tabel:
    hoved = ("Skaden er sjældnere end", "Så mange uden én skade")
    return Tabel(
        hoved, [(_percent(rate), _number(sizes.without_harm(rate))) for rate in (0.1, 0.05, 0.01, 0.005, 0.001)]
    )


TABLES: dict[str, Callable[[], Tabel]] = {
    "andel": _precision,
    "foer-efter": _before_after,
    "tid": _time,
    "skade": _harm,
}


def stikproeve(_site: Site, slags: str) -> str:
    """One of the tables of how many patients an evaluation needs."""
    return templates.render("stikproeve.md.j2", tabel=TABLES[slags]())


def evidensniveauer(site: Site) -> str:
    """The levels of evidence: what each means, and how many projects of the catalogue stand there."""
    levels = [p.evidens.niveau for p in site.projekter.values() if isinstance(p.evidens, Evidens)]
    return templates.render(
        "evidensniveauer.md.j2",
        niveauer=site.words("evidens").values(),
        antal={level: levels.count(level) for level in site.words("evidens")},
    )


def risikomatrix(_site: Site) -> str:
    """The risk scale as a table of its 25 fields."""
    names = {"lav": "Lav", "middel": "Middel", "hoej": "Høj", "meget-hoej": "Meget høj"}
    return templates.render("risikomatrix.md.j2", matrix=risk.matrix(), navne=names)


MACROS = {"stikproeve": stikproeve, "evidensniveauer": evidensniveauer, "risikomatrix": risikomatrix}
