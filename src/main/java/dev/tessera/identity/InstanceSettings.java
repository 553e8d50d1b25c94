package dev.tessera.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the operator decided for the whole instance. It is read from the database each time, and so is the same on every node. */
@Repository
class InstanceSettings {

    private final JdbcClient jdbc;

    InstanceSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while nothing was decided. */
    Optional<String> read(String name) {
        return jdbc.sql("select setting from instance_setting where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction at hand is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> lock(String name) {
        return jdbc.sql("select setting from instance_setting where name = ? for update")
                .param(name)
                .query(String.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(String name, String setting, Instant now) {
        int known = jdbc.sql("update instance_setting set setting = ?, changed_at = ? where name = ?")
                .param(setting)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(name)
                .update();
        if (known == 0) {
            jdbc.sql("insert into instance_setting (setting, changed_at, name) values (?, ?, ?)")
                    .param(setting)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(name)
                    .update();
        }
    }
}
