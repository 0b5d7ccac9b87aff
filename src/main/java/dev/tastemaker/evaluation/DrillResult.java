package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

/**
 * What came of a drill.
 *
 * @param lost who was to get a message and got none
 * @param duplicates messages beyond the first to a person
 * @param inFlight what was between the ledger's "sending" and "sent" at the kills
 * @param afterSent messages that came again after the ledger had settled them
 * @param more further members of its JSON line, each behind a comma
 */
record DrillResult(int recipients, int lost, int duplicates, long inFlight, int afterSent, String more) {
    String json(String drill) {
        return String.format(
                ROOT,
                "{\"drill\":\"%s\",\"recipients\":%d,\"lost\":%d,\"duplicates\":%d,\"in_flight\":%d,\"repeated_after_sent\":%d%s}",
                drill,
                recipients,
                lost,
                duplicates,
                inFlight,
                afterSent,
                more);
    }
}
