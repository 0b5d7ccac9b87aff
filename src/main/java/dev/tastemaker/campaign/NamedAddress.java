package dev.tastemaker.campaign;

import java.util.regex.Pattern;

/** An address with the name of whom it belongs to, as a {@code From} header writes it (RFC 5322, 3.4). */
final class NamedAddress {
    /** Words that need no quotes. */
    private static final Pattern ATOMS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final int LONGEST = 120;

    private NamedAddress() {}

    /**
     * The value of the header: a plain name as it is or in quotes, any other as encoded words.
     *
     * @throws IllegalArgumentException when either could be read as more than one name and one address
     */
    static String of(String name, String address) {
        if (!MailAddress.isPlain(address)) {
            throw new IllegalArgumentException("the sender is not one plain address");
        }
        String shown = name.strip();
        if (shown.length() > LONGEST) {
            throw new IllegalArgumentException("the sender's name is longer than " + LONGEST + " characters");
        }
        return shown.isEmpty() ? address : phrase(SmtpDeliverer.line(shown)) + " <" + address + ">";
    }

    private static String phrase(String name) {
        String encoded = EncodedWords.of(name);
        if (!encoded.equals(name) || ATOMS.matcher(name).matches()) {
            return encoded;
        }
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
