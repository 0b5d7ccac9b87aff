package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.email.EmailCopy;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.push.PushCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of a cluster: for each of its items a few, of which the first is a model's as long as the budget lasts. Each has passed
 * every check; two of one item that say nearly the same are one too many.
 */
@ApplicationScoped
class VariantWriter {
    private static final int TRIES = 6;
    /** Asked of a model for another text than the one before. */
    private static final List<String> ANGLES = List.of("", ", said in another way", ", about what it is good for");

    private final PushCopy push;
    private final EmailCopy email;
    private final ObjectMapper json;
    private final CampaignConfig config;

    @Inject
    VariantWriter(PushCopy push, EmailCopy email, ObjectMapper json, CampaignConfig config) {
        this.push = push;
        this.email = email;
        this.json = json;
        this.config = config;
    }

    List<Variant> write(Cluster cluster, List<Item> items, CampaignBrief brief, Allowance allowance, Instant now) {
        return cluster.channel() == Channel.PUSH
                ? pushes(cluster, items, brief, allowance, now)
                : emails(cluster, items, brief, allowance, now);
    }

    /** Why the readers of a cluster hear of an item, in the words of the worked examples. */
    static String reason(Cluster cluster, Item item) {
        return ItemGroups.isOf(cluster.taste(), item) ? "you looked at " + cluster.taste() : "";
    }

    private List<Variant> pushes(
            Cluster cluster, List<Item> items, CampaignBrief brief, Allowance allowance, Instant now) {
        List<Variant> variants = new ArrayList<>();
        Locale locale = Phrasebook.writable(Locale.forLanguageTag(cluster.language()));
        for (Item item : items) {
            Grounds grounds = Grounds.of(List.of(item), locale, ZoneOffset.UTC, now);
            Likeness likeness = new Likeness();
            for (int variant = 0; variant < config.plan().variants(); variant++) {
                String goal = brief.spokenGoal() + ANGLES.get(Math.min(variant, ANGLES.size() - 1));
                PushCopy.Written written = allowance.permits(1)
                        ? push.write(item, reason(cluster, item), goal, grounds, seed(cluster, variant, 0))
                        : push.compose(item, grounds, seed(cluster, variant, 0));
                allowance.spend(written.attempts(), written.inputTokens() + written.outputTokens());
                for (int tries = 1;
                        tries < TRIES && likeness.repeats(written.title() + " " + written.body());
                        tries++) {
                    PushCopy.Written other = push.compose(item, grounds, seed(cluster, variant, tries));
                    written = new PushCopy.Written(
                            other.title(),
                            other.body(),
                            null,
                            null,
                            written.attempts(),
                            written.inputTokens(),
                            written.outputTokens());
                }
                if (likeness.add(written.title() + " " + written.body())) {
                    variants.add(variant(cluster, item, likeness.size() - 1, written));
                }
            }
        }
        return variants;
    }

    private Variant variant(Cluster cluster, Item item, int number, PushCopy.Written written) {
        ObjectNode content =
                json.createObjectNode().put("title", written.title()).put("body", written.body());
        return new Variant(
                cluster.cluster(),
                item.id(),
                number,
                written.model() == null ? Variant.COMPOSER : "push " + written.promptVersion(),
                content,
                List.of("all checks passed"),
                written.attempts(),
                written.inputTokens(),
                written.outputTokens(),
                written.model());
    }

    /** One email with every item a line, led by each of them in turn: the lines are written once. */
    private List<Variant> emails(
            Cluster cluster, List<Item> items, CampaignBrief brief, Allowance allowance, Instant now) {
        List<Variant> variants = new ArrayList<>();
        EmailCopy.Written lead = null;
        for (Item item : items) {
            EmailCopy.Occasion occasion = occasion(cluster, first(item, items), brief, now, 0);
            EmailCopy.Written composed = email.compose(occasion);
            if (lead == null) {
                lead = allowance.permits(1 + items.size()) ? email.write(occasion, reason(cluster, item)) : composed;
                allowance.spend(lead.attempts(), lead.inputTokens() + lead.outputTokens());
                variants.add(variant(cluster, item, 0, lead.subject(), lead.lines(), lead));
            } else {
                variants.add(variant(cluster, item, 0, composed.subject(), lead.lines(), free(lead)));
            }
            Likeness likeness = new Likeness();
            likeness.add(variants.getLast().content().path("subject").asText());
            for (int tries = 1; tries < TRIES && likeness.size() < config.plan().variants(); tries++) {
                EmailCopy.Written other = email.compose(occasion(cluster, first(item, items), brief, now, tries));
                if (likeness.add(other.subject())) {
                    variants.add(variant(cluster, item, likeness.size() - 1, other.subject(), other.lines(), other));
                }
            }
        }
        return variants;
    }

    private static EmailCopy.Written free(EmailCopy.Written written) {
        return new EmailCopy.Written(
                written.subject(), written.lines(), written.model(), written.promptVersion(), 0, 0, 0);
    }

    private Variant variant(
            Cluster cluster,
            Item item,
            int number,
            String subject,
            Map<String, String> lines,
            EmailCopy.Written written) {
        ObjectNode content = json.createObjectNode().put("subject", subject);
        content.set("lines", json.valueToTree(lines));
        return new Variant(
                cluster.cluster(),
                item.id(),
                number,
                written.model() == null ? Variant.COMPOSER : "email " + written.promptVersion(),
                content,
                List.of("all checks passed"),
                written.attempts(),
                written.inputTokens(),
                written.outputTokens(),
                written.model());
    }

    private static EmailCopy.Occasion occasion(
            Cluster cluster, List<Item> items, CampaignBrief brief, Instant now, int tries) {
        return new EmailCopy.Occasion(
                seed(cluster, 0, tries),
                null,
                Locale.forLanguageTag(cluster.language()),
                ZoneOffset.UTC,
                now,
                items,
                !cluster.taste().isEmpty(),
                brief.spokenGoal());
    }

    /** The items with this one in front. */
    static List<Item> first(Item first, List<Item> items) {
        List<Item> turned = new ArrayList<>(List.of(first));
        items.stream().filter(each -> !each.id().equals(first.id())).forEach(turned::add);
        return turned;
    }

    private static String seed(Cluster cluster, int variant, int tries) {
        return cluster.cluster() + "-" + variant + "-" + tries;
    }
}
