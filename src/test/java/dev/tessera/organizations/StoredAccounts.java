package dev.tessera.organizations;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.TestAccounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the accounts that a test put into the database; a test may make one of them the operator's. */
public class StoredAccounts implements Accounts {

    private final JdbcClient jdbc;
    private Optional<UserId> operator = Optional.empty();

    StoredAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void makeOperator(UserId user) {
        operator = Optional.of(user);
    }

    @Override
    public Optional<Account> find(UserId user) {
        return jdbc.sql("select id, full_name, email, disabled_at from account where id = ?")
                .param(user.value())
                .query((row, number) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        TestAccounts.Builder account = TestAccounts.grace()
                .id(new UserId(row.getObject("id", UUID.class)))
                .called(row.getString("full_name"))
                .at(row.getString("email"));
        return row.getObject("disabled_at") == null
                ? account.build()
                : account.disabled().build();
    }

    @Override
    public boolean isOperator(UserId user) {
        return operator.filter(user::equals).isPresent();
    }
}
