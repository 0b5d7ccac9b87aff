# The commands: run, stop and status of the service and its children; test; one-off work; and the ones for shops' files and people.
# shellcheck shell=bash
# shellcheck disable=SC2034  # settings of the other parts

# ------------------------------------------------------------------ run

# Who was killed just now has a keeper for a moment more, which is about to end: that is no running service.
await_keeper_of_dead_service() {
    local tries=0
    while [ "$tries" -lt 50 ] && remembered_process "$STATE/run.process" >/dev/null && [ -f "$STATE/service.process" ] \
        && ! remembered_process "$STATE/service.process" >/dev/null; do
        tries=$((tries + 1))
        sleep 0.2
    done
}

command_run() {
    local port keeper
    case ${1:-} in '' | --detach) ;; *) fail "run knows only --detach, not $1" ;; esac
    port=${PORT:-8080}
    case $port in *[!0-9]*) fail "PORT is $port; write a number, as in PORT=8081" ;; esac
    await_keeper_of_dead_service
    lock run
    if keeper=$(remembered_process "$STATE/run.process"); then
        unlock run
        say "already running at http://127.0.0.1:$(cat "$STATE/port") (process $keeper); $ME stop ends it"
        return 0
    fi
    if [ "${1:-}" = --detach ]; then
        unlock run
        run_detached
        return
    fi
    remember_process "$STATE/run.process" $$
    echo "$port" >"$STATE/port"
    unlock run
    trap 'shut_down' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    end_children # of a launcher that was killed
    ! accepting "$port" || fail "port $port is taken by another program; end that, or choose another: PORT=$((port + 1)) $ME run"

    find_jdk
    if [ -n "${DATABASE_URL:-}" ]; then
        export_database_url "$DATABASE_URL"
    else
        use_database
        export_database tastemaker
    fi
    build_app
    start_model
    start_service "$port"
    await_service "$port"
    client live "http://127.0.0.1:$port" || true
    say "$([ -t 0 ] && echo 'Ctrl-C' || echo "$ME stop") ends it; everything it says is in .tastemaker/logs/service.log"
    touch "$STATE/ready"
    rehearse_in_background
    follow_service
}

run_detached() {
    local pid log=$LOGS/launcher.log
    rm -f "$STATE/ready"
    set -m # a process group of its own: Ctrl-C in this terminal is not for it
    : >"$log"
    nohup "$ROOT/tastemaker" run >>"$log" 2>&1 </dev/null &
    pid=$!
    set +m
    exec 4<"$log"
    while kill -0 "$pid" 2>/dev/null && [ ! -e "$STATE/ready" ]; do
        cat <&4 >&2
        sleep 0.2
    done
    cat <&4 >&2
    [ -e "$STATE/ready" ]
}

java_command() { # -> COMMAND: the service's JVM; a small heap, and no warnings about the native libraries it is meant to load
    local collector=-XX:+UseG1GC
    [ "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" -gt 2 ] || collector=-XX:+UseSerialGC # fewer threads fighting for two cores
    export MODELS_DIR=${MODELS_DIR:-$STATE/models} DJL_CACHE_DIR=${DJL_CACHE_DIR:-$CACHE/djl} # where training unpacks libtorch, once for all checkouts
    COMMAND=(java -Xmx1g "$collector" -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED
        --sun-misc-unsafe-memory-access=allow "-XX:ErrorFile=$LOGS/jvm-crash-%p.log")
    # large pages where the kernel gives them to those who ask: vectors and words are read from everywhere in the heap
    ! grep -qs '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled || COMMAND+=(-XX:+UseTransparentHugePages)
    # what a rehearsal noted; where it does not fit any more (another JDK, another collector) the JVM goes without, and need not say so
    [ ! -f "$APP/service.aot" ] || COMMAND+=("-XX:AOTCache=$APP/service.aot" -Xlog:aot*=off -Xlog:cds*=off)
    # shellcheck disable=SC2206  # options are split on purpose
    COMMAND+=(${TASTEMAKER_JAVA_OPTIONS:-} -jar "$APP/quarkus-run.jar")
}

