package dev.tessera.verification;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Feature;
import dev.tessera.organizations.FlagSwitched;
import dev.tessera.organizations.MemberEvent.MemberDisabled;
import dev.tessera.organizations.MemberEvent.MemberRolesChanged;
import dev.tessera.organizations.PermissionSettings;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PolicyChanged;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import dev.tessera.organizations.RoleEvent.RoleChanged;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppTokenEvent.AppTokenRevoked;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores tokens with their owners and organizations, and changes them as the tokens module would. */
public final class TestTokens {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Instant now;

    TestTokens(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.now = clock.instant();
    }

    /** A stored token. */
    public record Stored(TokenId id, CredentialValue value, UserId owner, OrganizationId organization) {}

    /** A good token of a developer, that does not expire. */
    public Stored stored() {
        return stored("DEVELOPER", null);
    }

    public Stored stored(@Nullable String role, @Nullable Instant expiresAt) {
        Stored token = new Stored(
                TokenId.next(),
                CredentialValue.generate(CredentialKind.APP_TOKEN, new SecureRandom()),
                UserId.next(),
                OrganizationId.next());
        insertOwner(token);
        insertOrganization(token, role);
        insertToken(token, expiresAt);
        return token;
    }

    /** A good token of somebody who is stored already. */
    public Stored of(UserId owner, OrganizationId organization) {
        Stored token = new Stored(
                TokenId.next(),
                CredentialValue.generate(CredentialKind.APP_TOKEN, new SecureRandom()),
                owner,
                organization);
        insertToken(token, null);
        return token;
    }

    private void insertOwner(Stored token) {
        String name = "ada" + token.owner().toString().substring(24);
        jdbc.sql(
                        "insert into account (id, username, username_key, full_name, email, password_hash, language, time_zone,"
                                + " mfa_enabled, security_epoch, code_failures, created_at, version)"
                                + " values (?, ?, ?, 'Ada Lovelace', ?, '-', 'en', 'UTC', true, 0, 0, ?, 0)")
                .params(token.owner().value(), name, name, name + "@example.com", time(now))
                .update();
    }

    private void insertOrganization(Stored token, @Nullable String role) {
        jdbc.sql("insert into organization (id, name, mfa_required, token_never_allowed, features_granted, features_on,"
                        + " created_at, version) values (?, 'Analytical Engines', false, true, 'API', 'API', ?, 0)")
                .params(token.organization().value(), time(now))
                .update();
        if (role != null) {
            jdbc.sql("insert into membership (organization_id, account_id, permissions, joined_at) values (?, ?, ?, ?)")
                    .params(token.organization().value(), token.owner().value(), permissionsOf(role), time(now))
                    .update();
        }
    }

    private static String permissionsOf(String role) {
        return PermissionNames.of(PredefinedRole.valueOf(role).settings().allowed());
    }

    private void insertToken(Stored token, @Nullable Instant expiresAt) {
        jdbc.sql("insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix, last_four,"
                        + " validity, enabled, created_at, expires_at, use_count, version)"
                        + " values (?, ?, ?, 'Billing', 'billing', 'billing', 'tessp_', ?, 'NEVER', true, ?, ?, 0, 0)")
                .param(token.id().value())
                .param(token.owner().value())
                .param(token.organization().value())
                .param(token.value().lastFour())
                .param(time(now))
                .param(expiresAt == null ? null : time(expiresAt))
                .update();
        insertValue(token, token.value(), 1, null);
    }

    private void insertValue(Stored token, CredentialValue value, int generation, @Nullable Instant retiresAt) {
        jdbc.sql(
                        "insert into app_token_value (hash, token_id, generation, last_four, created_at, retires_at, use_count)"
                                + " values (?, ?, ?, ?, ?, ?, 0)")
                .param(value.hash().bytes())
                .param(token.id().value())
                .param(generation)
                .param(value.lastFour())
                .param(time(now))
                .param(retiresAt == null ? null : time(retiresAt))
                .update();
    }

