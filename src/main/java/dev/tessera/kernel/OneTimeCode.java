package dev.tessera.kernel;

import java.security.SecureRandom;
import java.util.Optional;

/** A six-digit code in clear. It lives in memory and in one mail, nowhere else. */
public final class OneTimeCode {

    private static final int LENGTH = 6;
    private static final int BOUND = 1_000_000;

    private final String digits;

    private OneTimeCode(String digits) {
        this.digits = digits;
    }

    public static OneTimeCode generate(SecureRandom random) {
        return new OneTimeCode(String.format("%06d", random.nextInt(BOUND)));
    }

    /** Reads what a person typed or pasted, spaces and dashes allowed; empty unless six digits remain. */
    public static Optional<OneTimeCode> parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        boolean wellFormed = digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return wellFormed ? Optional.of(new OneTimeCode(digits)) : Optional.empty();
    }

    /** The digits in clear, for the mail and for the comparison. */
    public String reveal() {
        return digits;
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
