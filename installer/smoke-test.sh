#!/usr/bin/env bash
# Installs the .deb that ./mvnw -Pinstaller built, starts the program on a virtual display, waits for its sign-in window, looks
# at it, and removes the package. Needs root, and the Debian packages xvfb, openbox, xdotool and imagemagick.
set -euo pipefail
cd "$(dirname "$0")/.."

package=$(ls target/installer/*.deb)
picture=target/installer/smoke-test.png
home=$(mktemp -d)
display=:$((RANDOM % 1000 + 100))
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  dpkg --purge preference-center >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap finish EXIT
fail() {
  echo "smoke test: $1" >&2
  cat "$home/output" >&2 2>/dev/null || true
  exit 1
}

dpkg --purge preference-center >/dev/null 2>&1 || true
apt-get install -y --no-install-recommends "./$package" >"$home/install" 2>&1 || { cat "$home/install" >&2; exit 1; }
desktop_file=$(dpkg -L preference-center | grep '\.desktop$' | head -n 1)
[ -n "$desktop_file" ] || fail "the package has no menu entry"

Xvfb "$display" -screen 0 1280x1024x24 -nolisten tcp >/dev/null 2>&1 & started+=($!)
export DISPLAY="$display"
timeout 20 bash -c 'until xdotool getmouselocation >/dev/null 2>&1; do :; done' || fail "there is no display"
openbox >/dev/null 2>&1 & started+=($!)

mkdir -p "$home/.config/preference-center"
cat >"$home/.config/preference-center/preference-center.properties" <<'END'
service = https://account.example.org
issuer = https://id.example.org
client = preference-center
END
# Java takes the home folder from the system's list of users and not from HOME. Where it cannot load what it learned in the rehearsal it
# would start without; here it is told not to, and to note where each class came from.
env -i PATH="$PATH" DISPLAY="$DISPLAY" HOME="$home" LANG=C.UTF-8 JAVA_TOOL_OPTIONS="-Duser.home=$home -XX:AOTMode=on -Xlog:class+load:file=$home/classes" \
  "/opt/preference-center/bin/Preference Center" >"$home/output" 2>&1 & started+=($!)
window=$(timeout 60 xdotool search --sync --onlyvisible --name 'Preference Center' | head -n 1) || true
[ -n "$window" ] || fail "no window came up"

# The window is there before its content is: look until the button of the sign-in page, in the accent color, can be seen.
seen() { import -window "$window" "$picture" && [ "$(convert "$picture" -format %k info:)" -gt 100 ]; }
for _ in $(seq 100); do seen 2>/dev/null && break; done
seen || fail "the window stays empty"

[ -d "$home/.local/share/preference-center" ] || fail "its data is not in the XDG folder"
[ ! -e "$home/.openjfx" ] || fail "native libraries were unpacked into the home folder"
grep -q 'org.preferencecenter.desktop.embed.CenterWindow source: shared objects file' "$home/classes" || fail "the rehearsal was in vain"
grep -qiE 'exception|error' "$home/output" && fail "it complains"
echo "smoke test: installed, started, shown; see $picture"
