package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a true text false in one place. It reads texts and items with means of its own and knows nothing of the checks; a
 * change that might be true by chance (a number that the item has elsewhere, a claim with words of the item) is not made.
 */
final class FaultSeeder {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");
    private static final List<String> CURRENCIES = List.of("€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("g", "kg"),
            Map.entry("kg", "g"),
            Map.entry("mm", "cm"),
            Map.entry("cm", "mm"),
            Map.entry("m", "km"),
            Map.entry("ml", "l"),
            Map.entry("l", "ml"),
            Map.entry("W", "kW"),
            Map.entry("V", "A"),
            Map.entry("h", "min"),
            Map.entry("hours", "minutes"),
            Map.entry("minutes", "hours"),
            Map.entry("days", "weeks"),
            Map.entry("years", "months"),
            Map.entry("inch", "cm"),
            Map.entry("GB", "TB"),
            Map.entry("MB", "GB"),
            Map.entry("MHz", "GHz"),
            Map.entry("GHz", "MHz"),
            Map.entry("mAh", "Wh"),
            Map.entry("Minuten", "Stunden"),
            Map.entry("Stunden", "Tage"),
            Map.entry("heures", "minutes"),
            Map.entry("minutos", "horas"),
            Map.entry("分", "時間"));
    private static final Pattern MEASURE = Pattern.compile("(\\d[\\d.,]*[ \\u00A0-]?)(\\p{L}+)(?![\\p{L}])");
    /** What is taken out or turned round, by language. */
    private static final Map<String, List<String[]>> DENIALS = Map.of(
            "en",
                    List.of(
                            new String[] {"(?i)\\b(is|are|does|do|will|was|has|can|have) not ", "$1 "},
                            new String[] {"(?i)\\b(is|are|does|do|was|has|have|could|would)n[’']t\\b", "$1"},
                            new String[] {"(?i)\\bcannot\\b", "can"},
                            new String[] {"\\bwithout\\b", "with"},
                            new String[] {"\\bWithout\\b", "With"},
                            new String[] {"\\bnever ", ""},
                            new String[] {"\\bno (?=\\p{L})", ""},
                            new String[] {"\\bNo (?=\\p{L})", ""},
                            new String[] {"\\bnot ", ""}),
            "de",
                    List.of(
                            new String[] {"\\b([Kk])ein(e|en|em|er)?\\b", "ein$2"},
                            new String[] {"\\bnicht ", ""},
                            new String[] {"\\bohne\\b", "mit"}),
            "fr", List.of(new String[] {"\\bsans\\b", "avec"}, new String[] {"\\bne (\\p{L}+) pas\\b", "$1"}),
            "es", List.of(new String[] {"\\bsin\\b", "con"}, new String[] {"\\bno (?=\\p{L})", ""}),
            "pt", List.of(new String[] {"\\bsem\\b", "com"}, new String[] {"\\bnão ", ""}),
            "ja", List.of(new String[] {"ありません", "あります"}, new String[] {"ません", "ます"}));

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Random random;
    private final List<String> brands;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<String>> claims = new HashMap<>();
    private final Map<String, List<String>> urgencies = new HashMap<>();

    FaultSeeder(List<Item> catalog, long seed) {
        this.random = new Random(seed);
        Set<String> names = new java.util.TreeSet<>();
        catalog.forEach(item -> Optional.ofNullable(item.brand())
                .filter(brand -> brand.length() > 1)
                .ifPresent(names::add));
        this.brands = new ArrayList<>(names);
    }

    /** The text with one fault of a kind; empty where it has nothing to make false so. */
    Optional<String> seed(FaultKind kind, CopyText text) {
        Optional<String> seeded = switch (kind) {
            case DIGIT_CHANGED -> digit(text);
            case CURRENCY_SWAPPED -> currency(text);
            case UNIT_CHANGED -> unit(text);
            case CLAIM_ADDED -> added(text, claims, "added-claims.txt");
            case BRAND_SWAPPED -> brand(text);
            case URGENCY_ADDED -> isShort(text) ? Optional.empty() : added(text, urgencies, "added-urgency.txt");
            case PRICE_ROUNDED -> rounded(text);
            case NEGATION_DROPPED -> denial(text);
        };
        return seeded.filter(words -> !words.equals(text.text()));
    }

