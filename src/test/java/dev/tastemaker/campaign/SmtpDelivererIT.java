package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import dev.tastemaker.campaign.Parcel.EmailContent;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.email.EmailLayout;
import dev.tastemaker.evaluation.SmtpSink;
import dev.tastemaker.guardrail.SampleCatalog;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SmtpDelivererIT {
    private static final Contact MARA = new Contact(Contact.Kind.EMAIL, "mara@shop.example", Map.of());

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
        assertEquals(Map.of("sent", 59L, "failed", 1L), office.rows.counts(campaign.id()));
        assertEquals(
                59,
                sink.mails().stream().map(SmtpSink.Mail::recipients).distinct().count());
        String source = sink.mails().getFirst().source();
        assertTrue(source.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), source);
        assertTrue(source.contains("List-Unsubscribe: <http"), source);
        assertTrue(source.contains("X-AI-Generated: no"), source);
        assertTrue(source.indexOf("text/plain") < source.indexOf("text/html"), "plain text stands first");
    }

    /** The source as a mail program reads it, of an email in each layout about a video of the sample shop and what is in it. */
    @Test
    void mailsOfEveryLayoutArriveWholeOverTheWire() {
        Item video = SampleCatalog.items().stream()
                .filter(item -> item.kind() == ItemKind.VIDEO && item.mentions().size() > 2)
                .findFirst()
                .orElseThrow();
        List<Item> told = new ArrayList<>(List.of(video));
        SampleCatalog.items().stream()
                .filter(item -> video.mentions().contains(item.id()))
                .forEach(told::add);
        office.items.save(told);
        String reader = office.readers(id, 1, Channel.EMAIL, "Europe/Berlin").getFirst();
        office.contacts.save(reader, new Contact(Contact.Kind.EMAIL, "mara@shop.example", Map.of()));
        for (EmailLayout layout : EmailLayout.values()) {
            Campaign campaign = office.launched(Briefs.laidOut(List.of(reader), video.id(), layout));
            WallClock later = new WallClock(Instant.now().plusSeconds(3_600));
            Office.through(office.worker(deliverer(), Deliveries.USUAL, later), campaign);
            MailSource mail = MailSource.of(sink.mails().getLast().source());
            assertEquals("mara@shop.example", mail.only("To"));
            assertEquals("List-Unsubscribe=One-Click", mail.only("List-Unsubscribe-Post"));
            assertTrue(mail.only("List-Unsubscribe").matches("<http\\S+/unsubscribe/\\S+>"));
            assertEquals("no", mail.only("X-AI-Generated"));
            assertTrue(mail.only("X-Provenance").startsWith("source=composer"), mail.only("X-Provenance"));
            assertTrue(mail.only("Content-Type").startsWith("multipart/alternative"));
            DeliveryRow row = office.rows.find(campaign.id(), reader);
            assertTrue(
                    mail.only("X-Provenance").contains("facts=" + row.factsHash()), "the ledger keeps the same hash");
            List<MailSource> parts = mail.parts();
            assertEquals(
                    List.of("text/plain", "text/html"),
                    parts.stream()
                            .map(part -> part.only("Content-Type").replaceAll(";.*", ""))
                            .toList());
            Document html = Jsoup.parse(parts.getLast().text());
            String text = parts.getFirst().text();
            for (Element heading : html.select("h1, h2, h3")) {
                assertTrue(text.contains(heading.text()), heading.text());
            }
            assertEquals(mail.only("Subject"), html.title());
            assertTrue(parts.getLast().text().getBytes(StandardCharsets.UTF_8).length <= 90 * 1024);
            assertTrue(sink.mails().getLast().source().lines().allMatch(line -> line.length() <= 998));
            for (Element link : html.select("a[href*=shop.example]")) {
                assertEquals(2, link.attr("href").split("utm_campaign=", -1).length, link.attr("href"));
            }
            assertEquals(
                    layout == EmailLayout.DIGEST ? 0 : 1,
                    html.select("img[src*=/banners/]").size());
        }
    }

    @Test
    void anEmojiInASubjectArrives() {
        String subject = "Kettles 🫖👩‍👩‍👧 für ruhige Morgen und viele lange Abende am Feuer 火鍋";
        assertInstanceOf(Sent.class, deliver(subject, "mara@shop.example"));
        assertEquals(subject, MailSource.of(sink.mails().getFirst().source()).only("Subject"));
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

    @Test
    void theSendersNameArrivesInEveryScript() {
        for (String name : List.of(
                "Tastemaker",
                "Müller & Söhne",
                "コーヒーの店 ☕",
                "Shop, Inc. (Berlin)",
                "The \"Kettle\" Shop",
                "=?UTF-8?Q?odd?=",
                "a@b.example")) {
            SmtpDeliverer named = new SmtpDeliverer(vertx, new OutletTo(sink.port(), name), office.contacts);
            assertInstanceOf(Sent.class, named.deliver(parcel("Hello", MARA)));
            SmtpSink.Mail mail = sink.mails().getLast();
            String from = MailSource.of(mail.source()).only("From");
            String plain = from.replaceAll("^\"|\"(?= <)", "").replace("\\\"", "\"");
            assertEquals(name + " <shop@tastemaker.example>", plain, mail.source());
            assertTrue(mail.from().startsWith("<shop@tastemaker.example>"), mail.from());
            assertTrue(mail.source()
                    .lines()
                    .filter(line -> line.startsWith("From:"))
                    .allMatch(line -> line.chars().allMatch(c -> c < 127)));
        }
        assertInstanceOf(Sent.class, deliver("Hello", "mara@shop.example"));
        assertEquals(
                "shop@tastemaker.example",
                MailSource.of(sink.mails().getLast().source()).only("From"),
                "no name is none");
    }

    @Test
    void aSendersNameWithALineEndSendsNothing() {
        for (String payload : List.of(
                "Shop\r\nBcc: victim@shop.example", "Shop\nX-Injected: yes", "Sh\rop", "Sh\u0000op", "Sh\u2028op")) {
            OutletTo outlet = new OutletTo(sink.port(), payload);
            assertThrows(IllegalStateException.class, () -> new SmtpDeliverer(vertx, outlet, office.contacts), payload);
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
