# Names for the commands of the README. Everything is installed in .venv, but the browser and Pango, which come with Debian.
.PHONY: serve build compare offline release rollback hosts check new-project forms pictures test lint tests coverage test-search format lock clean browser firefox webkit install-webkit servers install-servers no-network pdf guard addresses ceilings bench

BIN := .venv/bin
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal
COVERAGE := -m "not built" --cov --cov-report term
UV := uv==0.13.9
# What the site is shown and checked with is a third of it all, and enough for who writes.
SHOWN := .venv/.shown
DOCUMENTS := .venv/.documents
READY := .venv/.ready
export NO_MKDOCS_2_WARNING := 1
# some containers forbid Python to keep what it has compiled: then every command compiles everything it needs, each time
unexport PYTHONDONTWRITEBYTECODE
# hospitals often read encrypted traffic with a certificate of their own, which only the system knows
export UV_SYSTEM_CERTS := 1
CERTS := $(firstword $(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem))
ifneq ($(CERTS),)
export PIP_CERT ?= $(CERTS)
endif

serve: $(SHOWN)                 ## shows the site on http://127.0.0.1:8000 and follows what you write; PORT=9000 for another place
	$(BIN)/python -m macros.contribute serve $(PORT)

build: pdf $(ENGINE:%=engine-%)  ## writes the finished site to site/, which is not touched before the new one is whole; ENGINE=properdocs or zensical for another engine
	$(BIN)/python -m macros.release build $(if $(ENGINE),--engine $(ENGINE))

compare: $(SHOWN) engine-$(or $(ENGINE),properdocs)  ## builds with MkDocs and with ENGINE, and prints the pages that are not the same
	$(BIN)/python -m macros.engine compare $(or $(ENGINE),properdocs)

# An engine lies in a group of its own in pyproject.toml, and stays until .venv is made anew.
engine-mkdocs:
engine-properdocs engine-zensical: engine-%: $(SHOWN)
	$(BIN)/uv sync --locked --quiet --inexact --group $*

offline: build                  ## the whole site as one file for machines without a net: site/ai-wiki-uden-net.zip, which the build makes

release: build                  ## builds, and lays the version where it is served: make release DEST=/srv/ai-wiki (GLEM=1: and nothing earlier)
	$(BIN)/python -m macros.release to "$(DEST)" $(if $(GLEM),--glem)
	$(if $(GLEM),rm -rf .cache)

rollback: $(SHOWN)              ## serves the version before: make rollback DEST=/srv/ai-wiki
	$(BIN)/python -m macros.release back "$(DEST)"

hosts: $(SHOWN)                 ## writes the configurations in deploy/ anew
	$(BIN)/python -m macros.release configure

check: $(SHOWN)                 ## the fast part, for writers: data, front matter, and a strict build that is thrown away
	$(BIN)/python -m macros.contribute check

new-project: $(SHOWN)           ## begins a project's file: make new-project NAVN="Finder liggesår på fotos" FASE=ide
	$(BIN)/python -m macros.contribute new "$(NAVN)" $(or $(FASE),ide)

forms: $(SHOWN)                 ## writes what is made from the models anew: the code host's form, the dev container
	$(BIN)/python -m macros.contribute form

pictures: $(READY) browser      ## takes the pictures of our own pages anew
	$(BIN)/python tests/billeder.py

test: $(READY) browser firefox webkit pdf servers  ## every test, in a browser too
	$(MAKE) --no-print-directory --jobs=2 lint tests

