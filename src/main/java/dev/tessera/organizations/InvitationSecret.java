package dev.tessera.organizations;

import dev.tessera.kernel.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the link of an invitation carries: 160 random bits in hexadecimal digits. Kept as a hash only. */
record InvitationSecret(String value) {

    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /** @throws IllegalArgumentException unless it is of that form */
    InvitationSecret {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the secret of an invitation");
        }
    }

    static InvitationSecret generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationSecret(HexFormat.of().formatHex(bytes));
    }

    static Optional<InvitationSecret> parse(String presented) {
        return FORM.matcher(presented).matches() ? Optional.of(new InvitationSecret(presented)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "InvitationSecret[••••••]";
    }
}
