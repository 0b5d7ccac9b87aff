package dev.tastemaker.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The index of words: for each the places that hold it, with the sum that PostgreSQL's {@code ts_rank} makes of where it stands.
 * Scores are those of {@link PgLexicalStore}, number by number.
 */
final class MirrorWords {
    /** What {@code ts_rank} divides by: the sum of 1/i² without end. */
    private static final double ALL_PLACES = 1.64493406685;

    /** Of what PostgreSQL says of a place, its number. */
    private static final int PLACE = (1 << 14) - 1;

    private final CatalogConfig.Lexical config;
    private final float[] fields;
    private final TreeMap<String, Posting> postings = new TreeMap<>();
    private final MirrorSpelling spelling = new MirrorSpelling();
    private final List<Posting[]> held = new ArrayList<>();
    /** Where words stand in items, for each word and item: how many places, then the places. */
    private short[] places = new short[4_096];

    private int placesEnd;
    /** All zero; not made for each search anew, because collecting so much stops all others. */
    private final AtomicReference<float @Nullable []> spareZeros = new AtomicReference<>();

    MirrorWords(CatalogConfig.Lexical config) {
        this.config = config;
        this.fields = new float[] {
            (float) config.attribute(), (float) config.description(), (float) config.brand(), (float) config.title()
        };
    }

    /** Who holds a word: all that ever did, in the order of their places, and how many of them live. */
    private static final class Posting {
        private int[] slots = new int[2];
        private float[] sums = new float[2];
        /** Where its places begin. */
        private int[] places = new int[2];

        private int size;
        private int living;

