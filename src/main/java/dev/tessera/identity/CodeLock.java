package dev.tessera.identity;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts wrong codes per account, over all its challenges, and closes the account for a while after too many. */
@Component
class CodeLock {

    private static final int WRONG_CODES = 10;
    private static final Duration CLOSED_FOR = Duration.ofMinutes(30);

    private final AccountRepository accounts;
    private final Affiliations affiliations;
    private final AccountMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CodeLock(
            AccountRepository accounts,
            Affiliations affiliations,
            AccountMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    /** Until when the account is closed; empty if it is not. */
    Optional<Instant> closedUntil(AccountEntity account) {
        return account.isLocked(clock.instant()) ? Optional.ofNullable(account.codeLockedUntil()) : Optional.empty();
    }

    /** Counts a wrong code, and tells of it. */
    void countWrong(Account account, AccountEvent refusal, ClientAddress address) {
        events.publishEvent(refusal);
        Instant now = clock.instant();
        Instant until = now.plus(CLOSED_FOR);
        accounts.countCodeFailure(account.id().value());
        if (accounts.lockAfter(account.id().value(), WRONG_CODES, until) == 1) {
            mails.locked(account, now, until);
            @Nullable OrganizationId organization =
                    affiliations.organizationOf(account.id()).orElse(null);
            events.publishEvent(new AccountEvent.CodesLocked(account.id(), organization, address));
        }
    }

    void forget(Account account) {
        accounts.forgetCodeFailures(account.id().value());
    }
}
