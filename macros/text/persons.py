"""What points at a person looks like in a text: a personal number, a telephone number, a mail address.

Knows text that `seen` has read, and says no number. Patterns are written so that the form's script can use them too.

A personal number is told by its pattern and its date. The check digit (modulus 11) alone decides nothing: since 2007
some numbers are given without it (https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/).
Where the pattern is weak, as in an address or with odd gaps, the digit or a word before it must speak for it.
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import chain

CPR = "ligner et CPR-nummer; persondata må ikke stå her. Slet det, og skriv til webstedets ansvarlige"
PHONE = "ligner et telefonnummer; slet det, eller skriv enhedens offentlige nummer i en fil i docs/kontakter"
MAIL = "ligner en mailadresse; slet den, eller skriv enhedens offentlige adresse i en fil i docs/kontakter"
WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
BEFORE = 40  # so many signs before a number can say what it is

# day, month, century or nothing, year, seventh digit, the last three
SERIAL = r"(\d)(?:\d ?\d|[A-Za-z]{2})\d"  # letters: the replacement numbers that hospitals give patients without one
JOIN = r"(?: {0,2}[-/_+] {0,2}| {0,2}--? {0,2}| {0,4}|(?: ?- ?)?\n[ >]*-? {0,3})"
END = r"(?!\d|[-.,]\d|[-_]\w)"
STRONG = (
    rf"(?<![\w/.=-])([0-3]\d)([01]\d)()(\d\d){JOIN}{SERIAL}(?![\w-])",
    rf"(?<!\d)(?<!\d[-.,/])([0-3]\d)([01]\d)()(\d\d) ?- ?{SERIAL}{END}",
    rf"(?<!\d)(?<!\d[-.,/])([0-3]\d)([01]\d)(18|19|20)(\d\d) ?[-/ ] ?{SERIAL}{END}",
    rf"(?<![\d/.-])(?<!\d )([0-3]?\d) ?[-./ ] ?([01]?\d) ?[-./ ] ?()(\d\d) ?[-/] ?{SERIAL}{END}",
    rf"(?<![\d/.-])(?<!\d )([0-3]?\d) ?[-./ ] ?([01]?\d) ?[-./ ] ?(18|19|20)(\d\d) ?[-/] ?{SERIAL}{END}",
    rf"(?<![\d/.-])(?<!\d )([0-3]\d) ([01]\d) ()(\d\d) {SERIAL}{END}",
)
WEAK = (
    rf"(?<!\d)(?!10\.\d{{4}})([0-3]\d)[-._/ ]?([01]\d)[-._/ ]?()(\d\d)[^\w\n]{{0,4}}{SERIAL}(?!\d)",
    rf"(?<!\d)([0-3]\d)[-._/ ]?([01]\d)[-._/ ]?(18|19|20)(\d\d)[^\w\n]{{0,4}}{SERIAL}(?!\d)",
    r"(?<![\d./])((?:\d[-_ ]?){9}\d)(?!\d|[./-]\d)",
)
ISO = r"(?<!\d)(18|19|20)(\d\d)-([01]\d)-([0-3]\d) ?[-/ ] ?" + SERIAL + END  # year first
LIKE = r"(?<![\wæøå])(?=(?:[^\n]?[0-9]){5})[0-3OoIl][0-9OoIl]{5}-[0-9OoIl]{4}(?![\w-])"
APART = (  # the date and the last four told each by itself
    r"(?:cpr|personn|patient|f[øo]dt|f\.)[^\n\d]{0,20}([0-3]\d)[-./ ]?([01]\d)[-./ ]?()(\d\d)"
    r"[^\n\d]{1,20}(?:sidste|l[øo]be|kontrol)[^\n\d]{0,25}" + SERIAL + r"(?!\d)"
)
LABEL = (
    r"(?:cpr|personnummer|personnr|pers\.? ?nr|patient|borger|f[øo]dt|f[øo]dselsdag|journalnr"
    r"|(?:^|[^a-zæøå\d])(?:pt|id|pnr|f\.)|kvinden?|manden?|barnet)[^\n\d]{0,25}$"
)

CALLED = (
    r"(?:^|[^a-zæøå])(?:tlf|tel|telefon\w*|mobil\w*|mob|ring\w*|sms|phone|call|direkte|vagttelefon|omstilling\w*|kald"
    r"|træffes|fax|whatsapp|t:|m:|d:|nummer(?:et)?:?)[^\n\da-zæøå]{0,8}(?:(?:nummer|nr|til|os|på|af|er|fx|ens|et|direkte)"
    r"[^\n\da-zæøå]{0,6}){0,3}$|[☎📞☏📱✆] ?$"
)
PREFIX = r"(?:\(?(?:\+|00) ?45\)?[ ./-]{0,3})"
EIGHT = r"[2-9](?:[-./ ()]{0,3}\d){7}"
PHONES = (  # sure by their look
    rf"(?<![\w+]){PREFIX}\(?{EIGHT}(?!\d)",
    r"(?<![\w/.,=+-])(?<!\d )[2-9]\d(?: \d\d){3}(?![\w-]|[., ]\d)",
    r"(?<![\w/.,=+-])(?<!\d )[2-9]\d(?:-\d\d){3}(?![\w-]|[.,]\d)",
    r"(?<![\w/.,=+-])(?<!\d )(?<!ersion )[2-9]\d(?:\.\d\d){3}(?![\w-]|[.,]\d)",
    r"(?<![\w+])\+(?!45)[1-9]\d(?:[ -]?\d){7,10}(?!\d)",
    r"tel:[+\d][\d -]{6,}",
)
CALLED_PHONE = rf"(?<!\d)\(?{EIGHT}(?!\d)"  # and these by the word before
LOCAL_PHONE = r"(?:lokal(?:nummer|nr|tlf)?|lok)[.: ]{1,3}\d[- ]?\d{3,4}(?!\d)"
LOOSE_PHONE = r"(?<![\w/.,=+#§-])(?<!\d )[2-9]\d{3} \d{4}(?![\w-]|[., /]\d)"  # unless both are years

ENDS = r"(?:dk|com|net|org|eu|info|nu|se|no|de|uk|example)(?!\w)"
DOT = r"(?:\.| ?[(\[{] ?(?:dot|punktum|prik|\.) ?[)\]}] ?| (?:dot|punktum|prik) )"
MAILS = (  # each begins where a word begins: else a long row without gaps would be read once for each of its signs
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}",
    r"(?<![\w.+-])[\w.+-]+ @ ?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}",
    rf"(?<![\w.+-])[\w.+-]+ ?[(\[{{<] ?(?:at|a|snabel-?a|@|æt) ?[)\]}}>] ?[\w-]+(?:{DOT}[\w-]+)*{DOT}{ENDS}",
    rf"(?<![\w.+-])[\w.+-]+ (?:snabel-?a|at) [\w-]+(?: (?:dot|punktum|prik) [\w-]+)* (?:dot|punktum|prik) {ENDS}",
    rf"(?<![\w.+-])[\w.+-]+ snabel-?a [\w-]+(?:\.[\w-]+)*\.{ENDS}",
)
NO_ONES = r"^git@|@users\.noreply\.github\.com$|@(?:[\w-]+\.)*(?:invalid|test|eksempel\.dk|example\.(?:com|org|net))$"

CLUSTER = r"[0-9](?:[^0-9]{0,6}[0-9]){7,}"  # fewer digits than these are no number of any kind
SIGNS = r"@|[(\[{<] ?(?:at|a|snabel-?a|æt) ?[)\]}>]|snabel| (?:punktum|prik|dot) "  # without one there is no address
AROUND = 80  # so far from its sign an address can begin or end

_strong, _weak = (tuple(map(re.compile, patterns)) for patterns in (STRONG, WEAK))
_iso, _like = re.compile(ISO), re.compile(LIKE)
_apart, _label, _called = (re.compile(pattern, re.IGNORECASE) for pattern in (APART, LABEL, CALLED))
_phones = tuple(map(re.compile, PHONES))
_called_phone, _loose_phone = re.compile(CALLED_PHONE), re.compile(LOOSE_PHONE)
_local_phone = re.compile(LOCAL_PHONE, re.IGNORECASE)
_mails = tuple(re.compile(pattern, re.IGNORECASE) for pattern in MAILS)
_no_ones = re.compile(NO_ONES, re.IGNORECASE)
_cluster, _signs = re.compile(CLUSTER), re.compile(SIGNS, re.IGNORECASE)
_word_before, _word_after = re.compile(r"\w+$"), re.compile(r"\w+")
LETTERS = str.maketrans("OoIl", "0011")
YEARS = range(1900, 2101)
TEN = 10
HASH = 25  # so long a row of letters and digits is made by a machine


def numbers(text: str) -> Iterator[int]:
    """Where in a text something begins that looks like a personal number."""
    for start, part in _windows(_cluster, text, BEFORE, BEFORE):
        yield from (start + place for place in _numbers(part))
    yield from (found.start() for found in _apart.finditer(text) if _born(*found.groups()))


def telephones(text: str) -> Iterator[tuple[int, str]]:
    """(place, digits) of all that looks like a telephone number."""
    for start, part in _windows(_cluster, text, BEFORE, 3):
        yield from ((start + place, digits) for place, digits in _telephones(part))
    if "okal" in text:
        yield from ((found.start(), _digits(found[0])) for found in _local_phone.finditer(text))


def mails(text: str) -> Iterator[tuple[int, str]]:
    """(place, address) of all that looks like somebody's mail address."""
    for start, part in _windows(_signs, text, AROUND, AROUND):
        for found in chain.from_iterable(pattern.finditer(part) for pattern in _mails):
            if not _no_ones.search(found[0]):
                yield start + found.start(), found[0].lower()


