"""A script that nobody asks for is told before it is published."""

from pathlib import Path

from macros.checks import scripts


def test_a_script_without_a_mark_is_told_and_one_that_another_loads_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "assets"
    folder.mkdir()
    (folder / "terning.js").write_text('import { kast } from "./kast.js";\n', "utf-8")
    (folder / "kast.js").write_text("export const kast = 1;\n", "utf-8")
    (folder / "ur.js").write_text("// [data-ur] [data-viser] Shows the time.\n", "utf-8")
    [fault] = scripts.faults(tmp_path)
    assert fault.fil.endswith("terning.js")
    assert "// [data-terning]" in fault.hvorfor
    (folder / "terning.js").write_text("// [data-terning] Throws a die.\n", "utf-8")
    assert [fault.fil.endswith("kast.js") for fault in scripts.faults(tmp_path)] == [True]
