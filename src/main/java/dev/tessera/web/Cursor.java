package dev.tessera.web;

import dev.tessera.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list ended, as a text that callers carry and cannot read. It belongs to what was asked for: a list asked for
 * otherwise cannot be continued with it. It is no secret and opens nothing, so a checksum is all that guards it.
 *
 * @param at when the last thing on the page was made
 * @param id its id
 */
public record Cursor(Instant at, UUID id) {

    private static final byte VERSION = 1;
    private static final int PLACE = 1 + Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int CHECK = 8;

    /** The text for callers; the question is all that the list was asked for, in one form. */
    public String over(String question) {
        byte[] place = ByteBuffer.allocate(PLACE)
                .put(VERSION)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        byte[] whole = Arrays.copyOf(place, PLACE + CHECK);
        System.arraycopy(check(place, question), 0, whole, PLACE, CHECK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Reads such a text; empty if it is none, or belongs to another question. */
    public static Optional<Cursor> read(String text, String question) {
        return decoded(text)
                .filter(bytes -> bytes.length == PLACE + CHECK && bytes[0] == VERSION)
                .filter(bytes -> Arrays.equals(
                        check(Arrays.copyOf(bytes, PLACE), question), Arrays.copyOfRange(bytes, PLACE, bytes.length)))
                .flatMap(Cursor::place);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> place(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, PLACE - 1);
        try {
            Instant at = Instant.ofEpochSecond(buffer.getLong(), buffer.getInt());
            return Optional.of(new Cursor(at, new UUID(buffer.getLong(), buffer.getLong())));
        } catch (DateTimeException | ArithmeticException beyondTime) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] place, String question) {
        byte[] asked = question.getBytes(StandardCharsets.UTF_8);
        byte[] all =
                ByteBuffer.allocate(PLACE + asked.length).put(place).put(asked).array();
        return Arrays.copyOf(Sha256.of(all), CHECK);
    }
}
