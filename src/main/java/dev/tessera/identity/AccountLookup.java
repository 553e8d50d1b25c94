package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class AccountLookup implements Accounts, OperatorAccount {

    private final AccountRepository accounts;
    private final Optional<EmailAddress> operator;

    AccountLookup(AccountRepository accounts, @Value("${tessera.operator-email}") String operatorEmail) {
        this.accounts = accounts;
        this.operator = operatorEmail.isBlank() ? Optional.empty() : Optional.of(addressOf(operatorEmail));
    }

    @Override
    public Optional<Account> find(UserId user) {
        return accounts.findById(user.value()).map(AccountEntity::toAccount);
    }

    @Override
    public boolean isOperator(UserId user) {
        return operator.isPresent()
                && find(user)
                        .filter(account -> !account.disabled())
                        .filter(account -> account.email().equals(operator.get()))
                        .isPresent();
    }

    @Override
    public Optional<Account> findOperator() {
        return operator.flatMap(address -> accounts.findByEmail(address.value()))
                .map(AccountEntity::toAccount)
                .filter(account -> !account.disabled());
    }

    /** Whether the configured operator has no account yet. */
    boolean isOperatorAwaited() {
        return operator.filter(this::awaitsOperatorAt).isPresent();
    }

    /** Whether the address is the configured operator's and has no account yet. */
    boolean awaitsOperatorAt(EmailAddress address) {
        return operator.filter(address::equals).isPresent()
                && accounts.findByEmail(address.value()).isEmpty();
    }

    private static EmailAddress addressOf(String configured) {
        return EmailAddress.parse(configured)
                .orElseThrow(() -> new IllegalStateException("tessera.operator-email is no e-mail address"));
    }
}
