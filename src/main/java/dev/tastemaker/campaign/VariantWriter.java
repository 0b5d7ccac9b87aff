package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.email.EmailCopy;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.llm.PromptArchive;
import dev.tastemaker.llm.PromptLibrary;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.push.PushCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a cluster: for each of its items a few, of which the first is a model's as long as the budget of the use lasts. Each has passed
 * every check; two of one item that say nearly the same are one too many.
 */
@ApplicationScoped
class VariantWriter {
    private static final int TRIES = 6;
    /** Asked of a model for another text than the one before. */
    private static final List<String> ANGLES = List.of("", ", said in another way", ", about what it is good for");

    private final PushCopy push;
    private final EmailCopy email;
    private final PromptLibrary prompts;
    private final PromptArchive archive;
    private final ObjectMapper json;
    private final CampaignConfig config;

    @Inject
    VariantWriter(
            PushCopy push,
            EmailCopy email,
            PromptLibrary prompts,
            PromptArchive archive,
            ObjectMapper json,
            CampaignConfig config) {
        this.prompts = prompts;
        this.archive = archive;
        this.push = push;
        this.email = email;
        this.json = json;
        this.config = config;
    }

    /** Texts of a cluster of so many items that a model is asked for. */
    int drafts(Channel channel, int items) {
        return switch (channel) {
            case PUSH -> items * push.waysOfAsking(config.plan().variants());
            case EMAIL -> items + 1;
        };
    }

    /** How often a model is asked for one text, at the most. */
    int mostTries(Channel channel) {
        return switch (channel) {
            case PUSH -> push.mostTries();
            case EMAIL -> email.mostTries();
        };
    }

    /** @param first what writes the first text of each item; null: a model asked in the plain way */
    List<Variant> write(Cluster cluster, List<Item> items, CampaignBrief brief, @Nullable Arm first, Instant now) {
        return cluster.channel() == Channel.PUSH
                ? pushes(cluster, items, brief, first, now)
                : emails(cluster, items, brief, first, now);
    }

    /** Why the readers of a cluster hear of an item, in the words of the worked examples. */
    static String reason(Cluster cluster, Item item) {
        return ItemGroups.isOf(cluster.taste(), item) ? "you looked at " + cluster.taste() : "";
    }

