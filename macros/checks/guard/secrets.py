"""What keys and passwords look like: the formats their makers announce, as data.

A list of our own, and no library: detect-secrets (last released in May 2024) found 19 of 30 formats we tried, stops
at a YAML date, and guesses by entropy, which cries wolf at every hash; gitleaks has no wheel. Nearly every maker
gives its keys a prefix so that they can be told, and that is a line here. To leave the list, run gitleaks in CI.
"""

import re
from collections.abc import Iterator

# A word for a secret, then letters and digits, eight or more, and no call or variable.
CALLED_SO = ("password", "passwd", "adgangskode", "kodeord", "secret", "api_key", "api-key", "apikey", "token")
CALLED = (
    r"{}(?:[_-]?key|[_-]?id)?[\"']?\s*[:=]\s*[\"']?(?=[^\s\"'<>{{}}$]*\d)(?=[^\s\"'<>{{}}$]*[A-Za-z])"
    r"[^\s\"'<>{{}}$()\[\]]{{8,}}"
)
# (a sign without which a text cannot hold it, the pattern). A sign is found much faster than a pattern.
FORMATS: tuple[tuple[str, str], ...] = (
    ("PRIVATE KEY", r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    ("PuTTY-User", r"PuTTY-User-Key-File-\d"),
    ("AGE-SECRET", r"AGE-SECRET-KEY-1[A-Z0-9]{58}"),
    *((f"gh{kind}_", rf"gh{kind}_[A-Za-z0-9]{{36}}") for kind in "pousr"),
    ("github_pat_", r"\bgithub_pat_\w{22}"),
    ("-", r"gl(?:pat|dt|rt|ptt|soat|cbt|ft|imt|agent|oas)-[\w-]{20}"),
    *((kind, rf"\b{kind}[0-9A-Z]{{16}}\b") for kind in ("AKIA", "ASIA", "ABIA", "ACCA")),
    ("aws", r"(?i)aws.{0,20}(?:secret|key).{0,20}[\"'=: ][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])"),
    ("AIza", r"\bAIza[\w-]{35}"),
    ("GOCSPX-", r"\bGOCSPX-[\w-]{28}"),
    ("ya29.", r"\bya29\.[\w-]{20,}"),
    ("xox", r"\bxox[abeoprs](?:\.xox[bp])?-[\w-]{10}"),
    ("xapp-", r"\bxapp-\d-[A-Z0-9]+-\d+-[a-z0-9]+"),
    ("hooks.slack.com", r"hooks\.slack\.com/(?:services|workflows|triggers)/[\w/]{20,}"),
    ("webhook", r"discord(?:app)?\.com/api/(?:v\d+/)?webhooks/\d+/[\w-]{30,}"),
    ("webhook", r"\.webhook\.office\.com/webhookb2/[\w@-]{36,}"),
    ("sk-", r"\bsk-(?:ant-|proj-|svcacct-|or-v1-)?[\w-]{32}"),
    ("k_", r"[rs]k_(?:live|test|prod)_[A-Za-z0-9]{16}"),
    ("whsec_", r"\bwhsec_[A-Za-z0-9+/]{24}"),
    ("SG.", r"\bSG\.[\w-]{16,24}\.[\w-]{30,}"),
    ("SK", r"\bSK[0-9a-fA-F]{32}\b"),
    ("AC", r"\bAC[0-9a-f]{32}\b"),
    ("key-", r"\bkey-[0-9a-f]{32}\b"),
    ("-us", r"\b[0-9a-f]{32}-us\d{1,2}\b"),
    ("Key=", r"(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40,}={0,2}"),
    ("sig=", r"[?&]sig=[A-Za-z0-9%+/]{40,}"),
    ("Q~", r"\b[\w~.-]{3}\dQ~[\w~.-]{31,34}"),
    ("_v1_", r"\bdo[opr]_v1_[0-9a-f]{64}"),
    ("dapi", r"\bdapi[0-9a-f]{32}(?:-\d)?\b"),
    ("shp", r"\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
    (":AA", r"(?<![\w:])\d{8,10}:AA[\w-]{33}(?![\w-])"),
    (".", r"\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}"),
    ("npm_", r"\bnpm_[A-Za-z0-9]{36}"),
    ("pypi-", r"\bpypi-AgE[\w-]{20}"),
    ("hf_", r"\b(?:hf|api_org)_[A-Za-z]{30}"),
    ("eyJ", r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*"),
    ("dckr_", r"\bdckr_(?:pat|oat)_[\w-]{20}"),
    ("dp.", r"\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40}"),
    ("hv", r"\bhv[sbr]\.[\w-]{24}"),
    ("gls", r"\bgl(?:sa|c)_[\w+/=-]{32}"),
    ("lin_api_", r"\blin_api_[A-Za-z0-9]{40}"),
    ("ntn_", r"\bntn_[A-Za-z0-9]{40}"),
    ("secret_", r"\bsecret_[A-Za-z0-9]{43}\b"),
    ("fig", r"\bfig[dou][rh]?_[\w-]{40}"),
    ("ATATT3", r"\bATATT3[\w=-]{100}"),
    ("PMAK-", r"\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
    ("sntry", r"\bsntry[su]_[\w=+/-]{40}"),
    ("NRAK-", r"\bNRAK-[A-Z0-9]{27}"),
    ("HRKU-", r"\bHRKU-[\w-]{36}"),
    ("sq0", r"\bsq0(?:atp|csp|idp)-[\w-]{22}"),
    ("EAA", r"\bEAA(?:AEN?|CEdEose0cBA)[\w-]{50}"),
    ("access_token$", r"access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}"),
    ("v1.0-", r"\bv1\.0-[0-9a-f]{24}-[0-9a-f]{146}"),
    ("AKCp", r"\bAKCp[A-Za-z0-9]{60}"),
    ("tfp_", r"\btfp_[A-Za-z0-9]{40}"),
    ("atlasv1.", r"\.atlasv1\.[\w-]{60}"),
    ("rubygems_", r"\brubygems_[0-9a-f]{48}"),
    ("://", r"(?<=[a-z])://[^\s/:@{}$<>\"']*:[^\s/@{}$<>\"']+@\w"),
    ("uthorization", r"(?i)authorization[\"' ]*[:=][\"' ]*(?:basic|bearer|token) +[A-Za-z0-9+/._=-]{16,}"),
    *(
        (f"{name}=", rf"(?:^|[;\s\"']){name}=(?![\s;\"'$%{{<*.])[^\s;\"'<>{{}}$]{{6,}}(?=;|[\"']?$)")
        for name in ("password", "Password", "PASSWORD", "pwd", "Pwd", "PWD")
    ),
    *((name, CALLED.format(name)) for word in CALLED_SO for name in (word, word.capitalize(), word.upper())),
)
_formats = tuple((sign, re.compile(pattern, re.MULTILINE)) for sign, pattern in FORMATS)


def secrets(text: str) -> Iterator[int]:
    """Where in a text something begins that looks like a key or a password."""
    for sign, pattern in _formats:
        if sign in text:
            yield from (found.start() for found in pattern.finditer(text))
