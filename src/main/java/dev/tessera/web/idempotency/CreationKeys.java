package dev.tessera.web.idempotency;

import dev.tessera.kernel.Actor;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the keys under which programs asked for things to be made, as hashes, for 24 hours. All of it runs in the caller's transaction. */
@Repository
class CreationKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String THE_ONE = " where owner_id = ? and organization_id = ? and key_hash = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    CreationKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for the actor, if it is free. While somebody else's transaction has it, this waits for that to end.
     *
     * @throws CannotAcquireLockException if it was freed at this moment
     */
    Claim claim(Actor actor, IdempotencyKey key) {
        theOne("delete from creation_key" + THE_ONE + " and created_at <= ?", actor, key)
                .param(now().minus(KEPT))
                .update();
        int taken =
                theOne("""
                        insert into creation_key (owner_id, organization_id, key_hash, fingerprint, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""", actor, key).param(key.fingerprint()).param(now()).update();
        return taken == 1 ? new Claim.Won() : new Claim.Lost(held(actor, key));
    }

    private Held held(Actor actor, IdempotencyKey key) {
        Optional<Held> held = theOne("select fingerprint, made_id from creation_key" + THE_ONE, actor, key)
                .query(CreationKeys::held)
                .optional();
        return held.orElseThrow(() -> new CannotAcquireLockException("The key was freed at this moment"));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getBytes(1), row.getObject(2, UUID.class));
    }

    /** What somebody made with the key, if they did. */
    Optional<Held> find(Actor actor, IdempotencyKey key) {
        return theOne("select fingerprint, made_id from creation_key" + THE_ONE + " and created_at > ?", actor, key)
                .param(now().minus(KEPT))
                .query(CreationKeys::held)
                .optional();
    }

    /** Notes what was made under the key. */
    void settle(Actor actor, IdempotencyKey key, UUID made) {
        jdbc.sql("update creation_key set made_id = ?" + THE_ONE)
                .param(made)
                .param(actor.user().value())
                .param(Objects.requireNonNull(actor.organization()).value())
                .param(key.hash())
                .update();
    }

    /** Gives the key back. */
    void release(Actor actor, IdempotencyKey key) {
        theOne("delete from creation_key" + THE_ONE, actor, key).update();
    }

    void deleteOld() {
        jdbc.sql("delete from creation_key where created_at <= ?")
                .param(now().minus(KEPT))
                .update();
    }

    private JdbcClient.StatementSpec theOne(String statement, Actor actor, IdempotencyKey key) {
        return jdbc.sql(statement)
                .param(actor.user().value())
                .param(Objects.requireNonNull(actor.organization()).value())
                .param(key.hash());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Whether the key was free. */
    sealed interface Claim {

        record Won() implements Claim {}

        record Lost(Held held) implements Claim {}
    }

    /** A key that was used. */
    static final class Held {

        private final byte[] fingerprint;
        private final UUID made;

        private Held(byte[] fingerprint, UUID made) {
            this.fingerprint = fingerprint;
            this.made = made;
        }

        boolean isFor(IdempotencyKey key) {
            return MessageDigest.isEqual(fingerprint, key.fingerprint());
        }

        UUID made() {
            return made;
        }
    }
}