        void add(int slot, float sum, int placesFrom) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size + size / 2 + 2);
                sums = Arrays.copyOf(sums, slots.length);
                places = Arrays.copyOf(places, slots.length);
            }
            slots[size] = slot;
            sums[size] = sum;
            places[size++] = placesFrom;
            living++;
        }
    }

    /** At the next place. @param words the binary form of a tsvector */
    void add(byte[] words) {
        int slot = held.size();
        ByteBuffer buffer = ByteBuffer.wrap(words);
        Posting[] own = new Posting[buffer.getInt()];
        for (int i = 0; i < own.length; i++) {
            own[i] = postings.computeIfAbsent(lexeme(buffer), this::first);
            int from = keepPlaces(buffer.duplicate());
            own[i].add(slot, sum(buffer), from);
        }
        held.add(own);
    }

    private Posting first(String lexeme) {
        spelling.add(lexeme);
        return new Posting();
    }

    /** It counts no more. */
    void remove(int slot) {
        for (Posting posting : held.get(slot)) {
            posting.living--;
        }
        held.set(slot, new Posting[0]);
    }

    private static String lexeme(ByteBuffer buffer) {
        int from = buffer.position();
        int to = from;
        while (buffer.get(to) != 0) {
            to++;
        }
        buffer.position(to + 1);
        return new String(buffer.array(), from, to - from, StandardCharsets.UTF_8);
    }

    private int keepPlaces(ByteBuffer buffer) {
        int from = placesEnd;
        short count = buffer.getShort();
        int end = from + 1 + (count & 0xffff);
        places = end > places.length ? Arrays.copyOf(places, Math.max(end, places.length + places.length / 2)) : places;
        places[placesEnd++] = count;
        while (placesEnd < end) {
            places[placesEnd++] = (short) (buffer.getShort() & PLACE);
        }
        return from;
    }

    /** A place's number in the lower 14 bits, its field in the upper two. The heaviest place counts in full, others by 1/i². */
    private float sum(ByteBuffer buffer) {
        int places = buffer.getShort() & 0xffff;
        if (places == 0) {
            return fields[0];
        }
        float sum = 0;
        float most = -1;
        int mostAt = 0;
        for (int i = 0; i < places; i++) {
            float weight = fields[(buffer.getShort() & 0xffff) >>> 14];
            sum += weight / ((i + 1) * (i + 1));
            if (weight > most) {
                most = weight;
                mostAt = i;
            }
        }
        return most + sum - most / ((mostAt + 1) * (mostAt + 1));
    }

    /** How many items hold a word. */
    int items(String lexeme) {
        Posting posting = postings.get(lexeme);
        return posting == null ? 0 : posting.living;
    }

    /** How many items hold the second word right after the first. */
    int together(String first, String second) {
        Posting one = postings.get(first);
        Posting other = postings.get(second);
        if (one == null || other == null) {
            return 0;
        }
        int items = 0;
        for (int i = 0, j = 0; i < one.size && j < other.size; ) {
            if (one.slots[i] < other.slots[j]) {
                i++;
            } else if (one.slots[i] > other.slots[j]) {
                j++;
            } else {
                boolean living = held.get(one.slots[i]).length > 0;
                items += living && follow(one.places[i], other.places[j]) ? 1 : 0;
                i++;
                j++;
            }
        }
        return items;
    }

    /** Whether one of the second places comes right after one of the first; both rise. */
    private boolean follow(int first, int second) {
        int firstEnd = first + 1 + (places[first] & 0xffff);
        int secondEnd = second + 1 + (places[second] & 0xffff);
        for (int i = first + 1, j = second + 1; i < firstEnd && j < secondEnd; ) {
            int gap = places[j] - places[i];
            if (gap == 1) {
                return true;
            }
            i += gap > 1 ? 1 : 0;
            j += gap < 1 ? 1 : 0;
        }
        return false;
    }

    /** Words spelt at least so like it; of some no item may be left. */
    List<MirrorSpelling.Alike> spelling(String word, double least) {
        return spelling.alike(word, least);
    }

    /** Whether any item's word begins so. */
    boolean beginsAny(String beginning) {
        String first = postings.ceilingKey(beginning);
        return first != null && first.startsWith(beginning);
    }

    /**
     * Adds the best of those that {@code passes} lets through.
     *
     * @param lengths places that each item's words take
     */
    void matching(LexicalAnalysis analysis, int[] lengths, IntPredicate passes, TopSlots top) {
        int[] candidates = candidates(analysis.terms(), passes);
        double[] scores = new double[candidates.length];
        double[] norms = norms(candidates, lengths, analysis.meanLength());
        float[] ranks = zeros();
        for (LexicalTerm term : analysis.terms()) {
            List<Posting> forms = forms(term);
            rank(forms, term.lexemes().size(), ranks);
            double weight = term.weight(analysis.corpus());
            for (int i = 0; i < candidates.length; i++) {
                scores[i] += weight * share(ranks[candidates[i]], term.lexemes().size(), norms[i]);
            }
            clear(forms, ranks);
        }
        spareZeros.set(ranks);
        for (int i = 0; i < candidates.length; i++) {
            double score = scores[i] / analysis.weight();
            if (top.takes(score)) {
                top.add(candidates[i], score);
            }
        }
    }

    /** One for each place, and more: what the last search used and cleared, unless another has it now. */
    private float[] zeros() {
        float[] spare = spareZeros.getAndSet(null);
        return spare != null && spare.length >= held.size() ? spare : new float[held.size() + held.size() / 4];
    }

    /** BM25's part of one word; see {@link PgLexicalStore} for how the number of places is read from a rank. */
    private static double share(float rank, int forms, double norm) {
        double places = 1 / Math.max(0.01, 1.644934 - 1.644934 * forms * rank);
        return 1 - norm / (norm + places - 0.5);
    }

    private static void rank(List<Posting> forms, int size, float[] ranks) {
        for (Posting form : forms) {
            for (int i = 0; i < form.size; i++) {
                ranks[form.slots[i]] = (float) (ranks[form.slots[i]] + form.sums[i] / ALL_PLACES);
            }
        }
        for (Posting form : size == 1 ? List.<Posting>of() : firstOfEach(forms)) {
            for (int i = 0; i < form.size; i++) {
                ranks[form.slots[i]] /= size;
            }
        }
    }

    /** One list that holds every place of several once. */
    private static List<Posting> firstOfEach(List<Posting> forms) {
        if (forms.size() < 2) {
            return forms;
        }
        Posting all = new Posting();
        forms.stream()
                .flatMapToInt(form -> Arrays.stream(form.slots, 0, form.size))
                .sorted()
                .distinct()
                .forEach(slot -> all.add(slot, 0, 0));
        return List.of(all);
    }

    private static void clear(List<Posting> forms, float[] ranks) {
        for (Posting form : forms) {
            for (int i = 0; i < form.size; i++) {
                ranks[form.slots[i]] = 0;
            }
        }
    }

    private double[] norms(int[] slots, int[] lengths, double meanLength) {
        double[] norms = new double[slots.length];
        double plain = 1 - config.lengthNorm();
        double each = config.lengthNorm() / Math.max(1, meanLength);
        for (int i = 0; i < slots.length; i++) {
            norms[i] = config.saturation() * (plain + each * lengths[slots[i]]);
        }
        return norms;
    }

    /** Who holds one of the words, from the rarest on until enough may. */
    private int[] candidates(List<LexicalTerm> terms, IntPredicate passes) {
        boolean[] seen = new boolean[held.size()];
        int[] candidates = new int[256];
        int count = 0;
        for (LexicalTerm term : LexicalTerm.rarest(terms, config.enough())) {
            for (Posting form : forms(term)) {
                for (int i = 0; i < form.size; i++) {
                    int slot = form.slots[i];
                    if (!seen[slot]) {
                        seen[slot] = true;
                        if (passes.test(slot)) {
                            candidates = count == candidates.length ? Arrays.copyOf(candidates, 2 * count) : candidates;
                            candidates[count++] = slot;
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(candidates, count);
    }

    private List<Posting> forms(LexicalTerm term) {
        List<Posting> forms = new ArrayList<>();
        for (String lexeme : term.lexemes()) {
            @Nullable Posting posting = postings.get(lexeme);
            if (posting != null) {
                forms.add(posting);
            }
        }
        return forms;
    }
}
