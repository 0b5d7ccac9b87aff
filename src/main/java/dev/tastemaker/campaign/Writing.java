package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What writing the texts of a plan came to.
 *
 * @param texts in the plan
 * @param composed of these, without a word of a model
 * @param asked parts (a push message; the subject or a line of an email) that a model was asked for
 * @param firstTry of these, passed every check at once
 * @param repaired passed later
 * @param inVain passed never: the composer wrote them
 * @param calls of models, for refused drafts too; an answer that was given before costs none
 * @param seconds null for a plan from before they were kept
 */
@JsonInclude
public record Writing(
        int texts,
        int composed,
        int asked,
        int firstTry,
        int repaired,
        int inVain,
        int calls,
        long tokens,
        @Nullable Double seconds) {
    static Writing of(Campaign campaign, List<Variant> variants, @Nullable Double seconds) {
        int asked = variants.stream().mapToInt(each -> each.tally().asked()).sum();
        int first = variants.stream().mapToInt(each -> each.tally().firstTry()).sum();
        int repaired =
                variants.stream().mapToInt(each -> each.tally().repaired()).sum();
        return new Writing(
                variants.size(),
                (int) variants.stream().filter(each -> each.model() == null).count(),
                asked,
                first,
                repaired,
                asked - first - repaired,
                campaign.calls(),
                campaign.tokens(),
                seconds);
    }
}
