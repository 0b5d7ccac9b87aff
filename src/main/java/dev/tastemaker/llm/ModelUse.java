package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked for, on whose account: it is written beside every call and limits it. A use covers the thread it was
 * begun on and the threads begun from there, because one turn or one email asks on several.
 *
 * @param use chat, push, email, campaign or another word
 * @param apiKey id of the key that pays; null: nobody's
 * @param shopperId whom it is for, so that it can be told and erased
 * @param campaignId null: none
 */
public record ModelUse(
        String use,
        @Nullable String apiKey,
        @Nullable String shopperId,
        @Nullable String campaignId,
        Budget budget) {
    private static final ThreadScope<ModelUse> CURRENT = new ThreadScope<>();
    private static final ModelUse NONE = new ModelUse("other", null, null, null, Budget.unlimited());

    public ModelUse {
        requireNonNull(use, "use is null");
        requireNonNull(budget, "budget is null");
    }

    /** The use of this thread. */
    public static ModelUse current() {
        ModelUse use = CURRENT.current();
        return use == null ? NONE : use;
    }

    /** Does {@code work} as this use; inside another one both budgets hold, with all that either lies within. */
    public <T> T during(Supplier<T> work) {
        ModelUse outer = CURRENT.current();
        return CURRENT.during(outer == null ? this : inside(outer), work);
    }

    /** A push message of a campaign is the campaign's. */
    private ModelUse inside(ModelUse outer) {
        return new ModelUse(
                outer.campaignId == null ? use : outer.use,
                apiKey == null ? outer.apiKey : apiKey,
                shopperId == null ? outer.shopperId : shopperId,
                campaignId == null ? outer.campaignId : campaignId,
                budget.within(outer.budget));
    }
}
