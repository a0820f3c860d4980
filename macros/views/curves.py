"""What the curves of the wiki show: series and tables from the worked-out examples, handed to one template each."""

from macros import content, templates
from macros.drawings import plots
from macros.drawings.plots import Akse, Serie
from macros.numbers import examples, statistics
from macros.registers.site import Site
from macros.text.numerals import decimal, percent, whole

LIMITS = (5, 10, 15, 20, 25, 30, 40)  # thresholds in the table of the decision curve
FLOOR = -20  # what the decision curve does not show
MANY, SOME = 0.25, 0.1  # the usual limits of the stability index
HUNDRED: dict[float, str] = {0: "0 %", 25: "25 %", 50: "50 %", 75: "75 %", 100: "100 %"}


def figur_praevalens(site: Site) -> str:
    """Predictive values as the disease becomes more common."""
    t = content.taleksempler(site.docs)
    curve = {p / 2: examples.predictive(t, p / 2) for p in range(1, 101)}
    graph = plots.graph(
        Akse("Prævalens: så mange er syge", 0, 50, {p: f"{p} %" for p in range(0, 51, 10)}),
        Akse("Andel rigtige svar", 0, 100, HUNDRED),
        [
            Serie("Rigtige blandt alarmerne (PPV)", "serie-1", [(p, v[0] or 0) for p, v in curve.items()]),
            Serie("Rigtige blandt nej-svarene (NPV)", "serie-2", [(p, v[1] or 0) for p, v in curve.items()]),
        ],
    )
    rows = [
        [s.navn, percent(s.praevalens), *(percent(v) for v in examples.predictive(t, s.praevalens))] for s in t.steder
    ]
    return templates.render("figur-praevalens.md.j2", graf=graph, raekker=rows)


def figur_roc(site: Site) -> str:
    """The ROC curve of a short list of patients."""
    t = content.taleksempler(site.docs)
    scored = examples.scored(t)
    named = {limit: statistics.at_threshold(scored, limit) for limit in t.roc.graenser}
    dots = [(100 - (u.specificitet or 0), u.sensitivitet or 0) for u in named.values()]
    graph = plots.graph(
        Akse("Falske alarmer blandt de raske", 0, 100, HUNDRED),
        Akse("Fundet blandt de syge", 0, 100, HUNDRED),
        [
            Serie("Modellen", "serie-1", statistics.roc(scored)),
            Serie("Rent gæt", "serie-3", [(0, 0), (100, 100)]),
            Serie("Grænserne i tabellen", "serie-ring", dots, "prikker"),
        ],
    )
    rows = [
        [decimal(limit, 0), f"{u.fundet} af {u.syge}", percent(u.sensitivitet), f"{u.falsk_alarm} af {u.raske}"]
        for limit, u in named.items()
    ]
    return templates.render("figur-roc.md.j2", graf=graph, raekker=rows, patienter=t.roc.patienter)


def figur_kalibrering(site: Site) -> str:
    """Predicted against found risk at two hospitals."""
    t = content.taleksempler(site.docs)
    both = [examples.groups(t, i) for i in range(2)]
    graph = plots.graph(
        Akse("Risiko, modellen gav", 0, 60, {p: f"{p} %" for p in (0, 20, 40, 60)}),
        Akse("Så mange blev syge", 0, 60, {p: f"{p} %" for p in (0, 20, 40, 60)}),
        [
            Serie("Som det burde være", "serie-3", [(0, 0), (60, 60)]),
            *(
                Serie(h.navn, f"serie-{i}", [(g.forudsagt, 100 * g.syge / g.antal) for g in found], "begge")
                for i, (h, found) in enumerate(zip(t.hospitaler, both, strict=True), start=1)
            ),
        ],
    )
    rows = [
        [percent(a.forudsagt), whole(a.antal), *(f"{g.syge} ({percent(100 * g.syge / g.antal)})" for g in (a, b))]
        for a, b in zip(*both, strict=True)
    ]
    return templates.render("figur-kalibrering.md.j2", graf=graph, raekker=rows)


