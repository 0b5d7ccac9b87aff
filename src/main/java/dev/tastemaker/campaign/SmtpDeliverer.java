package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Emails over SMTP. The library below puts a line end in a header or an address on the wire as it is, and so adds headers and
 * recipients: nothing with one gets past this class.
 */
@ApplicationScoped
class SmtpDeliverer implements Deliverer {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    private final Vertx vertx;
    private final CampaignConfig.Outlet config;
    private final PgContactStore contacts;
    private final String sender;
    private volatile @Nullable MailClient client;
    private @Nullable Context context;

    @Inject
    SmtpDeliverer(Vertx vertx, CampaignConfig config, PgContactStore contacts) {
        this(vertx, config.outlet(), contacts);
    }

    SmtpDeliverer(Vertx vertx, CampaignConfig.Outlet config, PgContactStore contacts) {
        this.vertx = vertx;
        this.config = config;
        this.contacts = contacts;
        this.sender = sender(config.smtp());
    }

    private static String sender(CampaignConfig.Outlet.Smtp smtp) {
        try {
            return NamedAddress.of(smtp.fromName().orElse(""), smtp.from());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "campaign.outlet.smtp.from-name and .from cannot stand in an email: " + e.getMessage(), e);
        }
    }

    @Override
    public String outlet() {
        return "smtp";
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        Optional<Contact> contact = parcel.contacts().stream()
                .filter(each -> each.kind() == Contact.Kind.EMAIL)
                .findFirst();
        if (contact.isEmpty()) {
            return new Refused("no email address");
        }
        try {
            return send(message(parcel, contact.get().address()));
        } catch (IllegalArgumentException e) {
            return new Refused(e.getMessage() == null ? "not an email" : e.getMessage());
        } catch (ExecutionException e) {
            Outcome outcome = verdict(e.getCause());
            if (outcome instanceof Refused refused && refused.why().startsWith("550 5.1.")) {
                contacts.gone(parcel.shopperId(), contact.get());
                contacts.suppress(parcel.shopperId(), Channel.EMAIL, "bounced: " + refused.why());
            }
            return outcome;
        } catch (TimeoutException e) {
            return new Later("the mail server did not answer in time", null, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later("interrupted", null, false);
        }
    }

    private Outcome send(MailMessage message) throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<MailResult> sent = new CompletableFuture<>();
        MailClient mails = client();
        context().runOnContext(none -> mails.sendMail(message).onComplete(sent::complete, sent::completeExceptionally));
        return new Sent(
                sent.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS).getMessageID());
    }

    /** All mails from one: asked by many threads at once, the client's pool has left a mail waiting beside idle connections. */
    private synchronized Context context() {
        Context known = context;
        if (known == null) {
            known = vertx.getOrCreateContext();
            context = known;
        }
        return known;
    }

    /** What is to be put on the wire; refused when any of it could be read as more than one address or one header. */
    MailMessage message(Parcel parcel, String address) {
        if (!(parcel.content()
                instanceof
                Parcel.EmailContent(String subject, String html, String text, Map<String, String> headers))) {
            throw new IllegalArgumentException("not an email");
        }
        if (!MailAddress.isPlain(address)) {
            throw new IllegalArgumentException("the address is not one plain address");
        }
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        headers.forEach((name, value) -> all.add(name(name), line(value)));
        all.add("From", sender);
        all.add("Subject", EncodedWords.of(line(subject)));
        String domain = config.smtp().from().substring(config.smtp().from().lastIndexOf('@') + 1);
        all.add("Message-ID", "<" + parcel.id() + "@" + domain + ">");
        return new MailMessage()
                .setFrom(config.smtp().from())
                .setTo(List.of(address))
                .setText(text)
                .setHtml(MailHtml.of(html))
                .setHeaders(all);
    }

    private static String name(String name) {
        if (!HEADER.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a header");
        }
        return name;
    }

    /** {@code value} itself where it is one line. */
    static String line(String value) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException("a header value holds a control character");
        }
        return value;
    }

    /** 5xx goes for this person for good, but for the refusals that mean the sender; everything else may pass. */
    static Outcome verdict(@Nullable Throwable cause) {
        if (cause instanceof SMTPException smtp) {
            String reply = smtp.getReplyMessage() == null
                    ? "refused"
                    : smtp.getReplyMessage().strip();
            if (smtp.isPermanent() && !reply.startsWith("554 5.7") && !reply.startsWith("530")) {
                return new Refused(reply);
            }
            return new Later(reply, null, reply.startsWith("421"));
        }
        return new Later("no answer: " + cause, null, false);
    }

    private synchronized MailClient client() {
        MailClient known = client;
        if (known == null) {
            known = MailClient.create(vertx, mailConfig());
            client = known;
        }
        return known;
    }

    private MailConfig mailConfig() {
        CampaignConfig.Outlet.Smtp smtp = config.smtp();
        MailConfig mail = new MailConfig()
                .setHostname(smtp.host())
                .setPort(smtp.port())
                .setMaxPoolSize(smtp.connections())
                .setKeepAlive(true)
                .setLogin(smtp.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setStarttls(smtp.encryption().equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setSsl(smtp.encryption().equals("tls"));
        smtp.user().ifPresent(mail::setUsername);
        smtp.password().ifPresent(mail::setPassword);
        return mail;
    }
}
