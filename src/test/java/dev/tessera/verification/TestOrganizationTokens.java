package dev.tessera.verification;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores organization tokens, and sets what decides about them without telling anybody. */
public final class TestOrganizationTokens {

    private final JdbcClient jdbc;
    private final Instant now;

    TestOrganizationTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.now = clock.instant();
    }

    /** A stored organization token. */
    public record Shared(TokenId id, CredentialValue value, OrganizationId organization) {}

    /** A good token of an organization that may have such. */
    public Shared of(OrganizationId organization) {
        Shared token = neverStored(organization);
        jdbc.sql(
                        "insert into organization_token (id, organization_id, created_by, name, hash, last_four, validity, enabled,"
                                + " created_at, use_count, version) values (?, ?, ?, 'Archive', ?, ?, 'NEVER', true, ?, 0, 0)")
                .param(token.id().value())
                .param(organization.value())
                .param(UserId.next().value())
                .param(token.value().hash().bytes())
                .param(token.value().lastFour())
                .param(time(now))
                .update();
        setFlags(organization, "API ORGANIZATION_API_TOKEN", "API ORGANIZATION_API_TOKEN");
        return token;
    }

    static Shared neverStored(OrganizationId organization) {
        CredentialValue value = CredentialValue.generate(CredentialKind.ORGANIZATION_TOKEN, new SecureRandom());
        return new Shared(TokenId.next(), value, organization);
    }

    public void setFlags(OrganizationId organization, String granted, String on) {
        jdbc.sql("update organization set features_granted = ?, features_on = ? where id = ?")
                .params(granted, on, organization.value())
                .update();
    }

    void setRule(UserId user, String permissions, String blocked) {
        jdbc.sql("update membership set permissions = ?, blocked = ? where account_id = ?")
                .params(permissions, blocked, user.value())
                .update();
    }

    void disableAccount(UserId user) {
        jdbc.sql("update account set disabled_at = ? where id = ?")
                .params(time(now), user.value())
                .update();
    }

    void join(UserId user, OrganizationId organization, String permissions) {
        jdbc.sql("insert into membership (organization_id, account_id, permissions, joined_at) values (?, ?, ?, ?)")
                .params(organization.value(), user.value(), permissions, time(now))
                .update();
    }

    void change(Shared token, String column, Object value) {
        jdbc.sql("update organization_token set " + column + " = ? where id = ?")
                .params(
                        value instanceof Instant moment ? time(moment) : value,
                        token.id().value())
                .update();
    }

    public String usernameOf(UserId user) {
        return jdbc.sql("select username from account where id = ?")
                .param(user.value())
                .query(String.class)
                .single();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
