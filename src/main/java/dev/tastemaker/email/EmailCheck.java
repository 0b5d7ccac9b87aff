package dev.tastemaker.email;

import dev.tastemaker.guardrail.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The last look at an email as it would arrive. What can be mended is: too large loses its last items, too few words beside its
 * pictures loses the pictures. What is then still wrong holds it back.
 */
@ApplicationScoped
class EmailCheck {
    private static final Logger LOG = Logger.getLogger(EmailCheck.class);

    private final EmailRenderer renderer;
    private final EmailConfig config;
    private final MeterRegistry meters;

    @Inject
    EmailCheck(EmailRenderer renderer, EmailConfig config, MeterRegistry meters) {
        this.renderer = renderer;
        this.config = config;
        this.meters = meters;
    }

    /**
     * An email that was looked at.
     *
     * @param page what of it may be shown
     * @param violations empty: it may leave
     */
    record Judged(EmailPage page, EmailRenderer.Rendered rendered, List<Violation> violations) {
        Judged {
            violations = List.copyOf(violations);
        }

        /** Why it may not leave, as one sentence for whoever runs the service. */
        String why() {
            return violations.stream()
                    .map(each -> each.check() + ": " + each.sentence())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
    }

    Judged judge(EmailPage page, EmailWords words, Provenance provenance, String unsubscribe) {
        Judged judged = look(page, words, provenance, unsubscribe);
        if (!judged.violations().isEmpty()) {
            Judged plainer = look(page.withoutPictures(), words, provenance, unsubscribe);
            judged = plainer.violations().isEmpty() ? plainer : judged;
        }
        judged.violations().forEach(violation -> {
            LOG.warnf("An email is held back: %s %s", violation.check(), violation.sentence());
            meters.counter("copy.violations", "use", "email", "check", violation.check())
                    .increment();
        });
        return judged;
    }

    private Judged look(EmailPage page, EmailWords words, Provenance provenance, String unsubscribe) {
        EmailRenderer.Rendered rendered = renderer.render(page, words, provenance, unsubscribe);
        return new Judged(
                page,
                rendered,
                EmailShape.check(
                        rendered.html(),
                        rendered.text(),
                        MailHeaders.unsubscribe(unsubscribe),
                        config.postalAddress(),
                        config.senderName(),
                        config.publicBaseUrl()));
    }
}
