package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns on a channel begin with from a moment on.
 *
 * @param arm null: what the service does by itself
 * @param campaignId where it won; null: a roll-back to what was before
 */
@JsonInclude
public record ArmPromotion(
        String channel, @Nullable String arm, @Nullable UUID campaignId, String by, Instant at) {}
