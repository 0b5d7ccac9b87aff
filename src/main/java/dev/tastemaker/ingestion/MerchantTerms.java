package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** How merchants' feeds word availability, categories, descriptions and the names of attributes. */
final class MerchantTerms {
    private MerchantTerms() {}

    // What is not said to be there is not offered: better a sale less than a promise that does not hold.
    static String availability(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "")) {
            case "instock", "limitedstock", "limitedavailability", "available", "true" -> "in_stock";
            case "outofstock", "soldout", "discontinued", "unavailable", "unknown", "false" -> "out_of_stock";
            case "preorder", "presale" -> "preorder";
            case "backorder", "availablefororder" -> "backorder";
            default ->
                throw Refusal.invalid(
                        "availability must be in_stock, out_of_stock, preorder or backorder, is " + Row.startOf(text));
        };
    }

    /** A path such as {@code Home > Kitchen > Kettles}. */
    static List<String> category(String path) {
        return Arrays.stream(path.split(">"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Text without the HTML that many shops leave in their descriptions. */
    static String plain(String text) {
        return text.matches("(?s).*</?[a-zA-Z][^<>]*>.*") ? Jsoup.parse(text).text() : text;
    }

    /** The name of an attribute as a key: words of letters and digits, parted by single underscores. */
    static String cleaned(String name) {
        String words = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        String bare = words.replaceAll("^_+|_+$", "");
        return bare.equals("color") ? "colour" : bare;
    }

    static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equals("1");
    }

    static boolean isFalse(String text) {
        return text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no") || text.equals("0");
    }

    /** A whole number, also when it is written with a fraction of nought. */
    static int whole(String field, String text) {
        try {
            return new BigDecimal(text.replace(",", "")).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refusal.invalid(field + " must be a whole number, is " + Row.startOf(text));
        }
    }
}
