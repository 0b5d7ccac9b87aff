package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as the outlets file and http write it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WireMessage(
        String id,
        String campaignId,
        String shopperId,
        String channel,
        @Nullable String title,
        @Nullable String body,
        @Nullable String link,
        @Nullable String subject,
        @Nullable String html,
        @Nullable String text,
        @Nullable Map<String, String> headers) {
    static WireMessage of(Parcel parcel) {
        String id = parcel.id().toString();
        String campaign = parcel.campaignId().toString();
        String channel = parcel.content().channel().wireName();
        return switch (parcel.content()) {
            case Parcel.PushContent(String title, String body, String link) ->
                new WireMessage(id, campaign, parcel.shopperId(), channel, title, body, link, null, null, null, null);
            case Parcel.EmailContent(String subject, String html, String text, Map<String, String> headers) ->
                new WireMessage(
                        id, campaign, parcel.shopperId(), channel, null, null, null, subject, html, text, headers);
        };
    }
}