    private List<Variant> pushes(
            Cluster cluster, List<Item> items, CampaignBrief brief, @Nullable Arm first, Instant now) {
        List<Variant> variants = new ArrayList<>();
        Locale locale = Phrasebook.writable(Locale.forLanguageTag(cluster.language()));
        List<Arm> arms = arms(first);
        for (Item item : items) {
            Grounds grounds = Grounds.of(List.of(item), locale, ZoneOffset.UTC, now);
            DistinctTexts known = new DistinctTexts();
            for (int variant = 0; variant < arms.size(); variant++) {
                Arm arm = arms.get(variant);
                PushCopy.Written written = push(cluster, item, brief, arm, grounds, seed(cluster, variant, 0));
                for (int tries = 1; tries < TRIES && known.repeats(written.title() + " " + written.body()); tries++) {
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
                if (known.add(written.title() + " " + written.body())) {
                    variants.add(variant(cluster, item, known.size() - 1, arm.angle(), written));
                }
            }
        }
        return variants;
    }

    /**
     * The first, and against it a model asked in one way after the other with the prompts in use, as many as texts are wanted; where a
     * model has no other way, the composer's.
     */
    private List<Arm> arms(@Nullable Arm first) {
        List<Arm> arms = new ArrayList<>();
        if (first != null) {
            arms.add(first);
        }
        String inUse = prompts.prompt("push").version();
        int ways = push.waysOfAsking(config.plan().variants());
        for (int angle = 0; arms.size() < config.plan().variants(); angle++) {
            Arm next = angle < ways ? new Arm(Channel.PUSH, inUse, angle) : Arm.composer(Channel.PUSH);
            if (!next.equals(first)) {
                arms.add(next);
            }
        }
        return arms;
    }

    private PushCopy.Written push(
            Cluster cluster, Item item, CampaignBrief brief, Arm arm, Grounds grounds, String seed) {
        String versions = arm.versions();
        if (versions == null) {
            return push.compose(item, grounds, seed);
        }
        String goal = brief.spokenGoal() + ANGLES.get(Math.min(arm.angle(), ANGLES.size() - 1));
        return as(versions, () -> push.write(item, reason(cluster, item), goal, grounds, seed));
    }

    /** With the versions of the prompts that this arm is known by. */
    private <T> T as(String versions, Supplier<T> writing) {
        List<String> wanted = Arrays.asList(versions.split("\\+", -1));
        return prompts.versions().values().containsAll(wanted)
                ? writing.get()
                : archive.pin(wanted).during(writing);
    }

    private Variant variant(Cluster cluster, Item item, int number, int angle, PushCopy.Written written) {
        boolean passed = written.model() != null;
        ObjectNode content =
                json.createObjectNode().put("title", written.title()).put("body", written.body());
        return new Variant(
                cluster.cluster(),
                item.id(),
                number,
                new Arm(Channel.PUSH, written.promptVersion(), angle).name(),
                content,
                List.of("all checks passed"),
                written.attempts(),
                written.inputTokens(),
                written.outputTokens(),
                written.model(),
                new Variant.Tally(
                        written.attempts() > 0 ? 1 : 0,
                        passed && written.attempts() == 1 ? 1 : 0,
                        passed && written.attempts() > 1 ? 1 : 0));
    }

    /** One email with every item a line, led by each of them in turn: the lines are written once. */
    private List<Variant> emails(
            Cluster cluster, List<Item> items, CampaignBrief brief, @Nullable Arm first, Instant now) {
        List<Variant> variants = new ArrayList<>();
        EmailCopy.Written lead = null;
        for (Item item : items) {
            EmailCopy.Occasion occasion = occasion(cluster, first(item, items), brief, now, 0);
            email.draw(occasion);
            EmailCopy.Written composed = email.compose(occasion);
            if (lead == null) {
                lead = email(occasion, reason(cluster, item), first);
                variants.add(variant(cluster, item, 0, lead.subject(), lead.lines(), lead));
            } else {
                variants.add(variant(cluster, item, 0, composed.subject(), lead.lines(), free(lead)));
            }
            DistinctTexts known = new DistinctTexts();
            known.add(variants.getLast().content().path("subject").asText());
            for (int tries = 1; tries < TRIES && known.size() < config.plan().variants(); tries++) {
                EmailCopy.Written other = email.compose(occasion(cluster, first(item, items), brief, now, tries));
                if (known.add(other.subject())) {
                    variants.add(variant(cluster, item, known.size() - 1, other.subject(), other.lines(), other));
                }
            }
        }
        return variants;
    }

    private EmailCopy.Written email(EmailCopy.Occasion occasion, String reason, @Nullable Arm first) {
        if (first == null) {
            return email.write(occasion, reason);
        }
        String versions = first.versions();
        return versions == null ? email.compose(occasion) : as(versions, () -> email.write(occasion, reason));
    }

    private static EmailCopy.Written free(EmailCopy.Written written) {
        return new EmailCopy.Written(
                written.subject(),
                written.lines(),
                written.model(),
                written.promptVersion(),
                0,
                0,
                0,
                new EmailCopy.Parts(0, 0, 0));
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
                new Arm(Channel.EMAIL, written.promptVersion(), 0).name(),
                content,
                List.of("all checks passed"),
                written.attempts(),
                written.inputTokens(),
                written.outputTokens(),
                written.model(),
                new Variant.Tally(
                        written.parts().asked(),
                        written.parts().firstTry(),
                        written.parts().repaired()));
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
                brief.spokenGoal(),
                brief.layout());
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
