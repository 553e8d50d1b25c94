package dev.tessera.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value must be, for somebody who wrote another one. */
final class TypeWords {

    private TypeWords() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type.isEnum()) {
            return "one of " + names(type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        return ofText(type);
    }

    private static String ofText(Class<?> type) {
        if (type == String.class) {
            return "text, in quotes";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2027-01-31\"";
        }
        if (type == Instant.class) {
            return "a moment such as \"2027-01-31T12:00:00Z\"";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "a time zone such as \"Europe/Berlin\"";
        }
        if (type == GivenId.class) {
            return "an id such as \"01957a3e-8c11-7d4b-9f0a-3b1c5d7e9f20\"";
        }
        return Collection.class.isAssignableFrom(type) ? "a list, in square brackets" : "an object, in braces";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
