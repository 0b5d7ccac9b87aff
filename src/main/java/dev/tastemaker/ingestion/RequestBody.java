package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as it arrives. That it is too long or breaks off is the sender's matter and no fault of ours. */
final class RequestBody extends FilterInputStream {
    private final long most;
    private long read;

    RequestBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int got;
        try {
            got = in.read(into, from, length);
        } catch (IOException e) {
            throw Refusal.invalid("the body broke off");
        }
        read += Math.max(0, got);
        if (read > most) {
            throw new Refusal(
                    Refusal.Category.TOO_LARGE,
                    "the body is longer than " + most
                            + " bytes; what came before is in, send the rest apart or import a file");
        }
        return got;
    }
}
