package dev.tastemaker.learning;

/** Told how far a training is. */
interface TrainingProgress {
    /** Before the first epoch. @param device as the library names it: {@code cpu()}, {@code gpu(0)} */
    void began(String device, int most);

    void epoch(int epoch, int most, double loss, double figure, double best);

    void rows(int done, int all);
}
