package dev.tessera.identity.session;

import dev.tessera.identity.AccountEvent;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.Affiliations;
import dev.tessera.identity.OrganizationChoice;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of all accounts, on all nodes. A session lives for an hour without use and a day in all; one that was ended
 * anywhere is over with its next request.
 */
@Service
@Transactional
public class LoginSessions implements OrganizationChoice, ActedIn {

    static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final LoginSessionRepository sessions;
    private final Affiliations affiliations;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginSessions(
            LoginSessionRepository sessions,
            Affiliations affiliations,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.affiliations = affiliations;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    SessionId open(UserId user, Set<Factor> factors, ClientAddress address, String userAgent) {
        SessionId id = SessionId.next();
        long epoch = sessions.currentEpoch(user.value());
        Instant now = clock.instant();
        UUID chosen = sessions.chosenBefore(user.value(), Limit.of(1)).stream()
                .findAny()
                .orElse(null);
        sessions.save(new LoginSessionEntity(id, user, chosen, epoch, address, userAgent, now));
        sessions.noteLogin(user.value(), now);
        OrganizationId organization = organizationOf(user, id).orElse(null);
        events.publishEvent(new AccountEvent.LoggedIn(Actor.inSession(user, organization, id, factors, now, address)));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OrganizationId> organizationOf(UserId user, SessionId session) {
        return sessions.chosen(session.value())
                .map(OrganizationId::new)
                .filter(chosen -> affiliations.canActIn(user, chosen))
                .or(() -> affiliations.organizationOf(user));
    }

    @Override
    public boolean choose(Actor actor, OrganizationId organization) {
        SessionId session = actor.session();
        if (session == null || !affiliations.canActIn(actor.user(), organization)) {
            return false;
        }
        boolean chosen = sessions.choose(session.value(), actor.user().value(), organization.value()) == 1;
        if (chosen && !organization.equals(actor.organization())) {
            events.publishEvent(new AccountEvent.OrganizationChosen(actor.in(organization)));
        }
        return chosen;
    }

    /** Whether the session is alive; notes that it was used. */
    boolean seen(SessionId session) {
        Instant now = clock.instant();
        Optional<Instant> lastSeen = lastSeenIfAlive(session, now);
        if (lastSeen.isPresent() && lastSeen.get().isBefore(now.minus(TOUCHED_EVERY))) {
            sessions.touch(session.value(), now);
        }
        return lastSeen.isPresent();
    }

    /** Whether the session is alive; it stays as idle as it was. */
    @Transactional(readOnly = true)
    boolean isAlive(SessionId session) {
        return lastSeenIfAlive(session, clock.instant()).isPresent();
    }

    private Optional<Instant> lastSeenIfAlive(SessionId session, Instant now) {
        return sessions.lastSeenIfAlive(session.value(), now.minus(LONGEST), now.minus(IDLE));
    }

    /** The actor's live sessions, latest first. */
    @Transactional(readOnly = true)
    public List<LoginSession> of(Actor actor) {
        return alive(actor.user());
    }

    /**
     * Somebody's live sessions, latest first, for the operator.
     *
     * @throws AccessDeniedException if the actor is not the operator
     */
    @Transactional(readOnly = true)
    public List<LoginSession> of(UserId user, Actor operator) {
        if (!accounts.isOperator(operator)) {
            throw new AccessDeniedException("Only the operator sees sessions of others");
        }
        return alive(user);
    }

    private List<LoginSession> alive(UserId user) {
        Instant now = clock.instant();
        return sessions.alive(user.value(), now.minus(LONGEST), now.minus(IDLE)).stream()
                .map(LoginSessionEntity::toLoginSession)
                .toList();
    }

    /** Ends one of the actor's own sessions; another's, or one that is over, stays as it is. */
    public void end(Actor actor, SessionId session) {
        if (sessions.end(session.value(), actor.user().value(), clock.instant()) == 1) {
            events.publishEvent(new AccountEvent.SessionEnded(session, actor));
        }
    }

    /** Ends all of the actor's sessions but the one acted in. */
    public void endOthers(Actor actor) {
        for (LoginSession session : of(actor)) {
            if (!session.id().equals(actor.session())) {
                end(actor, session.id());
            }
        }
    }

    void close(Actor actor, SessionId own) {
        if (sessions.end(own.value(), actor.user().value(), clock.instant()) == 1) {
            events.publishEvent(new AccountEvent.LoggedOut(actor));
        }
    }

    /**
     * A change of password ends every session but the one in which it was changed. First of all listeners: the audit log
     * locks its chain, and locks are taken in the same order everywhere.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountEvent.PasswordChanged changed) {
        SessionId own = changed.by().session();
        if (own != null) {
            sessions.endOthers(changed.by().user().value(), own.value(), clock.instant());
            sessions.renew(
                    own.value(), sessions.currentEpoch(changed.by().user().value()));
        }
    }

    @Scheduled(fixedDelayString = "PT24H")
    void deleteOld() {
        sessions.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
