package dev.tessera.identity.codes;

import dev.tessera.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** A random value that lives in one browser session and ties codes to it. It survives changes of the session's id. */
public final class SessionBinding {

    private static final int BYTES = 32;

    private final String secret;

    private SessionBinding(String secret) {
        this.secret = secret;
    }

    public static SessionBinding generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionBinding(Base64.getEncoder().encodeToString(bytes));
    }

    byte[] hash() {
        return Sha256.of(secret);
    }

    @Override
    public String toString() {
        return "SessionBinding[•••]";
    }
}
