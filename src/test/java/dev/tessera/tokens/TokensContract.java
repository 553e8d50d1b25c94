package dev.tessera.tokens;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Creation.Created;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the database tests of tokens begin: every test has a member of its own, in an organization of its own. */
@PersistenceTest(classes = TokensModule.class)
@RecordApplicationEvents
abstract class TokensContract {

    final OrganizationId organization = OrganizationId.next();
    final Actor actor = TestActors.member().organization(organization).build();

    @Autowired
    AppTokens tokens;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void join() {
        clock.set(MutableClock.START);
        Account account = TestAccounts.grace().id(actor.user()).build();
        neighbours.add(account, organization, Permission.MANAGE_OWN_TOKENS);
    }

    AppToken created(String name) {
        return created(name, Validity.DEFAULT, true).token();
    }

    Created created(String name, Validity validity, boolean enabled) {
        return (Created)
                tokens.create(actor, NewAppToken.unlimited(name, validity).enabled(enabled));
    }

    Creation attempt(String name) {
        return tokens.create(actor, NewAppToken.unlimited(name, Validity.DEFAULT));
    }

    AppToken now(AppToken token) {
        return tokens.find(actor, token.id()).orElseThrow();
    }

    <T> List<T> told(Class<T> kind) {
        return events.stream(kind).toList();
    }

    List<AppTokenEvent> told() {
        return events.stream(AppTokenEvent.class).toList();
    }
}
