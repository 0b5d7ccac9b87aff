package dev.tastemaker.campaign;

import dev.tastemaker.access.SignedText;
import dev.tastemaker.access.SigningKeyStore;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.TaggedItem;
import dev.tastemaker.email.PublicAddress;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Links of messages. On the channels of {@code campaign.outcome.tracked} they lead through this service, which notes the click and
 * sends on to the item's own link of that moment; on the others they lead there at once. A text is laid out once for many, so its
 * links name {@link #READER} until it is addressed.
 */
@ApplicationScoped
class MessageLinks {
    /** Stands for whose message it is; about as long as what takes its place, so that limits of size are kept. */
    static final String READER = "the-reader-of-this-message".repeat(7);

    /** Nobody's: of a message that is only looked at. Its links work, and nothing is noted. */
    static final String NOBODY = "preview";

    private static final String END = "</body>";

    private final PublicAddress addresses;
    private final SignedText signed;
    private final Set<Channel> tracked;

    @Inject
    MessageLinks(PublicAddress addresses, SigningKeyStore keys, CampaignConfig config) {
        this.addresses = addresses;
        this.signed = new SignedText("message:", () -> keys.keyOr("messages", SignedText.freshKey()));
        this.tracked = config.outcome().tracked();
    }

    /** The item with the link that a message of this campaign has for it. */
    Item item(Item item, Campaign campaign, Channel channel) {
        return tracked.contains(channel)
                ? TaggedItem.linked(item, addresses.of("/clicks/" + READER + "/" + PublicAddress.encoded(item.id())))
                : TaggedItem.of(item, campaign.id().toString(), channel.wireName());
    }

    String token(Claimed claimed) {
        return signed.sign(MessageKey.of(claimed).text());
    }

    Optional<MessageKey> read(String token) {
        return signed.read(token).flatMap(MessageKey::read);
    }

    /** For one reader. An email of a tracked channel also gets the picture that tells of its opening. */
    Parcel.Content addressed(Parcel.Content content, String token) {
        return switch (content) {
            case Parcel.PushContent(String title, String body, String link) ->
                new Parcel.PushContent(title, body, link.replace(READER, token));
            case Parcel.EmailContent email when !tracked.contains(Channel.EMAIL) -> email;
            case Parcel.EmailContent email ->
                new Parcel.EmailContent(
                        email.subject(),
                        withPicture(email.html().replace(READER, token), token),
                        email.text().replace(READER, token),
                        email.headers());
        };
    }

    private String withPicture(String html, String token) {
        int end = html.lastIndexOf(END);
        return end < 0
                ? html
                : html.substring(0, end) + "<img src=\"" + addresses.of("/opens/" + token)
                        + "\" width=\"1\" height=\"1\" alt=\"\">" + html.substring(end);
    }

    /** Where a click on an item leads. */
    String destination(Item item, Optional<MessageKey> message) {
        String link = addresses.link(item.link(), item.id());
        return message.map(known -> TaggedItem.link(
                        link, known.campaignId().toString(), known.channel().wireName()))
                .orElse(link);
    }
}
