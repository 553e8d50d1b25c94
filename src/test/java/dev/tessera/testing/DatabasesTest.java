package dev.tessera.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabasesTest {

    @PersistenceTest(classes = NoModule.class)
    abstract static class AnyDatabase {

        @Autowired
        JdbcClient jdbc;

        @Test
        void hasEveryTable() {
            assertThat(jdbc.sql("select count(*) from audit_entry")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void sortsNullsAsHigh() {
            assertThat(jdbc.sql("select x from (values (1), (null)) as v(x) order by x")
                            .query(Integer.class)
                            .list())
                    .containsExactly(1, null);
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {
        @Test
        void isH2() {
            assertThat(jdbc.sql("select h2version()").query(String.class).single())
                    .startsWith("2.");
        }
    }

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {
        @Test
        void isPostgres() {
            assertThat(jdbc.sql("select version()").query(String.class).single())
                    .startsWith("PostgreSQL 17");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    static class NoModule {}
}
