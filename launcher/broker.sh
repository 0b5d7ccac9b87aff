# A private Kafka broker, one process that keeps its own metadata (KRaft), for the drill that wants a real one.
# shellcheck shell=bash

KAFKA=4.1.1

broker_fingerprint() { (cd "$1" && LC_ALL=C && export LC_ALL && "${SHA256[@]}" -- *.jar | sha256_of | cut -d' ' -f1); } # folder
install_broker() { # sets BROKER_JARS
    local folder=$CACHE/downloads/part.$$
    BROKER_JARS=$CACHE/kafka-$KAFKA
    [ ! -d "$BROKER_JARS" ] || [ "$(broker_fingerprint "$BROKER_JARS")" != "$(pinned 1 "kafka-$KAFKA")" ] || return 0
    find_maven
    discard_abandoned
    rm -rf "$folder" "$BROKER_JARS"
    mkdir -p "$folder"
    watch_fetch "fetching Kafka $KAFKA" "$folder" "$(pinned 2 "kafka-$KAFKA")" "$LOGS/fetch.log" \
        env MAVEN_ARGS= "$MAVEN" -q -B -f "$ROOT/launcher/broker.pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
        -DincludeScope=runtime "-DoutputDirectory=$folder" &&
        [ "$(broker_fingerprint "$folder")" = "$(pinned 1 "kafka-$KAFKA")" ] ||
        fail "could not fetch Kafka $KAFKA with Maven: no network, or not the pinned files; see $LOGS/fetch.log, then try again"
    mv "$folder" "$BROKER_JARS"
    end_progress
}

start_broker() { # exports DRILL_BROKER; its data are thrown away with it
    local port controller began=$SECONDS log=$LOGS/broker.log
    install_broker
    port=$(free_port) controller=$(free_port)
    rm -rf "$STATE/broker"
    mkdir -p "$STATE/broker"
    cat >"$STATE/broker/server.properties" <<SETTINGS
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$controller
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$controller
controller.listener.names=CONTROLLER
log.dirs=$STATE/broker/data
num.partitions=6
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=500
SETTINGS
    java -cp "$BROKER_JARS/*" kafka.tools.StorageTool format -t AAAAAAAAAAAAAAAAAAAAAQ -c "$STATE/broker/server.properties" >"$log" 2>&1 ||
        fail "the broker cannot be set up; see $log"
    set -m
    java -Xmx350m -XX:+UseSerialGC -cp "$BROKER_JARS/*" kafka.Kafka "$STATE/broker/server.properties" >>"$log" 2>&1 </dev/null &
    remember_process "$STATE/broker.process" $!
    set +m
    disown
    until accepting "$port"; do
        remembered_process "$STATE/broker.process" >/dev/null || fail "the broker ended while starting; see $log"
        progress "starting Kafka: $((SECONDS - began)) s"
        sleep 0.2
    done
    end_progress
    export DRILL_BROKER=127.0.0.1:$port
}
end_broker() {
    end_process "$STATE/broker.process"
    rm -rf "$STATE/broker"
}
