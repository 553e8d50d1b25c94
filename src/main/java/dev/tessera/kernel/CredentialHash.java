package dev.tessera.kernel;

import java.nio.ByteBuffer;

/** The SHA-256 of a credential, held in four words so that it is immutable and cheap as a key. */
public record CredentialHash(long first, long second, long third, long fourth) {

    /** The length of the binary form. */
    public static final int BYTES = 32;

    static CredentialHash of(String value) {
        return ofBytes(Sha256.of(value));
    }

    /** Reads the stored form; @throws IllegalArgumentException unless it has 32 bytes. */
    public static CredentialHash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 has 32 bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new CredentialHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** The stored form: 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** Compares in a time that does not depend on where the hashes differ. */
    public boolean matches(CredentialHash other) {
        return ((first ^ other.first) | (second ^ other.second) | (third ^ other.third) | (fourth ^ other.fourth)) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }
}
