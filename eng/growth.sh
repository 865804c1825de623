#!/usr/bin/env bash
# Measures what a page costs, and how long a new picture of the catalogue takes, with 28, 2 800 and 28 000 stations.
#   eng/growth.sh [rounds]
# The same 28 sheets, the same list and the same questions are asked of three copies of the published program, in turn, on
# one core. No address is asked for twice, so that every page is made. The stations beyond the 28 are invented.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=eng/bench/lib.sh
source eng/bench/lib.sh

readonly rounds=${1:-5} turn=3
export Portal__WarmUp=false
read -ra sizes <<<"${BENCH_SIZES:-28 2800 28000}"

install wrk=wrk curl=curl python3=python3 taskset=util-linux
publish

portal=http://127.0.0.1:$portal_port
launch "$work/28"
wait_for "$portal/sante/pret"
stop "$portal_pid"
slugs=$(python3 -c 'import sqlite3, sys; print("\n".join(r[0] for r in sqlite3.connect(sys.argv[1]).execute("select Slug from Stations")))' "$work/28/portal.db")
python3 eng/bench/questions.py "$work/28/portal.db" 100000 >"$work/questions"

declare -A pid=() url=()
for size in "${sizes[@]}"; do
  # A copy of the file alone: no lock, no journal.
  [[ $size == 28 ]] || { mkdir "$work/$size"; cp "$work/28/portal.db" "$work/$size/"; python3 eng/bench/grow.py "$work/$size/portal.db" "$size" >&2; }
done
port=$portal_port
for size in "${sizes[@]}"; do
  portal=http://127.0.0.1:$((port++))
  launch "$work/$size" taskset -c "$server_core"
  wait_for "$portal/sante/pret"
  pid[$size]=$portal_pid url[$size]=$portal
  cp "$work/questions" "$work/$size.questions"
  seq 1000000 1400000 >"$work/$size.numbers"
  for number in $(seq 4000); do printf "%s?n=$number\n" $slugs; done >"$work/$size.sheets"
done

# ask SIZE SECONDS: sets sheet, list, search, search_list.
ask() {
  portal=${url[$1]}
  unseen "${pid[$1]}" "$2" "$work/$1.sheets" /stations/; sheet=$figure
  unseen "${pid[$1]}" "$2" "$work/$1.numbers" '/stations?n='; list=$figure
  unseen "${pid[$1]}" "$2" "$work/$1.questions" '/recherche?q='; search=$figure
  unseen "${pid[$1]}" "$2" "$work/$1.questions" '/stations?q='; search_list=$figure
}

say 'Warming up'
for _ in 1 2 3; do
  for size in "${sizes[@]}"; do ask "$size" 2; done
done

say "$rounds rounds"
for (( round = 1; round <= rounds; round++ )); do
  for size in "${sizes[@]}"; do
    ask "$size" "$turn"
    printf '%s with %s stations, µs: sheet %s, list %s, search %s, list searched %s\n' "$round" "$size" "$sheet" "$list" "$search" "$search_list" >&2
    echo "$sheet" >>"$work/$size.sheet"; echo "$list" >>"$work/$size.list"; echo "$search" >>"$work/$size.search"; echo "$search_list" >>"$work/$size.search-list"
  done
done

say 'New pictures, with a reader who asks all the time'
for size in "${sizes[@]}"; do
  portal=${url[$size]}
  # Both cores: the picture is taken on one, the reader is answered on the other.
  taskset -apc 0-1 "${pid[$size]}" >/dev/null
  : >"$work/$size.log"
  wrk -t1 -c1 -d20s --timeout 60s --latency -H 'Accept-Encoding: br' "$portal/stations" >"$work/$size.reader" &
  reader=$!
  for _ in 1 2 3 4; do
    sleep 4
    python3 -c 'import sqlite3, sys; d = sqlite3.connect(sys.argv[1], timeout=20); d.execute("update Stations set Commune = Commune where Slug = (select min(Slug) from Stations)"); d.commit()' "$work/$size/portal.db"
  done
  wait "$reader"
  sed -n 's/.*Catalogue picture .* \([0-9]*\) ms$/\1/p' "$work/$size.log" >"$work/$size.rebuild"
done

row() {
  printf '| %s |' "$1"
  for size in "${sizes[@]}"; do printf ' %s |' "$(median "$work/$size.$2" 0)"; done
  awk -v a="$(median "$work/${sizes[0]}.$2" 0)" -v b="$(median "$work/${sizes[-1]}.$2" 0)" 'BEGIN { printf " %.2f × |\n", b / a }'
}

printf '\n%s, %s, %s, %s rounds of %s s\n\n' "$(date -u +%F)" "$(git rev-parse --short HEAD)" "$(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1)" "$rounds" "$turn"
printf '| stations |'; printf ' %s |' "${sizes[@]}"; printf ' last ÷ first |\n| --- |'; printf ' --- |%.0s' "${sizes[@]}"; printf ' --- |\n'
row 'sheet, µs of CPU' sheet
row 'list (paged), µs of CPU' list
row 'search page, µs of CPU' search
row 'list searched, µs of CPU' search-list
row 'new picture, ms' rebuild
printf '| slowest answer meanwhile |'
for size in "${sizes[@]}"; do printf ' %s |' "$(awk '$1 == "Latency" { print $4 }' "$work/$size.reader" | head -n 1)"; done
printf ' |\n| memory (PSS), MiB |'
for size in "${sizes[@]}"; do printf ' %s |' "$(pss "${pid[$size]}")"; done
printf ' |\n'
