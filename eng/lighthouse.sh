#!/usr/bin/env bash
# Lighthouse with its phone settings on the published program, one page of each template: scores, times, weight and
# requests of the first view, and every audit that costs a point.
#   eng/lighthouse.sh [path…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=eng/bench/lib.sh
source eng/bench/lib.sh

readonly lighthouse_version=12.8.2
readonly tools=$PWD/out/tools/lighthouse

install chromium=chromium curl=curl node=nodejs npm=npm
publish
if [[ ! -x $tools/node_modules/.bin/lighthouse ]]; then
  say 'Fetching Lighthouse'
  mkdir -p "$tools"
  PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund "lighthouse@$lighthouse_version" </dev/null >&2
fi

launch "$work/data"
wait_for "$portal/sante/pret"
pages=("$@")
if (( ${#pages[@]} == 0 )); then
  first() { curl -fsS "$portal/sitemap.xml" | grep -oE "$1/[a-z-]+" | head -n 1; }
  pages=(/ /stations "$(first /stations)" "$(first /soigner)" "$(first /sejours)")
fi

printf '| page | performance | accessibility | practices | SEO | LCP | CLS | TBT | bytes | requests |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n'
for page in "${pages[@]}"; do
  # A first visitor finds the page ready, as nearly all do.
  curl -fsS -o /dev/null -H 'Accept-Encoding: br' "$portal$page"
  CHROME_PATH=/usr/bin/chromium "$tools/node_modules/.bin/lighthouse" "$portal$page" --quiet --output=json --output-path="$work/page.json" \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync" </dev/null >&2
  node - "$page" "$work/page.json" <<'NODE'
const [page, file] = process.argv.slice(2);
const { categories, audits } = JSON.parse(require('fs').readFileSync(file));
const score = name => Math.round(categories[name].score * 100);
const requests = audits['network-requests'].details.items;
console.log(`| ${page} | ${['performance', 'accessibility', 'best-practices', 'seo'].map(score).join(' | ')} | ${(audits['largest-contentful-paint'].numericValue / 1000).toFixed(2)} s | ${audits['cumulative-layout-shift'].numericValue.toFixed(3)} | ${Math.round(audits['total-blocking-time'].numericValue)} ms | ${(requests.reduce((sum, r) => sum + r.transferSize, 0) / 1000).toFixed(1)} kB | ${requests.length} |`);
for (const category of Object.values(categories))
  for (const { id, weight } of category.auditRefs)
    if (weight > 0 && audits[id].score !== null && audits[id].score < 1)
      console.error(`  ${page}, ${category.title}: ${audits[id].title} (${audits[id].score}) ${audits[id].displayValue ?? ''}`);
NODE
done
