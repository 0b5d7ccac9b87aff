package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tastemaker.campaign.MessageWriter.Ready;
import dev.tastemaker.guardrail.EvidenceMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What carries the words of a campaign's message. The ledger keeps hashes of its words and facts alone, so it is written anew when
 * asked for, and the hashes tell whether it is still what was sent.
 *
 * @param passages its texts in the order in which they are read; empty where it is not known any more what carried them
 * @param note what is to be known of them; null: so it was sent, or would be sent now
 */
@JsonInclude
public record Carried(List<EvidenceMap> passages, @Nullable String note) {
    private static final String OTHER_FACTS =
            "The facts have changed since this message was sent; what carried it then is not kept.";
    private static final String OTHER_WORDS =
            "The facts are those that this message was sent with, but it would read otherwise now, as shown: its reader's name, the order of"
                    + " its items or its layout has changed.";

    public Carried {
        passages = List.copyOf(passages);
    }

    /** Of a message that cannot be written now. */
    static Carried nothing(String why) {
        return new Carried(List.of(), why);
    }

    /** @param now the message as it would read now */
    static Carried of(DeliveryRow row, Ready now) {
        if (row.sentAt() == null || now.candidate().contentHash().equals(row.contentHash())) {
            return new Carried(passages(now), null);
        }
        return now.candidate().factsHash().equals(row.factsHash())
                ? new Carried(passages(now), OTHER_WORDS)
                : nothing(OTHER_FACTS);
    }

    private static List<EvidenceMap> passages(Ready now) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        switch (now.parcel().content()) {
            case Parcel.PushContent push -> {
                texts.put("title", push.title());
                texts.put("body", push.body());
            }
            case Parcel.EmailContent email -> {
                texts.put("subject", email.subject());
                texts.put("text", email.text());
            }
        }
        return EvidenceMap.of(texts, now.evidence());
    }
}
