"""The spreadsheet in which a leader gathers the readiness checks of many departments."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from xlsxwriter.utility import xl_col_to_name

from macros.exports.workbook import Cell, Column, Formula, Sheet, workbook
from macros.models import Selvtest
from macros.models.kompetence import VED_IKKE

ADDRESS = "kompetencer/parathed.xlsx"
DEPARTMENTS = 40  # rows for so many departments
ANSWERS, RESULT = "Svar", "Resultat"


def as_xlsx(test: Selvtest) -> bytes:
    """A guide, a sheet to paste answers in, one with a result for each department, and one for the whole hospital."""
    sheets = [_guide(test), _answers(test), _results(test), _hospital(test)]
    return workbook("Parathed om AI, afdeling for afdeling", "Skabelon fra AI-wikien", sheets)


def _facts(test: Selvtest) -> list[str]:
    """The columns before the answers, as the page copies them."""
    return [*test.felter, "Dato"]


def _spans(test: Selvtest) -> list[tuple[str, str]]:
    """For each area the first and last column of its answers."""
    starts = accumulate((len(area.udsagn) for area in test.omraader), initial=len(_facts(test)))
    return [(xl_col_to_name(first), xl_col_to_name(after - 1)) for first, after in pairwise(starts)]


def _guide(test: Selvtest) -> Sheet:
    lines = [
        "Hver afdeling svarer på siden og trykker »Kopiér som række til regnearket«.",
        f"Du sætter rækken ind på arket »{ANSWERS}«, én række for hver afdeling.",
        f"Et svar er et tal fra 1 til {len(test.skala)}. »{VED_IKKE}« betyder ved ikke og tæller ikke med i tallene.",
        f"Arket »{RESULT}« regner gennemsnit for hvert område, det laveste område og andelen af svar med et tal.",
        "Arket »Hospitalet« viser hvert område på tværs af afdelingerne.",
        "Skriv ingen navne på personer. Sammenlign ikke afdelinger som en rangliste.",
        *(f"Gennemsnit fra {step.fra:g}: {step.navn}. {step.betyder}" for step in test.trin),
        "Tjekket er udarbejdet af netværket og er ikke valideret (forslag).",
    ]
    return Sheet("Vejledning", [Column("Sådan bruger du regnearket", 100)], [[line] for line in lines])


def _answers(test: Selvtest) -> Sheet:
    scale = ", ".join(f"{answer.vaerdi} {answer.tekst.lower()}" for answer in test.skala) + f", {VED_IKKE} ved ikke"
    columns = [
        *(Column(fact, 24 if fact != "Dato" else 12) for fact in _facts(test)),
        *(
            Column(f"{statement.id}: {statement.tekst}", 16, choices=test.vaerdier, help=scale)
            for area in test.omraader
            for statement in area.udsagn
        ),
    ]
    empty: list[list[Cell]] = [[None] * len(columns)] * DEPARTMENTS
    return Sheet(ANSWERS, columns, empty, header=130)


def _results(test: Selvtest) -> Sheet:
    areas = len(test.omraader)
    last = xl_col_to_name(areas)
    columns = [
        Column("Afdeling", 30),
        *(Column(area.titel, 13, "0.0") for area in test.omraader),
        Column("Alle områder", 13, "0.0"),
        Column("Laveste område", 18),
        Column("Andel besvaret", 13, "0%"),
    ]
    rows = [list(_result(test, row, last)) for row in range(2, DEPARTMENTS + 2)]
    return Sheet(RESULT, columns, rows)


def _result(test: Selvtest, row: int, last: str) -> Iterator[Cell]:
    spans = _spans(test)
    whole = f"{ANSWERS}!{spans[0][0]}{row}:{spans[-1][1]}{row}"
    asked = sum(len(area.udsagn) for area in test.omraader)
    own = f"B{row}:{last}{row}"
    yield Formula(f'=IF({ANSWERS}!A{row}="","",{ANSWERS}!A{row})')
    for first, end in spans:
        cells = f"{ANSWERS}!{first}{row}:{end}{row}"
        yield Formula(f'=IF(COUNT({cells})=0,"",ROUND(AVERAGE({cells}),1))')
    yield Formula(f'=IF(COUNT({whole})=0,"",ROUND(AVERAGE({whole}),1))')
    yield Formula(f'=IF(COUNT({own})=0,"",INDEX($B$1:${last}$1,MATCH(MIN({own}),{own},0)))')
    yield Formula(f'=IF({ANSWERS}!A{row}="","",COUNT({whole})/{asked})')


def _hospital(test: Selvtest) -> Sheet:
    columns = [
        Column("Område", 20),
        Column("Gennemsnit af afdelinger", 16, "0.0"),
        Column("Laveste afdeling", 16, "0.0"),
        Column("Højeste afdeling", 16, "0.0"),
        Column(f"Afdelinger under {test.trin[1].fra:g}", 16, "0"),
        Column("Afdelinger med svar", 16, "0"),
    ]
    rows: list[list[Cell]] = []
    for index, area in enumerate(test.omraader, 1):
        letter = xl_col_to_name(index)
        cells = f"{RESULT}!{letter}2:{letter}{DEPARTMENTS + 1}"
        low = f'=COUNTIF({cells},"<"&{test.trin[1].fra:g})'
        spread = [Formula(f'=IF(COUNT({cells})=0,"",ROUND({name}({cells}),1))') for name in ("AVERAGE", "MIN", "MAX")]
        rows.append([area.titel, *spread, Formula(low, 0), Formula(f"=COUNT({cells})", 0)])
    return Sheet("Hospitalet", columns, rows)
