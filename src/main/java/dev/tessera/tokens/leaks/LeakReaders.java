package dev.tessera.tokens.leaks;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.PermissionHolders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who are told by mail that a member's credential was found: whoever can still log in to do something about it. */
@Component
public class LeakReaders {

    private final Accounts accounts;
    private final PermissionHolders holders;

    LeakReaders(Accounts accounts, PermissionHolders holders) {
        this.accounts = accounts;
        this.holders = holders;
    }

    /** The owner, unless their account is disabled. */
    public Optional<Account> owner(UserId owner) {
        return accounts.find(owner).filter(account -> !account.disabled());
    }

    /** The members, other than the owner, who may revoke the organization's credentials. */
    public List<Account> administrators(OrganizationId organization, UserId owner) {
        return administrators(organization).stream()
                .filter(account -> !account.id().equals(owner))
                .toList();
    }

    /** The members who may revoke the organization's credentials. */
    public List<Account> administrators(OrganizationId organization) {
        return holders.holders(organization, Permission.REVOKE_ORGANIZATION_CREDENTIALS).stream()
                .flatMap(holder -> accounts.find(holder).stream())
                .filter(account -> !account.disabled())
                .toList();
    }

    /** How the owner is called, whether or not they can still log in; empty if nobody is known any more. */
    public String nameOf(UserId owner) {
        return accounts.find(owner).map(Account::fullName).orElse("");
    }
}
