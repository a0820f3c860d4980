"""The budget for a whole life as a workbook that counts."""

from collections.abc import Mapping

from macros.exports.workbook import Cell, Column, Formula, Sheet, workbook
from macros.models import Budget, Budgetpost, Vokabular
from macros.numbers import budget as sums

ADDRESS = "samarbejde/budget.xlsx"
MONEY = "#,##0"
SUMS = ("Lav", "Sandsynlig", "Høj")
LETTERS = ("H", "I", "J")  # where the sums of a line stand
ASSUMED, UNSURE, LINES, PAID = "Tal", "Usikkerhed", "Poster", "Hvem betaler"
NOTHING = sums.Sum(0, 0, 0)
FREE_LINES = 5  # empty rows for lines of one's own


def as_xlsx(budget: Budget, vocabularies: Mapping[str, Vokabular]) -> bytes:
    """A guide, the assumptions, the lines and the result."""
    phases = {word.id: word.da for word in vocabularies["livscyklus"].ord}
    sheets = [_guide(budget), _assumed(budget), _unsure(budget), _lines(budget, phases)]
    sheets += [_by_phase(budget, phases), _by_payer(budget)]
    return workbook("Budget for hele levetiden", "Skabelon fra AI-wikien med et fiktivt eksempel", sheets)


def _guide(budget: Budget) -> Sheet:
    lines = [
        budget.eksempel,
        f"Skriv jeres egne tal på arkene »{ASSUMED}« og »{LINES}«. Resten regnes ud.",
        "Timer gange timepris plus kroner er det sandsynlige. Poster for hvert år ganges med tallet for årene.",
        f"Lav og høj er det sandsynlige gange de to tal på arket »{UNSURE}«. Tallene dér er eksempler (forslag).",
        f"Fondsmoms og overhead trækkes af en privat fonds bevilling. Arket »{PAID}« viser, hvad I så skal søge om.",
        "Hver post skal have en betaler, før I går i gang. Arket »Hvem betaler« viser, hvad der ikke er aftalt.",
    ]
    return Sheet("Vejledning", [Column("Sådan bruger du regnearket", 100)], [[text] for text in lines])


def _assumed(budget: Budget) -> Sheet:
    rows: list[list[Cell]] = [
        ["Timepris, kr.", budget.timepris],
        ["År i drift", budget.aar],
        ["Prisstigning om året, procent", budget.stigning],
        ["Årene lagt sammen", Formula("=IF(B4=0,B3,((1+B4/100)^B3-1)/(B4/100))", sums.years(budget))],
        ["Fondsmoms, procent af bevillingen", budget.fondsmoms],
        ["Overhead, procent af bevillingen", budget.overhead],
    ]
    return Sheet(ASSUMED, [Column("Forudsætning", 34), Column("Værdi", 14, "#,##0.##")], rows)


def _unsure(budget: Budget) -> Sheet:
    columns = [Column("Usikkerhed", 14), *(Column(name, 10, "0.0") for name in ("Lav", "Høj"))]
    columns.append(Column("Vælg den, når", 60))
    return Sheet(UNSURE, columns, [[u.navn, u.lav, u.hoej, u.betyder] for u in budget.usikkerhed])


def _lines(budget: Budget, phases: Mapping[str, str]) -> Sheet:
    columns = [
        Column("Fase", 24, choices=list(phases.values())),
        Column("Post", 44),
        Column("Hvert år", 10, choices=["ja", "nej"]),
        Column("Timer", 10, MONEY),
        Column("Kr.", 12, MONEY),
        Column("Usikkerhed", 12, choices=[u.navn for u in budget.usikkerhed]),
        Column("Hvem betaler", 18, choices=[b.navn for b in budget.betalere]),
        *(Column(name, 14, MONEY) for name in SUMS),
    ]
    rows = [_line(budget, phases, row, post) for row, post in enumerate(budget.poster, 2)]
    first_free = len(budget.poster) + 2
    rows += [[None] * 7 + _formulas(budget, row) for row in range(first_free, first_free + FREE_LINES)]
    return Sheet(LINES, columns, rows)


def _line(budget: Budget, phases: Mapping[str, str], row: int, post: Budgetpost) -> list[Cell]:
    unsure = next(u.navn for u in budget.usikkerhed if u.id == post.usikkerhed)
    payer = next(b.navn for b in budget.betalere if b.id == post.betaler)
    typed: list[Cell] = [phases[post.fase], post.navn, "ja" if post.hvert_aar else "nej", post.timer, post.kr]
    return [*typed, unsure, payer, *_formulas(budget, row, sums.line(budget, post))]


def _formulas(budget: Budget, row: int, known: sums.Sum = NOTHING) -> list[Cell]:
    last = len(budget.usikkerhed) + 1
    at = f"MATCH(F{row},{UNSURE}!$A$2:$A${last},0)"
    likely = f'=(D{row}*{ASSUMED}!$B$2+E{row})*IF(C{row}="ja",{ASSUMED}!$B$5,1)'
    factor = [f'=IF(F{row}="",0,I{row}*INDEX({UNSURE}!${c}$2:${c}${last},{at}))' for c in "BC"]
    return [Formula(text, value) for text, value in zip((factor[0], likely, factor[1]), known, strict=True)]


def _by_phase(budget: Budget, phases: Mapping[str, str]) -> Sheet:
    found = sums.by_phase(budget, phases)
    return _result(budget, "Resultat", "Fase", "A", {phases[key]: value for key, value in found.items()})


def _by_payer(budget: Budget) -> Sheet:
    found, called = sums.by_payer(budget), {b.id: b.navn for b in budget.betalere}
    sheet = _result(budget, PAID, PAID, "G", {called[key]: value for key, value in found.items()})
    return sheet._replace(rows=[*sheet.rows, _application(budget)])


def _application(budget: Budget) -> list[Cell]:
    """What to apply for: the lines of the grant divided by what is left of it."""
    rows = [row for row, payer in enumerate(budget.betalere, 2) if payer.bevilling]
    left = f"(1-({ASSUMED}!$B$6+{ASSUMED}!$B$7)/100)"
    cells = [
        Formula(f"=({'+'.join(f'{column}{row}' for row in rows) or '0'})/{left}", value)
        for column, value in zip("BCD", sums.application(budget), strict=True)
    ]
    return ["Søg hos en privat fond", *cells]


def _result(budget: Budget, name: str, head: str, column: str, found: Mapping[str, sums.Sum]) -> Sheet:
    """One row for each value in a column of the lines, and the whole."""
    last = len(budget.poster) + FREE_LINES + 1
    keys = f"{LINES}!${column}$2:${column}${last}"
    rows: list[list[Cell]] = [
        [
            title,
            *(
                Formula(f"=SUMIF({keys},A{row},{LINES}!${c}$2:${c}${last})", value)
                for c, value in zip(LETTERS, sum_, strict=True)
            ),
        ]
        for row, (title, sum_) in enumerate(found.items(), 2)
    ]
    whole = zip("BCD", sums.total(found.values()), strict=True)
    rows.append(["I alt", *(Formula(f"=SUM({c}2:{c}{len(rows) + 1})", value) for c, value in whole)])
    return Sheet(name, [Column(head, 30), *(Column(title, 16, MONEY) for title in SUMS)], rows)
