package dev.tessera.tokens.inventory;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Settlers;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.Validity;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyCreation;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.tokens.organizational.NewOrganizationToken;
import dev.tessera.tokens.organizational.OrganizationToken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation;
import dev.tessera.tokens.organizational.OrganizationTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Where the tests of the inventory begin: Grace runs an organization of her own, in which Ada develops. */
@PersistenceTest(classes = InventoryWorld.class)
@RecordApplicationEvents
abstract class InventoryContract {

    @Autowired
    OrganizationCredentials credentials;

    @Autowired
    AppTokens tokens;

    @Autowired
    ApiKeys keys;

    @Autowired
    OrganizationTokens shared;

    @Autowired
    Settlers settlers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationEvents events;

    Actor grace;
    Actor ada;

    @BeforeEach
    void found() {
        clock.set(MutableClock.START);
        grace = settlers.founder();
        ada = settlers.member(grace, PredefinedRole.DEVELOPER);
        jdbc.sql("update organization set features_granted = 'API PASSWORD_GRANT ORGANIZATION_API_TOKEN',"
                        + " features_on = 'API PASSWORD_GRANT ORGANIZATION_API_TOKEN' where id = ?")
                .param(organization().value())
                .update();
    }

    OrganizationId organization() {
        return grace.affiliation().orElseThrow();
    }

    AppToken token(Actor owner, String name) {
        return token(owner, name, Validity.DEFAULT);
    }

    AppToken token(Actor owner, String name, Validity validity) {
        Actor proved = settlers.provedNow(owner);
        return ((Creation.Created) tokens.create(proved, NewAppToken.unlimited(name, validity))).token();
    }

    ApiKey key(Actor owner, String name) {
        return ((ApiKeyCreation.Created) keys.create(settlers.provedNow(owner), name)).key();
    }

    OrganizationToken shared(Actor maker, String name) {
        NewOrganizationToken wanted = new NewOrganizationToken(name, Validity.DEFAULT, true);
        return ((OrganizationTokenCreation.Created) shared.create(settlers.provedNow(maker), wanted)).token();
    }

    void used(UUID token, Instant at) {
        jdbc.sql(
                        "update app_token set last_used_at = ?, last_used_on = ?, last_used_address = '192.0.2.7' where id = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .param(token)
                .update();
    }

    UserId ownerOf(AppToken token) {
        return new UserId(jdbc.sql("select owner_id from app_token where id = ?")
                .param(token.id().value())
                .query(UUID.class)
                .single());
    }
}
