package dev.tessera.identity;

import dev.tessera.identity.SignUpStart.PendingSignUp;
import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.TestActors;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets people sign up, so that tests have somebody. */
public class People {

    public static final String PASSWORD = "violet tram over nine hills";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SignUp signUp;
    private final Accounts accounts;
    private final RecordingOutbox outbox;

    People(SignUp signUp, Accounts accounts, RecordingOutbox outbox) {
        this.signUp = signUp;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Somebody with {@link #PASSWORD}, and the second factor on. */
    public Account somebody() {
        return somebodyAt(newMailbox());
    }

    public Account somebodyAt(EmailAddress email) {
        Visit visit = Visits.fresh();
        PendingSignUp pending = begin(form(email), visit);
        SignUpEnd end = signUp.confirm(pending, outbox.codeTo(pending.email()), visit);
        return accounts.find(((SignUpEnd.Opened) end).user()).orElseThrow();
    }

    /** The person, acting in a session. */
    public static Actor actor(Account person) {
        return TestActors.member().user(person.id()).organization(null).build();
    }

    /** The person, acting through a program that has a token of theirs. */
    public static Actor withToken(Account person, OrganizationId organization) {
        ActingToken token = new ActingToken(TokenId.next(), Set.of(Permission.values()), null, IpRanges.ANYWHERE);
        return Actor.withToken(person.id(), organization, token, ClientAddress.NONE);
    }

    PendingSignUp begin(SignUpForm form, Visit visit) {
        return ((SignUpStart.CodeSent) signUp.begin(form, visit)).pending();
    }

    /** A mailbox that nobody used before. */
    public static EmailAddress newMailbox() {
        return new EmailAddress("grace.%d@example.com".formatted(NUMBER.incrementAndGet()));
    }

    static SignUpForm form(EmailAddress email) {
        return new SignUpForm("Grace Hopper", email.value(), password(), "Navy Yard");
    }

    public static RawPassword password() {
        return new RawPassword(PASSWORD);
    }

    /** A well-formed code that is not this one. */
    public static OneTimeCode otherThan(OneTimeCode right) {
        String typed = "000000".equals(right.reveal()) ? "000001" : "000000";
        return code(typed);
    }

    public static OneTimeCode code(String digits) {
        Optional<OneTimeCode> parsed = OneTimeCode.parse(digits);
        return parsed.orElseThrow();
    }
}
