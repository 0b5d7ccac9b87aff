package dev.tastemaker.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.tool.ToolBox;
import dev.tastemaker.tool.ToolContext;
import dev.tastemaker.tool.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an intent to what the tools return: the calls that a model with a tool loop would make itself. */
@ApplicationScoped
class Lookup {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ToolBox tools;
    private final int cards;

    @Inject
    Lookup(ToolBox tools, ChatConfig config) {
        this.tools = tools;
        this.cards = config.cards();
    }

    Findings find(Intent intent, ToolContext context) {
        return switch (intent) {
            case Intent.Search search -> search(search, context);
            case Intent.SearchAndCompare both -> searchAndCompare(both, context);
            case Intent.Ask ask -> call(intent, "get_items", ids(List.of(ask.id())), context);
            case Intent.Compare compare -> call(intent, "compare_items", ids(compare.ids()), context);
            case Intent.Similar similar ->
                call(
                        intent,
                        "similar_items",
                        limited(object().put("id", similar.id()), similar.minPrice(), similar.maxPrice(), List.of()),
                        context);
            case Intent.Suggest() -> call(intent, "recommend_items", object().put("limit", cards), context);
            case Intent.Trending() -> call(intent, "trending_items", object().put("limit", cards), context);
            case Intent.Note note -> beside(note, context);
            case Intent.Talk talk -> Findings.none(talk);
        };
    }

    /** When no video, stream or article is found, other kinds are better than nothing. */
    private Findings search(Intent.Search search, ToolContext context) {
        Findings found = call(search, "search_items", arguments(search, true), context);
        boolean nothing = found.shown().isEmpty() || found.fallback() != null;
        if (search.kinds().isEmpty() || !nothing) {
            return found;
        }
        Findings anyKind = call(search, "search_items", arguments(search, false), context);
        List<Findings.ToolCall> calls = new ArrayList<>(found.calls());
        calls.addAll(anyKind.calls());
        String kinds = String.join(
                " or ", search.kinds().stream().map(ItemKind::wireName).sorted().toList());
        return new Findings(search, calls, anyKind.shown(), anyKind.stages(), "no " + kinds + " found");
    }

    /** What a note goes with; nothing near is nothing. */
    private Findings beside(Intent.Note note, ToolContext context) {
        if (note.id() != null) {
            return call(note, "get_items", ids(List.of(note.id())), context);
        }
        if (note.about() == null) {
            return Findings.none(note);
        }
        Findings found = search(note.about(), context);
        List<Recommendation> shown = found.fallback() == null ? found.shown() : List.of();
        return new Findings(note, found.calls(), shown, found.stages(), null);
    }

    private Findings searchAndCompare(Intent.SearchAndCompare both, ToolContext context) {
        Findings found = search(both.search(), context);
        List<Recommendation> best = bestTwo(found.shown());
        if (best.size() < 2 || found.fallback() != null) {
            return new Findings(both.search(), found.calls(), found.shown(), found.stages(), found.fallback());
        }
        List<String> ids = best.stream().map(each -> each.item().id()).toList();
        Findings compared = call(new Intent.Compare(ids, both.search().query()), "compare_items", ids(ids), context);
        List<Findings.ToolCall> calls = new ArrayList<>(found.calls());
        calls.addAll(compared.calls());
        return new Findings(compared.intent(), calls, best, found.stages(), null);
    }

    /** The first, and the next that is more than another colour of it. */
    private static List<Recommendation> bestTwo(List<Recommendation> found) {
        List<Recommendation> best = new ArrayList<>();
        for (Recommendation each : found) {
            boolean other =
                    best.isEmpty() || !ItemWords.family(best.getFirst().item()).equals(ItemWords.family(each.item()));
            if (best.size() < 2 && other) {
                best.add(each);
            }
        }
        return best;
    }

    private Findings call(Intent intent, String tool, ObjectNode arguments, ToolContext context) {
        ToolResult result = tools.call(tool, arguments.toString(), context);
        return new Findings(
                intent,
                List.of(new Findings.ToolCall(tool, arguments.toString())),
                result.shown(),
                result.stages(),
                result.fallback());
    }

    private ObjectNode arguments(Intent.Search search, boolean withKinds) {
        List<ItemKind> kinds = withKinds ? List.copyOf(search.kinds()) : List.of();
        return limited(object().put("query", search.query()), search.minPrice(), search.maxPrice(), kinds);
    }

    private ObjectNode limited(
            ObjectNode arguments, @Nullable BigDecimal minPrice, @Nullable BigDecimal maxPrice, List<ItemKind> kinds) {
        ObjectNode filter = object();
        if (minPrice != null) {
            filter.put("minPrice", minPrice);
        }
        if (maxPrice != null) {
            filter.put("maxPrice", maxPrice);
        }
        if (!kinds.isEmpty()) {
            ArrayNode names = filter.putArray("kinds");
            kinds.stream().map(ItemKind::wireName).sorted().forEach(names::add);
        }
        if (!filter.isEmpty()) {
            arguments.set("filter", filter);
        }
        return arguments.put("limit", cards);
    }

    private static ObjectNode ids(List<String> ids) {
        ObjectNode arguments = object();
        ArrayNode list = arguments.putArray("ids");
        ids.stream().distinct().limit(5).forEach(list::add);
        return arguments;
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
