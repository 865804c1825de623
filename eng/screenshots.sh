#!/usr/bin/env bash
# Photographs the main pages at three widths, light and dark: docs/screenshots/*.webp.
#   eng/screenshots.sh
# Needs what the browser tests need, and libvips-tools.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$root/tests/ThermalOccitanie.Browser.Tests" -v q --nologo
PORTAL_SCREENSHOTS=$work "$root/tests/ThermalOccitanie.Browser.Tests/bin/Debug/net10.0/ThermalOccitanie.Browser.Tests" \
  -noColor -explicit only -class '*.Screenshots' -parallel none

mkdir -p "$root/docs/screenshots"
rm -f "$root"/docs/screenshots/*.webp

for picture in "$work"/*.png; do
  vips webpsave "$picture" "$root/docs/screenshots/$(basename "$picture" .png).webp" --Q 72 --effort 5 --strip
done

du -sh "$root/docs/screenshots"