def _windows(pattern: re.Pattern[str], text: str, before: int, after: int) -> Iterator[tuple[int, str]]:
    """The parts of a text that are worth a closer look: much faster than to look closely everywhere."""
    for found in pattern.finditer(text):
        start = max(found.start() - before, 0)
        yield start, text[start : found.end() + after]


def _numbers(text: str) -> Iterator[int]:
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _strong):
        if _born(*found.groups()):
            yield found.start()
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _weak):
        digits = "".join(filter(str.isalnum, found[0]))
        sure = _checks(digits) and len(_token(text, *found.span())) < HASH
        if _dated(digits) and (sure or _said(_label, text, found.start())):
            yield found.start()
    for found in _iso.finditer(text):
        century, year, month, day, seventh = found.groups()
        if _born(day, month, century, year, seventh):
            yield found.start()
    for found in _like.finditer(text):
        if _dated(found[0].translate(LETTERS).replace("-", "")):
            yield found.start()


def _telephones(text: str) -> Iterator[tuple[int, str]]:
    for found in chain.from_iterable(pattern.finditer(text) for pattern in _phones):
        yield found.start(), _digits(found[0])
    for found in _called_phone.finditer(text):
        if _said(_called, text, found.start()):
            yield found.start(), _digits(found[0])
    for found in _loose_phone.finditer(text):
        if not all(int(part) in YEARS for part in found[0].split()):
            yield found.start(), _digits(found[0])


