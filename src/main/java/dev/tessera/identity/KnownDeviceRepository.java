package dev.tessera.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface KnownDeviceRepository extends CrudRepository<KnownDeviceEntity, byte[]> {

    @Modifying
    @Query("delete from KnownDeviceEntity d where d.accountId = :account")
    int deleteAllOf(UUID account);

    @Modifying
    @Query("delete from KnownDeviceEntity d where d.lastUsedAt < :before")
    int deleteUnusedSince(Instant before);
}
