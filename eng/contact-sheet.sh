#!/usr/bin/env bash
# Photographs every poster of a running portal on one sheet: docs/images/posters.png.
#   eng/contact-sheet.sh [address]
# Needs curl, python3, Chromium and pngquant.
set -euo pipefail

address=${1:-http://localhost:5080}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

curl -fsS "$address/api/v1/stations?tri=nom&pageSize=100" -o "$work/stations.json"
curl -fsS "$address/api/v1/orientations?pageSize=100" -o "$work/orientations.json"

# The pictures travel inside the sheet: a page from a file may not ask another origin for its font.
python3 - "$address" "$work" "$root" <<'PYTHON'
import base64, html, json, pathlib, sys, urllib.request

address, work, root = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
themes = {
    "dos": "Dos", "sommeil": "Sommeil", "minceur": "Minceur", "detente": "Détente", "post-cancer": "Après un cancer",
    "maman-bebe": "Maman et bébé", "sport": "Sport", "beaute": "Beauté", "jambes-legeres": "Jambes légères",
    "stress": "Stress", "decouverte": "Découverte", "autre": "Autre",
}
items = lambda name: json.loads((work / name).read_text())["items"]
parts = [
    [(f"/stations/{s['slug']}", s["name"], s["department"]) for s in items("stations.json")],
    [(f"/soigner/{o['slug']}", o.get("shortName") or o["name"]["fr"], "Orientation") for o in items("orientations.json")],
    [(f"/sejours/themes/{word}", name, "Séjours") for word, name in themes.items()],
]


def figure(path, name, small):
    svg = urllib.request.urlopen(f"{address}{path}/affiche.svg").read()
    picture = base64.b64encode(svg).decode()
    return f'<figure><img src="data:image/svg+xml;base64,{picture}"><figcaption>{html.escape(name)}<small>{html.escape(small)}</small></figcaption></figure>'


font = base64.b64encode((root / "src/ThermalOccitanie.Web/wwwroot/fonts/fraunces-1.woff2").read_bytes()).decode()
style = f"""
@font-face {{ font-family: Fraunces; src: url(data:font/woff2;base64,{font}); font-weight: 500 700 }}
body {{ margin: 0; padding: 24px; background: #f5ecd9; color: #12493f }}
div {{ display: grid; grid-template-columns: repeat(6, 1fr); gap: 18px; margin-bottom: 34px }}
div:first-of-type {{ grid-template-columns: repeat(7, 1fr) }}
figure {{ margin: 0; padding: 6px; background: #fffefa; box-shadow: 0 1px 2px #3c280a38, 0 6px 16px #3c280a24 }}
img {{ display: block; width: 100%; aspect-ratio: 3 / 4 }}
figcaption {{ padding: 7px 0 4px; font: 650 12.5px/1.15 Fraunces, serif; text-align: center }}
small {{ display: block; margin-top: 3px; color: #a03c2c; font: 600 9.5px/1.2 sans-serif }}
"""
body = "".join("<div>" + "".join(figure(*p) for p in part) + "</div>" for part in parts)
(work / "sheet.html").write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{body}")
PYTHON

chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" --virtual-time-budget=5000 \
  --window-size=1300,2390 --screenshot="$work/sheet.png" "file://$work/sheet.html" 2> /dev/null
pngquant --force --quality 60-95 --output "$root/docs/images/posters.png" "$work/sheet.png"
ls -l "$root/docs/images/posters.png"
