package dev.tastemaker.guardrail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currency signs and words, each with the ISO codes it may stand for: {@code $} alone does not say whose dollar. */
final class Currencies {
    private static final String TABLE = """
            € EUR
            euro EUR
            euros EUR
            ユーロ EUR
            $ USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD
            us$ USD
            ca$ CAD
            c$ CAD
            a$ AUD
            au$ AUD
            nz$ NZD
            hk$ HKD
            s$ SGD
            mx$ MXN
            nt$ TWD
            r$ BRL
            dollar USD CAD AUD NZD
            dollars USD CAD AUD NZD
            dólares USD CAD AUD NZD
            reais BRL
            £ GBP EGP
            ¥ JPY CNY
            yen JPY
            円 JPY
            元 CNY TWD
            yuan CNY
            kr SEK NOK DKK ISK
            zł PLN
            kč CZK
            sfr CHF
            franken CHF
            francs CHF
            ₹ INR
            ₩ KRW
            원 KRW
            ₺ TRY
            ₽ RUB
            ₫ VND
            ฿ THB
            ₪ ILS
            ₴ UAH
            """;
    /** Written in capitals only: {@code cup} and {@code try} are codes as well as words, so the list is short. */
    private static final Set<String> CODES = Set.of(
            "EUR", "USD", "GBP", "JPY", "CNY", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN",
            "TRY", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BRL", "ARS", "CLP", "COP", "INR", "KRW", "TWD", "THB",
            "VND", "IDR", "MYR", "PHP", "ZAR", "ILS", "AED", "SAR", "RUB", "UAH", "EGP", "NGN", "KES");

    private static final Map<String, Set<String>> BY_SIGN = read();
    /** Longest first, so that {@code US$} is not read as {@code $}. */
    private static final List<String> SIGNS = BY_SIGN.keySet().stream()
            .filter(sign -> !Character.isLetter(sign.charAt(sign.length() - 1)))
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private Currencies() {}

    /** The codes behind a sign or word; null when it is none. */
    static @Nullable Set<String> of(String sign) {
        return CODES.contains(sign) ? Set.of(sign) : BY_SIGN.get(sign.toLowerCase(Locale.ROOT));
    }

    /** The currency sign that ends just before {@code end}; empty when there is none. */
    static String signBefore(String text, int end) {
        for (String sign : SIGNS) {
            int start = end - sign.length();
            if (start >= 0
                    && text.regionMatches(true, start, sign, 0, sign.length())
                    && (start == 0
                            || !Character.isLetter(sign.charAt(0))
                            || !Character.isLetter(text.charAt(start - 1)))) {
                return text.substring(start, end);
            }
        }
        return "";
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> signs = new HashMap<>();
        TABLE.lines()
                .map(line -> line.split(" "))
                .forEach(row -> signs.put(row[0], Arrays.stream(row).skip(1).collect(Collectors.toSet())));
        return Map.copyOf(signs);
    }
}