    private Optional<String> digit(CopyText text) {
        List<int[]> numbers = places(NUMBER, text.text());
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int[] place = numbers.get(random.nextInt(numbers.size()));
        String number = text.text().substring(place[0], place[1]);
        for (int tries = 0; tries < 12; tries++) {
            int at = random.nextInt(number.length());
            if (!Character.isDigit(number.charAt(at))) {
                continue;
            }
            char other = (char) ('1' + random.nextInt(9));
            String changed = number.substring(0, at) + other + number.substring(at + 1);
            if (!changed.equals(number) && !hasNumber(text, changed)) {
                return Optional.of(replaced(text.text(), place, changed));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> currency(CopyText text) {
        for (String sign : CURRENCIES) {
            int at = text.text().indexOf(sign);
            boolean price = at >= 0
                    && NUMBER.matcher(text.text()
                                    .substring(
                                            Math.max(0, at - 12),
                                            Math.min(text.text().length(), at + 12)))
                            .find();
            if (price) {
                String other = sign.length() == 1 ? (sign.equals("$") ? "€" : "$") : sign.equals("EUR") ? "USD" : "EUR";
                return Optional.of(text.text().replace(sign, other));
            }
        }
        return Optional.empty();
    }

    private Optional<String> unit(CopyText text) {
        Matcher measure = MEASURE.matcher(text.text());
        while (measure.find()) {
            String other = UNITS.get(measure.group(2));
            if (other != null && !items(text).contains(measure.group(1).strip() + other)) {
                return Optional.of(replaced(text.text(), new int[] {measure.start(2), measure.end(2)}, other));
            }
        }
        return Optional.empty();
    }

    private Optional<String> added(CopyText text, Map<String, List<String>> lists, String file) {
        List<String> sentences = lists.computeIfAbsent(text.language(), language -> EvaluationLines.of(file, language));
        for (int tries = 0; tries < 8; tries++) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            int close = sentence.startsWith("[") ? sentence.indexOf(']') : -1;
            boolean known = close > 0 && items(text).contains(sentence.substring(1, close));
            sentence = sentence.substring(close + 1).strip();
            if (!known && !sharesWords(sentence, text)) {
                String end = text.text().matches("(?s).*[.!?。！？]")
                        ? ""
                        : text.language().equals("ja") ? "。" : ".";
                String room = text.language().equals("ja") ? "" : " ";
                return Optional.of(text.text() + end + room + sentence);
            }
        }
        return Optional.empty();
    }

    /** Where few are left or an offer is about to end, pressing may be right. */
    private static boolean isShort(CopyText text) {
        return text.grounds().items().stream()
                .anyMatch(item -> (item.stock() != null && item.stock() <= 10)
                        || item.facts().stream().anyMatch(fact -> fact.name().equals("offer_ends_at")));
    }

    private Optional<String> brand(CopyText text) {
        for (Item item : text.grounds().items()) {
            String own = item.brand();
            if (own == null || own.length() < 2 || brands.size() < 2) {
                continue;
            }
            Matcher there = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(own) + "(?![\\p{L}\\p{N}])")
                    .matcher(text.text());
            if (!there.find()) {
                continue;
            }
            for (int tries = 0; tries < 8; tries++) {
                String other = brands.get(random.nextInt(brands.size()));
                if (!items(text).contains(other.toLowerCase(Locale.ROOT))) {
                    return Optional.of(there.replaceAll(Matcher.quoteReplacement(other)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> rounded(CopyText text) {
        for (Item item : text.grounds().items()) {
            Price price = item.price();
            if (price == null || price.amount().signum() == 0) {
                continue;
            }
            BigDecimal whole = price.amount().setScale(0, RoundingMode.HALF_UP);
            BigDecimal round = whole.compareTo(price.amount()) != 0
                    ? whole
                    : price.amount()
                            .divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP)
                            .multiply(BigDecimal.TEN);
            if (round.compareTo(price.amount()) == 0 || round.signum() == 0 || hasNumber(text, round.toPlainString())) {
                continue;
            }
            for (int[] place : places(NUMBER, text.text())) {
                if (isPrice(text.text().substring(place[0], place[1]), price.amount())) {
                    return Optional.of(replaced(text.text(), place, round.toPlainString()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> denial(CopyText text) {
        for (String[] turn : Objects.requireNonNull(DENIALS.get(text.language()))) {
            String turned = text.text().replaceFirst(turn[0], turn[1]);
            if (!turned.equals(text.text())) {
                return Optional.of(turned);
            }
        }
        return Optional.empty();
    }

    private static boolean isPrice(String written, BigDecimal amount) {
        String digits = written.replaceAll("\\D", "");
        return digits.equals(
                        amount.setScale(2, RoundingMode.HALF_UP).unscaledValue().toString())
                || digits.equals(amount.stripTrailingZeros().toPlainString());
    }

    /** Whether the items have this number anywhere; digits alone count, so that no spelling is taken for another number. */
    private boolean hasNumber(CopyText text, String number) {
        Set<String> numbers = new HashSet<>();
        for (int[] place : places(NUMBER, items(text))) {
            numbers.add(digits(items(text).substring(place[0], place[1])));
        }
        return numbers.contains(digits(number))
                || digits(number).equals(String.valueOf(text.grounds().items().size()));
    }

    private static String digits(String number) {
        String plain = number.replace(",", ".");
        return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\D", "") : plain;
    }

    private boolean sharesWords(String sentence, CopyText text) {
        Matcher words = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String stem = words.group().substring(0, Math.min(6, words.group().length()));
            if (stem.length() > 4 && items(text).contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private String items(CopyText text) {
        return known.computeIfAbsent(String.join(" ", text.grounds().itemIds()), ids -> {
            StringBuilder all = new StringBuilder();
            for (Item item : text.grounds().items()) {
                try {
                    all.append(JSON.writeValueAsString(item).toLowerCase(Locale.ROOT))
                            .append(' ');
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("an item is always JSON", e);
                }
            }
            return all.toString();
        });
    }

    private static List<int[]> places(Pattern pattern, String text) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }

    private static String replaced(String text, int[] place, String other) {
        return text.substring(0, place[0]) + other + text.substring(place[1]);
    }
}
