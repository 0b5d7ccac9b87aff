package dev.tastemaker.picture;

import org.jspecify.annotations.Nullable;

/** A picture that cannot be had or is not one; checked, because an email without it is still an email. */
final class PictureUnusable extends Exception {
    private static final long serialVersionUID = 1;

    PictureUnusable(String message) {
        this(message, null);
    }

    PictureUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
