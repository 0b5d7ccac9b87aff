package dev.tastemaker.campaign;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What writes a text: the composer, or a model with a version of the prompts, asked in one of several ways.
 *
 * @param versions of the prompts, as they stand beside what they made; null: the composer
 * @param angle how it was asked, 0 is the plain way
 */
record Arm(Channel channel, @Nullable String versions, int angle) {
    private static final Pattern NAME = Pattern.compile("(email|push) ([0-9a-f]+(?:\\+[0-9a-f]+)*)(?:/([1-9]))?");

    static Arm composer(Channel channel) {
        return new Arm(channel, null, 0);
    }

    /** @throws Refusal for what is no name of an arm of this channel */
    static Arm of(Channel channel, String name) {
        if (name.equals(Variant.COMPOSER)) {
            return composer(channel);
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || !matcher.group(1).equals(channel.wireName())) {
            throw Refusal.invalid(
                    "arm must be composer or one that the report of the campaign names for " + channel.wireName());
        }
        String angle = matcher.group(3);
        return new Arm(channel, matcher.group(2), angle == null ? 0 : Integer.parseInt(angle));
    }

    /** As it stands beside each text and in reports. */
    String name() {
        return versions == null
                ? Variant.COMPOSER
                : channel.wireName() + " " + versions + (angle == 0 ? "" : "/" + angle);
    }
}
