"""What a host is to say with each file, written once: every configuration in deploy/ is drawn from it."""

from typing import NamedTuple

# As the pages say themselves (overrides/base.html), and that no other site may show them in a frame, which only a
# header can say.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; worker-src 'self'; frame-ancestors 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",  # an address may hold what somebody answered in a guide
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}
VARY = "Accept-Encoding"
FOR_EVER = "public, max-age=31536000, immutable"
ASK = "no-cache"  # the browser asks whether the file has changed, and gets it only when it has
NAMED_BY_CONTENT = ("assets", "pagefind/fragment", "pagefind/index", "pagefind/filter")
MISSING = "404.html"
COMPRESSED = "application/octet-stream"  # compressed by the search itself, which also unpacks it


class Type(NamedTuple):
    """What files with an ending are called."""

    ending: str
    name: str


TYPES = [
    Type("atom", "application/atom+xml; charset=utf-8"),
    Type("css", "text/css; charset=utf-8"),
    Type("csv", "text/csv; charset=utf-8"),
    Type("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    Type("html", "text/html; charset=utf-8"),
    Type("ics", "text/calendar; charset=utf-8"),
    Type("js", "text/javascript; charset=utf-8"),
    Type("json", "application/json; charset=utf-8"),
    Type("jsonld", "application/ld+json; charset=utf-8"),
    Type("odt", "application/vnd.oasis.opendocument.text"),
    Type("pagefind", COMPRESSED),
    Type("pdf", "application/pdf"),
    Type("pf_filter", COMPRESSED),
    Type("pf_fragment", COMPRESSED),
    Type("pf_index", COMPRESSED),
    Type("pf_meta", COMPRESSED),
    Type("png", "image/png"),
    Type("svg", "image/svg+xml; charset=utf-8"),
    Type("txt", "text/plain; charset=utf-8"),
    Type("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    Type("xml", "application/xml; charset=utf-8"),
    Type("zip", "application/zip"),
]
