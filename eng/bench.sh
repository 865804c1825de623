#!/usr/bin/env bash
# Measures the published program beside nginx sending the same compressed bytes, and prints the table of docs/performance.md.
#   eng/bench.sh [rounds]
# Each server is alone on one core while it is asked from the other. In each round all are asked in turn, and a ratio is
# that of two figures of one round: what else runs on the machine then weighs on both. Medians, with the spread.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=eng/bench/lib.sh
source eng/bench/lib.sh

readonly rounds=${1:-9} turn=2 nginx_port=$((portal_port + 1)) list=/stations
readonly nginx=http://127.0.0.1:$nginx_port/page

install nginx=nginx wrk=wrk curl=curl python3=python3 taskset=util-linux
publish

# ---- start to first page, five times, on a database that exists ----

launch "$work/data"
wait_for "$portal/sante/pret"
stop "$portal_pid"

say 'Start to first page'
for _ in 1 2 3 4 5; do
  from=$EPOCHREALTIME
  launch "$work/data"
  wait_for "$portal/"
  awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' >>"$work/start"
  stop "$portal_pid"
done

# ---- the two servers ----

launch "$work/data" taskset -c "$server_core"
wait_for "$portal/sante/pret"
python3 eng/bench/questions.py "$work/data/portal.db" 150000 >"$work/questions"
tag=$(curl -fsS -o "$work/page" -D - -H 'Accept-Encoding: br' "$portal$list" | tr -d '\r' | sed -n 's/^etag: //Ip')

cat >"$work/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  keepalive_requests 100000000;
  open_file_cache max=10;
  default_type "text/html; charset=utf-8";
  server {
    listen 127.0.0.1:$nginx_port;
    root $work;
    location = /page { add_header Content-Encoding br; add_header Cache-Control "public, no-cache"; }
  }
}
CONF
# The worker runs as nobody where nginx is started by root.
chmod 755 "$work"
taskset -c "$server_core" nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
started+=($!)
nginx_master=$!
wait_for "$nginx"
nginx_pid=$(ps -o pid= --ppid "$nginx_master" | tr -d ' ')
cmp -s "$work/page" <(curl -fsS "$nginx") || give_up 'nginx does not send the same bytes'
[[ $(curl -fsS -o "$work/nothing" -w '%{http_code}' -H 'Accept-Encoding: br' -H "If-None-Match: $tag" "$portal$list") == 304 && ! -s $work/nothing ]] || give_up 'no 304'

say 'Warming up, in bursts: what is used most is compiled again in between'
for _ in 1 2 3 4 5 6; do
  load "$portal_pid" 2 "$portal$list" >/dev/null
  unseen "$portal_pid" 2 "$work/questions" "/stations?q="
  unseen "$portal_pid" 1 "$work/questions" "/recherche?q="
  sleep 1
done

say "$rounds rounds"
for (( round = 1; round <= rounds; round++ )); do
  read -r n_cpu n_rps < <(load "$nginx_pid" "$turn" "$nginx")
  read -r p_cpu p_rps < <(load "$portal_pid" "$turn" "$portal$list")
  read -r t_cpu _ < <(load "$portal_pid" "$turn" "$portal$list" -H "If-None-Match: $tag")
  unseen "$portal_pid" "$turn" "$work/questions" "/stations?q="; l_cpu=$figure
  unseen "$portal_pid" "$turn" "$work/questions" "/recherche?q="; s_cpu=$figure
  printf '%s µs: nginx %s, list %s, 304 %s, list never asked %s, search never asked %s\n' "$round" "$n_cpu" "$p_cpu" "$t_cpu" "$l_cpu" "$s_cpu" >&2
  ratio() { awk -v a="$1" -v b="$2" 'BEGIN { print a / b }' >>"$work/$3"; }
  ratio "$p_cpu" "$n_cpu" second; ratio "$p_rps" "$n_rps" rps; ratio "$t_cpu" "$n_cpu" tag
  ratio "$l_cpu" "$n_cpu" first-list; ratio "$s_cpu" "$n_cpu" first-search
  echo "$n_cpu" >>"$work/nginx-cpu"; echo "$p_cpu" >>"$work/portal-cpu"
done
memory=$(pss "$portal_pid")

# ---- weights ----

weigh() { curl -fsS -o /dev/null -w '%{size_download}' -H 'Accept-Encoding: br' "$portal$1"; }
named() { curl -fsS "$portal/" | grep -oE "$1" | head -n 1; }
css=$(weigh "$(named '/css/site[^"]*\.css')")
script=$(weigh "$(named '/js/site[^"]*\.js')")
sheet=$(curl -fsS "$portal/sitemap.xml" | grep -oE '/stations/[a-z-]+' | head -n 1)
cure=$(curl -fsS "$portal/sitemap.xml" | grep -oE '/soigner/[a-z-]+' | head -n 1)
stay=$(curl -fsS "$portal/sitemap.xml" | grep -oE '/sejours/[a-z-]+' | head -n 1)
kilo() { awk -v n="$1" 'BEGIN { printf "%.1f kB", n / 1000 }'; }

cat <<TABLE

$(date -u +%F), $(git rev-parse --short HEAD), $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(nginx -v 2>&1 | sed 's/.*: //'), $rounds rounds of $turn s.
nginx = $(median "$work/nginx-cpu") µs of CPU a request, the list page from the cache $(median "$work/portal-cpu") µs.

| | must | aim | measured |
| --- | --- | --- | --- |
| list page, second visitor: CPU × nginx static | 2.0 | 1.4 | $(median "$work/second" 2) |
| … requests per second ÷ | 0.4 | 0.75 | $(median "$work/rps" 2) |
| list page, words never asked before: CPU × | 20 | 8 | $(median "$work/first-list") |
| search page, words never asked before: CPU × | 20 | 8 | $(median "$work/first-search") |
| coming back with the ETag | 304, no body | | 304, no body: CPU × $(median "$work/tag" 2) |
| memory (PSS) after the run | 150 MiB | 90 MiB | $memory MiB |
| list page on the wire, HTML | 10 kB | 6 kB | $(kilo "$(weigh "$list")") |
| home · sheet · orientation · stay, HTML | | | $(kilo "$(weigh /)") · $(kilo "$(weigh "$sheet")") · $(kilo "$(weigh "$cure")") · $(kilo "$(weigh "$stay")") |
| CSS · script, compressed | 15 kB · 10 kB | 8 kB · 4 kB | $(kilo "$css") · $(kilo "$script") |
| start to first page, existing SQLite database | 2 s | 1 s | $(median "$work/start" 2) s |
TABLE
