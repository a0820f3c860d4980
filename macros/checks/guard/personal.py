"""What personal data and secrets look like in a text or in a file's name. Pure; reads nothing and says no number.

A personal number is told by its pattern and its date. The check digit (modulus 11) decides nothing: since 2007 some
numbers are given without it (https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/).
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator

CPR = "ligner et CPR-nummer; persondata må ikke stå her. Slet det, og skriv til webstedets ansvarlige"
PHONE = "ligner et telefonnummer; slet det, eller skriv enhedens offentlige nummer i docs/tilladte-kontakter.yml"
MAIL = "ligner en mailadresse; slet den, eller skriv enhedens offentlige adresse i docs/tilladte-kontakter.yml"
SECRET = "ligner en nøgle eller et kodeord; gør den ugyldig, hvor den er lavet, og slet den her"  # noqa: S105
EXTRACT = "har et navn som et udtræk af data; filer med data om personer må ikke ligge her. Slet filen"
KEY_FILE = "har et navn som en nøgle; den må ikke ligge her. Gør den ugyldig, og slet filen"

DASHES = re.compile("[‐‑‒–—―−]")
SPACES = re.compile("[\u00a0\u2007\u2009\u202f\t\r]")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
GAP = r"(?: ?[-.] ?| )?"  # inside the date
LAST = r"(?: {0,2}-? {0,2}(?:\n[ >]*-? {0,3})?)"  # before the last four, also over a line's end
NUMBER = (
    re.compile(  # what stands before the day is asked after it: a pattern that begins with a digit is searched fast
        r"([0-3]\d)(?<!00)(?<!3[2-9])(?:(?<![\w/.=-]\d\d)|(?<=cpr[=:]\d\d)|(?<=CPR[=:]\d\d))"
        rf"{GAP}(0[1-9]|1[0-2]){GAP}(\d\d){LAST}(\d)(?:\d\d|[A-Z]{{2}})\d(?![\w-])"
    )
)  # letters: the replacement numbers that hospitals give patients without one
CALLED = r"(?:tlf\.?|telefon(?:nummer)?|mobil(?:nummer)?|tel:|ring(?: til)?(?: os)?(?: på)?)"
TELEPHONE = re.compile(
    r"(?<![\w/.,=+-])(?<!\d )(?:\+45 ?|0045 ?)?[2-9]\d(?: \d\d){3}(?![\w-]|[., ]\d)"
    r"|(?:\+45|0045)[ -]?[2-9]\d(?:[ -]?\d){6}(?!\w)"
    rf"|(?i:\b{CALLED})[ :]{{1,3}}[2-9]\d{{3}} ?\d{{4}}(?!\w)"
)
ADDRESS = re.compile(r"(?<![\w.+/:-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
NO_ONES = re.compile(r"^git@|@(?:[\w-]+\.)*(?:invalid|test|eksempel\.dk|example\.(?:com|org|net))$", re.IGNORECASE)
SECRETS = re.compile(
    r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{22}|\bglpat-[\w-]{20}"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}|\bxox[abprs]-[\w-]{10}|\bsk-(?:ant-|proj-)?[\w-]{32}"
    r"|\bnpm_[A-Za-z0-9]{36}|\bpypi-AgEI[\w-]{20}|\bhf_[A-Za-z]{30}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+"
)
PASSWORD = re.compile(r"(?<=[a-z])://[^\s/:@{}$<>]+:[^\s/@{}$<>]+@\w")
# Without one of the signs a text cannot hold what the pattern looks for, and a sign is found much faster.
LOOKED_FOR: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = (
    (NUMBER, CPR, ("",)),
    (TELEPHONE, PHONE, ("",)),
    (ADDRESS, MAIL, ("@",)),
    (
        SECRETS,
        SECRET,
        (
            "PRIVATE",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_",
            "glpat-",
            "AKIA",
            "ASIA",
            "AIza",
            "xox",
            "sk-",
            "npm_",
            "pypi-",
            "hf_",
            "eyJ",
        ),
    ),
    (PASSWORD, SECRET, ("@",)),
)
TABLES = re.compile(r"\.(?:csv|tsv|xlsx?|xlsm|ods|json|jsonl|parquet|txt|pdf|docx?)$", re.IGNORECASE)
TELLING = re.compile(r"cpr|patient(?!inf|inddrag)|udtr(?:æ|ae)k|journaldata|pers(?:on)?data|datadump", re.IGNORECASE)
DATA = re.compile(
    r"\.(?:sav|zsav|por|dta|sas7bdat|xpt|rds|rdata|dcm|dicom|nii|nii\.gz|edf|hl7|mdb|accdb|sqlite3?|db|bak|pst|msg)$",
    re.IGNORECASE,
)
KEYS = re.compile(r"(?:\.(?:pem|key|p12|pfx|jks|kdbx)|(?:^|/)\.env(?:\.\w+)?|(?:^|/)id_(?:rsa|ed25519|ecdsa))$")


def in_text(text: str, allowed: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """(line, what it looks like) for all that must not stand in a text. `allowed` are contacts that may."""
    clean = SPACES.sub(" ", DASHES.sub("-", UNSEEN.sub("", text)))
    for pattern, why, signs in LOOKED_FOR:
        if not any(sign in clean for sign in signs):
            continue
        for found in pattern.finditer(clean):
            if _counts(why, found, allowed):
                yield clean.count("\n", 0, found.start()) + 1, why


def _counts(why: str, found: re.Match[str], allowed: Collection[str]) -> bool:
    said = found[0].strip()
    if why == CPR:
        return _is_day(found)
    if why == PHONE:
        return _digits(said) not in {_digits(contact) for contact in allowed if "@" not in contact}
    if why == MAIL:
        return said.lower() not in {contact.lower() for contact in allowed} and not NO_ONES.search(said)
    return True


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))[-8:]


def _is_day(found: re.Match[str]) -> bool:
    """Whether somebody can be born that day, by the seventh digit's century (cpr.dk, «Opbygning af CPR-nummeret»)."""
    day, month, year, seventh = map(int, found.groups())
    if seventh in range(4):
        century = 1900
    elif seventh in (4, 9):
        century = 2000 if year <= 36 else 1900  # noqa: PLR2004  the limits are those of cpr.dk
    else:
        century = 2000 if year <= 57 else 1800  # noqa: PLR2004
    try:
        dt.date(century + year, month, day)
    except ValueError:
        return False
    return True


def in_name(name: str) -> str | None:
    """What a file's name says that it holds, when that must not lie here."""
    if KEYS.search(name):
        return KEY_FILE
    file = name.rpartition("/")[2]
    return EXTRACT if DATA.search(file) or (TABLES.search(file) and TELLING.search(file)) else None


def number_in_name(name: str) -> bool:
    """Whether a file's name itself holds a personal number."""
    return any(why == CPR for _, why in in_text(re.sub(r"[_./]", " ", name)))
