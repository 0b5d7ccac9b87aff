package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Item;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Links that say which campaign they come from, once: what the shop's own link says of its source stays. */
final class Tagged {
    private Tagged() {}

    static Item item(Item item, Campaign campaign, String channel) {
        return linked(item, link(item.link(), campaign.id().toString(), channel));
    }

    /** The item with another link. */
    static Item linked(Item item, @Nullable String link) {
        return new Item(
                item.id(),
                item.kind(),
                item.title(),
                item.description(),
                item.body(),
                item.brand(),
                item.category(),
                item.price(),
                item.availability(),
                item.stock(),
                link,
                item.image(),
                item.language(),
                item.attributes(),
                item.mentions(),
                item.facts(),
                item.visibleFrom(),
                item.visibleTo());
    }

    static @Nullable String link(@Nullable String link, String campaign, String channel) {
        if (link == null || link.length() > 1_800 || link.contains("utm_")) {
            return link;
        }
        String tags = "utm_source=tastemaker&utm_medium=" + channel + "&utm_campaign=" + campaign;
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException e) {
            return link;
        }
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        String whole = link.substring(0, link.length() - fragment.length());
        return whole + (uri.getRawQuery() == null ? "?" : uri.getRawQuery().isEmpty() ? "" : "&") + tags + fragment;
    }
}
