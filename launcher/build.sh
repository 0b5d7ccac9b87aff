# Maven, and the application built from the sources when they changed.
# shellcheck shell=bash

find_maven() { # sets MAVEN: the wrapper's pinned Maven when it is here or can be fetched, else the machine's own
    [ -z "${MAVEN:-}" ] || return 0
    find_jdk
    local wrapped=${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-3.9.9
    [ -d "$wrapped" ] || progress "fetching Maven 3.9.9"
    if "$ROOT/mvnw" -v >>"$LOGS/fetch.log" 2>&1; then
        MAVEN=$ROOT/mvnw
    elif command -v mvn >/dev/null; then
        MAVEN=$(command -v mvn)
    else
        fail "no Maven: mvnw could not fetch it (see $LOGS/fetch.log) and there is no mvn on the PATH; go online once, or install Maven 3.9"
    fi
    end_progress
    # what Maven 3.9 itself does, and JDK 25 would warn about at every start
    export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    # Java asks the user database for the home folder; where that one is not to be written to, HOME is the one in use.
    [ -w "$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)" ] || [[ $HOME = *[[:space:]]* ]] ||
        MAVEN_OPTS="$MAVEN_OPTS -Duser.home=$HOME"
}

# Once these goals have succeeded with this pom.xml, everything they need is in the local Maven repository: no network again.
maven_goals() { # mark of the goals, then the command line; runs offline first where that is known to do
    local name=$1 mark code
    mark=$CACHE/offline/$name-$(sha256_of "$ROOT/pom.xml" | cut -c1-16)
    shift
    if [ -e "$mark" ]; then
        if "$MAVEN" -o "$@"; then return 0; else code=$?; fi
        [ "$name" != verify ] || [ ! -d "$ROOT/target/surefire-reports" ] || return "$code" # the tests ran
        # the local repository may have been emptied since: only then is there a reason to go online
        "$MAVEN" -o -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:resolve -f "$ROOT/pom.xml" >/dev/null 2>&1 && return "$code"
        rm -f "$mark"
    fi
    "$MAVEN" "$@" || return $?
    mkdir -p "${mark%/*}" && touch "$mark"
}

sources_fingerprint() { # of the contents of all that goes into the application
    (cd "$ROOT" && find pom.xml .mvn src/main prompts tools migrations -type f -print0 2>/dev/null | LC_ALL=C sort -z |
        xargs -0 "${SHA256[@]}" | sha256_of | cut -c1-16)
}

# The application runs from a copy of its own, so that a later build or test never changes the jars under a running service.
build_app() { # sets APP: the folder with quarkus-run.jar
    local fingerprint other began=$SECONDS pid
    [ -f "$ROOT/pom.xml" ] || fail "no pom.xml in $ROOT: this checkout is not complete; clone it again"
    fingerprint=$(sources_fingerprint)
    APP=$STATE/app/$fingerprint
    [ ! -f "$APP/built" ] || return 0
    lock build
    if [ ! -f "$APP/built" ]; then
        find_maven
        (cd "$ROOT" && maven_goals package -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true) >"$LOGS/build.log" 2>&1 </dev/null &
        pid=$!
        while kill -0 "$pid" 2>/dev/null; do
            progress "building the service: $((SECONDS - began)) s"
            sleep 0.5
        done
        if ! wait "$pid"; then
            end_progress
            grep -m 12 '^\[ERROR\]' "$LOGS/build.log" >&2 || tail -n 12 "$LOGS/build.log" >&2
            unlock build
            fail "the build failed; see above and $LOGS/build.log, mend it and try again"
        fi
        [ -f "$ROOT/target/quarkus-app/quarkus-run.jar" ] || fail "the build made no target/quarkus-app/quarkus-run.jar; see $LOGS/build.log"
        rm -rf "$APP"
        mkdir -p "$APP"
        cp -R "$ROOT/target/quarkus-app/." "$APP/"
        touch "$APP/built"
        for other in "$STATE"/app/*; do # older copies, but for the one a service is running from
            [ "$other" = "$APP" ] || [ "$other" = "$(cat "$STATE/service.app" 2>/dev/null)" ] || rm -rf "$other"
        done
        say "built the service in $((SECONDS - began)) s"
    fi
    unlock build
}
