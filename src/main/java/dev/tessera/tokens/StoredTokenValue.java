package dev.tessera.tokens;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A value that a token has or had, for queries to ask for. {@link AppTokenValues} keeps them. */
@Entity
@Immutable
@Table(name = "app_token_value")
class StoredTokenValue {

    @Id
    @SuppressWarnings("UnusedVariable") // every entity has one
    private byte[] hash;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private UUID tokenId;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private int generation;

    @SuppressWarnings("UnusedVariable") // queries narrow by it
    private @Nullable Instant retiresAt;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredTokenValue() {}
}
