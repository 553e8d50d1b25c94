package dev.tessera.operations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.HealthFinding;
import dev.tessera.kernel.HealthSource;
import dev.tessera.mail.MailProbe;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Tells the operator how the instance is. */
@Service
public class InstanceHealth {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceHealth.class);

    private final List<HealthSource> sources;
    private final Accounts accounts;
    private final MailProbe mail;
    private final Clock clock;

    InstanceHealth(List<HealthSource> sources, Accounts accounts, MailProbe mail, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(HealthSource::position))
                .toList();
        this.accounts = accounts;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * How every part is now, in the order of the page. A part that cannot even be looked at is bad, and the others are told.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public List<HealthFinding> report(Actor actor) {
        accounts.demandOperator(actor);
        return sources.stream().flatMap(InstanceHealth::look).toList();
    }

    private static Stream<HealthFinding> look(HealthSource source) {
        try {
            return source.look().stream();
        } catch (RuntimeException failure) { // whatever it is, the page must say so and not fail
            LOG.warn("{} could not be looked at", source.getClass().getSimpleName(), failure);
            return Stream.of(
                    HealthFinding.bad("unknown", "failed", source.getClass().getSimpleName()));
        }
    }

    /**
     * Sends a mail to the operator's own address, past the outbox, and tells what the mail server said.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    public MailProbe.Outcome tryMail(Actor actor) {
        accounts.demandOperator(actor);
        Account operator = accounts.find(actor.user()).orElseThrow();
        return mail.send(operator.email(), operator.language(), operator.fullName(), operator.inWords(clock.instant()));
    }
}