def _token(text: str, start: int, end: int) -> str:
    """The letters and digits a place stands among, without a gap."""
    before, after = _word_before.search(text[:start]), _word_after.match(text[end:])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")


def _said(label: re.Pattern[str], text: str, place: int) -> bool:
    start = max(text.rfind("\n", 0, place) + 1, place - BEFORE)
    return bool(label.search(text[start:place]))


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))[-8:]


def _dated(digits: str) -> bool:
    century = digits[4:6] if len(digits) > TEN else ""
    rest = digits[:4] + digits[6:] if century else digits
    return len(rest) == TEN and rest[:7].isdigit() and _born(rest[:2], rest[2:4], century, rest[4:6], rest[6])


def _checks(digits: str) -> bool:
    ten = digits if len(digits) == TEN else digits[:4] + digits[6:]
    return ten.isdigit() and sum(int(d) * weight for d, weight in zip(ten, WEIGHTS, strict=True)) % 11 == 0


def _born(day: str, month: str, century: str, year: str, seventh: str) -> bool:
    """Whether somebody can be born that day, by the seventh digit's century (cpr.dk, «Opbygning af CPR-nummeret»)."""
    told = _century(int(year), int(seventh))
    if century and int(century) * 100 != told:
        return False
    try:
        dt.date(told + int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _century(year: int, seventh: int) -> int:
    if seventh in range(4):
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900  # noqa: PLR2004  the limits are those of cpr.dk
    return 2000 if year <= 57 else 1800  # noqa: PLR2004
