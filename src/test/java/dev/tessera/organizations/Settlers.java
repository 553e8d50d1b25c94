package dev.tessera.organizations;

import dev.tessera.identity.AccountOpened;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.RoleId;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.TestActors;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings accounts, and puts them into organizations. */
public class Settlers {

    static final ClientAddress ADDRESS = new ClientAddress("192.0.2.1");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final MembershipRepository memberships;
    private final RoleRepository roles;
    private final RoleBook book;
    private final Clock clock;

    Settlers(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            MembershipRepository memberships,
            RoleRepository roles,
            RoleBook book,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.memberships = memberships;
        this.roles = roles;
        this.book = book;
        this.clock = clock;
    }

    /** Somebody with an account, in no organization. */
    public UserId stranger(String fullName) {
        int number = NUMBER.incrementAndGet();
        return stranger(fullName, "person." + number + "@example.com");
    }

    public UserId stranger(String fullName, String email) {
        UserId user = UserId.next();
        String username = "person-" + NUMBER.incrementAndGet();
        jdbc.sql(
                        "insert into account (id, username, username_key, full_name, email, search_key, password_hash, language,"
                                + " time_zone, mfa_enabled, security_epoch, code_failures, created_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, '-', 'en', 'Europe/Berlin', true, 0, 0, ?, 0)")
                .param(user.value())
                .param(username)
                .param(username)
                .param(fullName)
                .param(email)
                .param(SearchKey.of(fullName + " " + username + " " + email).value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return user;
    }

    /** Somebody who founded an organization by signing up, acting in it. */
    public Actor founder() {
        return founder("Navy Yard");
    }

    public Actor founder(String organizationName) {
        UserId user = stranger("Grace Hopper");
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountOpened(user, organizationName, ADDRESS)));
        return acting(user, onlyOrganizationOf(user));
    }

    /** Somebody who founded an organization with that address. */
    public Actor founderAt(String organizationName, String email) {
        UserId user = stranger("Ada Lovelace", email);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AccountOpened(user, organizationName, ADDRESS)));
        return acting(user, onlyOrganizationOf(user));
    }

    /** The same person, who has just proved a factor. */
    public Actor provedNow(Actor actor) {
        return TestActors.member()
                .user(actor.user())
                .organization(actor.organization())
                .provedAt(clock.instant())
                .build();
    }

    private OrganizationId onlyOrganizationOf(UserId user) {
        return memberships
                .findFirstByKeyAccountIdAndDisabledAtIsNullOrderByJoinedAt(user.value())
                .orElseThrow()
                .organization();
    }

    /** Another member of the founder's organization, with those roles, acting in it. */
    public Actor member(Actor founder, PredefinedRole... roles) {
        return join(
                founder,
                stranger("Ada Lovelace"),
                Arrays.stream(roles).map(PredefinedRole::id).toList());
    }

    public Actor member(Actor founder, Role... roles) {
        return join(
                founder,
                stranger("Ada Lovelace"),
                Arrays.stream(roles).map(Role::id).toList());
    }

    /** Puts the person into the founder's organization. */
    public Actor join(Actor founder, UserId user, List<RoleId> roles) {
        OrganizationId organization = founder.affiliation().orElseThrow();
        transaction.executeWithoutResult(status -> memberships.save(
                new Membership(organization, user, book.of(organization).find(roles), clock.instant())));
        return acting(user, organization);
    }

    /** A custom role of the founder's organization, made by nobody. */
    public Role customRole(Actor founder, String name, PermissionSettings settings) {
        RoleForm form = new RoleForm(name, "", settings);
        OrganizationId organization = founder.affiliation().orElseThrow();
        return roles.save(new StoredRole(RoleId.next(), organization, RoleName.of(name), form, clock.instant()))
                .view();
    }

    public Actor acting(UserId user, OrganizationId organization) {
        return TestActors.member().user(user).organization(organization).build();
    }

    /** Switches an account off, without telling anybody. */
    public void disableAccount(UserId user) {
        jdbc.sql("update account set disabled_at = created_at where id = ?")
                .param(user.value())
                .update();
    }
}
