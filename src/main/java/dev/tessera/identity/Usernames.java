package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds a first username for a new account; its owner may change it later. */
@Component
class Usernames {

    private static final String PREFIX = "user";
    private static final int ROOM_FOR_NUMBER = 6;
    private static final int NUMBERS = 90_000;
    private static final int FIRST_NUMBER = 10_000;

    private final AccountRepository accounts;
    private final SecureRandom random;

    Usernames(AccountRepository accounts, SecureRandom random) {
        this.accounts = accounts;
        this.random = random;
    }

    /** The local part of the address, or it with a number behind if somebody has that already. */
    Username freeOneFor(EmailAddress email) {
        String base = baseOf(email);
        Stream<String> numbered = Stream.generate(() -> base + "-" + (FIRST_NUMBER + random.nextInt(NUMBERS)));
        return Stream.concat(Stream.of(base), numbered)
                .map(Username::new)
                .filter(candidate -> !accounts.existsByUsernameKey(candidate.key()))
                .findFirst()
                .orElseThrow();
    }

    private static String baseOf(EmailAddress email) {
        String local = email.value().substring(0, email.value().indexOf('@'));
        String allowed = local.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[._-]+|[._-]+$", "");
        int end = Math.min(allowed.length(), Username.LONGEST - ROOM_FOR_NUMBER - PREFIX.length());
        String shortEnough = allowed.substring(0, end).replaceAll("[._-]+$", "");
        return shortEnough.length() < Username.SHORTEST ? PREFIX + shortEnough : shortEnough;
    }
}
