"""Every kind of text that readers read in one go has its limit."""

from conftest import ROOT

from macros import content
from macros.registers import reading

DOCS = ROOT / "docs"


def test_no_kind_of_text_is_left_out() -> None:
    found = {piece.fil.relative_to(DOCS).as_posix() for piece in reading.pieces(DOCS)}
    pages = {name for name in content.sider(DOCS) if not name.startswith("english/")}
    guides = {f"borger/guide-{name}.yml" for name in content.guider(DOCS)}
    drawings = {f"borger/tegning-{name}.yml" for name in content.tegninger(DOCS)}
    wanted = pages | {reading.ANSWERS} | {path for path in guides | drawings if (DOCS / path).exists()}
    wanted |= {f"kompetencer/moduler/quiz-{name}.yml" for name in content.quizzer(DOCS)}
    wanted |= {f"haandbog/trin/{phase}.yml" for phase in content.haandbog(DOCS)}
    wanted |= {f"i-brug/{name}.yml" for name in content.brug(DOCS)}
    assert wanted - found == set()