# ------------------------------------------------------------------ rehearsal: what later starts begin with

# Which classes a service loads and which way its code goes, noted by the JVM once for each build while the sample is asked for everything.
# Always on the private database: nobody's own server gets a database for it.
command_rehearse() {
    local noted code=0 name
    for name in $(compgen -e); do # no model that costs, no stream that is somebody's
        case $name in
            PATH | HOME | USER | LOGNAME | LANG | LC_* | TZ | TMPDIR | JAVA_* | MAVEN_* | XDG_* | *_proxy | *_PROXY) ;;
            *) unset "$name" ;;
        esac
    done
    find_jdk
    build_app
    [ ! -f "$APP/service.aot" ] || { say "rehearsed already"; return 0; }
    noted=$APP/service.aot.$$
    TASTEMAKER_JAVA_OPTIONS="-XX:AOTCacheOutput=$noted -Xlog:aot=error" one_off rehearse "$@" || code=$?
    [ ! -s "$noted" ] || mv -f "$noted" "$APP/service.aot"
    rm -f "$noted" "$noted.config"
    [ -f "$APP/service.aot" ] || fail "the rehearsal noted nothing (exit status $code); the service starts without"
    say "rehearsed: what was noted is used from the next start on"
}
rehearse_in_background() {
    [ -z "${DATABASE_URL:-}" ] && [ ! -f "$APP/service.aot" ] || return 0
    rm -f "$APP"/service.aot.* # of one that was killed
    set -m
    nice -n 19 "$ROOT/tastemaker" rehearse >"$LOGS/rehearsal.log" 2>&1 </dev/null &
    remember_process "$STATE/rehearsal.process" $!
    set +m
    disown
}
end_rehearsal() { # at once: asked to end, it would first write down what it has
    local pid
    pid=$(remembered_process "$STATE/rehearsal.process") && kill -KILL -- "-$pid" 2>/dev/null || true
    rm -f "$STATE/rehearsal.process"
}

start_service() { # port
    export PORT=$1 HOST=${HOST:-127.0.0.1} PROMPTS_DIR=$ROOT/prompts TOOLS_DIR=$ROOT/tools IMPORT_DIR=$STATE/imports SAMPLE_DATA=${SAMPLE_DATA:-true}
    java_command
    # never a young one: the service goes on with it where a killed one stopped
    find "$STATE/imports" -name 'spool-*' -ctime +7 -exec rm -f {} +
    echo "$APP" >"$STATE/service.app"
    [ ! -f "$LOGS/service.log" ] || mv -f "$LOGS/service.log" "$LOGS/service.previous.log"
    : >"$LOGS/service.log" # there before anyone looks into it
    set -m
    "${COMMAND[@]}" >"$LOGS/service.log" 2>&1 </dev/null &
    SERVICE=$!
    set +m
    remember_process "$STATE/service.process" "$SERVICE"
    disown # bash need not announce how it ends
}
await_service() { # port
    local began=$SECONDS
    # its own word too: another program may have taken the port a moment before
    until grep -q 'Listening on' "$LOGS/service.log" && [ "$(http_status "$1" /q/health/ready)" = 200 ]; do
        if ! kill -0 "$SERVICE" 2>/dev/null; then
            end_progress
            grep -v -E '^[[:space:]]+(at |\.\.\. )' "$LOGS/service.log" | tail -n 8 >&2 # without the stacks, the cause stands last
            fail "the service ended while starting; see above and $LOGS/service.log"
        fi
        progress "starting the service: $((SECONDS - began)) s"
        sleep 0.2
    done
    end_progress
}

