# Luoshi: `make run` starts everything, `make test` checks everything. No Docker, no root.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.SUFFIXES:

# JDK 25 from JAVA_HOME, PATH or /usr/lib/jvm; nothing below runs with another one
JAVA_HOME := $(shell deploy/local/find-jdk.sh 25)
export JAVA_HOME
ifneq ($(JAVA_HOME),)
export PATH := $(JAVA_HOME)/bin:$(PATH)
endif

MVN := mvn -B -q -ntp
SERVICE := backend/app/target/quarkus-app/quarkus-run.jar
STACK := backend/local-stack/target/classpath.txt
PAGE := frontend/dist/index.html
MODULES := frontend/node_modules/.package-lock.json
LOCAL_STACK = java -Xmx192m -XX:+UseSerialGC -cp "backend/local-stack/target/classes:$$(cat $(STACK))" org.luoshi.localstack.LocalStack

.PHONY: help run stop verify-log mutants test lint test-backend test-mysql test-frontend e2e lighthouse api dev sbom bench demo-reset tools browser

help: ## lists the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## / — /'

run: $(SERVICE) $(STACK) $(PAGE) ## starts everything with a demo school; Ctrl-C stops it, data stays in .data
	@deploy/local/start-cache.sh $(dir $(SERVICE))
	@LOCAL_DEMO=$${LOCAL_DEMO:-true} LOCAL_PARTS=database,store,keycloak,mail,service,page $(LOCAL_STACK) || [ $$? = 143 ] # ended by `make stop`

stop: ## stops a running `make run` of this folder
	@deploy/local/stop.sh "$${LOCAL_DATA:-.data}"

verify-log: ## holds the log of the running service against its tables and its store, and names what differs
	@deploy/local/verify-log.sh

demo-reset: $(STACK) ## removes all local data, so that the next `make run` begins with a fresh demo school
	@$(LOCAL_STACK) --wipe

test: tools lint test-backend test-frontend test-mysql e2e ## everything that CI checks
	@deploy/local/summary.sh

lint: tools $(MODULES) ## style of both sides
	cd backend && $(MVN) spotless:check
	cd frontend && npm run --silent lint

test-backend: tools ## back end on the real database, store and Keycloak; contract drift; architecture; compose file
	@deploy/local/need-libraries.sh
	cd backend && mvn -B -ntp verify

# every test that asks the database something, but for those that ask it the same on any: contract, roles, entries and steps operation by
# operation, files that unfold to much, 500 accounts, and a whole season, whose steps have tests of their own
MYSQL_TESTS = $(shell grep -rl --include='*Test.java' 'LocalStackResource\|StackProcess' backend/app/src/test | sed 's|.*/||; s|\.java||' | grep -vE '^(Contract|Roles|WrongTokens|AuditCompleteness|StepsByPersona|RosterBomb|Season|ManyAccounts)Test$$' | paste -sd,)

test-mysql: tools ## migrations and queries on the real MySQL 8.0.15 server
	@deploy/local/need-libraries.sh
	cd backend && mvn -B -ntp test -Dluoshi.test.database=mysql -Dtest='$(MYSQL_TESTS)' \
		-Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.reportNameSuffix=mysql

test-frontend: tools $(MODULES) ## unit tests of the page, generated types up to date, build with its budget
	cd frontend && npm run --silent gen && git diff --exit-code -- src/shared/api
	cd frontend && npm test -- --reporter=default --reporter=json --outputFile=node_modules/.cache/luoshi/unit.json
	cd frontend && npm run build

e2e: $(SERVICE) $(STACK) $(PAGE) browser ## browser journeys on a stack of their own
	deploy/local/e2e.sh

lighthouse: $(SERVICE) $(STACK) $(PAGE) browser ## Lighthouse scores of the public page, into bench/results
	LUOSHI_DEMO=false LUOSHI_AFTER=deploy/local/lighthouse.sh deploy/local/e2e.sh --project=publishing --no-deps

api: tools $(MODULES) ## openapi.yaml and the page's types from the service's code
	cd backend && $(MVN) package -Dmaven.test.skip=true
	cp backend/app/target/openapi/openapi.yaml openapi.yaml
	cd frontend && npm run gen

dev: tools $(STACK) $(MODULES) ## live reload of service and page on a local stack
	deploy/local/dev.sh

mutants: tools ## are the tests of the pure classes able to fail? changes them one by one; at least 85 % must be noticed
	cd backend && $(MVN) -pl app -am test-compile org.pitest:pitest-maven:mutationCoverage

bench: $(SERVICE) $(STACK) ## benchmarks, as ratios in one run
	bench/run.sh

sbom: tools $(MODULES) ## lists of what is shipped (CycloneDX): sbom/service.json, sbom/page.json
	@mkdir -p sbom
	cd backend && $(MVN) org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom -DoutputFormat=json -DoutputName=sbom -DincludeTestScope=false
	cp backend/target/sbom.json sbom/service.json
	cd frontend && npm sbom --sbom-format cyclonedx --omit dev > ../sbom/page.json

tools:
	@deploy/local/check-tools.sh

browser: $(MODULES)
	@deploy/local/need-browser.sh

BACKEND_SOURCES := $(shell find backend -path '*/target' -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml \) -print 2>/dev/null)
PAGE_SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -path frontend/e2e -prune -o -type f -print 2>/dev/null)

# the parts of the back end are built together; both files come from one run of Maven
$(SERVICE): $(BACKEND_SOURCES) | tools
	@echo "building the service"
	@cd backend && $(MVN) package -Dmaven.test.skip=true && touch ../$(SERVICE) ../$(STACK)

$(STACK): $(SERVICE)

$(MODULES): frontend/package-lock.json | tools
	@echo "installing the page's packages"
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error && touch node_modules/.package-lock.json

$(PAGE): $(MODULES) $(PAGE_SOURCES)
	@echo "building the page"
	@cd frontend && npm run --silent build && touch dist/index.html
