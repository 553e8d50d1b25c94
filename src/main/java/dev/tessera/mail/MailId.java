package dev.tessera.mail;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Identifies one mail of the outbox; later ids sort after earlier ones (UUID version 7, RFC 9562, section 5.7). */
record MailId(UUID value) {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    static MailId next() {
        return new MailId(GENERATOR.generate());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
