package dev.tessera.tokens;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.PermissionNames;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps tokens and finds one's own. */
@Repository
class AppTokenStore {

    private static final String OWN = """
            select t from StoredAppToken t where t.id in :ids and t.ownerId = :owner
            and t.organizationId = :organization and t.deletedAt is null order by t.createdAt desc, t.id desc""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    AppTokenStore(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Adds a token, unless its owner has one of that name: the unique index decides, and a refusal leaves the transaction
     * usable, which a violation would not on PostgreSQL.
     *
     * @return whether the name was free
     */
    boolean add(Actor owner, OrganizationId organization, TokenName name, AppToken token) {
        int added = jdbc.sql("""
                insert into app_token (id, owner_id, organization_id, name, name_key, search_key, prefix, last_four,
                                       generation, validity, permissions, addresses, enabled, created_at, expires_at,
                                       made_with, use_count, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) on conflict do nothing""")
                .param(token.id().value())
                .param(owner.user().value())
                .param(organization.value())
                .param(name.shown())
                .param(name.key())
                .param(name.key())
                .param(token.prefix())
                .param(token.lastFour())
                .param(token.generation())
                .param(token.validity().name())
                .param(token.permissions() == null ? null : PermissionNames.of(token.permissions()))
                .param(token.addresses().toString())
                .param(token.enabled())
                .param(utc(token.createdAt()))
                .param(utc(token.expiresAt()))
                .param(owner.token() == null ? null : owner.token().id().value())
                .update();
        return added == 1;
    }

    /**
     * Writes what was changed.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if another token of the owner has the name
     */
    void flush() {
        entities.flush();
    }

    /** A token of the actor's. */
    Optional<StoredAppToken> find(Actor actor, TokenId token) {
        return own(actor, Set.of(token)).getResultStream().findAny();
    }

    /** Those of the tokens that are the actor's. */
    List<StoredAppToken> find(Actor actor, Set<TokenId> tokens) {
        return tokens.isEmpty() ? List.of() : own(actor, tokens).getResultList();
    }

    /** A token of the actor's, for a change: nobody else changes it until the transaction is over. */
    Optional<StoredAppToken> lock(Actor actor, TokenId token) {
        return own(actor, Set.of(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** Whosever token, for a change: nobody else changes it until the transaction is over. Empty for one that was deleted. */
    Optional<StoredAppToken> lockAnybodys(TokenId token) {
        return entities.createQuery(
                        "select t from StoredAppToken t where t.id = :id and t.deletedAt is null", StoredAppToken.class)
                .setParameter("id", token.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** All of an owner's in an organization that are not revoked, for a change, in the order in which others lock them. */
    List<StoredAppToken> lockAllOf(UserId owner, OrganizationId organization) {
        return entities.createQuery(
                        "select t from StoredAppToken t where t.ownerId = :owner and t.organizationId = :organization"
                                + " and t.revokedAt is null and t.deletedAt is null order by t.id",
                        StoredAppToken.class)
                .setParameter("owner", owner.value())
                .setParameter("organization", organization.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A token of the organization that is not revoked, whosever, for a change. */
    Optional<StoredAppToken> lockIn(OrganizationId organization, TokenId token) {
        return lockAnybodys(token).filter(found -> found.organization().equals(organization));
    }

    /** The keys of the names of somebody's tokens, wherever, that begin with a text. */
    Set<String> namesTaken(UserId owner, String beginning) {
        return Set.copyOf(jdbc.sql("select name_key from app_token where owner_id = ? and name_key like ? escape '!'")
                .params(owner.value(), SearchKey.literal(beginning) + "%")
                .query(String.class)
                .list());
    }

    /** A token that nobody used since then, for a change; empty if it was used meanwhile, or is not good any more. */
    Optional<StoredAppToken> lockUnused(TokenId token, Instant since) {
        return entities.createQuery(
                        "select t from StoredAppToken t where t.id = :id and t.revokedAt is null and t.deletedAt is null"
                                + " and coalesce(t.lastUsedAt, t.createdAt) <= :since",
                        StoredAppToken.class)
                .setParameter("id", token.value())
                .setParameter("since", since)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** Tokens of an organization that are good, and that nobody used since then. */
    List<TokenId> unused(OrganizationId organization, Instant since, Instant now, int limit) {
        return jdbc.sql("""
                        select id from app_token where organization_id = ? and revoked_at is null and deleted_at is null
                            and (expires_at is null or expires_at > ?) and coalesce(last_used_at, created_at) <= ?
                        order by id limit ?""")
                .params(organization.value(), now.atOffset(ZoneOffset.UTC), since.atOffset(ZoneOffset.UTC), limit)
                .query((row, number) -> new TokenId(row.getObject("id", UUID.class)))
                .list();
    }

    private TypedQuery<StoredAppToken> own(Actor actor, Set<TokenId> tokens) {
        return entities.createQuery(OWN, StoredAppToken.class)
                .setParameter("ids", tokens.stream().map(TokenId::value).toList())
                .setParameter("owner", actor.user().value())
                .setParameter(
                        "organization",
                        actor.affiliation().map(OrganizationId::value).orElse(null));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
