package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ApiKeyIdentifier;
import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.TokenName;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps API keys with their secrets, and finds one's own. */
@Repository
class ApiKeyStore {

    private static final String OWN =
            " where k.ownerId = :owner and k.organizationId = :organization and k.deletedAt is null";
    private static final String WITH_SECRETS = """
            select k, newest, before from StoredApiKey k
            join StoredApiSecret newest on newest.key.apiKeyId = k.id and newest.key.generation = k.generation
            left join StoredApiSecret before on before.key.apiKeyId = k.id and before.key.generation = k.generation - 1""";
    private static final String BEHIND = " and k.createdAt <= :at and (k.createdAt < :at or k.id < :last)";
    private static final String BY_CREATION = " order by k.createdAt desc, k.id desc";
    private static final String NEWEST_FIRST =
            " order by case when k.revokedAt is null then 0 else 1 end, k.createdAt desc, k.id desc";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    ApiKeyStore(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Adds a key that has no secret yet, unless its owner has one of that name: the unique index decides, and a refusal leaves
     * the transaction usable, which a violation would not on PostgreSQL.
     *
     * @return whether the name was free
     */
    boolean add(
            ApiKeyId key,
            Actor owner,
            OrganizationId organization,
            TokenName name,
            ApiKeyIdentifier identifier,
            Instant now) {
        int added = jdbc.sql("""
                insert into api_key (id, owner_id, organization_id, name, name_key, identifier, generation, created_at, version)
                values (?, ?, ?, ?, ?, ?, 1, ?, 0) on conflict do nothing""")
                .param(key.value())
                .param(owner.user().value())
                .param(organization.value())
                .param(name.shown())
                .param(name.key())
                .param(identifier.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return added == 1;
    }

    void addSecret(ApiKeyId key, int generation, CredentialValue secret, Instant now) {
        jdbc.sql("""
                insert into api_key_secret (api_key_id, generation, hash, last_four, created_at)
                values (?, ?, ?, ?, ?)""")
                .param(key.value())
                .param(generation)
                .param(secret.hash().bytes())
                .param(secret.lastFour())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A key of the actor's. */
    Optional<ApiKey> find(Actor actor, ApiKeyId key) {
        return own(actor, entities.createQuery(WITH_SECRETS + OWN + " and k.id = :id", Row.class))
                .setParameter("id", key.value())
                .getResultStream()
                .map(Row::view)
                .findAny();
    }

    /** A key of the actor's, for a change: nobody else changes it until the transaction is over. */
    Optional<StoredApiKey> lock(Actor actor, ApiKeyId key) {
        String select = "select k from StoredApiKey k" + OWN + " and k.id = :id";
        return own(actor, entities.createQuery(select, StoredApiKey.class))
                .setParameter("id", key.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** Which secret has this hash; empty if none ever had. */
    Optional<StoredApiSecret.Key> secretOf(CredentialHash hash) {
        return jdbc.sql("select api_key_id, generation from api_key_secret where hash = ?")
                .param(hash.bytes())
                .query((row, number) ->
                        new StoredApiSecret.Key(row.getObject("api_key_id", UUID.class), row.getInt("generation")))
                .optional();
    }

    /** Whosever key, for a change: nobody else changes it until the transaction is over. Empty for one that was deleted. */
    Optional<StoredApiKey> lockAnybodys(ApiKeyId key) {
        return entities.createQuery(
                        "select k from StoredApiKey k where k.id = :id and k.deletedAt is null", StoredApiKey.class)
                .setParameter("id", key.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    /** All of an owner's in an organization that are not revoked, for a change, in the order in which others lock them. */
    List<StoredApiKey> lockAllOf(UserId owner, OrganizationId organization) {
        return entities.createQuery(
                        "select k from StoredApiKey k where k.ownerId = :owner and k.organizationId = :organization"
                                + " and k.revokedAt is null order by k.id",
                        StoredApiKey.class)
                .setParameter("owner", owner.value())
                .setParameter("organization", organization.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The secret of a key that has it. */
    StoredApiSecret secret(ApiKeyId key, int generation) {
        return predecessor(key, generation + 1).orElseThrow();
    }

    /** The secret before that of the generation; empty before the first rotation. */
    Optional<StoredApiSecret> predecessor(ApiKeyId key, int generation) {
        return Optional.ofNullable(entities.find(StoredApiSecret.class, StoredApiSecret.key(key, generation - 1)));
    }

    List<ApiKey> list(Actor actor, int offset, int limit) {
        return own(actor, entities.createQuery(WITH_SECRETS + OWN + NEWEST_FIRST, Row.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(Row::view)
                .toList();
    }

    /** The texts joined here are all constants. */
    List<ApiKey> newest(Actor actor, @Nullable ApiKeyPosition after, int limit) {
        String behind = after == null ? "" : BEHIND;
        TypedQuery<Row> keys = own(actor, entities.createQuery(WITH_SECRETS + OWN + behind + BY_CREATION, Row.class));
        if (after != null) {
            keys.setParameter("at", after.createdAt())
                    .setParameter("last", after.id().value());
        }
        return keys.setMaxResults(limit).getResultStream().map(Row::view).toList();
    }

    long count(Actor actor) {
        return own(actor, entities.createQuery("select count(k) from StoredApiKey k" + OWN, Long.class))
                .getSingleResult();
    }

    private static <T> TypedQuery<T> own(Actor actor, TypedQuery<T> query) {
        return query.setParameter("owner", actor.user().value())
                .setParameter(
                        "organization",
                        actor.affiliation().map(OrganizationId::value).orElse(null));
    }

    /** A key with its newest secret and the one before that. */
    record Row(
            StoredApiKey key,
            StoredApiSecret newest,
            @Nullable StoredApiSecret before) {

        ApiKey view() {
            return key.view(newest.view(), before == null ? null : before.view());
        }
    }
}
