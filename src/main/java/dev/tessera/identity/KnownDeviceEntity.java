package dev.tessera.identity;

import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A browser in which its owner completed a login. Some columns are read by queries only. */
@Entity
@Table(name = "known_device")
@SuppressWarnings("UnusedVariable")
class KnownDeviceEntity {

    @Id
    @Column(columnDefinition = "bytea")
    private byte[] tokenHash;

    private UUID accountId;
    private Instant createdAt;
    private Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownDeviceEntity() {}

    KnownDeviceEntity(DeviceMark mark, UserId account, Instant now) {
        this.tokenHash = mark.hash();
        this.accountId = account.value();
        this.createdAt = now;
        this.lastUsedAt = now;
    }

    boolean isOf(UserId account) {
        return accountId.equals(account.value());
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }
}
