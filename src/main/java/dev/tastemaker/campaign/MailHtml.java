package dev.tastemaker.campaign;

import java.nio.charset.StandardCharsets;

/**
 * HTML as a mail carries it for the least: in ASCII, other characters as references, its lines joined. The library below then
 * sends it as it is; else it would write all of it as quoted-printable, character by character, and then line by line: that was
 * two fifths of what the service did for a mail.
 */
final class MailHtml {
    /** Lines are joined up to here; the library writes what has one over 998, which is all that SMTP carries, as quoted-printable. */
    private static final int LINE = 800;
    /** A text of which more than one character in so many would be a reference (Japanese, say) stays as it is, since a mailbox counts its bytes. */
    private static final int FEW = 40;
    /** Of a reference at the longest: {@code &#1114111;}. */
    private static final int REFERENCE = 10;

    private static final int ASCII = 128;
    private static final String STYLE = "<style";
    private static final String STYLE_END = "</style";

    private final String html;
    private final byte[] mail;
    private int length;
    private int lineStart;
    private int references;

    private MailHtml(String html) {
        this.html = html;
        this.mail = new byte[html.length() + (html.length() / FEW + 1) * REFERENCE];
    }

    /** What reads as {@code html} does; itself where that is not to be had for less. */
    static String of(String html) {
        MailHtml mail = new MailHtml(html);
        return mail.isWritten() ? new String(mail.mail, 0, mail.length, StandardCharsets.ISO_8859_1) : html;
    }

    private boolean isWritten() {
        char[] source = html.toCharArray();
        int style = 0;
        for (int i = 0; i < source.length; i++) {
            char c = source[i];
            if (c == '\n') {
                endLine(i);
            } else if (c < ASCII) {
                mail[length++] = (byte) c;
                style = c == '<' && html.startsWith(STYLE, i) ? html.indexOf(STYLE_END, i) : style;
            } else if (i < style || ++references * FEW > source.length) {
                return false; // a style sheet knows no references
            } else {
                int character = html.codePointAt(i);
                refer(character);
                i += Character.charCount(character) - 1;
            }
        }
        return true;
    }

    private void refer(int character) {
        byte[] reference = ("&#" + character + ";").getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(reference, 0, mail, length, reference.length);
        length += reference.length;
    }

    /** A line end is room as a space is: it stays where the next line would make this one too long. */
    private void endLine(int at) {
        int next = html.indexOf('\n', at + 1);
        int end = next < 0 ? html.length() : next;
        boolean joined = length - lineStart + end - at < LINE;
        mail[length++] = (byte) (joined ? ' ' : '\n');
        lineStart = joined ? lineStart : length;
    }
}
