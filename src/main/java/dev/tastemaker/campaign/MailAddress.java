package dev.tastemaker.campaign;

import dev.tastemaker.problem.Refusal;
import java.util.regex.Pattern;

/**
 * What may stand between the angle brackets of SMTP: one plain address. Quoted local parts, comments and routes are legal and
 * refused, because whoever writes an address with a line end, a bracket or a comma in it does not want to reach a shopper.
 */
final class MailAddress {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private MailAddress() {}

    static String check(String address) {
        if (!isPlain(address)) {
            throw Refusal.invalid("address is not one plain email address");
        }
        return address;
    }

    static boolean isPlain(String address) {
        return address.length() <= 254
                && address.indexOf('@') <= 64
                && PLAIN.matcher(address).matches();
    }
}
