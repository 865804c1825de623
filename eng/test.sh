#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project on both engines, and ends with one line:
# « N passed, N failed, N skipped ». Needs the .NET SDK; root (or sudo without a password) only where something is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
readonly tools=$PWD/out/tools vnu_version=26.9.27 schema_dts_version=2.1.0 typescript_version=7.0.2 adobe_version=1.7.1 seconds_for_a_project=1500

say() { printf '\n— %s\n' "$*"; }
give_up() { printf 'eng/test.sh: %s\n' "$*" >&2; exit 1; }

# ---- what the tests need ----

postgres_bin() { local found; found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1); [[ -x $found/initdb ]] && printf '%s' "$found"; }
vnu_jar() { printf '%s' "$tools/node_modules/vnu-jar/build/dist/vnu.jar"; }

install_packages() {
  local missing=()
  [[ -x /usr/bin/chromium ]] || missing+=(chromium fonts-liberation)
  postgres_bin >/dev/null || missing+=(postgresql)
  command -v rsvg-convert >/dev/null || missing+=(librsvg2-bin)
  command -v vipsthumbnail >/dev/null || missing+=(libvips-tools)
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
  (( ${#missing[@]} )) || return 0

  say "Installing ${missing[*]}"
  local as=()
  if (( EUID != 0 )); then
    sudo -n true 2>/dev/null || give_up "missing: ${missing[*]}. Install them with apt-get, or run this once as root."
    as=(sudo -n)
  fi
  "${as[@]}" apt-get update -qq </dev/null
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null
}

install_page_checkers() {
  [[ -f $(vnu_jar) && -d $tools/node_modules/schema-dts && -d $tools/node_modules/@adobe/structured-data-validator && -x $tools/node_modules/.bin/tsc ]] && return 0
  say "Fetching the checkers of HTML and of structured data"
  mkdir -p "$tools"
  PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund \
    "vnu-jar@$vnu_version" "schema-dts@$schema_dts_version" "typescript@$typescript_version" "@adobe/structured-data-validator@$adobe_version" </dev/null
}

# ---- a PostgreSQL of our own: temporary folder, unix socket, no port; stopped by its own data folder ----

cluster=
as_postgres=()

start_postgres() {
  local bin; bin=$(postgres_bin)
  # /tmp and not TMPDIR: the path of a unix socket holds 107 characters.
  cluster=$(mktemp -d /tmp/portal-pg.XXXXXX)
  if (( EUID == 0 )); then
    chown postgres "$cluster"
    as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups)
  fi
  (
    cd "$cluster"
    "${as_postgres[@]}" "$bin/initdb" -D "$cluster/data" -A trust -U portal --no-sync --no-instructions --locale=C.UTF-8 -E UTF8 >/dev/null
    "${as_postgres[@]}" "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
      -o "-c listen_addresses='' -c unix_socket_directories=$cluster -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200" \
      start >/dev/null 2>&1 </dev/null
  ) || { cat "$cluster/log" >&2 2>/dev/null || true; give_up "PostgreSQL did not start."; }
  export PORTAL_TEST_POSTGRES="Host=$cluster;Username=portal;Database=postgres"
}

stop_postgres() {
  [[ -n $cluster ]] || return 0
  if [[ -f $cluster/data/postmaster.pid ]]; then
    (cd "$cluster" && "${as_postgres[@]}" "$(postgres_bin)/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 </dev/null) || true
  fi
  rm -rf "$cluster"
  cluster=
}
trap stop_postgres EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# ---- build once, without servers that outlive us ----

build() {
  say "Restoring"
  dotnet restore ThermalOccitanie.sln --locked-mode --disable-build-servers </dev/null
  say "Building"
  dotnet build ThermalOccitanie.sln --no-restore --nologo --verbosity quiet --disable-build-servers -nodeReuse:false </dev/null
}

# ---- run ----

passed=0 failed=0 skipped=0
count() { awk -v word="$1" '$1 == word ":" { sum += $2 } END { print sum + 0 }' "$2"; }

run_project() {
  local project=$1 name log status=0
  name=$(basename "$project" .csproj)
  log=out/tests/$name.log
  say "$name"
  timeout --kill-after=30 "$seconds_for_a_project" \
    dotnet test --project "$project" --no-restore --no-build --no-progress --no-ansi --filter-not-class '*.Screenshots' </dev/null >"$log" 2>&1 || status=$?

  if (( status == 8 )) && ! grep -rqE '^\s*\[(Fact|Theory)' --include='*.cs' "$(dirname "$project")"; then
    echo "no test written yet"
    return 0
  fi

  local f; f=$(count failed "$log")
  if (( status != 0 )); then
    cat "$log"
    # Stopped, crashed or empty: something failed, even if no test could say so.
    (( f > 0 )) || f=1
    (( status == 124 || status == 137 )) && echo "stopped after $seconds_for_a_project s"
  else
    # The reason of each skipped test, then the summary.
    grep -A 1 -E '^skipped ' "$log" || true
    sed -n '/^Test run summary/,$p' "$log"
  fi
  passed=$(( passed + $(count succeeded "$log") ))
  failed=$(( failed + f ))
  skipped=$(( skipped + $(count skipped "$log") ))
}

install_packages
install_page_checkers
PORTAL_TEST_VNU=$(vnu_jar)
PORTAL_TEST_SCHEMA=$tools/node_modules
export PORTAL_TEST_VNU PORTAL_TEST_SCHEMA
build
start_postgres
rm -rf out/tests
mkdir -p out/tests

for project in tests/*.Tests/*.Tests.csproj; do
  run_project "$project"
done

stop_postgres
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
(( failed == 0 && passed > 0 ))
