package dev.tessera.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and judges passwords: Argon2id (RFC 9106) behind a gate that bounds how many run at once, as each takes 16 MiB; and
 * a check against common passwords and the person's own data. There are no rules on which characters to use.
 */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int GUESSABLE_SCORE = 1;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MEASURED_LENGTH = 64;

    private final PasswordEncoder encoder;
    private final Semaphore gate = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Zxcvbn meter = new Zxcvbn();
    private final String hashOfNobody;

    @Autowired
    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = hash(new RawPassword("nobody's password, compared in place of a missing one"));
    }

    String hash(RawPassword password) {
        return gated(() -> encodedOf(password));
    }

    /** Compares in the same time whether or not there is a hash to compare with. */
    boolean matches(RawPassword password, @Nullable String hash) {
        boolean equal = gated(() -> encoder.matches(password.reveal(), hash == null ? hashOfNobody : hash));
        return hash != null && equal;
    }

    Optional<PasswordProblem> problemOf(RawPassword password, List<String> ownData) {
        if (password.length() < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        return isEasy(password, ownData) ? Optional.of(PasswordProblem.TOO_EASY) : Optional.empty();
    }

    private boolean isEasy(RawPassword password, List<String> ownData) {
        String measured =
                password.reveal().substring(0, Math.min(password.reveal().length(), MEASURED_LENGTH));
        return meter.measure(measured, wordsOf(ownData)).getScore() <= GUESSABLE_SCORE;
    }

    // The whole, as it was typed, and each word of it: a name is easy to guess without its spaces too.
    private static List<String> wordsOf(List<String> ownData) {
        return ownData.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), NO_LETTERS.splitAsStream(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String encodedOf(RawPassword password) {
        String encoded = encoder.encode(password.reveal());
        if (encoded == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return encoded;
    }

    private <T> T gated(Supplier<T> work) {
        gate.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }
}
