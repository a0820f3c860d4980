"""The ways people write what must not stand, and what only looks like it. Numbers and keys are put together here, so
that no file holds one: the personal number is one that nobody has (conftest.never_given), and right by no check digit.
"""

from conftest import never_given

BORN, LAST = never_given()
D, M, Y = BORN[:2], BORN[2:4], BORN[4:]
CENTURY = "18"  # the seventh digit says it
PAIRS = ["21", "43", "65", "87"]
FULL = "".join(PAIRS)
NAME, HOST, AT = "test.person", "hospital.dk", "@"
SHY, ZERO, HARD, STIFF = "\u00ad", "\u200b", "\u00a0", "\u2011"


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if sign.isdigit() else sign for sign in text)


NUMBERS = [
    # plain, and with the signs between
    f"{BORN}-{LAST}", f"{BORN}{LAST}", f"{BORN} {LAST}", f"{BORN} - {LAST}", f"{BORN}  {LAST}", f"{BORN}--{LAST}",
    f"{BORN}/{LAST}", f"{BORN}_{LAST}", f"{BORN}\u2013{LAST}", f"{BORN}\u2014{LAST}", f"{BORN}\u2212{LAST}", f"{BORN}{STIFF}{LAST}",
    # signs that are not seen
    f"{BORN}{HARD}{LAST}", f"{BORN}\u202f{LAST}", f"{BORN}\u2009{LAST}", f"{BORN}{SHY}-{LAST}", f"{BORN}-{ZERO}{LAST}", f"{BORN}\ufeff{LAST}",
    f"{ZERO.join(BORN + LAST)}", f"{BORN}\u202e-{LAST}",
    # other digits, and letters for digits
    _wide(f"{BORN}-{LAST}"), f"{BORN.replace('0', 'O')}-{LAST}", f"{BORN.replace('1', 'l')}-{LAST}",
    # the date in parts, with the century
    f"{D} {M} {Y} {LAST}", f"{D}-{M}-{Y}-{LAST}", f"{D}.{M}.{Y}-{LAST}", f"{D}/{M}/{Y}-{LAST}", f"{D}.{M}.{CENTURY}{Y}-{LAST}",
    f"{D}{M}{CENTURY}{Y}-{LAST}", f"{D}{M}{CENTURY}{Y} {LAST}", f"{D}/{M}/{CENTURY}{Y}-{LAST}", f"{int(D)}/{int(M)}/{Y}-{LAST}", f"{CENTURY}{Y}-{M}-{D}-{LAST}",
    # over a line's end, and written as an escape
    f"{BORN}-\n{LAST}", f"{BORN}\n  {LAST}", f"{BORN}\n> - {LAST}", f"x\\n{BORN}-{LAST}", f"x\\t{BORN}-{LAST}", f"{BORN}\\u00ad-{LAST}",
    f"\\x30{BORN[1:]}-{LAST}", f"{BORN}\\u002d{LAST}", f"{BORN}\\-{LAST}",
    # in HTML and in an address
    f"{BORN}&#45;{LAST}", f"{BORN}&nbsp;{LAST}", f"{BORN}&shy;-{LAST}", f"{BORN}&ndash;{LAST}", f"{BORN}<br>{LAST}", f"<b>{BORN}</b>-{LAST}",
    f"https://eksempel.dk/?cpr={BORN}-{LAST}", f"https://eksempel.dk/?q={BORN}%2D{LAST}", f"https://eksempel.dk/p/{BORN}-{LAST}",
    # among Markdown's marks
    f"**{BORN}**-{LAST}", f"`{BORN}-{LAST}`", f"_{BORN}_-{LAST}", f"| {BORN} | {LAST} |", f"[{BORN}-{LAST}](x.md)", f"~~{BORN}~~{LAST}", f"\"{BORN}\" \"{LAST}\"",
    # with a word before, glued to it or not
    f"cpr={BORN}{LAST}", f"id={BORN}{LAST}", f"CPR:{BORN}{LAST}", f"cpr{BORN}{LAST}", f"patient_{BORN}{LAST}", f"CPR-nr.:{BORN}-{LAST}", f"pt.{BORN}-{LAST}",
    f"Patient{BORN}{LAST}", f"cpr {' '.join(BORN + LAST)}", f"cpr {BORN[:4]} {BORN[4:]}{LAST[:2]} {LAST[2:]}", f"cpr {BORN}.{LAST}", f"f. {BORN}, sidste fire {LAST}",
    # the replacement numbers of hospitals, and what stands after
    f"({BORN}-{LAST[0]}AB{LAST[-1]})", f"{BORN}-{LAST[0]}ab{LAST[-1]}", f"{BORN}-{LAST}, mand", f"{BORN}-{LAST}:", f"»{BORN}-{LAST}«", f"{BORN} -{LAST}", f"{BORN}- {LAST}",
    f"{BORN} {LAST[:2]} {LAST[2:]}", f"{BORN}+{LAST}",
]  # fmt: skip
PHONES = [
    " ".join(PAIRS), f"+45{FULL}", f"+45 {' '.join(PAIRS)}", f"0045 {FULL}", f"(+45) {FULL}", f"+45-{FULL}", f"+45 {FULL[:4]} {FULL[4:]}", f"{FULL[:4]} {FULL[4:]}",
    "-".join(PAIRS), ".".join(PAIRS), f"tel:{FULL}", f"tel:+45{FULL}", f"[Ring](tel:+45{FULL})", f"Tlf. {FULL}", f"Tlf.{FULL}", f"tlf: {FULL}", f"Tlf.nr.: {FULL[:4]} {FULL[4:]}",
    f"Telefon {FULL}", f"telefonnummer {FULL}", f"Mobil: {FULL}", f"mobilnr. {FULL}", f"ring til os på {FULL}", f"Ring {FULL[:2]} {FULL[2:5]} {FULL[5:]}", f"SMS {FULL}",
    f"Direkte: {FULL[:4]}-{FULL[4:]}", f"T: {FULL}", f"☎ {FULL}", f"x\\n{' '.join(PAIRS)}", f"**{' '.join(PAIRS)}**", _wide(" ".join(PAIRS)), HARD.join(PAIRS), STIFF.join(PAIRS),
    f"+45&nbsp;{FULL}", f"vagttelefon {FULL}", "lokal 5-" + "1234", f"%2B45{FULL}", f"+46 {FULL[:2]} {FULL[2:5]} {FULL[5:]} 01",
]  # fmt: skip
MAILS = [
    f"{NAME}{AT}{HOST}", f"Mail:{NAME}{AT}{HOST}", f"mailto:{NAME}{AT}{HOST}", f"[Navn](mailto:{NAME}{AT}{HOST})", f"<{NAME}{AT}{HOST}>", f"{NAME}%40{HOST}",
    f"https://x.dk/?data=05%7C01%7C{NAME}%40{HOST}", f"{NAME}&#64;{HOST}", f"{NAME}&commat;{HOST}", f"{NAME}\uff20{HOST}", f"{NAME}{ZERO}{AT}{HOST}", f"{NAME}\\u200b{AT}{HOST}",
    f"{NAME}\\u0040{HOST}", f"{NAME}\\x40{HOST}", f"{NAME}\\{AT}{HOST}", f"{NAME} {AT} {HOST}", f"{NAME}(at){HOST}", f"{NAME} [at] {HOST}", f"{NAME} (a) {HOST}", f"{NAME} snabel-a {HOST}",
    f"{NAME}[at]hospital[dot]dk", f"{NAME} at hospital dot dk", f"**{NAME}**{AT}{HOST}", f"søren.ærø{AT}{HOST}", f"{NAME}+x{AT}afd.{HOST}", f"x\\n{NAME}{AT}{HOST}", f"{NAME}%2540{HOST}",
    f"{NAME}{AT}{HOST}.", f"e-mail={NAME}{AT}{HOST}", f"/{NAME}{AT}{HOST}", f"{NAME}{SHY}{AT}{HOST}",
]  # fmt: skip
HEX, MIXED = "0123456789abcdef", "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7xC0uR"
KEYS = [
    "-----BEGIN RSA " + "PRIVATE KEY-----", "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----", "AKIA" + "ABCD1234" * 2, "aws_secret_access_key = " + MIXED + "a1b2c3d4",
    "ghp_" + "a1B2" * 9, "github_pat_" + "a1B2" * 9, "glpat-" + "a1B2" * 5, "AIza" + MIXED + "abc", "GOCSPX-" + MIXED[:28], "xox" + "b-1234567890-" + MIXED,
    "https://hooks.slack" + ".com/services/T0AAAAAAA/B0AAAAAAA/" + MIXED[:24], "sk_live" + "_" + MIXED[:24], "SG." + MIXED[:22] + "." + MIXED + "abcdefghijk", "SK" + HEX * 2,
    "key-" + HEX * 2, HEX * 2 + "-us12", "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=" + MIXED * 2 + MIXED[:22] + "==", "abc8Q~" + MIXED + "ab", "dop_v1_" + HEX * 4,
    "dapi" + HEX * 2, "shpat_" + HEX * 2, "123456789:AA" + MIXED + "a", "M" + MIXED[:23] + ".Gabcde." + MIXED[:27], "https://discord" + ".com/api/webhooks/123456789012345678/" + MIXED * 2,
    "npm_" + MIXED + "abcd", "pypi-" + "AgEIcHlwaS5vcmc" + MIXED, "hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH", "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0.abc", "https://bruger:" + "hemmeligt@eksempel.dk/",
]  # fmt: skip
LET_THROUGH = [
    f"31{2:02}90-{LAST}",  # no such day
    f"29{2:02}01{LAST}",  # 2001 was no leap year
    f"10.1016/j.x.{BORN}{LAST}", f"https://eksempel.dk/{BORN}{LAST}", f"a{BORN}{LAST}", f"{BORN}{LAST}77", "2026-11-25 og 25.11.2026", "LBK nr. 275 af 12. marts 2025", "NCT04219306",
    "2023 2024 2025 2026", "25 30 35 40 45", "1-1-2, 1813 og 3,14 15 92 65", "git@github.com:eksempel/wiki", "navn@eksempel.dk", "https://$USER:$PASS@host", "Fra 1990-2020, 2023-2024 og 2025 2026",
    "CVR 29190623", "PMID 31234567", "20261125", "25112026", "ISBN 978-87-12-34567-8", "01.01.2020-2023", "10.1101/2023.11.28.23299124", "version 20.11." + "25.12 af pakken", "12.345.678 kr.", "1.000 af 20.000 patienter",
    "kl. 08.00-16.00 den 01.12.2026", "550e8400-e29b-41d4-a716-446655440000", "actions/checkout@v4.2.2", "password: ikke-oplyst", "skrev at region dk", "f(a).dk", "sha256:" + HEX * 4, "EAN 5798001234567",
]  # fmt: skip
