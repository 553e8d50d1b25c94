package dev.tessera.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over fields, each written as its length in four bytes and then its content, so that no two lists of fields
 * are written alike. An absent field has the length -1.
 */
final class CanonicalDigest {

    private static final int ABSENT = -1;

    private final MessageDigest sha256 = sha256();

    CanonicalDigest add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalDigest add(long field) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    CanonicalDigest add(@Nullable UUID field) {
        if (field == null) {
            addLength(ABSENT);
            return this;
        }
        return add(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(field.getMostSignificantBits())
                .putLong(field.getLeastSignificantBits())
                .array());
    }

    CanonicalDigest add(byte[] field) {
        addLength(field.length);
        sha256.update(field);
        return this;
    }

    LinkHash finish() {
        return LinkHash.ofBytes(sha256.digest());
    }

    private void addLength(int length) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
