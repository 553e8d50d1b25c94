package dev.tessera.tokens.organizational;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.TokenName;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps organization tokens, and finds those of one organization. */
@Repository
class OrganizationTokenStore {

    private static final String THEIRS =
            " from StoredOrganizationToken t where t.organizationId = :organization and t.deletedAt is null";
    private static final String NEWEST_FIRST =
            " order by case when t.revokedAt is null then 0 else 1 end, t.createdAt desc, t.id desc";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    OrganizationTokenStore(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Adds a token, unless its organization has one of that name: the unique index decides, and a refusal leaves the
     * transaction usable, which a violation would not on PostgreSQL.
     *
     * @return whether the name was free
     */
    boolean add(OrganizationId organization, TokenName name, OrganizationToken token, CredentialValue value) {
        int added = jdbc.sql("""
                insert into organization_token (id, organization_id, created_by, name, name_key, hash, last_four, validity,
                                                enabled, created_at, expires_at, use_count, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) on conflict do nothing""")
                .param(token.id().value())
                .param(organization.value())
                .param(token.createdBy().value())
                .param(name.shown())
                .param(name.key())
                .param(value.hash().bytes())
                .param(token.lastFour())
                .param(token.validity().name())
                .param(token.enabled())
                .param(utc(token.createdAt()))
                .param(utc(token.expiresAt()))
                .update();
        return added == 1;
    }

    /** A token of the organization, for a change: nobody else changes it until the transaction is over. */
    Optional<StoredOrganizationToken> lock(OrganizationId organization, TokenId token) {
        return theirs(organization, "select t" + THEIRS + " and t.id = :id", StoredOrganizationToken.class)
                .setParameter("id", token.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** Whosever token of this value, for a change. Deleted ones are found, too. */
    Optional<StoredOrganizationToken> lock(CredentialHash hash) {
        return jdbc.sql("select id from organization_token where hash = ?")
                .param(hash.bytes())
                .query(UUID.class)
                .optional()
                .map(id -> entities.find(StoredOrganizationToken.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that somebody made for an organization and that are not revoked, for a change, in the order in which others lock them. */
    List<StoredOrganizationToken> lockAllOf(UserId maker, OrganizationId organization) {
        return theirs(
                        organization,
                        "select t" + THEIRS + " and t.createdBy = :maker and t.revokedAt is null order by t.id",
                        StoredOrganizationToken.class)
                .setParameter("maker", maker.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<OrganizationToken> list(OrganizationId organization, int offset, int limit) {
        return theirs(organization, "select t" + THEIRS + NEWEST_FIRST, StoredOrganizationToken.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(StoredOrganizationToken::view)
                .toList();
    }

    long count(OrganizationId organization) {
        return theirs(organization, "select count(t)" + THEIRS, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> theirs(OrganizationId organization, String query, Class<T> type) {
        return entities.createQuery(query, type).setParameter("organization", organization.value());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
