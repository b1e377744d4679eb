#!/bin/bash
# Draws resources/tray/*.png and resources/app-icon*.png from the SVGs beside them. Run it after changing one.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")/../resources"
mkdir -p tray
for svg in tray-svg/*.svg; do
  name=$(basename "$svg" .svg)
  for scale in 1 1.25 1.5 2; do
    suffix=$([ "$scale" = 1 ] && echo '' || echo "@${scale}x")
    size=$(awk "BEGIN { print 16 * $scale }")
    rsvg-convert -w "$size" -h "$size" "$svg" -o "tray/$name-dark$suffix.png"
    sed 's/#000/#fff/g' "$svg" | rsvg-convert -w "$size" -h "$size" -o "tray/$name-light$suffix.png" /dev/stdin
  done
done
rsvg-convert -w 256 -h 256 app-icon.svg -o app-icon.png
rsvg-convert -w 512 -h 512 app-icon.svg -o app-icon-512.png
rsvg-convert -w 32 -h 32 app-icon-small.svg -o app-icon-small.png
