package dev.tastemaker.campaign;

import dev.tastemaker.campaign.PgGateStore.Candidate;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.email.EmailCopy;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.push.PushCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One message for one reader, from the text of the plan and the facts of this moment. */
@ApplicationScoped
class MessageWriter {
    private final PushCopy push;
    private final EmailCopy email;
    private final MessageLinks links;
    private final FactCache<Push> pushes = new FactCache<>();
    private final FactCache<EmailCopy.Prepared> emails = new FactCache<>();

    @Inject
    MessageWriter(PushCopy push, EmailCopy email, MessageLinks links) {
        this.push = push;
        this.email = email;
        this.links = links;
    }

    /** What came of it. */
    sealed interface Written {}

    /**
     * @param candidate with the hash of all that is said
     * @param evidence what carries its words
     */
    record Ready(Candidate candidate, Parcel parcel, List<Evidence> evidence) implements Written {}

    /** Nothing that may be promoted is to be had at this moment. */
    record SoldOut() implements Written {}

    /** It cannot leave as it would look, for a reason that somebody must mend. */
    record HeldBack(String why) implements Written {}

    /**
     * @param onSale the items of the cluster that are to be had, by id, as they are at this moment
     * @param choice which of the texts
     * @param token who follows its links, as {@link MessageLinks} says it; what was said is the same for everybody
     */
    Written write(
            Campaign campaign,
            CampaignTexts texts,
            Claimed claimed,
            Map<String, Item> onSale,
            VariantChoice choice,
            String token,
            Instant now) {
        Cluster cluster = texts.cluster(claimed.cluster())
                .orElseThrow(() -> new IllegalStateException("the plan has no cluster " + claimed.cluster()));
        List<Item> items = Stream.concat(Stream.of(claimed.itemId()), cluster.itemIds().stream())
                .distinct()
                .map(onSale::get)
                .filter(Objects::nonNull)
                .toList();
        if (items.isEmpty()) {
            return new SoldOut();
        }
        Item item = items.getFirst();
        List<Variant> variants = texts.of(cluster.cluster(), item.id());
        if (variants.isEmpty()) {
            throw new IllegalStateException("the plan has no text for " + item.id());
        }
        Variant variant = variants.get(choice.choose(cluster.cluster(), item.id(), variants, claimed));
        return switch (claimed.channel()) {
            case PUSH -> push(campaign, cluster, variant, claimed, item, token, now);
            case EMAIL -> email(campaign, cluster, variant, claimed, items, token, now);
        };
    }

    private Ready ready(
            Campaign campaign,
            Variant variant,
            Claimed claimed,
            String itemId,
            Parcel.Content content,
            String factsHash,
            List<Evidence> evidence,
            String token) {
        Candidate candidate = new Candidate(
                claimed, variant.variant(), itemId, CampaignPlanner.sha256(content.toString()), factsHash);
        return new Ready(
                candidate,
                new Parcel(
                        claimed.messageId(),
                        campaign.id(),
                        claimed.shopperId(),
                        List.of(),
                        links.addressed(content, token)),
                evidence);
    }

    private record Push(Parcel.PushContent content, String factsHash, List<Evidence> evidence) {}

    private Written push(
            Campaign campaign,
            Cluster cluster,
            Variant variant,
            Claimed claimed,
            Item item,
            String token,
            Instant now) {
        FactCache.Key key = key(campaign, cluster, variant, claimed, List.of(item));
        Push push = pushes.get(key, now, () -> {
            Grounds grounds = Grounds.of(List.of(item), key.locale(), ZoneId.of(key.zone()), now);
            PushCopy.Filled filled = this.push.fill(
                    variant.content().path("title").asText(),
                    variant.content().path("body").asText(),
                    links.item(item, campaign, Channel.PUSH),
                    grounds,
                    VariantWriter.reason(cluster, item) + " " + campaign.brief().spokenGoal(),
                    claimed.messageId());
            return new Push(
                    new Parcel.PushContent(filled.title(), filled.body(), filled.link()),
                    grounds.factsHash(),
                    filled.evidence());
        });
        return ready(campaign, variant, claimed, item.id(), push.content(), push.factsHash(), push.evidence(), token);
    }

    private Written email(
            Campaign campaign,
            Cluster cluster,
            Variant variant,
            Claimed claimed,
            List<Item> items,
            String token,
            Instant now) {
        FactCache.Key key = key(campaign, cluster, variant, claimed, items);
        EmailCopy.Prepared prepared = emails.get(key, now, () -> prepare(campaign, cluster, variant, key, now));
        if (prepared.heldBack().isPresent()) {
            return new HeldBack(prepared.heldBack().get());
        }
        EmailCopy.Ready ready =
                email.address(prepared, claimed.shopperId(), claimed.reader().displayName());
        Parcel.EmailContent content =
                new Parcel.EmailContent(ready.subject(), ready.html(), ready.text(), ready.headers());
        return ready(
                campaign, variant, claimed, items.getFirst().id(), content, ready.factsHash(), ready.evidence(), token);
    }

    private EmailCopy.Prepared prepare(
            Campaign campaign, Cluster cluster, Variant variant, FactCache.Key key, Instant now) {
        Map<String, String> lines = new LinkedHashMap<>();
        variant.content()
                .path("lines")
                .properties()
                .forEach(line -> lines.put(line.getKey(), line.getValue().asText()));
        EmailCopy.Occasion occasion = new EmailCopy.Occasion(
                cluster.cluster() + "-" + variant.variant(),
                null,
                key.locale(),
                ZoneId.of(key.zone()),
                now,
                key.items().stream()
                        .map(item -> links.item(item, campaign, Channel.EMAIL))
                        .toList(),
                !cluster.taste().isEmpty(),
                campaign.brief().spokenGoal(),
                campaign.brief().layout());
        return email.prepare(
                variant.content().path("subject").asText(), lines, occasion, variant.model(), source(variant));
    }

    private static String source(Variant variant) {
        return variant.arm() + ", variant " + variant.cluster() + "/" + variant.variant();
    }

    private static FactCache.Key key(
            Campaign campaign, Cluster cluster, Variant variant, Claimed claimed, List<Item> items) {
        return new FactCache.Key(
                campaign.id(),
                cluster.cluster(),
                variant.variant(),
                locale(claimed, cluster),
                FactCache.namesMoments(items) ? claimed.reader().timeZone() : "UTC",
                items);
    }

    /** The words of the cluster's language in the spelling of the reader's region. */
    private static Locale locale(Claimed claimed, Cluster cluster) {
        Locale own = Phrasebook.writable(Locale.forLanguageTag(claimed.reader().locale()));
        return own.getLanguage().equals(cluster.language()) ? own : Locale.forLanguageTag(cluster.language());
    }
}