# beside the tests, which often wait
lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --cache-dir .cache/imports
	$(BIN)/actionlint -shellcheck= -pyflakes=
	$(BIN)/zizmor --offline --quiet .github/workflows
	$(BIN)/oxlint --deny-warnings docs/assets macros/search macros/offline
	DENO_DIR=.cache/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno check --quiet --config tests/deno.json $$(grep -l '^// @ts-check' docs/assets/*.js)

tests: $(READY)
	$(PYTEST) $(if $(CI),$(COVERAGE))
	$(if $(CI),$(PYTEST) -m built)

# to follow every line takes as long again as to run it, so only CI does it each time
coverage: $(READY)              ## what the tests of the program reach when no browser is open and the whole site is not built
	$(PYTEST) $(COVERAGE)

test-search: $(READY) browser   ## how well and how fast the search answers the questions in tests/soegning
	PYTHONPATH=tests $(BIN)/python -m soegning.maal

bench: $(READY) browser pdf     ## measures speed and size, e.g. N="100 1000" PARTS=sizes (tests/bench/__main__.py)
	PYTHONPATH=tests $(BIN)/python -m bench $(N) $(if $(PARTS),--parts $(PARTS)) $(if $(RUNS),--runs $(RUNS))

format: $(READY)                ## lays the code out as the tests want it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(SHOWN)                  ## takes newer versions of what we depend on, into uv.lock
	$(BIN)/uv lock --upgrade

guard: $(SHOWN)                 ## looks for personal data and secrets in every file
	$(BIN)/python -m macros.checks.guard

addresses: $(SHOWN)             ## adds today's addresses to the list of all there ever were; run on main
	$(BIN)/python -m macros.contribute addresses

ceilings: $(SHOWN)              ## lowers docs/sproglofter.yml to what the text needs; NYT=id gives a new rule its first
	$(BIN)/python -m macros.contribute ceilings $(NYT)

clean:
	rm -rf .venv .cache site

# The issuer is the hospital's own where it reads the traffic; its certificate is what pip and uv must be told of.
no-network:
	@echo "uv kunne ikke hentes fra pypi.org. Den, der har udstedt certifikatet til forbindelsen, er:"
	@timeout 10 openssl s_client -connect pypi.org:443 -servername pypi.org </dev/null 2>/dev/null | openssl x509 -noout -issuer || echo "(ingen forbindelse)"
	@echo "Er det hospitalet selv, så få certifikatet som en fil af it-afdelingen, og kør igen med PIP_CERT og SSL_CERT_FILE sat til filen."
	@exit 1

# Debian's Chromium without windows opens a page in a third of the time; where one may install, it goes before Chromium itself.
browser:                        ## the browser the tests use: CHROMIUM, or one that is there, or Debian's
	@[ -n "$$CHROMIUM" ] || command -v chromium-headless-shell >/dev/null \
	  || { [ "$$(id -u)" = 0 ] && $(MAKE) --no-print-directory install-chromium-headless-shell; } \
	  || command -v chromium >/dev/null || command -v google-chrome >/dev/null \
	  || $(MAKE) --no-print-directory install-chromium-headless-shell || $(MAKE) --no-print-directory install-chromium \
	  || { echo "Installer Chromium, og sæt CHROMIUM=/sti/til/chromium"; exit 1; }

firefox:                        ## the other browser that tests use: one that is there, or Debian's
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || $(MAKE) --no-print-directory install-firefox-esr \
	  || { echo "Installer Firefox, eller læg den i PATH"; exit 1; }

# The engine of Safari, on a screen that nobody sees. Where it must not be installed, its tests say so and are passed over.
webkit:                         ## the third browser that tests use: one that is there, or Debian's
	@{ command -v WebKitWebDriver && command -v Xvfb; } >/dev/null \
	  || { [ "$$(id -u)" = 0 ] || [ -n "$$CI" ]; } && $(MAKE) --no-print-directory install-webkit \
	  || echo "WebKit er her ikke, så siden bliver ikke prøvet i Safaris motor (make install-webkit)"

install-webkit:
	@command -v apt-get >/dev/null
	$$([ "$$(id -u)" = 0 ] || echo sudo) sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq webkit2gtk-driver xvfb'

install-chromium-headless-shell install-chromium install-firefox-esr: install-%:
	@command -v apt-get >/dev/null
	$$([ "$$(id -u)" = 0 ] || echo sudo) sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $*'

# Debian's packages start a server at once, so they are installed for root and for CI only.
servers:                        ## nginx and Caddy for the tests; where they are not and must not come, those tests are passed over
	@PATH="$$PATH:/usr/sbin" && command -v nginx caddy >/dev/null && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] \
	  || { [ "$$(id -u)" = 0 ] || [ -n "$$CI" ]; } && $(MAKE) --no-print-directory install-servers \
	  || echo "nginx og Caddy er her ikke, så værternes opsætning bliver ikke prøvet (make install-servers)"

install-servers:
	@command -v apt-get >/dev/null
	$$([ "$$(id -u)" = 0 ] || echo sudo) sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light libnginx-mod-http-brotli-static caddy'

pdf: $(DOCUMENTS)                   ## what sets text in the handbook's PDF: there already, or Debian's; without it the site has no PDF
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null || $(MAKE) --no-print-directory install-pango \
	  || echo "Håndbogens PDF kan ikke laves her: installér Pango (libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0)"

install-pango:
	@command -v apt-get >/dev/null
	$$([ "$$(id -u)" = 0 ] || echo sudo) sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation fonts-dejavu-core'

$(SHOWN): uv.lock pyproject.toml
	[ -x $(BIN)/python ] || python3 -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check $(UV) || $(MAKE) --no-print-directory no-network
	$(BIN)/uv sync --locked --quiet --inexact
	touch $@

$(DOCUMENTS): $(SHOWN)
	$(BIN)/uv sync --locked --quiet --inexact --group documents
	touch $@

$(READY): $(SHOWN)
	$(BIN)/uv sync --locked --quiet --group documents --group dev
	touch $@
