package dev.tastemaker.learning;

import java.util.Arrays;

/** The best items of many scores. */
final class TopItems {
    private static final float LEAST = -1e29f;

    private TopItems() {}

    /** At most {@code count} item numbers, best first; equal scores in number order; what is ruled out never. */
    static int[] of(float[] scores, int count) {
        int[] heap = new int[Math.min(count, scores.length)];
        int size = 0;
        float threshold = LEAST;
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] > threshold)) {
                continue;
            }
            if (size < heap.length) {
                heap[size++] = i;
                up(heap, size - 1, scores);
            } else {
                heap[0] = i;
                down(heap, 0, size, scores);
            }
            threshold = size == heap.length ? scores[heap[0]] : LEAST;
        }
        int[] best = Arrays.copyOf(heap, size);
        for (int end = size - 1; end > 0; end--) {
            int worst = best[0];
            best[0] = best[end];
            down(best, 0, end, scores);
            best[end] = worst;
        }
        return best;
    }

    private static boolean worse(int a, int b, float[] scores) {
        return scores[a] < scores[b] || (scores[a] == scores[b] && a > b);
    }

    private static void up(int[] heap, int at, float[] scores) {
        while (at > 0 && worse(heap[at], heap[(at - 1) / 2], scores)) {
            swap(heap, at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private static void down(int[] heap, int at, int size, float[] scores) {
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && worse(heap[child + 1], heap[child], scores)) {
                child++;
            }
            if (!worse(heap[child], heap[at], scores)) {
                return;
            }
            swap(heap, at, child);
            at = child;
        }
    }

    private static void swap(int[] heap, int a, int b) {
        int kept = heap[a];
        heap[a] = heap[b];
        heap[b] = kept;
    }
}
