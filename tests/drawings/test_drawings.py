"""Numbers in, coordinates out: what is drawn is as large as what was counted."""

import re

import pytest

from macros.drawings import flow, grid, loop, spans
from macros.models import Spor
from macros.numbers.budget import Sum


def test_a_tone_is_rounded_up_so_that_one_project_is_not_as_light_as_none() -> None:
    counts = {"a": {"x": 0, "y": 1, "z": 7}, "b": {"x": 10, "y": 20, "z": 100}}
    drawn = grid.grid(counts, {"a": "Amager", "b": "Bornholm"}, {"x": "Idé", "y": "Drift", "z": "Slut"})
    assert [cell.trin for cell in drawn.celler] == [0, 1, 1, 1, 1, grid.SHADES]
    assert [cell.navn for cell in drawn.celler][:3] == [
        "Amager, idé: 0 projekter",
        "Amager, drift: 1 projekt",
        "Amager, slut: 7 projekter",
    ]
    assert drawn.tabel == [("Amager", [0, 1, 7]), ("Bornholm", [10, 20, 100])]


def test_cells_lie_in_rows_and_columns_and_none_on_another() -> None:
    counts = {row: dict.fromkeys("xyz", 1) for row in "ab"}
    drawn = grid.grid(counts, dict.fromkeys("ab", "R"), dict.fromkeys("xyz", "K"))
    assert len({cell.x for cell in drawn.celler}) == 3
    assert len({cell.y for cell in drawn.celler}) == 2
    for one in drawn.celler:
        assert one.x + one.bredde <= drawn.bredde
        assert one.y + one.hoejde <= drawn.hoejde
        beside = [c for c in drawn.celler if c.y == one.y and c.x > one.x]
        assert all(c.x >= one.x + one.bredde for c in beside)


def test_a_grid_of_nothing_has_no_tone() -> None:
    assert grid.grid({"a": {"x": 0}}, {"a": "A"}, {"x": "X"}).celler[0].trin == 0


def test_a_bar_is_as_high_as_its_share_and_stands_on_the_ground() -> None:
    full, half, none = grid.bars({"2024": 8, "2025": 4, "2026": 0}).soejler
    assert (half.hoejde, none.hoejde) == (full.hoejde / 2, 0)
    assert full.y + full.hoejde == half.y + half.hoejde == none.y
    assert full.x + full.bredde <= half.x
    assert {bar.midt - bar.x for bar in (full, half, none)} == {full.bredde // 2}
    assert 0 < full.y - full.over == half.y - half.over == none.y - none.over


@pytest.mark.parametrize(("phases", "left"), [(4, 2), (5, 3), (1, 1)])
def test_the_phases_go_down_one_side_and_up_the_other(phases: int, left: int) -> None:
    drawn = loop.drawn({f"f{n}": f"Fase {n}" for n in range(phases)})
    down, up = drawn.stop[:left], drawn.stop[left:]
    assert [stop.nummer for stop in drawn.stop] == list(range(1, phases + 1))
    assert [stop.y for stop in down] == sorted(stop.y for stop in down)
    assert [stop.y for stop in up] == sorted((stop.y for stop in up), reverse=True)
    assert drawn.stop[-1].y == drawn.stop[0].y
    assert {(stop.x, stop.til_venstre) for stop in down} == {(22, False)}
    assert {(stop.x, stop.til_venstre) for stop in up} <= {(290, True)}
    assert all(22 < stop.tekst_x < 290 for stop in drawn.stop)
    assert {abs(stop.tekst_x - stop.x) for stop in drawn.stop} == {drawn.r + 8}
    assert max(stop.y for stop in drawn.stop) + drawn.r < drawn.hoejde
    assert drawn.spor.startswith("M22 30 V")
    assert re.search(r"V30$", drawn.spor)


def ends(path: str) -> tuple[float, float]:
    """Where a pen that follows the path stops."""
    x = y = 0.0
    for sign, told in re.findall(r"([MVHvhq])([-\d. ]+)", path):
        *_, last = numbers = [float(part) for part in told.split()]
        match sign:
            case "M":
                x, y = numbers
            case "V":
                y = last
            case "H":
                x = last
            case "v":
                y += last
            case _:  # a curve: its last point counts
                x, y = x + numbers[-2], y + last
    return x, y


@pytest.mark.parametrize("phases", [1, 4, 5])
def test_the_track_ends_at_the_top_of_the_other_side_and_the_way_back_at_the_first_stop(phases: int) -> None:
    drawn = loop.drawn({f"f{n}": f"Fase {n}" for n in range(phases)})
    first = drawn.stop[0]
    right = drawn.bredde - first.x
    assert ends(drawn.spor) == (right, first.y)
    assert ends(drawn.tilbage) == (first.x, first.y - drawn.r - 1)


def test_the_longest_span_fills_the_width_and_the_others_their_share() -> None:
    drawn = spans.rows({"a": Sum(100, 150, 200), "b": Sum(0, 33, 50)})
    first, second = drawn.raekker
    full = first.til - drawn.venstre
    assert drawn.skala == full
    assert (first.bredde, first.fra - drawn.venstre) == (full * 3 // 4, full // 2)
    assert (second.bredde, second.fra, second.til) == (56, drawn.venstre, drawn.venstre + full // 4)
    assert first.midt < second.midt < drawn.hoejde
    assert drawn.hoejde == 2 * (second.midt - first.midt)
    assert first.til < first.tal < drawn.bredde


def test_sums_of_nothing_have_no_length() -> None:
    (row,) = spans.rows({"a": Sum(0, 0, 0)}).raekker
    assert (row.bredde, row.til - row.fra) == (0, 0)


def test_the_steps_of_a_track_follow_each_other_with_an_arrow_between() -> None:
    said = {"saetninger": [{"tekst": "S"}]}
    long = "Et langt trin over flere linjer i sin kasse"
    steps = [
        {"krav": "skal", "kort": "Kort", "hvem": "Dig"} | said,
        {"krav": "boer", "kort": long, "hvem": "Jurist", "frist": "En uge"} | said,
    ]
    drawn = flow.steps(Spor.model_validate({"titel": "T", "skridt": steps}))
    first, last = drawn.bokse
    assert [(box.nr, box.slags) for box in drawn.bokse] == [(1, "skal"), (2, "boer")]
    assert [line.slags for line in last.linjer] == ["hvem", "navn", "navn", "tekst"]
    assert last.hoejde > first.hoejde
    (arrow,) = drawn.pile
    assert first.y + first.hoejde < arrow.fra < arrow.til < last.y
    assert arrow.ned
    assert last.y + last.hoejde < drawn.hoejde
    for box in drawn.bokse:
        assert all(box.y < line.y < box.y + box.hoejde and line.x > box.maerke[0] for line in box.linjer)
