#!/usr/bin/env bash
# Makes again the two fonts of the site, from their npm packages, for the letters of its languages.
#
#   eng/fonts/subset.sh [NODE_MODULES]
#
# NODE_MODULES: a folder where the two packages already are; without it they are installed in a temporary one.
# Needs npm and fonttools with brotli (Debian: python3-fonttools python3-brotli).
# A change of letters, of axis or of package: raise "version", here, in wwwroot/css/site.css and in the layout's preloads,
# since browsers keep these files for a year.
set -euo pipefail

version=1
python="${PYTHON:-python3}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$here/../../src/ThermalOccitanie.Web/wwwroot/fonts"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

modules="${1:-}"
if [[ -z "$modules" ]]; then
  npm install --prefix "$work" --no-save --ignore-scripts \
    @fontsource-variable/fraunces@5.3.0 @fontsource-variable/atkinson-hyperlegible-next@5.3.0
  modules="$work/node_modules"
fi

# ASCII; French, Spanish, Occitan and Catalan letters, and the neighbours' that people's names bring; punctuation and signs of the pages.
letters="U+0020-007E,U+00A0,U+00A1,U+00A7,U+00A9,U+00AA,U+00AB,U+00B0,U+00B2,U+00B3,U+00B7,U+00BA,U+00BB,U+00BD,U+00BF"
letters+=",U+00C0-00C4,U+00C6-00CF,U+00D1-00D6,U+00D7,U+00D9-00DC,U+00DF-00E4,U+00E6-00EF,U+00F1-00F6,U+00F9-00FC,U+00FF"
letters+=",U+0152,U+0153,U+2009,U+202F,U+2010,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+2039,U+203A,U+20AC,U+2212"

# subset PACKAGE WEIGHTS: limits the weight axis to what the style sheet asks, then drops the other letters.
subset() {
  local source="$modules/@fontsource-variable/$1"
  "$python" -m fontTools.varLib.instancer "$source/files/$1-latin-wght-normal.woff2" "wght=$2" -o "$work/$1.ttf"
  "$python" -m fontTools.subset "$work/$1.ttf" --unicodes="$letters" --layout-features=kern,liga,rvrn,locl,ccmp,tnum \
    --flavor=woff2 --name-IDs=0,1,2,3,4,5,6,13,14 --no-hinting --desubroutinize --output-file="$out/$1-$version.woff2"
  cp "$source/LICENSE" "$out/$1-LICENCE.txt"
}

mkdir -p "$out"
subset fraunces 500:700
subset atkinson-hyperlegible-next 400:700
ls -l "$out"
