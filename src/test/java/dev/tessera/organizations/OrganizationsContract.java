package dev.tessera.organizations;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.PersistenceTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the database tests of organizations begin: every test has a founder of its own, in an organization of their own. */
@PersistenceTest(classes = OrganizationsModule.class)
@RecordApplicationEvents
abstract class OrganizationsContract {

    @Autowired
    Organizations organizations;

    @Autowired
    Settlers settlers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationEvents events;

    Actor founder;

    @BeforeEach
    void found() {
        clock.set(MutableClock.START);
        founder = settlers.founder();
    }

    Set<Permission> permissionsOf(Actor actor) {
        return organizations.permissionsOf(actor);
    }
}
