package dev.tastemaker.learning;

/** Told how far a training is. */
interface TrainingProgress {
    void epoch(int epoch, int most, double loss, double figure, double best);

    void rows(int done, int all);
}
