"""What the tests ask of a window, whichever browser it is of."""

from abc import ABC, abstractmethod
from typing import Any

from playwright.sync_api import Page

TAB = "\ue004"  # as WebDriver writes a key
LOADED = """const [done] = arguments;
if (document.readyState === "complete") done(); else addEventListener("load", () => done());"""


REDRAWN = 5  # times a list may be drawn while it is read
REDRAWING = ("stale",)
LEAVING = (
    *REDRAWING,
    "unload",
)  # what is read of a page that is being left is read of the next; no press is made twice


class Window(ABC):
    """A window. An element is the first that a selector meets, and is waited for."""

    @abstractmethod
    def goto(self, address: str) -> None:
        """Open an address, and wait for it."""

    @abstractmethod
    def back(self) -> None:
        """To where one was before."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Make it as large."""

    @abstractmethod
    def js(self, script: str) -> Any:
        """What a script on the page gives."""

    @abstractmethod
    def text(self, selector: str) -> str:
        """What can be read in an element."""

    @abstractmethod
    def write(self, selector: str, text: str) -> None:
        """Empty a field, write in it, and leave it."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press an element."""


class Printing(ABC):
    """A browser that gives what it would print."""

    @abstractmethod
    def pdf(self) -> bytes:
        """The page as it is printed."""


class Chromium(Window, Printing):
    """Chromium, by Playwright."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def goto(self, address: str) -> None:
        self.page.goto(address)

    def back(self) -> None:
        self.page.go_back()

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def js(self, script: str) -> Any:
        return self.page.evaluate(f"() => {{ {script} }}")

    def text(self, selector: str) -> str:
        return self.page.locator(selector).first.inner_text()

    def write(self, selector: str, text: str) -> None:
        field = self.page.locator(selector).first
        field.fill(text)
        field.blur()

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def pdf(self) -> bytes:
        return self.page.pdf(prefer_css_page_size=True)


class Driven(Window):
    """A browser driven by the commands of WebDriver, which each has its own way to send."""

    @abstractmethod
    def __call__(self, command: str, **parameters: Any) -> Any:
        """What the browser answers a command; raises what it refuses."""

    def goto(self, address: str) -> None:
        self("Navigate", url=address)
        self("ExecuteAsyncScript", script=LOADED, args=[])  # WebKit answers before the page's modules have run

    def back(self) -> None:
        self("Back")
        self("ExecuteAsyncScript", script=LOADED, args=[])

    def resize(self, width: int, height: int) -> None:
        self("SetWindowRect", width=width, height=height)

    def js(self, script: str) -> Any:
        return self("ExecuteScript", script=script, args=[])["value"]

    def text(self, selector: str) -> str:
        return str(self._of("GetElementText", selector, LEAVING)["value"])

    def write(self, selector: str, text: str) -> None:
        self._of("ElementClear", selector)
        self._of("ElementSendKeys", selector, text=f"{text}{TAB}")

    def click(self, selector: str) -> None:
        self._of("ElementClick", selector)

    def _of(self, command: str, selector: str, gone: tuple[str, ...] = REDRAWING, **parameters: Any) -> Any:
        """What the browser answers of an element; found anew where the page has drawn it again in between."""
        for _ in range(REDRAWN):
            try:
                return self(command, id=self._find(selector), **parameters)
            except (AssertionError, RuntimeError) as refused:
                if not any(word in str(refused) for word in gone):
                    raise
        return self(command, id=self._find(selector), **parameters)

    def _find(self, selector: str) -> str:
        return str(next(iter(self("FindElement", using="css selector", value=selector)["value"].values())))
