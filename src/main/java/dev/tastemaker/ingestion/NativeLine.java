package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A native line as a mapping fills it, field by field; each value is given the type that its field has. */
final class NativeLine {
    /** An attribute longer than the catalog keeps is cut here, and so is a list: no reason to lose the item. */
    private static final int LONGEST_ATTRIBUTE = 2_000;

    private static final int LONGEST_LIST = 50;

    private static final Set<String> NUMBERS = Set.of("stock", "value");

    private final ImportKind kind;
    private final ObjectNode line = JsonNodeFactory.instance.objectNode();
    private @Nullable JsonNode amount;
    private @Nullable String currency;

    NativeLine(ImportKind kind) {
        this.kind = kind;
    }

    void put(String field, JsonNode value) {
        if (field.startsWith("attributes.")) {
            putAttribute(field.substring("attributes.".length()), value);
        } else if (field.startsWith("facts.")) {
            putFact(field.substring("facts.".length()), value);
        } else {
            putField(field, value);
        }
    }

    private void putField(String field, JsonNode value) {
        switch (field) {
            case "price", "price.amount" -> amount = value;
            case "price.currency" -> currency = Fields.text(value);
            case "category", "mentions" -> putNames(field, value);
            case "availability" -> putText(field, MerchantTerms.availability(String.valueOf(Fields.text(value))));
            case "description", "body" -> putText(field, MerchantTerms.plain(String.valueOf(Fields.text(value))));
            default -> {
                if (NUMBERS.contains(field)) {
                    line.set(field, number(field, value));
                } else {
                    putText(field, Fields.text(value));
                }
            }
        }
    }

    private void putText(String field, @Nullable String text) {
        if (text != null) {
            line.put(field, text);
        }
    }

    private void putNames(String field, JsonNode value) {
        ArrayNode names = line.putArray(field);
        if (value instanceof ArrayNode list) {
            list.forEach(name -> names.add(name.asText()));
        } else if (field.equals("category")) {
            MerchantTerms.category(value.asText()).forEach(names::add);
        } else {
            List.of(value.asText().split("\\s*[,;|]\\s*")).forEach(names::add);
        }
    }

    private static JsonNode number(String field, JsonNode value) {
        if (value.isNumber()) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value.asText().strip());
            return number.stripTrailingZeros().scale() <= 0
                    ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
                    : JsonNodeFactory.instance.numberNode(number);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(field + " is not a number");
        }
    }

    /** The first value of a name stays. Names are cleaned; whole numbers lose their fraction of nought. */
    void putAttribute(String name, JsonNode value) {
        String cleaned = MerchantTerms.cleaned(name);
        ObjectNode attributes = line.withObject("/attributes");
        if (!cleaned.isEmpty() && !attributes.has(cleaned)) {
            attributes.set(cleaned, attribute(value));
        }
    }

    private static JsonNode attribute(JsonNode value) {
        if (value.isTextual() && value.textValue().length() > LONGEST_ATTRIBUTE) {
            return JsonNodeFactory.instance.textNode(cut(value.textValue()));
        }
        if (value instanceof ArrayNode list && list.size() > LONGEST_LIST) {
            ArrayNode first = JsonNodeFactory.instance.arrayNode();
            list.valueStream().limit(LONGEST_LIST).forEach(first::add);
            return first;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return number.scale() <= 0 && number.precision() - number.scale() <= 18
                    ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                    : JsonNodeFactory.instance.numberNode(number);
        }
        return value;
    }

    private static String cut(String text) {
        int end = text.lastIndexOf(' ', LONGEST_ATTRIBUTE - 2);
        int at = end > LONGEST_ATTRIBUTE / 2 ? end : LONGEST_ATTRIBUTE - 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + "…";
    }

    private void putFact(String name, JsonNode value) {
        String text = Fields.text(value);
        if (text != null) {
            line.withArray("/facts").addObject().put("name", name).put("value", text);
        }
    }

    /** The line, when everything it has is in. */
    ObjectNode finish() {
        if (amount != null && kind == ImportKind.ITEMS) {
            Money money = Money.of("price", amount, currency);
            line.putObject("price")
                    .put("amount", money.amount().toPlainString())
                    .put("currency", money.currency());
        }
        return line;
    }
}