# Shows what matters of the service's log until the service or this process ends.
follow_service() {
    local line part=''
    exec 4<"$LOGS/service.log"
    cat <&4 >/dev/null # what it said while starting
    while kill -0 "$SERVICE" 2>/dev/null; do
        while IFS= read -r line <&4; do
            line=$part$line part=''
            case $line in
                *' WARN '* | *' ERROR '* | *' INFO  d.t.'*) printf '%s\n' "$line" ;; # d.t.: our own rooms
            esac
        done
        part=$part$line # a line still being written
        show_model_state
        sleep 1 &
        wait $! || true # so that a signal is answered at once
    done
    fail "the service ended by itself; its last words are in $LOGS/service.log; start it again with $ME run"
}

shut_down() { # however the launcher ends
    local code=$?
    set +e # the terminal may be gone, and with it every line that would be said
    trap '' INT TERM HUP
    end_progress
    [ ! -e "$STATE/service.process" ] || progress "stopping"
    end_children
    [ ! -e "$STATE/database/users/$$" ] || leave_database
    rm -f "$STATE/run.process" "$STATE/ready"
    end_progress
    exit "$code"
}
end_children() {
    end_rehearsal
    end_process "$STATE/model.process"
    end_process "$STATE/service.process"
    rm -f "$STATE/service.app"
}

command_stop() {
    local keeper i running=''
    if keeper=$(remembered_process "$STATE/run.process"); then
        running=yes
        kill -TERM "$keeper"
        for ((i = 0; i < 400; i++)); do
            kill -0 "$keeper" 2>/dev/null || break
            progress "stopping"
            sleep 0.1
        done
        end_process "$STATE/run.process"
    fi
    [ ! -e "$STATE/service.process" ] || running=yes
    end_children
    rm -f "$STATE/database/users/by-hand"
    private_database
    if database_port >/dev/null; then
        running=yes
        leave_database
    fi
    end_progress
    if [ -n "$running" ]; then say "stopped"; else say "nothing was running"; fi
    ! database_port >/dev/null || say "the database still runs: an evaluation or benchmark uses it, and stops it when done"
}

command_status() {
    private_database
    if remembered_process "$STATE/service.process" >/dev/null; then
        say "service: running at http://127.0.0.1:$(cat "$STATE/port")"
    else
        say "service: not running"
    fi
    if [ -n "${DATABASE_URL:-}" ]; then say "database: DATABASE_URL"; elif database_port >/dev/null; then
        say "database: running on port $(database_port)"
    else say "database: not running"; fi
    say "local model: $(remembered_process "$STATE/model.process" >/dev/null && cat "$STATE/model.state" 2>/dev/null || echo 'not running')"
    remembered_process "$STATE/service.process" >/dev/null || return 3
    client live "$(service_address)"
}

# ------------------------------------------------------------------ the local model, in the background

start_model() {
    local size=${TASTEMAKER_MODEL:-small} port
    unset LOCAL_LLM_BASE_URL LOCAL_LLM_API_KEY LOCAL_LLM_MODEL
    rm -f "$STATE/model.state"
    [ "$size" != none ] && [ -z "${LLM_BASE_URL:-}" ] || return 0
    case $size in small | large) ;; *) fail "TASTEMAKER_MODEL is $size; write small, large or none" ;; esac
    port=$(cat "$STATE/model.port" 2>/dev/null) || true
    [ -n "$port" ] && ! accepting "$port" || port=$(free_port)
    echo "$port" >"$STATE/model.port"
    export LOCAL_LLM_BASE_URL=http://127.0.0.1:$port/v1 LOCAL_LLM_API_KEY LOCAL_LLM_MODEL=qwen2.5-coder-0.5b-instruct
    [ "$size" = small ] || LOCAL_LLM_MODEL=qwen2.5-coder-1.5b-instruct
    LOCAL_LLM_API_KEY=$(secret)
    set -m
    nice -n 5 "$ROOT/launcher/model.sh" "$size" "$port" $$ >"$LOGS/model.log" 2>&1 </dev/null &
    remember_process "$STATE/model.process" $!
    set +m
    disown
}
model_state_shown=''
show_model_state() { # each part once, not its every megabyte; that it runs, the service says itself
    local now
    now=$(cat "$STATE/model.state" 2>/dev/null) || return 0
    now=${now%%: [0-9]* of *}
    case $now in "$model_state_shown" | checking* | putting* | starting* | running*) return 0 ;; esac
    model_state_shown=$now
    say "local model: $now"
}

