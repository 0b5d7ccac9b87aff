package dev.tastemaker.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a training process is asked to do with the sequences in its folder. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrainingTask.SolveMatrix.class, name = "solve-matrix"),
    @JsonSubTypes.Type(value = TrainingTask.TrainTransformer.class, name = "train-transformer")
})
sealed interface TrainingTask {
    /** Leaves {@link TrainingFolder#matrix()}. */
    record SolveMatrix(ClosedFormParameters parameters) implements TrainingTask {}

    /**
     * Leaves {@link TrainingFolder#weights}; needs text vectors.
     *
     * @param heldOutRows how many shoppers' last items are kept to see when training should end, at most
     */
    record TrainTransformer(TransformerParameters parameters, int heldOutRows) implements TrainingTask {}
}
