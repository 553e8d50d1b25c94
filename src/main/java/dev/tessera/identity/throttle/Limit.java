package dev.tessera.identity.throttle;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/** What is limited, and how much of it is free before it has to slow down. */
public enum Limit {
    /** Password tries from one address, whoever they are for. */
    LOGIN_BY_ADDRESS(100, Duration.ofMinutes(15)),
    /** Password tries for one account from anywhere but its known devices. */
    LOGIN_BY_ACCOUNT(30, Duration.ofMinutes(15)),
    /** Password tries for one account from one address. */
    LOGIN_BY_ACCOUNT_AND_ADDRESS(10, Duration.ofMinutes(15)),
    /** Password tries for one account from one browser that its owner has logged in with before. */
    LOGIN_BY_KNOWN_DEVICE(10, Duration.ofMinutes(15)),
    /** Password tries within one session, to confirm a sensitive step. */
    PASSWORD_IN_SESSION(10, Duration.ofMinutes(15)),
    /** Sign-ups begun from one address. */
    SIGN_UP_BY_ADDRESS(30, Duration.ofHours(1)),
    /** Password resets begun from one address. */
    RESET_BY_ADDRESS(30, Duration.ofHours(1)),
    /** Requests in which one address hands in credentials that it found. */
    LEAKS_BY_ADDRESS(30, Duration.ofMinutes(15)),
    /** Calendars fetched from one address, which may be that of a calendar service with many subscribers. */
    CALENDARS_BY_ADDRESS(1_000, Duration.ofMinutes(15)),
    /** Invitations that one organization sends, those sent again counted too. */
    INVITATIONS_BY_ORGANIZATION(60, Duration.ofHours(1)),
    /** Invitations that go to one mailbox, from whichever organization. */
    INVITATIONS_BY_MAILBOX(10, Duration.ofDays(1)),
    /** Codes typed to reset the password behind one mailbox, known or not; anybody may ask for one, so they do not count as wrong login codes. */
    RESET_CODES_BY_MAILBOX(10, Duration.ofMinutes(30)),
    /** Logins that got as far as the code, by account: apart from the mails that strangers can ask for. */
    LOGIN_CODES_BY_ACCOUNT(20, Duration.ofHours(1)),
    /** Codes that sessions of one account ask for, to confirm a sensitive step. */
    FACTOR_CODES_BY_ACCOUNT(20, Duration.ofHours(1)),
    /** Moves to another mailbox that one account begins. */
    EMAIL_CHANGE_BY_ACCOUNT(10, Duration.ofHours(1)),
    /** Challenges that strangers open for one mailbox, for whatever purpose. */
    CODES_BY_MAILBOX(20, Duration.ofHours(1));

    private final int capacity;
    private final Duration refill;

    Limit(int capacity, Duration refill) {
        this.capacity = capacity;
        this.refill = refill;
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                .build();
    }
}