# ------------------------------------------------------------------ test

command_test() {
    local code=0
    TEST_DATABASE=''
    trap 'trap "" INT TERM HUP; end_process "$STATE/test.process"; end_test_database; unlock build' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    lock build # target/ is only one
    find_jdk
    find_maven
    # nothing of the person's own settings may decide a test
    unset PORT HOST DATABASE_URL DATABASE_JDBC_URL DATABASE_REACTIVE_URL DATABASE_USER DATABASE_PASSWORD LLM_BASE_URL LLM_API_KEY LLM_MODEL LLM_TOOLS \
        LOCAL_LLM_BASE_URL LOCAL_LLM_API_KEY LOCAL_LLM_MODEL PROMPTS_DIR TOOLS_DIR IMPORT_DIR SAMPLE_DATA MESSAGING_CONNECTOR KAFKA_BOOTSTRAP_SERVERS
    start_test_database
    rm -rf "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports"
    set -m # a process group of its own, which can be ended whole
    (cd "$ROOT" && maven_goals verify -B verify "$@") </dev/null &
    remember_process "$STATE/test.process" $!
    set +m
    wait $! || code=$?
    sum_up_tests
    exit "$code"
}
start_test_database() { # a throw-away one, on memory's word: no fsync
    local folder left
    for left in "${TMPDIR:-/tmp}"/tastemaker-test.*; do # of tests that were killed
        [ -O "$left" ] && ! remembered_process "$left/process" >/dev/null && [ -e "$left/process" ] || continue
        (DATA=$left/data && stop_database) || true
        rm -rf "$left"
    done
    folder=$(mktemp -d "${TMPDIR:-/tmp}/tastemaker-test.XXXXXX")
    chmod 711 "$folder" # for the user PostgreSQL runs as when we are root
    remember_process "$folder/process" $$
    TEST_DATABASE=$folder DATA=$folder/data DATABASE_LOG=$LOGS/test-database.log
    DATABASE_SETTINGS=$'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nshared_buffers = 128MB'
    : >"$DATABASE_LOG"
    start_database
    local address
    address=127.0.0.1:$(database_port)/tastemaker
    DATABASE_USER=postgres DATABASE_PASSWORD=$(database_password)
    export DATABASE_USER DATABASE_PASSWORD TEST_DATABASE_JDBC_URL=jdbc:postgresql://$address TEST_DATABASE_REACTIVE_URL=postgresql://$address
}
end_test_database() {
    [ -n "$TEST_DATABASE" ] || return 0
    DATA=$TEST_DATABASE/data
    stop_database || true
    rm -rf "$TEST_DATABASE" "$(dirname "$DATA")"
}
sum_up_tests() { # the last line, whatever Maven printed after its own
    # either folder may be missing
    { find "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports" -name '*.txt' -exec cat {} + 2>/dev/null || true; } | awk -F '[:,]' '
        /^Tests run:/ { run += $2; failures += $4; errors += $6; skipped += $8 }
        END { if (run) printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }'
}

# ------------------------------------------------------------------ one-off work on a database of its own

