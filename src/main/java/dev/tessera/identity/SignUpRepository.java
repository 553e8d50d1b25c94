package dev.tessera.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface SignUpRepository extends CrudRepository<SignUpEntity, UUID> {

    @Modifying
    @Query("delete from SignUpEntity s where s.createdAt < :before")
    int deleteOlderThan(Instant before);
}
