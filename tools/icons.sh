#!/bin/bash
# Draws resources/tray/*.png and resources/app-icon*.png from the SVGs beside them. Run it after changing one.
# Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")/../resources"
mkdir -p tray
# The same shapes under themselves in the other color, a little wider: they read on any bar.
outlined() {
  local shapes
  shapes=$(sed '1d;$d' "$1" | sed 's/#000/#fff/g')
  local edge=${shapes//stroke=\"#fff\" stroke-width=\"2\"/stroke=\"#000\" stroke-width=\"4\"}
  printf '%s' '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="-1 -1 18 18">'
  printf '<g fill="#000" stroke="#000" stroke-width="2" stroke-linejoin="round">%s</g>' "$edge"
  printf '<g fill="#fff">%s</g></svg>' "$shapes"
}
for svg in tray-svg/*.svg; do
  name=$(basename "$svg" .svg)
  for scale in 1 1.25 1.5 2; do
    suffix=$([ "$scale" = 1 ] && echo '' || echo "@${scale}x")
    size=$(awk "BEGIN { print 16 * $scale }")
    rsvg-convert -w "$size" -h "$size" "$svg" -o "tray/$name-dark$suffix.png"
    sed 's/#000/#fff/g' "$svg" | rsvg-convert -w "$size" -h "$size" -o "tray/$name-light$suffix.png" /dev/stdin
    # Bars of Linux take one picture and scale it to what they need.
    if [ "$scale" = 2 ]; then outlined "$svg" | rsvg-convert -w 44 -h 44 -o "tray/$name-outlined.png" /dev/stdin; fi
  done
done
rsvg-convert -w 256 -h 256 app-icon.svg -o app-icon.png
rsvg-convert -w 512 -h 512 app-icon.svg -o app-icon-512.png
rsvg-convert -w 32 -h 32 app-icon-small.svg -o app-icon-small.png
