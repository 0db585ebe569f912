#!/usr/bin/env bash
# The whole job by curl, against a running `make run`: a graduate declares a labour contract with its proof, the
# counselor and the officer pass it, the rate of college 01 moves. Needs bash, curl and the demo accounts.
set -euo pipefail
KEYCLOAK=${LUOSHI_KEYCLOAK_URL:-http://localhost:8180}
API=${LUOSHI_API_URL:-http://localhost:8080}/api/v1
NUMBER=2022010101 # the student number of the account `graduate`

# a person's token; scripts of a school use the client luoshi-reporting instead
token() {
  curl -sSf "$KEYCLOAK/realms/luoshi/protocol/openid-connect/token" \
    -d grant_type=password -d client_id=luoshi-cli -d "username=$1" -d "password=$1" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
# as WHO METHOD PATH [curl options]: the answer; a refusal is a problem that says what to do, and ends the script
as() {
  local who=$1 method=$2 path=$3 answer
  shift 3
  answer=$(curl -s --fail-with-body -X "$method" -H "Authorization: Bearer $(token "$who")" "$API$path" "$@") ||
    { echo >&2 "$method $path as $who: $answer" && exit 1; }
  echo "$answer"
}
json() { as "$1" "$2" "$3" -H 'Content-Type: application/json' -d "$4"; }
# the first value of a member in an answer
first() { grep -o "\"$1\":\"\?[^\",}]*" | head -n 1 | sed 's/^[^:]*:"\?//'; }
rate() { as office GET '/statistics/rates?cohort=2022&by=college&college=01' | grep -o '"groups":.*'; }

echo "before  $(rate)"
content='"destination": "CONTRACT", "details": {
  "employer": {"name": "长沙机电有限公司", "creditCode": "91350100M000100Y43", "nature": "31", "industry": "22",
    "location": "430100", "jobCategory": "13", "contactName": "赵经理", "contactPhone": "0731-88880000"},
  "signedOn": "2022-05-20", "startsOn": "2022-07-01"}'
drafts=$(as graduate GET '/declarations?cohort=2022&state=DRAFT')
if id=$(first id <<<"$drafts"); then # begun earlier, perhaps in the browser: goes on
  declaration=$(json graduate PUT "/declarations/$id" "{\"version\": $(first version <<<"$drafts"), $content}")
else
  declaration=$(json graduate POST /declarations "{\"cohort\": 2022, $content}")
  id=$(first id <<<"$declaration")
fi

proof=$(mktemp)
trap 'rm -f "$proof"' EXIT
cat >"$proof" <<'PDF'
%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF
PDF
as graduate POST "/declarations/$id/evidence" -F kind=LABOUR_CONTRACT -F "file=@$proof;filename=contract.pdf" >/dev/null

json graduate POST "/declarations/$id/submission" '{"version": '"$(first version <<<"$declaration")"',
  "attestations": ["NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL"]}' >/dev/null
for reviewer in counselor officer; do
  version=$(as "$reviewer" GET "/declarations/$id" | first version)
  json "$reviewer" POST "/declarations/$id/reviews" '{"action": "PASS", "version": '"$version"'}' | first state
done
echo "after   $(rate)"
echo "behind it: $API/declarations/$id/history, $API/graduates?cohort=2022&q=$NUMBER"
