#!/bin/sh
# Renders icon.svg to PNG, ICO and ICNS beside it. The same tools give the same bytes.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"

missing=''
command -v rsvg-convert >/dev/null 2>&1 || missing="$missing librsvg2-bin"
command -v icotool >/dev/null 2>&1 || missing="$missing icoutils"
command -v png2icns >/dev/null 2>&1 || missing="$missing icnsutils"
if [ -n "$missing" ]; then
    echo "make-icons.sh: tools are missing; install these Debian packages:$missing" >&2
    exit 1
fi

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

for n in 16 24 32 48 64 128 256 512; do
    rsvg-convert -w "$n" -h "$n" icon.svg -o "$tmp/icon-$n.png"
done

# Windows: bitmaps up to 128, a PNG for 256.
icotool -c -o "$tmp/icon.ico" \
    "$tmp/icon-16.png" "$tmp/icon-24.png" "$tmp/icon-32.png" "$tmp/icon-48.png" \
    "$tmp/icon-64.png" "$tmp/icon-128.png" --raw="$tmp/icon-256.png"

# macOS: the Dock expects a clear margin of about a tenth; 16 px stays full for sharpness.
for pair in 16:0 32:2 128:12 256:25 512:50 1024:100; do
    n=${pair%:*} pad=${pair#*:}
    inner=$((n - 2 * pad))
    rsvg-convert -w "$inner" -h "$inner" --left "${pad}px" --top "${pad}px" \
        --page-width "${n}px" --page-height "${n}px" icon.svg -o "$tmp/mac-$n.png"
done
png2icns "$tmp/icon.icns" "$tmp/mac-16.png" "$tmp/mac-32.png" "$tmp/mac-128.png" \
    "$tmp/mac-256.png" "$tmp/mac-512.png" "$tmp/mac-1024.png" >/dev/null

mv "$tmp"/icon-*.png "$tmp/icon.ico" "$tmp/icon.icns" .
chmod 644 icon-*.png icon.ico icon.icns
