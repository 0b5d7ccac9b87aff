package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.access.ApiKeys;
import dev.tastemaker.access.CrossCalls;
import dev.tastemaker.access.Scope;
import dev.tastemaker.tool.ToolBox;
import dev.tastemaker.tool.ToolContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code drill access}: shoppers with tokens who ask for each other's data, by every address that names a person or a thing of a
 * person ({@link CrossCalls}) and every tool that names a shopper, drawn at random. Another's name or word in an answer is a
 * foreign row; at the end everybody must be as they were.
 */
@ApplicationScoped
class AccessDrill {
    private static final int SHOPPERS = 60;
    /** Tools whose arguments name a shopper, with the rest of their arguments. */
    private static final Map<String, String> TOOLS = Map.of("shopper_profile", "", "recommend_items", ",\"limit\":3");

    private final ApiKeys keys;
    private final ToolBox tools;
    private final URI base;

    @Inject
    AccessDrill(ApiKeys keys, ToolBox tools, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.keys = keys;
        this.tools = tools;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** What came of the calls of one kind. */
    private static final class Tally {
        private int calls;
        private int refused;
        private int foreign;
    }

    /** What one call brought; {@code status} 200 of a tool. */
    private record Answer(String kind, int status, String body, boolean mustBeRefused) {
        boolean refused() {
            return (status >= 400 && status < 500) || (status == 200 && body.contains("\"refused\""));
        }
    }

    void run(CommandLine line) {
        int calls = line.number("calls", 10_000, 1_000_000);
        ApiKeys.Created key = keys.create("drill", Set.of(Scope.ADMIN));
        try {
            DrillShoppers shoppers = new DrillShoppers(base, key.secret(), SHOPPERS);
            drill(calls, shoppers, line.option("report").map(Path::of).orElse(null));
        } finally {
            keys.revoke(key.key().id());
        }
    }

    private void drill(int calls, DrillShoppers shoppers, @Nullable Path report) {
        Random random = new Random(7);
        Map<String, Tally> byKind = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        ProgressLines progress = new ProgressLines();
        int foreign = 0;
        int failed = 0;
        int letIn = 0;
        for (int i = 0; i < calls; i++) {
            int own = random.nextInt(SHOPPERS);
            DrillShoppers.Owner other = shoppers.get((own + 1 + random.nextInt(SHOPPERS - 1)) % SHOPPERS);
            Answer answer = call(random, shoppers, shoppers.get(own), other);
            boolean tells = other.isIn(answer.body());
            boolean enters = answer.mustBeRefused() && !answer.refused();
            Tally tally = byKind.computeIfAbsent(answer.kind(), kind -> new Tally());
            tally.calls++;
            tally.refused += answer.refused() ? 1 : 0;
            tally.foreign += tells ? 1 : 0;
            foreign += tells ? 1 : 0;
            failed += answer.status() >= 500 ? 1 : 0;
            letIn += enters ? 1 : 0;
            if (tells || enters || answer.status() >= 500) {
                String body = answer.body().replaceAll("\\s+", " ");
                faults.add(
                        answer.kind() + " " + answer.status() + " " + body.substring(0, Math.min(200, body.length())));
            }
            progress.progress("calls", i + 1, calls, "made");
        }
        publish(calls, byKind, faults, new long[] {foreign, letIn, failed, shoppers.changed()}, report);
    }

    private Answer call(Random random, DrillShoppers shoppers, DrillShoppers.Owner own, DrillShoppers.Owner other) {
        List<CrossCalls.Call> all = Stream.concat(CrossCalls.REFUSED.stream(), CrossCalls.ANSWERED.stream())
                .toList();
        int drawn = random.nextInt(all.size() + TOOLS.size());
        if (drawn >= all.size()) {
            String tool = TOOLS.keySet().stream().sorted().toList().get(drawn - all.size());
            String arguments = "{\"shopperId\":\"" + other.shopperId() + "\"" + TOOLS.get(tool) + "}";
            String told = tools.call(tool, arguments, new ToolContext(own.shopperId(), "en", null))
                    .json();
            return new Answer("tool " + tool, 200, told, true);
        }
        CrossCalls.Call call = all.get(drawn);
        Map<String, String> things = new HashMap<>(other.things());
        things.put("own", own.shopperId());
        String body = call.body(things);
        HttpResponse<String> answer = shoppers.send(
                call.method(), call.address(things), body == null ? null : call.contentType(), body, own.token());
        return new Answer(
                call.method() + " " + call.address(),
                answer.statusCode(),
                answer.body(),
                CrossCalls.REFUSED.contains(call));
    }

    /** @param sums foreign rows, calls that were let in, answers of 5xx, shoppers who were changed */
    private static void publish(
            int calls, Map<String, Tally> byKind, List<String> faults, long[] sums, @Nullable Path report) {
        StringBuilder text = new StringBuilder();
        byKind.forEach((kind, tally) -> text.append(String.format(
                Locale.ROOT,
                "%-80s %6d calls, %6d refused, %d with foreign rows%n",
                kind,
                tally.calls,
                tally.refused,
                tally.foreign)));
        faults.stream().limit(50).forEach(each -> text.append(each).append('\n'));
        ObjectNode json = new ObjectMapper()
                .createObjectNode()
                .put("calls", calls)
                .put("kinds", byKind.size())
                .put("foreign_rows", sums[0])
                .put("let_in", sums[1])
                .put("failed", sums[2])
                .put("changed", sums[3]);
        Reports.publish(text.toString(), json.toString(), report, "access.txt");
    }
}
