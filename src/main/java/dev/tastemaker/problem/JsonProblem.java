package dev.tastemaker.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;

/** What is wrong with JSON that came from outside, in words for the one who sent it. */
public final class JsonProblem {
    private JsonProblem() {}

    /** One sentence that names the field and what was expected, and never a class name. {@code what} was read: a body, a line. */
    public static String describe(JsonProcessingException e, String what) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.sentence();
            }
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown field " + path(unknown) + "; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format ->
                path(format) + " has a value of the wrong form" + example(format.getTargetType());
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() -> "the " + what + " must be one JSON object of the documented shape";
            case MismatchedInputException absent when isAbsent(absent) -> path(absent) + " is missing";
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> path(mapping) + " has a value of the wrong type";
            case StreamConstraintsException tooMuch ->
                "the JSON is nested too deeply or holds a value that is too long";
            default -> "the " + what + " is not valid JSON" + position(e);
        };
    }

    /** A number or truth value that was not given, which the reader of JSON tells by its message alone. */
    private static boolean isAbsent(MismatchedInputException e) {
        Class<?> wanted = e.getTargetType();
        return wanted != null
                && wanted.isPrimitive()
                && e.getOriginalMessage().startsWith("Cannot map `null` into type");
    }

    private static String example(Class<?> wanted) {
        if (wanted == Instant.class) {
            return "; a moment is written 2026-11-30T18:00:00Z";
        }
        return wanted == LocalTime.class ? "; a time of day is written 21:00" : "";
    }

    private static String position(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        if (at == null) {
            return "";
        }
        return " (" + (at.getLineNr() > 1 ? "line " + at.getLineNr() + ", " : "") + "column " + at.getColumnNr() + ")";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference ->
                        reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName())
                .limit(10)
                .map(name -> name.length() > 60 ? name.substring(0, 60) + "…" : name)
                .collect(Collectors.joining("."));
    }
}
