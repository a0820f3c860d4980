"""The made-up examples of `docs/wiki/taleksempler.yml` worked out, for the figures and the articles' numbers."""

from collections.abc import Iterator

from macros.models import Taleksempler
from macros.numbers import statistics
from macros.numbers.statistics import Gruppe, Udfald
from macros.text.numerals import decimal, percent, whole

Tal = Iterator[tuple[str, str]]


def outcome(t: Taleksempler, prevalence: float | None = None) -> Udfald:
    """What the example's test says, where the article uses it or where the disease is more or less common."""
    common = t.test.praevalens if prevalence is None else prevalence
    return statistics.outcome(t.test.sensitivitet, t.test.specificitet, common, t.test.antal)


def predictive(t: Taleksempler, prevalence: float) -> tuple[float | None, float | None]:
    """Positive and negative predictive value of the example's test at a prevalence."""
    return statistics.predictive(t.test.sensitivitet, t.test.specificitet, prevalence)


def scored(t: Taleksempler) -> list[tuple[float, bool]]:
    """The patients of the ROC curve."""
    return [(p.risiko, p.syg) for p in t.roc.patienter]


def groups(t: Taleksempler, hospital: int) -> list[Gruppe]:
    """The patients of a hospital by predicted risk."""
    return [Gruppe(g.forudsagt, g.antal, g.syge) for g in t.hospitaler[hospital].grupper]


def parts(t: Taleksempler) -> dict[str, int]:
    """Patients for training, validation and test."""
    training, validation = (round(t.opdeling.antal * p / 100) for p in (t.opdeling.traening, t.opdeling.validering))
    return {"traening": training, "validering": validation, "test": t.opdeling.antal - training - validation}


def errors(t: Taleksempler) -> dict[int, tuple[float, float]]:
    """Mean error on known and on new patients, by how many known patients the guess leans on."""
    known, new = t.laering.traening, t.laering.nye
    return {
        k: (statistics.mean_error(known, known, k), statistics.mean_error(known, new, k))
        for k in range(1, len(known) + 1)
    }


def drift(t: Taleksempler) -> dict[str, float]:
    """The stability index of each month."""
    return {m.navn: statistics.stability_index(t.drift.start, m.antal) for m in t.drift.maaneder}


def values(t: Taleksempler) -> dict[str, str]:
    """Every number an article may name, by name, as Danes write it."""
    return {
        name: text for part in (_test, _places, _roc, _risk, _learning, _drift, _shares) for name, text in part(t)
    }


def _udfald(prefix: str, found: Udfald) -> Tal:
    for name in ("syge", "raske", "fundet", "overset", "falsk_alarm", "frikendt", "alarmer", "nej"):
        yield f"{prefix}.{name}", whole(getattr(found, name))
    for name in ("sensitivitet", "specificitet", "ppv", "npv"):
        yield f"{prefix}.{name}", percent(getattr(found, name))


def _test(t: Taleksempler) -> Tal:
    found = outcome(t)
    yield from _udfald("test", found)
    yield "test.antal", whole(t.test.antal)
    yield "test.praevalens", percent(t.test.praevalens)
    yield "test.rigtige", percent(statistics.share(found.fundet + found.frikendt, t.test.antal))
    yield "test.nej_til_alle", percent(statistics.share(found.raske, t.test.antal))
    yield from ((f"opdeling.{name}", whole(count)) for name, count in parts(t).items())


def _places(t: Taleksempler) -> Tal:
    for number, place in enumerate(t.steder, start=1):
        yield f"sted{number}.praevalens", percent(place.praevalens)
        yield from _udfald(f"sted{number}", outcome(t, place.praevalens))


def _roc(t: Taleksempler) -> Tal:
    right, pairs = statistics.ranked_pairs(scored(t))
    yield "roc.antal", whole(len(t.roc.patienter))
    yield "roc.par", whole(pairs)
    yield "roc.rigtige_par", decimal(right, 1).removesuffix(",0")
    yield "roc.auc", decimal(right / pairs, 2)
    for threshold in t.roc.graenser:
        yield from _udfald(f"roc.{threshold:g}", statistics.at_threshold(scored(t), threshold))


def _risk(t: Taleksempler) -> Tal:
    for letter, hospital in zip("ab", range(2), strict=True):
        found = groups(t, hospital)
        ill, expected = sum(g.syge for g in found), statistics.expected(found)
        yield f"{letter}.syge", whole(ill)
        yield f"{letter}.ventet", decimal(expected, 0)
        yield f"{letter}.gange", decimal(expected / ill, 1)
        for threshold in (10, 25):
            yield f"{letter}.handlet{threshold}", whole(sum(g.antal for g in found if g.forudsagt >= threshold))
            yield f"{letter}.nytte{threshold}", decimal(statistics.net_benefit(found, threshold), 0)
            yield f"{letter}.alle{threshold}", decimal(statistics.net_benefit_of_all(found, threshold), 0)
        for g in found:
            yield f"{letter}.{g.forudsagt:g}", percent(statistics.share(g.syge, g.antal))
            yield f"{letter}.{g.forudsagt:g}.syge", whole(g.syge)


def _learning(t: Taleksempler) -> Tal:
    found = errors(t)
    best = min(found, key=lambda k: found[k][1])
    for name, k in (("faa", 1), ("bedst", best), ("alle", max(found))):
        yield f"laering.{name}", whole(k)
        yield f"laering.{name}.kendte", decimal(found[k][0], 1)
        yield f"laering.{name}.nye", decimal(found[k][1], 1)


def _drift(t: Taleksempler) -> Tal:
    yield from ((f"drift.{month}", decimal(index, 2)) for month, index in drift(t).items())


def _shares(t: Taleksempler) -> Tal:
    for prefix, found in (("stikproeve", t.stikproever), ("gruppe", t.grupper)):
        for number, part in enumerate(found, start=1):
            low, high = statistics.interval(part.fundet, part.antal)
            yield f"{prefix}{number}.fundet", whole(part.fundet)
            yield f"{prefix}{number}.antal", whole(part.antal)
            yield f"{prefix}{number}.andel", percent(statistics.share(part.fundet, part.antal))
            yield f"{prefix}{number}.lav", f"{decimal(low, 0)} %"
            yield f"{prefix}{number}.hoej", f"{decimal(high, 0)} %"