command_evaluate() { one_off evaluate "$@"; }
command_bench() { one_off bench "$@"; }
command_train() { one_off train "$@"; }
command_models() { one_off models "$@"; }
command_prompts() { one_off prompts "$@"; }
command_keys() { one_off keys "$@"; }
command_drill() { one_off drill "$@"; }
data_name() { # the last folder of --data, as part of a database's name
    local folder=''
    while [ $# -gt 1 ]; do
        [ "$1" != --data ] || folder=$2
        shift
    done
    basename "$(cd "${folder:-.}" 2>/dev/null && pwd -P || echo none)" | LC_ALL=C tr 'A-Z' 'a-z' | LC_ALL=C tr -c 'a-z0-9\n' '_' | cut -c1-40
}
model_of_choice() { # the words of the command: the composer unless --model says more
    local model=composer
    while [ $# -gt 1 ]; do
        [ "$1" != --model ] || model=$2
        shift
    done
    case $model in
        local)
            ! remembered_process "$STATE/run.process" >/dev/null || fail "the running service uses the local model; $ME stop, then try again"
            unset LLM_BASE_URL
            OWN_MODEL=yes
            ;;
        obedient | possessed)
            export LLM_BASE_URL LLM_MODEL=$model LLM_API_KEY=none LLM_TOOLS=true LLM_SCHEMA=true LLM_STREAMING=true LLM_CONTEXT=100000
            LLM_BASE_URL=http://127.0.0.1:$(free_port)/v1
            ;;
        composer) unset LLM_BASE_URL ;;
    esac
}
one_off() {
    local database=evaluation sample=false
    ONE_OFF='' OWN_MODEL='' OWN_STORE='' OWN_BROKER=''
    trap 'trap "" INT TERM HUP; [ -z "$ONE_OFF" ] || { kill "$ONE_OFF"; wait "$ONE_OFF"; } 2>/dev/null || true
        [ -z "$OWN_MODEL" ] || end_process "$STATE/model.process"; [ -z "$OWN_STORE" ] || leave_database; [ -z "$OWN_BROKER" ] || end_broker' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    find_jdk
    build_app
    if [ "$1 ${2:-}" = 'bench smtp-sink' ]; then
        java_command
        "${COMMAND[@]}" "$@" &
        ONE_OFF=$!
        wait "$ONE_OFF"
        return
    fi
    # what is measured starts as a service does that was started before
    [ "$1 ${2:-}" != 'bench serve' ] || [ -f "$APP/service.aot" ] || "$ROOT/tastemaker" rehearse >&2
    local alone="$1 ${2:-}"
    case "$* " in 'evaluate copy'*' --model composer '*) alone='evaluate checks' ;; esac # the composer needs neither store nor model
    case $alone in 'evaluate sequence' | 'evaluate checks' | 'bench checks') # files in, figures out: no store, but room for millions of scores
        TASTEMAKER_JAVA_OPTIONS="-Xmx5g ${TASTEMAKER_JAVA_OPTIONS:-}"
        java_command
        "${COMMAND[@]}" "$@" &
        ONE_OFF=$!
        wait "$ONE_OFF"
        return
        ;;
    esac
    if [ "$1 ${2:-}" = 'evaluate guided' ] || [ "$1 ${2:-}" = 'evaluate copy' ] || [ "$1 ${2:-}" = 'evaluate campaign' ]; then # those that talk to the model, about the sample's items
        ! remembered_process "$STATE/run.process" >/dev/null || fail "the running service uses the local model; $ME stop, then try again"
        database=evaluation_sample sample=true OWN_MODEL=yes
    fi
    local port=0
    if [ "$1 ${2:-}" = 'evaluate abuse' ]; then # over HTTP, against a model of its choice
        database=evaluation_abuse port=$(free_port)
        model_of_choice "$@"
    fi
    case "$1 ${2:-}" in
        'drill access')
            port=$(free_port)
            export ACCESS_SHOPPER_REQUESTS=1000000 # a shopper who is held back has not been refused
            ;;
        'prompts try') [ -n "${LLM_BASE_URL:-}" ] || OWN_MODEL=yes ;;
        'drill stuffing') database=evaluation_stuffing ;;
        'rehearse ') database=rehearsal sample=true port=$(free_port) ;;
        'drill model') # its clock runs five times as fast, so whatever waits for a model waits a fifth
            port=$(free_port)
            model_of_choice --model obedient
            export LLM_CIRCUIT_PAUSE=3s LLM_STALL=1600ms LLM_DEADLINE=4s CHAT_ENDPOINT_DEADLINE=4s
            ;;
        'bench gateway') model_of_choice --model obedient ;;
    esac
    case "$1 ${2:-}" in # catalogues of different data would be in each other's way
        'bench campaign') database=bench_campaign ;; # filled and emptied each time
        drill*) database=drill ;;
        'bench lifelong') database=lifelong ;; # its items are nobody's search results
        'bench growth') # filled and emptied each time; the index is measured, and not what a process keeps of a small catalogue
            database=bench_growth
            export CATALOG_MIRROR_MOST_ITEMS=${CATALOG_MIRROR_MOST_ITEMS:-0}
            ;;
        'evaluate search' | 'evaluate diversity' | 'bench serve') database=evaluation_$(data_name "$@") ;;
        'evaluate stages') # of searches over a catalogue, else of the sample's feeds
            database=evaluation_feeds
            case "$*" in *--data*) database=evaluation_$(data_name "$@") ;; esac
            ;;
    esac
    case $1 in train | models | keys | prompts) database=tastemaker ;; esac # the service's own: what is trained is what it serves
    OWN_STORE=yes
    if [ -n "${DATABASE_URL:-}" ]; then
        export_database_url "$DATABASE_URL"
        [ "$database" = tastemaker ] || export_database_url "$DATABASE_URL" "${DATABASE_NAME}_$database"
    else
        use_database
        export_database "$database"
    fi
    java -XX:TieredStopAtLevel=1 -cp "$(echo "$APP"/lib/main/org.postgresql.postgresql-*.jar)" "$ROOT/launcher/CreateDatabase.java" ||
        fail "could not create the database for $1 (line above)"
    unset LOCAL_LLM_BASE_URL LOCAL_LLM_API_KEY LOCAL_LLM_MODEL
    [ -z "$OWN_MODEL" ] || start_model
    export QUARKUS_LOG_CONSOLE_STDERR=true # the last line of standard output is the figures
    case "$1 ${2:-}" in
        'evaluate campaign') export CAMPAIGN_DELIVERY_ENABLED=false ;;
        'bench campaign' | drill*) # what they start delivers, or they themselves when it is time
            export CAMPAIGN_DELIVERY_ENABLED=false CAMPAIGN_OUTLET_EMAIL=smtp CAMPAIGN_OUTLET_SMTP_PORT
            CAMPAIGN_OUTLET_SMTP_PORT=$(free_port)
            ;;
    esac
    if [ "$1 ${2:-}" = 'drill kafka' ]; then
        OWN_BROKER=yes
        start_broker
    fi
    export PORT=$port SAMPLE_DATA=$sample PROMPTS_DIR=$ROOT/prompts TOOLS_DIR=$ROOT/tools IMPORT_DIR=$STATE/imports
    java_command
    "${COMMAND[@]}" "$@" &
    ONE_OFF=$!
    wait "$ONE_OFF"
}

# ------------------------------------------------------------------ against the running service

service_address() { echo "http://127.0.0.1:${PORT:-$(cat "$STATE/port" 2>/dev/null || echo 8080)}"; }
client() {
    find_python || fail "this needs Python 3.10 or newer, and there is none on the PATH; install it, or use curl and the address above"
    STATE=$STATE "$PYTHON" "$ROOT/launcher/client.py" "$@"
}
command_import() { client import "$(service_address)" "$@"; }
command_ask() { client ask "$(service_address)" "$@"; }
command_push() { client push "$(service_address)" "$@"; }
command_email() { client email "$(service_address)" "$@"; }
