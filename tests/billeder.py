"""`make pictures`: takes the pictures of our own pages anew, so that they show the site as it is. No test."""

import tempfile
from pathlib import Path

from conftest import CHROMIUM_FLAGS, ROOT, browser_path, mkdocs_build, serve
from playwright.sync_api import sync_playwright

INTO = ROOT / "docs/assets/billeder"
REPOSITORY = "https://github.com/eksempel/ai-wiki"  # with an archive, the links to it are there
PICTURES = {"ret-denne-side": ("haandbog/pilot/", ".sidefakta")}  # name → (page, the part of it)


def take(folder: Path) -> None:
    """One picture of each part, on a screen as most have it."""
    for address in serve(folder):
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=browser_path(), args=CHROMIUM_FLAGS)
            page = browser.new_page(viewport={"width": 1000, "height": 800}, color_scheme="light")
            for name, (place, part) in PICTURES.items():
                page.goto(address + place)
                for sources in page.locator(f"{part} details").all():
                    sources.evaluate("node => node.remove()")  # the sources of that page are beside the point
                page.locator(part).screenshot(path=INTO / f"{name}.png")
            browser.close()


if __name__ == "__main__":
    INTO.mkdir(exist_ok=True)
    for name in PICTURES:
        (INTO / f"{name}.png").touch()  # a page that shows a picture cannot be built without it
    with tempfile.TemporaryDirectory() as site:
        done = mkdocs_build(ROOT, Path(site), REPO_URL=REPOSITORY)
        assert done.returncode == 0, done.stderr
        take(Path(site))
