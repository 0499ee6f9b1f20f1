#!/usr/bin/env bash
# Brings docker-compose.yml up as a user would, asks everything that it publishes, starts it again with the data kept, and takes
# it down with its data. Any argument goes to the first `up`, such as --no-build.
#   COMPOSE  `docker compose` unless it says otherwise      ENGINE  `docker` unless it says otherwise
set -euo pipefail
cd "$(dirname "$0")/../.."
read -ra compose <<<"${COMPOSE:-docker compose}"
read -ra engine <<<"${ENGINE:-docker}"
project=securitygraph-check-$$
password="check-$RANDOM-$RANDOM"
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
export NEO4J_PASSWORD=$password SECURITYGRAPH_PORT NEO4J_HTTP_PORT NEO4J_BOLT_PORT
SECURITYGRAPH_PORT=$(free) NEO4J_HTTP_PORT=$(free) NEO4J_BOLT_PORT=$(free)
app=http://localhost:$SECURITYGRAPH_PORT neo4j=http://localhost:$NEO4J_HTTP_PORT

say() { printf '%s\n' "compose: $*"; }
fail() {
  say "FAILED: $*"
  "${compose[@]}" -p "$project" logs --no-color --tail 60 || true
  exit 1
}
trap '"${compose[@]}" -p "$project" down --volumes >/dev/null 2>&1 || true' EXIT

dc() { "${compose[@]}" -p "$project" "$@"; }
inspect() { "${engine[@]}" inspect --format "$2" "$(dc ps -aq "$1" 2>/dev/null || dc ps -q "$1")"; }
cypher() { curl -sS --user "neo4j:$password" -H 'Content-Type: application/json' -d "{\"statement\":\"$1\"}" "$neo4j/db/neo4j/query/v2"; }
has() { grep -qF -- "$2" <<<"$1" || fail "$3: $1"; }

healthy() {
  for _ in $(seq 400); do
    [ "$(inspect securitygraph '{{.State.Health.Status}}' 2>/dev/null)" = healthy ] && return
    sleep 1
  done
  fail 'the program did not become healthy'
}

say 'a missing password is told'
nothing=$(mktemp)
missing=$(env -u NEO4J_PASSWORD "${compose[@]}" -p "$project" --env-file "$nothing" config 2>&1) && fail 'it was not missed'
rm "$nothing"
has "$missing" 'Copy .env.example to .env' 'how to set it is not said'

say 'up'
start=$SECONDS
dc up -d "$@" || fail 'up'
healthy
say "healthy after $((SECONDS - start)) s"

say 'what it says'
logs=$(dc logs --no-color securitygraph)
statements=$(curl -sS "$app/readyz" | sed -n 's/.*"statements":\([0-9]*\).*/\1/p')
[ "${statements:-0}" -gt 0 ] || fail 'how many statements there are is not told'
has "$logs" "statements  $statements added" 'the load'
has "$logs" "Start page $app/" 'where the start page is'
has "$logs" "Neo4j Browser $neo4j/browser" 'where Neo4j Browser is'
if grep -qF "$password" <<<"$(dc logs --no-color)"; then fail 'the password stands in a log'; fi

say 'what it answers'
question='{"query":"{ entity(alias: \"ETIAS\") { id files { status(asOf: \"2018-01-24\") { current { label } } } } }"}'
ask() { curl -sS -H 'Content-Type: application/json' -d "$question" "$app/graphql"; }
start=$(date +%s%N)
answer=$(ask)
say "first answer after $((($(date +%s%N) - start) / 1000000)) ms"
has "$answer" '"label":"trilogue"' 'GraphQL'
has "$(curl -sS "$app/")" '/graphiql?query=' 'the start page'
has "$(curl -sS "$app/readyz")" '"status":"ok"' '/readyz'
has "$(curl -sS -H "Origin: $neo4j" -i "$app/neo4j/securitygraph.grass")" 'node.Actor {' 'the style'
has "$(cypher "MATCH (:Actor {name: 'eu-LISA'})-[r:OPERATES]->(i) WHERE r.earliest <= date('2018-01-24') <= r.latest RETURN i.name")" '["SIS"]' 'the Query API'
has "$(cypher "SHOW SETTINGS YIELD name, value WHERE name = 'browser.post_connect_cmd' RETURN value")" "$app/neo4j/securitygraph.grass" 'the style of Neo4j Browser'
[ "$(curl -sS -o /dev/null -w '%{http_code}' -d '{"statement":"RETURN 1"}' -H 'Content-Type: application/json' "$neo4j/db/neo4j/query/v2")" = 401 ] || fail 'Neo4j asks for no password'

say 'how it is shut in'
[ "$(dc exec -T securitygraph id -u)" != 0 ] || fail 'it runs as root'
has "$(dc exec -T securitygraph touch /var/x 2>&1)" 'Read-only file system' 'the file system can be written'
for port in "$SECURITYGRAPH_PORT" "$NEO4J_HTTP_PORT" "$NEO4J_BOLT_PORT"; do
  if curl -s -m 2 -o /dev/null "http://$(hostname -I | cut -d' ' -f1):$port/"; then fail "port $port is open to others"; fi
done

say 'what is loaded is the dataset of the image, byte by byte'
loaded=$(dc exec -T securitygraph ./securitygraph export --neo4j http://neo4j:7474 | sha256sum)
[ "$loaded" = "$(dc exec -T securitygraph ./securitygraph export | sha256sum)" ] || fail 'the exports differ'

say 'down and up again, with the data kept'
cypher "CREATE (:Note {text: 'mine'})" >/dev/null
dc stop
stopped=$(inspect neo4j '{{.State.ExitCode}}')
[ "$stopped" = 0 ] || fail "Neo4j did not stop cleanly: $stopped"
dc down
dc up -d --no-build
healthy
has "$(dc logs --no-color securitygraph)" 'Nothing was to be written' 'the second load'
has "$(cypher 'MATCH (n:Note) RETURN n.text')" '[["mine"]]' 'the data of before'

say 'Neo4j goes away and comes back'
dc stop neo4j
has "$(curl -sS "$app/readyz")" '"status":"unavailable"' '/readyz without Neo4j'
dc start neo4j
healthy
for _ in $(seq 120); do curl -sS "$app/readyz" | grep -q '"status":"ok"' && break; sleep 1; done
has "$(curl -sS "$app/readyz")" '"status":"ok"' '/readyz afterwards'

dc down --volumes
[ -z "$("${engine[@]}" volume ls -q --filter "name=$project")" ] || fail 'volumes are left'
say 'passed'
