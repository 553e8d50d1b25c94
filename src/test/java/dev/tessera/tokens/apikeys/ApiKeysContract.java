package dev.tessera.tokens.apikeys;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.apikeys.ApiKeyCreation.Created;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the database tests of API keys begin: every test has a member of its own, in an organization of its own. */
@PersistenceTest(classes = ApiKeysModule.class)
@RecordApplicationEvents
abstract class ApiKeysContract {

    static final ClientAddress HOME = new ClientAddress("192.0.2.1");
    static final ClientAddress AWAY = new ClientAddress("2001:db8::1");

    final OrganizationId organization = OrganizationId.next();
    final Actor actor = TestActors.member().organization(organization).build();

    @Autowired
    ApiKeys keys;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    ApiKeysModule.Demands demands;

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
        neighbours.add(account, organization, Permission.MANAGE_OWN_API_KEYS);
    }

    Created created(String name) {
        return (Created) keys.create(actor, name);
    }

    /** Rotates from what the key is now; a rotation before it must be over. */
    Rotated rotated(ApiKey key, Overlap overlap) {
        Actor fresh = TestActors.member()
                .user(actor.user())
                .organization(organization)
                .provedAt(clock.instant())
                .build();
        return (Rotated) keys.rotate(fresh, key.id(), now(key).generation(), overlap);
    }

    ApiKey now(ApiKey key) {
        return keys.find(actor, key.id()).orElseThrow();
    }

    Optional<ApiKeyHolder> authenticate(ApiKey key, CredentialValue secret) {
        return keys.authenticate(key.identifier().value(), secret.reveal(), HOME);
    }

    boolean isGood(ApiKey key, CredentialValue secret) {
        return authenticate(key, secret).isPresent();
    }

    List<ApiKeyEvent> told() {
        return events.stream(ApiKeyEvent.class).toList();
    }
}
