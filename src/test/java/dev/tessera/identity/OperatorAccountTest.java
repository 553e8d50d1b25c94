package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperatorAccountTest {

    @IdentityTest
    abstract static class Contract {

        @Autowired
        OperatorAccount operatorAccount;

        @Autowired
        Accounts accounts;

        @Autowired
        People people;

        @Autowired
        JdbcClient jdbc;

        @Test
        void isWhoeverProvedTheConfiguredAddressAndIsNotDisabled() {
            people.somebody();
            assertThat(operatorAccount.findOperator()).isEmpty();

            Account operator = people.somebodyAt(new EmailAddress("operator@example.com"));
            assertThat(operatorAccount.findOperator()).contains(operator);
            assertThat(accounts.isOperator(operator.id())).isTrue();

            jdbc.sql("update account set disabled_at = created_at where id = ?")
                    .param(operator.id().value())
                    .update();
            assertThat(operatorAccount.findOperator()).isEmpty();
        }
    }

    @Nested
    @OnH2
    class OnH2Test extends Contract {}

    @Nested
    @OnPostgres
    class OnPostgresTest extends Contract {}
}
