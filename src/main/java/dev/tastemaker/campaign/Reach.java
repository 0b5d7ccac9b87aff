package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an audience comes to, in a form that can be reviewed: what words of taste and look-alikes were turned into.
 *
 * @param tastes categories, without case, of which a shopper must like one; empty: any taste
 * @param sharing how many of {@code alikeTastes} a look-alike must share
 * @param alikeTastes what the given shoppers turn to more than others
 */
@JsonInclude
public record Reach(List<String> tastes, List<String> alikeTastes, int sharing) {
    static final Reach ANY = new Reach(List.of(), List.of(), 0);

    public Reach {
        tastes = tastes == null ? List.of() : List.copyOf(tastes);
        alikeTastes = alikeTastes == null ? List.of() : List.copyOf(alikeTastes);
    }
}