def figur_beslutning(site: Site) -> str:
    """The decision curve of the same model at the same two hospitals."""
    t = content.taleksempler(site.docs)
    a, b = (examples.groups(t, i) for i in range(2))
    limits = range(1, 51)
    everyone = {p: statistics.net_benefit_of_all(a, p) for p in limits}
    graph = plots.graph(
        Akse("Grænse for at handle", 0, 50, {p: f"{p} %" for p in range(0, 51, 10)}),
        Akse("Nettonytte pr. 1.000", FLOOR, 100, {n: decimal(n, 0) for n in range(-20, 101, 20)}),
        [
            Serie("Handle på ingen", "serie-3", [(0, 0), (50, 0)]),
            Serie("Handle på alle (A)", "serie-4", [(p, n) for p, n in everyone.items() if n >= FLOOR]),
            Serie("Modellen på hospital A", "serie-1", [(p, statistics.net_benefit(a, p)) for p in limits]),
            Serie("Modellen på hospital B", "serie-2", [(p, statistics.net_benefit(b, p)) for p in limits]),
        ],
    )
    rows = [
        [
            f"{p} %",
            *(decimal(n, 0) for n in (everyone[p], statistics.net_benefit(a, p), statistics.net_benefit(b, p))),
        ]
        for p in LIMITS
    ]
    return templates.render("figur-beslutning.md.j2", graf=graph, raekker=rows)


def figur_overtilpasning(site: Site) -> str:
    """Errors on known and on new patients as the model becomes more exact."""
    found = examples.errors(content.taleksempler(site.docs))
    most = max(found)
    graph = plots.graph(
        Akse("Patienter, gættet bygger på", most, 1, {k: whole(k) for k in found if k % 2 == 0 or k == 1}),
        Akse("Fejl i dage", 0, 4, {n: whole(n) for n in range(5)}),
        [
            Serie("Patienter, modellen har lært af", "serie-1", [(k, e[0]) for k, e in found.items()], "begge"),
            Serie("Nye patienter", "serie-2", [(k, e[1]) for k, e in found.items()], "begge"),
        ],
    )
    rows = [[whole(k), *(decimal(e, 1) for e in pair)] for k, pair in sorted(found.items(), reverse=True)]
    return templates.render("figur-overtilpasning.md.j2", graf=graph, raekker=rows)


def figur_drift(site: Site) -> str:
    """How far each month's measurements are from those the model learnt from."""
    t = content.taleksempler(site.docs)
    found = list(examples.drift(t).values())
    last = len(found)
    graph = plots.graph(
        Akse("Måned", 1, last, {n: t.drift.maaneder[n - 1].navn[:3] for n in range(1, last + 1)}),
        Akse("PSI", 0, 0.4, {n / 10: decimal(n / 10, 1) for n in range(5)}),
        [
            Serie("PSI", "serie-1", list(enumerate(found, start=1)), "begge"),
            Serie("Hold øje (0,1)", "serie-3", [(1, SOME), (last, SOME)]),
            Serie("Undersøg nu (0,25)", "serie-2", [(1, MANY), (last, MANY)]),
        ],
    )
    rows = [
        ["Ved træning", *(whole(n) for n in t.drift.start), "-"],
        *(
            [m.navn.capitalize(), *(whole(n) for n in m.antal), decimal(index, 2)]
            for m, index in zip(t.drift.maaneder, found, strict=True)
        ),
    ]
    return templates.render("figur-drift.md.j2", graf=graph, klasser=t.drift.klasser, raekker=rows)


MACROS = {
    "figur_praevalens": figur_praevalens,
    "figur_roc": figur_roc,
    "figur_kalibrering": figur_kalibrering,
    "figur_beslutning": figur_beslutning,
    "figur_overtilpasning": figur_overtilpasning,
    "figur_drift": figur_drift,
}
