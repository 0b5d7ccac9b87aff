package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import dev.tastemaker.campaign.Parcel.EmailContent;
import dev.tastemaker.evaluation.SmtpSink;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmtpDelivererIT {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");

    private final String id = UUID.randomUUID().toString();
    private final SmtpSink sink = new SmtpSink(0, null);

    @Inject
    Vertx vertx;

    @Inject
    Office office;

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void aCampaignArrivesAsMailsThatCanBeLeftWithOneClick() {
        office.kettles("Brand " + id);
        List<String> readers = office.readers(id, 60, Channel.EMAIL, "Europe/Berlin");
        readers.stream()
                .skip(1)
                .forEach(reader -> office.contacts.save(
                        reader, new Contact(Contact.Kind.EMAIL, reader + "@shop.example", Map.of())));
        Campaign campaign = office.launched(Briefs.of(Channel.EMAIL, readers, "Brand " + id));
        Office.through(
                office.worker(
                        deliverer(),
                        Deliveries.USUAL,
                        new WallClock(Instant.now().plusSeconds(3_600))),
                campaign);
        assertEquals(59, sink.count());
        assertEquals(Map.of("sent", 59L, "failed", 1L), office.ledger.counts(campaign.id()));
        assertEquals(
                59,
                sink.mails().stream().map(SmtpSink.Mail::recipients).distinct().count());
        String source = sink.mails().getFirst().source();
        assertTrue(source.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), source);
        assertTrue(source.contains("List-Unsubscribe: <http"), source);
        assertTrue(source.contains("X-AI-Generated: no"), source);
        assertTrue(source.indexOf("text/plain") < source.indexOf("text/html"), "plain text stands first");
    }

    @Test
    void anEmojiInASubjectArrives() {
        String subject = "Kettles 🫖👩‍👩‍👧 für ruhige Morgen und viele lange Abende am Feuer 火鍋";
        assertInstanceOf(Sent.class, deliver(subject, "mara@shop.example"));
        String source = sink.mails().getFirst().source();
        String header = source.substring(source.indexOf("Subject:"));
        header = header.substring(0, header.replaceAll("\r\n ", "   ").indexOf("\r\n"));
        StringBuilder decoded = new StringBuilder();
        Matcher words = WORD.matcher(header);
        while (words.find()) {
            decoded.append(new String(Base64.getDecoder().decode(words.group(1)), StandardCharsets.UTF_8));
        }
        assertEquals(subject, decoded.toString());
    }

    @Test
    void noPayloadAddsAHeaderOrARecipient() {
        for (String payload :
                List.of("\r\nBcc: victim@shop.example", "\nX-Injected: yes", "\r", " RCPT", "\u2028Bcc: x")) {
            assertInstanceOf(
                    Refused.class,
                    deliver("Hello" + (payload.equals(" RCPT") ? "\u0000" : payload), "mara@shop.example"));
        }
        for (String address : List.of(
                "a@b.example\r\nRCPT TO:<victim@shop.example>",
                "a@b.example,victim@shop.example",
                "<victim@shop.example>",
                "a@b.example> SIZE=1",
                "\"a b\"@b.example",
                "@relay:a@b.example",
                "a@b@c.example",
                "a b@c.example")) {
            assertInstanceOf(Refused.class, attempt("Hello", () -> new Contact(Contact.Kind.EMAIL, address, Map.of())));
        }
        assertEquals(0, sink.count());
    }

    private Outcome attempt(String subject, java.util.function.Supplier<Contact> contact) {
        try {
            return deliverer().deliver(parcel(subject, contact.get()));
        } catch (Refusal e) {
            return new Refused(e.sentence());
        }
    }

    private Outcome deliver(String subject, String address) {
        return deliverer().deliver(parcel(subject, new Contact(Contact.Kind.EMAIL, address, Map.of())));
    }

    private static Parcel parcel(String subject, Contact contact) {
        EmailContent content = new EmailContent(subject, "<p>Hello</p>", "Hello", Map.of("X-Test", "yes"));
        return new Parcel(UUID.randomUUID(), UUID.randomUUID(), "mara", List.of(contact), content);
    }

    private SmtpDeliverer deliverer() {
        return new SmtpDeliverer(vertx, new OutletTo(sink.port()), office.contacts);
    }
}
