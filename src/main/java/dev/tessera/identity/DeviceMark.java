package dev.tessera.identity;

import dev.tessera.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The random value of a long-lived cookie by which a browser is known again. It opens nothing by itself. */
public final class DeviceMark {

    private static final int BYTES = 32;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private DeviceMark(String value) {
        this.value = value;
    }

    public static DeviceMark generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceMark(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a cookie's value; empty if it is not one of ours. */
    public static Optional<DeviceMark> parse(String cookie) {
        return SYNTAX.matcher(cookie).matches() ? Optional.of(new DeviceMark(cookie)) : Optional.empty();
    }

    /** The value in clear, for the cookie. */
    public String reveal() {
        return value;
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "DeviceMark[•••]";
    }
}
