# Shared by eng/bench.sh, eng/growth.sh and eng/lighthouse.sh, which source it from the root of the repository.
# Everything listens on 127.0.0.1; what was started is ended by its pid, and temporary files go, however the script ends.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
readonly published=$PWD/out/bench/portal
readonly portal_port=${BENCH_PORT:-5481}
portal=http://127.0.0.1:$portal_port
readonly server_core=0 client_core=1

work=$(mktemp -d)
started=()
portal_pid=

say() { printf '\n— %s\n' "$*" >&2; }
give_up() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

stop() {
  kill "$1" 2>/dev/null || return 0
  while kill -0 "$1" 2>/dev/null; do sleep 0.05; done
}

end() {
  local pid
  for pid in "${started[@]}"; do stop "$pid"; done
  rm -rf "$work"
}
trap end EXIT

# install COMMAND=PACKAGE…: by Debian's name, only what is missing.
install() {
  local pair missing=() as=()
  for pair in "$@"; do command -v "${pair%%=*}" >/dev/null || missing+=("${pair##*=}"); done
  (( ${#missing[@]} )) || return 0
  say "Installing ${missing[*]}"
  if (( EUID != 0 )); then
    sudo -n true 2>/dev/null || give_up "missing: ${missing[*]}. Install them with apt-get, or run this once as root."
    as=(sudo -n)
  fi
  "${as[@]}" apt-get update -qq </dev/null
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >&2
}

# As in the Dockerfile. BENCH_PUBLISHED=1 measures again what the last run published.
publish() {
  [[ ${BENCH_PUBLISHED:-} && -x $published/ThermalOccitanie.Web ]] && return 0
  say 'Publishing'
  rm -rf "$published"
  dotnet publish src/ThermalOccitanie.Web -c Release -r linux-x64 --self-contained false -v quiet -o "$published" >&2
}

# launch DATA_FOLDER [COMMAND…]: starts the published program as the Dockerfile does, behind a command such as « taskset -c 0 ».
launch() {
  local data=$1; shift
  "$@" env DOTNET_GCgen0size=0x2000000 Portal__DataFolder="$data" Portal__RateLimits__Enabled=false Urls="$portal" \
    "$published/ThermalOccitanie.Web" >"$data.log" 2>&1 </dev/null &
  portal_pid=$!
  started+=("$portal_pid")
}

# wait_for URL: until it answers 200.
wait_for() {
  local tries=0
  until curl -fsS -o /dev/null "$1" 2>/dev/null; do
    (( ++tries < 6000 )) || give_up "no answer at $1"
    [[ -z $portal_pid ]] || kill -0 "$portal_pid" 2>/dev/null || { cat "$work"/*.log >&2; give_up 'the portal ended'; }
    sleep 0.01
  done
}

# median FILE [DECIMALS]: « 1.7 (1.6–1.9) », of one figure a line.
median() {
  sort -n "$1" | awk -v d="${2:-1}" '{ x[NR] = $1 } END { m = NR % 2 ? x[(NR + 1) / 2] : (x[NR / 2] + x[NR / 2 + 1]) / 2; printf "%.*f (%.*f–%.*f)", d, m, d, x[1], d, x[NR] }'
}

# Ticks of processor time that a process has used, its own and the kernel's for it.
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# load PID SECONDS URL [wrk's options]: asks from the other core; prints « microseconds-of-CPU-a-request requests-a-second ».
load() {
  local pid=$1 seconds=$2 url=$3; shift 3
  local before after
  before=$(ticks "$pid")
  taskset -c "$client_core" wrk -t1 -c16 -d"${seconds}s" --timeout 60s -H 'Accept-Encoding: br' "$@" "$url" "${wrk_arguments[@]}" >"$work/wrk"
  after=$(ticks "$pid")
  grep -qE 'Non-2xx|Socket errors' "$work/wrk" && { cat "$work/wrk" >&2; give_up "$url was not answered as it should"; }
  awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" \
    '/requests in/ { n = $1 } /^Requests\/sec/ { s = $2 } END { printf "%.2f %.1f\n", ticks * 1e6 / hz / n, s }' "$work/wrk"
}
wrk_arguments=()

# unseen PID SECONDS FILE PREFIX: as load, each line of FILE once in the whole script.
declare -A asked=()
unseen() {
  wrk_arguments=(-s eng/bench/unseen.lua -- "$3" "$4" "${asked[$3]:-0}")
  load "$1" "$2" "$portal" >"$work/unseen"
  wrk_arguments=()
  # The last requests were sent and not answered.
  asked[$3]=$((${asked[$3]:-0} + $(awk '/requests in/ { print $1 }' "$work/wrk") + 100))
  figure=$(cut -d ' ' -f 1 "$work/unseen")
}
figure=

pss() { awk '/^Pss:/ { printf "%.0f", $2 / 1024 }' "/proc/$1/smaps_rollup"; }