    /** Puts the token's value aside and gives it a new one, without telling anybody. */
    Stored rotated(Stored token, Instant oldRetiresAt) {
        CredentialValue fresh = CredentialValue.generate(CredentialKind.APP_TOKEN, new SecureRandom());
        jdbc.sql("update app_token_value set retires_at = ? where hash = ?")
                .params(time(oldRetiresAt), token.value().hash().bytes())
                .update();
        jdbc.sql("update app_token set generation = 2 where id = ?")
                .params(token.id().value())
                .update();
        insertValue(token, fresh, 2, null);
        return new Stored(token.id(), fresh, token.owner(), token.organization());
    }

    /** Sets a column of the token, without telling anybody. */
    public void change(Stored token, String column, Object value) {
        jdbc.sql("update app_token set " + column + " = ? where id = ?")
                .params(
                        value instanceof Instant moment ? time(moment) : value,
                        token.id().value())
                .update();
    }

    /** Revokes for good, and tells it. */
    public void revoke(Stored token) {
        transactions.executeWithoutResult(status -> {
            set("app_token", "revoked_at", token.id().value());
            tellRevoked(token);
        });
    }

    /** Disables the owner as a member of the organization, and tells it. */
    public void disableMember(Stored token) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update membership set disabled_at = joined_at where account_id = ?")
                    .param(token.owner().value())
                    .update();
            events.publishEvent(new MemberDisabled(token.organization(), token.owner(), administrator(token)));
        });
    }

    /** Gives the owner other roles, and tells it. */
    void permit(Stored token, String permissions) {
        transactions.executeWithoutResult(status -> {
            writePermissions(token, permissions);
            events.publishEvent(new MemberRolesChanged(
                    token.organization(), token.owner(), List.of(), List.of(), administrator(token)));
        });
    }

    /** Changes a role that the owner holds, and tells it. */
    void permitByRole(Stored token, String permissions) {
        transactions.executeWithoutResult(status -> {
            writePermissions(token, permissions);
            Role role = new Role(RoleId.next(), "Clerk", "", PermissionSettings.NONE);
            events.publishEvent(new RoleChanged(token.organization(), role, administrator(token)));
        });
    }

    /** Switches the API off or on for the whole organization, and tells it. */
    public void switchApi(Stored token, boolean on) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update organization set features_on = ? where id = ?")
                    .params(on ? "API" : "", token.organization().value())
                    .update();
            events.publishEvent(new FlagSwitched(token.organization(), Feature.API, on, administrator(token)));
        });
    }

    /** Lets the organization's credentials be used from there alone, and tells it. */
    void restrict(Stored token, String addresses) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update organization set addresses = ? where id = ?")
                    .params(addresses, token.organization().value())
                    .update();
            events.publishEvent(new PolicyChanged(token.organization(), Policies.NONE, administrator(token)));
        });
    }

    private void writePermissions(Stored token, String permissions) {
        jdbc.sql("update membership set permissions = ? where account_id = ?")
                .params(permissions, token.owner().value())
                .update();
    }

    private static Actor administrator(Stored token) {
        return TestActors.member().organization(token.organization()).build();
    }

    /** Tells that it was revoked, in a transaction that fails. */
    void tellRevokedAndRollBack(Stored token) {
        transactions.executeWithoutResult(status -> {
            tellRevoked(token);
            status.setRollbackOnly();
        });
    }

    /** Tells that something happened, in a transaction of its own. */
    void tell(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void tellRevoked(Stored token) {
        events.publishEvent(new AppTokenRevoked(
                token.id(), "Billing", TestActors.member().user(token.owner()).build()));
    }

    /** Sets a moment in a row, without telling anybody. */
    public void set(String table, String column, UUID id) {
        jdbc.sql("update " + table + " set " + column + " = ? where id = ?")
                .params(time(now), id)
                .update();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
