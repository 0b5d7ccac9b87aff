package dev.tastemaker.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which fields of a profile may reach a model, by what they are used for; whatever is not listed stays here. */
@ApplicationScoped
public class PromptFields {
    private final Map<Use, Set<ProfileField>> allowed = new EnumMap<>(Use.class);

    @Inject
    PromptFields(ProfileConfig config) {
        this(config.prompt().chat(), config.prompt().push(), config.prompt().email());
    }

    public PromptFields(Set<ProfileField> chat, Set<ProfileField> push, Set<ProfileField> email) {
        allowed.put(Use.CHAT, Set.copyOf(chat));
        allowed.put(Use.PUSH, Set.copyOf(push));
        allowed.put(Use.EMAIL, Set.copyOf(email));
    }

    /** What a profile is used for. Summaries are of an item alone and know no shopper. */
    public enum Use {
        CHAT,
        PUSH,
        EMAIL
    }

    public boolean allows(Use use, ProfileField field) {
        return allowed.getOrDefault(use, Set.of()).contains(field);
    }

    /** The reason for an item as a model may hear it: nothing where it may not hear what a shopper did. */
    public String reason(Use use, String reason) {
        return allows(use, ProfileField.REASON) ? reason : "";
    }
}
